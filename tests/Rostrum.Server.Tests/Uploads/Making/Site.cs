using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>A real web server on a free port of this machine, all of whose answers one function gives.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private Site(WebApplication app) => this.app = app;

    public int Requests => requests;

    public Uri Address => new(app.Urls.Single());

    public Uri At(string path) => new(Address, path);

    public static async Task<Site> OpenAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Many servers write names as they are.
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var site = new Site(builder.Build());
        site.app.Run(context =>
        {
            Interlocked.Increment(ref site.requests);
            return answer(context);
        });
        await site.app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
