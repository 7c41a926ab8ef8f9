namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads what the moves are aimed at.</summary>
internal sealed class MotionAims(MotionWishes moves)
{
    private readonly Sentence sentence = moves.Sentence;
    private readonly Request request = moves.Request;
    private readonly Scene scene = moves.Scene;
    private readonly Dictionary<Mention, MotionWish> wishes = moves.ByName;

    /// <summary>"Zoom into the top left corner": a place names a target only beside a motion that takes one.</summary>
    public void Read()
    {
        foreach (var (mention, aim) in sentence.Of<AimWord>())
            if (moves.WishOf(sentence.Nearest(mention, MotionWishes.IsHead)) is { } aimed)
                aimed.Target = aim.Anchor;
        foreach (var (mention, anchor) in sentence.Of<AnchorNamed>())
            if (IsOtherWay(anchor.Anchor) && moves.WishOf(null) is { } turned)
                turned.Direction = anchor.Anchor;
            else if (
                anchor.Anchor is "left" or "right"
                && sentence.Tokens[mention.Start].Text is "到" or "往" or "向" or "朝"
                && sentence.Nearest(mention, MotionWishes.TakesDirection) is { } going
                && wishes.TryGetValue(going, out var led)
                && led.Direction is null
            )
                led.Direction = anchor.Anchor;
            else if (IsAimedAt(mention) && wishes.Count == 0 && moves.WishOf(null) is { } present)
                present.Target = anchor.Anchor;
            else if (
                mention.As<DirectionWord>() is null
                && sentence.Nearest(
                    mention,
                    other =>
                        other.As<MotionNamed>() is { } named && Sentence.HasSetting(named.Motion, "target")
                )
                    is { } head
                && wishes.TryGetValue(head, out var wish)
                && wish.Direction is null
            )
                wish.Target = anchor.Anchor;
    }

    /// <summary>搞错了，右边: right after a move was set, the side is that to which it is to go.</summary>
    private bool IsOtherWay(string anchor) =>
        anchor is "left" or "right"
        && scene.Focus.Subject == Subject.Pictures
        && sentence.Of<CorrectionWord>().Any()
        && sentence.Mentions.TrueForAll(other =>
            other.Meanings.Any(meaning =>
                meaning is CorrectionWord or AnchorNamed or NothingMeant or DirectionWord or VerbWord
            )
        );

    /// <summary>停在右下角的签名上, said of the move there is.</summary>
    private bool IsAimedAt(Mention anchor) =>
        anchor.As<DirectionWord>() is null
        && sentence.Mentions.TrueForAll(other => other.As<Head>() is null or MovementWord)
        && (
            Enumerable
                .Range(Math.Max(0, anchor.Start - 3), Math.Min(3, anchor.Start))
                .Any(i => sentence.Tokens[i].Text is "停" or "落" or "准" or "锁" or "瞄" or "盯" or "焦")
            || Enumerable
                .Range(Math.Max(0, anchor.Start - AimReaches), Math.Min(AimReaches, anchor.Start))
                .Any(i => aiming.Contains(sentence.Tokens[i].Stem))
        );

    private const int AimReaches = 12;

    /// <summary>"Go for the stamp in the lower right corner".</summary>
    private static readonly HashSet<string> aiming =
    [
        .. "aim target focus land settl zero home center centr point head go concentrat".Split(' '),
    ];
}
