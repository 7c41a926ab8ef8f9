using Microsoft.AspNetCore.Http;
using Rostrum.Server.Accounts;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Conversations;

/// <summary>Sends a caller what becomes of something that is being made, for as long as that takes.</summary>
public sealed class WatchedStreams(OpenStreams streams, ServerOptions options, TimeProvider clock)
{
    /// <exception cref="Answers.ApiException">The account has as many streams open as it may.</exception>
    public async Task SendAsync<T>(HttpContext context, IAsyncEnumerable<T> states)
    {
        using var place = streams.Enter(context.CallerOf().AccountId);
        await EventWriter.WriteAsync(
            context.Response,
            states,
            TimeSpan.FromSeconds(options.Streams.HeartbeatSeconds),
            clock,
            context.RequestAborted
        );
    }
}
