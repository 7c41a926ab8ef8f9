using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Fits fades whose length nobody said to a film that is short.</summary>
internal static class FadePlanner
{
    /// <summary>The film's own fades: a third of it at most, or a quarter where there are two.</summary>
    public static IEnumerable<EditOperation> Film(Draft draft)
    {
        var (fadeIn, fadeOut) = (draft.Meta?.FadeIn, draft.Meta?.FadeOut);
        var most = (draft.Duration ?? 0) / (fadeIn > 0 && fadeOut > 0 ? 4 : 3);
        if (fadeIn > most || fadeOut > most)
            yield return new SetFilmFade(Held(fadeIn, most), Held(fadeOut, most));
    }

    /// <summary>The music's: three fifths of the film at most, or two where there are two.</summary>
    public static IEnumerable<EditOperation> Music(Draft draft)
    {
        if (FilmMusic.Of(draft) is not { } music)
            yield break;
        var most = (draft.Duration ?? 0) * (music is { FadeIn: > 0, FadeOut: > 0 } ? 2 : 3) / 5;
        if (music.FadeIn > most || music.FadeOut > most)
            yield return new SetFades(Held(music.FadeIn, most), Held(music.FadeOut, most));
    }

    private static long? Held(long? fade, long most) => fade is { } length ? Math.Min(length, most) : null;
}
