namespace Rostrum.Agent.Understanding.Measures;

/// <summary>
/// Reads a property that is named and multiplied, in any order: "cut the length in half", "double the volume", 时间砍一半,
/// 音量翻倍.
/// </summary>
internal static class FactorReader
{
    private const int Reaches = 7;

    private static readonly HashSet<string> lengths = ["length", "duration", "time", "runtime"];
    private static readonly HashSet<string> volumes = ["volume", "loudness"];
    private static readonly HashSet<string> speeds = ["speed", "pace", "tempo"];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind == TokenKind.Han)
            return Chinese(tokens, i);
        if (Multiplied(tokens, i) is { } multiplied)
            return multiplied;
        if (PartOfThing(tokens, i) is { } part)
            return part;
        if (FactorAt(tokens, i) is null && tokens[i].Text is not ("cut" or "reduce" or "slash" or "chop"))
            return null;
        double? factor = null;
        string? noun = null;
        for (var k = i; k < tokens.Count && k <= i + Reaches && tokens[k].Kind == TokenKind.Word; k++)
        {
            factor ??= FactorAt(tokens, k);
            if (
                lengths.Contains(tokens[k].Text)
                || volumes.Contains(tokens[k].Text)
                || speeds.Contains(tokens[k].Text)
            )
                noun ??= tokens[k].Text;
            if (factor is { } by && noun is not null)
                return new Mention(i, k + 1, [Made(noun, by)]);
        }
        return null;
    }

    /// <summary>"Multiply the duration by 2.5".</summary>
    private static Mention? Multiplied(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is not ("multiply" or "divide"))
            return null;
        for (var k = i + 1; k + 1 < tokens.Count && k <= i + Reaches && tokens[k].Kind == TokenKind.Word; k++)
            if (
                tokens[k].Text == "by"
                && NumberReader.Read(tokens, k + 1) is var (number, end)
                && number is > 0 and < 100
            )
            {
                var noun = tokens[k - 1].Text;
                var factor = tokens[i].Text == "divide" ? 1 / number : number;
                return new Mention(
                    i,
                    end,
                    [
                        volumes.Contains(noun) || speeds.Contains(noun)
                            ? Made(noun, factor)
                            : new LengthWord(factor),
                    ]
                );
            }
        return null;
    }

    /// <summary>"Half the zoom", "twice the snow": a degree of what is named behind it.</summary>
    private static Mention? PartOfThing(IReadOnlyList<Token> tokens, int i)
    {
        if (
            FactorAt(tokens, i) is not { } factor
            || tokens[i].Text is "halve" or "halved" or "doubled"
            || i + 2 >= tokens.Count
            || tokens[i + 1].Text != "the"
        )
            return null;
        var isMeasure = tokens[i + 2].Text is "strength" or "intensity" or "amount" or "effect" or "size";
        return
            isMeasure
            || Lexicon.Shared.Find(tokens, i + 2) is var (meanings, _)
                && meanings.Any(meaning =>
                    meaning is MotionNamed or EffectNamed or LookNamed or BlurWord or BareBlur or MovementWord
                )
            ? new Mention(i, isMeasure ? i + 3 : i + 2, [new AmountWord(factor, Relative: true)])
            : null;
    }

    private static double? FactorAt(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text switch
        {
            "half" or "halve" or "halved" => 0.5,
            "double" or "twice" or "doubled" => 2,
            "triple" or "thrice" or "treble" => 3,
            "quadruple" => 4,
            "quarter" => 0.25,
            "third" when NumberReader.Words(tokens, i + 1, "of", "the") => 1 / 3.0,
            _ => null,
        };

    private static Meaning Made(string noun, double factor) =>
        lengths.Contains(noun) ? new LengthWord(factor)
        : volumes.Contains(noun) ? new LoudnessWord(factor)
        : new SpeedWord(factor, Relative: true);

    private static readonly (string Word, Func<double, Meaning> Made)[] nouns =
    [
        ("时长", by => new LengthWord(by)),
        ("时间", by => new LengthWord(by)),
        ("长度", by => new LengthWord(by)),
        ("音量", by => new LoudnessWord(by)),
        ("声音", by => new LoudnessWord(by)),
        ("音乐", by => new LoudnessWord(by)),
        ("配乐", by => new LoudnessWord(by)),
        ("速度", by => new SpeedWord(by, Relative: true)),
    ];

    private static readonly (string Word, double Factor)[] factors =
    [
        ("砍一半", 0.5),
        ("砍半", 0.5),
        ("减一半", 0.5),
        ("减半", 0.5),
        ("一半", 0.5),
        ("五分之一", 0.2),
        ("四分之一", 0.25),
        ("三分之一", 1 / 3.0),
        ("翻倍", 2),
        ("翻一倍", 2),
        ("加倍", 2),
        ("加一倍", 2),
        ("变两倍", 2),
        ("一倍", 2),
        ("两倍", 2),
        ("三倍", 3),
        ("四倍", 4),
    ];

    private static Mention? Chinese(IReadOnlyList<Token> tokens, int i)
    {
        foreach (var (noun, made) in nouns)
            if (Says(tokens, i, noun))
                for (
                    var k = i + noun.Length;
                    k < tokens.Count && k <= i + noun.Length + 5 && tokens[k].Kind != TokenKind.Mark;
                    k++
                )
                    foreach (var (word, factor) in factors)
                        if (Says(tokens, k, word))
                            return new Mention(
                                i,
                                k + word.Length,
                                [made(Changed(tokens, i + noun.Length, k, factor))]
                            );
        return null;
    }

    /// <summary>缩短三分之一 leaves two thirds, 缩短到三分之一 one.</summary>
    private static double Changed(IReadOnlyList<Token> tokens, int from, int until, double factor)
    {
        var verb = string.Concat(Enumerable.Range(from, until - from).Select(i => tokens[i].Text));
        if (factor > 1 && verb.IndexOfAny(['慢', '短', '减', '少', '缩', '降']) >= 0 && !verb.Contains('到'))
            return 1 / factor;
        return factor >= 1 || verb.IndexOfAny(['到', '成', '为', '至', '只', '用']) >= 0 ? factor
            : verb.IndexOfAny(['短', '减', '砍', '少', '剪', '缩', '掉', '降', '压']) >= 0 ? 1 - factor
            : verb.IndexOfAny(['长', '加', '增', '提', '多']) >= 0 ? 1 + factor
            : factor;
    }

    private static bool Says(IReadOnlyList<Token> tokens, int i, string word)
    {
        for (var k = 0; k < word.Length; k++)
            if (i + k >= tokens.Count || tokens[i + k].Text.Length != 1 || tokens[i + k].Text[0] != word[k])
                return false;
        return true;
    }
}
