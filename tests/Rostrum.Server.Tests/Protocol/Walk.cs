using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Protocol;

/// <summary>Calls every endpoint once, in the order of the page.</summary>
internal sealed class Walk(Service service, Recorder recorder, Site elsewhere, Task<string> hook)
{
    private static readonly (string, string)[] attribution =
    [
        ("X-Skill-Source", "my-skill"),
        ("X-Skill-Version", "1.0.0"),
        ("X-Skill-Platform", "unknown"),
    ];

    private string account = "";
    private string session = "";
    private string task = "";
    private string picture = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task TakeAsync()
    {
        await AccountAsync();
        await FilesAsync();
        await ConversationAsync();
        await ExportsAsync();
        await AgentProtocolAsync();
        await TokensAsync();
        await RefusalsAsync();
    }

    private async Task AccountAsync()
    {
        (string, string) client = ("X-Client-Id", "6f9619ff-8b86-4d01-b42d-00c04fc964ff");
        const string ask = "POST /api/auth/anonymous-token";
        var data = (await recorder.CallAsync("anonymous token", ask, null, client)).Ok();
        account = data.Text("user_id");
        (await recorder.CallAsync("too early", ask, null, client)).Refused(429);
        (await recorder.CallAsync("no client id", ask)).Refused(400);
        recorder.Headers.Add(("Authorization", $"Bearer {data.Text("token")}"));
        var opened = (
            await recorder.CallAsync(
                "session",
                "POST /api/tasks/me/with-session/nemo_agent",
                """{"task_name":"Tea","language":"en"}"""
            )
        ).Ok();
        (session, task) = (opened.Text("session_id"), opened.Text("task_id"));
    }

    private async Task FilesAsync()
    {
        var path = $"POST /api/upload-video/nemo_agent/me/{session}";
        var sent = (await recorder.UploadAsync("upload", path, "teapot.png", Teapot.Png)).Ok();
        picture = sent.GetProperty("files")[0].Text("cdn_url");
        await recorder.UploadAsync("unsupported file", path, "notes.png", "Dear diary"u8.ToArray());
        var urls = $$"""{"urls":["{{elsewhere.At("/lake.png")}}"],"source_type":"url"}""";
        (await recorder.CallAsync("upload by address", path, urls)).Ok();
    }

    private async Task ConversationAsync()
    {
        await recorder.CallAsync(
            "message",
            "POST /run_sse",
            Message("slow zoom in, 0.4 seconds each", streaming: true)
        );
        await recorder.CallAsync(
            "run",
            "POST /run",
            Message("what does the timeline look like?", streaming: false)
        );
        (await recorder.CallAsync("operation", "GET /api/operations/set_duration")).Ok();
        (await recorder.CallAsync("state", $"GET /api/state/nemo_agent/me/{session}/latest")).Ok();
        (await recorder.CallAsync("balance", "GET /api/credits/balance/simple")).Ok();
    }

    private async Task ExportsAsync()
    {
        const string lambda = "/api/render/proxy/lambda";
        var order =
            """{"id":"film-1","sessionId":"SESSION","output":{"format":"mp4","quality":"low","resolution":"160x90","fps":10},"webhook":{"url":"HOOK","secret":"between us"}}"""
                .Replace("SESSION", session)
                .Replace("HOOK", elsewhere.At("/hook").ToString());
        (await recorder.CallAsync("no attribution", $"POST {lambda}", order)).Refused(402);
        (await recorder.CallAsync("export", $"POST {lambda}", order, attribution)).Ok();
        recorder.Note("webhook", await hook.WaitAsync(TimeSpan.FromMinutes(2), Cancel));
        (await recorder.CallAsync("export status", $"GET {lambda}/film-1")).Ok();
        await recorder.CallAsync("export events", $"GET {lambda}/film-1/events");
        await recorder.CallAsync(
            "download",
            "GET /api/render/proxy/film-1/download",
            null,
            ("Range", "bytes=0-99")
        );
        var other = order.Replace("\"low\"", "\"high\"");
        (await recorder.CallAsync("id taken", $"POST {lambda}", other, attribution)).Refused(409);
        (await recorder.CallAsync("export quality", "GET /api/render/proxy/film-1/quality")).Json.Text(
            "file"
        );
        await CancelAsync(lambda);
        await BatchAsync(lambda);
        (
            await recorder.CallAsync(
                "claim",
                "POST /api/auth/claim-token",
                $$"""{"task_id":"{{task}}","session_id":"{{session}}"}"""
            )
        ).Ok();
    }

    /// <summary>The second export of a session waits for the first, which is long.</summary>
    private async Task CancelAsync(string lambda)
    {
        var scratch = new Recorder(service);
        scratch.Headers.AddRange([.. recorder.Headers, .. attribution]);
        foreach (var id in new[] { "long", "film-2" })
        {
            var order = JsonSerializer.Serialize(
                new
                {
                    id,
                    sessionId = session,
                    draft = Films.OfColour(600_000),
                }
            );
            (await scratch.CallAsync(id, $"POST {lambda}", order)).Ok();
        }
        (await recorder.CallAsync("cancel", $"POST {lambda}/film-2/cancel")).Ok();
        (await scratch.CallAsync("end", $"POST {lambda}/long/cancel")).Ok();
    }

    /// <summary>
    /// Its rows wait for the service's only worker, which has another export, until the answer is there. That one takes
    /// long because it moves: a film that rests is made of one piece.
    /// </summary>
    private async Task BatchAsync(string lambda)
    {
        var scratch = new Recorder(service);
        scratch.Headers.AddRange([.. recorder.Headers, .. attribution]);
        var blocking =
            """{"id":"longer","sessionId":"SESSION","draft":{"v":1,"fps":60,"m":{"width":640,"height":360},"t":[{"tt":0,"sg":[{"s":0,"d":600000,"mt":"image","src":"PICTURE","mo":{"n":"push_in"}}]}]}}"""
                .Replace("SESSION", session)
                .Replace("PICTURE", picture);
        (await scratch.CallAsync("longer", $"POST {lambda}", blocking)).Ok();
        var order =
            """{"id":"guests","sessionId":"SESSION","template":{"v":1,"fps":10,"m":{"width":160,"height":90},"t":[{"tt":0,"sg":[{"s":0,"d":"{{ms}}","mt":"image","src":"{{photo}}","mo":{"n":"push_in"}}]}]},"rows":[{"name":"Anna","photo":"PICTURE","ms":400},{"name":"Ben","photo":"ben.jpg","ms":400},{"name":"Cleo","photo":"PICTURE","ms":600}],"output":{"quality":"low"}}"""
                .Replace("SESSION", session)
                .Replace("PICTURE", picture);
        (await recorder.CallAsync("batch", "POST /api/batches", order, attribution)).Ok();
        (await scratch.CallAsync("end", $"POST {lambda}/longer/cancel")).Ok();
        while (
            (await scratch.CallAsync("wait", "GET /api/batches/guests")).Ok().Text("status") == "processing"
        )
            await Task.Delay(100, Cancel);
        (await recorder.CallAsync("batch status", "GET /api/batches/guests")).Ok();
        await recorder.CallAsync("batch events", "GET /api/batches/guests/events");
        (await recorder.CallAsync("batches", "GET /api/batches?limit=20")).Ok();
    }

    private async Task AgentProtocolAsync()
    {
        const string sessions = "/apps/nemo_agent/users/me/sessions";
        await recorder.CallAsync("apps", "GET /list-apps");
        await recorder.CallAsync("agent session", $"POST {sessions}/tea-2", """{"state":{"mood":"calm"}}""");
        await recorder.CallAsync("agent session taken", $"POST {sessions}/tea-2");
        await recorder.CallAsync(
            "agent delta",
            $"PATCH {sessions}/tea-2",
            """{"stateDelta":{"mood":null,"pace":3}}"""
        );
        await recorder.CallAsync("agent read", $"GET {sessions}/tea-2");
        await recorder.CallAsync("agent removed", $"DELETE {sessions}/tea-2");
        await recorder.CallAsync("alive", "GET /healthz");
        await recorder.CallAsync("ready", "GET /readyz");
    }

    private async Task TokensAsync()
    {
        const string tokens = "/api/auth/tokens";
        await recorder.CallAsync(
            "new token",
            $"POST {tokens}",
            """{"name":"robot","scopes":["read","chat"],"days":7}"""
        );
        var listed = (await recorder.CallAsync("tokens", $"GET {tokens}")).Ok().GetProperty("tokens");
        await recorder.CallAsync("token revoked", $"DELETE {tokens}/{listed[0].GetProperty("id")}");
        var code = await OwnerDesk.NewVoucherAsync(service.Options, 50, null, Cancel);
        await recorder.CallAsync("voucher", "POST /api/credits/redeem", $$"""{"code":"{{code}}"}""");
    }

    private async Task RefusalsAsync()
    {
        await recorder.CallAsync("no session", "GET /api/state/nemo_agent/me/1234567890123456789/latest");
        await using (var db = service.OpenDatabase())
            await db
                .Accounts.Where(row => row.Id == account)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Available, 0L), Cancel);
        await recorder.CallAsync("no credits", "POST /run_sse", Message("zoom out", streaming: false));
        recorder.Headers.Clear();
        recorder.Headers.Add(("Authorization", "Bearer nmv_usr_unknown"));
        await recorder.CallAsync("bad token", "GET /api/credits/balance/simple");
    }

    private string Message(string words, bool streaming) =>
        """{"app_name":"nemo_agent","user_id":"me","session_id":"SESSION","new_message":{"role":"user","parts":[{"text":"WORDS"}]},"streaming":FLAG}"""
            .Replace("SESSION", session)
            .Replace("WORDS", words)
            .Replace("FLAG", streaming ? "true" : "false");

    /// <summary>A site that has a picture at every address but one, where it takes webhooks.</summary>
    public static Task<Site> ElsewhereAsync(TaskCompletionSource<string> hook) =>
        Site.OpenAsync(async context =>
        {
            if (context.Request.Method == "GET")
            {
                await context.Response.Body.WriteAsync(Teapot.Png, context.RequestAborted);
                return;
            }
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            hook.TrySetResult(
                $"POST /hook HTTP/1.1\nHost: elsewhere.example\nContent-Type: {context.Request.ContentType}\n"
                    + $"X-Rostrum-Signature: {context.Request.Headers["X-Rostrum-Signature"]}\n\n{body}"
            );
        });
}
