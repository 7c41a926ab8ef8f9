namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Where Chinese wishes that follow one another without any sign begin.</summary>
internal sealed partial class Scanner
{
    /// <summary>头一张凑近第二张往后退每张三秒: without a sign between, what is said of the next picture begins with its name.</summary>
    private static IEnumerable<int> RunOn(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        Mention? first = null;
        for (var k = 0; k < mentions.Count; k++)
        {
            var mention = mentions[k];
            if (
                k > 0
                && (
                    IsParted(tokens, mentions[k - 1].End, mention.Start)
                    || tokens[mention.Start].Start > tokens[mention.Start - 1].End
                )
            )
                first = null;
            if (
                first?.As<PicturePlace>() is not null
                && mentions[k - 1] != first
                && (
                    tokens[mention.Start].Kind == TokenKind.Han
                    || tokens[mention.Start - 1].Kind == TokenKind.Han && mention.As<EachWord>() is null
                )
                && mention.Meanings.Any(meaning => meaning is PicturePlace { Pick: not Pick.It } or EachWord)
                && (mentions[k - 1].Meanings.Any(IsSaidOfPicture) || IsRemovedBefore(tokens, mentions, k))
                && !leading.Contains(tokens[mention.Start - 1].Text)
            )
            {
                yield return mention.Start;
                first = null;
            }
            if (first?.As<PicturePlace>() is null || first.As<EachWord>() is not null)
                first = mention;
        }
    }

    private static bool IsSaidOfPicture(Meaning meaning) =>
        meaning is MotionNamed or StillWord or EffectNamed or LookNamed or Length or DirectionWord;

    /// <summary>Words that take a picture's name into their own wish.</summary>
    private static readonly HashSet<string> leading =
    [
        .. "的 给 在 到 和 跟 与 、 把 让 用 从 比 像 照".Split(' '),
    ];

    /// <summary>次卧那张采光不好拿掉书房那张不要动: the picture before the word is to go, as something else is said of the next.</summary>
    private static bool IsRemovedBefore(IReadOnlyList<Token> tokens, List<Mention> mentions, int k) =>
        mentions[k - 1].As<NotWord>() is { Removes: true }
        && mentions[k - 1].End == mentions[k].Start
        && mentions[k].As<PicturePlace>() is { Pick: Pick.These }
        && mentions
            .Skip(k + 1)
            .TakeWhile((next, at) => !IsParted(tokens, mentions[k + at].End, next.Start))
            .Any(next => next.Meanings.Any(IsSaidOfPicture));

    /// <summary>一张三秒开头打上“你好”, 每张4秒第二张推近: behind how long each is seen another wish begins.</summary>
    private static IEnumerable<int> BehindEachLength(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var k = 1; k < mentions.Count; k++)
        {
            var (one, other) = (mentions[k - 1], mentions[k]);
            if (
                !(one.As<EachWord>() is not null && IsPlainLength(other))
                    && !(IsPlainLength(one) && other.As<EachWord>() is not null && one.End == other.Start)
                || tokens[one.Start].Kind != TokenKind.Han && tokens[other.Start].Kind != TokenKind.Han
                || other.Start - one.End > LongestStay
                || IsParted(tokens, one.End, other.Start)
            )
                continue;
            var at = other.End;
            while (at < tokens.Count && endings.Contains(tokens[at].Text))
                at++;
            if (
                at < tokens.Count
                && tokens[at].Kind == TokenKind.Han
                && !Clause.IsJoint(tokens[at])
                && mentions.Exists(next =>
                    next.Start >= at
                    && next.Start - at <= 1
                    && next.Meanings.Any(IsAnotherWish)
                    && tokens[next.Start].Start == tokens[next.Start - 1].End
                )
            )
                yield return at;
        }
    }

    private static bool IsPlainLength(Mention mention) => mention.As<Length>() is { More: 0 };

    /// <summary>停留时间为, tokens.</summary>
    private const int LongestStay = 5;

    private static readonly HashSet<string> endings = [.. "吧 呗 哈 啊 嘛 呢".Split(' ')];

    private static bool IsAnotherWish(Meaning meaning) =>
        meaning is TextNoun or OrderWord or PicturePlace { Pick: Pick.These } or MusicWord or WordsFollow;

    private static bool IsParted(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable
            .Range(start, Math.Max(0, end - start))
            .Any(i => Clause.IsJoint(tokens[i]) || tokens[i].Kind == TokenKind.Quote);
}
