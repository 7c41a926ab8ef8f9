namespace Rostrum.Agent.Understanding.Measures;

/// <summary>
/// Reads how something is to be compared with what it is now, whatever the word: "a tad louder", "way too slow", "not wild
/// enough", "less dramatic", 太慢了, 再久一点, 没必要这么猛.
/// </summary>
internal static class DegreeReader
{
    private enum Dimension
    {
        Length,
        Speed,
        Loudness,
        Strength,
    }

    private enum Step
    {
        Slight,
        Plain,
        Strong,
    }

    private readonly record struct Quality(Dimension Dimension, bool More);

    private static readonly Dictionary<string, Quality> plain = [];
    private static readonly Dictionary<string, Quality> comparatives = [];

    static DegreeReader()
    {
        Say(Dimension.Length, "long lengthy", "short brief");
        Say(
            Dimension.Speed,
            "fast quick rapid swift hasty snappy speedy hectic frantic",
            "slow sluggish leisurely"
        );
        Say(Dimension.Loudness, "loud noisy", "quiet silent");
        Say(
            Dimension.Strength,
            "big large strong heavy intense dramatic wild extreme huge hard aggressive bold obvious noticeable visible "
                + "violent powerful deep close near far pronounced prominent exaggerated much harsh thick dense",
            "small weak subtle gentle mild faint tiny understated shallow discreet delicate soft little thin light sparse"
        );
    }

    private static void Say(Dimension dimension, string more, string less)
    {
        foreach (var (words, isMore) in (ReadOnlySpan<(string, bool)>)[(more, true), (less, false)])
        foreach (var word in words.Split(' '))
        {
            var quality = new Quality(dimension, isMore);
            plain[word] = quality;
            plain[Adverb(word)] = quality;
            comparatives[Comparative(word)] = quality;
        }
    }

    private static string Adverb(string word) =>
        word[^1] == 'y' ? word[..^1] + "ily"
        : word.EndsWith("le", StringComparison.Ordinal) ? word[..^1] + "y"
        : word + "ly";

    private static string Comparative(string word) =>
        word[^1] switch
        {
            'y' => word[..^1] + "ier",
            'e' => word + "r",
            'g' or 'n' or 'd' when word is "big" or "thin" => word + word[^1] + "er",
            _ => word + "er",
        };

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        English(tokens, i) ?? Chinese(tokens, i);

    private static Mention? English(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        var (step, at) = StepAt(tokens, i);
        if (At(tokens, at, "too") && QualityAt(tokens, at + 1) is { } excess)
            return Made(i, at + 2, excess with { More = !excess.More }, step);
        if (At(tokens, at, "more", "less") && QualityAt(tokens, at + 1) is { } named)
            return Made(i, at + 2, named with { More = named.More == At(tokens, at, "more") }, step);
        if (at < tokens.Count && comparatives.TryGetValue(tokens[at].Text, out var compared))
            return Made(i, at + 1, compared, step);
        if (at > i && At(tokens, at, "more", "less") && IsAlone(tokens, at + 1))
            return Made(i, at + 1, new Quality(Dimension.Strength, At(tokens, at, "more")), step);
        if (
            At(tokens, i, "half", "twice")
            && At(tokens, i + 1, "as")
            && i + 2 < tokens.Count
            && tokens[i + 2].Kind == TokenKind.Word
        )
            return Multiplied(tokens, i);
        if (i != at || !At(tokens, i, "not", "isn't", "aren't", "never", "don't"))
            return null;
        var from = At(tokens, i + 1, "be", "go", "it", "make") ? i + 2 : i + 1;
        if (
            At(tokens, from, "so", "that", "as", "too", "quite", "this")
            && QualityAt(tokens, from + 1) is { } less
        )
            return Made(i, from + 2, less with { More = !less.More }, Step.Plain);
        return QualityAt(tokens, from) is { } lacking && At(tokens, from + 1, "enough")
            ? Made(i, from + 2, lacking, Step.Plain)
            : null;
    }

    /// <summary>"A touch less", "slightly more than that": of what, was said before.</summary>
    private static bool IsAlone(IReadOnlyList<Token> tokens, int i) =>
        i >= tokens.Count
        || tokens[i].Kind == TokenKind.Mark
        || At(tokens, i, "please", "pls", "than", "of", "now", "again", "so", "though", "then", "and", "but");

    /// <summary>"Half as warm", "twice as loud", and what they are compared with.</summary>
    private static Mention Multiplied(IReadOnlyList<Token> tokens, int i)
    {
        var factor = At(tokens, i, "half") ? 0.5 : 2;
        var quality = QualityAt(tokens, i + 2) ?? new Quality(Dimension.Strength, true);
        if (!quality.More)
            factor = 1 / factor;
        Meaning meaning = quality.Dimension switch
        {
            Dimension.Length => new LengthWord(factor),
            Dimension.Speed => new SpeedWord(factor, Relative: true),
            Dimension.Loudness => new LoudnessWord(factor),
            _ => new AmountWord(factor, Relative: true),
        };
        return new Mention(i, i + 3, [meaning]);
    }

    /// <summary>"A bit", "somewhat", "much", "way": how much more or less, and the place behind it.</summary>
    private static (Step Step, int End) StepAt(IReadOnlyList<Token> tokens, int i)
    {
        if (
            At(tokens, i, "a")
            && At(tokens, i + 1, "bit", "little", "tad", "touch", "notch", "fraction", "hair")
        )
            return (Step.Slight, At(tokens, i + 2, "bit") ? i + 3 : i + 2);
        if (At(tokens, i, "slightly", "somewhat", "marginally"))
            return (Step.Slight, i + 1);
        if (At(tokens, i, "a") && At(tokens, i + 1, "lot"))
            return (Step.Strong, i + 2);
        if (At(tokens, i, "much", "way", "far", "lots", "considerably", "significantly", "waaay"))
            return (Step.Strong, i + 1);
        return At(tokens, i, "even", "still", "just", "some") ? (Step.Plain, i + 1) : (Step.Plain, i);
    }

    private static Quality? QualityAt(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && plain.TryGetValue(tokens[i].Text, out var quality) ? quality : null;

    private static readonly (string Word, Quality Quality)[] chinese =
    [
        .. Those(Dimension.Length, "长久", "短"),
        ("利落", new(Dimension.Speed, true)),
        ("干脆", new(Dimension.Speed, true)),
        .. Those(Dimension.Speed, "快急", "慢"),
        ("大声", new(Dimension.Loudness, true)),
        ("小声", new(Dimension.Loudness, false)),
        ("轻声", new(Dimension.Loudness, false)),
        ("安静", new(Dimension.Loudness, false)),
        .. Those(Dimension.Loudness, "响吵", ""),
        ("明显", new(Dimension.Strength, true)),
        ("夸张", new(Dimension.Strength, true)),
        ("厉害", new(Dimension.Strength, true)),
        ("剧烈", new(Dimension.Strength, true)),
        ("柔和", new(Dimension.Strength, false)),
        ("含蓄", new(Dimension.Strength, false)),
        .. Those(Dimension.Strength, "大强猛狠重浓近多深粗密厚凶", "小弱轻淡少浅细稀疏薄"),
    ];

    private static IEnumerable<(string, Quality)> Those(Dimension dimension, string more, string less) =>
        more.Select(word => (word.ToString(), new Quality(dimension, true)))
            .Concat(less.Select(word => (word.ToString(), new Quality(dimension, false))));

    private static readonly string[] excess = ["有点太", "有点儿太", "有点", "过于", "太过", "太"];

    private static readonly string[] denials =
    [
        .. from no in "别 不要 不用 没必要 不必 没有必要 不需要 没".Split(' ')
        from how in "那么 这么 太".Split(' ')
        select no + how,
        "没那么",
        "不那么",
    ];

    private static readonly string[] starts = ["稍微再", "再稍微", "再", "更", "稍微", "稍", "略微"];

    private static readonly (string Word, Step Step)[] ends =
    [
        ("一点点", Step.Slight),
        ("一丢丢", Step.Slight),
        ("一点儿", Step.Plain),
        ("一点", Step.Plain),
        ("一些", Step.Plain),
        ("点儿", Step.Plain),
        ("很多", Step.Strong),
        ("得多", Step.Strong),
        ("多了", Step.Strong),
        ("一倍", Step.Strong),
        ("一号", Step.Plain),
        ("一圈", Step.Plain),
        ("一档", Step.Plain),
        ("一截", Step.Plain),
        ("起来", Step.Plain),
        ("点", Step.Plain),
        ("些", Step.Plain),
    ];

    private static Mention? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Han)
            return null;
        if (First(tokens, i, excess) is { } much && HanQuality(tokens, i + much) is var (over, behind))
            return Made(
                i,
                Said(tokens, behind, "了") ? behind + 1 : behind,
                over with
                {
                    More = !over.More,
                },
                Step.Plain
            );
        if (Said(tokens, i, "不够") && HanQuality(tokens, i + 2) is var (lacking, after))
            return Made(i, after, lacking, Step.Plain);
        if (First(tokens, i, denials) is { } no && HanQuality(tokens, i + no) is var (less, past))
            return Made(i, past, less with { More = !less.More }, Step.Plain);
        var start = First(tokens, i, starts) ?? 0;
        if (HanQuality(tokens, i + start) is not var (quality, end))
            return null;
        foreach (var (word, step) in ends)
            if (Said(tokens, end, word))
                return Made(
                    i,
                    end + word.Length,
                    quality,
                    Said(tokens, i, "稍") || Said(tokens, i, "略") ? Step.Slight : step
                );
        var isCompared = start > 0 && (end >= tokens.Count || NumberReader.Read(tokens, end) is null);
        return isCompared ? Made(i, end, quality, Step.Plain) : null;
    }

    private static (Quality Quality, int End)? HanQuality(IReadOnlyList<Token> tokens, int i)
    {
        foreach (var (word, quality) in chinese)
            if (Said(tokens, i, word))
                return (quality, i + word.Length);
        // 太fast了
        return i < tokens.Count && tokens[i].Kind == TokenKind.Word && QualityAt(tokens, i) is { } named
            ? (named, i + 1)
            : null;
    }

    private static int? First(IReadOnlyList<Token> tokens, int i, string[] words)
    {
        foreach (var word in words)
            if (Said(tokens, i, word))
                return word.Length;
        return null;
    }

    private static bool Said(IReadOnlyList<Token> tokens, int i, string word)
    {
        for (var k = 0; k < word.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != word[k])
                return false;
        return true;
    }

    private static bool At(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i < tokens.Count && words.Contains(tokens[i].Text);

    private static Mention Made(int start, int end, Quality quality, Step step)
    {
        var (slight, usual, strong) = quality.Dimension switch
        {
            Dimension.Speed => (1.2, 1.5, 2.0),
            Dimension.Loudness => (1.4, 2.0, 2.5),
            _ => (1.25, 1.5, 2.0),
        };
        var by = step switch
        {
            Step.Slight => slight,
            Step.Strong => strong,
            _ => usual,
        };
        var factor = quality.More ? by : Math.Round(1 / by, 2);
        Meaning meaning = quality.Dimension switch
        {
            Dimension.Length => new LengthWord(factor),
            Dimension.Speed => new SpeedWord(factor, Relative: true),
            Dimension.Loudness => new LoudnessWord(factor),
            _ => new AmountWord(factor, Relative: true),
        };
        return new Mention(start, end, [meaning]);
    }
}
