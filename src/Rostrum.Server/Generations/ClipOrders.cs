using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Agent.Generations;
using Rostrum.Farm;
using Rostrum.Farm.Generations;
using Rostrum.Server.Accounts;
using Rostrum.Server.Conversations;
using Rostrum.Server.Credits;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Generations;

/// <summary>
/// Makes rows of wishes for generated clips, and ends them. Row and held credits are stored together, in the transaction
/// of the message that asked; work begins when that is stored.
/// </summary>
public sealed class ClipOrders(
    Ledger ledger,
    ServerOptions options,
    TimeProvider clock,
    IServiceProvider services
)
{
    /// <summary>Video models want sides that are multiples of this.</summary>
    private const int Side = 16;

    private const int ShortestSide = 64;

    /// <summary>Asked for when it is needed: the farm, which owns it, is made with what is made of generations.</summary>
    private GenerationDesk Desk => (GenerationDesk)services.GetService(typeof(GenerationDesk))!;

    /// <summary>What a generation's credits are held for.</summary>
    public static string PurposeOf(Generation generation) => $"generation:{generation.Id}";

    /// <summary>Stores a row for each wish that can be fulfilled, in the caller's transaction.</summary>
    /// <returns>The rows, to be handed to <see cref="CallAsync"/> afterwards, and what is to be told of each wish.</returns>
    public async Task<(IReadOnlyList<Generation> Begun, IReadOnlyList<GenerationNews> News)> BeginAsync(
        RostrumContext db,
        Turn turn,
        IReadOnlyList<GenerationWish> wishes,
        Language language,
        CancellationToken cancel
    )
    {
        var begun = new List<Generation>();
        var news = new List<GenerationNews>();
        foreach (var wish in wishes)
        {
            if (await PictureAsync(db, turn, wish, cancel) is not { } picture)
                news.Add(new GenerationNews.NotAStill(wish.Prompt, wish.Place));
            else if (await IsFullAsync(db, turn.AccountId, cancel))
                news.Add(new GenerationNews.TooMany(wish.Prompt, options.Generator.WaitingPerAccount));
            else if (await AddAsync(db, turn, wish, picture, language, cancel) is { } row)
            {
                begun.Add(row);
                var isMetered = await db.IsMeteredAsync(turn.AccountId, cancel);
                news.Add(
                    new GenerationNews.Begun(
                        wish.Prompt,
                        wish.Place,
                        isMetered ? options.Prices.GeneratedClip : 0
                    )
                );
            }
            else
                news.Add(new GenerationNews.NoCredits(wish.Prompt, options.Prices.GeneratedClip));
        }
        return (begun, news);
    }

    /// <summary>Lets rows that are stored by now be worked on.</summary>
    public Task CallAsync(IReadOnlyList<Generation> stored) =>
        stored.Count == 0 ? Task.CompletedTask : Desk.CallAsync(stored, CancellationToken.None);

    public static Task<bool> AnyOpenAsync(RostrumContext db, string sessionId, CancellationToken cancel) =>
        db.Generations.AnyAsync(
            row => row.SessionId == sessionId && row.Status < RowStatus.Completed,
            cancel
        );

    /// <summary>What is being generated in a session, oldest first.</summary>
    public static async Task<IReadOnlyList<Generation>> OpenAsync(
        RostrumContext db,
        string sessionId,
        CancellationToken cancel
    ) =>
        await db
            .Generations.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.Status < RowStatus.Completed)
            .OrderBy(row => row.Key)
            .ToListAsync(cancel);

    /// <summary>How far all is that is being generated in a session.</summary>
    public static async Task<IReadOnlyList<GenerationNews>> RunningAsync(
        RostrumContext db,
        string sessionId,
        CancellationToken cancel
    ) =>
        [
            .. (await OpenAsync(db, sessionId, cancel)).Select(row => new GenerationNews.Running(
                row.Prompt,
                row.Permille / 10
            )),
        ];

    /// <summary>Asks, in the caller's transaction, that all that is being generated in a session ends.</summary>
    public Task<IReadOnlyList<Generation>> EndAllAsync(
        RostrumContext db,
        string sessionId,
        CancellationToken cancel
    ) => Desk.AskToEndAsync((FarmContext)db, sessionId, cancel);

    private static async Task<SessionFile?> PictureAsync(
        RostrumContext db,
        Turn turn,
        GenerationWish wish,
        CancellationToken cancel
    ) =>
        wish.Picture.Source is { } source && PublicAddress.FileKeyIn(source) is { } key
            ? await db
                .Files.AsNoTracking()
                .SingleOrDefaultAsync(
                    file =>
                        file.AddressKey == key && file.AccountId == turn.AccountId && file.Type == "image",
                    cancel
                )
            : null;

    private async Task<bool> IsFullAsync(RostrumContext db, string accountId, CancellationToken cancel) =>
        await db.Generations.CountAsync(
            row => row.AccountId == accountId && row.Status < RowStatus.Completed,
            cancel
        ) >= options.Generator.WaitingPerAccount;

    /// <returns>Null when the account has not the credits.</returns>
    private async Task<Generation?> AddAsync(
        RostrumContext db,
        Turn turn,
        GenerationWish wish,
        SessionFile picture,
        Language language,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (width, height) = SizeOf(picture);
        var row = new Generation
        {
            Id = Generation.IdPrefix + Secrets.NewHex(16),
            AccountId = turn.AccountId,
            SessionId = turn.SessionId,
            PictureBlob = picture.BlobKey,
            PictureUrl = wish.Picture.Source!,
            SegmentId = wish.Picture.Id,
            Prompt = wish.Prompt,
            Language = language == Language.Chinese ? "zh" : "en",
            Seed = RandomNumberGenerator.GetInt32(int.MaxValue),
            Milliseconds = (long)
                Math.Clamp(
                    wish.Picture.Duration ?? options.Generator.Seconds * 1000,
                    1000,
                    options.Generator.Seconds * 1000
                ),
            Width = width,
            Height = height,
            NotBefore = now,
            CreatedAt = now,
        };
        if (
            !await ledger.ReserveAsync(
                db,
                turn.AccountId,
                PurposeOf(row),
                options.Prices.GeneratedClip,
                cancel
            )
        )
            return null;
        db.Generations.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>The still's shape, in as many pixels as the configuration allows and no more than the still has.</summary>
    private (int Width, int Height) SizeOf(SessionFile picture)
    {
        var pixels = (double)Math.Max(1, picture.Width) * Math.Max(1, picture.Height);
        var scale = Math.Min(1, Math.Sqrt(options.Generator.MostPixels / pixels));
        return (Rounded(picture.Width * scale), Rounded(picture.Height * scale));
    }

    private static int Rounded(double side) =>
        Math.Clamp((int)Math.Round(side / Side) * Side, ShortestSide, 4096);
}
