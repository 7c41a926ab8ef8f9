namespace Rostrum.Agent.Understanding;

/// <summary>Reads how the pictures are to be joined.</summary>
internal static class TransitionReader
{
    public static void Read(Sentence sentence, Request request)
    {
        foreach (var mention in sentence.Mentions.Where(LengthReader.IsTransition))
        {
            var wish = request.Transition ??= new TransitionWish();
            var named = mention.As<TransitionNamed>();
            if (sentence.Denied.Contains(mention))
            {
                wish.Off = wish.Transition is null;
                continue;
            }
            wish.Transition ??= named?.Transition;
            wish.Off = false;
            if (Speed(sentence, mention) is { } speed)
                wish.Factor = 1 / speed;
            if (named is not null && Direction(sentence, mention) is { } direction)
                wish.Direction = direction;
        }
    }

    private static double? Speed(Sentence sentence, Mention transition) =>
        sentence
            .Of<SpeedWord>()
            .Where(word =>
                ReferenceEquals(
                    sentence.Nearest(word.Mention, other => other.As<Head>() is not null),
                    transition
                )
            )
            .Select(word => (double?)word.Meaning.Factor)
            .FirstOrDefault();

    private static string? Direction(Sentence sentence, Mention transition) =>
        sentence
            .Of<DirectionWord>()
            .Where(word =>
                ReferenceEquals(sentence.Nearest(word.Mention, MotionReader.TakesDirection), transition)
            )
            .Select(word => word.Meaning.Direction)
            .FirstOrDefault();
}
