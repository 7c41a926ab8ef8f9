namespace Rostrum.Agent.Understanding;

/// <summary>Reads words of taste, where they are said of the whole film and not of a thing beside them.</summary>
internal static class StyleReader
{
    private const int SaidOfReaches = 1;

    public static void Read(Sentence sentence, Request request)
    {
        foreach (var (mention, named) in sentence.Of<StyleNamed>())
            if (sentence.Denied.Contains(mention))
                continue;
            else if (!IsOfThing(sentence, mention))
                request.Style ??= named.Style;
    }

    /// <summary>"Cinematic music", "dreamy zoom", "energetic transitions": the thing takes the word for itself.</summary>
    private static bool IsOfThing(Sentence sentence, Mention style) =>
        sentence.Mentions.Exists(other =>
            other.Clause == style.Clause
            && other.Start >= style.End
            && other.Start - style.End <= SaidOfReaches
            && (
                other.As<Head>()
                    is MusicWord
                        or TransitionWord
                        or TransitionNamed
                        or MotionNamed
                        or BlurWord
                        or MovementWord
                || other.As<FadeWord>() is not null
                || other.As<LoudnessWord>() is not null
            )
        );
}
