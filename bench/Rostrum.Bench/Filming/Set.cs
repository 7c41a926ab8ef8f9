using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Compositor;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Bench.Filming;

/// <summary>
/// A film ready to be painted, without decoder and encoder: the timeline of a draft, and the plates of stills in
/// memory. What <c>rostrum render</c> does between the two processes.
/// </summary>
internal sealed class Set : IDisposable
{
    private readonly Dictionary<PictureSource, Plate> plates = [];
    private readonly Dictionary<PictureSource, PlateRecipe> recipes = [];

    public Set(Draft draft, params IReadOnlyList<(string Address, Still Still)> stills)
        : this(draft, null, stills) { }

    /// <param name="sight">What is seen in every still.</param>
    public Set(Draft draft, Sight? sight, IReadOnlyList<(string Address, Still Still)> stills)
    {
        var facts = stills.ToDictionary(
            entry => entry.Address,
            entry => new StillFacts(entry.Still.Width, entry.Still.Height, PicturePoint.Centre)
            {
                Sight = sight,
            }
        );
        var resolution = TimelineResolver.Resolve(draft, facts);
        Timeline = resolution.Timeline ?? throw new BenchException(resolution.Refusal!);
        if (resolution.Notes.Count > 0)
            throw new BenchException(resolution.Notes[0]);
        foreach (var source in Timeline.Pictures)
        {
            var plate = Build(source, stills.First(entry => entry.Address == source.Address).Still);
            plates[source] = plate;
            if (Timeline.LayersOf(source) is { } layers)
                plate.Slice(layers);
        }
    }

    public Timeline Timeline { get; }

    public IReadOnlyDictionary<PictureSource, Plate> Plates => plates;

    public FramePlanner Planner => new(Timeline, plates);

    /// <summary>A painter and a frame of its own to look at frames one by one.</summary>
    public Easel Open() => new(this);

    /// <summary>The first clip held at its view of one moment, with a closed shutter: what an instant looks like.</summary>
    public FramePlanner Instant(MediaTime moment)
    {
        var clip = Timeline.Layers[0].Clips[0];
        var view = clip.ViewAt(moment);
        var held = clip with { Camera = new FormulaCamera(_ => view), ShutterAngle = 0 };
        return new FramePlanner(Timeline with { Layers = [new Layer([held], [])] }, plates);
    }

    /// <summary>How each still is prepared.</summary>
    public IReadOnlyDictionary<PictureSource, PlateRecipe> Recipes => recipes;

    private Plate Build(PictureSource source, Still still)
    {
        var zooms = ViewSurvey.Of(Timeline, source);
        var recipe = new PlateRecipe(
            still.Format,
            source.Fit,
            source.Cell ?? Timeline.Canvas,
            zooms.Widest,
            zooms.Closest,
            Timeline.Background
        );
        recipes[source] = recipe;
        using var builder = new PlateBuilder(recipe);
        for (var y = 0; y < still.Height; y++)
            builder.Append(still.Row(y));
        return builder.Finish();
    }

    /// <summary>Processor time of painting all of it, milliseconds a frame, once the painter is warm.</summary>
    public double PaintingTime()
    {
        using var easel = Open();
        easel.Paint(0);
        easel.Paint(1);
        var start = ThreadClock.Milliseconds;
        for (var frame = 0; frame < Timeline.FrameCount; frame++)
            easel.Paint(frame);
        return (ThreadClock.Milliseconds - start) / Timeline.FrameCount;
    }

    public void Dispose()
    {
        foreach (var plate in plates.Values)
            plate.Dispose();
    }
}

/// <summary>Paints single frames. The frame it hands out is its own and is painted over by the next call.</summary>
internal sealed class Easel : IDisposable
{
    private readonly FramePlanner planner;
    private readonly Painter painter;
    private readonly Yuv420Frame frame;

    public Easel(Set set)
    {
        planner = set.Planner;
        painter = new Painter(set.Timeline.Canvas);
        frame = new Yuv420Frame(set.Timeline.Canvas.Width, set.Timeline.Canvas.Height);
    }

    /// <summary>The plan of the frame painted last.</summary>
    public FramePlan Plan { get; } = new();

    public Yuv420Frame Paint(int number) => Paint(planner, number);

    public Yuv420Frame Paint(FramePlanner by, int number)
    {
        by.Plan(number, Plan);
        painter.Paint(Plan, frame);
        return frame;
    }

    public void Dispose()
    {
        painter.Dispose();
        frame.Dispose();
    }
}
