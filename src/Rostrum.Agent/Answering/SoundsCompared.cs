using System.Text.Json;
using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what became of the music and the other sounds.</summary>
internal static class SoundsCompared
{
    public static Change? Music(Draft before, Draft after)
    {
        var (old, now) = (FilmMusic.Of(before), FilmMusic.Of(after));
        if (now is null)
            return old is null ? null : new MusicRemoved();
        var (silent, isSilent) = (
            FilmMusic.TrackOf(before)?.Muted == true,
            FilmMusic.TrackOf(after)?.Muted == true
        );
        var mood = MusicPlanner.MoodOf(now);
        var isNew = old?.Source != now.Source || MusicPlanner.MoodOf(old) != mood || old is null;
        var heard = isNew ? HeardOf(now, isSilent) : Heard(old!, silent, now, isSilent);
        var change = new MusicChanged(MoodCatalogue.Find(mood), isNew, heard)
        {
            IsOther = !isNew && Made(old!, "seed") != Made(now, "seed"),
            Tempo = Made(old ?? now, "bpm") == Made(now, "bpm") ? null : Number(now.GeneratedMusic, "bpm"),
        };
        return isNew || change.IsOther || change.Tempo is not null || !heard.IsEmpty ? change : null;
    }

    /// <summary>What became of the sounds that are no music.</summary>
    public static IEnumerable<Change> Others(Draft before, Draft after)
    {
        var (old, now) = (OthersOf(before), OthersOf(after));
        foreach (var (sound, _) in old.Where(one => now.All(other => other.Sound.Id != one.Sound.Id)))
            yield return new SoundRemoved(NameOf(sound));
        foreach (var (sound, muted) in now)
            if (old.FirstOrDefault(one => one.Sound.Id == sound.Id) is not { Sound: not null } was)
                yield return new SoundAdded(NameOf(sound), HeardOf(sound, muted));
            else if (Heard(was.Sound, was.Muted, sound, muted) is { IsEmpty: false } heard)
                yield return new SoundChanged(NameOf(sound), heard);
    }

    private static List<(Segment Sound, bool Muted)> OthersOf(Draft draft)
    {
        var music = FilmMusic.TrackOf(draft)?.Id;
        return
        [
            .. draft
                .AllTracks.Where(track => track.Type == TrackType.Audio && track.Id != music)
                .SelectMany(track => track.AllSegments.Select(sound => (sound, track.Muted == true))),
        ];
    }

    private static string NameOf(Segment sound) => Understanding.Scene.NameOf(sound);

    /// <summary>How a new sound is heard, as far as that is not as usual.</summary>
    private static SoundHeard HeardOf(Segment now, bool muted) =>
        new(
            now.Volume is { } volume and not 1 ? volume : null,
            muted ? true : null,
            now.FadeIn is > 0 ? now.FadeIn : null,
            now.FadeOut is > 0 ? now.FadeOut : null,
            now.Start is > 0 ? now.Start : null,
            now.Duration is { } length ? (now.Start ?? 0) + length : null,
            null,
            null,
            now.SourceStart is > 0 ? now.SourceStart : null
        );

    private static SoundHeard Heard(Segment was, bool wasMuted, Segment now, bool muted) =>
        new(
            (was.Volume ?? 1) == (now.Volume ?? 1) ? null : now.Volume ?? 1,
            wasMuted == muted ? null : muted,
            (was.FadeIn ?? 0) == (now.FadeIn ?? 0) ? null : now.FadeIn ?? 0,
            (was.FadeOut ?? 0) == (now.FadeOut ?? 0) ? null : now.FadeOut ?? 0,
            (was.Start ?? 0) == (now.Start ?? 0) ? null : now.Start ?? 0,
            was.Duration == now.Duration ? null
                : now.Duration is { } length ? (now.Start ?? 0) + length
                : long.MaxValue,
            Written(was.Duck) == Written(now.Duck) ? null : Decibels(now.Duck),
            (was.Loop == true) == (now.Loop == true) || Written(was.Duck) != Written(now.Duck)
                ? null
                : now.Loop == true,
            (was.SourceStart ?? 0) == (now.SourceStart ?? 0) ? null : now.SourceStart ?? 0
        );

    private static string Written(JsonElement? value) => value?.GetRawText() ?? "";

    /// <summary>By how much a sound gives way; a mere yes stands for the usual.</summary>
    private static double Decibels(JsonElement? duck) =>
        duck switch
        {
            { ValueKind: JsonValueKind.Number } value => value.GetDouble(),
            { ValueKind: JsonValueKind.True } => UsualDuck,
            _ => 0,
        };

    /// <summary>dB.</summary>
    private const double UsualDuck = 12;

    private static string Made(Segment music, string name) =>
        music.GeneratedMusic is { ValueKind: JsonValueKind.Object } made
        && made.TryGetProperty(name, out var value)
            ? value.GetRawText()
            : "";

    private static double? Number(JsonElement? made, string name) =>
        made is { ValueKind: JsonValueKind.Object } own
        && own.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
