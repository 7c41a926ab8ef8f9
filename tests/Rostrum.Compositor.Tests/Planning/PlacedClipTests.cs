using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Planning;

/// <summary>Several pictures on the canvas at a time, as drafts ask for them.</summary>
public sealed class PlacedClipTests
{
    private static readonly Canvas canvas = new(320, 180);

    [Fact]
    public void A_small_picture_stands_where_it_was_put_and_shows_all_of_itself()
    {
        var picture = Paint(0, """ "tf":{"x":0.75,"y":0.75,"sc":0.4} """);
        Assert.Equal(126, picture.Luma(20, 20), 1.0);
        // 40% of 320 × 180 about (240, 135): from (176, 99) to (304, 171), its dark half left, its bright half right.
        Assert.Equal(126, picture.Luma(174, 135), 1.0);
        Assert.Equal(16, picture.Luma(178, 135), 1.0);
        Assert.Equal(16, picture.Luma(236, 135), 2.0);
        Assert.Equal(235, picture.Luma(244, 135), 2.0);
        Assert.Equal(235, picture.Luma(302, 135), 1.0);
        Assert.Equal(126, picture.Luma(306, 135), 1.0);
        Assert.Equal(126, picture.Luma(240, 97), 1.0);
        Assert.Equal(126, picture.Luma(240, 173), 1.0);
    }

    [Fact]
    public void A_window_shows_a_part_of_the_canvas_and_its_edge_moves_by_keys()
    {
        const string swept = """ "tf":{"wr":0},"kf":[{"p":"wr","at":0,"v":0},{"p":"wr","at":1000,"v":1}] """;
        foreach (var (frame, edge) in ((int, int)[])[(0, 0), (6, 64), (15, 160), (24, 256)])
        {
            var picture = Paint(frame, swept);
            for (var x = 8; x < 320; x += 16)
                Assert.Equal(
                    x >= edge ? 126
                        : x < 160 ? 16
                        : 235,
                    picture.Luma(x, 90),
                    1.0
                );
        }
    }

    [Fact]
    public void A_turned_picture_stands_on_its_corner()
    {
        var picture = Paint(0, """ "tf":{"x":0.5,"y":0.5,"sc":0.5,"rot":90} """);
        // 160 × 90 turned a quarter clockwise about (160, 90): 90 wide, 160 high, its left half on top.
        Assert.Equal(16, picture.Luma(160, 40), 2.0);
        Assert.Equal(235, picture.Luma(160, 140), 2.0);
        Assert.Equal(126, picture.Luma(100, 90), 1.0);
        Assert.Equal(126, picture.Luma(220, 90), 1.0);
        Assert.Equal(16, picture.Luma(120, 60), 2.0);
        Assert.Equal(126, picture.Luma(160, 6), 1.0);
    }

    [Fact]
    public void Opacity_lets_what_is_below_shine_through()
    {
        var picture = Paint(0, """ "tf":{"x":0.5,"y":0.5,"sc":0.5,"op":0.25} """);
        Assert.Equal(126 + (16 - 126) * 0.25, picture.Luma(120, 90), 1.5);
        Assert.Equal(126 + (235 - 126) * 0.25, picture.Luma(200, 90), 1.5);
        Assert.Equal(126, picture.Luma(40, 90), 1.0);
    }

    [Fact]
    public void A_border_runs_round_it_and_a_shadow_lies_beside_it()
    {
        var picture = Paint(
            0,
            """ "tf":{"x":0.5,"y":0.5,"sc":0.5,"sh":0.8,"bd":{"w":0.05,"c":"#FFFFFF"}} """
        );
        // A border of 9 pixels about (80, 45) to (240, 135).
        Assert.Equal(235, picture.Luma(75, 90), 2.0);
        Assert.Equal(235, picture.Luma(160, 40), 2.0);
        Assert.Equal(16, picture.Luma(84, 90), 2.0);
        Assert.True(picture.Luma(160, 147) < 110);
        Assert.Equal(126, picture.Luma(20, 20), 1.0);
    }

    [Fact]
    public void Effects_of_the_small_picture_stay_in_it_and_those_below_stay_below()
    {
        const string bars = """ "fx":[{"n":"letterbox","p":{"aspect":4}}] """;
        var inside = Paint(0, $$""" "tf":{"x":0.5,"y":0.5,"sc":0.5},{{bars}} """);
        Assert.Equal(16, inside.Luma(200, 50), 2.0);
        Assert.Equal(235, inside.Luma(200, 90), 2.0);
        Assert.Equal(126, inside.Luma(160, 10), 1.0);
        var below = Paint(0, """ "tf":{"x":0.5,"y":0.5,"sc":0.5} """, bars);
        Assert.Equal(16, below.Luma(40, 10), 1.0);
        Assert.Equal(235, below.Luma(200, 50), 1.0);
        Assert.Equal(126, below.Luma(40, 90), 1.0);
    }

    [Fact]
    public void The_film_fades_small_pictures_too()
    {
        var picture = Paint(0, """ "tf":{"x":0.5,"y":0.5,"sc":0.5} """, film: """ "fi":500 """);
        Assert.Equal(16, picture.Luma(200, 90), 1.0);
        Assert.Equal(16, picture.Luma(20, 20), 1.0);
    }

    [Fact]
    public void A_divider_is_drawn_where_the_window_cuts_the_picture()
    {
        var picture = Paint(15, """ "tf":{"wl":0.25,"ln":{"w":0.05,"c":"#FFFFFF"}} """);
        Assert.Equal(126, picture.Luma(60, 90), 1.0);
        Assert.Equal(235, picture.Luma(80, 90), 1.0);
        Assert.Equal(16, picture.Luma(100, 90), 1.0);
    }

    [Fact]
    public void Frames_with_small_pictures_are_the_same_in_any_order_and_their_names_tell_them_apart()
    {
        const string moving =
            """ "tf":{"x":0.5,"y":0.5,"sc":0.5,"rot":5,"sh":0.5},"mb":180,"kf":[{"p":"x","at":0,"v":0.2},{"p":"x","at":1000,"v":0.9}] """;
        var once = Paint(10, moving);
        _ = Paint(11, moving);
        Assert.Equal(once.Bytes, Paint(10, moving).Bytes);
        Assert.NotEqual(once.Bytes, Paint(11, moving).Bytes);
    }

    private static Picture Paint(int frame, string place, string? below = null, string? film = null)
    {
        var belowKeys = below is null ? "" : "," + below;
        var filmKeys = film is null ? "" : "," + film;
        var draft = Drafts.Json.DraftJson.Parse(
            $$"""
            {"fps":30,"m":{"width":320,"height":180{{filmKeys}}},"t":[
              {"tt":0,"sg":[{"id":"a","d":1000,"mt":"image","src":"file:below"{{belowKeys}}}]},
              {"tt":0,"sg":[{"id":"b","d":1000,"mt":"image","src":"file:above",{{place}} }]}]}
            """,
            out _
        )!;
        var stills = new Dictionary<string, Still>
        {
            ["file:below"] = Still.Plain(320, 180, Still.Grey(128)),
            ["file:above"] = Still.Edge(320, 180, 160, Colour.Black, Colour.White),
        };
        var timeline = TimelineResolver
            .Resolve(
                draft,
                stills.ToDictionary(
                    still => still.Key,
                    still => new StillFacts(still.Value.Width, still.Value.Height, PicturePoint.Centre)
                )
            )
            .Timeline!;
        var plates = timeline.Pictures.ToDictionary(
            source => source,
            source =>
            {
                var zooms = ViewSurvey.Of(timeline, source);
                return stills[source.Address]
                    .Plate(source.Cell ?? canvas, source.Fit, zooms.Widest, zooms.Closest);
            }
        );
        var plan = new FramePlan();
        new FramePlanner(timeline, plates).Plan(frame, plan);
        using var painter = new Painter(canvas);
        using var buffer = new Yuv420Frame(canvas.Width, canvas.Height);
        painter.Paint(plan, buffer);
        foreach (var plate in plates.Values)
            plate.Dispose();
        return Picture.Of(buffer);
    }
}
