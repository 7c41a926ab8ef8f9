using System.Globalization;
using Rostrum.Compositor.Overlays;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>Cuts a laid-out text into the pieces that its animations move. Their places tile the whole drawing.</summary>
internal static class TextPieces
{
    /// <param name="fitted">The text.</param>
    /// <param name="frame">The drawing, in the layout's pixels.</param>
    /// <param name="split">How fine the pieces are.</param>
    public static IReadOnlyList<OverlayUnit> Of(FittedText fitted, PixelRect frame, TextSplit split)
    {
        var clusters = fitted.Layout.Clusters();
        if (clusters.Count == 0 || split == TextSplit.Whole)
            return [new OverlayUnit(new PixelRect(0, 0, frame.Width, frame.Height), UnitPlace.Only)];
        return OverlaySheet.Pieces(Letters(fitted.Layout.Text, clusters, frame), split);
    }

    private static List<OverlayUnit> Letters(string text, IReadOnlyList<Cluster> clusters, PixelRect frame)
    {
        var (words, wordCount) = WordNumbers(text);
        var lines = clusters.Max(cluster => cluster.Line) + 1;
        var rows = RowEdges(clusters, lines, frame);
        var numbered = clusters.Select((cluster, i) => (Cluster: cluster, Number: i)).ToList();
        var letters = new OverlayUnit[clusters.Count];
        foreach (var line in numbered.GroupBy(one => one.Cluster.Line))
        {
            var along = line.OrderBy(one => one.Cluster.Area.Left).ToList();
            var left = 0;
            for (var i = 0; i < along.Count; i++)
            {
                var (cluster, number) = along[i];
                var right =
                    i == along.Count - 1
                        ? frame.Width
                        : Even((cluster.Area.Right + along[i + 1].Cluster.Area.Left) / 2 - frame.Left);
                right = Math.Clamp(right, left, frame.Width);
                letters[number] = new OverlayUnit(
                    new PixelRect(left, rows[cluster.Line], right, rows[cluster.Line + 1]),
                    new UnitPlace(
                        cluster.Line,
                        lines,
                        words[cluster.Index],
                        wordCount,
                        number,
                        clusters.Count
                    )
                );
                left = right;
            }
        }
        return [.. letters];
    }

    /// <summary>Rows of the drawing between lines; the first and the last reach its edges.</summary>
    private static int[] RowEdges(IReadOnlyList<Cluster> clusters, int lines, PixelRect frame)
    {
        var edges = new int[lines + 1];
        for (var line = 1; line < lines; line++)
        {
            var above = clusters
                .Where(cluster => cluster.Line == line - 1)
                .Select(cluster => cluster.Area.Bottom);
            var below = clusters.Where(cluster => cluster.Line == line).Select(cluster => cluster.Area.Top);
            var edge = (above.DefaultIfEmpty(0).Max() + below.DefaultIfEmpty(0).Min()) / 2;
            edges[line] = Math.Clamp(Even(edge - frame.Top), edges[line - 1], frame.Height);
        }
        edges[lines] = frame.Height;
        return edges;
    }

    /// <summary>
    /// The word that each UTF-16 unit belongs to. Spaces belong to the word before them; each Han sign, kana or
    /// hangul syllable is a word of its own.
    /// </summary>
    internal static (int[] Words, int Count) WordNumbers(string text)
    {
        var words = new int[text.Length + 1];
        var (word, begun, spaced) = (0, false, false);
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (string.IsNullOrWhiteSpace(letter))
                spaced = true;
            else
            {
                if (begun && (spaced || StandsAlone(letter)))
                    word++;
                (begun, spaced) = (true, StandsAlone(letter));
            }
            words.AsSpan(letters.ElementIndex, letter.Length).Fill(word);
        }
        words[text.Length] = word;
        return (words, word + 1);
    }

    private static bool StandsAlone(string letter) =>
        letter[0]
            is (>= '\u3041' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3');

    private static int Even(double value) => (int)Math.Round(value / 2) * 2;
}
