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

    private static Picture Paint(int frame, string place)
    {
        var draft = Drafts.Json.DraftJson.Parse(
            $$"""
            {"fps":30,"m":{"width":320,"height":180},"t":[
              {"tt":0,"sg":[{"id":"a","d":1000,"mt":"image","src":"file:below"}]},
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
                return stills[source.Address].Plate(canvas, source.Fit, zooms.Widest, zooms.Closest);
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
