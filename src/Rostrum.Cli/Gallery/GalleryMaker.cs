using Rostrum.Cli.Commands;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Cli.Gallery;

/// <summary>Makes small films and contact sheets of names, and the page that shows them.</summary>
internal static class GalleryMaker
{
    private const int ThumbWidth = 320;
    private const int ThumbHeight = 180;
    private const double ThumbFps = 12;
    private const int SheetWidth = 384;
    private const int SheetHeight = 216;

    /// <summary>Start, quarters, end.</summary>
    private const int SheetColumns = 5;
    private const int ThumbMilliseconds = 3000;
    private const int PreviewMilliseconds = 6000;

    /// <summary>A gallery of all that can be seen.</summary>
    /// <param name="photo">Null: stills that the program draws.</param>
    /// <param name="names">Those that are wanted; none: all.</param>
    /// <returns>How many small films there are, and how many failed.</returns>
    public static (int Made, int Failed) Make(
        string folder,
        string? photo,
        IReadOnlyList<string> names,
        CancellationToken cancel
    )
    {
        Open(folder, names);
        using var stills = PreviewStills.Open(photo, cancel);
        var previews = Previews(stills, new Canvas(ThumbWidth, ThumbHeight));
        var (made, failed) = Each(
            names,
            film =>
                FilmMaker.MakeWebp(
                    previews.Of(film.Entry),
                    Path.Combine(folder, GalleryPage.FileOf(film)),
                    Sight.Of,
                    cancel
                ),
            cancel
        );
        File.WriteAllText(
            Path.Combine(folder, "index.html"),
            GalleryPage.Write(made, ThumbWidth, ThumbHeight)
        );
        return (made.Count, failed);
    }

    /// <summary>A contact sheet of each name that can be seen: a row for each photo, from the first frame to the last.</summary>
    /// <param name="photos">None: stills that the program draws.</param>
    /// <param name="names">Those that are wanted; none: all.</param>
    /// <returns>How many sheets there are, and how many failed.</returns>
    public static (int Made, int Failed) MakeSheets(
        string folder,
        IReadOnlyList<string> photos,
        IReadOnlyList<string> names,
        CancellationToken cancel
    )
    {
        Open(folder, names);
        var stills = new List<PreviewStills>();
        try
        {
            foreach (var photo in photos.Cast<string?>().DefaultIfEmpty())
                stills.Add(PreviewStills.Open(photo, cancel));
            var rows = stills.ConvertAll(each => Previews(each, new Canvas(SheetWidth, SheetHeight)));
            var (made, failed) = Each(
                names,
                film =>
                    ContactSheet.Make(
                        rows.ConvertAll(row => row.Of(film.Entry)),
                        SheetColumns,
                        Path.Combine(folder, GalleryPage.FileOf(film)),
                        Sight.Of,
                        cancel
                    ),
                cancel
            );
            return (made.Count, failed);
        }
        finally
        {
            stills.ForEach(each => each.Dispose());
        }
    }

    /// <summary>Makes the folder, once it is known that something will lie in it.</summary>
    private static void Open(string folder, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            Known(name);
        if (File.Exists(folder))
            throw new AskedWronglyException($"{folder} is a file: give a folder.");
        Directory.CreateDirectory(folder);
    }

    private static PreviewDraft Previews(PreviewStills stills, Canvas canvas) =>
        new(stills.First, stills.Second, canvas, ThumbFps, MediaTime.FromMilliseconds(ThumbMilliseconds));

    /// <summary>Makes something of each name that can be seen; what fails is told and passed over.</summary>
    private static (IReadOnlyList<NamedEntry> Made, int Failed) Each(
        IReadOnlyList<string> names,
        Action<NamedEntry> make,
        CancellationToken cancel
    )
    {
        var wanted = (names.Count == 0 ? NamedEntry.All : [.. names.SelectMany(Known)])
            .Where(each => each.IsSeen)
            .ToList();
        var made = new List<NamedEntry>();
        foreach (var (place, film) in wanted.Index())
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                make(film);
                made.Add(film);
            }
            catch (Exception failure) when (Guard.SentenceOf(failure) is not null)
            {
                Say.Problem($"{film.Entry.Name}: {Guard.SentenceOf(failure)}");
            }
            if ((place + 1) % 10 == 0)
                Console.Error.WriteLine($"{place + 1}/{wanted.Count}");
        }
        return (made, wanted.Count - made.Count);
    }

    /// <summary>A film of one name, as large as others are.</summary>
    public static Draft Preview(string name, string photo, string? other)
    {
        var found = Known(name);
        if (found.Count > 1)
            throw new AskedWronglyException(
                $"{found.Count} things are named \"{name}\": say {string.Join(" or ", found.Select(each => $"{each.Kind}:{each.Entry.Name}"))}."
            );
        if (!RegularFile.Exists(photo) || other is not null && !RegularFile.Exists(other))
            throw new AskedWronglyException(
                $"There is no picture {(RegularFile.Exists(photo) ? other : photo)}: check the path."
            );
        return new PreviewDraft(
            LocalFile.AddressOf(photo),
            LocalFile.AddressOf(other ?? photo),
            Canvas.FullHd,
            30,
            MediaTime.FromMilliseconds(PreviewMilliseconds)
        ).Of(found[0].Entry);
    }

    private static IReadOnlyList<NamedEntry> Known(string name)
    {
        var found = NamedEntry.Named(name);
        return found.Count > 0
            ? found
            : throw new AskedWronglyException(
                $"There is nothing named \"{name}\"{Closest.Hint(name, NamedEntry.All.Select(each => each.Entry.Name))} (rostrum effects lists all names)"
            );
    }
}
