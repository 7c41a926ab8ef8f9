using Rostrum.Agent.Understanding.English;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Pictures by what they show, as far as the names of their files tell it: "the tractor", "both interiors", "the portrait of
/// my late husband", "whichever has the dog in it", "the 1958 one", "5502".
/// </summary>
internal sealed partial class PlaceReader
{
    /// <summary>Words between "picture of" and what it shows.</summary>
    private const int MostBetween = 4;

    /// <summary>Nouns for a picture that only count as such where "of" and what it shows follow.</summary>
    private static readonly HashSet<string> views =
    [
        .. "portrait view closeup close-up snap snapshot selfie photograph packshot product interior exterior frame part bit".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> showing =
    [
        .. "of with showing shows from where featuring containing has".Split(' '),
    ];

    private static readonly HashSet<string> determiners =
    [
        .. "the my our your his her their that this these those both all two three four only just single".Split(
            ' '
        ),
    ];

    /// <summary>What a picture that is only named does or is to do: "beach goes last", "kitchens get 5 seconds".</summary>
    private static readonly HashSet<string> doing =
    [
        .. "go goes get gets should needs need wants stay stays comes come is are can must first last on belong belongs deserves deserve has have at into to before after zooms pans tilts drifts zoom pan tilt drift holds hold stands rises pushes pulls slides keeps remains fades turns glides lasts".Split(
            ' '
        ),
    ];

    /// <summary>Parts of names that say nothing of what is to be seen.</summary>
    private static readonly HashSet<string> untelling =
    [
        .. "img dsc dscf dscn pic photo imag picture pictur photograph scan screenshot final edit copy new version shot still fram frame one two three and the with for".Split(
            ' '
        ),
    ];

    /// <summary>Whether the words here name some of the pictures and are no words of place themselves.</summary>
    public bool IsNamed(int i) =>
        !Is(
            i,
            "left",
            "right",
            "top",
            "bottom",
            "front",
            "back",
            "middle",
            "center",
            "centre",
            "start",
            "end",
            "side"
        )
        && scene.Count > 1
        && (Named(i) ?? Shown(i)) is not null;

    /// <summary>The pictures that a description means, and the place behind it.</summary>
    private (IReadOnlyList<int> Places, int End)? Shown(int i)
    {
        if (i >= tokens.Count || scene.Count < 2 || scene.Names.All(name => name.Count == 0))
            return null;
        if (Is(i, "both", "all") && Shown(Is(i + 1, "the", "of", "my", "our") ? i + 2 : i + 1) is { } several)
            return several;
        return Numeral(i) ?? PictureOf(i) ?? Whichever(i) ?? Subject(i);
    }

    /// <summary>"Ditch 5502": a number that is part of one name and too large to count the pictures.</summary>
    private (IReadOnlyList<int> Places, int End)? Numeral(int i)
    {
        if (
            tokens[i] is not { Kind: TokenKind.Number } number
            || number.Text.Length < 3 && number.Text[0] != '0'
            || i + 1 < tokens.Count
                && (
                    DurationReader.IsUnit(tokens[i + 1].Text)
                    || Is(i + 1, "%", ":", "x", "×", "p", "px", "k", "fps", "bpm", "percent", "by", "/", "-")
                )
            || Is(i - 1, ":", "x", "×", "by", "/", "#")
        )
            return null;
        var named = PlacesWhere(name => name.Contains(number.Text));
        return named.Count == 1 ? (named, IsNoun(i + 1) ? i + 2 : i + 1) : null;
    }

    /// <summary>"The picture of the tractor", "the portrait of my late husband", "the one with the two dogs".</summary>
    private (IReadOnlyList<int> Places, int End)? PictureOf(int i)
    {
        if (!(IsNoun(i) || views.Contains(tokens[i].Text)))
            return null;
        var at = Is(i + 1, "that", "which") ? i + 2 : i + 1;
        if (at >= tokens.Count || !showing.Contains(tokens[at].Text))
            return null;
        for (var k = at + 1; k <= at + 1 + MostBetween && k < tokens.Count; k++)
            if (tokens[k].Kind != TokenKind.Word || DurationReader.IsUnit(tokens[k].Text))
                return null;
            else if (Matching(k) is var (places, end))
                return places.Count == 1 || IsPlural(i) || IsSeries(places)
                    ? (places, Is(end, "in") && Is(end + 1, "it") ? end + 2 : end)
                    : null;
        return null;
    }

    /// <summary>"Whichever has the dog in it".</summary>
    private (IReadOnlyList<int> Places, int End)? Whichever(int i)
    {
        if (!Is(i, "whichever", "whatever", "anything", "everything", "any", "those"))
            return null;
        var at = IsNoun(i + 1) ? i + 2 : i + 1;
        if (!Is(at, "has", "have", "shows", "show", "with", "showing", "of"))
            return null;
        for (var k = at + 1; k <= at + 3 && k < tokens.Count; k++)
            if (Matching(k) is var (places, end))
                return (places, Is(end, "in", "on") && Is(end + 1, "it", "them") ? end + 2 : end);
        return null;
    }

    /// <summary>"The sunset one", "the cup", "both details", "kitchens get 5 seconds".</summary>
    private (IReadOnlyList<int> Places, int End)? Subject(int i)
    {
        if (tokens[i].Kind != TokenKind.Word || IsNoun(i) || Matching(i) is not var (places, end))
            return null;
        if (IsNoun(end) && !(Is(end, "one") && Is(end + 1, "more")))
            return places.Count == 1 || IsPlural(end) || IsSeries(places) ? (places, end + 1) : null;
        var isNamed = i > 0 && determiners.Contains(tokens[i - 1].Text);
        var begins =
            i == 0 || tokens[i - 1].Kind == TokenKind.Mark || Is(i - 1, "and", "then", "but", "on", "for");
        if (!isNamed && !(begins && (end < tokens.Count && doing.Contains(tokens[end].Text) || Is(end, ":"))))
            return null;
        var isShown =
            Is(i - 1, "the", "a", "our", "my")
            && (
                Is(i - 2, "of", "with", "showing", "shows")
                || Is(i - 2, "to", "into")
                    && Enumerable
                        .Range(Math.Max(0, i - 7), Math.Min(5, Math.Max(0, i - 2)))
                        .Any(k => Is(k, "from"))
                || Is(i - 2, "from") && (Is(end, "to", "into") || Is(end + 1, "to", "into"))
            );
        if (end == i + 1 && !isShown && IsOfPhrase(i) || IsOfSomethingElse(end))
            return null;
        return places.Count == 1 || IsPlural(end - 1) || IsSeries(places) ? (places, end) : null;
    }

    /// <summary>"Dawn, day, night", "shoe then hat then bag": all pictures, each once, by words of their names.</summary>
    private Mention? Row(int i)
    {
        if (scene.Count < 3 || tokens[i].Kind != TokenKind.Word)
            return null;
        var first = Is(i - 1, "the", "my", "our") ? i - 1 : i;
        if (
            !Begins(first)
            && !Is(
                first - 1,
                "go",
                "goes",
                "going",
                "be",
                "is",
                "order",
                "sequence",
                "like",
                "want",
                "like",
                "show",
                "run"
            )
        )
            return null;
        var (places, at) = (new List<int>(), i);
        while (at < tokens.Count)
        {
            var from = Is(at, "the", "my", "our") ? at + 1 : at;
            if (Whole(from) is not var (place, end) || places.Contains(place))
                return null;
            places.Add(place);
            at = IsNoun(end) ? end + 1 : end;
            if (places.Count == scene.Count)
                // In the order in which they are they are only named.
                return places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second)
                    ? null
                    : new Mention(i, at, [new PicturePlace(places), new VerbWord(Verb.Shuffle)]);
            var before = at;
            while (Is(at, ",", "-", "–", "then", "and", "/", "&", "next", "finally", "lastly", "last"))
                at++;
            if (at == before)
                return null;
        }
        return null;
    }

    /// <summary>One picture by its whole name, or by words that only it has.</summary>
    private (int Place, int End)? Whole(int i) =>
        i >= tokens.Count ? null
        : Enumerable
            .Range(0, scene.Names.Count)
            .Where(place => scene.Names[place].Count > 0 && StandsAt(scene.Names[place], i))
            .Select(place => (int?)place)
            .FirstOrDefault()
            is { } named
            ? (named, i + scene.Names[named].Count)
        : Matching(i) is var (places, end) && places.Count == 1 ? (places[0], end)
        : null;

    /// <summary>The word means something by itself, so that it would have to be followed by "picture" to mean one.</summary>
    private bool IsOfPhrase(int i) =>
        Lexicon.Shared.Find(tokens, i) is var (meanings, _)
        && meanings.Any(meaning =>
            meaning
                is not (
                    NothingMeant
                    or PictureWord
                    or AnchorNamed
                    or VerbWord
                    or AmountWord
                    or UnavailableWord
                )
        );

    /// <summary>"Our wedding film", "the beach title": the word only describes something that is no picture.</summary>
    private bool IsOfSomethingElse(int i) =>
        i < tokens.Count
        && (
            OtherNouns.Contains(tokens[i].Text)
            || Lexicon.Shared.Find(tokens, i) is var (meanings, _)
                && meanings.Any(meaning =>
                    meaning is FilmWord or SlideshowWord or MusicWord or TextNoun or MoodNamed
                )
        );

    /// <summary>The pictures whose names have the word here, narrowed by each that follows, and the place behind.</summary>
    private (IReadOnlyList<int> Places, int End)? Matching(int i)
    {
        if (
            i >= tokens.Count
            || tokens[i].Kind != TokenKind.Word
            || tokens[i].Text.Length < 3
            || determiners.Contains(tokens[i].Text)
        )
            return null;
        var places = PlacesOf(i);
        if (places.Count == 0)
            return null;
        var end = i + 1;
        while (end < tokens.Count)
        {
            var narrower = tokens[end].Kind == TokenKind.Word ? PlacesOf(end) : PlacesNumbered(end);
            var left = places.Intersect(narrower).ToList();
            if (left.Count == 0)
                break;
            (places, end) = (left, end + 1);
        }
        return places.Count < scene.Count ? (places, end) : null;
    }

    private List<int> PlacesOf(int i)
    {
        var stem = StemAt(i);
        if (stem.Length < 3 || untelling.Contains(stem) || IsNoun(i))
            return [];
        var exact = PlacesWhere(name => name.Contains(stem));
        if (exact.Count > 0)
            return exact;
        var like = PlacesWhere(name => name.Any(part => IsOrBegins(part, stem)));
        return like.Count > 0
            ? like
            : PlacesWhere(name => name.Any(part => EnglishSubjects.AreAlike(part, stem)));
    }

    private List<int> PlacesNumbered(int i) =>
        tokens[i].Kind == TokenKind.Number
        && !(i + 1 < tokens.Count && (DurationReader.IsUnit(tokens[i + 1].Text) || Is(i + 1, "%", ":", "x")))
            ? PlacesWhere(name =>
                name.Any(part => int.TryParse(part, out var number) && number == tokens[i].Value)
            )
            : [];

    private List<int> PlacesWhere(Func<IReadOnlyList<string>, bool> has) =>
        [.. Enumerable.Range(0, scene.Names.Count).Where(place => has(scene.Names[place]))];

    /// <summary>"Bathroom" is said of a picture called "bath", and "bath" of one called "bathroom".</summary>
    private static bool IsOrBegins(string part, string said) =>
        part.Length >= 4
        && said.Length >= 4
        && !untelling.Contains(part)
        && (
            said.StartsWith(part, StringComparison.Ordinal) && said.Length <= part.Length + 4
            || part.StartsWith(said, StringComparison.Ordinal) && part.Length <= said.Length + 6
        );

    private bool IsPlural(int i) =>
        i < tokens.Count && tokens[i].Text.Length > 3 && tokens[i].Text[^1] == 's';

    /// <summary>The names differ by their numbers only: "the kitchen" is all of them.</summary>
    private bool IsSeries(IReadOnlyList<int> places) =>
        places
            .Select(place => string.Join(' ', scene.Names[place].Where(part => !char.IsAsciiDigit(part[0]))))
            .Distinct()
            .Count() == 1;
}
