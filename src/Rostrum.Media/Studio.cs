using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Decoding;

namespace Rostrum.Media;

/// <summary>The stills of one draft on their way to plates. Owns the decoding processes and the plates.</summary>
internal sealed class Studio : IDisposable
{
    /// <summary>Decoding processes at most: one decodes a still on one core.</summary>
    private const int MostReaders = 4;

    private readonly Draft draft;
    private readonly List<Share> shares = [];
    private readonly Dictionary<string, StillFacts> facts = [];
    private readonly Dictionary<PictureSource, Plate> plates = [];
    private Resolution? sketch;

    private Studio(Draft draft) => this.draft = draft;

    public IReadOnlyDictionary<PictureSource, Plate> Plates => plates;

    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Starts decoding all of a draft's stills and returns at once.</summary>
    public static Studio Open(Draft draft, CancellationToken cancel)
    {
        var studio = new Studio(draft);
        var addresses = TimelineResolver.Pictures(draft);
        var paths = addresses.ToDictionary(address => address, LocalFile.PathOf);
        var readers = Math.Min(addresses.Count, Math.Min(Environment.ProcessorCount, MostReaders));
        try
        {
            foreach (var share in Enumerable.Range(0, readers))
            {
                string[] own = [.. addresses.Where((_, index) => index % readers == share)];
                studio.shares.Add(
                    new Share(own, StillReader.Open([.. own.Select(address => paths[address])], cancel))
                );
            }
            return studio;
        }
        catch
        {
            studio.Dispose();
            throw;
        }
    }

    /// <summary>The timeline as far as the stills' sizes settle it: all but what the cameras aim at.</summary>
    public Timeline Resolve(CancellationToken cancel)
    {
        if (sketch is null)
        {
            foreach (var share in shares)
            {
                share.Formats = share.Reader.ReadHeaders(cancel);
                foreach (var (address, format) in share.Addresses.Zip(share.Formats))
                    facts[address] = new StillFacts(format.Width, format.Height, PicturePoint.Centre);
            }
            sketch = TimelineResolver.Resolve(draft, facts);
        }
        return sketch.Timeline ?? throw new DraftRefusedException(sketch.Refusal!);
    }

    /// <summary>Makes all plates; the timeline it returns is the final one.</summary>
    public Timeline Prepare(CancellationToken cancel)
    {
        var timeline = Resolve(cancel);
        Parallel.ForEach(
            shares,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, shares.Count) },
            share => Prepare(share, timeline, cancel)
        );
        var resolution = TimelineResolver.Resolve(draft, facts);
        Notes = resolution.Notes;
        return resolution.Timeline ?? throw new DraftRefusedException(resolution.Refusal!);
    }

    private void Prepare(Share share, Timeline timeline, CancellationToken cancel)
    {
        foreach (var (address, format) in share.Addresses.Zip(share.Formats))
        {
            var sources = timeline.Pictures.Where(source => source.Address == address).ToList();
            var builders = sources.ConvertAll(source => new PlateBuilder(RecipeOf(source, format, timeline)));
            try
            {
                var subject = share.Reader.ReadRows(
                    format,
                    row =>
                    {
                        foreach (var builder in builders)
                            builder.Append(row);
                    },
                    cancel
                );
                lock (plates)
                {
                    facts[address] = new StillFacts(format.Width, format.Height, subject);
                    foreach (var (source, builder) in sources.Zip(builders))
                        plates[source] = builder.Finish();
                }
            }
            finally
            {
                builders.ForEach(builder => builder.Dispose());
            }
        }
    }

    private static PlateRecipe RecipeOf(PictureSource source, StillFormat format, Timeline timeline)
    {
        var zooms = ViewSurvey.Of(timeline, source);
        return new PlateRecipe(
            format,
            source.Fit,
            timeline.Canvas,
            zooms.Widest,
            zooms.Closest,
            timeline.Background
        );
    }

    public void Dispose()
    {
        foreach (var share in shares)
            share.Reader.Dispose();
        foreach (var plate in plates.Values)
            plate.Dispose();
    }

    /// <summary>The stills that one decoding process reads.</summary>
    private sealed record Share(IReadOnlyList<string> Addresses, StillReader Reader)
    {
        public IReadOnlyList<StillFormat> Formats { get; set; } = [];
    }
}

/// <summary>Files of this machine as a draft names them: <c>file:PATH</c>.</summary>
public static class LocalFile
{
    private const string Prefix = "file:";

    public static string AddressOf(string path) => Prefix + Path.GetFullPath(path);

    public static string PathOf(string address) =>
        address.StartsWith(Prefix, StringComparison.Ordinal)
        && address.Length > Prefix.Length
        && !address.Contains('\0')
            ? address[Prefix.Length..]
            : throw new DraftRefusedException(
                $"The picture {address} is not a file of this machine: write it as file:PATH."
            );
}
