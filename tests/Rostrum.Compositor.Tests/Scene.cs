using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests;

/// <summary>A little film of computed stills, and the plates it needs.</summary>
internal sealed class Scene(Canvas canvas, double framesPerSecond = 30, Colour background = default)
    : IDisposable
{
    private readonly FrameRate rate = FrameRate.FromNumber(framesPerSecond)!.Value;
    private readonly List<Clip> clips = [];
    private readonly List<Passage> passages = [];

    public Dictionary<PictureSource, Plate> Plates { get; } = [];

    public static ICamera Still(double x = 0.5, double y = 0.5, double zoom = 1, double roll = 0) =>
        new FormulaCamera(_ => new CameraView(x, y, zoom, roll));

    /// <summary>How the film comes out of black and goes into it.</summary>
    public FilmFade Fade { get; init; }

    public Timeline Timeline =>
        new(
            canvas,
            rate,
            clips.Select(clip => clip.Range.End).DefaultIfEmpty(At(1)).Max(),
            background,
            [new Layer(clips, passages)],
            []
        )
        {
            Fade = Fade,
        };

    public FramePlanner Planner => new(Timeline, Plates);

    /// <summary>The view of each frame, and of moments between frames, by frame number.</summary>
    public ICamera Camera(Func<double, CameraView> ofFrame) =>
        new FormulaCamera(time => ofFrame(time.Seconds * rate.PerSecond));

    /// <summary>Shows a still from one frame to another (not included).</summary>
    public Clip Show(
        Still still,
        ICamera camera,
        int from = 0,
        int to = 1000,
        double shutterAngle = 0,
        PictureFit fit = PictureFit.Cover,
        double widest = 1,
        double closest = 1,
        LookStack? looks = null
    )
    {
        var source = new PictureSource($"still {clips.Count}", fit) { Looks = looks };
        var table = looks is null ? null : LookTable.Of(looks, _ => throw new InvalidOperationException());
        Plates.Add(source, still.Plate(canvas, fit, widest, closest, background, table));
        var framing =
            fit == PictureFit.Cover
                ? Framing.Cover(still.Width, still.Height, canvas.Width, canvas.Height)
                : Framing.Contain(canvas.Width, canvas.Height);
        return Add(new Clip(source, Range(from, to), framing, camera, MediaTime.Zero, shutterAngle));
    }

    /// <summary>Puts an effect on a clip that is shown; without a fade it is there in its transitions too.</summary>
    /// <param name="sight">What was seen in the clip's still; nothing where nobody looked.</param>
    public Clip Add(
        Effect effect,
        Clip clip,
        string settings = "{}",
        MediaTime fade = default,
        Sight? sight = null
    )
    {
        var values = new ParameterValues(
            System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, System.Text.Json.JsonElement>>(
                settings
            )
        );
        var scene = new EffectScene(canvas, clip.Range, clip.Framing, PicturePoint.Centre, new Noise(5))
        {
            Sight = sight,
        };
        var played = new PlayedEffect(
            $"{effect.Name} {values.Written}",
            fade == default ? TimeRange.Between(MediaTime.Zero, At(10_000)) : clip.Range,
            fade,
            fade,
            effect.Direct(scene, values)
        );
        return Replace(clip, clip with { Effects = [.. clip.Effects, played] });
    }

    public Clip Replace(Clip clip, Clip changed) => clips[clips.IndexOf(clip)] = changed;

    public Clip Show(Colour colour, int from = 0, int to = 1000) =>
        Add(
            new Clip(
                new ColourSource(colour),
                Range(from, to),
                Framing.Contain(1, 1),
                Still(),
                MediaTime.Zero,
                0
            )
        );

    public void Join(
        Clip leaving,
        Clip arriving,
        Transition transition,
        int from,
        int to,
        ParameterValues values = default
    ) => passages.Add(new Passage(Range(from, to), leaving, arriving, transition, values));

    /// <summary>The frame from a plan and a painter made for it alone.</summary>
    public Picture Paint(int frame)
    {
        using var painter = new Painter(canvas);
        return Paint(frame, new FramePlan(), painter);
    }

    public Picture Paint(int frame, FramePlan plan, Painter painter)
    {
        using var buffer = new Yuv420Frame(canvas.Width, canvas.Height);
        Planner.Plan(frame, plan);
        painter.Paint(plan, buffer);
        return Picture.Of(buffer);
    }

    public FramePlan Plan(int frame)
    {
        var plan = new FramePlan();
        Planner.Plan(frame, plan);
        return plan;
    }

    public void Dispose()
    {
        foreach (var plate in Plates.Values)
            plate.Dispose();
    }

    private Clip Add(Clip clip)
    {
        clips.Add(clip);
        return clip;
    }

    private MediaTime At(int frame) => rate.TimeOf(frame);

    private TimeRange Range(int from, int to) => TimeRange.Between(At(from), At(to));
}
