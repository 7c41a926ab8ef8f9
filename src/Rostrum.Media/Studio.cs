using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Clips;
using Rostrum.Media.Decoding;

namespace Rostrum.Media;

/// <summary>
/// The stills of one draft on their way to plates. Owns the decoding processes and the plates. A studio with a
/// <paramref name="lead"/> makes the same pictures in another shape: what the lead decodes becomes plates of both, and
/// what the lead learned is not learned again. The lead must be prepared first, and outlive it.
/// </summary>
internal sealed class Studio(Draft draft, FilmSources sources, Studio? lead = null) : IDisposable
{
    /// <summary>Decoding processes at most: one decodes a still on one core.</summary>
    private const int MostReaders = 4;

    private readonly List<Share> shares = [];
    private readonly Dictionary<string, StillFormat> formats = sources.Known.ToDictionary(
        still => still.Key,
        still => still.Value.Format
    );
    private readonly Dictionary<string, KnownStill> stills = new(sources.Known);
    private readonly Dictionary<PictureSource, Plate> plates = [];
    private readonly FilmLooks looks = new(sources.PathOf);
    private readonly FilmBeatsTask? ownBeats = lead is null ? new(draft, sources) : null;
    private readonly List<Studio> followers = [];
    private readonly Dictionary<string, KnownVideo> videos = new(sources.Videos);
    private readonly Dictionary<string, Task<PicturePoint>> looking = [];
    private Resolution? sketch;
    private bool rests;
    private Resolution? settled;

    private FilmBeatsTask Beats => ownBeats ?? lead!.Beats;

    public IReadOnlyDictionary<PictureSource, Plate> Plates => plates;

    /// <summary>The stills whose rows were read, and those known before.</summary>
    public IReadOnlyDictionary<string, KnownStill> Stills => stills;

    public IReadOnlyList<string> Notes => settled?.Notes ?? [];

    /// <summary>Whether the same rows serve another draft; it must be said before they are read.</summary>
    public Studio Follower(Draft other)
    {
        var follower = new Studio(other, sources, this);
        followers.Add(follower);
        return follower;
    }

    /// <summary>Starts decoding some of the draft's stills and returns at once.</summary>
    public void Begin(IReadOnlyList<string> addresses, CancellationToken cancel)
    {
        Beats.Start(cancel);
        var paths = addresses.ToDictionary(address => address, sources.PathOf);
        var readers = Math.Min(addresses.Count, Math.Min(Environment.ProcessorCount, MostReaders));
        foreach (var share in Enumerable.Range(0, readers))
        {
            string[] own = [.. addresses.Where((_, index) => index % readers == share)];
            shares.Add(new Share(own, StillReader.Open([.. own.Select(address => paths[address])], cancel)));
        }
    }

    /// <summary>The timeline as far as the stills' sizes settle it: all but what the cameras aim at.</summary>
    public Timeline Resolve(CancellationToken cancel)
    {
        if (lead is not null && sketch is null)
            Take(lead, cancel);
        foreach (var share in shares.Where(share => share.Formats.Count == 0))
        {
            share.Formats = share.Reader.ReadHeaders(cancel);
            foreach (var (address, format) in share.Addresses.Zip(share.Formats))
                formats[address] = format;
        }
        foreach (var address in TimelineResolver.Videos(draft))
            if (!videos.ContainsKey(address))
                Learn(address, cancel);
        sketch ??= TimelineResolver.Resolve(
            draft,
            WithVideos(formats, still => new StillFacts(still.Width, still.Height, PicturePoint.Centre)),
            Beats.Heard(cancel)
        );
        var timeline = sketch.Timeline ?? throw new DraftRefusedException(sketch.Refusal!);
        looks.Settle(timeline);
        return timeline;
    }

    private void Take(Studio known, CancellationToken cancel)
    {
        known.Resolve(cancel);
        foreach (var (address, format) in known.formats)
            formats[address] = format;
        foreach (var (address, video) in known.videos)
            videos[address] = video;
    }

    /// <summary>Learns a film's frames. What it is about is found meanwhile: it settles what cameras aim at, and no size.</summary>
    private void Learn(string address, CancellationToken cancel)
    {
        var path = sources.PathOf(address);
        var video = KnownVideo.Learn(path, cancel);
        videos.Add(address, video);
        looking.Add(address, Task.Run(() => ClipSubject.Of(path, video, cancel), CancellationToken.None));
    }

    private void AwaitSubjects()
    {
        foreach (var (address, subject) in looking)
            videos[address] = videos[address] with { Subject = subject.GetAwaiter().GetResult() };
        looking.Clear();
    }

    /// <summary>Makes the plates of all stills that were begun; the timeline it returns is the final one.</summary>
    public Timeline Prepare(CancellationToken cancel)
    {
        Resolve(cancel);
        followers.ForEach(follower => follower.Resolve(cancel));
        Parallel.ForEach(
            shares,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, shares.Count) },
            share => Prepare(share, cancel)
        );
        shares.ForEach(share => share.Reader.Dispose());
        shares.Clear();
        AwaitSubjects();
        if (lead is not null)
            foreach (var (address, video) in lead.videos)
                videos[address] = video;
        settled ??= TimelineResolver.Resolve(
            draft,
            WithVideos(stills, still => still.Facts),
            Beats.Heard(cancel)
        );
        var film = settled.Timeline ?? throw new DraftRefusedException(settled.Refusal!);
        foreach (var (source, plate) in plates)
            if (film.LayersOf(source) is { } layers)
                plate.Slice(layers);
        return film;
    }

    /// <summary>How each picture of the film is prepared. The sketch decides, so that it is known before any row.</summary>
    public Dictionary<PictureSource, PlateRecipe> Recipes(CancellationToken cancel)
    {
        var timeline = Resolve(cancel);
        return timeline.Pictures.ToDictionary(
            source => source,
            source => RecipeOf(source, formats[source.Address], timeline)
        );
    }

    /// <summary>How the frames of each moving clip come.</summary>
    /// <param name="timeline">The final one.</param>
    public Dictionary<Clip, MovingLayout> Layouts(Timeline timeline)
    {
        var layouts = new Dictionary<Clip, MovingLayout>(ReferenceEqualityComparer.Instance);
        foreach (var clip in timeline.Videos)
        {
            var video = videos[((VideoSource)clip.Source).Address];
            var layout = MovingLayout.Of(MovingRecipe.Of(clip, video.Width, video.Height, timeline));
            layouts.Add(clip, layout with { Look = looks.TableOf(((VideoSource)clip.Source).Looks) });
        }
        return layouts;
    }

    /// <summary>Opens the film of a clip, to be read in the order of what is needed of it.</summary>
    public IVideoReader Open(Clip clip, MovingLayout layout, IReadOnlyList<Need> needs)
    {
        var source = (VideoSource)clip.Source;
        var (video, path) = (videos[source.Address], sources.PathOf(source.Address));
        var filter = VideoFilter.Of(video, layout);
        var (forwards, backwards) = (false, false);
        for (var i = 1; i < needs.Count; i++)
        {
            forwards |= needs[i].Source > needs[i - 1].Source;
            backwards |= needs[i].Source < needs[i - 1].Source;
        }
        if (forwards && backwards)
            return new TurningReader(path, video, filter, layout.Width, layout.Height);
        return backwards
            ? new BackwardReader(path, video, filter, layout.Width, layout.Height)
            : new VideoReader(path, video, filter, needs[^1].Source - needs[0].Source + 1);
    }

    private Dictionary<string, StillFacts> WithVideos<T>(
        IReadOnlyDictionary<string, T> known,
        Func<T, StillFacts> factsOf
    )
    {
        var facts = known.ToDictionary(each => each.Key, each => factsOf(each.Value));
        foreach (var (address, video) in videos)
            facts[address] = video.Facts;
        return facts;
    }

    /// <summary>Gives the plates of stills back that are not needed any more.</summary>
    public void Release(IReadOnlySet<string> addresses)
    {
        foreach (var source in plates.Keys.Where(source => addresses.Contains(source.Address)).ToList())
            if (plates.Remove(source, out var plate))
                plate.Dispose();
    }

    private void Prepare(Share share, CancellationToken cancel)
    {
        foreach (var (address, format) in share.Addresses.Zip(share.Formats))
        {
            var wanted = Wanted(address, format);
            var builders = wanted.ConvertAll(plate => new PlateBuilder(plate.Recipe));
            try
            {
                var read = share.Reader.ReadRows(
                    format,
                    row =>
                    {
                        foreach (var builder in builders)
                            builder.Append(row);
                    },
                    cancel
                );
                var known = SightOf(address) is { } seen
                    ? read with
                    {
                        Sight = seen,
                        Picture = null,
                    }
                    : read.Seen(sources.See);
                lock (plates)
                {
                    foreach (var studio in (Studio[])[this, .. followers])
                        studio.stills[address] = known;
                    foreach (var (plate, builder) in wanted.Zip(builders))
                        plate.Studio.plates[plate.Source] = builder.Finish();
                }
            }
            finally
            {
                builders.ForEach(builder => builder.Dispose());
            }
        }
    }

    /// <summary>What was seen in a still before, which is not looked at again for being decoded again.</summary>
    private Sight? SightOf(string address)
    {
        lock (plates)
            return stills.GetValueOrDefault(address)?.Sight;
    }

    /// <summary>Stills that are decoded from now on become no plates here.</summary>
    public void Rest() => rests = true;

    /// <summary>Every plate that a still becomes, in this studio and in those that follow it.</summary>
    private List<WantedPlate> Wanted(string address, StillFormat format) =>
        [
            .. ((Studio[])[this, .. followers])
                .Where(studio => !studio.rests)
                .SelectMany(studio =>
                    studio
                        .sketch!.Timeline!.Pictures.Where(source => source.Address == address)
                        .Select(source => new WantedPlate(
                            studio,
                            source,
                            studio.RecipeOf(source, format, studio.sketch.Timeline)
                        ))
                ),
        ];

    private sealed record WantedPlate(Studio Studio, PictureSource Source, PlateRecipe Recipe);

    private PlateRecipe RecipeOf(PictureSource source, StillFormat format, Timeline timeline)
    {
        var zooms = ViewSurvey.Of(timeline, source);
        return new PlateRecipe(
            format,
            source.Fit,
            source.Cell ?? timeline.Canvas,
            zooms.Widest,
            zooms.Closest,
            timeline.Background
        )
        {
            Look = looks.TableOf(source.Looks),
        };
    }

    public void Dispose()
    {
        Task.WaitAll(looking.Values.Select(each => (Task)Task.WhenAny(each)));
        foreach (var share in shares)
            share.Reader.Dispose();
        foreach (var plate in plates.Values)
            plate.Dispose();
        ownBeats?.Dispose();
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
