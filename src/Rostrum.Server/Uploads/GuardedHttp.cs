using System.Net;
using System.Text;

namespace Rostrum.Server.Uploads;

/// <summary>HTTP to strangers' servers.</summary>
public static class GuardedHttp
{
    private const int MostHeaderKilobytes = 32;

    /// <summary>
    /// Every connection goes through the guard. There is no proxy, which would resolve names itself; nothing is
    /// remembered or told from one server to another; redirects and packed bodies are left to the caller.
    /// </summary>
    public static SocketsHttpHandler Create(AddressGuard guard) =>
        new()
        {
            ConnectCallback = async (connection, cancel) =>
                await guard.ConnectAsync(connection.DnsEndPoint, cancel),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            // The body of an answer that is not wanted is not read to keep the connection.
            MaxResponseDrainSize = 0,
            MaxConnectionsPerServer = 4,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            // Names of files come as they are.
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };
}
