using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Planning;

/// <summary>A small film's frame, and how it lies over the frame of the film. Filled anew for every frame.</summary>
internal sealed class PlannedInset
{
    /// <summary>Moments of the open shutter in which one that moves is laid at most.</summary>
    public const int MostPoses = 16;

    private readonly InsetPose[] poses = new InsetPose[MostPoses];
    private int count;

    /// <summary>Of the small film's frame.</summary>
    public FramePlan Plan { get; } = new();

    /// <summary>The small film's size.</summary>
    public Canvas Cell { get; private set; }

    public PlaceStyle Style { get; private set; } = PlaceStyle.Plain;

    /// <summary>How it lies at evenly spread moments of the open shutter; one where it rests.</summary>
    public ReadOnlySpan<InsetPose> Poses => poses.AsSpan(0, count);

    public void Begin(Canvas cell, PlaceStyle style) => (Cell, Style, count) = (cell, style, 0);

    public void Add(in InsetPose pose) => poses[count++] = pose;
}

/// <param name="ToCell">From pixels of the canvas to pixels of the small film.</param>
/// <param name="Cut">The part of the canvas beyond which it is not seen, pixels.</param>
/// <param name="Opacity">0–1.</param>
internal readonly record struct InsetPose(PlaneMap ToCell, PixelWindow Cut, double Opacity);
