using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;

namespace Rostrum.Server.Conversations;

/// <summary>Writes server-sent events as this protocol has them, and a heartbeat while there are none.</summary>
internal static class EventWriter
{
    /// <summary>Writes values as they come, until there are no more or the client has gone.</summary>
    public static async Task WriteAsync<T>(
        HttpResponse response,
        IAsyncEnumerable<T> values,
        TimeSpan heartbeat,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await BeginAsync(response, cancel);
        await using var source = values.GetAsyncEnumerator(cancel);
        while (true)
        {
            var next = source.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var first = await Task.WhenAny(next, Task.Delay(heartbeat, clock, pause.Token));
                await pause.CancelAsync();
                if (first == next)
                    break;
                cancel.ThrowIfCancellationRequested();
                response.BodyWriter.Write(EventStream.Heartbeat);
                await response.BodyWriter.FlushAsync(cancel);
            }
            if (!await next)
                return;
            await WriteAsync(response, source.Current, cancel);
        }
    }

    public static async Task WriteAsync<T>(HttpResponse response, T value, CancellationToken cancel)
    {
        var body = response.BodyWriter;
        body.Write(EventStream.DataPrefix);
        body.Write(JsonSerializer.SerializeToUtf8Bytes(value, ProtocolJson.Agent));
        body.Write(EventStream.EventEnd);
        await body.FlushAsync(cancel);
    }

    /// <summary>Headers go out at once, so that the client knows it is heard.</summary>
    private static async Task BeginAsync(HttpResponse response, CancellationToken cancel)
    {
        response.ContentType = EventStream.ContentType;
        response.Headers.CacheControl = "no-cache";
        // Tells a buffering proxy to let events through as they come.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancel);
        await response.BodyWriter.FlushAsync(cancel);
    }
}
