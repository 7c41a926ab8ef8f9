using System.Net;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Media.Encoding;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Exports;

/// <summary>Checks what is ordered and hands it to the farm.</summary>
public sealed class RenderDesk(
    Database database,
    ExportDesk exports,
    ExportCharges charges,
    AddressGuard guard,
    ServerOptions options
)
{
    /// <summary>
    /// 1. The draft is found. 2. Its pictures are looked up and the film is checked, so that what cannot be made is
    /// refused now. 3. The farm takes it as a row, and in the same transaction its price is held.
    /// </summary>
    internal async Task<Export> OrderAsync(
        string accountId,
        RenderOrder order,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        var session = await SessionDesk.GetAsync(db, accountId, order.SessionId, cancel);
        if (await exports.FindAsync(accountId, order.Id, cancel) is { } known)
            return known.BodyHash == order.BodyHash ? known : throw Conflict(order.Id);
        await CheckRoomAsync(db, accountId, cancel);
        CheckWebhook(order.WebhookUrl);
        // 1
        var draft = FilmOf(
            order.Draft ?? await SessionDesk.DraftAsync(db, session.Id, session.Version, cancel),
            order.Film
        );
        // 2
        var request = await RequestAsync(
            db,
            session,
            draft,
            order.Output,
            order.Id,
            TitleOf(draft, session),
            cancel
        ) with
        {
            BodyHash = order.BodyHash,
            WebhookUrl = order.WebhookUrl,
            WebhookSecret = order.WebhookSecret,
        };
        // 3
        return await exports.SubmitAsync(
            request,
            (farm, export) => HoldAsync((RostrumContext)farm, export, address, cancel),
            cancel
        ) switch
        {
            ExportAnswer.Accepted(var export) => export,
            ExportAnswer.Repeated(var export) => export,
            _ => throw Conflict(order.Id),
        };
    }

    /// <summary>What the farm is asked for: the films of one draft, found to be possible.</summary>
    /// <param name="draft">As it is written; its sources are addresses of uploads.</param>
    /// <param name="id">Of the export.</param>
    /// <param name="title">Names the files.</param>
    /// <exception cref="ApiException">A film cannot be made; the sentence says why.</exception>
    internal async Task<ExportRequest> RequestAsync(
        RostrumContext db,
        Session session,
        Draft draft,
        OutputOrder output,
        string id,
        string title,
        CancellationToken cancel
    )
    {
        var films = new List<FittedFilm>();
        foreach (var target in output.Targets.DefaultIfEmpty<ExportTarget?>(null))
            films.Add(
                films.Find(film => film.Target?.Canvas == target?.Canvas) is { } alike
                    ? alike with
                    {
                        Target = target,
                    }
                    : await FittedAsync(db, session.AccountId, draft, output, target, cancel)
            );
        await CheckSizeAsync(db, session.AccountId, [.. films.Select(film => film.Timeline)], cancel);
        string NameOf(ExportTarget? place) =>
            Uploads.FileName.Clean(films.Count == 1 ? $"{title}.mp4" : $"{title}-{place!.Name}.mp4");
        var first = films[0];
        return new ExportRequest(
            id,
            session.AccountId,
            session.Id,
            "",
            first.Draft,
            first.Encoder,
            NameOf(first.Target),
            null,
            null
        )
        {
            Target = first.Target,
            Strict = output.Strict,
            Further =
            [
                .. films
                    .Skip(1)
                    .Select(film => new FurtherFilm(
                        film.Target!,
                        film.Draft,
                        film.Encoder,
                        NameOf(film.Target)
                    )),
            ],
        };
    }

    /// <summary>A film as it is made for one place, or for none; places of one shape share all but their names.</summary>
    private sealed record FittedFilm(
        Draft Draft,
        Timeline Timeline,
        EncoderSettings Encoder,
        ExportTarget? Target
    );

    private async Task<FittedFilm> FittedAsync(
        RostrumContext db,
        string accountId,
        Draft draft,
        OutputOrder output,
        ExportTarget? target,
        CancellationToken cancel
    )
    {
        var rules = target?.Among(output.Targets);
        var fitted = output.Applied(draft, rules);
        // Laying out takes the square of a film's parts, so those are counted first.
        if (exports.RefusalOf(fitted) is { } tooMany)
            throw Unprocessable(tooMany);
        var (film, timeline) = await PreparedAsync(db, accountId, fitted, cancel);
        if (exports.RefusalOf(film) is { } tooMuch)
            throw Unprocessable(tooMuch);
        var encoder = rules is null
            ? output.Encoder
            : output.Encoder.For(rules, timeline.Rate, timeline.Duration.Seconds);
        return new FittedFilm(film, timeline, encoder, target);
    }

    private async Task CheckRoomAsync(RostrumContext db, string accountId, CancellationToken cancel)
    {
        var open = await db.Exports.CountAsync(
            export =>
                export.AccountId == accountId
                && export.Batch == null
                && (export.Status == RowStatus.Pending || export.Status == RowStatus.Processing),
            cancel
        );
        if (open >= options.Exports.WaitingPerAccount)
            throw new ApiException(
                ApiCode.TooManyRequests,
                "Too many exports wait already: wait until some are done, or cancel some."
            )
            {
                RetryAfter = TimeSpan.FromSeconds(30),
            };
    }

    private async Task HoldAsync(
        RostrumContext db,
        Export export,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        if (await charges.HoldAsync(db, export, cancel))
            return;
        var account = await db.Accounts.SingleAsync(known => known.Id == export.AccountId, cancel);
        throw NoCredits.Of(account.Kind, account.Id, address);
    }

    /// <summary>What is wrong at first sight; where it leads is looked at when it is told.</summary>
    private void CheckWebhook(string? url)
    {
        if (url is null)
            return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            throw ApiException.Malformed("webhook.url is not an address: write https://….");
        guard.Check(address);
        if (
            IPAddress.TryParse(address.DnsSafeHost, out var literal)
            && !guard.AllowPrivateAddresses
            && !AddressGuard.IsPublic(literal)
        )
            throw Unprocessable($"{address.Host} is not on the public internet, so it is not told.");
    }

    /// <summary>The draft with its files named as blobs, found to make a film.</summary>
    internal static async Task<(Draft Film, Timeline Timeline)> PreparedAsync(
        RostrumContext db,
        string accountId,
        Draft draft,
        CancellationToken cancel
    )
    {
        if (!draft.AllTracks.Any(track => track.AllSegments.Count > 0))
            throw Unprocessable("The film is empty: send pictures and say what to make of them.");
        var keys = draft
            .AllTracks.SelectMany(track => track.AllSegments)
            .Select(segment => segment.Source)
            .Concat(TimelineResolver.Fonts(draft))
            .Concat(TimelineResolver.Looks(draft))
            .OfType<string>()
            .Select(PublicAddress.FileKeyIn)
            .OfType<string>()
            .Distinct()
            .ToList();
        var files = await db
            .Files.AsNoTracking()
            .Where(file => file.AccountId == accountId && keys.Contains(file.AddressKey))
            .ToDictionaryAsync(file => file.AddressKey, cancel);
        var film = FilmSources.AsBlobs(draft, files, out var facts);
        var resolved = TimelineResolver.Resolve(film, facts);
        return resolved.Timeline is { } timeline ? (film, timeline) : throw Unprocessable(resolved.Refusal!);
    }

    private async Task CheckSizeAsync(
        RostrumContext db,
        string accountId,
        IReadOnlyList<Timeline> films,
        CancellationToken cancel
    )
    {
        var megapixels = films.Sum(film =>
            (double)film.Canvas.Width * film.Canvas.Height * film.FrameCount / 1e6
        );
        if (megapixels > options.Exports.MostMegapixels && await db.IsMeteredAsync(accountId, cancel))
            throw Unprocessable(
                $"The film is too large to be made here: {string.Join(" and ", films.Select(film => film.Canvas))} for {films[0].Duration.Seconds:0} s. "
                    + "Make it shorter, smaller or of fewer frames a second."
            );
    }

    /// <summary>The film that is meant, without those beside it.</summary>
    private static Draft FilmOf(Draft draft, string? wanted)
    {
        if (wanted is null)
            return Films.Alone(draft);
        var films = Films.Of(draft);
        return films.FirstOrDefault(film =>
                Films.NumberOf(film).ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
            )
            ?? films.FirstOrDefault(film => Films.NameOf(film) == wanted)
            ?? throw Unprocessable(
                $"There is no film \"{wanted}\" in the session; there is {string.Join(", ", films.Select(Films.NameOf))}."
            );
    }

    private static string TitleOf(Draft draft, Session session)
    {
        var title = draft.Meta?.Title is { Length: > 0 } given ? given : session.TaskName;
        return title[..Math.Min(title.Length, 80)];
    }

    private static ApiException Conflict(string id) =>
        new(ApiCode.Conflict, $"The id {id} was used for another export: take a new one.");

    internal static ApiException Unprocessable(string why) => new(ApiCode.Unprocessable, why);
}
