using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

/// <summary>Clips that are to be played again and again.</summary>
public sealed class ClipLoopTests
{
    [Theory]
    [InlineData(10_000)]
    [InlineData(4000)]
    public void The_frame_after_the_last_is_the_first(int source)
    {
        var layer = Film(source, """ "fx":[{"n":"loop"}] """).Layers.Single();
        var passage = Assert.Single(layer.Passages);
        Assert.Equal(4000, passage.Range.End.Milliseconds);
        Assert.Equal(4000, passage.Arriving.Range.End.Milliseconds);
        Assert.Equal(0, FrameAt(passage.Leaving, 0) - FrameAt(passage.Arriving, 4000), 1.0);
        // What is seen runs forwards all the time, before the dissolve and within it.
        for (var time = 0; time < 3900; time += 100)
            Assert.True(FrameAt(passage.Leaving, time + 100) > FrameAt(passage.Leaving, time) || time > 3800);
        for (var time = 3000; time < 3900; time += 100)
            Assert.True(FrameAt(passage.Arriving, time + 100) > FrameAt(passage.Arriving, time));
    }

    [Fact]
    public void A_clip_that_is_not_to_loop_stays_one()
    {
        var layer = Film(10_000, """ "fx":[{"n":"vignette"}] """).Layers.Single();
        Assert.Empty(layer.Passages);
        Assert.Single(layer.Clips);
    }

    private static int FrameAt(Clip clip, int milliseconds) =>
        clip.SourceFrameAt((VideoSource)clip.Source, MediaTime.FromMilliseconds(milliseconds));

    private static Timeline Film(int source, string effects)
    {
        var draft = DraftJson.Parse(
            $$"""{"t":[{"tt":0,"sg":[{"id":"a","s":0,"d":4000,"mt":"video","src":"file:a.mp4",{{effects}}}]}]}""",
            out _
        )!;
        var frames = FrameTimes.Even(MediaTime.FromMilliseconds(source), FrameRate.FromNumber(30)!.Value);
        var facts = new Dictionary<string, StillFacts>
        {
            ["file:a.mp4"] = new VideoFacts(1920, 1080, PicturePoint.Centre, frames, false),
        };
        return TimelineResolver.Resolve(draft, facts).Timeline!;
    }
}
