using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rostrum.Drafts.Json;

/// <summary>Drafts as JSON text: liberal in what is read, exact in what is written.</summary>
public static class DraftJson
{
    private static readonly DraftJsonContext Compact = Context(indented: false);
    private static readonly DraftJsonContext Indented = Context(indented: true);

    private const string NoText =
        "The draft holds text that is not valid Unicode, or NUL: write that text anew.";

    /// <summary>Reads a draft. On failure <paramref name="why"/> says where and what is wrong.</summary>
    public static Draft? Parse(string json, out string? why)
    {
        why = JsonText.IsUnicode(json) ? null : NoText;
        if (why is not null)
            return null;
        try
        {
            var draft = JsonSerializer.Deserialize(json, Compact.Draft);
            if (draft is null)
                why = "The draft is empty; a draft is a JSON object with tracks in \"t\".";
            else if ((draft.Version ?? Draft.CurrentVersion) != Draft.CurrentVersion)
                why =
                    $"The draft has version {draft.Version}; this program reads version {Draft.CurrentVersion}.";
            else if (HasNullInList(draft))
                why =
                    "The draft is not valid for a film: a list in it has null for an entry; leave the entry out.";
            return why is null ? draft : null;
        }
        catch (JsonException failure)
        {
            why = Sentence(failure);
            return null;
        }
    }

    public static string Write(Draft draft, bool indented = false) =>
        JsonSerializer.Serialize(draft, (indented ? Indented : Compact).Draft);

    private static string Sentence(JsonException failure)
    {
        var place = failure.LineNumber is { } line ? $" in line {line + 1}" : "";
        var path = failure.Path is { Length: > 1 } at ? $" at {at}" : "";
        return $"The draft is not valid JSON for a film{place}{path}: {Wanted(failure)}.";
    }

    /// <summary>What should stand there. The reader's own words name its types, which say nothing to a person.</summary>
    private static string Wanted(JsonException failure)
    {
        const string unknown = "check the value there";
        var said = failure.Message.Split(" Path: ")[0];
        if (failure.Path is null or "$")
            return unknown;
        if (!said.Contains("could not be converted", StringComparison.Ordinal))
            return Lowered(said.TrimEnd('.'));
        var inner = failure.InnerException?.Message ?? "";
        return failure.Path.EndsWith(".tt", StringComparison.Ordinal)
                ? "0 for video, 1 for audio or 7 for text is wanted there"
            : inner.EndsWith("as a string.", StringComparison.Ordinal) ? "words in quotes are wanted there"
            : inner.EndsWith("as a boolean.", StringComparison.Ordinal) ? "true or false is wanted there"
            : said.Contains("List", StringComparison.Ordinal) ? "a list [ ] is wanted there"
            : unknown;
    }

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static bool HasNullInList(Draft draft)
    {
        var tracks = draft.AllTracks;
        if (Null(tracks) || tracks.Any(track => Null(track.Segments) || Null(track.Transitions)))
            return true;
        if (Null(draft.Beside) || (draft.Beside ?? []).Any(HasNullInList))
            return true;
        return tracks
            .SelectMany(track => track.AllSegments)
            .Any(segment => Null(segment.Camera) || Null(segment.Effects) || Null(segment.Looks));

        static bool Null<T>(IReadOnlyList<T>? list) => list is not null && list.Any(entry => entry is null);
    }

    private static DraftJsonContext Context(bool indented) =>
        new(
            new JsonSerializerOptions
            {
                AllowTrailingCommas = true,
                ReadCommentHandling = JsonCommentHandling.Skip,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                MaxDepth = 64,
                NewLine = "\n",
                WriteIndented = indented,
                Converters =
                {
                    new MillisecondsConverter(),
                    new CountConverter(),
                    new RealNumberConverter(),
                    new EasingConverter(),
                },
            }
        );
}

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJsonContext : JsonSerializerContext;
