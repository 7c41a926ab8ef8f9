namespace Rostrum.Agent.Understanding;

/// <summary>What "it", "all" and "each" are said of.</summary>
internal sealed partial class Sentence
{
    /// <summary>"In memory of my grandfather: sepia on all photos": what it is on is said right behind it.</summary>
    private bool IsSaidOfAllBehind(Mention mention) =>
        // "Sepia on all of them except the last".
        !Of<PicturePlace>()
            .Any(place => place.Mention.Clause == mention.Clause && place.Meaning.Pick == Pick.Others)
        && Of<EachWord>()
            .Any(each =>
                each.Mention.Clause == mention.Clause
                && each.Mention.Start - mention.End is 0 or 1 or 2
                && each.Mention.Start > 0
                && Tokens[each.Mention.Start - 1].Text is "on" or "over" or "for" or "across"
                && Tokens[each.Mention.Start].Text is "all" or "every" or "each"
            );

    /// <summary>"Lens flare on the first, teal and orange on all of them".</summary>
    private bool IsSaidOfAll(int clause) =>
        Of<EachWord>()
            .Any(each =>
                each.Mention.Clause == clause
                && Tokens[each.Mention.Start].Text == "all"
                && each.Mention.Start > 0
                && Tokens[each.Mention.Start - 1].Text is "on" or "to" or "over" or "for"
            );

    /// <summary>A new sentence behind one that named several pictures: "it" is the film.</summary>
    private bool IsAfterSeveral(int number) =>
        Named.Distinct().Count() > 1
        && Clauses.FirstOrDefault(clause => clause.Number == number) is { Joint: "." or ";" or "\n" };

    /// <param name="several">"It" is none of several pictures.</param>
    private bool SaysIt(int number, bool several) =>
        Clauses.FirstOrDefault(clause => clause.Number == number) is { } clause
        && Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i =>
                Tokens[i].Text is "它" or "them" or "they" || !several && Tokens[i].Text is "it" or "its"
            );
}
