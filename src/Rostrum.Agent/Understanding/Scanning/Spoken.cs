namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// A Chinese phrase in all the ways in which it is said: (往/朝)前(推/走) is four of them, (慢慢/)推 two, and in 绕着*转 the
/// star stands for some characters of no matter what; 别推$ only stands where nothing more is said.
/// </summary>
internal sealed class Spoken
{
    /// <summary>Tokens that a gap can stand for.</summary>
    private const int WidestGap = 6;

    /// <summary>They would turn the phrase into its opposite, and stand in no gap.</summary>
    private static readonly HashSet<string> denying =
    [
        .. "不 别 没 无 甭 免 勿 not no don't dont never without isn't doesn't can't cannot nothing".Split(
            ' '
        ),
    ];

    /// <summary>A step that takes no token: the words end here.</summary>
    private static readonly IReadOnlyList<string[]> end =
    [
        ["$"],
    ];

    /// <summary>One after another: the choices, each as stems; null is a gap.</summary>
    private readonly IReadOnlyList<string[]>?[] steps;

    private Spoken(string written, Meaning meaning)
    {
        steps = [.. StepsOf(written)];
        Meaning = meaning;
    }

    public Meaning Meaning { get; }

    /// <summary>The stems with which it can begin.</summary>
    public IEnumerable<string> Firsts => FirstsFrom(0).Distinct();

    /// <summary>The phrases of a list with 、 between them.</summary>
    public static IEnumerable<Spoken> Phrases(string written, Meaning meaning) =>
        written
            .Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => new Spoken(phrase, meaning));

    /// <summary>The places of its tokens where it stands at a place, as many as can be; null where it does not.</summary>
    public IReadOnlyList<int>? Match(IReadOnlyList<Token> tokens, int start)
    {
        var places = new List<int>(8);
        List<int>? best = null;
        Follow(tokens, start, 0, places, ref best);
        return best;
    }

    private IEnumerable<string> FirstsFrom(int step) =>
        step < steps.Length && steps[step] is { } choices
            ? choices.SelectMany(choice => choice.Length > 0 ? [choice[0]] : FirstsFrom(step + 1))
            : [];

    private void Follow(IReadOnlyList<Token> tokens, int at, int step, List<int> places, ref List<int>? best)
    {
        if (step == steps.Length)
        {
            if (best is null || places.Count > best.Count)
                best = [.. places];
            return;
        }
        if (ReferenceEquals(steps[step], end))
        {
            if (
                at >= tokens.Count
                || tokens[at].Kind == TokenKind.Mark
                || at > 0
                    && tokens[at].Start > tokens[at - 1].End
                    && tokens[at].Kind == TokenKind.Han
                    && tokens[at - 1].Kind == TokenKind.Han
                || tokens[at].Text is "了" or "吧" or "啦" or "呀"
            )
                Follow(tokens, at, step + 1, places, ref best);
            return;
        }
        if (steps[step] is not { } choices)
        {
            for (var skipped = 0; skipped <= WidestGap; skipped++)
            {
                Follow(tokens, at + skipped, step + 1, places, ref best);
                // The nearest place at which the phrase goes on is meant.
                if (best is not null || !IsInGap(tokens, at + skipped))
                    return;
            }
            return;
        }
        foreach (var choice in choices)
        {
            if (!Stands(tokens, at, choice))
                continue;
            for (var k = 0; k < choice.Length; k++)
                places.Add(at + k);
            Follow(tokens, at + choice.Length, step + 1, places, ref best);
            places.RemoveRange(places.Count - choice.Length, choice.Length);
        }
    }

    private static bool IsInGap(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count
        && tokens[i].Kind is not (TokenKind.Mark or TokenKind.Quote)
        && !denying.Contains(tokens[i].Text);

    private static bool Stands(IReadOnlyList<Token> tokens, int at, string[] stems)
    {
        if (at + stems.Length > tokens.Count)
            return false;
        for (var k = 0; k < stems.Length; k++)
            if (tokens[at + k].Stem != stems[k])
                return false;
        return true;
    }

    private static IEnumerable<IReadOnlyList<string[]>?> StepsOf(string written)
    {
        for (var i = 0; i < written.Length; )
        {
            if (written[i] == '*')
            {
                yield return null;
                i++;
                continue;
            }
            if (written[i] == '$')
            {
                yield return end;
                i++;
                continue;
            }
            var behind = written[i] == '(' ? written.IndexOf(')', i) : written.IndexOfAny(['(', '*', '$'], i);
            if (behind < 0)
                behind = written.Length;
            var part = written[i] == '(' ? written[(i + 1)..behind] : written[i..behind];
            yield return written[i] == '(' ? [.. part.Split('/').Select(StemsOf)] : [StemsOf(part)];
            i = written[i] == '(' ? behind + 1 : behind;
        }
    }

    /// <summary>A · stands for the sign that is between phrases.</summary>
    private static string[] StemsOf(string part) =>
        [.. Token.Read(part.Replace('·', '、')).Select(token => token.Stem)];
}
