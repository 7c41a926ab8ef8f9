namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// Reads sentences that ask for advice, an explanation, a way, a reason: what they name is asked about and not asked for.
/// </summary>
internal static class InquiryReader
{
    /// <summary>What a sentence asks; null where it asks nothing of this kind.</summary>
    /// <param name="message">As it was written.</param>
    /// <param name="tokens">Of the whole message.</param>
    /// <param name="sentence">Its clauses.</param>
    /// <param name="mentions">What is found in it.</param>
    public static Inquiry? In(
        string message,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> sentence,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        var (start, end) = (sentence[0].Start, sentence[^1].End);
        List<Token> said = [.. Enumerable.Range(start, Math.Max(0, end - start)).Select(i => tokens[i])];
        var asks = end < tokens.Count && tokens[end].Text is "?" or "？";
        var kind = said.Exists(token => token.Kind == TokenKind.Han)
            ? ChineseInquiries.KindOf(string.Concat(said.Select(token => token.Text)), mentions, asks)
            : EnglishInquiries.KindOf(said, start, mentions, asks);
        if (kind is not { } known)
            return null;
        var places = PlacesOf(mentions, scene);
        if (known == InquiryKind.LengthOfPictures && places.Count == 0)
            return null;
        var inquiry = InquiryTopics.Of(known, said, mentions, places) with
        {
            Own =
                known is InquiryKind.Way or InquiryKind.Possibility && OrderIn(said) is > 0 and var first
                    ? message[said[first].Start..said[^1].End].Trim()
                    : null,
        };
        if (known == InquiryKind.Explanation && inquiry.Entries.Count == 0)
            inquiry = inquiry with { Entries = InquiryTopics.NamedIn(message) };
        return IsAboutSomething(inquiry) ? inquiry : null;
    }

    /// <summary>Where the order begins within "how do I make it slower", 怎么让它慢一点; 0 where there is none.</summary>
    private static int OrderIn(List<Token> said)
    {
        for (var i = 0; i + 1 < said.Count && i < MostBefore; i++)
        {
            if (
                said[i].Text is "i" or "we" or "you" or "one"
                && i > 0
                && said[i - 1].Text is not ("if" or "that")
            )
                return said[i + 1].Text is "able" ? 0 : i + 1;
            if (said[i].Text == "to")
                return i + 1;
            if (said[i].Text is "么" or "何" or "样" or "咋" && i > 0 || said[i].Text == "咋")
                return i + (said[i + 1].Text is "才" or "能" ? 2 : 1);
        }
        return 0;
    }

    /// <summary>Words of an opening: "is it even possible to".</summary>
    private const int MostBefore = 7;

    /// <summary>How films are handed over is asked of the service, which answers itself.</summary>
    private static bool IsAboutSomething(Inquiry inquiry) =>
        inquiry.Topic != Topic.Export
        && inquiry.Kind switch
        {
            InquiryKind.Explanation => inquiry.Entries.Count > 0
                || inquiry.Topic
                    is Topic.Blur
                        or Topic.Transitions
                        or Topic.Looks
                        or Topic.Shape
                        or Topic.Rate,
            InquiryKind.Way or InquiryKind.Possibility or InquiryKind.Reason => inquiry.Entries.Count > 0
                || inquiry.Lacks.Count > 0
                || inquiry.Topic != Topic.Nothing,
            _ => true,
        };

    private static List<int> PlacesOf(IReadOnlyList<Mention> mentions, Scene scene) =>
        [
            .. mentions
                .Select(mention => mention.As<PicturePlace>())
                .OfType<PicturePlace>()
                .Where(place => place.Pick == Pick.These)
                .SelectMany(place => place.Places)
                .Select(place => place < 0 ? scene.Count + place : place)
                .Where(place => place >= 0 && place < scene.Count)
                .Distinct()
                .Order(),
        ];
}
