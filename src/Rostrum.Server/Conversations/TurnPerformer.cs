using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Agent.Generations;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;
using Rostrum.Farm.Generations;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Credits;
using Rostrum.Server.Exports;
using Rostrum.Server.Generations;
using Rostrum.Server.Models;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>Works on one message: what the film becomes, what is answered, and what it costs.</summary>
public sealed class TurnPerformer(
    Database database,
    SessionDesk sessions,
    Ledger ledger,
    Director director,
    ModelDesk models,
    ClipOrders clips,
    SeenPictures pictures,
    OpenExports exports,
    ArrivedFiles files,
    TimeProvider clock
)
{
    /// <summary>What the credits of a turn are held for.</summary>
    public static string PurposeOf(Turn turn) =>
        string.Create(CultureInfo.InvariantCulture, $"turn:{turn.Key}");

    /// <summary>
    /// 1. The film and the files that are new are read. 2. The words change it, or step along its versions. 3. Events
    /// say what happened, and what was begun. 4. Version, events, charge and rows of clips to be generated are stored
    /// together. 5. Only then are the events let out, and is that work called for.
    /// </summary>
    public async Task<IReadOnlyList<AgentEvent>> PerformAsync(Turn turn, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        // 1
        await using var db = database.Open();
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == turn.SessionId, cancel);
        var film = await SessionDesk.DraftAsync(db, session.Id, session.Version, cancel);
        var arrived = await db
            .Files.AsNoTracking()
            .Where(file => file.SessionId == session.Id && !file.Offered)
            .OrderBy(file => file.Key)
            .ToListAsync(cancel);
        var language = await SpokenLanguage.OfAsync(db, session, turn, cancel);
        // 2
        var outcome =
            Director.StepIn(turn.Words) is { } step
                ? await StepAsync(db, session, film, step, language, cancel)
            : Director.StopsGenerating(turn.Words) && await ClipOrders.AnyOpenAsync(db, session.Id, cancel)
                ? new Outcome(film, "", Changed: false) { StopsGenerating = true }
            : await DirectAsync(
                turn,
                film,
                arrived,
                await files.LaidAsync(arrived, cancel),
                await files.HeardAsync(db, turn, film, arrived, cancel),
                await BeforeAsync(db, session, cancel),
                await AheadAsync(db, session, turn.Words, cancel),
                await FontsAsync(db, session, cancel),
                language,
                await pictures.OfAsync(db, session.Id, cancel),
                cancel
            );
        // 3 and 4
        var maker = new EventMaker(turn.InvocationId, clock);
        var (said, events, called) = await database.WriteAsync(
            async write =>
            {
                var (told, rows) = await WithClipsAsync(write, turn, outcome, language, cancel);
                var made = EventsOf(maker, turn, told, rows).ToList();
                await CommitAsync(write, turn, outcome, [maker.Said(turn.Words), .. made], cancel);
                return (told.Reply, made, rows);
            },
            cancel
        );
        Telemetry.Turns.Add(
            1,
            new KeyValuePair<string, object?>("outcome", outcome.Changed ? "changed" : "unchanged")
        );
        Telemetry.TurnSeconds.Record(clock.GetElapsedTime(began).TotalSeconds);
        // 5
        await clips.CallAsync(called);
        return [.. events.SkipLast(1), .. maker.Deltas(said), events[^1]];
    }

    /// <summary>Begins or ends generations as the message asks, in the transaction of its turn; their rows, and the reply with that.</summary>
    private async Task<(Outcome Told, IReadOnlyList<Generation> Rows)> WithClipsAsync(
        RostrumContext db,
        Turn turn,
        Outcome outcome,
        Language language,
        CancellationToken cancel
    )
    {
        IReadOnlyList<Generation> rows = [];
        IReadOnlyList<GenerationNews> news = [];
        if (outcome.StopsGenerating)
        {
            rows = await clips.EndAllAsync(db, turn.SessionId, cancel);
            news = [.. rows.Select(row => new GenerationNews.Canceled(row.Prompt))];
        }
        else if (outcome.Wishes.Count > 0)
        {
            (rows, news) = await clips.BeginAsync(db, turn, outcome.Wishes, language, cancel);
        }
        else if (outcome.AsksForStatus)
        {
            news = await ClipOrders.RunningAsync(db, turn.SessionId, cancel);
        }
        var told = news.Count == 0 ? outcome.Reply : Director.Told(outcome.Reply, news, language);
        return (outcome with { Reply = told }, rows);
    }

    /// <summary>The film before its last edit; null for a new one.</summary>
    private static async Task<Draft?> BeforeAsync(
        RostrumContext db,
        Session session,
        CancellationToken cancel
    ) =>
        await SessionDesk.BeforeAsync(db, session, cancel) is { } version
            ? await SessionDesk.DraftAsync(db, session.Id, version, cancel)
            : null;

    /// <summary>The film that a step forward leads to, where the words ask for that and for more; null else.</summary>
    private static async Task<Draft?> AheadAsync(
        RostrumContext db,
        Session session,
        string words,
        CancellationToken cancel
    ) =>
        Director.StepsForwardFirst(words)
        && await SessionDesk.AfterAsync(db, session.Id, session.Version, cancel) is { } version
            ? await SessionDesk.DraftAsync(db, session.Id, version, cancel)
            : null;

    /// <summary>The session's files of letters, the newest last.</summary>
    private static async Task<IReadOnlyList<OwnFont>> FontsAsync(
        RostrumContext db,
        Session session,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db
                    .Files.AsNoTracking()
                    .Where(file => file.SessionId == session.Id && file.Type == "font")
                    .OrderBy(file => file.Key)
                    .ToListAsync(cancel)
            ).Select(file => new OwnFont(Path.GetFileNameWithoutExtension(file.Name), file.Url)),
        ];

    private async Task<Outcome> DirectAsync(
        Turn turn,
        Draft film,
        List<SessionFile> arrived,
        IReadOnlyList<EditOperation> laid,
        IReadOnlyDictionary<string, BeatMap>? beats,
        Draft? before,
        Draft? ahead,
        IReadOnlyList<OwnFont> fonts,
        Language language,
        IReadOnlyDictionary<string, PictureSeen> seen,
        CancellationToken cancel
    )
    {
        var sent = arrived
            .Where(file => file.Type is "image" or "video")
            .Select(file => new NewPicture(
                file.Url,
                Path.GetFileNameWithoutExtension(file.Name),
                file.Type == "video" ? (long)(file.Seconds * 1000) : null
            )
            {
                Width = file.Width,
                Height = file.Height,
            });
        var heard = arrived.LastOrDefault(file => file.Type == "audio");
        var understood = director.Direct(
            turn.Words,
            film,
            [.. sent],
            heard is null
                ? laid
                : [new SetMusic(null, heard.Url, Path.GetFileNameWithoutExtension(heard.Name)), .. laid],
            before,
            beats,
            fonts,
            ahead,
            language,
            seen
        );
        if (
            understood.Errand == Errand.StopExport
            && await exports.EndAllAsync(turn, cancel) is > 0 and var ended
        )
            return new Outcome(film, Director.ToldOfEnded(ended, understood.Language), Changed: false);
        var direction = await models.WidenAsync(understood, turn.AccountId, cancel);
        return new Outcome(direction.Draft, direction.Reply, !ReferenceEquals(direction.Draft, film))
        {
            Offered = [.. arrived.Select(file => file.Key)],
            Wishes = direction.Wishes,
            AsksForStatus = direction.Errand == Errand.Status,
        };
    }

    private static async Task<Outcome> StepAsync(
        RostrumContext db,
        Session session,
        Draft film,
        HistoryWish wish,
        Language language,
        CancellationToken cancel
    )
    {
        var ahead = wish.Step == HistoryStep.Redo ? await LaterAsync(db, session, wish.Count, cancel) : null;
        var forward = wish.GoesForward(ahead is not null);
        var target = forward ? ahead : await EarlierAsync(db, session, film, wish, cancel);
        var then = target is { } version
            ? await SessionDesk.DraftAsync(db, session.Id, version, cancel)
            : null;
        var step = forward ? HistoryStep.Redo : HistoryStep.Undo;
        var reply = Director.DescribeStep(step, film, then, language);
        return new Outcome(then ?? film, reply, then is not null) { StepsTo = target };
    }

    /// <summary>The version that so many steps forward lead to, or as many as there are; null for none.</summary>
    private static async Task<int?> LaterAsync(
        RostrumContext db,
        Session session,
        int steps,
        CancellationToken cancel
    )
    {
        var reached = default(int?);
        for (; steps > 0; steps--)
        {
            var next = await SessionDesk.AfterAsync(db, session.Id, reached ?? session.Version, cancel);
            if (next is null)
                break;
            reached = next;
        }
        return reached;
    }

    private static async Task<int?> EarlierAsync(
        RostrumContext db,
        Session session,
        Draft film,
        HistoryWish wish,
        CancellationToken cancel
    )
    {
        var line = await SessionDesk.EarlierAsync(db, session, cancel);
        if (wish.IsCounted)
            return line.Count == 0 ? null : line[await CountAsync(db, session, film, wish, line, cancel) - 1];
        // Only the newest of them can be undone by what it set.
        if (wish.Setting is not null)
            line = [.. line.Take(1)];
        // An empty film lacks what is meant; where the film as it is lacks it too, there is nothing to look for.
        else if (!wish.ToBeginning && Director.StepsBack(wish, film, [new Draft()]) == 0)
            return null;
        var reached = default(int?);
        foreach (var version in line)
        {
            var steps = Director.StepsBack(
                wish,
                film,
                [await SessionDesk.DraftAsync(db, session.Id, version, cancel)]
            );
            if (wish.ToBeginning)
            {
                if (steps == 0)
                    return reached;
                reached = version;
            }
            else if (steps > 0)
                return version;
        }
        return reached;
    }

    private static async Task<int> CountAsync(
        RostrumContext db,
        Session session,
        Draft film,
        HistoryWish wish,
        IReadOnlyList<int> line,
        CancellationToken cancel
    )
    {
        var earlier = new List<Draft>();
        if (wish.IsOfBoth)
            foreach (var version in line.Take(wish.Count))
                earlier.Add(await SessionDesk.DraftAsync(db, session.Id, version, cancel));
        return wish.IsOfBoth ? Director.StepsBack(wish, film, earlier) : Math.Min(wish.Count, line.Count);
    }

    private static IEnumerable<AgentEvent> EventsOf(
        EventMaker maker,
        Turn turn,
        Outcome outcome,
        IReadOnlyList<Generation> rows
    )
    {
        foreach (var row in rows)
        foreach (
            var used in maker.ToolUse(
                outcome.StopsGenerating ? "cancel_generation" : "generate_clip",
                new { request = row.Prompt },
                new { status = outcome.StopsGenerating ? "canceled" : "started", generation_id = row.Id }
            )
        )
            yield return used;
        if (!outcome.Changed)
        {
            yield return maker.Answer(outcome.Reply, EventActions.None);
            yield break;
        }
        foreach (
            var used in maker.ToolUse(
                outcome.StepsTo is null ? "edit_timeline" : "step_version",
                new { request = turn.Words },
                new { status = "success", summary = TrackSummary.Of(outcome.Film) }
            )
        )
            yield return used;
        var delta = new Dictionary<string, JsonElement>
        {
            ["draft"] = StateReader.Element(Films.Alone(outcome.Film)),
        };
        yield return maker.Answer(outcome.Reply, EventActions.Changing(delta));
    }

    private async Task CommitAsync(
        RostrumContext db,
        Turn turn,
        Outcome outcome,
        IReadOnlyList<AgentEvent> events,
        CancellationToken cancel
    )
    {
        var session = await db.Sessions.SingleAsync(s => s.Id == turn.SessionId, cancel);
        if (outcome.StepsTo is { } version)
            session.Version = version;
        else if (outcome.Changed)
            await sessions.AddVersionAsync(db, session, outcome.Film, cancel);
        session.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        db.Events.AddRange(events.Select(happened => Stored(turn, happened)));
        await db.SaveChangesAsync(cancel);
        await db
            .Files.Where(file => outcome.Offered.Contains(file.Key))
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.Offered, true), cancel);
        await db
            .Turns.Where(row => row.Key == turn.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TurnStatus.Completed), cancel);
        if (outcome.Changed)
            await ledger.CaptureAsync(db, PurposeOf(turn), cancel);
        else
            await ledger.ReleaseAsync(db, PurposeOf(turn), cancel);
    }

    private static StoredEvent Stored(Turn turn, AgentEvent happened) =>
        new()
        {
            SessionId = turn.SessionId,
            InvocationId = turn.InvocationId,
            Json = JsonSerializer.Serialize(happened, ProtocolJson.Agent),
        };

    /// <param name="Film">As it is afterwards.</param>
    /// <param name="Changed">Whether it differs from before.</param>
    private sealed record Outcome(Draft Film, string Reply, bool Changed)
    {
        /// <summary>The version that becomes current; null when a new one is made, or none.</summary>
        public int? StepsTo { get; init; }

        /// <summary>Stills that are to come alive.</summary>
        public IReadOnlyList<GenerationWish> Wishes { get; init; } = [];

        /// <summary>How far things are is asked.</summary>
        public bool AsksForStatus { get; init; }

        /// <summary>What is being generated in the session is to end.</summary>
        public bool StopsGenerating { get; init; }

        /// <summary>Files that this turn put before the film.</summary>
        public IReadOnlyList<long> Offered { get; init; } = [];
    }
}
