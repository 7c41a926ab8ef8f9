namespace Rostrum.Agent.Understanding.Motions;

/// <summary>
/// Somebody or something in the picture is to act, as only a generator can make it: "have him actually walk towards me", "get
/// the old man to nod", "the car should drive off". A verb of acting behind one who could, whom somebody makes do it.
/// </summary>
internal static class ActingReader
{
    private static readonly HashSet<string> verbs =
    [
        .. "walk run jump smile blink nod talk speak say sing laugh dance clap hug kiss eat drink drive gallop trot bark meow swim sleep wake yawn wink frown grin giggle chew swallow pour stir chop cook sneeze cough bow kneel crawl march stroll hop wag purr roar lick sniff chase fetch strum whistle scream shout whisper cheer salute twirl pirouette breathe sip bite propose high-five sprint jog wander limp tiptoe gesture shrug hiccup burp snore weep sob applaud juggle leap pounce graze pedal surf ski skate dribble serve throw toss catch kick wave cry recite announce greet reply answer unwrap".Split(
            ' '
        ),
    ];

    /// <summary>They are said of other things too: something that only the living have, or do, stands behind them.</summary>
    private static readonly HashSet<string> common =
    [
        .. "turn open close look shake raise lift lower play blow move point reach pick hold fly roll drop put take pull push bring start begin stop finish roll nuzzle swing".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> behind =
    [
        .. "head heads eyes eye mouth lips hand hands arm arms leg legs tail wings around ball door candles kiss guitar piano violin bouquet glass hat cup phone walking running talking dancing singing laughing smiling barking moving flapping goodbye hello".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> pronouns =
    [
        .. "him her them he she they everyone everybody somebody someone".Split(' '),
    ];

    private static readonly HashSet<string> articles =
    [
        .. "the my our his her their your this that these a an".Split(' '),
    ];

    /// <summary>They act in every film: the camera, what is written, what is heard.</summary>
    private static readonly HashSet<string> things =
    [
        .. "camera lens view zoom text title titles words word letters lettering caption captions subtitle subtitles headline music song track sound audio tune picture pictures photo photos image images film video clip slide slides shot shots frame transition transitions cut cuts effect effects snow rain fog leaves petals confetti water clouds sky sea waves river one ones first second third last whole thing beat colour colours color colors look movement move motion pan tilt fade volume price number numbers line border background blur viewer viewers people's beginning end start slideshow".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> causing =
    [
        .. "make have let get want should could must can need needs see makes has lets gets wants see show watch like would like'd".Split(
            ' '
        ),
    ];

    private const int Reach = 8;

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        if (Together(tokens, i) is { } together)
            return together;
        if (IsFlying(tokens, i) || IsGrowing(tokens, i))
            return new Mention(i, EndOf(tokens, i), [new UnavailableWord(Unavailable.Acting)]);
        var isCommon = common.Contains(tokens[i].Text);
        if (!isCommon && !verbs.Contains(tokens[i].Text) && !past.Contains(tokens[i].Text))
            return null;
        if (
            past.Contains(tokens[i].Text)
            && !(SubjectBefore(tokens, i) is { } actor && IsImagined(tokens, actor))
        )
            return null;
        if (isCommon && !IsLiving(tokens, i + 1))
            return null;
        return
            SubjectBefore(tokens, i) is { } subject
            && (IsCaused(tokens, subject, i) || IsImagined(tokens, subject))
            ? new Mention(i, EndOf(tokens, i), [new UnavailableWord(Unavailable.Acting)])
            : null;
    }

    /// <summary>"If the dog ran across the lawn": what somebody did only in a wish.</summary>
    private static readonly HashSet<string> past =
    [
        .. "ran walked jumped smiled blinked nodded talked spoke sang laughed danced clapped waved hugged kissed swam drove barked turned moved winked flew".Split(
            ' '
        ),
    ];

    /// <summary>"Make the birds fly away".</summary>
    private static bool IsFlying(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "fly" or "flying" or "soar" or "land" or "flap"
        && i > 1
        && tokens[i - 1].Text
            is "bird"
                or "birds"
                or "gull"
                or "gulls"
                or "seagulls"
                or "butterfly"
                or "butterflies"
                or "bee"
                or "bees"
                or "plane"
                or "planes"
                or "duck"
                or "ducks"
                or "eagle"
                or "pigeons"
        && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(k => causing.Contains(tokens[k].Text));

    /// <summary>"Get the rosebuds to actually open up and bloom".</summary>
    private static bool IsGrowing(IReadOnlyList<Token> tokens, int i)
    {
        if (!growing.Contains(tokens[i].Text))
            return false;
        if (i > 0 && tokens[i].Text is not ("open" or "close") && plants.Contains(tokens[i - 1].Text))
            return true;
        var subject = Enumerable
            .Range(1, Math.Min(Reach, i))
            .Select(back => i - back)
            .TakeWhile(k => tokens[k].Kind == TokenKind.Word)
            .FirstOrDefault(k => plants.Contains(tokens[k].Text), -1);
        return subject >= 0 && IsCaused(tokens, subject, i);
    }

    private static readonly HashSet<string> growing =
    [
        .. "bloom blossom grow open close unfold unfurl sprout wilt".Split(' '),
    ];

    private static readonly HashSet<string> plants =
    [
        .. "flower flowers rose roses rosebud rosebuds bud buds tulip tulips lily lilies lotus peony peonies petal petals sunflower sunflowers orchid orchids poppy poppies daisy daisies blossom blossoms plant plants tree trees cactus grass vine vines".Split(
            ' '
        ),
    ];

    private static bool IsImagined(IReadOnlyList<Token> tokens, int subject) =>
        Enumerable
            .Range(Math.Max(0, subject - 2), subject - Math.Max(0, subject - 2))
            .Any(k => tokens[k].Text == "if");

    /// <summary>"Look at each other", "hold each other's hands": only the living do.</summary>
    private static Mention? Together(IReadOnlyList<Token> tokens, int i)
    {
        if (
            tokens[i].Text
            is not (
                "look"
                or "looking"
                or "smile"
                or "face"
                or "stare"
                or "gaze"
                or "wave"
                or "hug"
                or "kiss"
            )
        )
            return null;
        var at = i + 1 < tokens.Count && tokens[i + 1].Text is "at" or "to" or "into" ? i + 2 : i + 1;
        return
            NumberReader.Words(tokens, at, "each", "other")
            || NumberReader.Words(tokens, at, "one", "another")
            ? new Mention(i, at + 2, [new UnavailableWord(Unavailable.Acting)])
            : null;
    }

    /// <summary>"Gallop off", "drive away" take nothing away.</summary>
    private static int EndOf(IReadOnlyList<Token> tokens, int verb) =>
        verb + 1 < tokens.Count && tokens[verb + 1].Text is "off" or "away" or "out" or "up" or "back" or "in"
            ? verb + 2
            : verb + 1;

    private static bool IsLiving(IReadOnlyList<Token> tokens, int from)
    {
        for (var k = from; k < tokens.Count && k < from + 4 && tokens[k].Kind == TokenKind.Word; k++)
            if (behind.Contains(tokens[k].Text))
                return true;
        return false;
    }

    /// <summary>Where the one who acts is named, before the verb and in the same clause.</summary>
    private static int? SubjectBefore(IReadOnlyList<Token> tokens, int verb)
    {
        for (var k = verb - 1; k >= Math.Max(0, verb - Reach) && tokens[k].Kind == TokenKind.Word; k--)
        {
            if (things.Contains(tokens[k].Text) || tokens[k].Text is "and" or "it" or "with")
                return null;
            if (pronouns.Contains(tokens[k].Text))
                return k;
            if (articles.Contains(tokens[k].Text) && k + 1 < verb)
                return k;
        }
        return null;
    }

    /// <summary>Somebody makes it so before the one who acts, or it should be so behind.</summary>
    private static bool IsCaused(IReadOnlyList<Token> tokens, int subject, int verb)
    {
        for (var k = subject - 1; k >= Math.Max(0, subject - 4) && tokens[k].Kind == TokenKind.Word; k--)
            if (causing.Contains(tokens[k].Text))
                return true;
        for (var k = subject + 1; k < verb; k++)
            if (tokens[k].Text is "should" or "could" or "must" or "to" or "would" or "can" or "needs")
                return true;
        return false;
    }
}
