namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// Several texts in one breath, each with the picture that it is for: "mile 1 on the first, mile 5 on the second", "the first
/// says Before, the second After", "caption each with its place: Rome, Florence, Siena".
/// </summary>
internal sealed class PlacedTexts
{
    private readonly string message;
    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly Scene scene;

    private const int MostWords = 12;

    private PlacedTexts(
        string message,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        this.message = message;
        this.tokens = tokens;
        this.mentions = mentions;
        this.scene = scene;
    }

    /// <summary>One of them: what it reads, where that stands among the tokens, and the place of its picture.</summary>
    public readonly record struct Item(string Words, int Start, int End, int Place);

    /// <param name="Start">Of all that is said about them, among the tokens.</param>
    /// <param name="End">Behind it.</param>
    public sealed record Found(IReadOnlyList<Item> Items, int Start, int End, string? Template);

    /// <summary>Null where texts are not given out so.</summary>
    public static Found? In(
        string message,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    ) =>
        scene.Count < 2
        || tokens.Count(token => token.Kind == TokenKind.Word) < 4
        || tokens.Any(token => token.Kind == TokenKind.Han)
            ? null
            : new PlacedTexts(message, tokens, mentions, scene).Read();

    private Found? Read()
    {
        if (Cue() is not { } cue)
            return Headed() is { } headed ? new Found(headed, 0, tokens.Count, null) : null;
        var template = mentions
            // "Put a caption on each picture: …"
            .Where(mention => mention.Start <= cue + 2)
            .Select(mention => mention.As<TextNoun>()?.Template)
            .FirstOrDefault(name => name is not null);
        return Listed(cue, template) ?? Given(cue, template);
    }

    /// <summary>"First pic: flour and eggs. Second pic: dough": places before colons, and nothing known behind them.</summary>
    private List<Item>? Headed()
    {
        var places = mentions
            .Where(mention => mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: 1 })
            .ToList();
        return
            places.Count > 1
            && places.TrueForAll(place => Word(place.End) == ":")
            && places.Select(PlaceOf).Distinct().Count() == places.Count
            && Behind(places) is { } items
            && items.TrueForAll(item =>
                !mentions.Any(mention =>
                    mention.Start >= item.Start
                    && mention.End <= item.End
                    && mention.As<NothingMeant>() is null
                )
            )
            ? items
            : null;
    }

    /// <summary>The token that says that something is written.</summary>
    private int? Cue()
    {
        var noun = mentions.FirstOrDefault(mention => mention.As<TextNoun>() is not null);
        for (var i = 0; i < tokens.Count; i++)
            if (noun is not null && noun.Start <= i)
                return noun.End - 1;
            else if (verbs.Contains(tokens[i].Text))
                return noun is not null && noun.Start - i is 1 or 2 ? noun.End - 1 : i;
        return null;
    }

    private static readonly HashSet<string> verbs =
    [
        .. "put write caption captions label title subtitle add say says reads type stick slap print name call".Split(
            ' '
        ),
    ];

    /// <summary>As many words between commas as there are pictures, behind a colon.</summary>
    private Found? Listed(int cue, string? template)
    {
        var colon = Enumerable.Range(cue, tokens.Count - cue).FirstOrDefault(i => tokens[i].Text == ":", -1);
        if (
            colon < 0
            || !mentions.Any(mention => mention.As<EachWord>() is not null && mention.Start < colon)
                && !tokens[cue].Text.EndsWith('s')
            || tokens
                .Skip(colon + 1)
                .TakeWhile(token => token.Text is not ("." or ";" or "\n"))
                .Any(token => token.Text == ":")
            || mentions.Any(mention =>
                mention.As<PicturePlace>() is not null
                && mention.Start < colon
                && mention.Start >= SentenceStart(cue, colon)
            )
        )
            return null;
        var items = new List<Item>();
        var start = colon + 1;
        var end = colon + 1;
        while (end < tokens.Count && tokens[end].Text is not ("." or ";" or "\n"))
            end++;
        for (var i = colon + 1; i <= end; i++)
        {
            if (i < end && !separators.Contains(tokens[i].Text))
                continue;
            while (start < i - 1 && inTurn.Contains(tokens[start].Text))
                start++;
            if (i > start)
                items.Add(new Item(Said(start, i), start, i, items.Count));
            start = i + 1;
        }
        return
            items.Count == scene.Count
            && items.TrueForAll(item =>
                item.End - item.Start <= MostListed && item.Words.Length > 0 && !NamesPicture(item)
            )
            ? new Found(items, SentenceStart(cue, colon), end, template)
            : null;
    }

    private static readonly HashSet<string> inTurn =
    [
        .. "first firstly then next finally lastly last second third".Split(' '),
    ];

    /// <summary>Behind the last sign before the word that says that something is written.</summary>
    private int SentenceStart(int cue, int colon)
    {
        var start = Math.Min(cue, colon);
        while (
            start > 0
            && tokens[start - 1].Text
                is not ("." or ";" or "!" or "\n" or "," or "and" or "with" or "then" or ":")
        )
            start--;
        return start;
    }

    /// <summary>"Day one on the first": there a picture is named beside the words.</summary>
    private bool NamesPicture(Item item) =>
        mentions.Any(mention =>
            mention.As<PicturePlace>() is not null
            && prepositions.Contains(Introducing(mention))
            && mention.Start >= item.Start
            && mention.End <= item.End
            && mention.End - mention.Start < item.End - item.Start
        );

    private const int MostListed = 6;

    private static readonly HashSet<string> separators = [",", ";", "/", "&", "and", "then"];

    private Found? Given(int cue, string? template)
    {
        var places = mentions
            .Where(mention =>
                mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: 1 }
                && (
                    mention.Start > cue
                    || mention.End > cue - 3 && prepositions.Contains(Introducing(mention))
                )
            )
            .ToList();
        if (places.Count < 2 || places.Select(PlaceOf).Distinct().Count() < places.Count)
            return null;
        if (InOrder(cue, places) is { } inOrder)
            return new Found(inOrder, SentenceOf(cue), tokens.Count, template);
        var first = Trimmed(Math.Min(cue + 1, places[0].Start), places[0].Start);
        var items = first.End > first.Start ? Before(cue, places) : Behind(places);
        return items is null || items.Any(IsForeign)
            ? null
            : new Found(items, SentenceOf(cue), Math.Max(places[^1].End, items[^1].End), template);
    }

    /// <summary>As many quotations as pictures, and those pictures that are named stand in their order.</summary>
    private List<Item>? InOrder(int cue, List<Mention> places)
    {
        var quotes = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind == TokenKind.Quote).ToList();
        return
            quotes.Count == scene.Count
            && places.Count < quotes.Count
            && places.Select(PlaceOf).SequenceEqual(Enumerable.Range(0, places.Count))
            && (quotes[0] > cue || places[0].Start < quotes[0])
            ? [.. quotes.Select((at, place) => new Item(tokens[at].Said, at, at + 1, place))]
            : null;
    }

    /// <summary>The word before a place, but for "the".</summary>
    private string Introducing(Mention place) =>
        Word(place.Start - 1) is "the" or "my" or "our" ? Word(place.Start - 2) : Word(place.Start - 1);

    private int PlaceOf(Mention mention)
    {
        var place = mention.As<PicturePlace>()!.Places[0];
        return place < 0 ? scene.Count + place : place;
    }

    private int SentenceOf(int at)
    {
        while (at > 0 && tokens[at - 1].Text is not ("." or ";" or "!" or "\n" or ","))
            at--;
        return at;
    }

    /// <summary>"X on the first, Y on the second".</summary>
    private List<Item>? Before(int cue, List<Mention> places)
    {
        var items = new List<Item>();
        var start = cue + 1;
        foreach (var place in places)
        {
            if (
                place.Start == start
                || !prepositions.Contains(Word(place.Start - 1)) && !IsThe(place.Start - 1)
            )
                return null;
            var (from, end) = Trimmed(start, place.Start);
            if (end <= from || end - from > MostWords)
                return null;
            items.Add(new Item(Said(from, end), from, end, PlaceOf(place)));
            start = place.End;
            while (start < tokens.Count && tails.Contains(tokens[start].Text))
                start++;
            // "On the first shirt and …": what the ordinal counts is a picture, whatever it is called.
            for (var k = start; k < tokens.Count && k <= start + 2; k++)
                if (separators.Contains(tokens[k].Text))
                    start = k;
        }
        return items;
    }

    /// <summary>"The first says X, the second Y", "under the first: X. Under the second: Y".</summary>
    private List<Item>? Behind(List<Mention> places)
    {
        var items = new List<Item>();
        for (var k = 0; k < places.Count; k++)
        {
            var limit = k + 1 < places.Count ? places[k + 1].Start : EndOfSentence(places[k].End);
            var (from, end) = Trimmed(places[k].End, limit);
            if (end <= from || end - from > MostWords)
                return null;
            items.Add(new Item(Said(from, end), from, end, PlaceOf(places[k])));
        }
        return items;
    }

    private int EndOfSentence(int at)
    {
        while (at < tokens.Count && tokens[at].Text is not (";" or "\n" or "."))
            at++;
        return at;
    }

    /// <summary>What is left between two places without what only joins and introduces.</summary>
    private (int Start, int End) Trimmed(int start, int end)
    {
        while (start < end && leading.Contains(tokens[start].Text))
            start++;
        while (end > start && trailing.Contains(tokens[end - 1].Text))
            end--;
        var quotes = Enumerable
            .Range(start, Math.Max(0, end - start))
            .Where(i => tokens[i].Kind == TokenKind.Quote)
            .ToList();
        return quotes.Count == 1 ? (quotes[0], quotes[0] + 1) : (start, end);
    }

    private static readonly HashSet<string> leading =
    [
        .. ", : ; . ! - = please and then with the a saying says say reads read reading should must is gets get has have to be as it its called text words caption title label subtitle put write add that says photo picture image shot one pic in on".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> trailing =
    [
        .. ", : ; . ! - = and then the on over for under at in to while during when across onto beneath below above put write caption title label subtitle text add with say".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> tails =
    [
        .. "is are on up showing visible shown seen photo picture image shot pic one there please".Split(' '),
    ];

    private static readonly HashSet<string> prepositions =
    [
        .. "on over for under at in to while during when across onto beneath below above".Split(' '),
    ];

    private string Word(int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    private bool IsThe(int i) => Word(i) is "the" or "my" or "our" && prepositions.Contains(Word(i - 1));

    /// <summary>"Zoom in on the first and pan left on the second" gives out moves and no words.</summary>
    private bool IsForeign(Item item) =>
        item.End - item.Start != 1 || tokens[item.Start].Kind != TokenKind.Quote
            ? mentions.Any(mention =>
                mention.Start >= item.Start
                && mention.End <= item.End
                && TextWishReader.IsForeign(mention)
                && (
                    mention.As<MotionNamed>() is not null
                    || mention.End - mention.Start == item.End - item.Start
                )
            )
            : false;

    private string Said(int from, int end)
    {
        if (end - from == 1 && tokens[from].Kind == TokenKind.Quote)
            return tokens[from].Said;
        var start = tokens[from].Start;
        while (start > 0 && "$€£¥@#".Contains(message[start - 1]))
            start--;
        return message[start..tokens[end - 1].End].Trim();
    }
}
