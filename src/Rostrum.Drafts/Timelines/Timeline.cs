using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Timelines;

/// <summary>What will play: nothing optional, no defaults, no names to look up.</summary>
/// <param name="Layers">From bottom to top.</param>
/// <param name="Sounds">All that is heard; a film without any has no sound at all.</param>
public sealed record Timeline(
    Canvas Canvas,
    FrameRate Rate,
    MediaTime Duration,
    Colour Background,
    IReadOnlyList<Layer> Layers,
    IReadOnlyList<Sound> Sounds
)
{
    /// <summary>From bottom to top, all above the layers.</summary>
    public IReadOnlyList<TextClip> Texts { get; init; } = [];

    public FilmFade Fade { get; init; }

    public int FrameCount => Rate.FramesIn(Duration);

    /// <summary>Every still that is shown, each once.</summary>
    public IEnumerable<PictureSource> Pictures =>
        Layers
            .SelectMany(layer => layer.Clips)
            .Select(clip => clip.Source)
            .OfType<PictureSource>()
            .Distinct();

    /// <summary>Whether anything is done to its frames after they are painted.</summary>
    public bool HasEffects =>
        Layers.Any(layer =>
            layer.Clips.Any(clip => clip.Effects.Count > 0)
            || layer.Passages.Any(passage => passage.Join is not null || passage.Effect is not null)
        );

    /// <summary>How a still is cut by depth, alike for all clips that show it in depth; null where none does.</summary>
    public SceneLayers? LayersOf(PictureSource source) =>
        Layers
            .SelectMany(layer => layer.Clips)
            .FirstOrDefault(clip => clip.Layers is not null && clip.Source.Equals(source))
            ?.Layers;

    /// <summary>Every clip whose picture moves.</summary>
    public IEnumerable<Clip> Videos =>
        Layers.SelectMany(layer => layer.Clips).Where(clip => clip.Source is VideoSource);
}

/// <summary>Clips that follow each other, and the transitions between neighbours.</summary>
public sealed record Layer(IReadOnlyList<Clip> Clips, IReadOnlyList<Passage> Passages);

/// <summary>One picture on the timeline under one camera, or a plain colour.</summary>
/// <param name="Range">The clip's own time; during a passage it is seen before or after it as well.</param>
/// <param name="CameraStart">The moment that the camera counts as its zero.</param>
/// <param name="ShutterAngle">Degrees, 0–360.</param>
public sealed record Clip(
    ClipSource Source,
    TimeRange Range,
    Framing Framing,
    ICamera Camera,
    MediaTime CameraStart,
    double ShutterAngle
)
{
    /// <summary>What is done to the frames that show it, in this order.</summary>
    public IReadOnlyList<PlayedEffect> Effects { get; init; } = [];

    /// <summary>Where it stands over what is below it; null where it fills the canvas.</summary>
    public ClipPlace? Place { get; init; }

    /// <summary>The size of the small film that it then is; null where it fills the canvas.</summary>
    public Canvas? Cell { get; init; }

    /// <summary>What its picture is about, 0–1 of the fitted picture.</summary>
    public PicturePoint Subject { get; init; } = PicturePoint.Centre;

    /// <summary>What stands out from it, before which a text may stand back; null where nothing does.</summary>
    public SubjectCutout? Cutout { get; init; }

    /// <summary>How its picture is cut by depth; null where it is shown as one flat picture.</summary>
    public SceneLayers? Layers { get; init; }

    /// <summary>The view of the layer at one nearness, as its camera in depth has it.</summary>
    public CameraView ViewAt(MediaTime time, double nearness) =>
        Camera is IDepthCamera deep ? deep.At(SeenAt(time) - CameraStart, nearness) : ViewAt(time);

    /// <summary>The camera's view at a moment of the film, held within the picture.</summary>
    public CameraView ViewAt(MediaTime time) => Framing.Hold(Camera.At(SeenAt(time) - CameraStart));

    /// <summary>The frame of its moving source that is seen at a moment of the film.</summary>
    public int SourceFrameAt(VideoSource video, MediaTime time) =>
        video.FrameAt((RunsOn ? time : SeenAt(time)) - Range.Start);

    /// <summary>Whether its source runs evenly even where its camera's time is bent.</summary>
    public bool RunsOn { get; init; }

    /// <summary>The moment that its camera and its source are at: another than the film's where its time is bent.</summary>
    public MediaTime SeenAt(MediaTime time)
    {
        for (var i = 0; i < Effects.Count; i++)
        for (var k = 0; k < Effects[i].Passes.Count; k++)
            if (Effects[i].Passes[k] is TimePass bent && Effects[i].Range.Contains(time))
                time = bent.At(time, Effects[i].Range);
        return time;
    }
}

/// <summary>What a clip shows.</summary>
public abstract record ClipSource;

/// <summary>A still: its address in the draft and how it is fitted to the canvas.</summary>
public sealed record PictureSource(string Address, PictureFit Fit) : ClipSource
{
    /// <summary>The colour looks it is seen under; null for its own colours.</summary>
    public LookStack? Looks { get; init; }

    /// <summary>What it is fitted to where that is not the film's canvas; null where it is.</summary>
    public Canvas? Cell { get; init; }
}

/// <summary>A moving picture: which of its frames is seen follows from the time since its clip began.</summary>
public sealed record VideoSource(string Address, PictureFit Fit, Playback Playback, FrameTimes Frames)
    : ClipSource
{
    /// <summary>The colour looks it is seen under; null for its own colours.</summary>
    public LookStack? Looks { get; init; }

    /// <summary>The frame of the source that is seen a while after the clip's start, or before it.</summary>
    public int FrameAt(MediaTime sinceStart) => Frames.FrameAt(Playback.SourceTime(sinceStart));
}

/// <summary>A plain colour.</summary>
public sealed record ColourSource(Colour Colour) : ClipSource;

/// <summary>What becomes of a picture whose shape is not the canvas's.</summary>
public enum PictureFit
{
    /// <summary>It fills the canvas and is cropped.</summary>
    Cover,

    /// <summary>It is shown whole, with the background beside it.</summary>
    Contain,

    /// <summary>It is shown whole, over a blurred and darkened copy of itself that fills the canvas.</summary>
    Blur,
}

/// <summary>What must be known of a still to place it: its upright size in pixels and what it is about.</summary>
public record StillFacts(int Width, int Height, PicturePoint Subject)
{
    /// <summary>What was seen in it; null where nobody looked.</summary>
    public Sight? Sight { get; init; }
}

/// <summary>What must be known of a moving picture: also when its frames begin, and whether it sounds.</summary>
public sealed record VideoFacts(int Width, int Height, PicturePoint Subject, FrameTimes Frames, bool HasSound)
    : StillFacts(Width, Height, Subject)
{
    /// <summary>By how much the file's sound begins before its first picture.</summary>
    public MediaTime Lead { get; init; }
}
