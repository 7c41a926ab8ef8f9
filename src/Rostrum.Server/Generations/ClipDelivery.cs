using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Agent.Generations;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Farm;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Generations;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Answers;
using Rostrum.Server.Conversations;
using Rostrum.Server.Credits;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Generations;

/// <summary>
/// Takes generated clips in: they are looked at as uploads are, and at the end file, draft, credits and what is said are
/// stored together, once.
/// </summary>
public sealed class ClipDelivery(
    Database database,
    SessionDesk sessions,
    SessionLines lines,
    UploadDesk uploads,
    UploadLimits limits,
    IBlobStore store,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>What is shorter would leave next to nothing of its picture's place in the film.</summary>
    private const double ShortestSeconds = 0.5;

    /// <summary>Id of the file that a generation makes.</summary>
    public static string FileIdOf(Generation generation) =>
        "file_" + generation.Id[Generation.IdPrefix.Length..];

    /// <summary>The file of a finished generation; null for others.</summary>
    public static SessionFile? FileOf(Generation generation) =>
        generation is { Status: RowStatus.Completed, Kept: { } kept }
            ? JsonSerializer.Deserialize<SessionFile>(kept)
            : null;

    /// <summary>Receives a clip within the limits of an upload, looks at it in a process of its own, and stores it.</summary>
    /// <returns>The file as a session lists it, as JSON.</returns>
    /// <exception cref="GeneratorException">It is no clip that is taken.</exception>
    public async Task<string> KeepAsync(Generation generation, GeneratedClip clip, CancellationToken cancel)
    {
        try
        {
            using var file = await ReceiveAsync(generation, clip, cancel);
            var row = await uploads.PrepareAsync(
                generation.AccountId,
                generation.SessionId,
                file,
                PublicAddress.OfFileAt(generation.PictureUrl),
                cancel
            );
            if (row.Type != "video" || row.Seconds <= 0)
                throw NotAClip(null);
            if (row.Seconds < ShortestSeconds)
                throw new GeneratorException(
                    GeneratorFailure.NotAClip,
                    FormattableString.Invariant(
                        $"The generator made a clip of {row.Seconds:0.##} s, too short to be shown: ask for it again, or have its workflow make more frames."
                    )
                );
            row.Id = FileIdOf(generation);
            return JsonSerializer.Serialize(row);
        }
        catch (UploadRefusedException refused) when (refused.Code == ApiCode.UnsupportedFile)
        {
            throw NotAClip(refused);
        }
        catch (Exception refused) when (refused is UploadRefusedException or ApiException)
        {
            throw new GeneratorException(GeneratorFailure.NotAClip, refused.Message, refused);
        }
    }

    /// <summary>
    /// In the session's line, so that no message works on the film meanwhile, and in one transaction: 1. It is marked as
    /// done; whoever comes second does nothing. 2. The clip becomes a file of the session and takes its picture's place.
    /// 3. Held credits are spent, or given back. 4. What happened is said.
    /// </summary>
    public Task EndAsync(Generation generation, CancellationToken cancel) =>
        lines.RunAsync(
            generation.SessionId,
            () => database.WriteAsync(db => EndAsync(db, generation, cancel), cancel)
        );

    private async Task EndAsync(RostrumContext db, Generation generation, CancellationToken cancel)
    {
        // 1
        var isFirst = await db
            .Generations.Where(row => row.Key == generation.Key && !row.Reported)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reported, true), cancel);
        if (isFirst == 0)
            return;
        var session = await db.Sessions.SingleOrDefaultAsync(
            row => row.Id == generation.SessionId && row.AccountId == generation.AccountId,
            cancel
        );
        // 2
        var news = session is null ? null : await DeliveredAsync(db, session, generation, cancel);
        // 3
        if (news is GenerationNews.Done)
            await ledger.CaptureAsync(db, ClipOrders.PurposeOf(generation), cancel);
        else
            await ledger.ReleaseAsync(db, ClipOrders.PurposeOf(generation), cancel);
        // 4
        if (news is not null)
            Say(db, session!, generation, news, await FilmAsync(db, session!, cancel));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What there is to tell; null where the person has been told already.</summary>
    private async Task<GenerationNews?> DeliveredAsync(
        RostrumContext db,
        Session session,
        Generation generation,
        CancellationToken cancel
    )
    {
        if (generation.Status == RowStatus.Failed)
            return new GenerationNews.Failed(generation.Prompt, generation.Error ?? "");
        if (FileOf(generation) is not { } file)
            return null;
        // It is in the film already where its picture was, so no message offers it to the film.
        (file.Key, file.Offered, file.At) = (0, true, clock.GetUtcNow().UtcDateTime);
        db.Files.Add(file);
        var film = await FilmAsync(db, session, cancel);
        var place = ClipPlacement.Put(ref film, generation, file);
        if (place is not null)
            await sessions.AddVersionAsync(db, session, film, cancel);
        session.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancel);
        return new GenerationNews.Done(generation.Prompt, place);
    }

    private void Say(
        RostrumContext db,
        Session session,
        Generation generation,
        GenerationNews news,
        Draft film
    )
    {
        var maker = new EventMaker("e-" + Guid.NewGuid(), clock);
        var language = generation.Language == "zh" ? Language.Chinese : Language.English;
        var actions = news is GenerationNews.Done { Place: not null }
            ? EventActions.Changing(
                new Dictionary<string, JsonElement> { ["draft"] = StateReader.Element(Films.Alone(film)) }
            )
            : EventActions.None;
        var said = maker.Answer(Director.Told("", [news], language), actions);
        db.Events.Add(
            new StoredEvent
            {
                SessionId = session.Id,
                InvocationId = said.InvocationId,
                Json = JsonSerializer.Serialize(said, ProtocolJson.Agent),
            }
        );
    }

    private static Task<Draft> FilmAsync(RostrumContext db, Session session, CancellationToken cancel) =>
        SessionDesk.DraftAsync(db, session.Id, session.Version, cancel);

    private async Task<IncomingFile> ReceiveAsync(
        Generation generation,
        GeneratedClip clip,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.FetchTimeout);
        try
        {
            return await ScratchFile.ReceiveAsync(
                clip.Content,
                NameOf(generation, clip),
                store,
                size =>
                {
                    if (size > limits.MostBytes)
                        throw limits.GeneratedTooLarge();
                },
                failure => throw BrokeOff(failure),
                patience.Token
            );
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new GeneratorException(
                GeneratorFailure.TookTooLong,
                "The generated clip took too long to arrive, so it was given up.",
                late
            );
        }
    }

    /// <summary>As its picture is called.</summary>
    private static string NameOf(Generation generation, GeneratedClip clip)
    {
        var picture = Uri.UnescapeDataString(
            generation.PictureUrl[(generation.PictureUrl.LastIndexOf('/') + 1)..]
        );
        return FileName.Clean(
            $"{Path.GetFileNameWithoutExtension(picture)} (generated){Path.GetExtension(clip.Name)}"
        );
    }

    private static GeneratorException BrokeOff(Exception failure) =>
        new(
            GeneratorFailure.Unreachable,
            "The generator broke off before the end of the clip: ask for it again later.",
            failure
        );

    private static GeneratorException NotAClip(Exception? refused) =>
        new(
            GeneratorFailure.NotAClip,
            "What the generator made is not a clip that can be shown: its workflow has to save an MP4 or WebM video.",
            refused
        );
}
