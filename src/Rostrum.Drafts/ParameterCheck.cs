using System.Globalization;
using System.Text.Json;

namespace Rostrum.Drafts;

/// <summary>Says what of the settings that are written for an entry is not taken as it stands.</summary>
internal static class ParameterCheck
{
    /// <summary>A sentence for each setting that the entry has not, or that is not of its kind or range.</summary>
    public static IEnumerable<string> Misread(
        CatalogueEntry entry,
        IReadOnlyDictionary<string, JsonElement>? written
    )
    {
        foreach (var (name, value) in written ?? new Dictionary<string, JsonElement>())
            if (entry.Parameters.FirstOrDefault(each => each.Name == name) is not { } parameter)
                yield return $"{entry.Name} has no setting \"{name}\": {SettingsOf(entry)}";
            else if (!IsOfKind(parameter, value))
                yield return $"\"{name}\" of {entry.Name} is {KindOf(parameter)}, not {Shown(value)}: the usual one is taken.";
            else if (parameter is NumberParameter number && Beyond(number, value.GetDouble()) is { } limit)
                yield return $"\"{name}\" of {entry.Name} is {KindOf(parameter)}: {Shown(value)} became {Text(limit)}.";
    }

    private static string SettingsOf(CatalogueEntry entry) =>
        entry.Parameters.Count == 0
            ? "it has none."
            : $"it has {string.Join(", ", entry.Parameters.Select(each => each.Name))}.";

    /// <summary>Whether a value is of a parameter's kind, whatever its size.</summary>
    public static bool IsOfKind(Parameter parameter, JsonElement value)
    {
        var alone = new ParameterValues(new Dictionary<string, JsonElement> { [parameter.Name] = value });
        return parameter switch
        {
            NumberParameter => value.ValueKind == JsonValueKind.Number,
            ChoiceParameter choice => value.ValueKind == JsonValueKind.String
                && choice.Choices.Contains(value.GetString()!),
            ColourParameter => ColourParameter.IsOne(value),
            PointParameter point => alone.Point(point) is not null,
            PointsParameter points => alone.Points(points).Count > 0,
            _ => true,
        };
    }

    private static double? Beyond(NumberParameter parameter, double value) =>
        value < parameter.Minimum ? parameter.Minimum
        : value > parameter.Maximum ? parameter.Maximum
        : null;

    private static string KindOf(Parameter parameter) =>
        parameter switch
        {
            NumberParameter number => $"a number from {Text(number.Minimum)} to {Text(number.Maximum)}",
            ChoiceParameter choice => $"one of {string.Join(", ", choice.Choices)}",
            ColourParameter => "a colour, #RRGGBB",
            PointsParameter => "a list of places, [[x, y], …]",
            _ => "a place, [x, y]",
        };

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 30 ? text : $"{text[..29]}…";
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
