using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;
using Rostrum.Media.Text;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether texts keep clear of what platforms lay over films.</summary>
internal sealed class SafeAreas : IMeasurement
{
    /// <summary>Blocks are placed on whole pixels, and an edge may cover a part of one.</summary>
    private const int Rounding = 1;

    /// <summary>Fainter than one code of 8 bits over anything.</summary>
    private const byte Unseen = 1;

    private static readonly (string Safe, int Width, int Height)[] targets =
    [
        ("tiktok", 540, 960),
        ("reels", 540, 960),
        ("shorts", 540, 960),
        ("youtube", 960, 540),
        ("generic", 1260, 540),
        ("feed", 540, 540),
        ("feed", 540, 676),
    ];

    private static readonly string[] texts =
    [
        "A",
        "Urban Dreams in a rather long line that wants to be broken, déjà vu",
        "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselbund",
        "春风又绿江南岸，明月何时照我还？",
        "مرحبا بالعالم الجميل",
        "नमस्ते दुनिया, यह एक शीर्षक है",
        "こんにちは 안녕하세요 สวัสดี שלום Привет Γειά",
        "😀 👩‍👩‍👧 🇫🇷 👍🏽 ✨ ❤️",
    ];

    public string Name => "safe-area";

    public string How =>
        "Every template at every of the nine places, for seven targets (TikTok, Reels, Shorts, YouTube, 21:9, 1:1, 4:5 at "
        + "half their size) and eight texts in eleven scripts with emoji, long words and a single letter, is drawn, and "
        + "each of its pixels looked up: letters, outline and panel must lie within the target's margins, to the pixel. "
        + "Missing letters are those for which none of the fonts has a drawing.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var (drawn, within, missing) = (0, 0, 0);
        var farthest = 0;
        foreach (var text in texts)
            missing += TextSetter.Unknown(text, TextTemplateCatalogue.All[0].Look.Style).Count;
        foreach (var (safe, width, height) in targets)
        foreach (var template in TextTemplateCatalogue.All)
        foreach (var anchor in TextPlacement.Anchors)
        foreach (var text in texts)
        {
            var beyond = Beyond(text, template.Look.Style, anchor, safe, new Canvas(width, height));
            drawn++;
            within += beyond <= Rounding ? 1 : 0;
            farthest = Math.Max(farthest, beyond);
        }
        return
        [
            Row.AtLeast("texts within the safe area, %", 100.0 * within / drawn, 100),
            Row.AtMost("farthest beyond it, pixels", farthest, Rounding),
            Row.AtMost("missing letters", missing, 0),
            Row.Information("texts drawn", drawn, "0"),
        ];
    }

    private static int Beyond(string text, TextStyle style, string anchor, string safe, Canvas canvas)
    {
        var (x, y) = TextPlacement.AnchorNamed(anchor)!.Value;
        var area = SafeArea.Named(safe)!;
        // Shadows and halos are light, not letters: they may fade out beyond the edge.
        var bare = style with
        {
            Shadow = TextShadow.None,
            Halo = TextHalo.None,
        };
        var job = new TextJob([text], bare, new TextPlacement(x, y, area), TextExtras.None, TextSplit.Whole);
        var take = TextSetter.Draw(job, canvas).Takes[0];
        var beyond = 0;
        foreach (var image in (Ink?[])[take.Face, take.Box])
            if (image is not null)
                beyond = Math.Max(beyond, Beyond(image, take.Left, take.Top, area, canvas));
        return beyond;
    }

    private static int Beyond(Ink ink, int left, int top, SafeArea area, Canvas canvas)
    {
        var alpha = ink.Alpha();
        var (firstX, endX, firstY, endY) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        for (var i = 0; i < alpha.Length; i++)
        {
            if (alpha[i] <= Unseen)
                continue;
            var (x, y) = (left + i % ink.Width, top + i / ink.Width);
            (firstX, endX) = (Math.Min(firstX, x), Math.Max(endX, x + 1));
            (firstY, endY) = (Math.Min(firstY, y), Math.Max(endY, y + 1));
        }
        if (endX == int.MinValue)
            return 0;
        double[] over =
        [
            area.Left * canvas.Width - firstX,
            endX - (1 - area.Right) * canvas.Width,
            area.Top * canvas.Height - firstY,
            endY - (1 - area.Bottom) * canvas.Height,
        ];
        return (int)Math.Ceiling(Math.Max(0, over.Max() - 1e-6));
    }
}
