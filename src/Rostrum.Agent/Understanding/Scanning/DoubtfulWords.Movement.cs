namespace Rostrum.Agent.Understanding.Scanning;

internal static partial class DoubtfulWords
{
    /// <summary>晃得轻一点: said of a movement, and of no sound.</summary>
    private static bool IsOfMovement(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        mention.As<LoudnessWord>() is { Factor: > 0 }
        && tokens[mention.Start].Kind == TokenKind.Han
        && !Says(mention, tokens, sounds)
        && !Says(mention, tokens, heard)
        && !all.Any(other =>
            (other.As<MusicWord>() is not null || other.As<MoodNamed>() is not null)
            // 忧郁的音乐，动态模糊轻一点
            && !all.Any(thing =>
                thing.Clause == mention.Clause
                && other.Clause != mention.Clause
                && thing.Meanings.Any(meaning =>
                    meaning is BlurWord or EffectNamed or LookNamed or MotionNamed or MovementWord
                )
            )
        )
        && (
            Enumerable
                .Range(Math.Max(0, mention.Start - 2), Math.Min(2, mention.Start))
                .Any(i => moving.Contains(tokens[i].Text))
            // 晃得太厉害了，轻一点
            || all.Any(other => other.Clause == mention.Clause - 1 && other.As<MovementWord>() is not null)
            || !scene.HasMusic
                && all.Any(other =>
                    other.Clause <= mention.Clause
                    && other.Meanings.Any(meaning =>
                        meaning is EffectNamed or LookNamed or LookWord or BlurWord or BareBlur or TextNoun
                    )
                )
            || all.Any(other =>
                other.Clause == mention.Clause
                && other.Meanings.Any(meaning => meaning is BlurWord or EffectNamed or LookNamed)
            )
            || !scene.HasMusic && scene.Focus.Subject is Subject.Pictures or Subject.Effects or Subject.Blur
        );

    /// <summary>第二张放大一点: said of a picture and of nothing else, the camera comes near.</summary>
    private static bool IsEnlarged(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        mention.Meanings is [AmountWord { Relative: true }]
        && tokens[mention.Start].Text == "放"
        && tokens[mention.Start + 1].Text == "大"
        && scene.Focus.Subject is not (Subject.Text or Subject.Effects or Subject.Looks or Subject.Music)
        && all.Any(other =>
            other.Clause == mention.Clause
            && (other.As<PicturePlace>() is not null || other.As<PictureWord>() is not null)
        )
        && all.All(other => other.Clause != mention.Clause || other.As<Head>() is null);

    private static readonly HashSet<string> heard = [.. "响 吵 静 耳 听 闹 乐 量".Split(' ')];

    private static readonly HashSet<string> moving =
    [
        .. "晃 抖 震 推 拉 摇 转 移 动 飘 摆 颤 甩 缩 放".Split(' '),
    ];
}
