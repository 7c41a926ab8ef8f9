using Microsoft.EntityFrameworkCore;
using Rostrum.Media;
using Rostrum.Protocol;
using Rostrum.Protocol.Files;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Uploads;

/// <summary>Puts files that have arrived into sessions.</summary>
public sealed class UploadDesk(
    Database database,
    FileIntake intake,
    ServerOptions options,
    TimeProvider clock
)
{
    /// <summary>Looks at a file, stores it once by its content, and lists it in the session.</summary>
    /// <exception cref="UploadRefusedException">It is no picture, film or sound that can be read.</exception>
    public async Task<SessionFile> AddAsync(
        string accountId,
        string sessionId,
        IncomingFile file,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var row = await StoreAsync(accountId, sessionId, file, address, cancel);
        await database.WriteAsync(
            async db =>
            {
                await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
                await CheckRoomAsync(db, row, cancel);
                db.Files.Add(row);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        Telemetry.UploadedBytes.Add(row.Size);
        return row;
    }

    /// <summary>Looks at a file and stores it once by its content; it is not listed yet.</summary>
    /// <exception cref="UploadRefusedException">It is no picture, film or sound that can be read.</exception>
    /// <exception cref="ApiException">There is no such session, or no room in it.</exception>
    public async Task<SessionFile> PrepareAsync(
        string accountId,
        string sessionId,
        IncomingFile file,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var row = await StoreAsync(accountId, sessionId, file, address, cancel);
        await using var db = database.Open();
        await SessionDesk.GetAsync(db, accountId, sessionId, cancel);
        await CheckRoomAsync(db, row, cancel);
        return row;
    }

    private async Task<SessionFile> StoreAsync(
        string accountId,
        string sessionId,
        IncomingFile file,
        PublicAddress address,
        CancellationToken cancel
    ) => Row(accountId, sessionId, await intake.TakeAsync(file, cancel), address);

    /// <summary>Takes files that have just been added out of the session again.</summary>
    public Task RemoveAsync(string sessionId, IReadOnlyList<UploadedFile> files)
    {
        var ids = files.Select(file => file.FileId).ToList();
        return database.WriteAsync(
            db =>
                db.Files.Where(file => file.SessionId == sessionId && ids.Contains(file.Id) && !file.Offered)
                    .ExecuteDeleteAsync(),
            CancellationToken.None
        );
    }

    private async Task CheckRoomAsync(RostrumContext db, SessionFile row, CancellationToken cancel)
    {
        var files = await db.Files.CountAsync(known => known.SessionId == row.SessionId, cancel);
        if (files >= options.Uploads.MostFilesOfSession)
            throw new ApiException(
                ApiCode.Unprocessable,
                $"A session holds {options.Uploads.MostFilesOfSession} files at most: open another one."
            );
        var bytes = await db
            .Files.Where(known => known.AccountId == row.AccountId)
            .SumAsync(known => known.Size, cancel);
        if (
            bytes + row.Size > options.Uploads.MostBytesOfAccount
            && await db.IsMeteredAsync(row.AccountId, cancel)
        )
            throw new ApiException(
                ApiCode.Unprocessable,
                $"An account holds {options.Uploads.MostBytesOfAccount / 1_000_000} MB of files at most: delete sessions that are done."
            );
    }

    private SessionFile Row(string accountId, string sessionId, StoredFile stored, PublicAddress address)
    {
        var key = Secrets.NewKey();
        return new SessionFile
        {
            Id = "file_" + Secrets.NewHex(16),
            SessionId = sessionId,
            AccountId = accountId,
            Name = stored.Name,
            Type = NameOf(stored.Facts.Kind),
            Format = stored.Facts.Format,
            Hash = stored.Sha256,
            BlobKey = stored.BlobKey,
            AddressKey = key,
            Url = address.OfFile(key, stored.Name),
            Size = stored.Size,
            Seconds = stored.Facts.Seconds,
            Width = stored.Facts.Width,
            Height = stored.Facts.Height,
            Fps = stored.Facts.Fps,
            HasSound = stored.Facts.HasSound,
            At = clock.GetUtcNow().UtcDateTime,
        };
    }

    private static string NameOf(FileKind kind) =>
        kind switch
        {
            FileKind.Image => "image",
            FileKind.Video => "video",
            FileKind.Font => "font",
            FileKind.Subtitles => "subtitles",
            FileKind.Look => "look",
            _ => "audio",
        };
}
