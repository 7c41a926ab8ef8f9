using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts.Templates;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Protocol;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Batches;

/// <summary>Takes batches and gives them up. What becomes of their rows is the farm's, as of every export.</summary>
public sealed class BatchDesk(
    Database database,
    ExportDesk exports,
    RenderDesk renders,
    ExportCharges charges,
    ServerOptions options,
    TimeProvider clock
)
{
    /// <summary>Characters of one row's draft, and of all drafts of a batch together.</summary>
    private const long LongestDraft = 4_000_000;
    private const long LongestDrafts = 64_000_000;

    /// <summary>Rows that are named in one statement.</summary>
    private const int MostKeys = 200;

    /// <summary>
    /// 1. Each row is filled in and found possible, or refused by itself. 2. In one transaction the batch is stored, and
    /// each row as an export whose price is held. 3. The farm is woken. From 2 on nothing of it can be lost.
    /// </summary>
    /// <exception cref="ApiException">Nothing of it can be made, or there is no room for it; nothing was stored.</exception>
    internal async Task<Batch> OrderAsync(
        string accountId,
        BatchOrder order,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        var session = await SessionDesk.GetAsync(db, accountId, order.SessionId, cancel);
        if (await FindAsync(db, accountId, order.Id, cancel) is { } known)
            return Same(known, order);
        CheckTable(order);
        await CheckRoomAsync(db, accountId, order.Rows.Count, cancel);
        // 1
        var (requests, refused) = await PreparedAsync(db, session, order, cancel);
        if (requests.Count == 0)
            throw Unprocessable(
                $"None of the {order.Rows.Count} rows can become a film. Row {refused[0].Row}: {refused[0].Error}"
            );
        List<(int Number, Export Film)> rows =
        [
            .. requests.Select(request => (request.Batch!.Value.Row, exports.NewRow(request))),
        ];
        // 2
        var batch = await database.WriteAsync(
            async storing =>
                await FindAsync(storing, accountId, order.Id, cancel)
                ?? await StoreAsync(storing, session, order, rows, refused, address, cancel),
            cancel
        );
        // 3
        await exports.WakeAsync(cancel);
        return Same(batch, order);
    }

    internal async Task<Batch> FindAsync(string accountId, string id, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await FindAsync(db, accountId, id, cancel) ?? throw NoSuchBatch();
    }

    /// <summary>An account's batches, the newest first.</summary>
    /// <param name="before">Id of a batch: only those that were ordered before it; null for all.</param>
    /// <returns>Next is what to give as <paramref name="before"/> for those that follow; null when there are none.</returns>
    internal async Task<(IReadOnlyList<Batch> Batches, string? Next)> ListAsync(
        string accountId,
        string? before,
        int most,
        CancellationToken cancel
    )
    {
        await using var db = database.Open();
        var end = before is null
            ? long.MaxValue
            : (await FindAsync(db, accountId, before, cancel) ?? throw NoSuchBatch()).Key;
        var batches = await db
            .Batches.AsNoTracking()
            .Where(batch => batch.AccountId == accountId && batch.Key < end)
            .OrderByDescending(batch => batch.Key)
            .Take(most + 1)
            .ToListAsync(cancel);
        var listed = batches.Take(most).ToList();
        return (listed, batches.Count > most ? listed[^1].Id : null);
    }

    /// <summary>Gives up what is not finished; finished films stay.</summary>
    internal async Task<Batch> CancelAsync(string accountId, string id, CancellationToken cancel)
    {
        var batch = await FindAsync(accountId, id, cancel);
        var open = (await database.FilmsAsync(batch, rows: null, cancel))
            .Where(export => !export.HasEnded)
            .ToList();
        if (open.Count == 0)
            return batch;
        await using var db = database.Open();
        await db
            .Batches.Where(row => row.Key == batch.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCanceled, true), cancel);
        // Last things first: what runs is told while nothing is left that could follow it.
        foreach (var export in open.AsEnumerable().Reverse())
            await exports.CancelAsync(accountId, export.Id, cancel);
        return await FindAsync(accountId, id, cancel);
    }

    private static Task<Batch?> FindAsync(
        RostrumContext db,
        string accountId,
        string id,
        CancellationToken cancel
    ) =>
        db
            .Batches.AsNoTracking()
            .SingleOrDefaultAsync(batch => batch.AccountId == accountId && batch.Id == id, cancel);

    private static Batch Same(Batch known, BatchOrder order) =>
        known.BodyHash == order.BodyHash
            ? known
            : throw new ApiException(
                ApiCode.Conflict,
                $"The id {order.Id} was used for another batch: take a new one."
            );

    /// <summary>What no single row could mend.</summary>
    private void CheckTable(BatchOrder order)
    {
        if (order.Rows.Count > options.Exports.BatchRows)
            throw Unprocessable(
                $"The batch has {order.Rows.Count} rows, and {options.Exports.BatchRows} are taken at once: split it."
            );
        if (order.Template.MissingIn(order.Rows, out var columns) is { } missing)
            throw Unprocessable(
                $"The template asks for {{{{{missing}}}}}, which no row has; rows have {string.Join(", ", columns.Take(20).Select(Shown))}."
            );
        var films = Math.Max(1, order.Output.Targets.Count);
        if (order.Rows.Sum(order.Template.LengthOf) * films > LongestDrafts)
            throw Unprocessable(
                $"The drafts of all rows together have more than {LongestDrafts} characters: split the batch."
            );
    }

    private async Task CheckRoomAsync(RostrumContext db, string accountId, int rows, CancellationToken cancel)
    {
        var open = await db.Exports.CountAsync(
            export =>
                export.AccountId == accountId
                && export.Batch != null
                && (export.Status == RowStatus.Pending || export.Status == RowStatus.Processing),
            cancel
        );
        if (open + rows > options.Exports.BatchRowsPerAccount)
            throw new ApiException(
                ApiCode.TooManyRequests,
                $"{open} rows of batches wait already, and {options.Exports.BatchRowsPerAccount} may: wait until some are done, or cancel some."
            )
            {
                RetryAfter = TimeSpan.FromSeconds(60),
            };
    }

    private async Task<(IReadOnlyList<ExportRequest> Requests, List<RefusedRow> Refused)> PreparedAsync(
        RostrumContext db,
        Session session,
        BatchOrder order,
        CancellationToken cancel
    )
    {
        var names = new FilmNames(order.Rows.Count, order.NamePattern, numbersTwins: true);
        var requests = new List<ExportRequest>();
        var refused = new List<RefusedRow>();
        foreach (var row in order.Rows)
            try
            {
                requests.Add(await RequestAsync(db, session, order, row, names, cancel));
            }
            catch (ApiException refusal)
            {
                refused.Add(new RefusedRow(row.Number, refusal.Message));
            }
        return (requests, refused);
    }

    private async Task<ExportRequest> RequestAsync(
        RostrumContext db,
        Session session,
        BatchOrder order,
        Row row,
        FilmNames names,
        CancellationToken cancel
    )
    {
        if (order.Template.LengthOf(row) > LongestDraft)
            throw Unprocessable(
                $"Its draft would have more than {LongestDraft} characters: shorten its values."
            );
        // A file is named by the address of an upload; any other is refused where the film is looked at.
        var draft =
            order.Template.Fill(row, address => address, out var why) ?? throw Unprocessable(Sentence(why!));
        var name = names.NameOf(row, out why) ?? throw Unprocessable(Sentence(why!));
        var request = await renders.RequestAsync(
            db,
            session,
            draft,
            order.Output,
            $"{order.Id}~{row.Number}",
            name,
            cancel
        );
        return request with { BodyHash = order.BodyHash, Batch = (order.Id, row.Number) };
    }

    /// <summary>
    /// While it writes nobody else does, so all that can be ready before is, and the context forgets each row as soon as it
    /// is stored: it would look through all it knows whenever it saves.
    /// </summary>
    private async Task<Batch> StoreAsync(
        RostrumContext db,
        Session session,
        BatchOrder order,
        IReadOnlyList<(int Number, Export Film)> rows,
        IReadOnlyList<RefusedRow> refused,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        foreach (var (_, film) in rows)
            // Another attempt at the transaction stores it anew.
            film.Key = 0;
        db.Exports.AddRange(rows.Select(row => row.Film));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var unpaid = new List<(int Number, long Key)>();
        foreach (var (number, film) in rows)
        {
            if (!await charges.HoldAsync(db, film, cancel))
                unpaid.Add((number, film.Key));
            db.ChangeTracker.Clear();
        }
        var sentence = "";
        if (unpaid.Count > 0)
        {
            var refusal = await RefusalAsync(db, session, address, cancel);
            if (unpaid.Count == rows.Count)
                throw refusal;
            sentence = refusal.Message;
            foreach (var keys in unpaid.Select(row => row.Key).Chunk(MostKeys))
                await db.Exports.Where(export => keys.Contains(export.Key)).ExecuteDeleteAsync(cancel);
        }
        var none = refused
            .Concat(unpaid.Select(row => new RefusedRow(row.Number, sentence)))
            .OrderBy(row => row.Row)
            .ToList();
        var batch = new Batch
        {
            Id = order.Id,
            AccountId = session.AccountId,
            SessionId = session.Id,
            BodyHash = order.BodyHash,
            RowCount = order.Rows.Count,
            Refused = none.Count == 0 ? null : JsonSerializer.Serialize(none),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancel);
        return batch;
    }

    private static async Task<ApiException> RefusalAsync(
        RostrumContext db,
        Session session,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var kind = await db
            .Accounts.Where(account => account.Id == session.AccountId)
            .Select(account => account.Kind)
            .SingleAsync(cancel);
        return NoCredits.Of(kind, session.AccountId, address);
    }

    /// <summary>The beginning of what may be of any length.</summary>
    private static string Shown(string name) => name.Length <= 40 ? name : $"{name[..39]}…";

    private static string Sentence(string why) => $"{char.ToUpperInvariant(why[0])}{why[1..].TrimEnd('.')}.";

    private static ApiException NoSuchBatch() => ApiException.NotFound("There is no batch with this id.");

    private static ApiException Unprocessable(string why) => new(ApiCode.Unprocessable, why);
}
