using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Rostrum.Protocol;
using Rostrum.Server.Tests.Uploads.Making;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

public sealed class UrlFetcherTests : IDisposable
{
    private readonly FolderStore store = new();
    private readonly byte[] content = Bodies.Random(200_000);
    private UploadLimits limits = new();

    [Theory]
    [InlineData("/a%20b/holiday%20photo.jpg?token=1", null, "holiday photo.jpg")]
    [InlineData("/x.jpg", "attachment; filename=\"照片.png\"", "照片.png")]
    [InlineData("/x.jpg", "attachment; filename=\"a.png\"; filename*=UTF-8''%e7%85%a7.png", "照.png")]
    [InlineData("/x.jpg", "attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("/", null, "file")]
    public async Task A_file_is_fetched_and_named(string path, string? disposition, string name)
    {
        await using var site = await OpenAsync(context =>
        {
            if (disposition is not null)
                context.Response.Headers.ContentDisposition = disposition;
            return Send(context, content);
        });
        using var file = await FetchAsync(site.At(path));
        Assert.Equal((name, content.LongLength), (file.Name, file.Size));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Equal(content, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public async Task Strangers_are_told_nothing_of_the_server()
    {
        var told = new List<string>();
        await using var site = await OpenAsync(context =>
        {
            told.AddRange(context.Request.Headers.Keys);
            context.Response.Headers.SetCookie = "a=b";
            return context.Request.Path == "/2" ? Send(context, content) : Redirect(context, "/2");
        });
        using var activity = new System.Diagnostics.Activity("upload").Start();
        (await FetchAsync(site.At("/1"))).Dispose();
        Assert.Empty(told.Except(["Host", "User-Agent", "Accept", "Accept-Encoding"]));
    }

    [Fact]
    public async Task Redirects_are_followed_up_to_the_limit()
    {
        await using var site = await OpenAsync(context =>
        {
            var left = int.Parse(context.Request.Path.Value![1..]);
            return left == 0 ? Send(context, content) : Redirect(context, $"{left - 1}");
        });
        using (var file = await FetchAsync(site.At("/5")))
            Assert.Equal(content.LongLength, file.Size);
        await AssertRefused(ApiCode.Unprocessable, "sends on more than 5 times", site.At("/6"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a.jpg")]
    [InlineData("http://user:secret@example.org/")]
    public async Task A_redirect_to_an_odd_address_is_refused(string target)
    {
        await using var site = await OpenAsync(context => Redirect(context, target));
        await AssertRefused(ApiCode.Malformed, "An address must", site.At("/a.jpg"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("127.1")]
    [InlineData("localhost")]
    public async Task This_machine_is_not_fetched_from_in_any_notation(string host)
    {
        await using var site = await OpenAsync(context => Send(context, content));
        await AssertRefused(
            ApiCode.Unprocessable,
            "not on the public internet",
            new Uri($"http://{host}:{site.Address.Port}/"),
            new AddressGuard()
        );
        Assert.Equal(0, site.Requests);
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_refused()
    {
        var guard = new AddressGuard
        {
            Resolver = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("169.254.169.254")]),
        };
        await AssertRefused(
            ApiCode.Unprocessable,
            "metadata.example is not on the public internet",
            new Uri("http://metadata.example/latest/meta-data"),
            guard
        );
    }

    [Fact]
    public async Task A_connection_goes_to_the_address_that_was_looked_at()
    {
        await using var site = await OpenAsync(context => Send(context, content));
        var (asked, guard) = Answering("127.0.0.1", "10.0.0.1");
        (await FetchAsync(new Uri($"http://rebind.example:{site.Address.Port}/"), guard)).Dispose();
        Assert.Equal((1, 1), (asked(), site.Requests));
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_gains_nothing()
    {
        await using var site = await OpenAsync(context => Send(context, content));
        var (asked, guard) = Answering("10.0.0.1", "127.0.0.1");
        var address = new Uri($"http://rebind.example:{site.Address.Port}/");
        await AssertRefused(ApiCode.Unprocessable, "not on the public internet", address, guard);
        Assert.Equal((1, 0), (asked(), site.Requests));
    }

    [Theory]
    [InlineData("http://127.0.0.2:8080/secret")]
    [InlineData("http://[::1]:8080/secret")]
    [InlineData("http://169.254.169.254/secret")]
    [InlineData("http://localhost:8080/secret")]
    [InlineData("//10.0.0.1/secret")]
    public async Task A_redirect_to_a_private_address_is_refused(string target)
    {
        await using var site = await OpenAsync(context => Redirect(context, target));
        var guard = new AddressGuard
        {
            AllowedNetworks = oneAddress,
            Resolver = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.3")]),
        };
        await AssertRefused(ApiCode.Unprocessable, "not on the public internet", site.At("/a.jpg"), guard);
        Assert.Equal(1, site.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(304)]
    public async Task Another_answer_than_a_file_is_named(int status)
    {
        await using var site = await OpenAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await AssertRefused(ApiCode.Unprocessable, $"answered {status}", site.At("/a.jpg?token=secret"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_whether_it_says_so_or_not(bool says)
    {
        limits = limits with { MostBytes = 100_000 };
        await using var site = await OpenAsync(context => Send(context, content, says));
        await AssertRefused(ApiCode.FileTooLarge, "a.jpg is too large", site.At("/a.jpg"));
    }

    [Fact]
    public async Task A_server_that_breaks_off_is_named()
    {
        await using var site = await OpenAsync(async context =>
        {
            context.Response.ContentLength = 1_000_000;
            await context.Response.Body.WriteAsync(content);
            context.Abort();
        });
        await AssertRefused(ApiCode.Unprocessable, "127.0.0.1", site.At("/a.jpg"));
    }

    [Fact]
    public async Task A_server_that_dribbles_is_left_in_time()
    {
        limits = limits with { FetchTimeout = TimeSpan.FromSeconds(1) };
        await using var site = await OpenAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[1]);
                await context.Response.Body.FlushAsync();
                await Task.Delay(10);
            }
        });
        await AssertRefused(ApiCode.Unprocessable, "took too long", site.At("/a.jpg"));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_time()
    {
        limits = limits with { FetchTimeout = TimeSpan.FromMilliseconds(300) };
        await using var site = await OpenAsync(context =>
            Task.Delay(Timeout.Infinite, context.RequestAborted)
        );
        await AssertRefused(ApiCode.Unprocessable, "took too long", site.At("/a.jpg"));
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        await using var site = await OpenAsync(context =>
        {
            context.Response.Headers["X-Long"] = new string('x', 100_000);
            return Send(context, content);
        });
        await AssertRefused(ApiCode.Unprocessable, "did not answer properly", site.At("/a.jpg"));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_said_to_be_out_of_reach() =>
        await AssertRefused(
            ApiCode.Unprocessable,
            "nowhere.invalid could not be reached",
            new Uri("http://nowhere.invalid/a.jpg"),
            new AddressGuard
            {
                Resolver = (_, _) =>
                    Task.FromException<IPAddress[]>(
                        new System.Net.Sockets.SocketException(
                            (int)System.Net.Sockets.SocketError.HostNotFound
                        )
                    ),
            }
        );

    private static readonly IPNetwork[] oneAddress = [IPNetwork.Parse("127.0.0.1/32")];

    /// <summary>A guard that lets one address of this machine pass, and a resolver that answers each time anew.</summary>
    private static (Func<int> Asked, AddressGuard Guard) Answering(params string[] addresses)
    {
        var asked = 0;
        var guard = new AddressGuard
        {
            AllowedNetworks = oneAddress,
            Resolver = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(addresses[asked++])]),
        };
        return (() => asked, guard);
    }

    private async Task<IncomingFile> FetchAsync(Uri address, AddressGuard? guard = null)
    {
        using var fetcher = new UrlFetcher(
            store,
            limits,
            guard ?? new AddressGuard { AllowPrivateAddresses = true }
        );
        return await fetcher.FetchAsync(address, TestContext.Current.CancellationToken);
    }

    private async Task AssertRefused(ApiCode code, string words, Uri address, AddressGuard? guard = null)
    {
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => FetchAsync(address, guard));
        Assert.Contains(words, refused.Message);
        Assert.Equal((code, '.'), (refused.Code, refused.Message[^1]));
        Assert.DoesNotContain("secret", refused.Message);
        Assert.Empty(store.ScratchFiles);
    }

    private static Task<Site> OpenAsync(RequestDelegate answer) => Site.OpenAsync(answer);

    private static async Task Send(HttpContext context, byte[] bytes, bool says = true)
    {
        context.Response.ContentLength = says ? bytes.Length : null;
        await context.Response.Body.WriteAsync(bytes);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    public void Dispose() => store.Dispose();
}
