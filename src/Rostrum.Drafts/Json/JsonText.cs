using System.Text;
using System.Text.Json;

namespace Rostrum.Drafts.Json;

/// <summary>
/// Finds what can be written in JSON and yet is no text: halves of surrogate pairs, which throw whenever they are read,
/// and NUL, which no path and no letter has.
/// </summary>
internal static class JsonText
{
    /// <param name="json">Remarks and trailing commas are passed over. What is not well formed is left to its readers.</param>
    public static bool IsUnicode(string json)
    {
        // Only what is escaped can be wrong.
        if (!json.Contains("\\u", StringComparison.Ordinal))
            return true;
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(json),
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = 64,
            }
        );
        try
        {
            while (reader.Read())
                if (
                    reader
                        is {
                            TokenType: JsonTokenType.String or JsonTokenType.PropertyName,
                            ValueIsEscaped: true
                        }
                    && reader.GetString()!.Contains('\0')
                )
                    return false;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
