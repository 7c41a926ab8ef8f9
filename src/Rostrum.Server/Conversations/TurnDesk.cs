using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Agent;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>
/// Takes messages and sees each to its end, whether anybody listens or not. A message is a row before it is answered,
/// so that a process that is killed goes on with it when it is started again.
/// </summary>
public sealed partial class TurnDesk(
    Database database,
    Ledger ledger,
    TurnPerformer performer,
    SessionLines lines,
    ServerOptions options,
    TimeProvider clock,
    ILogger<TurnDesk> log
)
{
    private const string NotWorkedOn =
        "This message could not be worked on; nothing was changed and nothing charged.";

    private readonly ConcurrentDictionary<string, TurnFeed> running = new();

    /// <summary>
    /// Takes a message. One that was sent before, by its key or by the same words while those are being worked on, is
    /// the same turn.
    /// </summary>
    public async Task<TurnFeed> AcceptAsync(
        Caller caller,
        string sessionId,
        string words,
        string? idempotencyKey,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        if (lines.Waiting(sessionId) >= options.Streams.WaitingPerSession)
            throw new ApiException(
                ApiCode.TooManyRequests,
                "Too many messages wait in this session: wait until some are answered."
            )
            {
                RetryAfter = TimeSpan.FromSeconds(5),
            };
        var invocation = "e-" + Guid.NewGuid();
        try
        {
            // Whoever hangs up now is too late: a turn that is stored must be begun.
            var turn = await database.WriteAsync(
                db => StoreAsync(db, caller, sessionId, words, idempotencyKey, invocation, address),
                CancellationToken.None
            );
            if (turn.InvocationId == invocation)
                return Begin(running[invocation]);
            // An attempt that was repeated may have left it.
            running.TryRemove(invocation, out _);
            return await FollowAsync(turn, cancel);
        }
        catch
        {
            running.TryRemove(invocation, out _);
            throw;
        }
    }

    /// <summary>The turn of a message that was sent before; null when it is new.</summary>
    public async Task<TurnFeed?> FindAsync(
        Caller caller,
        string sessionId,
        string words,
        string? idempotencyKey,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        await SessionDesk.GetAsync(db, caller.AccountId, sessionId, cancel);
        return await FindRepeatedAsync(db, sessionId, words, idempotencyKey, cancel) is { } repeated
            ? await FollowAsync(repeated, cancel)
            : null;
    }

    /// <summary>Takes up the turns that a stopped or killed process left open, in their order.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        var left = await db
            .Turns.AsNoTracking()
            .Where(turn => turn.Status == TurnStatus.Open)
            .OrderBy(turn => turn.Key)
            .ToListAsync(cancel);
        foreach (var turn in left)
            Begin(running[turn.InvocationId] = new TurnFeed(turn));
    }

    /// <summary>Waits for the turns that run now.</summary>
    public Task FinishAsync(CancellationToken cancel) =>
        Task.WhenAll(running.Values.Select(feed => Drain(feed, cancel)));

    private static async Task Drain(TurnFeed feed, CancellationToken cancel)
    {
        await foreach (var _ in feed.ReadAsync(cancel)) { }
    }

    private TurnFeed Begin(TurnFeed feed)
    {
        _ = lines.RunAsync(feed.Turn.SessionId, () => RunAsync(feed));
        return feed;
    }

    /// <summary>The turn that was sent before, or a new one. Its feed is there before anybody can find its row.</summary>
    private async Task<Turn> StoreAsync(
        RostrumContext db,
        Caller caller,
        string sessionId,
        string words,
        string? idempotencyKey,
        string invocation,
        PublicAddress address
    )
    {
        var cancel = CancellationToken.None;
        await SessionDesk.GetAsync(db, caller.AccountId, sessionId, cancel);
        if (await FindRepeatedAsync(db, sessionId, words, idempotencyKey, cancel) is { } repeated)
            return repeated;
        var turn = new Turn
        {
            SessionId = sessionId,
            AccountId = caller.AccountId,
            InvocationId = invocation,
            Words = words,
            IdempotencyKey = idempotencyKey,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Turns.Add(turn);
        await db.SaveChangesAsync(cancel);
        await ReserveAsync(db, caller, turn, address, cancel);
        running[invocation] = new TurnFeed(turn);
        return turn;
    }

    /// <summary>No failure leaves it: what goes wrong is an event for the person and a line for the log.</summary>
    private async Task RunAsync(TurnFeed feed)
    {
        try
        {
            foreach (var happened in await PerformOnceAsync(feed.Turn))
                feed.Add(happened);
        }
        catch (Exception failure)
        {
            var id = Secrets.NewHex(6);
            Failed(failure, feed.Turn.InvocationId, id);
            feed.Fail($"{NotWorkedOn} Quote {id}.");
            Telemetry.Turns.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));
            await GiveUpAsync(feed.Turn);
        }
        finally
        {
            feed.End();
            running.TryRemove(feed.Turn.InvocationId, out _);
        }
    }

    /// <summary>In the session's line nobody else is at work: a turn that has said nothing by now has not been done.</summary>
    private async Task<IReadOnlyList<AgentEvent>> PerformOnceAsync(Turn turn)
    {
        await using var db = database.Open();
        var said = await EventsAsync(db, turn, CancellationToken.None);
        return said.Count > 0 ? said : await performer.PerformAsync(turn, CancellationToken.None);
    }

    private async Task GiveUpAsync(Turn turn)
    {
        try
        {
            await database.WriteAsync(
                async db =>
                {
                    await ledger.ReleaseAsync(db, TurnPerformer.PurposeOf(turn), CancellationToken.None);
                    await db
                        .Turns.Where(row => row.Key == turn.Key && row.Status == TurnStatus.Open)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TurnStatus.Failed));
                },
                CancellationToken.None
            );
        }
        catch (Exception failure)
        {
            // It stays open, and is taken up again when it is sent again, or at the next start.
            NotGivenUp(failure, turn.InvocationId);
        }
    }

    /// <exception cref="ApiException">The key belongs to another message.</exception>
    private static async Task<Turn?> FindRepeatedAsync(
        RostrumContext db,
        string sessionId,
        string words,
        string? idempotencyKey,
        CancellationToken cancel
    )
    {
        var found = await db
            .Turns.AsNoTracking()
            .Where(turn =>
                turn.SessionId == sessionId
                && (
                    idempotencyKey != null && turn.IdempotencyKey == idempotencyKey
                    || turn.Status == TurnStatus.Open && turn.Words == words
                )
            )
            .OrderByDescending(turn => turn.IdempotencyKey == idempotencyKey)
            .ThenByDescending(turn => turn.Key)
            .FirstOrDefaultAsync(cancel);
        return found is null || found.Words == words
            ? found
            : throw new ApiException(
                ApiCode.Conflict,
                "This Idempotency-Key was used for another message: take a new one."
            );
    }

    private async Task ReserveAsync(
        RostrumContext db,
        Caller caller,
        Turn turn,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var purpose = TurnPerformer.PurposeOf(turn);
        if (!await ledger.ReserveAsync(db, caller.AccountId, purpose, PriceOf(turn), cancel))
            throw NoCredits.Of(caller.Kind, caller.AccountId, address);
    }

    private long PriceOf(Turn turn) =>
        Director.StepIn(turn.Words) is null ? options.Prices.Turn : options.Prices.Step;

    /// <summary>The feed of a turn that runs, or of one that has ended, from what is stored.</summary>
    private async Task<TurnFeed> FollowAsync(Turn turn, CancellationToken cancel)
    {
        if (running.TryGetValue(turn.InvocationId, out var live))
            return live;
        await using var db = database.Open();
        if (await IsAbandonedAsync(db, turn, cancel))
        {
            var feed = new TurnFeed(turn);
            return running.TryAdd(turn.InvocationId, feed) ? Begin(feed) : await FollowAsync(turn, cancel);
        }
        return await StoredAsync(db, turn, cancel);
    }

    /// <summary>
    /// A turn that stands open and does not run here was left by a failure, when nobody else shares the database.
    /// </summary>
    private async Task<bool> IsAbandonedAsync(RostrumContext db, Turn turn, CancellationToken cancel) =>
        options.Database.Kind == "sqlite" && await IsOpenAsync(db, turn, cancel);

    private static Task<bool> IsOpenAsync(RostrumContext db, Turn turn, CancellationToken cancel) =>
        db.Turns.AnyAsync(row => row.Key == turn.Key && row.Status == TurnStatus.Open, cancel);

    private static async Task<TurnFeed> StoredAsync(RostrumContext db, Turn turn, CancellationToken cancel)
    {
        var feed = new TurnFeed(turn);
        var events = await EventsAsync(db, turn, cancel);
        foreach (var happened in events)
            feed.Add(happened);
        if (events.Count == 0)
            feed.Fail(await WhyNothingAsync(db, turn, cancel));
        feed.End();
        return feed;
    }

    /// <summary>What the agent said in a turn that has ended.</summary>
    private static async Task<IReadOnlyList<AgentEvent>> EventsAsync(
        RostrumContext db,
        Turn turn,
        CancellationToken cancel
    )
    {
        var stored = await db
            .Events.Where(row => row.SessionId == turn.SessionId && row.InvocationId == turn.InvocationId)
            .OrderBy(row => row.Key)
            .Select(row => row.Json)
            .ToListAsync(cancel);
        return
        [
            .. stored
                .Select(json => JsonSerializer.Deserialize<AgentEvent>(json, ProtocolJson.Agent)!)
                .Where(happened => happened.Author != "user"),
        ];
    }

    private static async Task<string> WhyNothingAsync(
        RostrumContext db,
        Turn turn,
        CancellationToken cancel
    ) =>
        await IsOpenAsync(db, turn, cancel)
            ? "This message is still being worked on: read the session's state in a moment."
            : NotWorkedOn;

    [LoggerMessage(LogLevel.Error, "Turn {Invocation} failed as {Id}")]
    private partial void Failed(Exception failure, string invocation, string id);

    [LoggerMessage(LogLevel.Error, "Turn {Invocation} failed and could not be closed")]
    private partial void NotGivenUp(Exception failure, string invocation);
}
