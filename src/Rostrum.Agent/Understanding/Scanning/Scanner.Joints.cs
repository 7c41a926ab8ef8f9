namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Words that, by what stands around them, join pictures or name the film.</summary>
internal sealed partial class Scanner
{
    /// <summary>"Replace the crossfade by a spin", "a different transition, maybe a zoom": a transition behind another.</summary>
    private Mention? IsOtherJoint(int i)
    {
        if (
            i < 3
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
            || i + 1 < tokens.Count
                && tokens[i + 1].Kind == TokenKind.Word
                && tokens[i + 1].Text is not ("please" or "instead" or "one")
        )
            return null;
        var at = tokens[i - 1].Text is "a" or "an" or "the" ? i - 2 : i - 1;
        return
            tokens[at].Text
                is "by"
                    or "with"
                    or "for"
                    or "to"
                    or "into"
                    or "maybe"
                    or "perhaps"
                    or "say"
                    or "like"
            && Enumerable.Range(Math.Max(0, i - 9), Math.Min(9, i)).Any(k => joints.Contains(tokens[k].Stem))
            && Enumerable
                .Range(Math.Max(0, i - 9), Math.Min(9, i))
                .Any(k =>
                    tokens[k].Text
                        is "replace"
                            or "swap"
                            or "change"
                            or "switch"
                            or "different"
                            or "other"
                            or "another"
                            or "exchange"
                )
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;
    }

    private static readonly HashSet<string> joints =
    [
        .. new[]
        {
            "crossfades",
            "dissolves",
            "wipes",
            "transitions",
            "transition",
            "slides",
            "crossfade",
            "dissolve",
            "wipe",
        }.Select(WordStem.Of),
    ];

    /// <summary>"Push to the left between them": what happens between pictures is how they are joined.</summary>
    /// <param name="isNamed">What it is else is known to be something else.</param>
    private Mention? JoinBetween(int i, bool isNamed = false)
    {
        if (
            tokens[i].Kind != TokenKind.Word
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
            || !isNamed
                && Lexicon.Shared.Find(tokens, i) is var (meanings, _)
                && meanings.Any(meaning => meaning is TransitionNamed or MotionNamed)
        )
            return null;
        for (var k = i + 1; k < tokens.Count && k <= i + 7 && tokens[k].Kind == TokenKind.Word; k++)
            if (
                tokens[k].Text == "between"
                && (k + 1 >= tokens.Count || tokens[k + 1].Kind == TokenKind.Mark)
                && tokens[k - 1].Text == "in"
            )
                return new Mention(i, i + 1, [new TransitionNamed(transition)]);
            else if (
                tokens[k].Text == "between"
                && k + 1 < tokens.Count
                && tokens[k + 1].Text
                    is "them"
                        or "each"
                        or "every"
                        or "all"
                        or "the"
                        or "photos"
                        or "pictures"
                        or "images"
                        or "shots"
            )
                return new Mention(i, i + 1, [new TransitionNamed(transition)]);
        return null;
    }

    /// <summary>"Where the second meets the third", "where the last two meet": the cut between them.</summary>
    private bool IsMeeting(int i) =>
        tokens[i].Text is "meets" or "meet" or "becomes" or "joins" or "join"
        && i > 1
        && taken[i - 1]
        && Enumerable.Range(Math.Max(0, i - 6), Math.Min(6, i)).Any(k => tokens[k].Text is "where" or "when");

    /// <summary>"A ten second spot", "a 15 s teaser": what lasts so long is the film.</summary>
    private bool IsSpot(int i) =>
        tokens[i].Text
            is "spot"
                or "teaser"
                or "piece"
                or "cut"
                or "ad"
                or "advert"
                or "commercial"
                or "trailer"
        && i > 1
        && Enumerable
            .Range(Math.Max(1, i - 3), Math.Min(3, i - 1))
            .Any(k =>
                DurationReader.IsUnit(tokens[k].Text)
                && tokens[k - 1].Kind is TokenKind.Number or TokenKind.Word
                && NumberReader.Read(tokens, k - 1) is not null
            );

    /// <summary>"Then spin from the gates into the oval": said of two pictures, it is how one becomes the other.</summary>
    private Mention? JoinAt(int i)
    {
        if (IsMeeting(i))
            return new Mention(i, i + 1, [new TransitionWord()]);
        if (JoinBetween(i) is { } between)
            return between;
        if (
            i + 2 >= tokens.Count
            || tokens[i + 1].Text is not ("from" or "between")
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is not { } transition
        )
            return null;
        var at = tokens[i + 2].Text is "the" or "my" or "our" ? i + 3 : i + 2;
        if (
            at >= tokens.Count
            || places.Read(at) is not { } from
            || from.As<PicturePlace>() is not { Pick: Pick.These }
        )
            return null;
        return from.End < tokens.Count && tokens[from.End].Text is "to" or "into" or "and" or "onto"
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;
    }
}
