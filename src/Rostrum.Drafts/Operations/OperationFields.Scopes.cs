using System.Text.Json;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Operations;

/// <summary>What operations are about: which pictures, texts, sounds and cuts.</summary>
internal static partial class OperationFields
{
    private const string Places =
        """{"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":10000}""";

    private const string ScopeWanted =
        "\"all\" is wanted, or a list of places such as [0, 2, -1], counted from 0, negative ones from the end";

    /// <summary>All pictures where it is absent.</summary>
    public static OperationField<PictureScope> Pictures { get; } = MeantPictures.Or(PictureScope.All);

    /// <summary>Which pictures, where that must be said.</summary>
    public static OperationField<PictureScope> MeantPictures =>
        Scope("pictures", "which pictures, by their places", PictureScope.All, PictureScope.At);

    public static OperationField<int> Place(string name, string meaning) =>
        Whole(name, $"{meaning}: a place counted from 0; -1 is the last", -10_000, 10_000, "0")
            .Then(value => (int)value);

    public static OperationField<IReadOnlyList<int>?> Cuts { get; } =
        new OperationField<IReadOnlyList<int>?>(
            "cuts",
            "which cuts between pictures, counted from 0, the one behind the first picture; all when absent",
            Places.Replace("\"integer\"", "\"integer\",\"minimum\":0"),
            "[0]",
            (value, out read) =>
            {
                read = PlacesIn(value);
                return read is { Count: > 0 } && read.All(cut => cut >= 0)
                    ? null
                    : "a list of cuts such as [0, 2] is wanted";
            }
        ).Or(null);

    public static OperationField<IReadOnlyList<int>> Order { get; } =
        new(
            "places",
            "the place at which each picture stands now, in the order in which they shall be seen; every place once",
            Places,
            "[1, 0]",
            (value, out read) =>
            {
                read = PlacesIn(value)!;
                return read is { Count: > 0 } ? null : "a list of places such as [1, 0] is wanted";
            }
        );

    public static OperationField<TextScope> Texts { get; } = MeantTexts.Or(default);

    /// <summary>Which texts, where that must be said.</summary>
    public static OperationField<TextScope> MeantTexts =>
        new(
            "texts",
            "which texts: \"all\", those of one template, or one by its id",
            $$$"""
            {"anyOf":[{"type":"string","enum":["all"]},
            {"type":"object","properties":{"template":{"type":"string","enum":[{{{Quoted(
                Templates
            )}}}]}},"required":["template"],"additionalProperties":false},
            {"type":"object","properties":{"id":{"type":"string"}},"required":["id"],"additionalProperties":false}]}
            """,
            """{"template":"title"}""",
            ReadTexts
        );

    /// <summary>All sounds where it is absent.</summary>
    public static OperationField<SoundScope> Sounds { get; } = MeantSounds.Or(SoundScope.All);

    /// <summary>Which sounds, where that must be said.</summary>
    public static OperationField<SoundScope> MeantSounds =>
        new(
            "sound",
            "which sound, music among them: \"all\", or its place counted from 0 over the audio tracks; -1 is the last",
            """{"anyOf":[{"type":"string","enum":["all"]},{"type":"integer"}]}""",
            "0",
            (value, out read) =>
            {
                read = default;
                if (IsAll(value))
                    return null;
                if (WholeIn(value) is not (>= -10_000 and <= 10_000))
                    return "\"all\" is wanted, or a place such as 0 or -1";
                read = SoundScope.At((int)WholeIn(value)!.Value);
                return null;
            }
        );

    private static IEnumerable<string> Templates => TextTemplateCatalogue.All.Select(known => known.Name);

    private static OperationField<PictureScope> Scope(
        string name,
        string meaning,
        PictureScope all,
        Func<IReadOnlyList<int>, PictureScope> at
    ) =>
        new(
            name,
            $"{meaning}: \"all\", or a list counted from 0, negative from the end ([-1] is the last)",
            $$"""{"anyOf":[{"type":"string","enum":["all"]},{{Places}}]}""",
            "[0]",
            (value, out read) =>
            {
                read = all;
                if (IsAll(value))
                    return null;
                if (PlacesIn(value) is not { Count: > 0 } places)
                    return ScopeWanted;
                read = at(places);
                return null;
            }
        );

    private static string? ReadTexts(JsonElement value, out TextScope read)
    {
        read = default;
        if (IsAll(value))
            return null;
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() == 1)
        {
            var property = value.EnumerateObject().First();
            var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
            if (property.Name == "template" && TextTemplateCatalogue.Find(text) is not null)
                read = new TextScope(text);
            else if (property.Name == "id" && text is { Length: > 0 })
                read = new TextScope(null, text);
        }
        return read == default
            ? $"\"all\" is wanted, or {{\"id\": …}}, or {{\"template\": …}} with one of {string.Join(", ", Templates)}"
            : null;
    }

    private static bool IsAll(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals("all");

    private static List<int>? PlacesIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 10_000)
            return null;
        var places = value.EnumerateArray().Select(WholeIn).ToList();
        return places.TrueForAll(place => place is >= -10_000 and <= 10_000)
            ? [.. places.Select(place => (int)place!.Value)]
            : null;
    }
}
