namespace Rostrum.Agent.Understanding.Texts;

/// <summary>What an order does with a text: adds one, changes one, takes one away; and which one.</summary>
internal sealed class TextVerbs
{
    private static readonly string[] ordinals = ["first", "second", "third", "fourth", "fifth"];

    public TextVerbs(
        IReadOnlyList<Mention> inside,
        Mention? noun,
        IReadOnlyList<Token> tokens,
        (int Start, int End) span
    )
    {
        Ordinal = OrdinalBefore(noun, tokens, span.Start);
        Removes = inside.Any(mention =>
            mention.As<NotWord>() is { } no && Reaches(mention, no, noun, inside)
        );
        Changes =
            inside.Any(mention =>
                mention.As<VerbWord>() is { Verb: Verb.Change or Verb.Replace or Verb.Move or Verb.Swap }
            )
            || Ordinal is not null
            || MakesIt(noun, tokens, span)
            || IsToBe(noun, tokens, span)
            || CallsIt(tokens, span)
            || IsNewWording(tokens, span);
        Adds =
            !Removes
            && inside.Any(mention =>
                mention.As<VerbWord>() is { Verb: Verb.Add }
                && (
                    noun is null
                    || mention.Start <= noun.Start
                    || mention.Start - noun.End < 3 && tokens[mention.Start].Kind == TokenKind.Han
                )
            );
        if (IsNewWording(tokens, span))
            Adds = false;
        if (
            Adds
            && inside.Any(mention =>
                mention.As<VerbWord>() is { Verb: Verb.Change }
                && (noun is null || mention.Start < noun.Start)
                && tokens[mention.Start].Kind == TokenKind.Word
            )
        )
            Adds = false;
    }

    public bool Adds { get; }

    public bool Changes { get; }

    public bool Removes { get; }

    /// <summary>Counted from 0, negative from the end.</summary>
    public int? Ordinal { get; }

    /// <summary>"No title", "remove the text"; not "a title with no shadow".</summary>
    private static bool Reaches(Mention denial, NotWord no, Mention? noun, IReadOnlyList<Mention> inside) =>
        noun is null
            ? no.Removes
            : denial.End <= noun.Start
                && !inside.Any(mention =>
                    mention.Start >= denial.End
                    && mention.End <= noun.Start
                    && mention.As<AnimationNamed>() is not null
                    && !no.Removes
                )
                || (no.Removes && denial.Start >= noun.End);

    /// <summary>"Could the words be “…” instead?", "the title should read “…” instead": of the text that is there.</summary>
    private static bool IsToBe(Mention? noun, IReadOnlyList<Token> tokens, (int Start, int End) span) =>
        noun is not null
        && Definite.Is(tokens, noun)
        && Enumerable
            .Range(noun.End, Math.Max(0, Math.Min(span.End, noun.End + 4) - noun.End))
            .Any(i => tokens[i].Text is "be" or "read" or "say")
        && (
            Enumerable.Range(span.Start, span.End - span.Start).Any(i => tokens[i].Text == "instead")
            || tokens[span.Start].Text is "could" or "can"
        );

    /// <summary>"Spell it …", "call it …": of the text that is there.</summary>
    private static bool CallsIt(IReadOnlyList<Token> tokens, (int Start, int End) span)
    {
        for (var i = span.Start; i + 1 < span.End; i++)
            if (tokens[i].Text is ("spell" or "call" or "name" or "make") && tokens[i + 1].Text == "it")
                return true;
        return false;
    }

    /// <summary>"New wording for the title: …": of the text that is there.</summary>
    private static bool IsNewWording(IReadOnlyList<Token> tokens, (int Start, int End) span)
    {
        for (var i = span.Start; i + 3 < span.End; i++)
            if (
                tokens[i].Text is "new" or "different" or "other" or "better"
                && tokens[i + 1].Text is "wording" or "words" or "text" or "copy" or "line"
                && tokens[i + 2].Text is "for" or "in" or "on"
                && tokens[i + 3].Text is "the" or "my" or "our" or "that"
            )
                return true;
        return false;
    }

    /// <summary>"Make the title …", 把标题….</summary>
    private static bool MakesIt(Mention? noun, IReadOnlyList<Token> tokens, (int Start, int End) span)
    {
        if (noun is null)
            return false;
        for (var i = span.Start; i < noun.Start; i++)
            if (tokens[i].Text is "make" or "把" or "将" or "turn")
                return true;
        return false;
    }

    private static int? OrdinalBefore(Mention? noun, IReadOnlyList<Token> tokens, int start)
    {
        if (noun is null)
            return null;
        for (var i = Math.Max(start, noun.Start - 2); i < noun.Start; i++)
        {
            if (
                Array.IndexOf(ordinals, tokens[i].Text) is >= 0 and var place
                && (i == 0 || tokens[i - 1].Text is not "a")
            )
                return place;
            if (tokens[i].Text is "last" or "final")
                return -1;
            if (
                tokens[i].Text == "第"
                && NumberReader.Read(tokens, i + 1) is var (number, next)
                && !IsOfPictures(tokens, next)
            )
                return (int)number - 1;
        }
        for (var i = Math.Max(start, noun.Start - 4); i < noun.Start - 1; i++)
            if (
                tokens[i].Text == "第"
                && NumberReader.Read(tokens, i + 1) is var (number, end)
                && end <= noun.Start
                && !IsOfPictures(tokens, end)
            )
                return (int)number - 1;
        return null;
    }

    /// <summary>第三张的文字: a picture is counted, and no text.</summary>
    private static bool IsOfPictures(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Text is "张" or "幅" or "图" or "页";
}
