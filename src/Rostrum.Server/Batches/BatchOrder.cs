using System.Text.Json;
using Rostrum.Drafts.Templates;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Exports;

namespace Rostrum.Server.Batches;

/// <summary>What a client asks for when it wants many films of one draft.</summary>
/// <param name="NamePattern">Of the films, with placeholders; null for the usual.</param>
/// <param name="BodyHash">The same for the same request, whenever it is sent.</param>
internal sealed record BatchOrder(
    string Id,
    string SessionId,
    string BodyHash,
    DraftTemplate Template,
    IReadOnlyList<Row> Rows,
    string? NamePattern,
    OutputOrder Output
)
{
    /// <exception cref="ApiException">A field is missing or malformed.</exception>
    public static BatchOrder Read(JsonElement body)
    {
        var template = body.JsonText("template") ?? throw ApiException.Malformed("template is missing.");
        return new BatchOrder(
            RenderOrder.IdOf(body),
            body.NeededText("session_id", 100),
            Secrets.Hash(JsonSerializer.Serialize(body)),
            DraftTemplate.Parse(template, out var why)
                ?? throw ApiException.Malformed($"template is no draft: {why}."),
            RowsIn(body),
            body.Text("name", 200),
            OutputOrder.In(body)
        );
    }

    /// <summary>A list of objects; or a text, as CSV or as JSON with an object a line.</summary>
    private static IReadOnlyList<Row> RowsIn(JsonElement body)
    {
        var rows = body.Field("rows") switch
        {
            null => throw ApiException.Malformed(
                "rows is missing: give a list of objects, or CSV as a text."
            ),
            { ValueKind: JsonValueKind.Array } list => JsonRows.Read(list),
            { ValueKind: JsonValueKind.String } text => Table(text.GetString()!),
            _ => throw ApiException.Malformed("rows must be a list of objects, or CSV as a text."),
        };
        return rows.Count > 0 ? rows : throw ApiException.Malformed("rows has no row.");
    }

    private static IReadOnlyList<Row> Table(string text)
    {
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{"))
            return JsonRows.Read(text);
        var rows = CsvRows.Read(text, out var refusal);
        return refusal is null ? rows : throw ApiException.Malformed($"rows: {refusal}");
    }
}
