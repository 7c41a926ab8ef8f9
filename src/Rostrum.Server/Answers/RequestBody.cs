using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Rostrum.Server.Answers;

/// <summary>
/// Reads the bodies of requests as clients really send them: with a wrong content type or none, empty, as a form, with
/// names in snake_case or camelCase.
/// </summary>
public static class RequestBody
{
    private static readonly JsonElement empty = JsonDocument.Parse("{}").RootElement;
    internal static readonly JsonDocumentOptions Liberal = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        // Answers wrap what was sent in a few levels more, and writers and readers stop at 64.
        MaxDepth = 48,
    };

    /// <summary>The body as a JSON object; an empty one when there is no body.</summary>
    /// <exception cref="ApiException">It is neither JSON nor a form, or too large.</exception>
    public static async Task<JsonElement> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancel);
        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        var first = content.Span.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        if (first < 0)
            return empty;
        if (content.Span[first] is not ((byte)'{' or (byte)'['))
            return request.HasFormContentType ? Form(content) : throw NotJson();
        try
        {
            WrittenText.Check(content.Span[first..], Liberal);
            using var document = JsonDocument.Parse(content[first..], Liberal);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? root.Clone() : throw NotJson();
        }
        catch (JsonException)
        {
            throw NotJson();
        }
    }

    private static JsonElement Form(ReadOnlyMemory<byte> content)
    {
        var fields = QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(content.Span));
        return JsonSerializer.SerializeToElement(
            fields.ToDictionary(field => field.Key, field => field.Value.ToString())
        );
    }

    private static ApiException NotJson() => ApiException.Malformed("The body must be a JSON object.");
}

/// <summary>Looks up values by name, whether they are written in snake_case or camelCase.</summary>
public static class Fields
{
    /// <summary>The value under a name given in snake_case; null when it is absent or null.</summary>
    public static JsonElement? Field(this JsonElement body, string name)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return null;
        if (body.TryGetProperty(name, out var exact) && exact.ValueKind != JsonValueKind.Null)
            return exact;
        foreach (var property in body.EnumerateObject())
            if (property.Value.ValueKind != JsonValueKind.Null && IsSame(property.Name, name))
                return property.Value;
        return null;
    }

    /// <summary>A text, or a number as text; null when absent.</summary>
    /// <exception cref="ApiException">It is something else, or longer than allowed.</exception>
    public static string? Text(this JsonElement body, string name, int longest = 1000)
    {
        if (body.Field(name) is not { } value)
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Read(value, name),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw ApiException.Malformed($"{name} must be a text."),
        };
        return text.Length <= longest
            ? text
            : throw ApiException.Malformed(
                $"{name} has {text.Length} characters; {longest} at most are taken."
            );
    }

    public static string NeededText(this JsonElement body, string name, int longest = 1000) =>
        body.Text(name, longest) is { Length: > 0 } text
            ? text
            : throw ApiException.Malformed($"{name} is missing.");

    /// <summary>The JSON of a value, which some clients send as a text that holds JSON; null when absent.</summary>
    public static string? JsonText(this JsonElement body, string name) =>
        body.Field(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? Checked(Read(value, name), name)
        : value.GetRawText();

    /// <summary>JSON within a text is held to the same as all other.</summary>
    private static string Checked(string json, string name)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(json))
                WrittenText.Check(System.Text.Encoding.UTF8.GetBytes(json), RequestBody.Liberal);
            return json;
        }
        catch (JsonException)
        {
            throw ApiException.Malformed($"{name} is not valid JSON, or nested too deeply.");
        }
    }

    /// <summary>True or false; false when absent.</summary>
    public static bool Flag(this JsonElement body, string name) =>
        body.Field(name) is { } value
        && (
            value.ValueKind == JsonValueKind.True
            || value.ValueKind == JsonValueKind.String
                && Read(value, name).Equals("true", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A number, or a text that is one; null when absent.</summary>
    public static double? Number(this JsonElement body, string name)
    {
        if (body.Field(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number))
            return number;
        if (
            value.ValueKind == JsonValueKind.String
            && double.TryParse(
                Read(value, name),
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture,
                out number
            )
        )
            return number;
        throw ApiException.Malformed($"{name} must be a number.");
    }

    /// <summary>What came as a form can hold what <see cref="WrittenText"/> refuses in JSON.</summary>
    private static string Read(JsonElement value, string name) =>
        value.GetString() is { } text && !text.Contains('\0')
            ? text
            : throw ApiException.Malformed($"{name} holds a NUL character.");

    private static bool IsSame(string written, string name)
    {
        var at = 0;
        foreach (var letter in written)
        {
            if (letter == '_')
                continue;
            while (at < name.Length && name[at] == '_')
                at++;
            if (at == name.Length || char.ToLowerInvariant(letter) != name[at])
                return false;
            at++;
        }
        return at == name.Length;
    }
}
