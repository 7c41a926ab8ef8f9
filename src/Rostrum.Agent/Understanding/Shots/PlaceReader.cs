namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Reads which pictures are meant: "the second photo", "pictures 2 and 3", "the last two", "all but the first", "the
/// beach one", 第二张, 最后一张, 除了第一张, 这张.
/// </summary>
internal sealed partial class PlaceReader(IReadOnlyList<Token> tokens, Scene scene)
{
    private ChinesePlaces? chinese;

    /// <summary>The pictures that were named last before the place that is read; null where none were.</summary>
    public IReadOnlyList<int>? Before { get; set; }

    private static readonly HashSet<string> Nouns =
    [
        "pictur",
        "photo",
        "photograph",
        "imag",
        "shot",
        "slid",
        "clip",
        "one",
        "still",
        "pic",
        "segment",
        "scen",
    ];

    /// <summary>What stands behind an ordinal that is not about pictures: "the second title", "the first time".</summary>
    private static readonly HashSet<string> OtherNouns =
    [
        .. "join joint transition transitions cuts dissolve dissolves fade fades wipe wipes crossfade crossfades blend blends title text caption subtitle headline half second seconds minute time thing music song track transition cut word words line beat frame frames version draft letter part step sentence".Split(
            ' '
        ),
    ];

    private FilmPlaces? films;

    public Mention? Read(int i) =>
        (films ??= new FilmPlaces(tokens, scene)).Read(i, OrdinalAt)
        ?? Permutation(i)
        ?? Row(i)
        ?? AllBut(i)
        ?? Beyond(i)
        ?? (chinese ??= new ChinesePlaces(tokens, scene, Listed)).Read(i, Before)
        ?? Beside(i)
        ?? Listed(i)
        ?? Others(i)
        ?? AllTogether(i)
        ?? Pronoun(i)
        ?? Every(i);

    /// <summary>One place, or several joined: "the first and the third", 第一、三张.</summary>
    private Mention? Listed(int i)
    {
        if (One(i) is not var (first, end))
            return null;
        if (
            first is [var beside]
            && HanBeside(end) is var (step, after)
            && (beside < 0 ? scene.Count + beside : beside) + step is var next
            && next >= 0
            && next < scene.Count
        )
            return new Mention(i, after, [new PicturePlace([next])]);
        var places = first.ToList();
        while (NextOf(end) is var (more, behind))
            (places, end) = ([.. places, .. more.Where(place => !places.Contains(place))], behind);
        return new Mention(i, end, [new PicturePlace(places)]);
    }

    /// <summary>What follows a place in a list: a comma counts only when "and" comes later.</summary>
    private (IReadOnlyList<int> Places, int End)? NextOf(int end)
    {
        if (!Is(end, "and", "&", ",", "or", "和", "与", "、", "跟", "及", Arrows.Sign))
            return null;
        var at = end + 1;
        if (Is(end, ",") && Is(at, "and", "&"))
            at++;
        if (Is(at, "the"))
            at++;
        if ((One(at) ?? Bare(at)) is not var (places, behind))
            return null;
        // "4 for 2 and 6 for 3": seconds.
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Number && Is(behind, "for", "on"))
            return null;
        return !Is(end, ",") || at > end + 2 || Is(behind, "and", ",") || IsNoun(behind - 1)
            ? (places, behind)
            : null;
    }

    private (IReadOnlyList<int> Places, int End)? One(int i) =>
        i >= tokens.Count
            ? null
            : Chinese(i)
                ?? English(i)
                ?? Described(i)
                ?? Numbered(i)
                ?? Called(i)
                ?? Named(i)
                ?? Shown(i)
                ?? Counted(i)
                ?? Lone(i);

    private bool Is(int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);

    private bool IsNoun(int i) =>
        i >= 0
        && i < tokens.Count
        && (Nouns.Contains(tokens[i].Stem) || tokens[i].Text is "one's" or "ones'");

    private bool Begins(int i) => i == 0 || tokens[i - 1].Kind == TokenKind.Mark;

    /// <summary>Nothing that is counted stands here.</summary>
    private bool IsFree(int i) =>
        i >= tokens.Count
        || (
            !OtherNouns.Contains(tokens[i].Text)
            && !DurationReader.IsUnit(tokens[i].Text)
            && NumberReader.Read(tokens, i) is null
        );

    private bool IsEdit(int i) => i >= 0 && i < tokens.Count && Edits.Contains(tokens[i].Text);

    private static readonly HashSet<string> Edits =
    [
        .. "remove delete drop swap duplicate repeat copy move keep only on to just put lose ditch bin cut scrap axe skip hide trade exchange switch flip reverse 删 掉 把 换 移".Split(
            ' '
        ),
    ];
}
