using System.Text.Json;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Tests;

public sealed class TransitionTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var transition in TransitionCatalogue.All)
            foreach (var direction in DirectionsOf(transition))
                cases.Add(transition.Name, direction);
            return cases;
        }
    }

    private static IReadOnlyList<string> DirectionsOf(Transition transition) =>
        transition.Parameters.OfType<ChoiceParameter>().FirstOrDefault(one => one.Name == "dir")?.Choices
        ?? ["none"];

    private static ParameterValues Towards(string direction) =>
        new(new Dictionary<string, JsonElement> { ["dir"] = JsonSerializer.SerializeToElement(direction) });

    private static Arrangement At(string name, string direction, double progress) =>
        TransitionCatalogue.Find(name)!.Arrange(progress, PassageScene.Plain, Towards(direction));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_transition_starts_with_only_the_leaving_picture_unmoved(string name, string direction)
    {
        var start = At(name, direction, 0);
        Assert.Equal(Placement.Still, start.Leaving);
        Assert.True(start.Arriving is null || start.Mix == 0);
        Assert.Equal((0, 0), (start.Veil, start.Strength));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_transition_ends_with_only_the_arriving_picture_unmoved(string name, string direction)
    {
        var end = At(name, direction, 1);
        Assert.Null(end.Leaving);
        Assert.Equal(Placement.Still, end.Arriving);
        Assert.Equal((1, 0, 1), (end.Mix, end.Veil, end.Way));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_part_of_the_canvas_is_ever_left_bare(string name, string direction)
    {
        for (var step = 0; step <= 200; step++)
        {
            var arrangement = At(name, direction, step / 200.0);
            for (var column = 0; column < 20; column++)
            for (var row = 0; row < 20; row++)
                Assert.True(
                    arrangement.Veil >= 1 || Shows(arrangement, (column + 0.5) / 20, (row + 0.5) / 20),
                    $"{name} {direction} is bare at {column}, {row} of step {step}"
                );
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pictures_are_never_shrunk_and_mixes_and_veils_stay_within_0_and_1(
        string name,
        string direction
    )
    {
        for (var step = 0; step <= 200; step++)
        {
            var arrangement = At(name, direction, step / 200.0);
            Assert.InRange(arrangement.Mix, 0, 1);
            Assert.InRange(arrangement.Veil, 0, 1);
            Assert.InRange(arrangement.Way, 0, 1);
            Assert.InRange(arrangement.Strength, 0, 1);
            Assert.InRange(arrangement.Leaving?.Zoom ?? 1, 1, 10);
            Assert.InRange(arrangement.Arriving?.Zoom ?? 1, 1, 10);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_transition_has_no_sudden_step(string name, string direction)
    {
        var last = Look(At(name, direction, 0));
        for (var step = 1; step <= 2000; step++)
        {
            var next = Look(At(name, direction, step / 2000.0));
            Assert.All(next.Zip(last), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 0.02));
            last = next;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Early_on_the_leaving_picture_prevails_and_late_the_arriving_one(string name, string direction)
    {
        Assert.True(ArrivingShare(At(name, direction, 0.1)) < 0.3);
        Assert.True(ArrivingShare(At(name, direction, 0.9)) > 0.7);
    }

    [Theory]
    [InlineData("left", -1, 0)]
    [InlineData("right", 1, 0)]
    [InlineData("up", 0, -1)]
    [InlineData("down", 0, 1)]
    public void Pushed_and_whipped_pictures_move_the_way_that_was_asked_for(string direction, int x, int y)
    {
        foreach (var name in new[] { "push", "whip" })
        {
            var middle = At(name, direction, 0.5);
            Assert.Equal(x, Math.Sign(middle.Leaving!.Value.OffsetX));
            Assert.Equal(y, Math.Sign(middle.Leaving.Value.OffsetY));
            Assert.Equal(-x, Math.Sign(middle.Arriving!.Value.OffsetX));
            Assert.Equal(-y, Math.Sign(middle.Arriving.Value.OffsetY));
        }
    }

    [Theory]
    [InlineData("left", 0.9, 0.5)]
    [InlineData("right", 0.1, 0.5)]
    [InlineData("up", 0.5, 0.9)]
    [InlineData("down", 0.5, 0.1)]
    public void A_wipe_uncovers_first_what_its_edge_passes_first(string direction, double x, double y)
    {
        var early = At("wipe", direction, 0.35).Arriving!.Value;
        Assert.True(Holds(early.Window, x, y));
        Assert.False(Holds(early.Window, 1 - x, 1 - y));
        Assert.Equal(Placement.Still, early with { Window = Window.Full });
    }

    [Theory]
    [InlineData("dip_black", 0)]
    [InlineData("dip_white", 255)]
    public void A_dip_hides_the_cut_under_its_colour(string name, byte level)
    {
        var middle = At(name, "none", 0.5);
        Assert.Equal(1, middle.Veil);
        Assert.Equal(new Colour(level, level, level), middle.VeilColour);
        Assert.Null(At(name, "none", 0.49).Arriving);
        Assert.Null(At(name, "none", 0.51).Leaving);
    }

    [Fact]
    public void A_zoom_speeds_up_until_the_pictures_change_and_then_slows_down()
    {
        double Zoom(double progress) =>
            At("zoom", "none", progress) is var at && progress < 0.5
                ? at.Leaving!.Value.Zoom
                : at.Arriving!.Value.Zoom;
        Assert.True(Zoom(0.4) / Zoom(0.3) > Zoom(0.2) / Zoom(0.1));
        Assert.True(Zoom(0.6) / Zoom(0.7) > Zoom(0.8) / Zoom(0.9));
    }

    [Fact]
    public void Fast_transitions_ask_for_blur_and_short_ones_are_short()
    {
        Assert.InRange(TransitionCatalogue.Find("whip")!.ShutterAngle, 270, 360);
        Assert.Equal(180, TransitionCatalogue.Find("zoom")!.ShutterAngle);
        Assert.Equal(0, TransitionCatalogue.Find("dissolve")!.ShutterAngle);
        Assert.True(
            TransitionCatalogue.Find("whip")!.UsualDuration < TransitionCatalogue.Find("push")!.UsualDuration
        );
    }

    [Theory]
    [InlineData(0.2, 0.5, 0.7, 0.6)]
    [InlineData(0.5, 0.5, 0.5, 0.5)]
    [InlineData(0.3, 0.7, 0.35, 0.4)]
    [InlineData(0.75, 0.4, 0.45, 0.4)]
    public void A_match_brings_both_subjects_to_one_place_and_leaves_nothing_bare(
        double leavingX,
        double leavingY,
        double arrivingX,
        double arrivingY
    )
    {
        var scene = PassageScene.Plain with
        {
            Leaving = new PicturePoint(leavingX, leavingY),
            Arriving = new PicturePoint(arrivingX, arrivingY),
        };
        var match = TransitionCatalogue.Find("match")!;
        var middle = match.Arrange(0.5, scene, default);
        var (one, other) = (
            Stands(scene.Leaving, middle.Leaving!.Value),
            Stands(scene.Arriving, middle.Arriving!.Value)
        );
        Assert.Equal(one.X, other.X, 1e-9);
        Assert.Equal(one.Y, other.Y, 1e-9);
        for (var step = 0; step <= 100; step++)
        {
            var at = match.Arrange(step / 100.0, scene, default);
            foreach (var placement in new[] { at.Leaving, at.Arriving }.OfType<Placement>())
            foreach (var corner in (double[])[0.001, 0.999])
                Assert.True(Shows(placement, corner, corner) && Shows(placement, corner, 1 - corner));
        }
    }

    private static PicturePoint Stands(PicturePoint point, Placement placement) =>
        new(
            0.5 + placement.OffsetX + (point.X - 0.5) * placement.Zoom,
            0.5 + placement.OffsetY + (point.Y - 0.5) * placement.Zoom
        );

    [Fact]
    public void A_spin_turns_both_pictures_the_same_way_and_hands_over_at_its_fastest()
    {
        var middle = At("spin", "right", 0.5);
        Assert.True(middle.Leaving!.Value.Roll > 0 && middle.Arriving!.Value.Roll < 0);
        Assert.Equal(160, middle.Leaving.Value.Roll - middle.Arriving!.Value.Roll, 1e-9);
        Assert.Equal(middle.Leaving.Value.Zoom, middle.Arriving.Value.Zoom, 1e-9);
        Assert.True(At("spin", "left", 0.4).Leaving!.Value.Roll < 0);
        double Roll(double progress) => At("spin", "right", progress).Leaving!.Value.Roll;
        Assert.True(Roll(0.45) - Roll(0.4) > 3 * (Roll(0.25) - Roll(0.2)));
    }

    [Theory]
    [InlineData("linear", 0.25)]
    [InlineData("in", 0.09)]
    [InlineData("out", 0.38)]
    public void The_pace_that_was_asked_for_is_the_pace_of_the_edge(string pace, double quarter)
    {
        var written = new Dictionary<string, JsonElement>
        {
            ["ease"] = JsonSerializer.SerializeToElement(pace),
        };
        foreach (var name in new[] { "iris", "ink" })
        {
            var way = TransitionCatalogue
                .Find(name)!
                .Arrange(0.25, PassageScene.Plain, new ParameterValues(written))
                .Way;
            Assert.InRange(way, quarter - 0.05, quarter + 0.05);
            Assert.Equal(pace == "linear", way == 0.25);
        }
    }

    /// <summary>All that is seen, as numbers that must not jump.</summary>
    private static double[] Look(Arrangement at) => [ArrivingShare(at), at.Veil];

    /// <summary>The part of the canvas, by area and opacity, that shows the arriving picture.</summary>
    private static double ArrivingShare(Arrangement at)
    {
        if (at.Arriving is not { } arriving)
            return at.Veil / 2;
        if (at.Leaving is null)
            return 1 - at.Veil / 2;
        var window = arriving.Window;
        var width = Math.Max(0, Math.Min(1, window.Right) - Math.Max(0, window.Left));
        var height = Math.Max(0, Math.Min(1, window.Bottom) - Math.Max(0, window.Top));
        return at.Mix * at.Way * width * height;
    }

    private static bool Shows(Arrangement at, double x, double y) =>
        (at.Leaving is { } leaving && Shows(leaving, x, y))
        || (at.Arriving is { } arriving && at.Mix >= 1 && Shows(arriving, x, y));

    /// <summary>A picture is there where its window lets it be seen and the picture itself reaches.</summary>
    private static bool Shows(Placement placement, double x, double y)
    {
        var aspect = PassageScene.Plain.Aspect;
        var (sine, cosine) = Math.SinCos(-placement.Roll * Math.PI / 180);
        var (right, down) = ((x - 0.5 - placement.OffsetX) * aspect, y - 0.5 - placement.OffsetY);
        var (pictureX, pictureY) = ((right * cosine - down * sine) / aspect, right * sine + down * cosine);
        const double rounding = 1e-9;
        var half = placement.Zoom / 2 + rounding;
        return Holds(placement.Window, x, y)
            && Holds(new Window(-half, -half, half, half), pictureX, pictureY);
    }

    private static bool Holds(Window window, double x, double y) =>
        x >= window.Left && x <= window.Right && y >= window.Top && y <= window.Bottom;
}
