using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Jobs;
using Rostrum.Farm.Leases;

namespace Rostrum.Farm.Generations;

/// <summary>Where generations are called for, looked up, watched and canceled.</summary>
public sealed class GenerationDesk : RowDesk<Generation>
{
    internal GenerationDesk(RowNews news, GenerationEpilogue epilogue, Action<long> poke, FarmSetting setting)
        : base(JobKind.Generation, news, epilogue, poke, setting) { }

    /// <summary>
    /// Asks in the caller's own transaction that all open generations of a session end; once that is stored, the caller
    /// calls <see cref="RowDesk{TRow}.CallAsync"/> with them.
    /// </summary>
    public async Task<IReadOnlyList<Generation>> AskToEndAsync(
        FarmContext context,
        string sessionId,
        CancellationToken cancel
    )
    {
        var now = Now;
        var open = context.Generations.Where(g => g.SessionId == sessionId && g.Status < RowStatus.Completed);
        await open.ExecuteUpdateAsync(
            set => set.SetProperty(g => g.CancelAsked, true).SetProperty(g => g.NotBefore, now),
            cancel
        );
        return await open.AsNoTracking().OrderBy(g => g.Key).ToListAsync(cancel);
    }

    /// <summary>What a generator has begun is ended by whoever follows it, so that it is ended there too.</summary>
    private protected override IQueryable<Generation> Idle(IQueryable<Generation> rows, DateTime now) =>
        rows.Where(g => g.Status == RowStatus.Pending && g.Work == null);
}
