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
    public void Two_compared_pictures_have_a_divider_with_a_handle_and_hold_still()
    {
        var (below, above) = (
            Arranged("before_after", 2).Layers[0].Clips.Single(),
            Arranged("before_after", 2).Layers[1].Clips.Single()
        );
        Assert.True(above.Place!.Style is { Line: > 0, HasHandle: true });
        Assert.Equal(below.ViewAt(MediaTime.Zero), below.ViewAt(MediaTime.FromMilliseconds(1900)));
        Assert.Equal(above.ViewAt(MediaTime.Zero), above.ViewAt(MediaTime.FromMilliseconds(1900)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public void Prints_on_a_wall_are_of_one_size_hang_a_little_askew_and_none_lies_over_another(int count)
    {
        var end = MediaTime.FromMilliseconds(1999);
        var prints = Arranged("wall", count).Layers.Select(layer => layer.Clips.Single()).ToList();
        Assert.All(prints, print => Assert.True(print.Place!.Style is { Border: > 0, Shadow: > 0 }));
        Assert.All(prints, print => Assert.InRange(Math.Abs(print.Place!.At(end).Roll), 0.1, 4));
        Assert.All(prints, print => Assert.Equal(1, print.Place!.OpacityAt(end)));
        Assert.Single(prints.Select(print => print.Cell).Distinct());
        var windows = prints.ConvertAll(print => print.Place!.At(end).Window);
        Assert.All(
            windows,
            window => Assert.True(window is { Left: > 0, Top: > 0, Right: < 1, Bottom: < 1 })
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
    public void Prints_come_down_one_after_another_each_in_its_own_time_and_stay()
    {
        var film = Arranged("stack", 3);
        Assert.Equal(6000, film.Duration.Milliseconds);
        var prints = film.Layers.Select(layer => layer.Clips.Single()).ToList();
        Assert.Equal([0L, 2000L, 4000L], prints.Select(print => print.Range.Start.Milliseconds));
        Assert.All(prints, print => Assert.Equal(6000, print.Range.End.Milliseconds));
        foreach (var print in prints)
        {
            var (first, landed) = (print.Range.Start, print.Range.Start + MediaTime.FromMilliseconds(700));
            Assert.Equal(0, print.Place!.OpacityAt(first));
            Assert.True(print.Place.At(first).Zoom > 1.2);
            Assert.Equal(1, print.Place.At(landed).Zoom, 1e-9);
            Assert.Equal(print.Place.At(landed), print.Place.At(print.Range.End));
        }
    }

    [Fact]
    public void A_cell_crops_its_picture_to_its_own_shape_about_the_subject()
    {
        var draft = Changed(new ArrangePictures(PictureScope.All, "split"), 3);
        var facts = TimelineResolver
            .Pictures(draft)
            .ToDictionary(address => address, _ => new StillFacts(1600, 1200, new PicturePoint(0.8, 0.5)));
        var clip = TimelineResolver.Resolve(draft, facts).Timeline!.Layers[1].Clips.Single();
        Assert.Equal(1080, clip.Cell!.Value.Height);
        Assert.InRange(clip.Cell.Value.Width, 620, 640);
        var view = clip.ViewAt(MediaTime.Zero);
        Assert.InRange(0.8, view.X - clip.Framing.ViewWidth / 2, view.X + clip.Framing.ViewWidth / 2);
        Assert.Equal(1, clip.Framing.ViewHeight, 1e-3);
    }

    [Fact]
    public void Wide_moves_grow_quiet_in_small_pictures_unless_they_are_asked_for()
    {
        var film = Film(2);
        var moving = Assert
            .IsType<EditOutcome.Changed>(new SetMotion(PictureScope.All, "pan").Apply(film))
            .Draft;
        Draft Arrange(bool keeps) =>
            Assert
                .IsType<EditOutcome.Changed>(
                    new ArrangePictures(PictureScope.All, "split") { KeepMoves = keeps }.Apply(moving)
                )
                .Draft;
        Assert.Equal("push_in", Arrange(false).AllTracks[0].AllSegments[0].Motion!.Name);
        Assert.Equal("pan", Arrange(true).AllTracks[0].AllSegments[0].Motion!.Name);
    }

    [Fact]
    public void Labels_stand_under_two_pictures_and_under_no_more()
    {
        var draft = Changed(
            new ArrangePictures(PictureScope.All, "before_after") { Labels = "Before|After" },
            2
        );
        var texts = TextTracks.TextsOf(draft);
        Assert.Equal(["Before", "After"], texts.Select(text => text.Text));
        Assert.Equal(["bottom_left", "bottom_right"], texts.Select(text => text.Anchor));
        Assert.IsType<EditOutcome.Refused>(
            new ArrangePictures(PictureScope.All, "grid") { Labels = "a|b" }.Apply(Film(4))
        );
    }

    [Fact]
    public void Effects_and_transitions_of_placed_pictures_are_kept_where_both_stand_alike()
    {
        const string place = """ "tf":{"x":0.25,"y":0.5,"w":0.5} """;
        Timeline Of(string second, out IReadOnlyList<string> notes)
        {
            var draft = DraftJson.Parse(
                $$"""
                {"t":[{"tt":0,"sg":[
                  {"id":"a","s":0,"d":2000,"mt":"image","src":"file:0.jpg",{{place}},"fx":[{"n":"vignette"}]},
                  {"id":"b","s":2000,"d":2000,"mt":"image","src":"file:0.jpg",{{second}}}],
                  "tr":[{"n":"dissolve","a":"a","b":"b","d":500}]}]}
                """,
                out _
            )!;
            var facts = new Dictionary<string, StillFacts>
            {
                ["file:0.jpg"] = new(1600, 1200, PicturePoint.Centre),
            };
            var resolution = TimelineResolver.Resolve(draft, facts);
            notes = resolution.Notes;
            return resolution.Timeline!;
        }
        var alike = Of(place, out var none);
        Assert.Empty(none);
        Assert.Single(alike.Layers[0].Passages);
        Assert.Single(alike.Layers[0].Clips[0].Effects);
        var apart = Of(""" "tf":{"x":0.75,"y":0.5,"w":0.5} """, out var notes);
        Assert.Empty(apart.Layers[0].Passages);
        Assert.Contains(notes, note => note.Contains("same place", StringComparison.Ordinal));
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
