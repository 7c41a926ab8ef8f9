using Rostrum.Cli.Commands;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Cli.Gallery;

/// <summary>Makes small films of names, and the page that shows them.</summary>
internal static class GalleryMaker
{
    private const int ThumbWidth = 320;
    private const int ThumbHeight = 180;
    private const double ThumbFps = 12;
    private const int ThumbMilliseconds = 3000;
    private const int PreviewMilliseconds = 6000;

    /// <summary>A gallery of all that can be seen.</summary>
    /// <param name="photo">Null: stills that the program draws.</param>
    /// <returns>How many small films there are, and how many failed.</returns>
    public static (int Made, int Failed) Make(string folder, string? photo, CancellationToken cancel)
    {
        if (File.Exists(folder))
            throw new AskedWronglyException($"{folder} is a file: give a folder for the gallery.");
        Directory.CreateDirectory(folder);
        using var stills = PreviewStills.Open(photo, cancel);
        var previews = new PreviewDraft(
            stills.First,
            stills.Second,
            new Canvas(ThumbWidth, ThumbHeight),
            ThumbFps,
            MediaTime.FromMilliseconds(ThumbMilliseconds)
        );
        var wanted = NamedEntry.All.Where(each => each.IsSeen).ToList();
        var made = new List<NamedEntry>();
        foreach (var (place, film) in wanted.Index())
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var file = Path.Combine(folder, GalleryPage.FileOf(film));
                FilmMaker.MakeWebp(previews.Of(film.Entry), file, Sight.Of, cancel);
                made.Add(film);
            }
            catch (Exception failure) when (Guard.SentenceOf(failure) is not null)
            {
                Say.Problem($"{film.Entry.Name}: {Guard.SentenceOf(failure)}");
            }
            if ((place + 1) % 10 == 0)
                Console.Error.WriteLine($"{place + 1}/{wanted.Count}");
        }
        File.WriteAllText(
            Path.Combine(folder, "index.html"),
            GalleryPage.Write(made, ThumbWidth, ThumbHeight)
        );
        return (made.Count, wanted.Count - made.Count);
    }

    /// <summary>A film of one name, as large as others are.</summary>
    public static Draft Preview(string name, string photo, string? other)
    {
        var found = NamedEntry.Named(name);
        if (found.Count == 0)
            throw new AskedWronglyException(
                $"There is nothing named \"{name}\"{Closest.Hint(name, NamedEntry.All.Select(each => each.Entry.Name))} (rostrum effects lists all names)"
            );
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
}
