using System.Text.Json;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Planning;

/// <summary>Makes a motion's parameters from words about it.</summary>
internal static class MotionSettings
{
    /// <summary>The parameters with what the wish says put over them; what the motion lacks is left out.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Over(
        IReadOnlyDictionary<string, JsonElement>? present,
        Motion motion,
        MotionWish wish
    )
    {
        var settings = Known(motion, present);
        if (Number(motion, "amount") is { } amount && AmountOf(amount, wish) is { } asked)
            settings = With(settings, "amount", Math.Clamp(asked, amount.Minimum, amount.Maximum));
        if (Number(motion, "speed") is { } speed && wish.Speed is { } factor)
            settings = With(
                settings,
                "speed",
                Math.Clamp(speed.Default * factor, speed.Minimum, speed.Maximum)
            );
        if (wish.Direction is { } direction && CanGo(motion, direction))
            settings = With(settings, "dir", direction);
        if (
            wish.Zoom is { } zoom
            && motion
                .Parameters.OfType<ChoiceParameter>()
                .Any(known => known.Name == "zoom" && known.Choices.Contains(zoom))
        )
            settings = With(settings, "zoom", zoom);
        if (wish.Opposite && Turned(motion, settings) is { } turned)
            settings = With(settings, "dir", turned);
        if (
            wish.Target is { } target
            && motion.Parameters.Any(known => known is PointParameter { Name: "target" })
            && Rostrum.Drafts.Texts.TextPlacement.AnchorNamed(target) is var (x, y)
        )
            settings = With(
                settings,
                "target",
                JsonSerializer.SerializeToElement(new[] { Thirds(x), Thirds(y) })
            );
        return settings;
    }

    /// <summary>The way opposite to the one it goes now; null where it goes none.</summary>
    public static string? Turned(CatalogueEntry entry, IReadOnlyDictionary<string, JsonElement>? settings)
    {
        if (
            entry.Parameters.OfType<ChoiceParameter>().FirstOrDefault(known => known.Name == "dir")
            is not { } direction
        )
            return null;
        var opposite = new ParameterValues(settings).Choice(direction) switch
        {
            "left" => "right",
            "right" => "left",
            "up" => "down",
            "down" => "up",
            var other => other,
        };
        return direction.Choices.Contains(opposite) ? opposite : null;
    }

    /// <summary>A place on the picture that is named by a side lies a sixth of it away from the edge.</summary>
    private static double Thirds(double place) => Math.Round(1 / 6.0 + place * 2 / 3, 3);

    public static NumberParameter? Number(CatalogueEntry entry, string name) =>
        entry.Parameters.OfType<NumberParameter>().FirstOrDefault(parameter => parameter.Name == name);

    public static bool CanGo(CatalogueEntry entry, string direction) =>
        entry
            .Parameters.OfType<ChoiceParameter>()
            .Any(known => known.Name == "dir" && known.Choices.Contains(direction));

    /// <summary>Those of the values that the entry has parameters for.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Known(
        CatalogueEntry entry,
        IReadOnlyDictionary<string, JsonElement>? values
    )
    {
        var known = (values ?? new Dictionary<string, JsonElement>())
            .Where(pair => entry.Parameters.Any(parameter => parameter.Name == pair.Key))
            .ToDictionary();
        return known.Count == 0 ? null : known;
    }

    public static IReadOnlyDictionary<string, JsonElement> With(
        IReadOnlyDictionary<string, JsonElement>? settings,
        string name,
        double value
    ) => With(settings, name, JsonSerializer.SerializeToElement(Math.Round(value, 4)));

    public static IReadOnlyDictionary<string, JsonElement> With(
        IReadOnlyDictionary<string, JsonElement>? settings,
        string name,
        string value
    ) => With(settings, name, JsonSerializer.SerializeToElement(value));

    public static IReadOnlyDictionary<string, JsonElement> With(
        IReadOnlyDictionary<string, JsonElement>? settings,
        string name,
        JsonElement value
    ) =>
        new Dictionary<string, JsonElement>(settings ?? new Dictionary<string, JsonElement>())
        {
            [name] = value,
        };

    /// <summary>A fraction means a fraction only where the parameter has no unit; degrees only where it has that one.</summary>
    private static double? AmountOf(NumberParameter amount, MotionWish wish) =>
        amount.Unit is "°" && wish.Degrees is { } degrees ? degrees
        : wish.Fraction is { } fraction ? (amount.Unit == "" ? fraction : amount.Default * fraction)
        : wish.Amount is { } factor ? amount.Default * factor
        : null;
}
