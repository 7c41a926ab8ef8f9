using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Drafts.Operations;

/// <summary>Has other music made of the same mood, tempo and key: the next seed after its own.</summary>
public sealed record ChangeMusic : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of("Has other music made of the same mood, tempo and key.", () => new ChangeMusic());

    private const string Seed = "seed";

    public override EditOutcome Apply(Draft draft)
    {
        if (FilmMusic.Of(draft) is not { GeneratedMusic: { ValueKind: JsonValueKind.Object } } music)
            return Refuse(
                RefusalCause.NoMusic,
                FilmMusic.Of(draft) is null
                    ? "The film has no music yet: ask for some first."
                    : "The film's music is a file: ask for music of a mood, or send another file."
            );
        var made = JsonNode.Parse(music.GeneratedMusic.Value.GetRawText())!.AsObject();
        made[Seed] = SeedOf(made[Seed], draft) + 1;
        using var changed = JsonDocument.Parse(made.ToJsonString());
        var element = changed.RootElement.Clone();
        return FilmMusic.Each(draft, segment => segment with { GeneratedMusic = element });
    }

    /// <summary>The seed that the music has by now.</summary>
    private static long SeedOf(JsonNode? written, Draft draft) =>
        written is JsonValue value && value.TryGetValue<double>(out var own)
            ? (long)Math.Clamp(own, -1e15, 1e15)
            : (draft.Seed ?? 0) + draft.AllTracks.ToList().IndexOf(FilmMusic.TrackOf(draft)!);
}
