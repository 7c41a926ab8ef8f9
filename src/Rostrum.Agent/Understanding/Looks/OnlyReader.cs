namespace Rostrum.Agent.Understanding.Looks;

/// <summary>"Only snow on the third", 只让第三张黑白: what is named is to be there and nowhere else; "only the rain": no other.</summary>
internal static class OnlyReader
{
    public static void Read(Sentence sentence, Request request)
    {
        if (request.Effects.Count + request.Looks.Count > 0 && SaysOnly(sentence))
            request.OnlyThere = true;
    }

    /// <summary>Nothing is spoken of in the clause but looks, effects and pictures, and "only" stands in it.</summary>
    private static bool SaysOnly(Sentence sentence) =>
        sentence.Clauses.Any(clause =>
            Enumerable
                .Range(clause.Start, clause.End - clause.Start)
                .Any(i => sentence.Tokens[i].Text is "only" or "solely" or "just" or "只" or "仅" or "光")
            && sentence.Mentions.Exists(mention => mention.Clause == clause.Number && IsTreatment(mention))
            && sentence.Mentions.TrueForAll(mention =>
                mention.Clause != clause.Number
                || IsTreatment(mention)
                || mention.Meanings.Any(meaning =>
                    meaning
                        is PicturePlace
                            or PictureWord
                            or NothingMeant
                            or OnlyWord
                            or CorrectionWord
                            or VerbWord { Verb: not Verb.Add }
                )
            )
        );

    private static bool IsTreatment(Mention mention) =>
        mention.As<EffectNamed>() is not null || mention.As<LookNamed>() is not null;
}
