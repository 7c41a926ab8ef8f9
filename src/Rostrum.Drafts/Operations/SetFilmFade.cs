namespace Rostrum.Drafts.Operations;

/// <summary>Sets how long the film takes to come out of black and to go into it; null leaves one as it is, 0 takes it away.</summary>
/// <param name="In">ms, up to ten seconds.</param>
/// <param name="Out">ms, up to ten seconds.</param>
public sealed record SetFilmFade(long? In, long? Out) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Lets the film come out of black and go into it, texts and all; what is absent stays.",
            OperationFields
                .Milliseconds("in", "how long it takes to come; 0 for not at all", 0, Longest)
                .OrNone(),
            OperationFields
                .Milliseconds("out", "how long it takes to go; 0 for not at all", 0, Longest)
                .OrNone(),
            (fadeIn, fadeOut) => new SetFilmFade(fadeIn, fadeOut)
        );

    /// <summary>ms.</summary>
    public const long Longest = 10_000;

    public override EditOutcome Apply(Draft draft)
    {
        if (In is < 0 or > Longest || Out is < 0 or > Longest)
            return Refuse(RefusalCause.OutOfRange, "A film fades in and out within 0 to 10 seconds.");
        var meta = draft.Meta ?? new DraftMeta();
        return new EditOutcome.Changed(
            draft with
            {
                Meta = meta with { FadeIn = Kept(In, meta.FadeIn), FadeOut = Kept(Out, meta.FadeOut) },
            }
        );
    }

    private static long? Kept(long? asked, long? present) =>
        asked switch
        {
            null => present,
            0 => null,
            _ => asked,
        };
}
