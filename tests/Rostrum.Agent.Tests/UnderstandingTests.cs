using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Tests;

public sealed class UnderstandingTests
{
    public static TheoryData<string, string> MotionPhrases()
    {
        var data = new TheoryData<string, string>();
        foreach (var motion in MotionCatalogue.All)
        foreach (var phrase in motion.Words.English.Concat(motion.Words.Chinese))
            data.Add(phrase, motion.Name);
        return data;
    }

    public static TheoryData<string, string> TransitionPhrases()
    {
        var data = new TheoryData<string, string>();
        foreach (var transition in TransitionCatalogue.All)
        {
            foreach (var phrase in transition.Words.English)
                data.Add(
                    phrase.Contains("transition") ? phrase : $"use {phrase} transitions",
                    transition.Name
                );
            foreach (var phrase in transition.Words.Chinese)
                data.Add(phrase.Contains("转场") ? phrase : $"用{phrase}转场", transition.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(MotionPhrases))]
    public void Every_phrase_of_a_motion_means_it(string phrase, string name)
    {
        var wish = Assert.Single(Films.Read(phrase).Motions);
        Assert.Contains(phrase, wish.Motion!.Words.English.Concat(wish.Motion.Words.Chinese));
        Assert.NotNull(MotionCatalogue.Find(name));
    }

    [Theory]
    [MemberData(nameof(TransitionPhrases))]
    public void Every_phrase_of_a_transition_with_the_word_transition_means_it(string words, string name) =>
        Assert.Equal(name, Films.Read(words).Transition?.Transition?.Name);

    [Theory]
    [InlineData("Zoom in please", "push_in")]
    [InlineData("I'd like it zooming in", "push_in")]
    [InlineData("zoom slowly in", "push_in")]
    [InlineData("PAN ACROSS THE STREET", "pan")]
    [InlineData("panning to the left", "pan")]
    [InlineData("zoom slowly out", "pull_out")]
    [InlineData("whip pan to the right", "whip_pan")]
    [InlineData("add some Ken Burns and no music", "ken_burns")]
    [InlineData("tilt up slowly", "tilt")]
    [InlineData("慢慢把镜头拉远", "pull_out")]
    [InlineData("把镜头慢慢推近一点", "push_in")]
    [InlineData("画面横移", "pan")]
    [InlineData("zoom", "push_in")]
    public void A_motion_is_understood_in_a_sentence(string words, string name) =>
        Assert.Equal(name, Films.First(Films.Told(Films.Of(1), words)).Motion?.Name);

    [Fact]
    public void English_phrases_keep_to_word_boundaries() =>
        Assert.Empty(Films.Read("a panda in spain").Motions);

    [Theory]
    [InlineData("pan from left to right", "right")]
    [InlineData("pan to the left", "left")]
    [InlineData("pan left across the lake", "left")]
    [InlineData("pan the camera right", "right")]
    [InlineData("tilt up", "up")]
    [InlineData("pan down the poster", "down")]
    [InlineData("从下往上摇", "up")]
    [InlineData("从右往左横移", "left")]
    [InlineData("镜头向右平移", "right")]
    public void A_pan_goes_where_it_is_told(string words, string direction) =>
        Assert.Equal(direction, Films.Word(Films.First(Films.Told(Films.Of(1), words)), "dir"));

    [Fact]
    public void Right_now_is_no_direction() =>
        Assert.Null(Films.Word(Films.First(Films.Told(Films.Of(1), "pan right now")), "dir"));

    [Theory]
    [InlineData("zoom in 10%", 0.1)]
    [InlineData("zoom in by 25 percent", 0.25)]
    [InlineData("推近百分之十五", 0.15)]
    [InlineData("推近10%，60帧", 0.1)]
    [InlineData("zoom in slightly", 0.09)]
    [InlineData("a strong zoom in", 0.36)]
    [InlineData("extreme zoom in", 0.54)]
    [InlineData("轻微推近", 0.09)]
    [InlineData("强烈推近", 0.36)]
    public void An_amount_belongs_to_the_motion(string words, double amount) =>
        Assert.Equal(amount, Films.Number(Films.First(Films.Told(Films.Of(1), words)), "amount")!.Value, 3);

    [Theory]
    [InlineData("make the zoom stronger", 0.27)]
    [InlineData("twice as strong please", 0.36)]
    [InlineData("a bit less zoom", 0.144)]
    [InlineData("幅度大一点", 0.27)]
    [InlineData("太强了", 0.1206)]
    public void A_comparison_starts_from_what_is_there(string words, double amount) =>
        Assert.Equal(
            amount,
            Films.Number(Films.First(Films.Told(Films.Of(1), "zoom in", words)), "amount")!.Value,
            3
        );

    [Theory]
    [InlineData("pan quickly", 1.8)]
    [InlineData("pan slowly", 0.6)]
    [InlineData("快速横移", 1.8)]
    [InlineData("慢慢横移", 0.6)]
    public void Speed_belongs_to_the_motion(string words, double speed) =>
        Assert.Equal(speed, Films.Number(Films.First(Films.Told(Films.Of(1), words)), "speed"));

    [Theory]
    [InlineData("slow down", 0.7)]
    [InlineData("make it faster", 1.5)]
    [InlineData("慢一点", 0.7)]
    public void A_comparison_of_speed_starts_from_what_is_there(string words, double speed) =>
        Assert.Equal(speed, Films.Number(Films.First(Films.Told(Films.Of(1), "pan", words)), "speed"));

    [Theory]
    [InlineData("add motion blur", 180.0)]
    [InlineData("subtle motion blur", 90.0)]
    [InlineData("a touch of motion blur", 90.0)]
    [InlineData("zoom in with strong motion blur", 360.0)]
    [InlineData("zoom in slightly with motion blur", 180.0)]
    [InlineData("180 degree shutter", 180.0)]
    [InlineData("shutter angle of 90", 90.0)]
    [InlineData("加动态模糊", 180.0)]
    [InlineData("来一点动态模糊", 90.0)]
    [InlineData("强烈的动态模糊", 360.0)]
    [InlineData("快门角度270度", 270.0)]
    public void Motion_blur_has_its_angle(string words, double degrees) =>
        Assert.Equal(degrees, Films.First(Films.Told(Films.Of(1), words)).ShutterAngle);

    [Theory]
    [InlineData("no motion blur")]
    [InlineData("remove the motion blur please")]
    [InlineData("do not use any motion blur, and pan left")]
    [InlineData("不要动态模糊")]
    [InlineData("去掉动态模糊")]
    public void Motion_blur_can_be_taken_away(string words) =>
        Assert.Equal(0, Films.First(Films.Told(Films.Of(1), "motion blur", words)).ShutterAngle);

    [Theory]
    [InlineData("10 seconds", 10_000)]
    [InlineData("make it last two and a half seconds", 2500)]
    [InlineData("a 12-second video", 12_000)]
    [InlineData("1 minute 30 seconds please", 90_000)]
    [InlineData("half a minute", 30_000)]
    [InlineData("twenty five seconds", 25_000)]
    [InlineData("8s", 8000)]
    [InlineData("10秒", 10_000)]
    [InlineData("做成两秒半", 2500)]
    [InlineData("一分半钟的视频", 90_000)]
    [InlineData("时长十二秒", 12_000)]
    [InlineData("1分30秒", 90_000)]
    public void A_length_is_the_films(string words, long milliseconds) =>
        Assert.Equal(milliseconds, Films.Told(Films.Of(3), words).Duration);

    [Theory]
    [InlineData("3s each", 3000)]
    [InlineData("3 seconds per photo, with crossfades", 3000)]
    [InlineData("every picture for 1.5 seconds", 1500)]
    [InlineData("每张3秒", 3000)]
    [InlineData("每张照片两秒半，叠化转场", 2500)]
    public void A_length_can_be_each_pictures(string words, long milliseconds) =>
        Assert.All(
            Pictures.Of(Films.Told(Films.Of(3), words)),
            picture => Assert.Equal(milliseconds, picture.Duration)
        );

    [Theory]
    [InlineData("make it twice as long", 30_000)]
    [InlineData("3 times as long", 45_000)]
    [InlineData("half as long", 7500)]
    [InlineData("2 seconds longer", 17_000)]
    [InlineData("延长一倍", 30_000)]
    public void A_length_can_be_compared(string words, long milliseconds) =>
        Assert.Equal(milliseconds, Films.Told(Films.Of(3), words).Duration);

    [Theory]
    [InlineData("make it vertical", "9:16")]
    [InlineData("square please", "1:1")]
    [InlineData("widescreen", "16:9")]
    [InlineData("4:5", "4:5")]
    [InlineData("in 9 by 16", "9:16")]
    [InlineData("竖屏", "9:16")]
    [InlineData("改成横屏", "16:9")]
    [InlineData("方形", "1:1")]
    [InlineData("画幅4：5", "4:5")]
    public void A_shape_is_understood(string words, string ratio) =>
        Assert.Equal(ratio, Films.Told(Films.Of(1), words).Meta?.Ratio);

    [Fact]
    public void A_size_in_pixels_is_understood()
    {
        var meta = Films.Told(Films.Of(1), "1280x720").Meta!;
        Assert.Equal((1280, 720, "16:9"), (meta.Width, meta.Height, meta.Ratio));
    }

    [Theory]
    [InlineData("60 fps", 60.0)]
    [InlineData("24 frames per second", 24.0)]
    [InlineData("frame rate of 50", 50.0)]
    [InlineData("60帧", 60.0)]
    [InlineData("每秒25帧", 25.0)]
    [InlineData("29.97fps", 29.97)]
    public void A_frame_rate_is_understood(string words, double rate) =>
        Assert.Equal(rate, Films.Told(Films.Of(1), words).Fps);

    [Theory]
    [InlineData("fit the whole picture", "contain")]
    [InlineData("don't crop it", "contain")]
    [InlineData("blur the sides", "blur")]
    [InlineData("fill the frame", "cover")]
    [InlineData("模糊背景填充", "blur")]
    [InlineData("完整显示", "contain")]
    public void A_fit_is_understood(string words, string fit) =>
        Assert.Equal(fit, Films.First(Films.Told(Films.Of(1), words)).Fit);

    [Theory]
    [InlineData("crossfade between them", "dissolve", 0)]
    [InlineData("half second crossfades", "dissolve", 500)]
    [InlineData("dissolves of 1 second", "dissolve", 1000)]
    [InlineData("叠化1秒", "dissolve", 1000)]
    [InlineData("slide transitions", "slide", 0)]
    [InlineData("a zoom transition between the shots, 700 ms", "zoom", 700)]
    [InlineData("whip transitions", "whip", 0)]
    [InlineData("fade to black", "dip_black", 0)]
    [InlineData("缩放转场", "zoom", 0)]
    [InlineData("闪白", "dip_white", 0)]
    [InlineData("加转场", "dissolve", 0)]
    public void Transitions_join_all_neighbours(string words, string name, long milliseconds)
    {
        var film = Films.Told(Films.Of(3), words);
        var joints = Pictures.TransitionsOf(film);
        Assert.Equal(2, joints.Count);
        var usual = TransitionCatalogue.Find(name)!.UsualDuration.Milliseconds;
        var expected = milliseconds == 0 ? usual : milliseconds;
        Assert.All(joints, joint => Assert.Equal((name, expected), (joint.Name, joint.Duration ?? 0)));
        Assert.Equal(15_000, film.Duration);
    }

    [Theory]
    [InlineData("no transitions please")]
    [InlineData("不要转场")]
    public void Transitions_can_be_taken_away(string words) =>
        Assert.Empty(Pictures.TransitionsOf(Films.Told(Films.Of(3), "crossfade", words)));

    [Theory]
    [InlineData("zoom in on the second picture, pan on the third photo")]
    [InlineData("第二张推近，第3张照片横移")]
    public void A_clause_is_about_the_pictures_it_names(string words)
    {
        var pictures = Pictures.Of(Films.Told(Films.Of(3), words));
        Assert.Equal(["push_in", "pan"], pictures.Skip(1).Select(picture => picture.Motion?.Name));
    }

    [Fact]
    public void What_stands_in_quotation_marks_is_no_request() =>
        Assert.Empty(Films.Read("add the title \"zoom in on life\"").Motions);

    [Theory]
    [InlineData("keep it still")]
    [InlineData("no zoom")]
    [InlineData("without any movement")]
    [InlineData("静止")]
    [InlineData("不要运镜")]
    public void A_picture_can_be_still_and_stays_so(string words)
    {
        var film = Films.Told(Films.Of(1), "zoom in", words, "make it square");
        Assert.Null(Films.First(film).Motion);
    }
}
