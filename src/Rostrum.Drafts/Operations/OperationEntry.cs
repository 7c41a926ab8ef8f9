using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Operations;

/// <summary>What came of reading an operation: the operation, or a sentence that says why there is none.</summary>
public abstract record OperationReading
{
    private OperationReading() { }

    public sealed record Read(EditOperation Operation) : OperationReading;

    public sealed record Wrong(string Why) : OperationReading;
}

/// <summary>
/// An operation as it can be asked for from outside: its name, what it does, what it takes, and how it is read. Tools of
/// language models, the API's catalogue and docs/operations.md are made from these.
/// </summary>
public sealed class OperationEntry
{
    private readonly Func<OperationArguments, EditOperation> make;

    private OperationEntry(
        Type type,
        string summary,
        IReadOnlyList<OperationField> fields,
        Func<OperationArguments, EditOperation> make
    )
    {
        Operation = type;
        Name = NameOf(type);
        Summary = summary;
        Fields = fields;
        this.make = make;
    }

    public Type Operation { get; }

    /// <summary>The name of the operation's class in snake case.</summary>
    public string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; }

    public IReadOnlyList<OperationField> Fields { get; }

    /// <summary>It takes something away that a person put there; undo brings it back.</summary>
    public bool Removes { get; private init; }

    /// <summary>The entry of an operation that takes something away.</summary>
    internal OperationEntry ThatRemoves() => new(Operation, Summary, Fields, make) { Removes = true };

    internal static OperationEntry Of<TOperation>(string summary, Func<TOperation> make)
        where TOperation : EditOperation => new(typeof(TOperation), summary, [], _ => make());

    internal static OperationEntry Of<TOperation, T1>(
        string summary,
        OperationField<T1> one,
        Func<T1, TOperation> make
    )
        where TOperation : EditOperation =>
        new(typeof(TOperation), summary, [one], given => make(given.Get(one)));

    internal static OperationEntry Of<TOperation, T1, T2>(
        string summary,
        OperationField<T1> one,
        OperationField<T2> two,
        Func<T1, T2, TOperation> make
    )
        where TOperation : EditOperation =>
        new(typeof(TOperation), summary, [one, two], given => make(given.Get(one), given.Get(two)));

    internal static OperationEntry Of<TOperation, T1, T2, T3>(
        string summary,
        OperationField<T1> one,
        OperationField<T2> two,
        OperationField<T3> three,
        Func<T1, T2, T3, TOperation> make
    )
        where TOperation : EditOperation =>
        new(
            typeof(TOperation),
            summary,
            [one, two, three],
            given => make(given.Get(one), given.Get(two), given.Get(three))
        );

    internal static OperationEntry Of<TOperation, T1, T2, T3, T4>(
        string summary,
        OperationField<T1> one,
        OperationField<T2> two,
        OperationField<T3> three,
        OperationField<T4> four,
        Func<T1, T2, T3, T4, TOperation> make
    )
        where TOperation : EditOperation =>
        new(
            typeof(TOperation),
            summary,
            [one, two, three, four],
            given => make(given.Get(one), given.Get(two), given.Get(three), given.Get(four))
        );

    internal static OperationEntry Of<TOperation, T1, T2, T3, T4, T5>(
        string summary,
        OperationField<T1> one,
        OperationField<T2> two,
        OperationField<T3> three,
        OperationField<T4> four,
        OperationField<T5> five,
        Func<T1, T2, T3, T4, T5, TOperation> make
    )
        where TOperation : EditOperation =>
        new(
            typeof(TOperation),
            summary,
            [one, two, three, four, five],
            given => make(given.Get(one), given.Get(two), given.Get(three), given.Get(four), given.Get(five))
        );

    internal static OperationEntry Of<TOperation, T1, T2, T3, T4, T5, T6>(
        string summary,
        OperationField<T1> one,
        OperationField<T2> two,
        OperationField<T3> three,
        OperationField<T4> four,
        OperationField<T5> five,
        OperationField<T6> six,
        Func<T1, T2, T3, T4, T5, T6, TOperation> make
    )
        where TOperation : EditOperation =>
        new(
            typeof(TOperation),
            summary,
            [one, two, three, four, five, six],
            given =>
                make(
                    given.Get(one),
                    given.Get(two),
                    given.Get(three),
                    given.Get(four),
                    given.Get(five),
                    given.Get(six)
                )
        );

    /// <summary>The JSON Schema of what it takes.</summary>
    public JsonObject Schema() => SchemaOf(Fields);

    /// <summary>An object that it takes, as JSON.</summary>
    public string Example() => ExampleOf(Fields);

    /// <summary>Reads the operation strictly; what is wrong is said in a sentence.</summary>
    public OperationReading Read(JsonElement arguments) =>
        OperationArguments.Read(Name, arguments, Fields, out var given) is { } wrong
            ? new OperationReading.Wrong(wrong)
            : new OperationReading.Read(make(given));

    /// <summary>The entry without the fields that hold addresses; null when it needs one.</summary>
    public OperationEntry? WithoutAddresses() =>
        Fields.Any(field => field is { IsAddress: true, IsRequired: true })
            ? null
            : new OperationEntry(Operation, Summary, [.. Fields.Where(field => !field.IsAddress)], make)
            {
                Removes = Removes,
            };

    internal static JsonObject SchemaOf(IEnumerable<OperationField> fields)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var field in fields)
        {
            properties[field.Name] = field.Schema();
            if (field.IsRequired)
                required.Add((JsonNode)field.Name);
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    internal static string ExampleOf(IEnumerable<OperationField> fields) =>
        $"{{{string.Join(",", fields.Select(field => $"\"{field.Name}\":{field.Example}"))}}}";

    private static string NameOf(Type type)
    {
        var name = new StringBuilder();
        foreach (var letter in type.Name)
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
