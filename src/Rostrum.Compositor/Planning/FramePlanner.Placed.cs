using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Planning;

/// <summary>Clips that stand at a place of their own, above the one that fills the canvas.</summary>
public sealed partial class FramePlanner
{
    /// <summary>More are not drawn: a frame has room for so many views.</summary>
    private const int MostPlaced = 24;

    private static void PlaceAbove(Clip clip, FramePlan plan)
    {
        if (plan.Placed.Count < MostPlaced)
            plan.Placed.Insert(0, clip);
    }

    /// <summary>How many views they take in an exposure.</summary>
    private int PlacedCount(FramePlan plan)
    {
        var count = 0;
        for (var i = 0; i < plan.Placed.Count; i++)
            count += LayerCount(plan.Placed[i]);
        return count;
    }

    private void AddPlaced(MediaTime time, FramePlan plan)
    {
        for (var i = 0; i < plan.Placed.Count; i++)
            AddViews(plan.Placed[i], time, plan.Placed[i].Place!.At(time), plan);
    }

    /// <summary>How far anything of them moves, in pixels.</summary>
    private double PlacedTravel(MediaTime open, MediaTime close, FramePlan plan)
    {
        var longest = 0.0;
        for (var i = 0; i < plan.Placed.Count; i++)
        {
            var (clip, place) = (plan.Placed[i], plan.Placed[i].Place!);
            longest = Math.Max(longest, Travel(clip, (open, place.At(open)), (close, place.At(close)), plan));
        }
        return longest;
    }
}
