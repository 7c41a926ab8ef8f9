namespace Rostrum.Agent.Understanding;

/// <summary>Reads what is asked to be told, and errands for the service, where nothing is asked of the film.</summary>
internal static class QuestionReader
{
    private static readonly HashSet<string> polite = ["can", "could", "would", "will", "please", "let", "能", "可", "请", "帮"];

    public static void Read(Sentence sentence, Request request)
    {
        var asked = sentence.Of<QuestionWord>().Select(found => found.Meaning.Question).ToList();
        var errand = sentence.Of<ServiceWord>().Where(found => !sentence.Denied.Contains(found.Mention)).Select(found => (Errand?)found.Meaning.Errand).FirstOrDefault();
        request.IsMereQuestion = sentence.EndsAsQuestion && !IsPolite(sentence) && !request.AsksForChange;
        if (request.AsksForChange && !IsFirmQuestion(asked, sentence))
            return;
        if (asked.Count > 0)
            request.Question = asked.OrderBy(IsSmallTalk).First();
        request.Errand = errand;
    }

    /// <summary>"What transitions do you have?" names what could also be asked for.</summary>
    private static bool IsFirmQuestion(List<Question> asked, Sentence sentence) =>
        asked.Exists(question => !IsSmallTalk(question)) && !IsPolite(sentence);

    private static bool IsSmallTalk(Question question) => question is Question.Greeting or Question.Thanks;

    private static bool IsPolite(Sentence sentence)
    {
        var first = sentence.Tokens.Count > sentence.Clauses[0].Start ? sentence.Tokens[sentence.Clauses[0].Start].Text : "";
        return polite.Contains(first);
    }
}
