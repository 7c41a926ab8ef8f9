using System.Net;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Exports;
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
        var (film, timeline) = await PreparedAsync(db, accountId, Changed(draft, order), cancel);
        if (exports.RefusalOf(film) is { } tooMuch)
            throw Unprocessable(tooMuch);
        await CheckSizeAsync(db, accountId, timeline, cancel);
        // 3
        var request = new ExportRequest(
            order.Id,
            accountId,
            session.Id,
            order.BodyHash,
            film,
            order.Target is { } target
                ? order.Encoder.For(target, timeline.Rate, timeline.Duration.Seconds)
                : order.Encoder,
            FileNameOf(draft, session),
            order.WebhookUrl,
            order.WebhookSecret
        );
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

    private async Task CheckRoomAsync(RostrumContext db, string accountId, CancellationToken cancel)
    {
        var open = await db.Exports.CountAsync(
            export =>
                export.AccountId == accountId
                && (export.Status == ExportStatus.Pending || export.Status == ExportStatus.Processing),
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

    private static Draft Changed(Draft draft, RenderOrder order)
    {
        if (order.Target is { } target)
            draft = target.Apply(draft);
        if (order.Silence)
            draft = draft.WithSilence();
        foreach (var change in order.Changes)
            draft = change.Apply(draft) switch
            {
                EditOutcome.Changed(var changed) => changed,
                EditOutcome.Refused(_, var why) => throw Unprocessable(why),
                _ => draft,
            };
        return draft;
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
        Timeline timeline,
        CancellationToken cancel
    )
    {
        var megapixels = (double)timeline.Canvas.Width * timeline.Canvas.Height * timeline.FrameCount / 1e6;
        if (megapixels > options.Exports.MostMegapixels && await db.IsMeteredAsync(accountId, cancel))
            throw Unprocessable(
                $"The film is too large to be made here: {timeline.Canvas} for {timeline.Duration.Seconds:0} s. "
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
                Films.NameOf(film) == wanted
                || Films.NumberOf(film).ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
            )
            ?? throw Unprocessable(
                $"There is no film \"{wanted}\" in the session; there is {string.Join(", ", films.Select(Films.NameOf))}."
            );
    }

    private static string FileNameOf(Draft draft, Session session)
    {
        var title = draft.Meta?.Title is { Length: > 0 } given ? given : session.TaskName;
        return Uploads.FileName.Clean($"{title[..Math.Min(title.Length, 80)]}.mp4");
    }

    private static ApiException Conflict(string id) =>
        new(ApiCode.Conflict, $"The id {id} was used for another export: take a new one.");

    internal static ApiException Unprocessable(string why) => new(ApiCode.Unprocessable, why);
}
