using System.Runtime.CompilerServices;
using Rostrum.Protocol.Conversations;

namespace Rostrum.Server.Conversations;

/// <summary>
/// The events of one running turn, for any number of listeners: each gets all of them from the first on, whenever it
/// comes. The turn neither waits for listeners nor ends with them.
/// </summary>
public sealed class TurnFeed(Turn turn)
{
    private readonly Lock gate = new();
    private readonly List<AgentEvent> events = [];
    private TaskCompletionSource changed = New();
    private bool ended;

    public Turn Turn { get; } = turn;

    public void Add(AgentEvent happened)
    {
        lock (gate)
        {
            events.Add(happened);
            Wake();
        }
    }

    /// <summary>What went wrong, as a sentence; null while all is well.</summary>
    public string? Failure { get; private set; }

    /// <summary>The turn went wrong; listeners are told at the end.</summary>
    public void Fail(string sentence) => Failure = sentence;

    /// <summary>No more events come.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Wake();
        }
    }

    public async IAsyncEnumerable<AgentEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var next = 0; ; )
        {
            AgentEvent[] ready;
            Task more;
            lock (gate)
            {
                ready = [.. events.Skip(next)];
                if (ready.Length == 0 && ended)
                    yield break;
                more = changed.Task;
            }
            next += ready.Length;
            foreach (var happened in ready)
                yield return happened;
            if (ready.Length == 0)
                await more.WaitAsync(cancel);
        }
    }

    private void Wake()
    {
        changed.SetResult();
        changed = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
