using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Farm;
using Rostrum.Protocol;
using Rostrum.Protocol.Files;
using Rostrum.Protocol.Sessions;
using Rostrum.Server.Generations;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Sessions;

/// <summary>Puts together what a session holds now.</summary>
public sealed class StateReader(Database database)
{
    private static readonly JsonElement emptyDraft = JsonDocument.Parse("{}").RootElement;

    public async Task<LatestState> ReadAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        await using var db = database.Open();
        var session = await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
        return await ReadAsync(db, session, cancel);
    }

    public static async Task<LatestState> ReadAsync(
        RostrumContext db,
        Session session,
        CancellationToken cancel
    )
    {
        var draft = await SessionDesk.DraftAsync(db, session.Id, session.Version, cancel);
        var files = await SessionDesk.FilesAsync(db, session.Id, cancel);
        var state = new SessionState(
            session.Version == 0 ? emptyDraft : Element(Films.Alone(draft)),
            [.. files.Select(Wire)],
            CanvasOf(draft),
            await GeneratedAsync(db, session.Id, files, cancel),
            files.ToDictionary(file => file.Id, Analysis),
            FilmsOf(draft)
        );
        return new LatestState(
            session.Id,
            session.TaskId,
            session.TaskName,
            session.AccountId,
            state,
            TrackSummary.Of(draft)
        );
    }

    /// <summary>Clips that were generated here, as long as their files are.</summary>
    private static async Task<IReadOnlyList<GeneratedMedium>> GeneratedAsync(
        RostrumContext db,
        string sessionId,
        List<SessionFile> files,
        CancellationToken cancel
    )
    {
        var done = await db
            .Generations.AsNoTracking()
            .Where(made => made.SessionId == sessionId && made.Status == RowStatus.Completed && made.Reported)
            .OrderBy(made => made.Key)
            .ToListAsync(cancel);
        return
        [
            .. from made in done
            from file in files
            where file.Id == ClipDelivery.FileIdOf(made)
            select new GeneratedMedium(made.Id, file.Type, file.Url, made.Prompt, file.Seconds, file.At),
        ];
    }

    private static IReadOnlyList<NamedFilm>? FilmsOf(Draft draft) =>
        draft.Beside is not { Count: > 0 }
            ? null
            :
            [
                .. Films
                    .Of(draft)
                    .Select(film => new NamedFilm(
                        Films.NumberOf(film),
                        Films.NameOf(film),
                        Films.NumberOf(film) == Films.NumberOf(draft),
                        (film.Duration ?? 0) / 1000.0
                    )),
            ];

    public static JsonElement Element(Draft draft) => JsonDocument.Parse(DraftJson.Write(draft)).RootElement;

    public static UploadedFile Wire(SessionFile file) =>
        new(
            file.Id,
            file.Name,
            file.Type,
            file.Url,
            file.Seconds,
            file.Width,
            file.Height,
            file.Fps,
            file.Hash,
            file.Size
        );

    private static JsonElement Analysis(SessionFile file) =>
        JsonSerializer.SerializeToElement(
            new
            {
                file.Format,
                Duration = file.Seconds,
                file.Width,
                file.Height,
                file.Fps,
                file.HasSound,
            },
            ProtocolJson.Api
        );

    public static CanvasConfig CanvasOf(Draft draft)
    {
        var canvas = Canvas.Of(draft.Meta);
        return new CanvasConfig(
            canvas.Width,
            canvas.Height,
            draft.Meta?.Ratio ?? canvas.Ratio,
            draft.Fps ?? 30
        );
    }
}
