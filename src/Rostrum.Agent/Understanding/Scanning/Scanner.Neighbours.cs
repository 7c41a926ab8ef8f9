namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Words of many meanings that what stands right beside them decides.</summary>
internal sealed partial class Scanner
{
    private Mention? ByItsNeighbours(int i)
    {
        if (IsLabelling(i))
        {
            taken.AsSpan(i, 2).Fill(true);
            return new Mention(i, i + 2, [new TextNoun("caption"), new EachWord(), new VerbWord(Verb.Add)]);
        }
        if (IsOneTextEach(i))
        {
            taken.AsSpan(i, 3).Fill(true);
            return new Mention(i, i + 3, [new NothingMeant()]);
        }
        if (IsFileName(i))
        {
            taken.AsSpan(i, 3).Fill(true);
            return new Mention(i, i + 3, [new NothingMeant()]);
        }
        if (IsGentleFade(i))
            return new Mention(i, i + 1, [new NothingMeant()]);
        if (
            (
                Dropped(i)
                ?? JointThere(i)
                ?? JointNext(i)
                ?? JointBetween(i)
                ?? CrossingReader.Read(tokens, i)
            ) is
            { } single
        )
            return single;
        // "Only the altar should have that look": "looks great" is none.
        if (tokens[i].Text == "look" && i > 0 && tokens[i - 1].Text is "that" or "this")
            return new Mention(i, i + 1, [new LookWord()]);
        // "Photo 1 a warm look, photo 2 a cool one", "grade both cool": beside a warm one, or of colours, it is no thanks.
        if (
            tokens[i].Text == "cool"
            && i > 0
            && tokens[i - 1].Kind != TokenKind.Mark
            && (
                tokens.Take(i).Any(token => token.Text == "warm")
                || Enumerable
                    .Range(Math.Max(0, i - 4), Math.Min(4, i))
                    .Any(k => colouring.Contains(tokens[k].Text))
            )
        )
            return new Mention(i, i + 1, [new LookNamed(Rostrum.Drafts.Looks.LookCatalogue.Find("cool")!)]);
        // "3.5 sec each slide transitions to the left": how they are joined begins behind "each".
        if (
            tokens[i].Text is "each" or "every"
            && i + 2 < tokens.Count
            && tokens[i + 1].Text == "slide"
            && tokens[i + 2].Text == "transitions"
        )
            return new Mention(i, i + 1, [new EachWord()]);
        if (IsPage(i))
            return new Mention(i, i + 1, [new PictureWord()]);
        if (HeightAt(i) is { } height)
            return new Mention(i, i + 1, [new AnchorNamed(height)]);
        if (IsTrackOf(i) || IsPlayers(i))
            return new Mention(i, i + 1, [new MusicWord()]);
        // "In Polish", "speaks Polish": a language, and no finish.
        if (
            tokens[i].Text == "polish"
            && i > 0
            && tokens[i - 1].Text is "in" or "into" or "to" or "speak" or "speaks" or "speaking" or "talk"
        )
            return new Mention(i, i + 1, [new NothingMeant()]);
        if (IsMixedUp(i))
        {
            var up = Enumerable
                .Range(i, Math.Min(5, tokens.Count - i))
                .FirstOrDefault(k => tokens[k].Text == "up", i);
            taken[up] = true;
            return new Mention(i, i + 1, [new NothingMeant()]);
        }
        if (
            (TurnedOrder.ToldAgain(tokens, i) ?? FocusReader.Read(tokens, i, scene, places) ?? sides.Read(i))
            is not { } whole
        )
            return null;
        taken.AsSpan(i, whole.End - i).Fill(true);
        return whole;
    }

    private static readonly HashSet<string> colouring =
    [
        .. "grade graded grading tone tones toned tint tinted tinting hue colour colours coloured color colors colored".Split(
            ' '
        ),
    ];

    /// <summary>"Could the page be shown whole?": what the picture shows, and no page that turns.</summary>
    private bool IsPage(int i) =>
        tokens[i].Text is "page" or "pages"
        && i > 0
        && tokens[i - 1].Text is "the" or "this" or "my" or "our" or "each" or "every" or "these"
        && (i + 1 >= tokens.Count || !turning.Contains(tokens[i + 1].Text))
        && !tokens.Take(i).Any(token => token.Kind == TokenKind.Word && turning.Contains(token.Text));

    private static readonly HashSet<string> turning =
    [
        .. "turn turns turning turned flip flips flipping curl curls peel peels transition transitions effect style wipe fold folds like leaf".Split(
            ' '
        ),
    ];

    /// <summary>"… and below in white letters the text “X”": where it stands, in the clause of what is written.</summary>
    private string? HeightAt(int i)
    {
        var height = tokens[i].Text switch
        {
            "below" or "underneath" => "bottom",
            "above" => "top",
            _ => null,
        };
        if (
            height is null
            || i + 1 >= tokens.Count
            || i > 0
                && tokens[i - 1].Kind != TokenKind.Mark
                && tokens[i - 1].Text is not ("and" or "then" or "with" or "also")
            || tokens[i + 1].Text is not ("in" or "a" or "put" or "write" or "add" or "insert" or "," or ":")
                && tokens[i + 1].Kind != TokenKind.Quote
        )
            return null;
        return tokens
            .Skip(i + 1)
            .TakeWhile(token => token.Text is not ("." or "!" or "?" or "\n" or ";"))
            .Any(token => token.Kind == TokenKind.Quote)
            ? height
            : null;
    }

    /// <summary>"Use a spin instead", said right after the pictures were joined: how they are joined.</summary>
    private Mention? JointNext(int i) =>
        scene.Focus.Subject == Subject.Transitions
        && i > 0
        && tokens[i - 1].Text is "a" or "an" or "use" or "try" or "with" or "to"
        && (
            i + 1 == tokens.Count
            || tokens[i + 1].Kind == TokenKind.Mark
            || tokens[i + 1].Text is "instead" or "please" or "pls" or "there"
        )
        && Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Stem) is { } transition
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;

    /// <summary>"A soft fade to black at the end": it is that fade, and no soft one between pictures.</summary>
    private bool IsGentleFade(int i) =>
        tokens[i].Text is "soft" or "gentle" or "smooth" or "nice" or "subtle" or "slow" or "long"
        && i + 3 < tokens.Count
        && tokens[i + 1].Text is "fade" or "fadeout"
        && tokens[i + 2].Text is "to" or "into"
        && tokens[i + 3].Text is "black" or "white";

    /// <summary>"Label them underneath", "caption these": each of the pictures has words of its own.</summary>
    private bool IsLabelling(int i) =>
        tokens[i].Text is "label" or "caption" or "subtitle"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "them" or "these" or "those"
        && (
            i == 0
            || tokens[i - 1].Kind == TokenKind.Mark
            || tokens[i - 1].Text is "and" or "then" or "please" or "to"
        );

    /// <summary>"Captions “Egg” and “Bird”, one per picture": of several texts, and no films.</summary>
    private bool IsOneTextEach(int i) =>
        tokens[i].Text == "one"
        && i + 2 < tokens.Count
        && tokens[i + 1].Text is "per" or "for" or "on" or "under" or "over"
        && (tokens[i + 1].Text == "per" || tokens[i + 2].Text is "each" or "every")
        && tokens.Take(i).Count(token => token.Kind == TokenKind.Quote) > 1;

    /// <summary>"Let the band fade away", of a film with music and without such a picture.</summary>
    private bool IsPlayers(int i) =>
        scene.HasMusic
        && tokens[i].Text
            is "band"
                or "orchestra"
                or "pianist"
                or "musicians"
                or "players"
                or "guitarist"
                or "choir"
                or "singer"
        && i > 0
        && tokens[i - 1].Text is "the" or "that" or "our"
        && places.Read(i) is null;

    /// <summary>"Let them slide up rather than left", of pictures that slide: how they are joined, and no text.</summary>
    private Mention? JointThere(int i) =>
        scene.Joints.Contains(tokens[i].Text.TrimEnd('s'))
        && tokens[i].Kind == TokenKind.Word
        && i > 0
        && tokens[i - 1].Text is "them" or "they" or "should" or "it" or "pictures" or "photos"
        && i + 1 < tokens.Count
        && Lexicon.Shared.Find(tokens, i + 1, meaning => meaning is DirectionWord) is not null
        && Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Text.TrimEnd('s')) is { } transition
            ? new Mention(i, i + 1, [new TransitionNamed(transition)])
            : null;

    private Mention? Dropped(int i) =>
        IsDroppedIn(i) ? new Mention(i, i + 1, [new VerbWord(Verb.Add)])
        : IsDroppedTo(i) ? new Mention(i, i + 1, [new VerbWord(Verb.Change)])
        : null;

    /// <summary>"Drop an upbeat song under it", "chuck some snow on it": something new comes.</summary>
    private bool IsDroppedIn(int i) =>
        tokens[i].Text is "drop" or "chuck" or "toss" or "dump" or "throw"
        && i + 3 < tokens.Count
        && tokens[i + 1].Text is "a" or "an" or "some"
        && Enumerable
            .Range(i + 3, Math.Min(5, tokens.Count - i - 3))
            .TakeWhile(k => tokens[k].Kind is TokenKind.Word or TokenKind.Quote)
            .Any(k =>
                tokens[k].Text
                    is "under"
                        or "underneath"
                        or "beneath"
                        or "behind"
                        or "on"
                        or "onto"
                        or "over"
                        or "in"
                        or "into"
                && Enumerable
                    .Range(i + 2, k - i - 2)
                    .Any(at =>
                        Lexicon.Shared.Find(
                            tokens,
                            at,
                            meaning => meaning is MoodNamed or MusicWord or EffectNamed or TextNoun
                        )
                            is not null
                    )
            );

    /// <summary>"Drop the music to 40 percent", "cut the volume to half": it becomes less, and does not go.</summary>
    private bool IsDroppedTo(int i)
    {
        if (tokens[i].Text is not ("drop" or "cut"))
            return false;
        for (var k = i + 2; k < tokens.Count && k <= i + 5 && tokens[k].Kind == TokenKind.Word; k++)
            if (tokens[k].Text == "to")
                return MeasureReader.Read(tokens, k + 1)?.As<Percent>() is not null;
        return false;
    }

    /// <summary>"Between the 2nd and the 3rd use a spin", "only between 1 and 2 a zoom": how one becomes the other.</summary>
    private Mention? JointBetween(int i)
    {
        if (
            tokens[i].Kind != TokenKind.Word
            || i < 4
            || tokens[i - 1].Text is not ("a" or "an" or "use" or "do" or "have" or "put")
            || Rostrum.Drafts.Transitions.TransitionCatalogue.Find(tokens[i].Text) is not { } transition
        )
            return null;
        for (var k = i - 1; k >= 0 && tokens[k].Text is not ("." or ";" or "\n"); k--)
            if (tokens[k].Text == "between")
                return
                    k + 1 < i
                    && places.Read(tokens[k + 1].Text == "the" ? k + 2 : k + 1)?.As<PicturePlace>()
                        is { Pick: Pick.These, Places.Count: 2 }
                    ? new Mention(i, i + 1, [new TransitionNamed(transition)])
                    : null;
        return null;
    }

    /// <summary>"storm.jpg", where no picture is called so any more: no weather.</summary>
    private bool IsFileName(int i) =>
        tokens[i].Kind == TokenKind.Word
        && i + 2 < tokens.Count
        && tokens[i + 1].Text == "."
        && tokens[i].End == tokens[i + 1].Start
        && tokens[i + 1].End == tokens[i + 2].Start
        && tokens[i + 2].Text is "jpg" or "jpeg" or "png" or "webp" or "heic"
        && places.Read(i) is null;

    /// <summary>"An upbeat track", "some jazzy number": behind a mood it is music.</summary>
    private bool IsTrackOf(int i) =>
        tokens[i].Text is "track" or "tracks" or "tune" or "number" or "piece" or "theme"
        && i > 0
        && tokens[i - 1].Kind == TokenKind.Word
        && Enumerable
            .Range(Math.Max(0, i - 3), Math.Min(3, i))
            .Any(k =>
                Lexicon.Shared.Find(tokens, k) is var (meanings, words)
                && words[^1] == i - 1
                && meanings.Any(meaning => meaning is MoodNamed)
            );

    /// <summary>"I mixed them up": what was done, and nothing that is to be done.</summary>
    private bool IsMixedUp(int i) =>
        tokens[i].Text is "mixed" or "muddled" or "confused" or "jumbled"
        && i > 0
        && tokens[i - 1].Text
            is "i"
                or "i've"
                or "we"
                or "we've"
                or "you"
                or "got"
                or "have"
                or "them"
                or "are"
                or "were"
                or "it";
}
