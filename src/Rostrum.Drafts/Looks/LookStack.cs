namespace Rostrum.Drafts.Looks;

/// <summary>One look as a segment asks for it.</summary>
/// <param name="Known">Null for a look from a file.</param>
/// <param name="File">Address of a <c>.cube</c> file; null for a look by its name.</param>
/// <param name="Strength">Above 0, up to 1: how far from the picture as it is to the look, in linear light.</param>
public sealed record AskedLook(Look? Known, ParameterValues Values, string? File, double Strength);

/// <summary>
/// The looks of a segment, the first applied first. Two stacks are equal when they ask for the same, so that a picture
/// seen twice under the same looks is prepared once.
/// </summary>
public sealed class LookStack(IReadOnlyList<AskedLook> looks) : IEquatable<LookStack>
{
    private readonly string written = string.Join(
        '\n',
        looks.Select(look =>
            FormattableString.Invariant(
                $"{look.Known?.Name ?? look.File} {look.Known is null} {look.Strength:R} {look.Values.Written}"
            )
        )
    );

    public IReadOnlyList<AskedLook> Looks => looks;

    public bool Equals(LookStack? other) => other?.written == written;

    public override bool Equals(object? other) => Equals(other as LookStack);

    public override int GetHashCode() => written.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => written;
}
