using System.Text.Json;
using System.Text.Unicode;

namespace Rostrum.Server.Answers;

/// <summary>
/// Finds in JSON what can be written there and yet is no text that can be kept: bytes that are not UTF-8, halves of
/// surrogate pairs, and NUL, which PostgreSQL does not store.
/// </summary>
internal static class WrittenText
{
    /// <exception cref="ApiException">There is such a text; the message says where.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static void Check(ReadOnlySpan<byte> json, JsonDocumentOptions options)
    {
        if (!Utf8.IsValid(json))
            throw ApiException.Malformed("The body is not valid UTF-8.");
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                AllowTrailingCommas = options.AllowTrailingCommas,
                CommentHandling = options.CommentHandling,
                MaxDepth = options.MaxDepth,
            }
        );
        var name = "The body";
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.PropertyName)
                name = Read(reader, "A name");
            else if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
                Read(reader, name);
    }

    /// <summary>Only what is escaped can be wrong where the bytes are right.</summary>
    private static string Read(in Utf8JsonReader reader, string where)
    {
        try
        {
            if (reader.GetString() is { } text && !text.Contains('\0'))
                return text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
        }
        throw ApiException.Malformed($"{where} holds text that is not valid Unicode, or NUL.");
    }
}
