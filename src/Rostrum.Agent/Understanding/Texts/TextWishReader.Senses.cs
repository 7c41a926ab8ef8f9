namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Words that mean something else where texts are spoken of.</summary>
internal sealed partial class TextWishReader
{
    /// <summary>"A typewriter animation", "leave it up for 4 seconds": words that move no camera.</summary>
    /// <summary>"“JOIN TODAY” flashing at the end": how the words come, and no picture becomes another.</summary>
    private static bool IsMannerOfText(Mention mention, IReadOnlyList<Token> tokens) =>
        IsTyping(mention, tokens)
        || mention.Start > 0
            && tokens[mention.Start - 1].Kind == TokenKind.Quote
            && tokens[mention.Start].Text.EndsWith("ing", StringComparison.Ordinal)
            && mention.As<AnimationNamed>() is null
            && mention.Meanings.Any(meaning => meaning is TransitionNamed or MotionNamed);

    /// <summary>打字 新品首发: right before the words it only says that they are written.</summary>
    private static bool IsTyping(Mention mention, IReadOnlyList<Token> tokens) =>
        mention.As<AnimationNamed>() is not null
        && mention.End - mention.Start == 2
        && tokens[mention.Start].Text == "打"
        && tokens[mention.Start + 1].Text == "字"
        && mention.End < tokens.Count
        && tokens[mention.End].Kind == TokenKind.Quote;

    private static bool IsIdle(Mention mention, IReadOnlyList<Mention> all, IReadOnlyList<Token> tokens) =>
        // "VHS lines" belong to the effect.
        mention.As<TextNoun>()
            is { Template: null }
            && tokens[mention.Start].Text is "lines" or "line"
            && all.Any(other => other.As<EffectNamed>() is not null && other.End == mention.Start)
        || mention.As<MovementWord>() is not null
            && tokens[mention.Start].Text == "animation"
            && all.Any(other => other.As<AnimationNamed>() is not null && other.End == mention.Start)
        || mention.As<DirectionWord>() is { Bare: true }
            && tokens[mention.Start].Text == "up"
            && mention.Start > 1
            && tokens[mention.Start - 1].Text
                is "it"
                    or "that"
                    or "them"
                    or "title"
                    or "caption"
                    or "text"
                    or "stay"
            && tokens[mention.Start - 2].Text is not ("move" or "shift" or "push" or "put" or "bring");

    /// <summary>"A bit higher", 再往上一点, said right after a text: it is to stand there.</summary>
    private Mention AsPlace(Mention mention, IReadOnlyList<Mention> all, Scene scene) =>
        HeightOf(mention, all) is { } height ? mention with { Meanings = [new AnchorNamed(height)] }
        : scene.Focus.Subject == Subject.Text
        && mention.As<LoudnessWord>() is not null
        && mention.End - mention.Start == 1
        && tokens[mention.Start].Text is "lower" or "higher"
        && all.All(other => other.As<Head>() is null or TextNoun)
            ? mention with
            {
                Meanings = [new AnchorNamed(tokens[mention.Start].Text == "lower" ? "bottom" : "top")],
            }
        : scene.Focus.Subject == Subject.Text
        && mention.As<DirectionWord>() is { Bare: false } way
        && mention.As<AnchorNamed>() is null
        && all.All(other => other.As<Head>() is null or TextNoun)
            ? mention with
            {
                Meanings =
                [
                    new AnchorNamed(
                        way.Direction switch
                        {
                            "up" => "top",
                            "down" => "bottom",
                            var side => side,
                        }
                    ),
                ],
            }
        : mention;

    /// <summary>金色的, where nothing but a text is spoken of: letters of that colour.</summary>
    private static Mention AsGold(Mention mention, IReadOnlyList<Mention> all, IReadOnlyList<Token> tokens) =>
        mention.As<LookNamed>() is { Look.Name: "golden_hour" }
        && tokens[mention.Start].Text == "金"
        && mention.End - mention.Start <= 3
        && (
            all.Any(other => other.As<TextNoun>() is not null || other.As<WordsFollow>() is not null)
            || tokens.Any(token => token.Kind == TokenKind.Quote)
        )
            ? mention with
            {
                Meanings = [new ColourNamed("#FFD700")],
            }
            : mention;

    /// <summary>"The title “X” in golden colour", "it should appear in grey": letters of that colour, and no look.</summary>
    private Mention AsLetterColour(Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<LookNamed>() is not null
        && ColourCode(tokens[mention.End - 1].Text, tokens[mention.Start].Text) is { } code
        && clauses.FirstOrDefault(clause => clause.Number == mention.Clause) is { } own
        && (
            SaysText(own, all)
            || mention.Clause > 0
                && SaysText(clauses[mention.Clause - 1], all)
                && all.All(other =>
                    other.Clause != mention.Clause
                    || other == mention
                    || other.Meanings.Any(meaning => meaning is NothingMeant or VerbWord or CorrectionWord)
                )
        )
            ? mention with
            {
                Meanings = [new ColourNamed(code)],
            }
            : mention;

    private static string? ColourCode(string last, string first) =>
        last is "grey" or "gray" ? "#9E9E9E"
        : first is "golden" && last is "colour" or "color" or "tone" or "colours" or "colors" ? "#FFD700"
        : null;

    private bool SaysText(Clause clause, IReadOnlyList<Mention> all) =>
        all.Any(other => other.Clause == clause.Number && other.As<TextNoun>() is not null)
        || QuoteIn((clause.Start, clause.End)) is not null;

    /// <summary>字粗一点，加个黑边: said of letters it is their outline, and no bar above and below the picture.</summary>
    private static Mention AsOutline(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens
    ) =>
        mention.As<EffectNamed>() is { Effect.Name: "letterbox" }
        && mention.Start > 0
        && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == "边")
        && !Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(i => tokens[i].Text is "影" or "上" or "遮" or "条")
        && all.Any(other =>
            other.End <= mention.Start
            && mention.Clause - other.Clause <= 1
            && other.Meanings.Any(meaning => meaning is TextNoun or LettersWord or ColourNamed or WordsFollow)
        )
            ? mention with
            {
                Meanings = [new TrimNamed(LetterTrim.Outline, "#000000")],
            }
            : mention;
}
