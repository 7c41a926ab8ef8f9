namespace Rostrum.Drafts.Operations;

/// <summary>Sets how long the music takes to come and to go; null leaves one as it is.</summary>
/// <param name="In">ms, up to ten minutes.</param>
/// <param name="Out">ms, up to ten minutes.</param>
public sealed record SetFades(long? In, long? Out) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how long the music takes to come and to go; what is absent stays.",
            OperationFields.Milliseconds("in", "how long it takes to come", 0, Longest).OrNone(),
            OperationFields.Milliseconds("out", "how long it takes to go", 0, Longest).OrNone(),
            (fadeIn, fadeOut) => new SetFades(fadeIn, fadeOut)
        );

    private const long Longest = 600_000;

    public override EditOutcome Apply(Draft draft) =>
        Check(In, Out)
        ?? FilmMusic.Each(
            draft,
            segment => segment with { FadeIn = In ?? segment.FadeIn, FadeOut = Out ?? segment.FadeOut }
        );

    internal static EditOutcome? Check(long? fadeIn, long? fadeOut) =>
        fadeIn is < 0 or > Longest || fadeOut is < 0 or > Longest
            ? Refuse(RefusalCause.OutOfRange, "A fade lasts from 0 to 10 minutes.")
            : null;
}
