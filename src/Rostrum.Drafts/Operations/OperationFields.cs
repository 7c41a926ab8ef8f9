using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>The kinds of values that operations take.</summary>
internal static partial class OperationFields
{
    /// <summary>A time is never longer than a film may be, ms.</summary>
    private const long Longest = TimelineResolver.LongestFilm;

    public static OperationField<long> Milliseconds(
        string name,
        string meaning,
        long least = 0,
        long most = Longest
    ) => Whole(name, $"{meaning}, ms", least, most, "2000");

    /// <summary>Where a file lies.</summary>
    public static OperationField<string> Address { get; } =
        Text("address", "where the file lies, as in a draft", example: "file:lake.jpg") with
        {
            IsAddress = true,
        };

    public static OperationField<long> Whole(
        string name,
        string meaning,
        long least,
        long most,
        string example
    ) =>
        new(
            name,
            meaning,
            FormattableString.Invariant($$"""{"type":"integer","minimum":{{least}},"maximum":{{most}}}"""),
            example,
            (value, out read) =>
            {
                read = WholeIn(value) ?? 0;
                return WholeIn(value) is { } whole && whole >= least && whole <= most
                    ? null
                    : FormattableString.Invariant($"a whole number from {least} to {most} is wanted");
            }
        );

    public static OperationField<double> Number(
        string name,
        string meaning,
        double least,
        double most,
        string example
    ) =>
        new(
            name,
            meaning,
            FormattableString.Invariant($$"""{"type":"number","minimum":{{least}},"maximum":{{most}}}"""),
            example,
            (value, out read) =>
            {
                read = 0;
                return
                    value.ValueKind == JsonValueKind.Number
                    && value.TryGetDouble(out read)
                    && read >= least
                    && read <= most
                    ? null
                    : FormattableString.Invariant($"a number from {least} to {most} is wanted");
            }
        );

    public static OperationField<bool> Flag(string name, string meaning) =>
        new(
            name,
            meaning,
            """{"type":"boolean"}""",
            "true",
            (value, out read) =>
            {
                read = value.ValueKind == JsonValueKind.True;
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? null
                    : "true or false is wanted";
            }
        );

    public static OperationField<string> Text(
        string name,
        string meaning,
        int most = 2000,
        string example = "Dreams"
    ) =>
        new(
            name,
            meaning,
            $$"""{"type":"string","minLength":1,"maxLength":{{most}}}""",
            JsonValue.Create(example).ToJsonString(),
            (value, out read) =>
            {
                read = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
                return read.Length > 0 && read.Length <= most
                    ? null
                    : $"text of 1 to {most} characters is wanted";
            }
        );

    /// <summary>One of a few names.</summary>
    public static OperationField<string> OneOf(string name, string meaning, IEnumerable<string> choices)
    {
        IReadOnlyList<string> names = [.. choices];
        return new(
            name,
            meaning,
            $$"""{"type":"string","enum":[{{Quoted(names)}}]}""",
            $"\"{names[0]}\"",
            (value, out read) =>
            {
                read = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
                return names.Contains(read) ? null : $"it is one of {string.Join(", ", names)}";
            }
        );
    }

    public static OperationField<string> OneOf(
        string name,
        string meaning,
        IReadOnlyList<CatalogueEntry> entries
    ) => OneOf(name, meaning, entries.Select(entry => entry.Name));

    public static OperationField<Colour> Hue(string name, string meaning) =>
        new(
            name,
            meaning,
            """{"type":"string","pattern":"^#[0-9A-Fa-f]{6}$"}""",
            "\"#FFD13B\"",
            (value, out read) =>
            {
                read = default;
                return
                    value.ValueKind == JsonValueKind.String
                    && value.GetString() is ['#', ..] code
                    && Colour.TryParse(code, out read)
                    ? null
                    : "a colour such as \"#FFD13B\" is wanted";
            }
        );

    /// <summary>Settings of whichever entry is named beside them; they are checked with it.</summary>
    public static OperationField<IReadOnlyDictionary<string, JsonElement>?> SettingsOf(
        IReadOnlyList<CatalogueEntry> entries
    ) =>
        new OperationField<IReadOnlyDictionary<string, JsonElement>?>(
            "settings",
            "what differs from the usual: "
                + string.Join("; ", entries.Where(entry => entry.Parameters.Count > 0).Select(Told)),
            """{"type":"object"}""",
            "{}",
            (value, out read) =>
            {
                read = null;
                if (value.ValueKind != JsonValueKind.Object)
                    return "an object is wanted, such as {}";
                var settings = new Dictionary<string, JsonElement>();
                foreach (var property in value.EnumerateObject())
                    settings[property.Name] = property.Value.Clone();
                read = settings;
                return null;
            }
        ).Or(null);

    /// <summary>Several fields in an object of their own.</summary>
    public static OperationField<T> Group<T>(
        string name,
        string meaning,
        IReadOnlyList<OperationField> fields,
        Func<OperationArguments, T> make
    ) =>
        new(
            name,
            meaning,
            OperationEntry.SchemaOf(fields).ToJsonString(),
            OperationEntry.ExampleOf(fields.Where(field => !field.IsAddress || field.IsRequired)),
            (value, out read) =>
            {
                read = default!;
                if (OperationArguments.Read(name, value, fields, out var given) is { } wrong)
                    return wrong.TrimEnd('.');
                read = make(given);
                return null;
            }
        );

    /// <summary>Objects of several fields in a list.</summary>
    public static OperationField<IReadOnlyList<T>> ListOf<T>(
        string name,
        string meaning,
        OperationField<T> item
    ) =>
        new(
            name,
            meaning,
            new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["maxItems"] = 1000,
                ["items"] = item.Schema(),
            }.ToJsonString(),
            $"[{item.Example}]",
            (value, out read) =>
            {
                var items = new List<T>();
                read = items;
                if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 or > 1000)
                    return "a list of 1 to 1000 is wanted";
                foreach (var one in value.EnumerateArray())
                {
                    if (item.Reader(one, out var made) is { } wrong)
                        return wrong;
                    items.Add(made);
                }
                return null;
            }
        );

    /// <summary>The same field for a value that may be left out.</summary>
    public static OperationField<T?> OrNone<T>(this OperationField<T> field)
        where T : struct => field.Then(value => (T?)value) with { IsRequired = false };

    public static OperationField<string?> OrNull(this OperationField<string> field) =>
        field.Then(value => (string?)value) with
        {
            IsRequired = false,
        };

    /// <summary>The same field, its values turned into others.</summary>
    public static OperationField<TOther> Then<T, TOther>(
        this OperationField<T> field,
        Func<T, TOther> turn
    ) =>
        new(
            field.Name,
            field.Meaning,
            field.SchemaJson,
            field.Example,
            (value, out read) =>
            {
                var wrong = field.Reader(value, out var first);
                read = wrong is null ? turn(first) : default!;
                return wrong;
            }
        )
        {
            IsRequired = field.IsRequired,
            IsAddress = field.IsAddress,
        };

    /// <summary>A whole number, also one written as 5.0.</summary>
    private static long? WholeIn(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var number)
        && Math.Abs(number) < 1e15
        && Math.Floor(number) == number
            ? (long)number
            : null;

    private static string Told(CatalogueEntry entry) =>
        $"{entry.Name}: {string.Join(", ", entry.Parameters.Select(Told))}";

    private static string Told(Parameter parameter) =>
        parameter switch
        {
            NumberParameter number => FormattableString.Invariant(
                $"{number.Name} {number.Minimum} to {number.Maximum}{number.Unit} (usually {number.Default})"
            ),
            ChoiceParameter choice => $"{choice.Name} {string.Join("|", choice.Choices)}",
            PointParameter point => $"{point.Name} [x, y] from 0 to 1",
            ColourParameter colour => $"{colour.Name} #RRGGBB (usually {colour.Default})",
            _ => $"{parameter.Name} [[x, y], …] from 0 to 1",
        };

    private static string Quoted(IEnumerable<string> names) =>
        string.Join(',', names.Select(name => $"\"{name}\""));
}
