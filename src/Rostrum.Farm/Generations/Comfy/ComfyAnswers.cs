using System.Text.Json.Nodes;

namespace Rostrum.Farm.Generations.Comfy;

/// <summary>A file that a ComfyUI server has made, as it names it.</summary>
internal sealed record ComfyFile(string Name, string Folder, string Kind);

/// <summary>Reads a ComfyUI server's answers. What has another form than it should is malformed, whatever it is.</summary>
internal static class ComfyAnswers
{
    private const int LongestName = 300;

    /// <summary>Kind of a file that was saved to be kept.</summary>
    private const string Saved = "output";

    /// <summary>Endings of files that play.</summary>
    private static readonly string[] moving = [".mp4", ".webm", ".mov", ".mkv", ".avi", ".gif", ".webp"];

    /// <summary>What the server calls an uploaded picture, as its nodes want to be told.</summary>
    public static string PictureIn(JsonNode? answer)
    {
        var name = TextOf(answer, "name") ?? throw ComfyChannel.Malformed();
        var folder = TextOf(answer, "subfolder") ?? "";
        return folder.Length == 0 ? name : $"{folder}/{name}";
    }

    /// <summary>The id of work that was taken.</summary>
    public static string WorkIn(JsonNode? answer) =>
        TextOf(answer, "prompt_id") is { } id
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? id
            : throw ComfyChannel.Malformed();

    /// <summary>Whether work waits or runs, and whether it runs, by <c>GET /queue</c>.</summary>
    public static (bool IsThere, bool IsRunning) PlaceOf(string work, JsonNode? queue)
    {
        var isRunning = IsIn(queue, "queue_running", work);
        return (isRunning || IsIn(queue, "queue_pending", work), isRunning);
    }

    /// <summary>
    /// The clip of work that is over, by <c>GET /history/ID</c>; null while it is not over.
    /// </summary>
    /// <exception cref="GeneratorException">It is over without a clip.</exception>
    public static ComfyFile? ClipIn(JsonNode? history, string work)
    {
        if (history is not JsonObject entries)
            throw ComfyChannel.Malformed();
        if (entries[work] is not { } entry)
            return null;
        if (entry is not JsonObject over)
            throw ComfyChannel.Malformed();
        if (
            over["status"] is JsonObject status
            && TextOf(status, "status_str") is { } ended and not "success"
        )
            throw new GeneratorException(
                GeneratorFailure.Failed,
                WasInterrupted(status)
                    ? "The work was interrupted at the generator."
                    : $"The generator could not make the clip (it says {Plain(ended)})."
            );
        if (over["outputs"] is not JsonObject outputs)
            throw ComfyChannel.Malformed();
        var files = FilesIn(outputs).Where(IsMoving).ToList();
        return files.LastOrDefault(file => file.Kind == Saved)
            ?? files.LastOrDefault()
            ?? throw new GeneratorException(
                GeneratorFailure.NotAClip,
                "The generator made no clip: its workflow has to save a video."
            );
    }

    /// <summary>
    /// Every node lists what it wrote under a word of its own: <c>images</c>, <c>gifs</c>, <c>video</c>. What is merely to be
    /// looked at on the way is of the kind <c>temp</c>.
    /// </summary>
    private static IEnumerable<ComfyFile> FilesIn(JsonObject outputs) =>
        from node in outputs
        where node.Value is JsonObject
        from list in (JsonObject)node.Value!
        where list.Value is JsonArray
        from file in (JsonArray)list.Value!
        let named = FileOf(file)
        where named is not null
        select named;

    private static ComfyFile? FileOf(JsonNode? file) =>
        TextOf(file, "filename") is { } name && TextOf(file, "type") is { } kind and (Saved or "temp")
            ? new ComfyFile(name, TextOf(file, "subfolder") ?? "", kind)
            : null;

    private static bool IsMoving(ComfyFile file) =>
        moving.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);

    private static bool WasInterrupted(JsonObject status) =>
        status["messages"] is JsonArray messages
        && messages.Any(message =>
            message is JsonArray { Count: > 0 } said
            && said[0] is JsonValue kind
            && kind.TryGetValue<string>(out var name)
            && name == "execution_interrupted"
        );

    private static bool IsIn(JsonNode? queue, string list, string work) =>
        queue is JsonObject lists && lists[list] is JsonArray items
            ? items.Any(item =>
                item is JsonArray { Count: > 1 } parts
                && parts[1] is JsonValue id
                && id.TryGetValue<string>(out var name)
                && name == work
            )
            : throw ComfyChannel.Malformed();

    /// <summary>A short text without signs that cannot be seen; null when there is none.</summary>
    private static string? TextOf(JsonNode? node, string name) =>
        node is JsonObject entries
        && entries[name] is JsonValue value
        && value.TryGetValue<string>(out var text)
        && text.Length <= LongestName
        && !text.Any(char.IsControl)
            ? text
            : null;

    private static string Plain(string word) =>
        word.Length <= 40 && word.All(char.IsAsciiLetterOrDigit) ? word : "an error";
}
