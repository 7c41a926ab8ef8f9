using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>What a server can answer.</summary>
internal static class Answers
{
    public static RequestDelegate Json(string json, int status = 200) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(json);
        };

    public static RequestDelegate Data(string data) =>
        Json($$"""{"code":0,"message":"success","data":{{data}}}""");

    public static RequestDelegate Refuse(
        int code,
        int status,
        string sentence,
        string? retryAfter = null,
        string data = "null"
    ) =>
        context =>
        {
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            var said = JsonSerializer.Serialize(sentence);
            return Json(
                $$"""{"code":{{code}},"message":{{said}},"data":{{data}},"detail":{{said}},"error":{{said}}}""",
                status
            )(context);
        };

    public static RequestDelegate Token(string token) =>
        Data(
            $$"""{"token":"{{token}}","user_id":"anon_1","expires_at":"2999-01-01T00:00:00Z","credits":100}"""
        );

    public static RequestDelegate Session(string id) =>
        Data($$"""{"task_id":"task_1","session_id":"{{id}}","user_id":"anon_1"}""");

    public static RequestDelegate State(string draft, string more = "", string? films = null) =>
        Data(
            $$"""{"session_id":"1","state":{"draft":{{draft}},"video_infos":[{{more}}]{{(
                films is null ? "" : $",\"films\":{films}"
            )}}} }"""
        );

    public static RequestDelegate Says(params string[] texts) =>
        Stream([.. texts.Select(text => $"data: {Films.Event(text)}\n\n")]);

    /// <summary>An event stream of these pieces, each sent by itself.</summary>
    public static RequestDelegate Stream(params string[] pieces) =>
        async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var piece in pieces)
            {
                await context.Response.WriteAsync(piece);
                await context.Response.Body.FlushAsync();
            }
        };

    /// <summary>Nothing but heartbeats until the client leaves.</summary>
    public static async Task Heartbeats(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(": heartbeat\n\n");
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>Sends this of an event stream and breaks the connection.</summary>
    public static RequestDelegate Breaks(string piece) =>
        async context =>
        {
            await Stream(piece)(context);
            context.Abort();
        };

    public static RequestDelegate Bytes(string content) =>
        context =>
        {
            context.Response.ContentType = "video/mp4";
            return context.Response.WriteAsync(content);
        };

    /// <summary>Everything at the top level, or inside <c>data</c> only.</summary>
    /// <param name="more">Further keys, each behind a comma.</param>
    public static RequestDelegate Render(
        string status,
        bool inside = false,
        string error = "null",
        string more = ""
    ) =>
        context =>
        {
            var body =
                $$$"""{"id":"render_1","status":"{{{status}}}","progress":"50","output":{"url":"/films/1.mp4","size":6},"error":{{{error}}}{{{more}}}}""";
            return (inside ? Data(body) : Json(body))(context);
        };
}
