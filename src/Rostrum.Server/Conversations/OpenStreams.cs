using Rostrum.Protocol;
using Rostrum.Server.Answers;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Conversations;

/// <summary>Counts the event streams that each account has open.</summary>
public sealed class OpenStreams(ServerOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> open = [];

    /// <summary>Takes a place; disposing gives it back.</summary>
    /// <exception cref="ApiException">The account has as many open as it may.</exception>
    public IDisposable Enter(string accountId)
    {
        lock (gate)
        {
            var count = open.GetValueOrDefault(accountId);
            if (count >= options.Streams.PerAccount)
                throw new ApiException(
                    ApiCode.TooManyRequests,
                    "Too many streams are open: wait until some have ended."
                )
                {
                    RetryAfter = TimeSpan.FromSeconds(30),
                };
            open[accountId] = count + 1;
        }
        return new Place(this, accountId);
    }

    private void Leave(string accountId)
    {
        lock (gate)
            if (--open[accountId] == 0)
                open.Remove(accountId);
    }

    private sealed class Place(OpenStreams streams, string accountId) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (left)
                return;
            left = true;
            streams.Leave(accountId);
        }
    }
}
