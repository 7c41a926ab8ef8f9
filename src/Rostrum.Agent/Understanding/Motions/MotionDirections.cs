using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads which way the moves go, and the moves that a way alone names: "slide to the left", 往右移.</summary>
internal sealed class MotionDirections(MotionWishes moves)
{
    private const int BareDirectionReaches = 2;

    private readonly Sentence sentence = moves.Sentence;
    private readonly Request request = moves.Request;
    private readonly Scene scene = moves.Scene;
    private readonly Dictionary<Mention, MotionWish> wishes = moves.ByName;

    public void Read()
    {
        foreach (var (mention, _) in sentence.Of<OppositeWord>())
            if (
                !sentence.Of<TransitionNamed>().Any()
                && !sentence.Of<TransitionWord>().Any()
                // 方向反了，我要往左: the way is named.
                && !sentence.Of<DirectionWord>().Any(found => !found.Meaning.Bare)
                && scene.Focus.Subject != Subject.Transitions
                && moves.WishOf(sentence.Nearest(mention, MotionWishes.IsHead)) is { } turned
            )
                turned.Opposite = true;
        foreach (var (mention, word) in sentence.Of<DirectionWord>())
        {
            if (sentence.Denied.Contains(mention))
                continue;
            var head =
                sentence.Nearest(mention, MotionWishes.TakesDirection)
                ?? (word.Bare ? null : sentence.Nearest(mention, IsWantedHead));
            if (
                word.Bare
                && (head is null || head.DistanceTo(mention) > BareDirectionReaches)
                && !IsTravel(mention)
                && !IsCorrected(mention)
            )
                continue;
            if (
                head?.As<TransitionNamed>() is not null
                || IsTransitions(mention)
                || IsOfLastTransitions(mention)
            )
                continue;
            if (
                (wishes.Count == 0 || IsOfOthers(mention) || IsMoveItself(mention))
                && (word.Whole || IsMoving(mention) || IsWhole(mention))
                && (IsFloating(mention) ? Floating : Going(word.Direction)) is { } motion
            )
            {
                // "No zoom but a slow slide from left to right".
                if (moves.IsStillByDenial && word is { Bare: false })
                    request.Still = null;
                moves.Insert(
                    mention,
                    new MotionWish
                    {
                        Motion = motion,
                        Scope = sentence.ScopeOf(mention),
                        Direction = word.Direction,
                    }
                );
            }
            else if (moves.WishOf(head) is { } wish)
                wish.Direction = word.Direction;
        }
    }

    /// <summary>"No, I meant down": nothing but a way to go, in the place of another.</summary>
    private bool IsCorrected(Mention direction) =>
        (
            sentence.Of<CorrectionWord>().Any()
            || sentence.Of<DirectionWord>().Any(other => sentence.Denied.Contains(other.Mention))
        )
        && sentence.Mentions.TrueForAll(other =>
            ReferenceEquals(other, direction)
            || other.From is not null
            || other.Meanings.Any(meaning => meaning is CorrectionWord or NothingMeant or NotWord or VerbWord)
            || other.As<DirectionWord>() is not null && sentence.Denied.Contains(other)
        );

    /// <summary>"Title off, music off, and go right": what goes takes no direction.</summary>
    private bool IsWantedHead(Mention mention) =>
        MotionWishes.IsHead(mention) && !sentence.Denied.Contains(mention);

    /// <summary>A way to go in a part that is about transitions.</summary>
    private bool IsTransitions(Mention direction) =>
        sentence.Of<TransitionNamed>().Any(found => MotionWishes.TakesDirection(found.Mention))
        && !sentence.Of<MotionNamed>().Any()
        && !sentence.HasInClause<MovementWord>(direction);

    /// <summary>方向改成往上, said right after transitions were set.</summary>
    private bool IsOfLastTransitions(Mention direction) =>
        scene.Focus.Subject == Subject.Transitions
        && sentence.Mentions.TrueForAll(other =>
            ReferenceEquals(other, direction) || other.As<Head>() is null && other.As<PicturePlace>() is null
        );

    /// <summary>"Move the camera to the left", 镜头往右边摇过去: going there is the motion itself.</summary>
    private bool IsMoving(Mention direction) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Number == direction.Clause) is { } clause
        && Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => IsMovingWord(sentence.Tokens[i]));

    private static bool IsMovingWord(Token token) =>
        movingWords.Contains(token.Text) || movingWords.Contains(token.Stem);

    /// <summary>口红那张推近，试色那张往右移: the clause names its own pictures and no move.</summary>
    private bool IsOfOthers(Mention direction) =>
        sentence.HasInClause<PicturePlace>(direction)
        && !wishes.Keys.Any(named => named.Clause == direction.Clause);

    /// <summary>分别推近、左移、拉远: between two signs, and with its own verb.</summary>
    private bool IsMoveItself(Mention direction) =>
        sentence.Tokens[direction.End - 1].Text is "移" or "摇"
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != direction.Clause
            || ReferenceEquals(other, direction)
            || other.As<SpeedWord>() is not null
        );

    /// <summary>往右飘, 像船一样往左漂: it drifts.</summary>
    private bool IsFloating(Mention direction) =>
        Enumerable
            .Range(direction.End, Math.Min(3, sentence.Tokens.Count - direction.End))
            .TakeWhile(i => sentence.Tokens[i].Kind == TokenKind.Han)
            .Any(i => sentence.Tokens[i].Text is "飘" or "漂" or "荡" or "浮");

    private static Motion? Floating => MotionCatalogue.Find("drift");

    /// <summary>从左往右, alone between two signs: there is nothing else that could go so.</summary>
    private bool IsWhole(Mention direction) =>
        (
            sentence.Tokens[direction.Start].Text is "从" or "由" or "自"
                && direction.End - direction.Start >= 4
            || sentence.Tokens[direction.Start].Text is "from"
                && Enumerable
                    .Range(direction.Start, direction.End - direction.Start)
                    .Any(i => sentence.Tokens[i].Text is "to")
        )
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != direction.Clause
            || ReferenceEquals(other, direction)
            || other.As<PicturePlace>() is not null
            || other.As<SpeedWord>() is not null
        )
        && !sentence.Of<TransitionNamed>().Any()
        && !sentence.Of<TransitionWord>().Any()
        && (!sentence.Of<MotionNamed>().Any() || IsOfOthers(direction));

    /// <summary>"The camera travels right": a verb of the camera's own stands right before.</summary>
    private bool IsTravel(Mention direction) =>
        wishes.Count == 0
        && sentence.HasInClause<MovementWord>(direction)
        && direction.Start > 0
        && IsMovingWord(sentence.Tokens[direction.Start - 1]);

    private static readonly HashSet<string> movingWords =
    [
        .. "move mov go goes swoop descend ascend soar sink travel glide sweep track slides drift look climb rise ris scan cross swing nudge whoosh race fly wander roam stroll journey sail float head heading lift rais lower walk crawl inch shift 摇 移 走 扫 挪 升 降 转 滑 爬 看 落 冲 甩 飘 拍 拖 掠 游 巡 抬 滚 飞 荡 划 漂 浮 带 挪 扫 巡 滑 溜 蹭".Split(
            ' '
        ),
    ];

    private static Motion? Going(string direction) =>
        new[] { "pan", "tilt" }
            .Select(MotionCatalogue.Find)
            .Concat(MotionCatalogue.All)
            .OfType<Motion>()
            .FirstOrDefault(motion =>
                motion
                    .Parameters.OfType<ChoiceParameter>()
                    .Any(known => known.Name == "dir" && known.Choices.Contains(direction))
            );
}
