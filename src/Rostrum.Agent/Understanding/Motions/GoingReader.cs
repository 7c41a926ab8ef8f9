using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>
/// Reads a camera's way from how people speak of walking: "creep forward", "step back from it", "go round the bottle", "start
/// tight and end wide", 往前走, 贴上去, 先特写再全景.
/// </summary>
internal static partial class GoingReader
{
    private static readonly HashSet<string> verbs =
    [
        .. (
            "walk step creep glide float inch crawl ease edge dolly travel fly advance draw rush sneak lean swoop pull drift nudge "
            + "wander roam stroll sail crane push press tiptoe slip slink race zoom tighten punch dive sink"
        )
            .Split(' ')
            .Select(StemOf),
    ];

    /// <summary>They are said of other things too: a camera has to be spoken of, or nothing else.</summary>
    private static readonly HashSet<string> common =
    [
        .. "go goes going move come get head take bring work".Split(' ').Select(StemOf),
    ];

    /// <summary>What goes round a thing.</summary>
    private static readonly HashSet<string> turning =
    [
        .. "turn rotate spin swing revolve curve orbit arc circle sweep loop walk go move travel fly wander dolly glide float"
            .Split(' ')
            .Select(StemOf),
    ];

    private static readonly HashSet<string> within =
    [
        .. "slowly slow gently softly slightly quickly fast really very it them a bit little in on the camera lens view frame shot us you ever so even much right up just smoothly gradually all way carefully quietly steadily".Split(
            ' '
        ),
    ];

    private const int MostWithin = 6;

    private static readonly HashSet<string> inwards =
    [
        .. "closer nearer forward forwards inward inwards toward towards".Split(' '),
    ];

    private static readonly HashSet<string> outwards =
    [
        .. "back backward backwards away outward outwards".Split(' '),
    ];

    /// <summary>What may be gone round.</summary>
    private static readonly HashSet<string> things =
    [
        .. "the it her him them this that my our his their its a an".Split(' '),
    ];

    /// <summary>"Towards the end": a place in the film and none in the picture.</summary>
    private static readonly HashSet<string> places =
    [
        .. "end beginning start front back left right top bottom first last middle".Split(' '),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Word
            ? Framing(tokens, i) ?? Round(tokens, i) ?? Said(tokens, i) ?? Way(tokens, i)
        : tokens[i].Kind == TokenKind.Han ? Chinese(tokens, i)
        : null;

    private static Mention? Way(IReadOnlyList<Token> tokens, int i)
    {
        var verb = StemOf(tokens[i].Text);
        var isCommon = common.Contains(verb);
        if (!isCommon && !verbs.Contains(verb))
            return null;
        var at = i + 1;
        while (at < tokens.Count && at <= i + MostWithin && within.Contains(tokens[at].Text))
        {
            if (IsInOn(tokens, at))
                return isCommon && !IsOfCamera(tokens, i) && verb is not ("go" or "mov" or "get" or "head")
                    ? null
                    : Made(i, at + 2, goesIn: true);
            at++;
        }
        if (at >= tokens.Count)
            return null;
        var way = tokens[at].Text;
        var isToward = way is "toward" or "towards";
        if (isToward && IsPlaceInFilm(tokens, at + 1))
            return null;
        if (
            way == "close" && At(tokens, at + 1, "to", "in", "up", "on")
            || way == "close" && at + 1 == tokens.Count
        )
            return Made(i, at + 1, goesIn: true);
        if (
            way == "out"
            && !isCommon
            && (
                at + 1 == tokens.Count
                || At(
                    tokens,
                    at + 1,
                    ",",
                    ".",
                    "of",
                    "from",
                    "to",
                    "until",
                    "till",
                    "so",
                    "and",
                    "wide",
                    "again"
                )
            )
        )
            return Made(i, at + 1, goesIn: false);
        var (goesIn, goesOut) = (inwards.Contains(way), outwards.Contains(way));
        if (!goesIn && !goesOut)
            return null;
        if (
            isCommon
            && !(
                IsOfCamera(tokens, i)
                || way is "closer" or "nearer"
                || isToward && verb is "mov" or "head" && at <= i + 3 && !At(tokens, i + 1, "it", "them")
            )
        )
            return null;
        return Made(i, at + 1, goesIn);
    }

    /// <summary>"In on her face", "in tight".</summary>
    private static bool IsInOn(IReadOnlyList<Token> tokens, int i) =>
        At(tokens, i, "in") && At(tokens, i + 1, "on", "tight", "close", "towards", "toward");

    private static bool IsPlaceInFilm(IReadOnlyList<Token> tokens, int i) =>
        At(tokens, i, "the")
        && i + 1 < tokens.Count
        && places.Contains(tokens[i + 1].Text)
        && (
            i + 2 >= tokens.Count
            || tokens[i + 2].Kind == TokenKind.Mark
            || At(tokens, i + 2, "of", "and", "please")
        );

    private static bool IsOfCamera(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = Math.Max(0, i - 4); k <= Math.Min(tokens.Count - 1, i + 3); k++)
            if (tokens[k].Text is "camera" or "lens" or "view" or "viewer")
                return true;
        return false;
    }

    /// <summary>"Go round the bottle", "circle her".</summary>
    private static Mention? Round(IReadOnlyList<Token> tokens, int i)
    {
        var verb = StemOf(tokens[i].Text);
        if (verb is "circl" or "encircl" && i + 1 < tokens.Count && things.Contains(tokens[i + 1].Text))
            return Of("orbit", i, i + 1);
        if (!turning.Contains(verb))
            return null;
        var at = i + 1;
        while (
            at < tokens.Count
            && at <= i + 4
            && within.Contains(tokens[at].Text)
            && !At(tokens, at, "it", "them")
        )
            at++;
        return
            At(tokens, at, "around", "round") && at + 1 < tokens.Count && things.Contains(tokens[at + 1].Text)
            ? Of("orbit", i, at + 2)
            : null;
    }

    /// <summary>Verbs that say the way themselves: "approach the bride", "back off", "close in on it", "home in on".</summary>
    private static Mention? Said(IReadOnlyList<Token> tokens, int i)
    {
        var verb = StemOf(tokens[i].Text);
        var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
        return verb switch
        {
            "approach" when things.Contains(next) => Made(i, i + 1, goesIn: true),
            "retreat" or "reced" => Made(i, i + 1, goesIn: false),
            "back" when next is "off" or "away" => Made(i, i + 2, goesIn: false),
            "clos" or "hom" or "hon" or "zero" or "narrow" when next == "in" => Made(
                i,
                At(tokens, i + 2, "on") ? i + 3 : i + 2,
                goesIn: true
            ),
            "open" or "widen" when next is "up" or "out" && At(tokens, i + 2, "to", "until", "into") => Made(
                i,
                i + 2,
                goesIn: false
            ),
            _ => null,
        };
    }

    private static readonly HashSet<string> near =
    [
        .. "tight close closeup close-up detail details near".Split(' '),
    ];

    private static readonly HashSet<string> far =
    [
        .. "wide wider everything whole far further overview panorama entire full".Split(' '),
    ];

    /// <summary>How far the two ends of a framing may lie apart, tokens.</summary>
    private const int FramingReaches = 18;

    /// <summary>
    /// What is seen at first and at last: "starts wide and closes in", "begin tight, then reveal everything", "start on the
    /// cushion and end up showing the whole sofa".
    /// </summary>
    private static Mention? Framing(IReadOnlyList<Token> tokens, int i)
    {
        if (!(StemOf(tokens[i].Text) is "start" or "begin" or "open" || At(tokens, i, "from")))
            return null;
        bool? first = null;
        for (var k = i + 1; k < tokens.Count && k < i + FramingReaches; k++)
        {
            var word = tokens[k].Text;
            if (word is "." or "!" or "?" or ";" or "\n" || tokens[k].Kind == TokenKind.Quote)
                return null;
            bool? isNear =
                near.Contains(word) || first == false && IsNearing(tokens, k) ? true
                : far.Contains(word) || first == true && word is "opens" or "widens" or "widening" ? false
                : null;
            if (isNear is null)
                continue;
            if (first is null && k > i + 4)
                return isNear == false && At(tokens, i, "from") == false && IsShown(tokens, i, k)
                    ? Made(i, k + 1, goesIn: false)
                    : null;
            if (first is { } was && was != isNear)
                return Made(i, k + 1, isNear.Value);
            first ??= isNear;
        }
        return null;
    }

    /// <summary>"… and land on the face": what a wide shot ends with.</summary>
    private static bool IsNearing(IReadOnlyList<Token> tokens, int i) =>
        StemOf(tokens[i].Text) is "clos" && At(tokens, i + 1, "in", "on")
        || StemOf(tokens[i].Text) is "end" or "finish" or "land" or "settl" or "narrow"
            && At(tokens, i + 1, "on", "in", "up", "down")
            && !At(tokens, i + 2, "showing", "revealing", "with");

    /// <summary>"… end up showing the whole", "… until we see everything".</summary>
    private static bool IsShown(IReadOnlyList<Token> tokens, int from, int i)
    {
        for (var k = Math.Max(from + 2, i - 4); k < i; k++)
            if (StemOf(tokens[k].Text) is "show" or "see" or "reveal" or "tak" or "includ")
                return true;
        return false;
    }

    private static string StemOf(string word) =>
        WordStem.Of(word) is var stem && stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;

    private static bool At(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);

    private static Mention? Made(int start, int end, bool goesIn) =>
        Of(goesIn ? "push_in" : "pull_out", start, end);

    private static Mention? Of(string name, int start, int end) =>
        MotionCatalogue.Find(name) is { } motion ? new Mention(start, end, [new MotionNamed(motion)]) : null;
}
