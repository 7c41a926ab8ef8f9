using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <param name="Anchor">The name of a place on the picture; null: it is found by looking.</param>
internal sealed record SubjectWish(string? Anchor, PictureScope Scope);

/// <summary>
/// Reads where a picture's subject is said to be: "the subject of the second photo is the dog on the right", "the person on
/// the left is the subject", 第二张的主体在右上角, 右边的狗才是主体. Which picture is meant is read by others.
/// </summary>
internal static class SubjectReader
{
    /// <summary>How far behind the subject's word a place is looked for, tokens.</summary>
    private const int Reach = 18;

    /// <summary>Tokens that may say what the subject is, before or behind its place: "the big brown dog".</summary>
    private const int Naming = 6;

    private static readonly string[][] named = Phrases(
        "set the subject to, change the subject to, switch the subject to, correct the subject to, set subject to, main subject, actual subject, real subject, subject, main object, main person, main figure, main character, main motif, focal point, point of interest, centre of interest, center of interest",
        "拍摄主体、画面主体、主体、主角、拍摄对象、被摄体、主要人物、主要物体、主要对象、视觉中心、重点放、焦点放、重点、焦点"
    );

    /// <summary>What says of the subject that it is somewhere.</summary>
    private static readonly HashSet<string> being =
    [
        .. "is are was sits stands lies should : = 在 是 位 设 为 定 算".Split(' '),
    ];

    private static readonly HashSet<string> denying =
    [
        .. "not isn't isnt aren't never wrong n't 不 没 别 非 错".Split(' '),
    ];

    /// <summary>With these a clause begins that names the subject last.</summary>
    private static readonly HashSet<string> opening =
    [
        .. "the that this my our a use make treat take set consider mark 把 将 以 用 拿 让".Split(' '),
    ];

    private static readonly HashSet<string> articles = [.. "the my our your its main actual real".Split(' ')];

    /// <summary>The mention, and the places of its tokens: others may lie between them.</summary>
    public static (Mention Mention, IReadOnlyList<int> Places)? Read(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind is TokenKind.Mark or TokenKind.Quote ? null
        : NameAt(tokens, i) is var name and > 0 ? PlaceBehind(tokens, i, name)
        : PlaceBefore(tokens, i);

    public static void Read(Sentence sentence, Request request)
    {
        foreach (var (mention, given) in sentence.Of<SubjectGiven>())
            request.Subjects.Add(new SubjectWish(given.Anchor, sentence.ScopeOf(mention)));
        foreach (var (mention, _) in sentence.Of<SubjectFreed>())
            request.Subjects.Add(new SubjectWish(null, sentence.ScopeOf(mention)));
        ReadFocus(sentence, request);
    }

    /// <summary>"Focus on the left side in photo 1": said of a picture and of no move, it is what the picture is about.</summary>
    private static void ReadFocus(Sentence sentence, Request request)
    {
        foreach (var (mention, aim) in sentence.Of<AimWord>())
        {
            if (
                sentence.Tokens[mention.Start].Stem is not ("focu" or "focus" or "concentr" or "concentrate")
                || !sentence.HasInClause<PicturePlace>(mention)
                || sentence.Mentions.Exists(other => other.As<Head>() is not null and not FilmWord)
            )
                continue;
            request.Subjects.Add(new SubjectWish(aim.Anchor, sentence.ScopeOf(mention)));
            request.Motions.RemoveAll(wish =>
                wish is { Motion: null, IsComparison: false, Target: not null }
            );
        }
    }

    /// <summary>"The subject of the second photo is … on the right": what lies before "is" is left to others.</summary>
    private static (Mention, IReadOnlyList<int>)? PlaceBehind(
        IReadOnlyList<Token> tokens,
        int start,
        int name
    )
    {
        // "Set the subject to …", 重点放在…: the words themselves lead on to the place.
        int? verb = tokens[start + name - 1].Text is "to" or "放" ? start + name : null;
        var denied = start > 0 && denying.Contains(tokens[start - 1].Text);
        for (var at = start + name; at < tokens.Count && at < start + Reach; at++)
        {
            if (tokens[at].Kind == TokenKind.Quote || tokens[at].Text is "." or "。" or ";" or "；" or "\n")
                return null;
            if (tokens[at].Kind == TokenKind.Mark && tokens[at].Text is not (":" or "："))
            {
                // "… is not the man, it's the dog on the right", "…, which is on the left".
                if (!denied && !(at + 1 < tokens.Count && tokens[at + 1].Text == "which"))
                    return null;
                denied = false;
                continue;
            }
            denied |= denying.Contains(tokens[at].Text);
            if (verb is null && IsBeing(tokens[at].Text))
                verb = at;
            if (verb is not { } from || AnchorAt(tokens, at) is not var (anchor, end))
                continue;
            if (denied)
            {
                at = end - 1;
                continue;
            }
            end = Named(tokens, end);
            return (
                new Mention(start, end, [new SubjectGiven(anchor)]),
                [.. Enumerable.Range(start, name), .. Enumerable.Range(from, end - from)]
            );
        }
        return null;
    }

    private static bool IsBeing(string word) =>
        being.Contains(word) || word.EndsWith("'s", StringComparison.Ordinal) || denying.Contains(word);

    /// <summary>右上角的那只猫: what stands at a place goes with it.</summary>
    private static int Named(IReadOnlyList<Token> tokens, int end)
    {
        if (end >= tokens.Count || tokens[end].Text is not ("的" or "那" or "这"))
            return end;
        var last = end;
        while (last < tokens.Count && last < end + Naming && tokens[last].Kind == TokenKind.Han)
            last++;
        return last;
    }

    /// <summary>"The dog on the right is the subject", "make the person on the left the subject", 右边的狗才是主体.</summary>
    private static (Mention, IReadOnlyList<int>)? PlaceBefore(IReadOnlyList<Token> tokens, int start)
    {
        var opens = opening.Contains(tokens[start].Text);
        for (var at = start; at < tokens.Count && at <= start + (opens ? Naming : 0); at++)
        {
            if (tokens[at].Kind is TokenKind.Mark or TokenKind.Quote)
                return null;
            if (AnchorAt(tokens, at) is not var (anchor, end))
                continue;
            return SubjectBehind(tokens, end) is not { } last
                ? null
                : (
                    new Mention(start, last, [new SubjectGiven(anchor)]),
                    [.. Enumerable.Range(start, last - start)]
                );
        }
        return null;
    }

    /// <summary>The end of "… is the subject"; null where something else follows.</summary>
    private static int? SubjectBehind(IReadOnlyList<Token> tokens, int at)
    {
        var isHan = at < tokens.Count && tokens[at].Kind == TokenKind.Han;
        for (var passed = 0; at < tokens.Count && passed <= Naming; passed++, at++)
        {
            if (NameAt(tokens, at) is var name and > 0)
                return passed > 0 ? at + name : null;
            var fits = isHan
                ? tokens[at].Kind == TokenKind.Han && !denying.Contains(tokens[at].Text)
                : articles.Contains(tokens[at].Text)
                    || tokens[at].Text is "is" or "as" or "be" or "are" or "should" or "to";
            if (!fits)
                return null;
        }
        return null;
    }

    /// <summary>The place named at a token, and where its words end.</summary>
    private static (string Anchor, int End)? AnchorAt(IReadOnlyList<Token> tokens, int at) =>
        Lexicon.Shared.Find(tokens, at, meaning => meaning is AnchorNamed) is var (meanings, places)
        && places[^1] - places[0] == places.Count - 1
            ? (meanings.OfType<AnchorNamed>().First().Anchor, places[^1] + 1)
            : null;

    /// <summary>How many tokens name the subject here; 0 for none.</summary>
    private static int NameAt(IReadOnlyList<Token> tokens, int at) =>
        Array
            .Find(
                named,
                words =>
                    at + words.Length <= tokens.Count
                    && !words.Where((word, k) => tokens[at + k].Stem != word).Any()
            )
            ?.Length
        ?? 0;

    private static string[][] Phrases(string english, string chinese) =>
        [
            .. english
                .Split(", ")
                .Concat(chinese.Split('、'))
                .Select(phrase => Token.Read(phrase).Select(token => token.Stem).ToArray()),
        ];
}
