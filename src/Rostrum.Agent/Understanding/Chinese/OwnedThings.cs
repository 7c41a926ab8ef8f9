using Rostrum.Drafts.Looks;

namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// 去掉第二张的颜色, 把第一张的反光去掉: something of a picture is to go, and the picture only says whose it is. It stays, whether
/// or not the thing is known; without its colours it is black and white.
/// </summary>
internal static class OwnedThings
{
    /// <summary>The mentions; a picture of which something is to go is marked as its owner.</summary>
    public static IReadOnlyList<Mention> Told(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<(Mention Verb, Mention Owner, int Thing, int End)> owned =
        [
            .. mentions
                .Where(verb => IsRemoval(tokens, verb))
                .SelectMany(verb =>
                    mentions
                        .Where(place => place.Clause == verb.Clause && IsPicture(place))
                        .Select(place => (verb, place, ThingOf(tokens, place), EndOf(tokens, place, verb)))
                )
                .Where(found => found.Item3 is { } thing && IsThing(tokens, mentions, thing, found.Item4))
                .Select(found => (found.verb, found.place, found.Item3!.Value, found.Item4)),
        ];
        return owned.Count == 0
            ? mentions
            :
            [
                .. mentions.Select(mention =>
                    owned.Exists(found => found.Owner.Clause == mention.Clause && IsPicture(mention))
                        ? AsOwner(mention)
                    : owned.Find(found => ReferenceEquals(found.Verb, mention)) is { Verb: not null } own
                    && AsColours(tokens, own.Thing, own.End) is { } colours
                        ? mention with
                        {
                            Meanings = [colours],
                        }
                    : mention
                ),
            ];
    }

    private static bool IsRemoval(IReadOnlyList<Token> tokens, Mention verb) =>
        tokens[verb.Start].Kind == TokenKind.Han
        && (verb.As<NotWord>() is { Removes: true } || verb.As<UnwantedWord>() is not null);

    private static bool IsPicture(Mention place) => place.As<PicturePlace>() is { Pick: not Pick.Others };

    private static Mention AsOwner(Mention place) =>
        place with
        {
            Meanings =
            [
                .. place.Meanings.Select(meaning =>
                    meaning is PicturePlace picture ? picture with { IsOwner = true } : meaning
                ),
            ],
        };

    /// <summary>Where the thing begins behind the picture that has it: 第二张|的|颜色, 第二张照片|里|的|反光; null where nothing joins them.</summary>
    private static int? ThingOf(IReadOnlyList<Token> tokens, Mention place)
    {
        var at = place.End;
        while (at < tokens.Count && pictureLetters.Contains(tokens[at].Text))
            at++;
        var from = at;
        while (at < tokens.Count && joints.Contains(tokens[at].Text))
            at++;
        return at > from ? at
            : at + 1 < tokens.Count && colours.Contains(tokens[at].Text + tokens[at + 1].Text) ? at
            : null;
    }

    private static int EndOf(IReadOnlyList<Token> tokens, Mention place, Mention verb)
    {
        if (verb.Start >= place.End)
            return verb.Start;
        var at = place.End;
        while (at < tokens.Count && !Clause.IsJoint(tokens[at]))
            at++;
        return at;
    }

    /// <summary>Words that name something, and neither a picture nor a time nor a place among the pictures.</summary>
    private static bool IsThing(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        int start,
        int end
    )
    {
        var last = LastOf(tokens, start, end);
        return last >= start
            && tokens[last].Text != "的"
            && !pictureLetters.Contains(tokens[last].Text)
            && !mentions.Any(other =>
                other.Start < end
                && other.End > start
                && other.Meanings.Any(meaning =>
                    meaning is PicturePlace or Period or Length or QuestionWord
                    // 第二张的图标, 第二张的前景
                    || (meaning is PictureWord or OrderWord) && other.End > last
                )
            );
    }

    /// <summary>The last letter of the thing; what only rounds the sentence off is no part of it.</summary>
    private static int LastOf(IReadOnlyList<Token> tokens, int start, int end)
    {
        var last = Math.Min(end, tokens.Count) - 1;
        while (last >= start && (tokens[last].Kind != TokenKind.Han || empty.Contains(tokens[last].Text)))
            last--;
        return last;
    }

    /// <summary>Without its colours a picture is black and white, without its 色调 what it was; null where the thing is no colour.</summary>
    private static Meaning? AsColours(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (LastOf(tokens, start, end) != start + 1)
            return null;
        var thing = tokens[start].Text + tokens[start + 1].Text;
        return colours.Contains(thing) ? new LookNamed(LookCatalogue.Find("bw")!)
            : thing == "色调" ? new LookWord(Gone: true)
            : null;
    }

    private static readonly HashSet<string> colours = [.. "颜色 彩色 色彩".Split(' ')];

    private static readonly HashSet<string> pictureLetters = [.. "张 图 片 照 幅 素 材 版 本".Split(' ')];

    private static readonly HashSet<string> joints = [.. "的 里 上 中 内 面 边 头 身".Split(' ')];

    private static readonly HashSet<string> empty =
    [
        .. "了 吧 都 也 给 我 就 全 请 一 下 掉 先 再 还 是 来 啊 呀 呢 哦 统 通 帮 您 你 要 可 以 都 吗".Split(
            ' '
        ),
    ];
}
