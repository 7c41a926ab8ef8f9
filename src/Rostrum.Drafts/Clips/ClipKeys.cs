using System.Globalization;
using System.Text.Json;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Clips;

/// <summary>What the keys of a moving segment say.</summary>
internal static class ClipKeys
{
    public const string Kind = "video";

    public static bool IsClip(Segment segment) => segment.MediaType == Kind;

    /// <summary>Thousandths, 0 for a frozen frame; null for what is no speed.</summary>
    public static int? SpeedOf(Segment segment)
    {
        if (segment.Speed is not { ValueKind: not JsonValueKind.Null } written)
            return Playback.NaturalSpeed;
        // As other numbers of a draft, it may come in quotes.
        var isNumber =
            written.ValueKind == JsonValueKind.String
                ? double.TryParse(
                    written.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var speed
                )
                : TryNumber(written, out speed);
        return isNumber ? FromFactor(speed) : null;
    }

    private static bool TryNumber(JsonElement written, out double number)
    {
        number = 0;
        return written.ValueKind == JsonValueKind.Number && written.TryGetDouble(out number);
    }

    /// <exception cref="RefusedException">The part of a source that is to be used is none.</exception>
    public static void CheckPart(Segment segment, string name)
    {
        if (segment.SourceStart is < 0 and var start)
            throw new RefusedException(
                $"{name} begins {start} ms into its source (\"ss\"), which is before it: give 0 or more."
            );
        if (segment.SourceDuration is < 0 and var length)
            throw new RefusedException(
                $"{name} uses {length} ms of its source (\"sd\"): give more than 0, or leave it out to use all that follows."
            );
    }

    /// <summary>Thousandths of a factor of 0.1–10, or 0; null for any other.</summary>
    public static int? FromFactor(double speed) =>
        speed == 0 ? 0
        : speed is >= 0.1 and <= 10 ? (int)Math.Round(speed * Playback.NaturalSpeed)
        : null;

    public static JsonElement Written(int speed) =>
        JsonElement.Parse(FormattableString.Invariant($"{speed / (double)Playback.NaturalSpeed:0.###}"));

    /// <summary>Where the part that is used begins, ms.</summary>
    public static long StartOf(Segment segment) =>
        Math.Clamp(segment.SourceStart ?? 0, 0, TimelineResolver.LongestFilm);

    /// <summary>
    /// The longest that a segment can last without standing still at its end, ms: what its source holds, at its speed.
    /// Null where the source's length is not written down, and for frozen frames.
    /// </summary>
    public static long? MostMilliseconds(Segment segment)
    {
        if (!IsClip(segment) || segment.SourceLength is not { } whole || SpeedOf(segment) is not > 0)
            return null;
        var held = whole - StartOf(segment);
        if (segment.Reversed == true && segment.SourceDuration is { } part)
            held = Math.Min(held, part) + StartOf(segment);
        return Math.Max(0, Playback.PlayedMilliseconds(held, SpeedOf(segment)!.Value));
    }
}
