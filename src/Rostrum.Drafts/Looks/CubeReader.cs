using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Rostrum.Drafts.Looks;

/// <summary>What came of reading a look's file: its table, or a sentence that says why there is none.</summary>
public sealed record CubeReading(ColourTable? Table, string? Refusal);

/// <summary>
/// Reads <c>.cube</c> files (Adobe Cube LUT Specification 1.0): lines of keywords, then lines of three numbers; <c>#</c>
/// begins a remark. Also the two keywords by which other programs give the range of what goes in.
/// </summary>
public static class CubeReader
{
    /// <summary>Larger files are refused, bytes: a cube of 128 points a side fits.</summary>
    public const int LargestFile = 80 << 20;

    private const int LargestCurve = 65_536;
    private const int LargestCube = 256;
    private const int LongestLine = 1000;

    /// <summary>Bytes of "0 0 0" and the end of its line.</summary>
    private const int ShortestPoint = 6;

    private static readonly string[] keywords =
    [
        "TITLE",
        "LUT_1D_SIZE",
        "LUT_3D_SIZE",
        "DOMAIN_MIN",
        "DOMAIN_MAX",
        "LUT_1D_INPUT_RANGE",
        "LUT_3D_INPUT_RANGE",
    ];

    /// <summary>Whether a file begins as a table does, by its first bytes.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        if (head.IndexOf("LUT_"u8) < 0)
            return false;
        foreach (var range in head.SplitAny((byte)'\n', (byte)'\r'))
        {
            var line = head[range].Trim(" \t"u8);
            if (line.IsEmpty || line[0] == (byte)'#')
                continue;
            return KeywordOf(line) is not null;
        }
        return false;
    }

    public static CubeReading Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
            return new CubeReading(
                null,
                $"The look has {file.Length / 1_000_000} MB; save it as a cube of 65 points a side or fewer."
            );
        var reading = new Reading(file.Length / ShortestPoint);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            file = file[3..];
        var number = 0;
        while (!file.IsEmpty && reading.Refusal is null)
        {
            var end = file.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? file : file[..end];
            // A return and a new line together end one line.
            var next =
                end < 0 ? file.Length
                : file[end..].StartsWith("\r\n"u8) ? end + 2
                : end + 1;
            file = file[next..];
            reading.Take(line, ++number);
        }
        reading.End();
        return new CubeReading(reading.Table, reading.Refusal);
    }

    /// <summary>The keyword that a line begins with.</summary>
    private static string? KeywordOf(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)' ', (byte)'\t');
        foreach (var keyword in keywords)
            if (end == keyword.Length && Ascii.EqualsIgnoreCase(line[..end], keyword))
                return keyword;
        return null;
    }

    /// <summary>What is known after some lines.</summary>
    /// <param name="room">Points that the file can hold at most: no memory is taken on its word.</param>
    private sealed class Reading(int room)
    {
        private float[]? values;
        private int filled;
        private int size;
        private bool cube;
        private string? title;
        private Light least = Light.Grey(0);
        private Light most = Light.Grey(1);

        public string? Refusal { get; private set; }

        public ColourTable? Table { get; private set; }

        public void Take(ReadOnlySpan<byte> line, int number)
        {
            line = line.Trim(" \t"u8);
            if (line.IsEmpty || line[0] == (byte)'#')
                return;
            if (line.Length > LongestLine)
                Refuse(number, "has a line far too long for a table of colours");
            else if (line[0] is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.')
                TakePoint(line, number);
            else if (KeywordOf(line) is { } keyword)
                TakeKeyword(keyword, line[keyword.Length..].Trim(" \t"u8), number);
            else
                Refuse(number, $"says \"{Shown(line)}\", which is no part of a .cube file");
        }

        public void End()
        {
            if (Refusal is not null)
                return;
            if (values is null)
                Refusal =
                    "The look holds no table: a .cube file says LUT_3D_SIZE or LUT_1D_SIZE and its points.";
            else if (filled < values.Length)
                Refusal =
                    $"The look is cut short: it has {filled / 3} of {values.Length / 3} points; save it again.";
            else if (!(least.Red < most.Red && least.Green < most.Green && least.Blue < most.Blue))
                Refusal = "The look's DOMAIN_MIN does not lie below its DOMAIN_MAX; save it again.";
            else
                Table = new ColourTable(size, cube, values, least, most) { Title = title };
        }

        private void TakeKeyword(string keyword, ReadOnlySpan<byte> rest, int number)
        {
            if (filled > 0)
            {
                Refuse(number, $"says {keyword} after its first point");
                return;
            }
            switch (keyword)
            {
                case "TITLE":
                    title = Shown(rest.Trim((byte)'"'));
                    break;
                case "LUT_1D_SIZE":
                    TakeSize(rest, LargestCurve, false, keyword, number);
                    break;
                case "LUT_3D_SIZE":
                    TakeSize(rest, LargestCube, true, keyword, number);
                    break;
                case "DOMAIN_MIN" when Numbers(rest, out var numbers) == 3:
                    least = new Light(numbers.Red, numbers.Green, numbers.Blue);
                    break;
                case "DOMAIN_MAX" when Numbers(rest, out var numbers) == 3:
                    most = new Light(numbers.Red, numbers.Green, numbers.Blue);
                    break;
                case "LUT_1D_INPUT_RANGE" or "LUT_3D_INPUT_RANGE" when Numbers(rest, out var numbers) == 2:
                    (least, most) = (Light.Grey(numbers.Red), Light.Grey(numbers.Green));
                    break;
                default:
                    Refuse(number, $"gives {keyword} as \"{Shown(rest)}\", where numbers are wanted");
                    break;
            }
        }

        private void TakeSize(ReadOnlySpan<byte> rest, int largest, bool isCube, string keyword, int number)
        {
            if (values is not null)
                Refuse(number, "gives a size twice: save it as one curve or one cube");
            else if (
                !Utf8Parser.TryParse(rest, out int points, out var used)
                || used < rest.Length
                || points < 2
                || points > largest
            )
                Refuse(number, $"gives {keyword} as \"{Shown(rest)}\"; it is a number from 2 to {largest}");
            else if (room + 1 < (isCube ? points * points * points : points))
                Refusal =
                    "The look is cut short: it promises more points than it has room for; save it again.";
            else
            {
                (size, cube) = (points, isCube);
                values = new float[3 * (isCube ? points * points * points : points)];
            }
        }

        private void TakePoint(ReadOnlySpan<byte> line, int number)
        {
            if (values is null)
                Refuse(number, "has points before it says how many: LUT_3D_SIZE comes first");
            else if (Numbers(line, out var point) != 3)
                Refuse(number, $"has the point \"{Shown(line)}\", where three numbers are wanted");
            else if (filled == values.Length)
                Refuse(number, $"has more than the {values.Length / 3} points that it promises");
            else
            {
                values[filled++] = (float)point.Red;
                values[filled++] = (float)point.Green;
                values[filled++] = (float)point.Blue;
            }
        }

        private void Refuse(int line, string what) =>
            Refusal ??= string.Create(CultureInfo.InvariantCulture, $"Line {line} of the look {what}.");

        /// <summary>How many numbers a line holds, when it holds up to three and nothing else; 0 otherwise.</summary>
        private static int Numbers(ReadOnlySpan<byte> line, out Light numbers)
        {
            numbers = default;
            var count = 0;
            while (!line.IsEmpty)
            {
                if (line[0] == (byte)'+')
                    line = line[1..];
                if (
                    count == 3
                    || !Utf8Parser.TryParse(line, out double value, out var used)
                    || !(Math.Abs(value) <= 1e6)
                    || used < line.Length && line[used] is not ((byte)' ' or (byte)'\t')
                )
                    return 0;
                numbers = count switch
                {
                    0 => numbers with { Red = value },
                    1 => numbers with { Green = value },
                    _ => numbers with { Blue = value },
                };
                count++;
                line = line[used..].TrimStart(" \t"u8);
            }
            return count;
        }

        private static string Shown(ReadOnlySpan<byte> text)
        {
            var signs = string.Concat(
                text[..Math.Min(text.Length, 40)].ToArray().Select(b => b is >= 32 and < 127 ? (char)b : '?')
            );
            return text.Length > 40 ? signs + "…" : signs;
        }
    }
}
