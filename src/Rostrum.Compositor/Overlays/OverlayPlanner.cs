using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Overlays;

/// <summary>Says which parts of which overlays stand where at a moment: a pure function of (sheets, moment).</summary>
internal sealed class OverlayPlanner(IReadOnlyList<OverlaySheet> sheets)
{
    /// <summary>Steps in which a ground fades out across a piece.</summary>
    private const int Strips = 8;

    public void Plan(MediaTime time, FramePlan plan)
    {
        Plan(time, plan, behind: true);
        plan.BehindCount = plan.Overlays.Length;
        Plan(time, plan, behind: false);
    }

    private void Plan(MediaTime time, FramePlan plan, bool behind)
    {
        for (var i = 0; i < sheets.Count; i++)
            if (sheets[i].Clip.Behind == behind && sheets[i].Clip.Range.Contains(time))
                Plan(sheets[i], time, plan);
    }

    private static void Plan(OverlaySheet sheet, MediaTime time, FramePlan plan)
    {
        var clip = sheet.Clip;
        var take = sheet.Takes[clip.TakeAt(time, sheet.Takes.Count)];
        if (
            take.Box is { } ground
            && clip.Split != TextSplit.Whole
            && clip.Style.Box.Opacity <= 0
            && !clip.IsAtRest(time)
        )
            AddGround(plan, sheet, take, ground, time);
        else if (take.Box is { } box)
            Add(plan, sheet, take, box, Whole(box), BoxPose(clip, time));
        if (clip.IsAtRest(time))
        {
            Add(plan, sheet, take, take.Face, Whole(take.Face), Pose.Rest);
            return;
        }
        for (var i = 0; i < take.Units.Count; i++)
        {
            var pose = clip.PoseAt(time, take.Units[i].Place);
            if (pose.Opacity > 0)
                AddPiece(plan, sheet, take, take.Units[i].Rect, pose);
        }
    }

    private static void AddPiece(
        FramePlan plan,
        OverlaySheet sheet,
        OverlayTake take,
        PixelRect rect,
        in Pose pose
    )
    {
        if (take.Glow is { } glow && pose.Glow > 0)
            Add(plan, sheet, take, glow, rect, pose with { Opacity = pose.Opacity * pose.Glow });
        if (take.CoolGhost is { } cool && take.WarmGhost is { } warm && pose.Ghosts > 0)
        {
            Add(plan, sheet, take, cool, rect, pose with { X = pose.X - pose.Ghosts });
            Add(plan, sheet, take, warm, rect, pose with { X = pose.X + pose.Ghosts });
        }
        Add(plan, sheet, take, take.Face, rect, pose);
        if (take.Accent is { } accent && pose.Accent > 0)
            Add(plan, sheet, take, accent, rect, pose with { Opacity = pose.Opacity * pose.Accent });
    }

    /// <summary>
    /// What lies behind goes with a text that moves as one. Behind pieces that move each for itself a panel only fades.
    /// </summary>
    private static Pose BoxPose(TextClip clip, MediaTime time)
    {
        if (clip.Split == TextSplit.Whole)
            return clip.PoseAt(time, UnitPlace.Only);
        var fade = MediaTime.FromMilliseconds(200).Seconds;
        var into = clip.Enter.IsNone ? 1 : (time - clip.Range.Start).Seconds / fade;
        var left = clip.Leave.IsNone ? 1 : (clip.Range.End - time).Seconds / fade;
        return Pose.Rest with { Opacity = Easing.InOut.At(Math.Clamp(Math.Min(into, left), 0, 1)) };
    }

    /// <summary>
    /// A soft ground comes and goes with the pieces before it, but stays where it is: between a piece that is seen and
    /// one that is not yet, it fades out in strips, as any edge would show.
    /// </summary>
    private static void AddGround(
        FramePlan plan,
        OverlaySheet sheet,
        OverlayTake take,
        OverlayImage image,
        MediaTime time
    )
    {
        var clip = sheet.Clip;
        for (var i = 0; i < take.Units.Count; i++)
        {
            var rect = take.Units[i].Rect;
            var own = OpacityOf(take.Units[i]);
            var (left, right) = (own, own);
            foreach (var neighbour in (ReadOnlySpan<int>)[i - 1, i + 1])
            {
                if (neighbour < 0 || neighbour >= take.Units.Count)
                    continue;
                var there = take.Units[neighbour];
                if (there.Rect.Top != rect.Top)
                    continue;
                if (there.Rect.Right == rect.Left)
                    left = (own + OpacityOf(there)) / 2;
                if (there.Rect.Left == rect.Right)
                    right = (own + OpacityOf(there)) / 2;
            }
            var strips = left == own && right == own ? 1 : Strips;
            for (var strip = 0; strip < strips; strip++)
            {
                var part = rect with
                {
                    Left = rect.Left + rect.Width * strip / strips / 2 * 2,
                    Right =
                        strip == strips - 1
                            ? rect.Right
                            : rect.Left + rect.Width * (strip + 1) / strips / 2 * 2,
                };
                var across = (strip + 0.5) / strips * 2 - 1;
                var opacity = own + ((across < 0 ? left : right) - own) * Math.Abs(across);
                Add(plan, sheet, take, image, part, Pose.Rest with { Opacity = strips == 1 ? own : opacity });
            }
        }

        double OpacityOf(OverlayUnit unit) => clip.PoseAt(time, unit.Place).Opacity;
    }

    private static PixelRect Whole(OverlayImage image) => new(0, 0, image.Width, image.Height);

    /// <summary>Scaled about the middle of the whole drawing.</summary>
    private static void Add(
        FramePlan plan,
        OverlaySheet sheet,
        OverlayTake take,
        OverlayImage image,
        PixelRect source,
        in Pose pose
    )
    {
        var seen = Math.Clamp(pose.Opacity, 0, 1) * (1 - plan.Faded);
        var opacity = (int)Math.Round(seen * OverlayImage.Opaque);
        if (opacity == 0 || source.IsEmpty || pose.Scale <= 0.01)
            return;
        var x = take.Left + pose.X * sheet.Em + (1 - pose.Scale) * image.Width / 2;
        var y = take.Top + pose.Y * sheet.Em + (1 - pose.Scale) * image.Height / 2;
        plan.Add(new PlannedOverlay(image, source, Fixed(x), Fixed(y), Fixed(pose.Scale), opacity));
    }

    private static long Fixed(double value) => (long)Math.Round(value * PlannedOverlay.One);
}
