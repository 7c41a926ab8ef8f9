namespace Rostrum.Drafts.Operations;

/// <summary>Sets how long the music takes to come and to go; null leaves one as it is.</summary>
/// <param name="In">ms, up to ten minutes.</param>
/// <param name="Out">ms, up to ten minutes.</param>
public sealed record SetFades(long? In, long? Out) : EditOperation
{
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
