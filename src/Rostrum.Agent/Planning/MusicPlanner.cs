using System.Text.Json;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns what is asked of the music into operations.</summary>
internal static class MusicPlanner
{
    /// <summary>How long a fade lasts when nobody says so, ms.</summary>
    private const long UsualFade = 3000;

    /// <summary>What "a quiet tune" is of.</summary>
    private const string QuietMood = "chill";

    public static IEnumerable<EditOperation> Plan(Request request, Draft draft, List<Note> notes)
    {
        if (request.Music is not { } wish)
            return [];
        var present = FilmMusic.Of(draft);
        if (wish.Off && wish.Mood is null)
            return Removal(present, notes);
        if (present is null && wish.IsKnown && request is { Make: false, IsSlideshow: false, Style: null })
        {
            notes.Add(new NoMusicThere());
            return [];
        }
        var operations = new List<EditOperation>();
        var tempo = request.BeatsPerMinute ?? TempoOf(wish, present);
        if (wish is { Other: true, Mood: null } && present is not null)
            operations.Add(new ChangeMusic());
        else if (present is null && IsOfPresent(wish, draft))
        {
            notes.Add(new NoMusicThere());
            return [];
        }
        else if (IsNew(wish, present, tempo) || IsFirst(wish, present, request.BeginsFilm || IsBegun(draft)))
            operations.Add(
                new SetMusic(
                    wish.Mood?.Name ?? MoodOf(present) ?? request.Style?.Mood ?? MoodCatalogue.All[0].Name
                )
                {
                    Tempo = tempo,
                }
            );
        else if (present is null && wish is { IsWanted: true, VolumeBy: > 0 and < 1 })
            operations.Add(new SetMusic(QuietMood));
        else if (present is null)
        {
            notes.Add(new NoMusicThere());
            return [];
        }
        if (
            present is { Volume: null or >= 1 }
            && wish is { VolumeBy: > 1, Volume: null, Mood: null, FadesIn: false, FadesOut: false }
            && operations.Count == 0
        )
        {
            notes.Add(new MusicIsLoudest());
            return [];
        }
        operations.AddRange(Changes(wish));
        if ((wish.Heard ?? During(wish.HeardOver, draft)) is { } heard)
            operations.AddRange(Timed(heard, draft));
        else if (wish.FromPicture is { } first && first < Pictures.Of(draft).Count)
            operations.AddRange(Timed(new Period((long)(Pictures.Of(draft)[first].Start ?? 0)), draft));
        return operations;
    }

    /// <summary>From the beginning of the first of the pictures to the end of the last.</summary>
    private static Period? During(PictureScope? over, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        if (over is not { IsAll: false } scope || scope.Among(pictures.Count) is not { Count: > 0 } places)
            return null;
        var (first, last) = (pictures[places.Min()], pictures[places.Max()]);
        return new Period(first.Start ?? 0, (last.Start ?? 0) + (last.Duration ?? 0));
    }

    /// <summary>音乐从第3秒开始, 到第8秒结束.</summary>
    private static IEnumerable<EditOperation> Timed(Period heard, Draft draft)
    {
        var sounds = draft.AllTracks.Where(track => track.Type == TrackType.Audio).ToList();
        var at = FilmMusic.TrackOf(draft) is { } music ? sounds.IndexOf(music) : sounds.Count;
        var scope = sounds.Count == 0 ? SoundScope.All : new SoundScope(at);
        yield return new MoveSound(scope, heard.Start);
        var end = heard.End is < 0 and var left ? (draft.Duration ?? 0) + left : heard.End;
        if (end > heard.Start)
            yield return new TrimSound(scope, Milliseconds: end - heard.Start);
    }

    /// <summary>"The song should be slower": a factor of the tempo that the music has, or that its mood has in the middle.</summary>
    private static double? TempoOf(MusicWish wish, Segment? present)
    {
        if (wish.TempoBy is not { } factor || MoodCatalogue.Find(MoodOf(present)) is not { } mood)
            return null;
        var now =
            present!.GeneratedMusic!.Value.TryGetProperty("bpm", out var written)
            && written.ValueKind == JsonValueKind.Number
                ? written.GetDouble()
                : (mood.Style.Slowest + mood.Style.Fastest) / 2;
        // A song is felt to be slower long before it is half as fast.
        return Math.Clamp(
            Math.Round(now * Math.Sqrt(factor)),
            MusicRecipe.SlowestTempo,
            MusicRecipe.FastestTempo
        );
    }

    /// <summary>Made music is as long as the film anyway; files begin again.</summary>
    public static IEnumerable<EditOperation> Loop(Draft draft, List<Note> notes)
    {
        var music = FilmMusic.Of(draft);
        if (music is { GeneratedMusic: null })
            return [new LoopSound(SoundScope.All, true)];
        notes.Add(music is null ? new NoMusicThere() : new PlaysThroughout());
        return [];
    }

    /// <summary>The mood of made music; null for a file.</summary>
    public static string? MoodOf(Segment? music) =>
        music?.GeneratedMusic is { ValueKind: JsonValueKind.Object } made
        && made.TryGetProperty("mood", out var mood)
            ? mood.GetString()
            : null;

    private static bool IsNew(MusicWish wish, Segment? present, double? tempo)
    {
        if (wish.Mood is { } mood)
            return mood.Name != MoodOf(present) || tempo is not null;
        return present is null
            ? wish is { Named: true, VolumeBy: null, Mute: null }
            : tempo is not null && MoodOf(present) is not null;
    }

    /// <summary>"Take the music down to 20%", 配乐快一点, 换首歌: said of music that should be there.</summary>
    private static bool IsOfPresent(MusicWish wish, Draft draft) =>
        wish is { Mood: null, IsAsked: false, IsWanted: false }
        && (
            wish.Other
            || wish.TempoBy is not null
            || wish.Volume is not null && (wish.IsAdjusted || !IsBegun(draft))
        );

    private static bool IsBegun(Draft draft) =>
        Pictures.Of(draft).All(picture => picture is { Motion: null, Camera: null });

    /// <summary>音乐轻一点, said when the film is begun: there is to be music, and softly.</summary>
    private static bool IsFirst(MusicWish wish, Segment? present, bool isBegun) =>
        present is null
        && wish is { Named: true, VolumeBy: not null, Mute: null }
        && (wish.IsAsked || wish.VolumeBy < 1 && isBegun);

    private static IEnumerable<EditOperation> Removal(Segment? present, List<Note> notes)
    {
        if (present is not null)
            return [new RemoveMusic()];
        notes.Add(new NoMusicToTake());
        return [];
    }

    private static IEnumerable<EditOperation> Changes(MusicWish wish)
    {
        if (wish.Volume is { } volume)
            yield return new SetVolume(volume);
        if (wish.VolumeBy is { } factor)
            yield return new ScaleVolume(factor);
        if (wish.Mute is { } muted)
            yield return new MuteMusic(muted);
        if (wish.FadesIn || wish.FadesOut)
            yield return new SetFades(
                wish.FadesIn ? wish.FadeInLength ?? UsualFade : null,
                wish.FadesOut ? wish.FadeOutLength ?? UsualFade : null
            );
    }
}
