using System.Globalization;
using System.Text.Json;

namespace Rostrum.Drafts.Operations;

/// <summary>Checks what is written for the parameters of a motion, transition or look.</summary>
internal static class Settings
{
    /// <summary>What is wrong with the values, as a sentence; null when nothing is.</summary>
    public static string? Check(CatalogueEntry entry, IReadOnlyDictionary<string, JsonElement>? written)
    {
        foreach (var (name, value) in written ?? new Dictionary<string, JsonElement>())
        {
            var parameter = entry.Parameters.FirstOrDefault(known => known.Name == name);
            if (parameter is not null && ParameterCheck.IsOfKind(parameter, value))
                continue;
            var wanted = parameter switch
            {
                null => $"it has {Listed(entry.Parameters.Select(known => known.Name))}",
                NumberParameter => "a number is wanted",
                ChoiceParameter choice => $"it is one of {Listed(choice.Choices)}",
                ColourParameter => "a colour such as \"#FFD13B\" is wanted",
                PointParameter => "a place such as [0.5, 0.3] is wanted",
                _ => "a list of places such as [[0.2, 0.5], [0.8, 0.5]] is wanted",
            };
            return $"\"{entry.Name}\" cannot take \"{name}\" as {value.GetRawText()}: {wanted}.";
        }
        return null;
    }

    /// <summary>The values with numbers held to their ranges; null when there are none.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Held(
        CatalogueEntry entry,
        IReadOnlyDictionary<string, JsonElement>? written
    )
    {
        if (written is not { Count: > 0 })
            return null;
        var values = new ParameterValues(written);
        var held = new Dictionary<string, JsonElement>();
        foreach (var (name, value) in written.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            held[name] = entry.Parameters.FirstOrDefault(known => known.Name == name)
                is NumberParameter number
                ? Json(values.Number(number))
                : value;
        return held;
    }

    /// <summary>Multiplies a number among the settings, held to its range; an entry without it stays as it is.</summary>
    public static void Scale(
        CatalogueEntry entry,
        Dictionary<string, JsonElement> settings,
        string name,
        double factor
    )
    {
        if (
            factor == 1
            || entry.Parameters.FirstOrDefault(known => known.Name == name) is not NumberParameter number
        )
            return;
        var scaled = new ParameterValues(settings).Number(number) * factor;
        settings[name] = Json(Math.Clamp(scaled, number.Minimum, number.Maximum));
    }

    /// <summary>A number as JSON, to a ten-thousandth.</summary>
    public static JsonElement Json(double number)
    {
        using var document = JsonDocument.Parse(
            Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture)
        );
        return document.RootElement.Clone();
    }

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } listed ? listed : "no settings";
}
