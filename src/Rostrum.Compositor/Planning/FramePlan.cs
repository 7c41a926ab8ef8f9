using System.Runtime.InteropServices;
using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// One frame in numbers: groups of exposures to be laid over each other. A group is what one open shutter sees:
/// 2^n exposures, each of the same few views; their light is averaged. Groups are mixed as video signals, as a
/// dissolve is, or joined. A plan is filled anew for every frame and holds no memory of the last.
/// </summary>
public sealed class FramePlan
{
    /// <summary>Exposures of a frame at most.</summary>
    public const int MostExposures = 64;

    /// <summary>Earlier moments that are laid over a picture at most.</summary>
    internal const int MostEchoes = 4;
    private const int MostGroups = 1 + MostEchoes;

    /// <summary>Views of a group at most; where a picture has many layers, it is exposed less often.</summary>
    internal const int MostGroupViews = MostExposures * 4;
    internal const int MostViews = MostGroupViews * MostGroups;

    private readonly PlannedGroup[] groups = new PlannedGroup[MostGroups];
    private readonly PlannedView[] views = new PlannedView[MostViews];
    private readonly List<PlannedOverlay> overlays = [];
    private readonly List<PlannedPass> passes = [];
    private readonly List<PlannedInset> insets = [];
    private int viewCount;
    private int insetCount;

    internal int GroupCount { get; private set; }

    internal ReadOnlySpan<PlannedView> Views => views.AsSpan(0, viewCount);

    /// <summary>What lies over the finished picture, from bottom to top.</summary>
    internal ReadOnlySpan<PlannedOverlay> Overlays => CollectionsMarshal.AsSpan(overlays);

    /// <summary>How many of them, from the bottom, the subject stands before.</summary>
    internal int BehindCount { get; set; }

    /// <summary>The subject that stands before those; null where none does.</summary>
    internal PlannedCutout? Cutout { get; set; }

    /// <summary>What is done to the painted picture, in this order, before anything is laid over it.</summary>
    internal ReadOnlySpan<PlannedPass> Passes => CollectionsMarshal.AsSpan(passes);

    /// <summary>Small films that are laid over the finished picture, from bottom to top.</summary>
    internal ReadOnlySpan<PlannedInset> Insets => CollectionsMarshal.AsSpan(insets)[..insetCount];

    /// <summary>How far the finished picture is covered by <see cref="VeilColour"/>, 0–1.</summary>
    internal double Veil { get; set; }

    internal Colour VeilColour { get; set; }

    /// <summary>
    /// How the first group, the leaving picture, and the second, the arriving one, are made one; null where groups are
    /// mixed. <see cref="JoinFrom"/> and <see cref="JoinTo"/>: how far it has got when the shutter opens and closes.
    /// </summary>
    internal Join? Join { get; set; }

    internal double JoinFrom { get; set; }

    internal double JoinTo { get; set; }

    /// <summary>Whether more is done to the painted picture before it is rounded to bytes.</summary>
    internal bool IsWorkedOn => passes.Count > 0 || Join is not null || insetCount > 0;

    /// <summary>How far the film itself is gone, texts and all, 0–1.</summary>
    internal double Faded { get; set; }

    /// <summary>Seen where no view is.</summary>
    internal Colour Background { get; set; }

    /// <summary>Which frame of the film is planned, and when it begins to be shown.</summary>
    internal int Frame { get; set; }

    internal MediaTime Time { get; set; }

    /// <summary>The frame is this picture as it came, under its overlays; null where it is to be painted.</summary>
    internal Yuv420Frame? Copy { get; set; }

    internal ref readonly PlannedGroup Group(int index) => ref groups[index];

    /// <summary>Exposures of the group with the most, for reports.</summary>
    public int Exposures
    {
        get
        {
            var most = 1;
            for (var i = 0; i < GroupCount; i++)
                most = Math.Max(most, 1 << groups[i].ExposureShift);
            return most;
        }
    }

    internal void Clear(Colour background)
    {
        (GroupCount, viewCount, Veil, Faded, Background, Copy) = (0, 0, 0, 0, background, null);
        (Join, JoinFrom, JoinTo) = (null, 0, 0);
        (BehindCount, Cutout) = (0, null);
        overlays.Clear();
        passes.Clear();
        insetCount = 0;
    }

    /// <summary>One more small film, below those that there are. What it was last is still in it.</summary>
    internal PlannedInset OpenInset()
    {
        if (insetCount == insets.Count)
            insets.Add(new PlannedInset());
        var opened = insets[insetCount];
        insets.RemoveAt(insetCount++);
        insets.Insert(0, opened);
        return opened;
    }

    /// <summary>Opens a group; its views follow by <see cref="Add(in PlannedView)"/>, exposure by exposure.</summary>
    /// <param name="lightens">See <see cref="PlannedGroup"/>.</param>
    internal void Open(int exposureShift, int viewsPerExposure, double mix, bool lightens = false) =>
        groups[GroupCount++] = new PlannedGroup(viewCount, viewsPerExposure, exposureShift, mix, lightens);

    internal void Add(in PlannedView view) => views[viewCount++] = view;

    internal void Add(in PlannedOverlay overlay) => overlays.Add(overlay);

    internal void Add(in PlannedPass pass) => passes.Add(pass);
}

/// <param name="FirstView">Index of the first exposure's first view.</param>
/// <param name="ExposureShift">There are 2^this exposures.</param>
/// <param name="Mix">How much of it is seen over the groups before, 0–1.</param>
/// <param name="Lightens">It is seen only where it is brighter than they are.</param>
internal readonly record struct PlannedGroup(
    int FirstView,
    int ViewsPerExposure,
    int ExposureShift,
    double Mix,
    bool Lightens
);

/// <summary>One pass of an effect.</summary>
internal readonly record struct PlannedPass(PlayedEffect Effect, Pass Pass, PassMoment Moment);

/// <summary>A subject that is laid once more over what stands behind it.</summary>
/// <param name="Picture">From pixels of the canvas to the fitted picture, where its mask is known.</param>
/// <param name="Strength">How far it covers what is behind it, 0–1.</param>
internal readonly record struct PlannedCutout(SubjectCutout Subject, PlaneMap Picture, double Strength);

/// <summary>One picture seen through one window. Without a level it is a plain colour.</summary>
internal readonly record struct PlannedView(
    PlateLevel? Level,
    Colour Colour,
    PlaneMap Map,
    PixelWindow Window
)
{
    /// <summary>How it lies where it is not equally near all over; the map is then one of its middle. Null elsewhere.</summary>
    public SlopedMap? Sloped { get; init; }

    /// <summary>The moving picture whose level it is; null for stills.</summary>
    public MovingPicture? Moving { get; init; }

    /// <summary>The number of the frame within its source.</summary>
    public int SourceFrame { get; init; }
}
