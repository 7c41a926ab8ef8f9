using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Vision;

namespace Rostrum.Cli.Gallery;

/// <summary>
/// The stills that small films are made of, in a scratch folder of their own: a photograph is shrunk once rather than
/// decoded for every name.
/// </summary>
internal sealed class PreviewStills : IDisposable
{
    private static readonly Canvas size = new(1600, 900);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum-gallery-");

    /// <summary>Addresses.</summary>
    public string First => LocalFile.AddressOf(Path.Combine(folder.FullName, "first.png"));

    public string Second => LocalFile.AddressOf(Path.Combine(folder.FullName, "second.png"));

    public static PreviewStills Open(string? photo, CancellationToken cancel)
    {
        var stills = new PreviewStills();
        try
        {
            DrawnStill.Morning.Write(LocalFile.PathOf(stills.Second));
            if (photo is null)
                DrawnStill.Sunset.Write(LocalFile.PathOf(stills.First));
            else
                Shrink(photo, LocalFile.PathOf(stills.First), cancel);
            return stills;
        }
        catch
        {
            stills.Dispose();
            throw;
        }
    }

    private static void Shrink(string photo, string file, CancellationToken cancel) =>
        FilmMaker.MakeStill(
            new Draft
            {
                Version = Draft.CurrentVersion,
                Meta = new DraftMeta { Width = size.Width, Height = size.Height },
                Tracks =
                [
                    new Track
                    {
                        Type = TrackType.Video,
                        Segments =
                        [
                            new Segment
                            {
                                Start = 0,
                                Duration = 1000,
                                MediaType = "image",
                                Source = LocalFile.AddressOf(photo),
                            },
                        ],
                    },
                ],
            },
            MediaTime.Zero,
            file,
            cancel,
            Sight.Of
        );

    public void Dispose() => folder.Delete(recursive: true);
}
