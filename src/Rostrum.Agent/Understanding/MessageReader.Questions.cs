namespace Rostrum.Agent.Understanding;

/// <summary>What a message asks to be told, and corrections of a text's words.</summary>
internal sealed partial class MessageReader
{
    /// <summary>A message that asks and orders nothing: one of its sentences is a question.</summary>
    private Question? QuestionIn(IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions, Scene scene)
    {
        var isFollowed = false;
        for (var start = clauses.Count - 1; start >= 0; start--)
        {
            if (!clauses[start].BeginsSentence || clauses[start].End == clauses[start].Start)
                continue;
            // Behind a question in Chinese stands what is wanted: 赶投胎呢？悠着点.
            if (isFollowed && tokens[clauses[start].Start].Kind != TokenKind.Word)
                return null;
            var asked = clauses
                .Skip(start)
                .TakeWhile((clause, i) => i == 0 || !clause.BeginsSentence)
                .ToList();
            var sentence = new Sentence(
                tokens,
                asked,
                mentions.Where(mention => IsIn(asked, mention)),
                new HashSet<int>(),
                scene
            );
            var questions = QuestionsBefore(start, mentions, scene);
            var orders = mentions.Any(mention =>
                !IsIn(asked, mention)
                && Denial.IsThing(mention)
                && !IsConsidered(mention.Clause)
                && !questions.Exists(other => IsIn(other.Clauses, mention))
            );
            if (
                !orders
                && !sentence.Of<ServiceWord>().Any()
                && !sentence.Of<SubjectFreed>().Any()
                && QuestionReader.IsQuestion(sentence)
            )
            {
                var subject = QuestionReader.SubjectOf(
                    sentence,
                    questions.Count == 0 ? mentions : sentence.Mentions
                );
                besides.AddRange([
                    .. questions.Select(other => QuestionReader.SubjectOf(other, other.Mentions)),
                    subject,
                    .. QuestionReader.AlsoAsked(sentence, subject),
                ]);
                var first = besides[0];
                besides.RemoveAll(other => other == first);
                return first;
            }
            isFollowed = true;
        }
        return null;
    }

    /// <summary>"How long is it now, and what music is playing?": what is asked besides.</summary>
    private Question? Another(Question first)
    {
        var asked = clauses
            .Where(clause => clause.End > clause.Start && asking.Contains(tokens[clause.Start].Text))
            .Select(clause =>
                scanned
                    .Mentions.Where(mention => mention.Clause == clause.Number)
                    .Select(mention => mention.As<QuestionWord>()?.Question)
                    .FirstOrDefault(question => question is not null)
            )
            .ToList();
        return asked.Count < 2
            ? null
            : asked.Find(question =>
                question is not null and not (Question.Greeting or Question.Thanks) && question != first
            );
    }

    private static readonly HashSet<string> asking = ["what", "how", "which", "what's", "is", "are", "who"];

    /// <summary>"I'm thinking about a soundtrack": nothing is ordered yet.</summary>
    private bool IsConsidered(int number) =>
        clauses.FirstOrDefault(clause => clause.Number == number) is { } own
        && Enumerable
            .Range(own.Start, own.End - own.Start)
            .Any(i =>
                tokens[i].Text
                    is "considering"
                        or "thinking"
                        or "wondering"
                        or "curious"
                        or "unsure"
                        or "undecided"
            );

    private TextWish? RewordingIn(string message, Scene scene) =>
        question is null
        && Quotation.Find(message).Count is var quoted and (0 or 2)
        && (Rewording.In(message, scene) ?? (quoted == 0 ? Corrected(message, scene) : null))
            is var (text, words)
            ? new TextWish
            {
                Selector = text.Text,
                Words = words,
                IsChange = true,
            }
            : null;

    /// <summary>"I mixed up the captions, swap them": each of two texts reads what the other did.</summary>
    private IReadOnlyList<TextWish>? ExchangedTexts()
    {
        var mentions = scanned.Mentions;
        if (
            !mentions.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Swap })
            || !mentions.All(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is VerbWord or TextNoun or NothingMeant or CorrectionWord or EachWord
                    || meaning is PicturePlace { Pick: Pick.It or Pick.Every }
                )
            )
        )
            return null;
        var noun = mentions.FirstOrDefault(mention => mention.As<TextNoun>() is not null)?.As<TextNoun>();
        if (noun is null && scanned.Scene.Focus.Subject != Subject.Text)
            return null;
        var meant = scanned
            .Scene.Texts.Where(text =>
                noun?.Template is not { } template
                || Rostrum.Drafts.Operations.TextTracks.TemplateOf(text) == template
            )
            .ToList();
        return meant is [var one, var other]
            ? [Reading(one.Text, other.Text), Reading(other.Text, one.Text)]
            : null;

        static TextWish Reading(string? now, string? then) =>
            new()
            {
                Selector = now,
                Words = then,
                IsChange = true,
            };
    }

    /// <summary>Where nothing but the texts is spoken of, and one of them has a part of the kind that is corrected.</summary>
    private (Rostrum.Drafts.Segment Text, string Words)? Corrected(string message, Scene scene) =>
        scanned.Mentions.All(mention => !TextWishReader.IsForeign(mention) && mention.As<Length>() is null)
        && scene
            .Texts.Select(text => (Text: text, Words: CorrectedKinds.In(message, text.Text ?? "")))
            .Where(one => one.Words is not null)
            .ToList()
            is [var (text, words)]
            ? (text, words!)
            : null;
}
