using Rostrum.Agent.Generations;

namespace Rostrum.Agent.Answering;

/// <summary>Says in English what became of a wish for a generated clip.</summary>
internal static class EnglishGenerations
{
    public static string Say(GenerationNews news)
    {
        var quoted = $"“{EnglishTexts.Short(news.Prompt)}”";
        return news switch
        {
            GenerationNews.Begun begun =>
                $"I have begun to generate a clip of picture {begun.Place + 1} ({quoted}); it takes the picture's place when "
                    + $"it is done, and \"undo\" brings the still back.{Held(begun.Credits)}",
            GenerationNews.Running running =>
                $"The clip {quoted} is being generated: {running.Percent}% is done.",
            GenerationNews.NoCredits none =>
                $"A generated clip costs {none.Credits} credits, which the account does not have: {quoted} was not begun. "
                    + "Top up credits in your account.",
            GenerationNews.TooMany many =>
                $"{many.Most} clips are being generated already, so {quoted} was not begun: wait until some are done.",
            GenerationNews.NotAStill still =>
                $"Picture {still.Place + 1} is not a still that was sent here, and only those can be made to act: {quoted} was not begun.",
            GenerationNews.Done { Place: { } place } =>
                $"The generated clip is there: picture {place + 1} plays it now ({quoted}). \"Undo\" brings the still back.",
            GenerationNews.Done =>
                $"The generated clip is there ({quoted}), but its picture has left the film: the clip is among the session's files.",
            GenerationNews.Failed failed =>
                $"The clip {quoted} could not be generated, and costs nothing. {failed.Why}",
            _ => $"The clip {quoted} is not being generated any more, and costs nothing.",
        };
    }

    private static string Held(long credits) =>
        credits == 0
            ? ""
            : $" {credits} credits are held for it; they come back if it fails or if you say \"cancel the generation\".";
}
