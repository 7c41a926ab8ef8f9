using System.Globalization;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Sets the film's size in pixels: <c>WIDTHxHEIGHT</c>, or the length of the shorter side with the shape kept:
/// <c>1080p</c>, <c>720p</c>, <c>4k</c>.
/// </summary>
public sealed record SetResolution(string Resolution) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets the film's size: its shorter side with the shape kept, or both sides.",
            OperationFields.Text("resolution", "1080p, 720p, 4k, or such as 1920x1080", 20, "1080p"),
            resolution => new SetResolution(resolution)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var asked = Resolution.Trim().ToLowerInvariant();
        var sides = asked.Split('x', '×', '*', ':');
        if (sides.Length == 2 && Whole(sides[0], out var width) && Whole(sides[1], out var height))
            return SetCanvas.Size(width, height).Apply(draft);
        if (ShortSideOf(asked) is not { } shortSide)
            return Refuse(
                RefusalCause.OutOfRange,
                $"\"{Resolution}\" is no size of a film: write 1080p, 720p, 4k or 1920x1080."
            );
        var shape = Canvas.Of(draft.Meta);
        var scale = (double)shortSide / Math.Min(shape.Width, shape.Height);
        return SetCanvas
            .Size((int)Math.Round(shape.Width * scale), (int)Math.Round(shape.Height * scale))
            .Apply(draft);
    }

    private static int? ShortSideOf(string asked) =>
        asked switch
        {
            "hd" => 720,
            "fullhd" or "fhd" => 1080,
            "2k" or "qhd" => 1440,
            "4k" or "uhd" => 2160,
            _ when asked.EndsWith('p') && Whole(asked[..^1], out var lines) => lines,
            _ => null,
        };

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
