using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Tests.Depth;
using Rostrum.Compositor.Tests.Effects;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Tests.Overlays;

/// <summary>Texts that stand between a subject and its background.</summary>
public sealed class BehindSubjectTests
{
    private static readonly Canvas canvas = new(480, 270);

    private static bool IsSubject(double x, double y) => x is >= 0.4 and < 0.6 && y > 0.2;

    [Fact]
    public void The_subject_hides_the_text_behind_it_and_nothing_else_does()
    {
        using var scene = Scene(effects: false);
        var painted = Paint(scene, behind: true);
        for (var y = 110; y < 150; y += 3)
        {
            foreach (var x in (int[])[200, 240, 280])
                Assert.InRange(painted.Luma(x, y), 60, 130);
            foreach (var x in (int[])[70, 180, 300, 400])
                Assert.Equal(235, painted.Luma(x, y));
        }
    }

    [Fact]
    public void A_text_before_the_subject_hides_it()
    {
        using var scene = Scene(effects: false);
        Assert.Equal(235, Paint(scene, behind: false).Luma(240, 130));
    }

    [Fact]
    public void It_is_so_under_effects_too()
    {
        using var scene = Scene(effects: true);
        var painted = Paint(scene, behind: true);
        Assert.InRange(painted.Luma(240, 130), 50, 130);
        Assert.Equal(235, painted.Luma(100, 130));
    }

    [Fact]
    public void A_subject_that_moves_in_depth_takes_its_cut_edge_along()
    {
        var layers = DepthScenes.Layers();
        using var scene = new Scene(new Canvas(DepthScenes.Width, DepthScenes.Height));
        var still = new Still(
            DepthScenes.Width,
            DepthScenes.Height,
            (x, y) => Still.Grey(DepthScenes.IsCard(x, y) ? 90 : 150)
        );
        var clip = scene.ShowCut(still, layers, DepthScenes.Aside(0.06, layers.Farthest));
        var mask = SeenStill.Mask(
            (x, y) => DepthScenes.IsCard((int)(x * DepthScenes.Width), (int)(y * DepthScenes.Height))
        );
        scene.Replace(
            clip,
            clip with
            {
                Cutout = new SubjectCutout(mask, new DepthPlace(layers.Nearest, PicturePoint.Centre)),
            }
        );
        var plain = scene.Paint(0);
        var painted = Paint(scene, behind: true, (DepthScenes.Width, DepthScenes.Height));
        var (card, shown) = (0, 0);
        for (var x = 60; x < 580; x++)
        {
            card += plain.Luma(x, 180) < 110 ? 1 : 0;
            shown += painted.Luma(x, 180) < 110 ? 1 : 0;
        }
        Assert.InRange(card, 100, 300);
        Assert.InRange(shown, card - 6, card + 6);
    }

    private static Scene Scene(bool effects)
    {
        var scene = new Scene(canvas);
        var still = new Still(
            480,
            270,
            (x, y) => Still.Grey(IsSubject((x + 0.5) / 480, (y + 0.5) / 270) ? 90 : 150)
        );
        var clip = scene.Show(still, Tests.Scene.Still(), to: 30);
        clip = scene.Replace(clip, clip with { Cutout = new SubjectCutout(SeenStill.Mask(IsSubject), null) });
        if (effects)
            scene.Add(new Drafts.Effects.Vignette(), clip);
        return scene;
    }

    private static Picture Paint(Scene scene, bool behind, (int Width, int Height)? size = null)
    {
        var (width, height) = size ?? (canvas.Width, canvas.Height);
        var text = Text() with { Behind = behind };
        var film = scene.Timeline with { Texts = [text] };
        var white = Enumerable.Repeat((byte)255, (width - 80) * 60 * 4).ToArray();
        var image = new OverlayImage(white, width - 80, 60);
        var take = new OverlayTake(image, null, null, null, null, null, 40, height / 2 - 31 & ~1, []);
        using var sheet = new OverlaySheet(text, 10, [take]);
        var planner = new FramePlanner(film, scene.Plates, [sheet]);
        using var painter = new Painter(new Canvas(width, height));
        using var frame = new Yuv420Frame(width, height);
        var plan = new FramePlan();
        planner.Plan(0, plan);
        painter.Paint(plan, frame);
        return Picture.Of(frame);
    }

    private static TextClip Text()
    {
        var draft = DraftJson.Parse(
            """
            {"t":[{"tt":0,"sg":[{"d":1000,"mt":"color","c":"#777"}]},
              {"tt":7,"sg":[{"d":1000,"tx":"AB","an":{"in":{"n":"none"},"out":{"n":"none"}}}]}]}
            """,
            out _
        )!;
        return TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>()).Timeline!.Texts[0];
    }
}
