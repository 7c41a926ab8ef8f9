using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rostrum.Protocol;
using Rostrum.Server.Tests.Uploads.Making;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

/// <summary>The same through a real server, whose bodies break in other ways than streams in memory.</summary>
public sealed class KestrelUploadTests : IDisposable
{
    private readonly FolderStore store = new();
    private readonly TaskCompletionSource<object> ended = new();

    [Fact]
    public async Task Files_sent_as_clients_send_them_arrive_even_beyond_the_servers_usual_30_MB()
    {
        await using var site = await OpenAsync(new UploadLimits());
        using var client = new HttpClient();
        var content = Bodies.Random(40 << 20);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(content), "files", "großes Bild.jpg" },
            { new ByteArrayContent([1, 2, 3]), "file", "b.mp4" },
        };
        using var answer = await client.PostAsync(site.Address, form, TestContext.Current.CancellationToken);
        Assert.Equal(
            $"großes Bild.jpg {content.Length}\nb.mp4 3\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Empty(store.ScratchFiles);
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_leaves_nothing()
    {
        await using var site = await OpenAsync(new UploadLimits());
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(
                site.Address.Host,
                site.Address.Port,
                TestContext.Current.CancellationToken
            );
            byte[] request =
            [
                .. Encoding.ASCII.GetBytes(
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n"
                        + $"Content-Type: {Bodies.ContentType}\r\n\r\n"
                ),
                .. Bodies.File("a.jpg", Bodies.Random(200_000)),
            ];
            await client.GetStream().WriteAsync(request, TestContext.Current.CancellationToken);
        }
        var failure = await ended.Task.WaitAsync(
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken
        );
        Assert.True(failure is UploadRefusedException or OperationCanceledException, failure.ToString());
        Assert.Empty(store.ScratchFiles);
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_refused_while_it_comes()
    {
        await using var site = await OpenAsync(new UploadLimits { MostBytes = 100_000 });
        using var client = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Bodies.Random(2_000_000)), "files", "a.jpg" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Address) { Content = form };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            // The server may close before the client has said everything.
        }
        var refused = Assert.IsType<UploadRefusedException>(await ended.Task);
        Assert.Equal(ApiCode.FileTooLarge, refused.Code);
        Assert.Empty(store.ScratchFiles);
    }

    private Task<Site> OpenAsync(UploadLimits limits) =>
        Site.OpenAsync(async context =>
        {
            try
            {
                var said = new StringBuilder();
                var intake = new MultipartIntake(store, limits);
                await foreach (var file in intake.ReadAsync(context.Request, context.RequestAborted))
                    using (file)
                        said.Append($"{file.Name} {file.Size}\n");
                ended.TrySetResult(said);
                await context.Response.WriteAsync(said.ToString(), context.RequestAborted);
            }
            catch (Exception failure)
            {
                ended.TrySetResult(failure);
            }
        });

    public void Dispose() => store.Dispose();
}
