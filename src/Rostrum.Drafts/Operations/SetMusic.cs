using System.Text.Json;
using Rostrum.Drafts.Music;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Gives the film music from its beginning to its end, in the place of any it has: made of a mood, or from a file. It
/// gives way to speech. Volume and fades of the music that was there stay.
/// </summary>
/// <param name="Mood">Name in the catalogue of moods; null with a file.</param>
/// <param name="Address">A file of sound; null for made music.</param>
/// <param name="Name">What people call the file.</param>
public sealed record SetMusic(string? Mood, string? Address = null, string? Name = null) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Gives the film music, in the place of any it has: made of a mood, or from a file.",
            OperationFields.OneOf("mood", "the kind of music that is made", MoodCatalogue.All).OrNull(),
            OperationFields.Address.OrNull(),
            OperationFields.Text("name", "what people call the file", 200, "rain").OrNull() with
            {
                IsAddress = true,
            },
            OperationFields
                .Number(
                    "tempo",
                    "beats a minute of made music",
                    MusicRecipe.SlowestTempo,
                    MusicRecipe.FastestTempo,
                    "90"
                )
                .OrNone(),
            (mood, address, name, tempo) => new SetMusic(mood, address, name) { Tempo = tempo }
        );

    /// <summary>A file ends where the film does: it fades, ms.</summary>
    private const long FadeOfFile = 2000;

    public double? Tempo { get; init; }

    public override EditOutcome Apply(Draft draft)
    {
        if (Address is null && MoodCatalogue.Find(Mood) is null)
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no music of the mood \"{Mood}\"; "
                    + $"there is {string.Join(", ", MoodCatalogue.All.Select(known => known.Name))}."
            );
        if (Tempo is { } tempo && !(tempo >= MusicRecipe.SlowestTempo && tempo <= MusicRecipe.FastestTempo))
            return Refuse(
                RefusalCause.OutOfRange,
                $"Music has a tempo of {MusicRecipe.SlowestTempo} to {MusicRecipe.FastestTempo} beats a minute."
            );
        var before = FilmMusic.Of(draft);
        var others = FilmMusic.Without(draft);
        var track = (FilmMusic.TrackOf(draft) ?? NewTrack(others)) with
        {
            Muted = null,
            Segments = [SegmentOf(before, others)],
        };
        return new EditOutcome.Changed(others with { Tracks = [.. others.AllTracks, track] });
    }

    private static Track NewTrack(Draft draft) =>
        new()
        {
            Id = $"t{Ids.NextTrack(draft)}",
            Type = TrackType.Audio,
            Meta = new NameMeta { Name = FilmMusic.Name },
        };

    private Segment SegmentOf(Segment? before, Draft draft) =>
        new()
        {
            Id = before?.Id ?? $"s{Ids.NextSegment(draft)}",
            Start = 0,
            MediaType = "audio",
            Source = Address,
            Meta = Name is null ? null : new NameMeta { Name = Name },
            Volume = before?.Volume,
            FadeIn = before?.FadeIn,
            FadeOut = before?.FadeOut ?? (Address is null ? null : FadeOfFile),
            Duck = JsonElement.Parse("true"),
            GeneratedMusic = Address is null ? Made() : null,
        };

    private JsonElement Made() =>
        JsonElement.Parse(
            Tempo is { } tempo
                ? FormattableString.Invariant($$"""{"mood":"{{Mood}}","bpm":{{tempo:R}}}""")
                : $$"""{"mood":"{{Mood}}"}"""
        );
}
