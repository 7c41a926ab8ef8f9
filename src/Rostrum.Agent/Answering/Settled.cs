using System.Globalization;
using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Agent.Answering;

/// <summary>Settings of a catalogue's entry as they are written in a draft.</summary>
internal static class Settled
{
    /// <summary>Where it aims: the name of a place on the picture; null where that is not written.</summary>
    public static string? AimIn(CatalogueEntry entry, IReadOnlyDictionary<string, JsonElement>? written)
    {
        if (
            written?.ContainsKey("target") != true
            || entry.Parameters.OfType<PointParameter>().FirstOrDefault(one => one.Name == "target")
                is not { } target
            || new ParameterValues(written).Point(target) is not { } point
        )
            return null;
        return SubjectPlaces.NameOf(new SubjectHint { X = point.X, Y = point.Y });
    }

    /// <summary>All other settings that are written, "name value", with commas between.</summary>
    public static string OthersIn(
        CatalogueEntry entry,
        IReadOnlyDictionary<string, JsonElement>? written,
        params string[] but
    ) =>
        string.Join(
            ", ",
            entry
                .Parameters.Where(parameter =>
                    !but.Contains(parameter.Name)
                    && written?.ContainsKey(parameter.Name) == true
                    && written[parameter.Name].ValueKind is JsonValueKind.Number or JsonValueKind.String
                )
                .Select(parameter => $"{parameter.Name} {Of(parameter, written!)}")
                // A choice that stands for itself is no news.
                .Where(said => !said.EndsWith(" any", StringComparison.Ordinal))
        );

    /// <summary>The value that a setting has: what is written, else the usual.</summary>
    public static string Of(Parameter parameter, IReadOnlyDictionary<string, JsonElement>? written)
    {
        var values = new ParameterValues(written);
        return parameter switch
        {
            NumberParameter number => Number(values.Number(number)) + number.Unit,
            ChoiceParameter choice => values.Choice(choice),
            _ => written?.TryGetValue(parameter.Name, out var value) == true ? value.ToString() : "",
        };
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
