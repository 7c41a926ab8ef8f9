using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Operations;

/// <summary>One value that an operation takes, as it is written in JSON.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Meaning">What it says, with its unit, in a few words.</param>
/// <param name="SchemaJson">Its JSON Schema, without the description.</param>
/// <param name="Example">A value of it, as JSON.</param>
public abstract record OperationField(string Name, string Meaning, string SchemaJson, string Example)
{
    /// <summary>Whether it must be given. One that need not may be absent or null.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>It says where a file lies; whoever must not know addresses cannot give it.</summary>
    public bool IsAddress { get; init; }

    /// <summary>What is wrong with a value, such as "a number from 0 to 1 is wanted"; null when nothing is.</summary>
    public abstract string? Check(JsonElement value);

    /// <summary>A new copy of its schema.</summary>
    public JsonObject Schema()
    {
        var schema = JsonNode.Parse(SchemaJson)!.AsObject();
        schema["description"] = Meaning;
        return schema;
    }
}

/// <summary>Reads a value; says what is wrong with it, or null.</summary>
public delegate string? ValueReader<T>(JsonElement value, out T read);

/// <summary>A field whose values are read as <typeparamref name="T"/>.</summary>
public sealed record OperationField<T>(
    string Name,
    string Meaning,
    string SchemaJson,
    string Example,
    ValueReader<T> Reader
) : OperationField(Name, Meaning, SchemaJson, Example)
{
    /// <summary>What is meant where it is not given.</summary>
    public T Absent { get; init; } = default!;

    /// <summary>The same field, which may be left out.</summary>
    public OperationField<T> Or(T absent) => this with { IsRequired = false, Absent = absent };

    public override string? Check(JsonElement value) => Reader(value, out _);

    internal T Read(JsonElement value) =>
        Reader(value, out var read) is { } wrong ? throw new InvalidOperationException(wrong) : read;
}

/// <summary>Values that were checked, by the names of their fields.</summary>
public sealed class OperationArguments
{
    private readonly Dictionary<string, JsonElement> values = [];

    private OperationArguments() { }

    public T Get<T>(OperationField<T> field) =>
        values.TryGetValue(field.Name, out var value) ? field.Read(value) : field.Absent;

    /// <summary>Reads an object strictly: only the fields there are, all that are required, each with a value that it takes.</summary>
    /// <param name="of">What takes the fields, for the sentence.</param>
    /// <returns>The first mistake as a sentence; null when there is none.</returns>
    internal static string? Read(
        string of,
        JsonElement written,
        IReadOnlyList<OperationField> fields,
        out OperationArguments read
    )
    {
        read = new OperationArguments();
        if (written.ValueKind != JsonValueKind.Object)
            return $"\"{of}\" takes a JSON object.";
        if (!IsUnicode(written))
            return $"\"{of}\" was given text that is not Unicode.";
        foreach (var property in written.EnumerateObject())
        {
            if (fields.FirstOrDefault(known => known.Name == property.Name) is not { } field)
                return $"\"{of}\" has no \"{Short(property.Name)}\"; it has {Listed(fields)}.";
            if (property.Value.ValueKind == JsonValueKind.Null && !field.IsRequired)
                read.values.Remove(field.Name);
            else if (field.Check(property.Value) is { } wanted)
                return $"\"{of}\" cannot take \"{field.Name}\" as {Short(property.Value.GetRawText())}: {wanted}.";
            else
                read.values[field.Name] = property.Value;
        }
        var given = read.values;
        return
            fields.FirstOrDefault(field => field.IsRequired && !given.ContainsKey(field.Name)) is { } missing
            ? $"\"{of}\" needs \"{missing.Name}\": {missing.Meaning}."
            : null;
    }

    private static string Listed(IReadOnlyList<OperationField> fields) =>
        fields.Count == 0 ? "no settings" : string.Join(", ", fields.Select(field => field.Name));

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    /// <summary>JSON can hold halves of characters, which no text may have.</summary>
    private static bool IsUnicode(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => IsReadable(() =>
                element.EnumerateObject().All(one => one.Name.Length >= 0 && IsUnicode(one.Value))
            ),
            JsonValueKind.Array => element.EnumerateArray().All(IsUnicode),
            JsonValueKind.String => IsReadable(() => element.GetString() is not null),
            _ => true,
        };

    private static bool IsReadable(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
