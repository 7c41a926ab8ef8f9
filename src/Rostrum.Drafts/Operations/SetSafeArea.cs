using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Operations;

/// <summary>Keeps texts clear of what a platform lays over films.</summary>
/// <param name="Platform">One of <see cref="SafeArea.Names"/>.</param>
public sealed record SetSafeArea(string Platform) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Keeps texts clear of what a platform lays over films.",
            OperationFields.OneOf("platform", "where the film goes", SafeArea.Names),
            platform => new SetSafeArea(platform)
        );

    public override EditOutcome Apply(Draft draft) =>
        SafeArea.Named(Platform) is null
            ? Refuse(
                RefusalCause.UnknownName,
                $"There is no safe area \"{Platform}\"; there is {string.Join(", ", SafeArea.Names)}."
            )
            : new EditOutcome.Changed(
                draft with
                {
                    Meta = (draft.Meta ?? new DraftMeta()) with { SafeArea = Platform },
                }
            );
}
