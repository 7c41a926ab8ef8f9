using System.Net;
using System.Net.Sockets;
using Rostrum.Protocol;

namespace Rostrum.Server.Uploads;

/// <summary>Finds a host's addresses.</summary>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancel);

/// <summary>
/// Keeps fetches on the public internet. A name is resolved once and the connection goes to the very address that was
/// looked at, so that a name that answers differently the second time gains nothing.
/// </summary>
public sealed class AddressGuard
{
    /// <summary>Whether addresses of this machine and its networks may be fetched from too. Default false; for
    /// servers at home, and for tests.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Networks that may be fetched from though they are not public. Default none; narrower than
    /// <see cref="AllowPrivateAddresses"/>.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Default: the system's own.</summary>
    public HostResolver Resolver { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>
    /// What must not be fetched from: IANA's special-purpose registry for IPv4 (RFC 6890 and later), multicast
    /// (RFC 5771), what is reserved, and the address by which a cloud talks to its own machines.
    /// </summary>
    private static readonly IPNetwork[] special4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // "this network", RFC 791
        IPNetwork.Parse("10.0.0.0/8"), // private, RFC 1918
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT, RFC 6598
        IPNetwork.Parse("127.0.0.0/8"), // loopback, RFC 1122
        IPNetwork.Parse("168.63.129.16/32"), // Azure's own services
        IPNetwork.Parse("169.254.0.0/16"), // link-local and cloud metadata, RFC 3927
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments, RFC 6890
        IPNetwork.Parse("192.0.2.0/24"), // documentation, RFC 5737
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays, RFC 7526
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks, RFC 2544
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    /// <summary>All of IPv6 that is given out for the public (RFC 4291, section 2.4) …</summary>
    private static readonly IPNetwork global6 = IPNetwork.Parse("2000::/3");

    /// <summary>… but for these. Tunnels are refused whole: the IPv4 address inside would be the one reached.</summary>
    private static readonly IPNetwork[] special6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them, RFC 2928
        IPNetwork.Parse("2001:db8::/32"), // documentation, RFC 3849
        IPNetwork.Parse("2002::/16"), // 6to4, RFC 3056
        IPNetwork.Parse("3fff::/20"), // documentation, RFC 9637
    ];

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !special4.Any(network => network.Contains(address));
        return address.AddressFamily == AddressFamily.InterNetworkV6
            && global6.Contains(address)
            && !special6.Any(network => network.Contains(address))
            && !IsIsatap(address);
    }

    /// <summary>An interface identifier that holds an IPv4 address to tunnel to (RFC 5214, section 6.1).</summary>
    private static bool IsIsatap(IPAddress address) =>
        address.GetAddressBytes() is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..];

    /// <summary>Refuses an address by its looks; what it leads to is looked at when it is connected to.</summary>
    /// <exception cref="UploadRefusedException">It is not one that files are fetched from.</exception>
    public void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            throw Malformed("An address must begin with http:// or https:// and name a host.");
        if (address.UserInfo.Length > 0)
            throw Malformed("An address must not hold a user name or password: send one that needs none.");
        // Below 1024 lie mail, names and other things that are not for fetching files.
        if (address.Port is not (80 or 443) and < 1024)
            throw Malformed($"Port {address.Port} is not one that files are fetched from: use 80 or 443.");
    }

    /// <summary>Connects to a host by an address that was looked at.</summary>
    /// <exception cref="UploadRefusedException">It has none that may be fetched from.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancel)
    {
        var allowed = await ResolveAsync(host.Host, cancel);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Resolver(host, cancel);
        IPAddress[] allowed = [.. found.Where(IsAllowed)];
        return allowed.Length > 0
            ? allowed
            : throw new UploadRefusedException(
                ApiCode.Unprocessable,
                $"{host} is not on the public internet, so nothing is fetched from it: upload the file itself."
            );
    }

    private bool IsAllowed(IPAddress address) =>
        AllowPrivateAddresses
        || IsPublic(address)
        || AllowedNetworks.Any(network => network.Contains(address));

    private static UploadRefusedException Malformed(string sentence) => new(ApiCode.Malformed, sentence);
}
