using System.Globalization;
using Rostrum.Drafts.Json;

namespace Rostrum.Media.Tests;

/// <summary>
/// Texts as they were when they were last looked at and found good. Versions of fonts, Pango and Cairo draw edges a
/// little differently, so that no hash would hold on another machine: what is compared is the structure. The ink's own
/// box is cut into 24 by 4 cells, and the mean brightness of each, 0–15, must be near what it was; the shape of the box
/// too. A letter that is missing, unjoined, turned round or in another order changes many cells by much. When a picture is
/// meant to change, look at it and write down what the failing test says.
/// </summary>
public sealed class TextPictureTests
{
    private const int Width = 960;
    private const int Height = 270;
    private const int Columns = 24;
    private const int Rows = 4;

    /// <summary>Steps of 15 that the mean cell and the worst one may be off.</summary>
    private const double MeanSlack = 0.7;
    private const int WorstSlack = 4;

    [Theory]
    [InlineData(
        "Urban Dreams",
        "Inter",
        8.73,
        "733060000008920000000000 7377a8698a0709a77688aa67 7382775a7607094a76a66668 895298796608944768966569"
    )]
    [InlineData(
        "春风又绿江南岸",
        "Noto Sans CJK SC",
        7.13,
        "5a7197477824855784884786 9db397542667a84335995988 a9b48850b355a433367869b8 498442875855946887587583"
    )]
    [InlineData(
        "مرحبا بالعالم",
        "Noto Naskh Arabic",
        4.58,
        "001670007700052000000000 381673956706042237414136 778337774374017776401978 600000000003000300026000"
    )]
    [InlineData(
        "😀 🚀 👍🏽",
        "Inter",
        3.56,
        "169a84000001255200001800 9b9c8b400126a84000027753 89898a400367720000888787 057873000664300000347784"
    )]
    public void A_text_looks_as_it_did(string text, string font, double shape, string golden)
    {
        var (cells, ratio) = Look(text, font);
        var known = golden.Replace(" ", "").Select(Digit).ToList();
        var off = cells.Zip(known, (now, then) => Math.Abs(now - then)).ToList();
        var told = string.Join(' ', cells.Chunk(Columns).Select(row => string.Concat(row.Select(Digit))));
        Assert.True(
            off.Average() <= MeanSlack && off.Max() <= WorstSlack && Math.Abs(ratio / shape - 1) <= 0.04,
            FormattableString.Invariant($"{text} looks like {ratio:0.00}, {told}")
        );
    }

    /// <summary>The test sees what it is there for: words in another order, and letters that are not joined.</summary>
    [Theory]
    [InlineData("بالعالم مرحبا")]
    [InlineData("م ر ح ب ا ب ا ل ع ا ل م")]
    public void Another_arrangement_of_the_same_letters_is_told_apart(string text)
    {
        var (right, wrong) = (
            Look("مرحبا بالعالم", "Noto Naskh Arabic").Cells,
            Look(text, "Noto Naskh Arabic").Cells
        );
        Assert.True(right.Zip(wrong, (one, other) => Math.Abs(one - other)).Average() > 2 * MeanSlack);
    }

    private static (IReadOnlyList<int> Cells, double Shape) Look(string text, string font)
    {
        using var workshop = new Workshop();
        var draft = DraftJson.Parse(
            $$"""
            {"fps":10,"m":{"width":{{Width}},"height":{{Height}} },"t":[
              {"tt":0,"sg":[{"s":0,"d":1000,"mt":"color","c":"#000000"}]},
              {"tt":7,"sg":[{"s":0,"d":1000,"mt":"text","tx":"{{text}}",
                "st":{"tpl":"title","ff":"{{font}}","w":600,"fs":260,"c":"#FFFFFF"},
                "an":{"in":{"n":"none"},"out":{"n":"none"} } }]}]}
            """,
            out var why
        );
        Assert.True(draft is not null, why);
        workshop.Succeed("still", workshop.Save(draft), "--at", "0.5s", "-o", "a.png");
        workshop.Help("ffmpeg", "-v", "error", "-i", "a.png", "-f", "rawvideo", "-pix_fmt", "gray", "a.gray");
        return Cells(File.ReadAllBytes(workshop.At("a.gray")));
    }

    private static (IReadOnlyList<int> Cells, double Shape) Cells(byte[] grey)
    {
        const int ink = 48;
        var inked = Enumerable.Range(0, grey.Length).Where(place => grey[place] > ink).ToList();
        var (left, right) = (inked.Min(place => place % Width), inked.Max(place => place % Width) + 1);
        var (top, bottom) = (inked[0] / Width, inked[^1] / Width + 1);
        var cells = new List<int>();
        for (var row = 0; row < Rows; row++)
        for (var column = 0; column < Columns; column++)
        {
            var (from, to) = (Part(left, right, column, Columns), Part(left, right, column + 1, Columns));
            var (high, low) = (Part(top, bottom, row, Rows), Part(top, bottom, row + 1, Rows));
            var sum = 0;
            for (var y = high; y < low; y++)
            for (var x = from; x < to; x++)
                sum += grey[y * Width + x];
            cells.Add(sum / ((to - from) * (low - high)) * 15 / 255);
        }
        return (cells, (right - left) / (double)(bottom - top));
    }

    private static int Part(int from, int to, int part, int parts) => from + (to - from) * part / parts;

    private static int Digit(char digit) => int.Parse($"{digit}", NumberStyles.HexNumber);

    private static string Digit(int value) => value.ToString("x", CultureInfo.InvariantCulture);
}
