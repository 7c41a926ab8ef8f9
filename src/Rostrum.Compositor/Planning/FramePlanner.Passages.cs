using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>Two pictures on the canvas while one gives way to the other.</summary>
public sealed partial class FramePlanner
{
    /// <summary>
    /// Two pictures that are joined or only fade are exposed each for itself; two that move share the canvas in every
    /// exposure.
    /// </summary>
    private void PlanPassage(Passage passage, MediaTime time, FramePlan plan)
    {
        var arrangement = passage.At(time);
        plan.Veil = arrangement.Veil;
        plan.VeilColour = arrangement.VeilColour;
        var shutter = ShutterTime(AngleOf(passage));
        var open = passage.At(Within(passage.Range, time - shutter / 2));
        var close = passage.At(Within(passage.Range, time + shutter / 2));
        if (passage.Join is null && open.Mix >= 1 && close.Mix >= 1 && arrangement.Mix >= 1)
        {
            PlanShared(passage, time, plan);
            return;
        }
        if (arrangement.Leaving is { } leaving)
            PlanFading(passage, time, leaving, fromLeaving: true, 1, plan);
        if (arrangement.Arriving is not { } arriving)
            return;
        PlanFading(passage, time, arriving, fromLeaving: false, arrangement.Mix, plan);
        if (arrangement.Leaving is not null && passage.Join is { } join)
            (plan.Join, plan.JoinFrom, plan.JoinTo) = (join, WayOf(open), WayOf(close));
    }

    /// <summary>How far a join has got; before it begins there is no arriving picture, after its end no leaving one.</summary>
    private static double WayOf(in Arrangement at) => at.Arriving is null ? 0 : at.Way;

    private static double AngleOf(Passage passage) =>
        Math.Max(
            passage.Transition.ShutterAngle,
            Math.Max(passage.Leaving.ShutterAngle, passage.Arriving.ShutterAngle)
        );

    /// <summary>One of two pictures that are mixed; its placement follows the passage through the open shutter.</summary>
    private void PlanFading(
        Passage passage,
        MediaTime time,
        Placement placement,
        bool fromLeaving,
        double mix,
        FramePlan plan
    )
    {
        var clip = fromLeaving ? passage.Leaving : passage.Arriving;
        var shutter = ShutterTime(Math.Max(clip.ShutterAngle, passage.Transition.ShutterAngle));
        Placement At(MediaTime moment)
        {
            var there = passage.At(Within(passage.Range, moment));
            return (fromLeaving ? there.Leaving : there.Arriving) ?? placement;
        }
        var count = LayerCount(clip);
        var (open, close) = (time - shutter / 2, time + shutter / 2);
        var travel = Travel(clip, (open, At(open)), (close, At(close)), plan);
        var shift = ExposureShift(travel, count, ApartInPassage);
        plan.Open(shift, count, mix);
        for (var exposure = 0; exposure < 1 << shift; exposure++)
        {
            var moment = Moment(time, shutter, exposure, shift);
            AddViews(clip, moment, At(moment), plan);
        }
    }

    private void PlanShared(Passage passage, MediaTime time, FramePlan plan)
    {
        var shutter = ShutterTime(AngleOf(passage));
        var (open, close) = (time - shutter / 2, time + shutter / 2);
        var (leaving, arriving) = (passage.Leaving, passage.Arriving);
        var travel = Math.Max(
            Travel(leaving, (open, Side(passage, open, true)), (close, Side(passage, close, true)), plan),
            Travel(arriving, (open, Side(passage, open, false)), (close, Side(passage, close, false)), plan)
        );
        var count = LayerCount(leaving) + LayerCount(arriving);
        var shift = ExposureShift(travel, count, ApartInPassage);
        plan.Open(shift, count, 1);
        for (var exposure = 0; exposure < 1 << shift; exposure++)
        {
            var moment = Moment(time, shutter, exposure, shift);
            AddViews(leaving, moment, Side(passage, moment, true), plan);
            AddViews(arriving, moment, Side(passage, moment, false), plan);
        }
    }

    /// <summary>How one side of a passage stands at a moment; a picture that is not seen has an empty window.</summary>
    private static Placement Side(Passage passage, MediaTime moment, bool leaving)
    {
        var arrangement = passage.At(Within(passage.Range, moment));
        return (leaving ? arrangement.Leaving : arrangement.Arriving)
            ?? Placement.Still with
            {
                Window = default,
            };
    }
}
