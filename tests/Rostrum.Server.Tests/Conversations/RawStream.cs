using System.Net.Sockets;
using System.Text;

namespace Rostrum.Server.Tests.Conversations;

/// <summary>An answer read from the socket, byte by byte. HTTP/1.0, so that the body is not cut into chunks.</summary>
internal sealed class RawStream : IDisposable
{
    private readonly TcpClient client = new();
    private readonly MemoryStream read = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Head { get; private set; } = "";

    public string Body => Encoding.UTF8.GetString(read.ToArray());

    /// <summary>Sends a request and returns when the head of the answer is there.</summary>
    public static async Task<RawStream> OpenAsync(Service service, Caller caller, string path, string body)
    {
        var stream = new RawStream();
        await stream.client.ConnectAsync(service.Address.Host, service.Address.Port, Cancel);
        var content = Encoding.UTF8.GetBytes(body);
        var head =
            $"POST {path} HTTP/1.0\r\nHost: {service.Address.Authority}\r\nAuthorization: Bearer {caller.Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n";
        await stream
            .client.GetStream()
            .WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. content], Cancel);
        await stream.ReadHeadAsync();
        return stream;
    }

    /// <summary>Reads on until the body holds a text.</summary>
    public async Task UntilAsync(string text)
    {
        while (!Body.Contains(text, StringComparison.Ordinal))
            Assert.True(await ReadAsync(), $"The stream ended before \"{text}\": {Body}");
    }

    public async Task<string> ToEndAsync()
    {
        while (await ReadAsync()) { }
        return Body;
    }

    /// <summary>Goes away as a client does that loses its network: without a word.</summary>
    public void Dispose()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
    }

    private async Task ReadHeadAsync()
    {
        var one = new byte[1];
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            Assert.Equal(1, await client.GetStream().ReadAsync(one, Cancel));
            head.Append((char)one[0]);
        }
        Head = head.ToString();
    }

    private async Task<bool> ReadAsync()
    {
        var piece = new byte[4096];
        var count = await client.GetStream().ReadAsync(piece, Cancel);
        read.Write(piece, 0, count);
        return count > 0;
    }
}
