using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Times;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>Pictures whose time is bent, told by where a camera that moves evenly stands in each frame.</summary>
public sealed class TimeTests
{
    private const int Frames = 60;

    private static readonly Canvas canvas = new(64, 36);

    [Fact]
    public void Stop_motion_moves_as_often_as_it_says()
    {
        var moments = Moments(new StopMotion(), """{"rate":6}""");
        Assert.Equal(12, moments.Distinct().Count());
        Assert.All(moments.Index(), each => Assert.Equal(each.Index / 5 * 5, each.Item, 1e-6));
    }

    [Fact]
    public void A_boomerang_returns_by_the_way_it_came()
    {
        var moments = Moments(new Boomerang());
        Assert.Equal(0, moments[0], 1e-6);
        Assert.Equal(Frames, moments[Frames / 2], 1e-6);
        for (var frame = 1; frame < Frames / 2; frame++)
        {
            Assert.True(moments[frame] > moments[frame - 1]);
            Assert.Equal(moments[frame], moments[Frames - frame], 1e-6);
        }
    }

    [Fact]
    public void A_boomerang_flies_as_often_as_it_says_and_as_far()
    {
        var moments = Moments(new Boomerang(), """{"count":3,"reach":0.5}""");
        Assert.Equal(Frames / 2, moments.Max(), 1e-6);
        Assert.Equal([0, 20, 40], Enumerable.Range(0, Frames).Where(frame => moments[frame] < 1e-6));
    }

    [Fact]
    public void A_loop_rests_where_it_begins_and_ends()
    {
        var moments = Moments(new Loop());
        Assert.True(moments[1] - moments[0] < 0.5 && moments[^1] < 0.5);
        Assert.True(moments[Frames / 4] - moments[Frames / 4 - 1] > 2.5);
    }

    [Fact]
    public void A_frozen_frame_stands_for_as_long_as_it_says_and_nothing_of_the_move_is_lost()
    {
        var moments = Moments(new FreezeFrame(), """{"at":0.5,"hold":0.25}""");
        Assert.Equal(0, moments[0], 1e-6);
        Assert.All(moments.Skip(30).Take(15), moment => Assert.Equal(40, moment, 1e-6));
        Assert.All(
            Enumerable.Range(1, 29).Concat(Enumerable.Range(46, 14)),
            frame => Assert.Equal(4 / 3.0, moments[frame] - moments[frame - 1], 1e-3)
        );
        Assert.Equal(Frames - 4 / 3.0, moments[^1], 1e-3);
    }

    [Theory]
    [InlineData("slow_fast_slow", false, true, false)]
    [InlineData("fast_slow_fast", true, false, true)]
    [InlineData("slow_fast", false, false, true)]
    [InlineData("fast_slow", true, false, false)]
    public void A_ramp_is_fast_where_it_says_and_through_at_the_same_moment(
        string shape,
        bool first,
        bool middle,
        bool last
    )
    {
        var moments = Moments(new SpeedRamp(), $$"""{"shape":"{{shape}}"}""");
        Assert.Equal(0, moments[0], 1e-6);
        Assert.InRange(moments[^1], Frames - 4, Frames);
        Assert.Equal(first, moments[1] - moments[0] > 1);
        Assert.Equal(middle, moments[30] - moments[29] > 1);
        Assert.Equal(last, moments[59] - moments[58] > 1);
        Assert.All(
            Enumerable.Range(1, Frames - 1),
            frame => Assert.True(moments[frame] > moments[frame - 1])
        );
    }

    [Fact]
    public void Frames_of_a_clip_go_forth_and_back_one_by_one()
    {
        var clip = Bent(Video(), new Boomerang(), """{"softness":0}""");
        var frames = Enumerable
            .Range(0, Frames)
            .Select(frame => clip.SourceFrameAt((VideoSource)clip.Source, At(frame)))
            .ToList();
        Assert.Equal(0, frames[0]);
        Assert.Equal(Enumerable.Range(0, 30).Select(frame => 2 * frame), frames.Take(30));
        Assert.Equal(Enumerable.Range(0, 29).Select(frame => 58 - 2 * frame), frames.Skip(31));
    }

    private static List<double> Moments(Effect effect, string settings = "{}")
    {
        var camera = new FormulaCamera(time => new CameraView(0.5, 0.5, 1 + time.Seconds));
        var whole = TimeRange.Between(MediaTime.Zero, At(Frames));
        var clip = Bent(
            new Clip(
                new ColourSource(Colour.White),
                whole,
                Framing.Contain(64, 36),
                camera,
                MediaTime.Zero,
                0
            ),
            effect,
            settings
        );
        return [.. Enumerable.Range(0, Frames).Select(frame => (clip.ViewAt(At(frame)).Zoom - 1) * 30)];
    }

    private static Clip Video()
    {
        var length = At(Frames);
        var whole = TimeRange.Between(MediaTime.Zero, length);
        var frames = FrameTimes.Even(length, FrameRate.FromNumber(30)!.Value);
        return new Clip(
            new VideoSource("clip", PictureFit.Cover, new Playback(whole, 1000, false, whole), frames),
            whole,
            Framing.Contain(64, 36),
            Scene.Still(),
            MediaTime.Zero,
            0
        );
    }

    private static Clip Bent(Clip clip, Effect effect, string settings)
    {
        var values = new ParameterValues(
            System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, System.Text.Json.JsonElement>>(
                settings
            )
        );
        var scene = new EffectScene(canvas, clip.Range, clip.Framing, PicturePoint.Centre, new Noise(5));
        return clip with
        {
            Effects =
            [
                new PlayedEffect(
                    effect.Name,
                    clip.Range,
                    MediaTime.Zero,
                    MediaTime.Zero,
                    effect.Direct(scene, values)
                ),
            ],
        };
    }

    private static MediaTime At(int frame) => FrameRate.FromNumber(30)!.Value.TimeOf(frame);
}
