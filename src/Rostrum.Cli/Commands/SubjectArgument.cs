using System.CommandLine;
using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;

namespace Rostrum.Cli.Commands;

/// <summary><c>--subject PLACE</c>: where the subject is, where something else would be taken for it.</summary>
internal static class SubjectArgument
{
    private static readonly string places = string.Join(", ", TextPlacement.Anchors);

    public static Option<string?> Create() =>
        new("--subject")
        {
            Description =
                "Where the subject is: left, top_right, center …, or X,Y or X,Y,WIDTH,HEIGHT as parts of the picture, such as 0.7,0.4.",
            HelpName = "PLACE",
        };

    /// <exception cref="AskedWronglyException">It is no place on a picture.</exception>
    public static SubjectHint Read(string written)
    {
        if (SubjectPlaces.Named(written) is { } named)
            return named;
        var parts = written.Split(',');
        var numbers = parts
            .Select(part =>
                double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number is >= 0 and <= 1
                    ? number
                    : -1
            )
            .ToArray();
        if (numbers.Length is not (2 or 4) || numbers.Any(number => number < 0))
            throw new AskedWronglyException(
                $"\"{written}\" is no place on a picture: say {places}, or its middle as parts of the picture, such as 0.7,0.4."
            );
        return new SubjectHint
        {
            X = numbers[0],
            Y = numbers[1],
            Width = numbers.Length == 4 ? numbers[2] : null,
            Height = numbers.Length == 4 ? numbers[3] : null,
        };
    }
}
