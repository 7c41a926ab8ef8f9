using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Operations;

namespace Rostrum.Cli.Output;

/// <summary>The page docs/operations.md, made from the catalogue.</summary>
public static class OperationsPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Operations

            Made from the code by `./rostrum operations --markdown`. Every edit of a film is one of these, whoever asks
            for it: the words of a person, or a language model, which is given them as tools. `GET /api/operations`
            answers with their JSON Schemas. Values are checked strictly; what is wrong is said in a sentence. Times are
            whole milliseconds, places are counted from 0, negative ones from the end.


            """
        );
        foreach (var entry in OperationCatalogue.All)
            Describe(page, entry);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Describe(StringBuilder page, OperationEntry entry)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {entry.Name}\n\n{entry.Summary}\n\n");
        foreach (var field in entry.Fields)
            Describe(page, field.Name, field.Schema(), field.IsRequired, "");
        page.Append(
            CultureInfo.InvariantCulture,
            $"{(entry.Fields.Count == 0 ? "" : "\n")}```json\n{entry.Example()}\n```\n\n"
        );
    }

    private static void Describe(
        StringBuilder page,
        string name,
        JsonObject schema,
        bool isRequired,
        string indent
    )
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"{indent}- `{name}`{(isRequired ? "" : " (optional)")}: {schema["description"]}{Range(schema)}\n"
        );
        var inner = schema["items"] as JsonObject ?? schema;
        if (inner["properties"] is not JsonObject parts)
            return;
        var required = inner["required"]!.AsArray().Select(part => (string?)part).ToHashSet();
        foreach (var (part, value) in parts)
            Describe(page, part, value!.AsObject(), required.Contains(part), indent + "  ");
    }

    private static string Range(JsonObject schema) =>
        schema switch
        {
            { } when schema["enum"] is JsonArray names => $" ({string.Join(", ", names)})",
            { } when schema["minimum"] is { } least && schema["maximum"] is { } most =>
                $" ({least} to {most})",
            { } when (string?)schema["type"] == "boolean" => " (true or false)",
            _ => "",
        };
}
