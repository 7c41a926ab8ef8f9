using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// Says which passes a frame goes through. During a transition the effects of the leaving picture give way to those of
/// the arriving one, over the whole frame; one that both have goes on as it is. What the
/// transition itself does comes last.
/// </summary>
internal sealed class PassPlanner(Canvas canvas)
{
    public void Plan(Clip clip, MediaTime time, FramePlan plan) => Plan(clip, null, time, 1, plan);

    public void Plan(Passage passage, MediaTime time, FramePlan plan)
    {
        var arrived = passage.Range.Progress(time);
        var (leaving, arriving) = (passage.Leaving, passage.Arriving);
        Plan(leaving, arriving, time, 1 - arrived, plan, bearsBoth: arrived < 0.5);
        Plan(arriving, leaving, time, arrived, plan, bearsBoth: arrived >= 0.5);
        var strength = passage.At(time).Strength;
        if (passage.Effect is { } effect && strength > 0)
            Add(effect, PlaceMaps.Of(canvas, arriving, time, effect.Place), time, strength, plan);
    }

    /// <param name="other">The picture on the other side of a transition.</param>
    /// <param name="share">How far this one is what is seen, 0–1.</param>
    /// <param name="bearsBoth">What both pictures have is planned with this one.</param>
    private void Plan(
        Clip clip,
        Clip? other,
        MediaTime time,
        double share,
        FramePlan plan,
        bool bearsBoth = true
    )
    {
        for (var i = 0; i < clip.Effects.Count; i++)
        {
            var effect = clip.Effects[i];
            var strength = share * effect.StrengthAt(time);
            var picture = PlaceMaps.Of(canvas, clip, time, effect.Place);
            if (Twin(other, effect) is { } twin)
            {
                if (!bearsBoth)
                    continue;
                strength += (1 - share) * twin.StrengthAt(time);
                picture = Between(picture, PlaceMaps.Of(canvas, other!, time, twin.Place), 1 - share);
            }
            if (strength > 0)
                Add(effect, picture, time, strength, plan);
        }
    }

    private static PlayedEffect? Twin(Clip? other, PlayedEffect effect)
    {
        for (var i = 0; i < (other?.Effects.Count ?? 0); i++)
            if (other!.Effects[i].Identity == effect.Identity)
                return other.Effects[i];
        return null;
    }

    /// <summary>What both pictures have is carried from the one camera over to the other.</summary>
    private static PlaneMap Between(in PlaneMap one, in PlaneMap two, double way) =>
        new(
            one.Xx + (two.Xx - one.Xx) * way,
            one.Xy + (two.Xy - one.Xy) * way,
            one.X0 + (two.X0 - one.X0) * way,
            one.Yx + (two.Yx - one.Yx) * way,
            one.Yy + (two.Yy - one.Yy) * way,
            one.Y0 + (two.Y0 - one.Y0) * way
        );

    private static void Add(
        PlayedEffect effect,
        in PlaneMap picture,
        MediaTime time,
        double strength,
        FramePlan plan
    )
    {
        var moment = new PassMoment(time.Seconds, plan.Frame, strength, picture);
        for (var i = 0; i < effect.Passes.Count; i++)
            if (effect.Passes[i] is not (EchoPass or TimePass))
                plan.Add(new PlannedPass(effect, effect.Passes[i], moment));
    }
}
