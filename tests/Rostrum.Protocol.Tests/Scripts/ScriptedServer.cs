using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>A call as the server saw it.</summary>
internal sealed record Call(string Route, IHeaderDictionary Headers, string Body)
{
    public string Header(string name) => Headers[name].ToString();
}

/// <summary>
/// A server of the protocol on this computer that answers what a test tells it to. Unless told otherwise it is a good
/// one, with one film in its session.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> scripts = new();
    private readonly ConcurrentQueue<Call> calls = new();

    private ScriptedServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyList<Call> Calls => [.. calls];

    public static async Task<ScriptedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ScriptedServer(builder.Build());
        server.app.Run(server.Answer);
        server.BeGood();
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The answers to come, in their order; the last one stays.</summary>
    /// <param name="route">Method and path; <c>*</c> at its end stands for anything.</param>
    public void On(string route, params RequestDelegate[] answers) => scripts[route] = new(answers);

    public int Count(string route) => Calls.Count(call => Matches(route, call.Route));

    public Call Last(string route) => Calls.Last(call => Matches(route, call.Route));

    private static bool Matches(string route, string asked) =>
        route.EndsWith('*') ? asked.StartsWith(route[..^1], StringComparison.Ordinal) : route == asked;

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        var route = $"{request.Method} {request.Path}";
        using var reader = new StreamReader(request.Body);
        calls.Enqueue(
            new Call(
                route,
                new HeaderDictionary(request.Headers.ToDictionary()),
                await reader.ReadToEndAsync()
            )
        );
        var script = scripts
            .Where(known => Matches(known.Key, route))
            .OrderByDescending(known => known.Key.Length)
            .Select(known => known.Value)
            .FirstOrDefault();
        if (script is null)
            await Answers.Refuse(404, 404, "There is no such route.")(context);
        else if (script.Count > 1 && script.TryDequeue(out var next))
            await next(context);
        else
            await script.First()(context);
    }

    private void BeGood()
    {
        On(Routes.Token, Answers.Token("nmv_usr_first"));
        On(Routes.Session, Answers.Session("1111111111111111111"));
        On(Routes.Run, Answers.Says("Done: the picture pushes in."));
        On(Routes.State, Answers.State(Films.OnePicture));
        On(Routes.Balance, Answers.Data("""{"available":90,"frozen":10,"total":100}"""));
        On(Routes.Upload, Answers.Data(Films.Uploaded));
        On(Routes.Submit, Answers.Render("pending"));
        On(Routes.Look, Answers.Render("completed"));
        On(Routes.Download, Answers.Bytes("a film"));
        On(Routes.Claim, Answers.Data("""{"claim_token":"clm_abc","expires_in":604800}"""));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}

internal static class Routes
{
    public const string Token = "POST /api/auth/anonymous-token";
    public const string Session = "POST /api/tasks/me/with-session/nemo_agent";
    public const string Run = "POST /run_sse";
    public const string State = "GET /api/state/nemo_agent/me/*";
    public const string Balance = "GET /api/credits/balance/simple";
    public const string Upload = "POST /api/upload-video/nemo_agent/me/*";
    public const string Submit = "POST /api/render/proxy/lambda";
    public const string Look = "GET /api/render/proxy/lambda/*";
    public const string Download = "GET /api/render/proxy/*";
    public const string Claim = "POST /api/auth/claim-token";
}
