namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>
/// "Remove the fade from the music", "no fade out", 不要淡出: of music that fades it is the fade that is not wanted, neither the
/// music nor what joins the pictures.
/// </summary>
internal static class FadesGone
{
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        if (!scene.HasMusic || !mentions.Any(IsFade))
            return mentions;
        var denied = Denial.In(tokens, mentions);
        var gone = mentions
            .Where(mention =>
                IsFade(mention)
                && (
                    denied.Contains(mention.Start)
                    // 去掉音乐的淡入淡出
                    || MusicOf(mention, tokens, mentions) is { } music
                        && denied.Contains(music.Start)
                        && mention.Start - music.End is 0 or 1
                )
            )
            .Where(fade =>
                MusicOf(fade, tokens, mentions) is not null || IsOfMusicAlone(fade, tokens, mentions, scene)
            )
            .ToList();
        if (gone.Count == 0)
            return mentions;
        return
        [
            .. mentions
                .Where(mention => !gone.Exists(fade => MusicOf(fade, tokens, mentions) == mention))
                .Select(mention =>
                    gone.Contains(mention) ? mention with { Meanings = [WaysOf(mention, tokens)] } : mention
                ),
        ];
    }

    private static bool IsFade(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is FadeWord or FadesWord or FilmFadeWord or AnimationNamed { Animation.Name: "fade" }
        );

    /// <summary>The word for the music right beside the fade; null for none.</summary>
    private static Mention? MusicOf(
        Mention fade,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    ) =>
        mentions.FirstOrDefault(other =>
            other.Clause == fade.Clause
            && other.As<MusicWord>() is not null
            && (
                other.End <= fade.Start && fade.Start - other.End <= Near
                || other.Start >= fade.End
                    && Enumerable
                        .Range(fade.End, other.Start - fade.End)
                        .All(i => tokens[i].Text is "of" or "from" or "on" or "in" or "out" or "the" or "for")
            )
        );

    private const int Near = 4;

    /// <summary>Nothing else of the film fades, and nothing else is spoken of.</summary>
    private static bool IsOfMusicAlone(
        Mention fade,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    ) =>
        scene is { MusicFades: true, FadesOut: false }
        && (
            fade.As<FadeWord>() is not null || scene.Focus.Subject == Subject.Music || scene.Joints.Count == 0
        )
        && !mentions.Any(other =>
            other.Clause == fade.Clause
            && other != fade
            && (other.As<Head>() is not null and not MusicWord || other.As<PicturePlace>() is not null)
        );

    /// <summary>Both, where neither is said.</summary>
    private static MusicFadeGone WaysOf(Mention fade, IReadOnlyList<Token> tokens)
    {
        var comes = Says(fade, tokens, "in", "ins", "入");
        var goes = Says(fade, tokens, "out", "outs", "出");
        return comes == goes ? new MusicFadeGone(In: true, Out: true) : new MusicFadeGone(comes, goes);
    }

    private static bool Says(Mention fade, IReadOnlyList<Token> tokens, params ReadOnlySpan<string> ways)
    {
        for (var i = fade.Start; i < Math.Min(tokens.Count, fade.End + 1); i++)
            if (ways.Contains(tokens[i].Text))
                return true;
        return false;
    }
}
