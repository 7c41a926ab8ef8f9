using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Rostrum.Protocol;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

public sealed class AddressGuardTests
{
    /// <summary>IANA's special-purpose registries, and what clouds keep for themselves.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("100.100.100.200")] // Alibaba's metadata
    [InlineData("127.0.0.1", "127.255.255.255")]
    [InlineData("168.63.129.16")] // Azure's wire server
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("169.254.169.254", "169.254.170.2")] // metadata of clouds and containers
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.0.0", "192.0.0.192", "192.0.0.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.7", "203.0.113.7")]
    [InlineData("224.0.0.1", "239.255.255.255")]
    [InlineData("240.0.0.0", "255.255.255.255")]
    [InlineData("::", "::1")]
    [InlineData("::8.8.8.8")] // IPv4-compatible, RFC 4291, section 2.5.5.1
    [InlineData("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254")]
    [InlineData("::ffff:0:127.0.0.1")] // IPv4-translated, RFC 2765
    [InlineData("64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2")] // Teredo
    [InlineData("2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff:ffff::1")]
    [InlineData("2001:db8::1", "2001:db8:ffff::1")]
    [InlineData("2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:808:808::1")]
    [InlineData("2a00:1450:4001:81b:0:5efe:a00:1", "2a00:1450:4001:81b:200:5efe:a00:1")] // ISATAP
    [InlineData("3fff::1", "3fff:fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1", "fd00:ec2::254", "fdff::1")]
    [InlineData("fe80::1", "febf::1", "fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1", "ff0e::1")]
    [InlineData("4000::1", "1fff::1")]
    public void What_is_not_public_is_not(params string[] addresses) =>
        Assert.All(addresses, address => Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address))));

    [Theory]
    [InlineData("1.1.1.1", "8.8.8.8", "93.184.216.34")]
    [InlineData("9.255.255.255", "11.0.0.0")]
    [InlineData("100.63.255.255", "100.128.0.0")]
    [InlineData("126.255.255.255", "128.0.0.0")]
    [InlineData("169.253.255.255", "169.255.0.0")]
    [InlineData("172.15.255.255", "172.32.0.0")]
    [InlineData("192.0.1.0", "192.0.3.0", "192.167.255.255", "192.169.0.0")]
    [InlineData("198.17.255.255", "198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700:4700::1111", "2a00:1450:4001:81b::200e", "2001:4860:4860::8888")]
    [InlineData("2001:200::1", "2001:db7:ffff::1", "2003::1", "3ffe:ffff::1")]
    public void What_is_public_is(params string[] addresses) =>
        Assert.All(addresses, address => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address))));

    private static readonly Arbitrary<byte[]> fourBytes = Bytes(4);
    private static readonly Arbitrary<byte[]> sixteenBytes = Bytes(16);

    [Fact]
    public void An_address_means_the_same_in_both_notations() =>
        Prop.ForAll(
                fourBytes,
                bytes =>
                {
                    var address = new IPAddress(bytes);
                    return AddressGuard.IsPublic(address) == AddressGuard.IsPublic(address.MapToIPv6());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_wrapping_of_an_address_in_IPv6_makes_it_public() =>
        Prop.ForAll(
                fourBytes,
                bytes =>
                {
                    byte[][] wrapped =
                    [
                        [.. new byte[12], .. bytes],
                        [0, 0x64, 0xFF, 0x9B, .. new byte[8], .. bytes],
                        [0x20, 0x02, .. bytes, .. new byte[10]],
                        [0x20, 0x01, 0, 0, .. new byte[8], .. bytes.Select(b => (byte)~b)],
                        [0xFE, 0x80, .. new byte[6], 0, 0, 0x5E, 0xFE, .. bytes],
                    ];
                    return wrapped.All(address => !AddressGuard.IsPublic(new IPAddress(address)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_of_IPv6_is_public_outside_its_global_eighth() =>
        Prop.ForAll(
                sixteenBytes,
                bytes =>
                    new IPAddress(bytes) is var address
                    && (address.IsIPv4MappedToIPv6 || bytes[0] >> 5 == 1 || !AddressGuard.IsPublic(address))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_framework_calls_local_is_not_public() =>
        Prop.ForAll(
                sixteenBytes,
                bytes =>
                    new IPAddress(bytes) is var address
                    && !(
                        AddressGuard.IsPublic(address)
                        && (
                            address.IsIPv6LinkLocal
                            || address.IsIPv6SiteLocal
                            || address.IsIPv6Multicast
                            || address.IsIPv6Teredo
                            || address.IsIPv6UniqueLocal
                            || IPAddress.IsLoopback(address)
                        )
                    )
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("https://example.org/a.jpg")]
    [InlineData("http://example.org:8080/a.jpg")]
    [InlineData("http://127.0.0.1/")] // What it leads to is looked at when it is connected to.
    public void An_ordinary_address_is_followed(string address) => new AddressGuard().Check(new Uri(address));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a.jpg")]
    [InlineData("gopher://example.org/")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("javascript:alert(1)")]
    [InlineData("a.jpg")]
    [InlineData("http://user:secret@example.org/a.jpg")]
    [InlineData("http://token@example.org/a.jpg")]
    [InlineData("http://example.org:25/")]
    [InlineData("http://example.org:22/")]
    public void An_odd_address_is_refused_by_its_looks(string address)
    {
        var refused = Assert.Throws<UploadRefusedException>(() =>
            new AddressGuard().Check(new Uri(address, UriKind.RelativeOrAbsolute))
        );
        Assert.Equal(ApiCode.Malformed, refused.Code);
        Assert.DoesNotContain("secret", refused.Message);
    }

    private static Arbitrary<byte[]> Bytes(int count) =>
        Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(count).ToArbitrary();
}
