namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>How music comes and goes.</summary>
internal static partial class MusicReader
{
    private static bool FadesBoth(Sentence sentence) =>
        sentence.Of<FadesWord>().Any() || Fades(sentence, "out", "出") && Fades(sentence, "in", "入");

    private static bool IsFade(Mention mention) =>
        mention.As<AnimationNamed>() is { Animation.Name: "fade" } && mention.As<Head>() is null;

    /// <summary>两秒淡入, said right after music was set.</summary>
    private static bool FadesAfter(Sentence sentence, string way) =>
        IsAfterthought(sentence)
        && sentence.Mentions.Exists(mention =>
            IsFade(mention)
            && Enumerable
                .Range(mention.Start, mention.End - mention.Start)
                .Any(i => sentence.Tokens[i].Text == way)
        );

    /// <summary>"Music fading in": a fade that is named beside music is the music's.</summary>
    private static bool Fades(Sentence sentence, string english, string chinese) =>
        sentence.Mentions.Exists(fade =>
            fade.Meanings.Any(meaning =>
                meaning is AnimationNamed { Animation.Name: "fade" }
                || meaning is TransitionNamed { Transition.Name: "dissolve" }
            )
            && sentence.Mentions.Exists(other =>
                other.Clause == fade.Clause
                && (other.As<MusicWord>() is not null || other.As<MoodNamed>() is not null)
            )
            && Enumerable
                .Range(fade.Start, Math.Min(sentence.Tokens.Count, fade.End + 3) - fade.Start)
                .Any(i => sentence.Tokens[i].Text == english || sentence.Tokens[i].Text == chinese)
        );

    /// <summary>
    /// "Fade out at the end" is said of music as of films: of music where that is spoken of, of the film else.
    /// </summary>
    public static bool IsMusicFade(Sentence sentence, Mention fade) =>
        fade.As<FadeWord>() is not null
        && sentence.Mentions.Exists(other =>
            other.As<MusicWord>() is not null || other.As<MoodNamed>() is not null
        );

    /// <summary>"Fade it in over 2 seconds and out over 3": how long the music goes, in a clause behind how it comes.</summary>
    private static long? OutBehind(Sentence sentence) =>
        sentence
            .Of<Length>()
            .Where(found => IsOutBehind(sentence, found.Mention))
            .Select(found => (long?)found.Meaning.Milliseconds)
            .FirstOrDefault();

    private static bool IsOutBehind(Sentence sentence, Mention length) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
        && own.End > own.Start
        && sentence.Tokens[own.Start].Text == "out"
        && sentence.Mentions.Exists(fade =>
            fade.Clause == length.Clause - 1 && (fade.As<FadeWord>() is { In: true } || IsFade(fade))
        );

    /// <summary>How long the music takes to come or to go, ms: of two lengths the one that stands nearer to the word.</summary>
    private static long? FadeLengthOf(Sentence sentence, bool isIn)
    {
        var lengths = sentence
            .Mentions.Where(mention =>
                mention.Meanings.Any(meaning => meaning is Length or Period { Whole: false })
                && OwnsFade(sentence, mention)
            )
            .ToList();
        var fade = sentence.Mentions.Find(mention => IsFadeOf(sentence, mention, isIn));
        var own =
            lengths.Count < 2 || fade is null
                ? lengths.FirstOrDefault()
                : lengths
                    .OrderBy(length => length.Clause == fade.Clause ? 0 : 1)
                    .ThenBy(fade.DistanceTo)
                    .First();
        return own?.As<Length>() is { } said ? said.Milliseconds
            : own?.As<Period>() is { } period
                ? period.Start < 0 ? -period.Start
                    : period.End
            : null;
    }

    private static bool IsFadeOf(Sentence sentence, Mention fade, bool isIn) =>
        fade.As<FadeWord>() is { } word
            ? word.In == isIn
            : IsFade(fade)
                && Enumerable
                    .Range(fade.Start, Math.Min(sentence.Tokens.Count, fade.End + 1) - fade.Start)
                    .Any(i =>
                        isIn
                            ? sentence.Tokens[i].Text is "in" or "入"
                            : sentence.Tokens[i].Text is "out" or "出"
                    );

    /// <summary>"The music should fade out at the end, over the last 4 seconds": a clause that says only how long.</summary>
    private static bool IsOfFadeBefore(Sentence sentence, Mention length) =>
        sentence.Tokens[length.Start].Kind != TokenKind.Han
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == length.Clause) is { } own
        && own.End > own.Start
        && sentence.Tokens[own.Start].Text is "over" or "for" or "during" or "within" or "lasting" or "taking"
        && sentence.Mentions.Where(other => other.Clause == length.Clause).All(other => other == length)
        && sentence.Of<FadeWord>().Any(fade => fade.Mention.Clause == length.Clause - 1);

    /// <summary>Whether a length is that of a fade.</summary>
    public static bool OwnsFade(Sentence sentence, Mention length) =>
        IsOutBehind(sentence, length)
        || IsOfFadeBefore(sentence, length)
        || sentence.Focus == Subject.Music
            && sentence.Mentions.Exists(other => other.Clause == length.Clause && IsFade(other))
        || sentence
            .Of<FadeWord>()
            .Any(fade =>
                fade.Mention.Clause == length.Clause && fade.Mention.DistanceTo(length) <= TakenVerbs
            );
}
