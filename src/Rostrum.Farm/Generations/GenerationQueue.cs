using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Generations;

/// <summary>The generations that wait: the account with the fewest running first, then the oldest row.</summary>
internal sealed class GenerationQueue(Func<FarmContext> contexts, FarmOptions options, TimeProvider clock)
    : LeasedQueue<Generation>(contexts, options, clock)
{
    /// <summary>The generator has begun, and calls the work so.</summary>
    public async Task<bool> BeganAsync(Claim<Generation> claim, string work, CancellationToken cancel)
    {
        await using var context = Open();
        return await Held(context, claim)
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.Work, work), cancel) == 1;
    }

    /// <summary>The clip is kept. False when the claim is lost, or the clip is not wanted any more.</summary>
    public Task<bool> CompleteAsync(Claim<Generation> claim, string kept, CancellationToken cancel) =>
        CompleteAsync(
            claim,
            set => set.SetProperty(g => g.Permille, Generation.Whole).SetProperty(g => g.Kept, kept),
            cancel
        );

    /// <summary>It began when it was taken first: its time runs on while it waits for another attempt.</summary>
    protected override void WriteTaken(UpdateSettersBuilder<Generation> row, DateTime now) =>
        row.SetProperty(g => g.StartedAt, g => g.StartedAt ?? now);

    /// <summary>What was reached once stays so, though a generator may begin to count again.</summary>
    protected override void WriteProgress(UpdateSettersBuilder<Generation> row, RunProgress progress)
    {
        var permille = progress.Done;
        row.SetProperty(g => g.Permille, g => g.Permille > permille ? g.Permille : permille);
    }

    protected override async Task<FreeRow?> NextAsync(FarmContext context, CancellationToken cancel)
    {
        var now = Now;
        var running = Running(context, now);
        return await Free(context, now)
            .OrderBy(g => running.Count(other => other.AccountId == g.AccountId))
            .ThenBy(g => g.Key)
            .Select(g => new FreeRow(g.Key, g.Fence))
            .FirstOrDefaultAsync(cancel);
    }
}
