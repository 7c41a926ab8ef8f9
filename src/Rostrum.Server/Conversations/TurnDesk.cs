using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
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
            return turn.InvocationId == invocation
                ? Begin(running[invocation])
                : await FollowAsync(turn, cancel);
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
            foreach (var happened in await performer.PerformAsync(feed.Turn, CancellationToken.None))
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
            // It stays open, and is taken up again at the next start.
            NotGivenUp(failure, turn.InvocationId);
        }
    }

    private static Task<Turn?> FindRepeatedAsync(
        RostrumContext db,
        string sessionId,
        string words,
        string? idempotencyKey,
        CancellationToken cancel
    ) =>
        db
            .Turns.AsNoTracking()
            .Where(turn =>
                turn.SessionId == sessionId
                && (
                    idempotencyKey != null && turn.IdempotencyKey == idempotencyKey
                    || turn.Status == TurnStatus.Open && turn.Words == words
                )
            )
            .OrderByDescending(turn => turn.Key)
            .FirstOrDefaultAsync(cancel);

    private async Task ReserveAsync(
        RostrumContext db,
        Caller caller,
        Turn turn,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var purpose = TurnPerformer.PurposeOf(turn);
        if (!await ledger.ReserveAsync(db, caller.AccountId, purpose, options.Prices.Turn, cancel))
            throw NoCredits.Of(caller.Kind, caller.AccountId, address);
    }

    /// <summary>The feed of a turn that runs, or of one that has ended, from what is stored.</summary>
    private async Task<TurnFeed> FollowAsync(Turn turn, CancellationToken cancel)
    {
        if (running.TryGetValue(turn.InvocationId, out var live))
            return live;
        await using var db = database.Open();
        var stored = await db
            .Events.Where(row => row.SessionId == turn.SessionId && row.InvocationId == turn.InvocationId)
            .OrderBy(row => row.Key)
            .Select(row => row.Json)
            .ToListAsync(cancel);
        var feed = new TurnFeed(turn);
        foreach (var json in stored)
            if (
                JsonSerializer.Deserialize<AgentEvent>(json, ProtocolJson.Agent) is
                { Author: not "user" } told
            )
                feed.Add(told);
        if (stored.Count == 0)
            feed.Fail(await WhyNothingAsync(db, turn, cancel));
        feed.End();
        return feed;
    }

    private static async Task<string> WhyNothingAsync(
        RostrumContext db,
        Turn turn,
        CancellationToken cancel
    ) =>
        await db.Turns.AnyAsync(row => row.Key == turn.Key && row.Status == TurnStatus.Open, cancel)
            ? "This message is still being worked on: read the session's state in a moment."
            : NotWorkedOn;

    [LoggerMessage(LogLevel.Error, "Turn {Invocation} failed as {Id}")]
    private partial void Failed(Exception failure, string invocation, string id);

    [LoggerMessage(LogLevel.Error, "Turn {Invocation} failed and could not be closed")]
    private partial void NotGivenUp(Exception failure, string invocation);
}
