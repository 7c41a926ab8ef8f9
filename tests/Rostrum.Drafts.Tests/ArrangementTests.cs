using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Tests;

/// <summary>Several pictures at the same time.</summary>
public sealed class ArrangementTests
{
    [Theory]
    [InlineData("split", 2)]
    [InlineData("split", 3)]
    [InlineData("grid", 4)]
    [InlineData("grid", 5)]
    [InlineData("grid", 9)]
    public void Pictures_share_the_canvas_evenly_and_none_lies_over_another(string layout, int count)
    {
        var windows = Arranged(layout, count)
            .Layers.Select(layer => layer.Clips.Single().Place!.At(MediaTime.Zero).Window)
            .ToList();
        Assert.Equal(count, windows.Count);
        Assert.All(
            windows,
            window => Assert.True(window is { Left: >= 0, Top: >= 0, Right: <= 1, Bottom: <= 1 })
        );
        Assert.InRange(
            windows.Sum(window => (window.Right - window.Left) * (window.Bottom - window.Top)),
            0.95,
            1
        );
        for (var i = 0; i < count; i++)
        for (var k = 0; k < i; k++)
            Assert.True(
                windows[i].Left > windows[k].Right
                    || windows[k].Left > windows[i].Right
                    || windows[i].Top > windows[k].Bottom
                    || windows[k].Top > windows[i].Bottom
            );
    }

    [Fact]
    public void The_divider_starts_at_the_right_and_comes_to_rest_in_the_middle()
    {
        var place = Arranged("before_after", 2).Layers[1].Clips.Single().Place!;
        Assert.Equal(default, place.At(MediaTime.Zero).Window);
        Assert.Equal(0.12, place.At(MediaTime.FromMilliseconds(900)).Window.Left, 1e-6);
        Assert.Equal(new Window(0.5, 0, 1, 1), place.At(MediaTime.FromMilliseconds(1900)).Window);
        Assert.Null(Arranged("before_after", 2).Layers[0].Clips.Single().Place);
    }

    [Fact]
    public void An_inset_keeps_the_same_distance_from_both_edges()
    {
        var window = Arranged("inset", 2).Layers[1].Clips.Single().Place!.At(MediaTime.Zero).Window;
        Assert.Equal((1 - window.Right) * 16 / 9, 1 - window.Bottom, 1e-3);
        Assert.Equal(0.32, window.Right - window.Left, 1e-6);
    }

    [Fact]
    public void The_film_is_as_long_as_what_is_seen_together_and_what_follows()
    {
        var draft = Changed(new ArrangePictures(PictureScope.At(0, 1), "split"), 3);
        Assert.Equal(4000, draft.Duration);
        Assert.Equal([0L, 2000L], draft.AllTracks[0].AllSegments.Select(segment => segment.Start!.Value));
    }

    [Fact]
    public void One_picture_cannot_stand_beside_itself_and_three_are_no_before_and_after()
    {
        Assert.IsType<EditOutcome.Refused>(new ArrangePictures(PictureScope.At(0), "split").Apply(Film(2)));
        Assert.IsType<EditOutcome.Refused>(
            new ArrangePictures(PictureScope.All, "before_after").Apply(Film(3))
        );
        Assert.IsType<EditOutcome.Refused>(new ArrangePictures(PictureScope.All, "heap").Apply(Film(3)));
    }

    private static Timeline Arranged(string layout, int count)
    {
        var draft = Changed(new ArrangePictures(PictureScope.All, layout), count);
        var facts = TimelineResolver
            .Pictures(draft)
            .ToDictionary(address => address, _ => new StillFacts(1600, 1200, PicturePoint.Centre));
        var resolution = TimelineResolver.Resolve(draft, facts);
        Assert.Empty(resolution.Notes);
        return resolution.Timeline!;
    }

    private static Draft Changed(EditOperation operation, int count) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(Film(count))).Draft;

    private static Draft Film(int count)
    {
        var segments = Enumerable
            .Range(0, count)
            .Select(i =>
                $$"""{"id":"s{{i + 1}}","s":{{2000 * i}},"d":2000,"mt":"image","src":"file:{{i}}.jpg"}"""
            );
        return DraftJson.Parse(
            $$"""{"m":{"ratio":"16:9"},"t":[{"id":"t1","tt":0,"sg":[{{string.Join(",", segments)}}]}]}""",
            out _
        )!;
    }
}
