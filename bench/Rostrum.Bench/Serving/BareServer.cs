using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rostrum.Bench.Serving;

/// <summary>The least that a web service can do, to compare with: takes a body and answers a line, or stores a body.</summary>
internal static class BareServer
{
    /// <summary>First argument by which the bench is asked to be this server.</summary>
    public const string Verb = "bare-server";

    public static int RunAsChild(string address, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.MapGet("/readyz", () => Results.Text("{\"status\":\"ready\"}"));
        app.MapPost(
            "/echo",
            async (HttpRequest request) =>
            {
                await request.Body.CopyToAsync(Stream.Null);
                return Results.Text("{\"status\":\"ready\"}", "application/json");
            }
        );
        app.MapPost(
            "/store",
            async (HttpRequest request) =>
            {
                await using var file = File.Create(Path.Combine(folder, Path.GetRandomFileName()));
                await request.Body.CopyToAsync(file);
                return Results.Text("{\"status\":\"stored\"}", "application/json");
            }
        );
        app.Run();
        return 0;
    }
}
