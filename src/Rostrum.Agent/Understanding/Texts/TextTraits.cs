using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>How a text is to look, where and when, as the phrases of a clause say it.</summary>
/// <param name="Until">When it goes, ms; null where that is not said by itself.</param>
internal sealed record TextTraits(TextChange Change, bool Throughout, long? Until = null)
{
    /// <summary>标题多停两秒: so much longer than it is, ms.</summary>
    public long LongerBy { get; private init; }

    /// <summary>标题停久一点: so many times as long as it is.</summary>
    public double LongerTimes { get; private init; } = 1;

    /// <summary>Whether its letters are to be capitals; null where that is not said.</summary>
    public bool? Capital { get; private init; }

    /// <summary>Whether a phrase says how a text looks, where it stands or when it is seen.</summary>
    public static bool IsOne(Meaning meaning) =>
        meaning
            is ColourNamed
                or AnchorNamed
                or AnimationNamed
                or LettersWord
                or CaseWord
                or BehindWord
                or TrimNamed
                or Pixels
                or FontNamed
                or Times
                or Length
                or Period;

    public static TextTraits Read(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens)
    {
        var change = new TextChange
        {
            Anchor =
                Last<AnchorNamed>([.. inside.Where(mention => !IsDenied(mention, inside))])?.Anchor
                ?? MovedTo(inside),
            Animation = AnimationIn(inside)?.Name,
            Colour = Colour.TryParse(
                CodeIn(inside, tokens) ?? LetterColour(inside, tokens)?.Code,
                out var colour
            )
                ? colour
                : null,
            Outline = TrimIn(inside, LetterTrim.Outline, tokens),
            Shadow = TrimIn(inside, LetterTrim.Shadow, tokens),
            Panel = TrimIn(inside, LetterTrim.Panel, tokens),
            Bold = LettersIn(inside, letters => letters.Bold),
            Italic = LettersIn(inside, letters => letters.Italic),
            Behind = BehindIn(inside),
            Size = Last<Pixels>(inside)?.Value,
            Font = Last<FontNamed>(inside) is { File: null } named ? named.Family : null,
            FontFile = Last<FontNamed>(inside)?.File,
            SizeBy = SizeBy(inside, tokens),
            Milliseconds = inside
                .Select(mention => mention.As<Length>())
                .OfType<Length>()
                .LastOrDefault(length => length.More == 0)
                ?.Milliseconds,
        };
        var throughout = false;
        long? until = null;
        foreach (
            var period in inside
                .Where(mention => mention.As<Period>() is not { Whole: true } || !IsDenied(mention, inside))
                .Select(mention => mention.As<Period>())
                .OfType<Period>()
        )
        {
            throughout |= period.Whole;
            if (period.Until)
                until = period.End;
            else if (!period.Whole)
                change = During(change, period);
        }
        if (change.Start is null && EdgeIn(inside, tokens) is { } behind)
            change = AtEdge(change, behind);
        return new TextTraits(change, throughout, until)
        {
            Capital = inside
                .Where(mention =>
                    mention.As<CaseWord>() is not null
                    // "In capitals? No, just like that".
                    && !(mention.End < tokens.Count && tokens[mention.End].Text == "?")
                )
                .Select(mention => (bool?)(mention.As<CaseWord>()!.Capital != IsDenied(mention, inside)))
                .LastOrDefault(),
            LongerBy = inside
                .Select(mention => mention.As<Length>())
                .OfType<Length>()
                .Where(length => length.More != 0)
                .Sum(length => length.More * length.Milliseconds),
            LongerTimes =
                change.Milliseconds is null && !inside.Any(mention => mention.As<Length>() is not null)
                    ? Last<LengthWord>(inside)?.Factor ?? 1
                    : 1,
        };
    }

    /// <summary>Seen at the film's end, else at its beginning.</summary>
    public TextTraits AtEdge(bool behind) => this with { Change = AtEdge(Change, behind) };

    private static TextChange AtEdge(TextChange change, bool behind) =>
        change with
        {
            Start = behind ? -(change.Milliseconds ?? UsualAtEnd) : 0,
            Milliseconds = behind ? null : change.Milliseconds,
        };

    /// <summary>An outline in the letters' own colour would not be seen: letters give way to black or white.</summary>
    private static TextChange Contrasting(TextChange change) =>
        change is { Outline: { On: true, Colour: { } line }, Colour: { } letters } && line == letters
            ? change with
            {
                Outline = new TextTrim(
                    true,
                    line == Rostrum.Drafts.Colour.Black
                        ? Rostrum.Drafts.Colour.White
                        : Rostrum.Drafts.Colour.Black
                ),
            }
            : change;

    /// <summary>How long a text at the film's end is seen when nothing is said about it, ms.</summary>
    private const long UsualAtEnd = 3000;

    /// <summary>The wish with these traits added.</summary>
    public TextWish Over(TextWish wish, PictureScope over) =>
        wish with
        {
            Over = over,
            Capital = Capital ?? wish.Capital,
            Throughout = Throughout || wish.Throughout,
            LongerBy = LongerBy + wish.LongerBy,
            LongerTimes = LongerTimes * wish.LongerTimes,
            Change = Contrasting(Ended(Merged(wish.Change, Change))),
        };

    private TextChange Ended(TextChange change) =>
        Until is not { } end ? change
        : change.Start is { } start && start >= 0 && start < end ? change with { Milliseconds = end - start }
        : change with { Start = 0, Milliseconds = end };

    internal static TextChange Merged(TextChange one, TextChange more) =>
        one with
        {
            Start = more.Start ?? one.Start,
            Milliseconds = more.Milliseconds ?? one.Milliseconds,
            Anchor = more.Anchor ?? one.Anchor,
            Size = more.Size ?? one.Size,
            SizeBy = one.SizeBy * more.SizeBy,
            Colour = more.Colour ?? one.Colour,
            Font = more.Font ?? one.Font,
            FontFile = more.FontFile ?? one.FontFile,
            Outline = more.Outline ?? one.Outline,
            Shadow = more.Shadow ?? one.Shadow,
            Panel = more.Panel ?? one.Panel,
            Bold = more.Bold ?? one.Bold,
            Italic = more.Italic ?? one.Italic,
            Behind = more.Behind ?? one.Behind,
            Animation = more.Animation ?? one.Animation,
        };

    private static TextChange During(TextChange change, Period period) =>
        period switch
        {
            { End: { } end } => change with { Start = period.Start, Milliseconds = end - period.Start },
            { Start: < 0 } => change with
            {
                Start = period.Start,
                Milliseconds = change.Milliseconds ?? -period.Start,
            },
            _ => change with { Start = period.Start },
        };

    /// <summary>"At the beginning", "at the end": true for the end.</summary>
    private static bool? EdgeIn(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens) =>
        inside
            .Where(mention => mention.End - mention.Start > 1)
            .Select(mention => mention.As<OrderWord>())
            .OfType<OrderWord>()
            .LastOrDefault(order => order.Outermost)
            ?.Behind
        ?? inside
            .Where(mention =>
                mention.End - mention.Start > 1
                && (
                    inside.Any(noun => noun.As<TextNoun>() is not null)
                    // 结尾放“感谢参与”
                    || tokens[mention.Start].Kind == TokenKind.Han
                        && inside.All(other => other.As<PicturePlace>() is null)
                )
            )
            .Select(mention => mention.As<VerbWord>()?.Verb)
            .LastOrDefault(verb => verb is Verb.StartWith or Verb.EndWith) switch
        {
            Verb.EndWith => true,
            Verb.StartWith => false,
            _ => null,
        };

    private static TextAnimation? AnimationIn(IReadOnlyList<Mention> inside) =>
        inside
            .Where(mention => mention.As<AnimationNamed>() is not null && !IsDenied(mention, inside))
            .Select(mention => mention.As<AnimationNamed>()!.Animation)
            .LastOrDefault();

    private static bool IsDenied(Mention mention, IReadOnlyList<Mention> inside) =>
        inside.Any(no =>
            no.As<NotWord>() is not null && no.End <= mention.Start && mention.Start - no.End <= 1
        );

    private static bool? LettersIn(IReadOnlyList<Mention> inside, Func<LettersWord, bool?> which)
    {
        var found = inside.LastOrDefault(mention =>
            mention.As<LettersWord>() is { } letters && which(letters) is not null
        );
        return found is null ? null : which(found.As<LettersWord>()!) == !IsDenied(found, inside);
    }

    private static bool? BehindIn(IReadOnlyList<Mention> inside) =>
        inside.LastOrDefault(mention => mention.As<BehindWord>() is not null) is { } behind
            ? !IsDenied(behind, inside)
            : null;

    private static string? CodeIn(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens) =>
        inside
            .Where(mention => mention.As<ColourNamed>() is not null && !IsOfTrim(mention, inside, tokens))
            .Select(mention => tokens[mention.Start].Text)
            .LastOrDefault(text => text[0] == '#');

    /// <summary>Letters grow and shrink less than movements do: "bigger" is a third more.</summary>
    private static double SizeBy(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens) =>
        TextSizes.Exact(inside, tokens) ?? TextSizes.Complaint(inside, tokens) ?? ByWords(inside);

    private static double ByWords(IReadOnlyList<Mention> inside) =>
        inside
            .Where(mention =>
                mention.As<LettersWord>() is null && !IsOfPlace(mention, inside) && !IsOfMove(mention, inside)
            )
            .Select(mention => mention.As<AmountWord>())
            .OfType<AmountWord>()
            .LastOrDefault()
            ?.Factor switch
        {
            null => 1,
            >= 2.5 => 1.7,
            >= 2 and var factor when IsRelative(inside) => factor > 2 ? 2 : 1.7,
            >= 1.4 => 1.3,
            > 1 => 1.15,
            >= 0.75 => 0.87,
            >= 0.6 => 0.77,
            _ => 0.6,
        };

    /// <summary>"A bit lower": how far, and not how large.</summary>
    private static bool IsOfPlace(Mention amount, IReadOnlyList<Mention> inside) =>
        amount.As<AmountWord>() is { NeedsHead: true, Relative: false }
        && inside.Any(place => place.As<AnchorNamed>() is not null && place.Start - amount.End is 0 or 1);

    /// <summary>"Move the title a bit up": how far, and not how large.</summary>
    private static bool IsOfMove(Mention amount, IReadOnlyList<Mention> inside) =>
        amount.As<AmountWord>() is { NeedsHead: true, Relative: false }
        && inside.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Move })
        && inside.Any(mention => mention.Meanings.Any(meaning => meaning is DirectionWord or AnchorNamed));

    /// <summary>Where a text goes that is only said to move some way: it stands in one of nine places.</summary>
    private static string? MovedTo(IReadOnlyList<Mention> inside) =>
        inside.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Move })
            ? Last<DirectionWord>(inside)?.Direction switch
            {
                "up" => "top",
                "down" => "bottom",
                var side => side,
            }
            : null;

    private static bool IsRelative(IReadOnlyList<Mention> inside) =>
        inside.Select(mention => mention.As<AmountWord>()).OfType<AmountWord>().Last().Relative;

    private static ColourNamed? LetterColour(IReadOnlyList<Mention> inside, IReadOnlyList<Token> tokens) =>
        Last<ColourNamed>([
            .. inside.Where(mention => !IsOfTrim(mention, inside, tokens) && !IsDenied(mention, inside)),
        ]);

    private static TextTrim? TrimIn(
        IReadOnlyList<Mention> inside,
        LetterTrim trim,
        IReadOnlyList<Token> tokens
    )
    {
        var found = inside.LastOrDefault(mention => mention.As<TrimNamed>()?.Trim == trim);
        if (found is null)
            return null;
        var own = inside.FirstOrDefault(mention =>
            IsOfTrim(mention, inside, tokens)
            && (
                mention.End <= found.Start && found.Start - mention.End <= 1
                || found.Start <= mention.Start && mention.End <= found.End
                || IsBehindTrim(mention, found, tokens)
            )
        );
        return Colour.TryParse(own?.As<ColourNamed>()!.Code ?? found.As<TrimNamed>()!.Colour, out var colour)
            ? new TextTrim(!IsDenied(found, inside), colour)
            : new TextTrim(!IsDenied(found, inside));
    }

    /// <summary>"A black outline", "outline it in black": the colour is the outline's and not the letters'.</summary>
    private static bool IsOfTrim(
        Mention colour,
        IReadOnlyList<Mention> inside,
        IReadOnlyList<Token> tokens
    ) =>
        colour.As<ColourNamed>() is not null
        && inside.Any(trim =>
            trim.As<TrimNamed>() is { Colour: null }
            // 白色带阴影: no shadow is white.
            && !(
                trim.As<TrimNamed>() is { Trim: LetterTrim.Shadow }
                && colour.End < trim.Start
                && !inside.Any(other =>
                    other.As<ColourNamed>() is not null && !ReferenceEquals(other, colour)
                )
            )
            && (
                trim.Start >= colour.End && trim.Start - colour.End <= 1
                || trim.Start <= colour.Start && colour.End <= trim.End
                || IsBehindTrim(colour, trim, tokens)
            )
        );

    private static bool IsBehindTrim(Mention colour, Mention trim, IReadOnlyList<Token> tokens) =>
        colour.Start - trim.End is 1 or 2 && tokens[colour.Start - 1].Text == "in";

    private static T? Last<T>(IReadOnlyList<Mention> inside)
        where T : Meaning => inside.Select(mention => mention.As<T>()).OfType<T>().LastOrDefault();
}
