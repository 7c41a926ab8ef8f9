namespace Rostrum.Server.Conversations;

/// <summary>One line before each session: what is put in runs in order, one at a time, and lines do not wait for each
/// other.</summary>
public sealed class SessionLines
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (Task Tail, int Waiting)> lines = [];

    /// <summary>How many stand in a session's line, the one that runs included.</summary>
    public int Waiting(string sessionId)
    {
        lock (gate)
            return lines.TryGetValue(sessionId, out var line) ? line.Waiting : 0;
    }

    /// <summary>Puts work at the end of a session's line. The task ends with the work, and fails as it does.</summary>
    public Task RunAsync(string sessionId, Func<Task> work)
    {
        lock (gate)
        {
            var (tail, waiting) = lines.GetValueOrDefault(sessionId, (Task.CompletedTask, 0));
            var turn = AfterAsync(tail, sessionId, work);
            lines[sessionId] = (turn, waiting + 1);
            return turn;
        }
    }

    private async Task AfterAsync(Task before, string sessionId, Func<Task> work)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding
        );
        try
        {
            await work();
        }
        finally
        {
            lock (gate)
            {
                var (tail, waiting) = lines[sessionId];
                if (waiting == 1)
                    lines.Remove(sessionId);
                else
                    lines[sessionId] = (tail, waiting - 1);
            }
        }
    }
}
