using Rostrum.Drafts.Looks;

namespace Rostrum.Drafts.Operations;

/// <summary>Takes colour looks off the pictures meant; without any they are seen in their own colours.</summary>
/// <param name="Name">The look; absent: all.</param>
public sealed record RemoveLooks(PictureScope Scope, string? Name = null) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes colour looks away; without any, pictures and clips have their own colours again.",
                OperationFields.Pictures,
                OperationFields
                    .OneOf(
                        "look",
                        "the look; all when absent",
                        [.. LookCatalogue.All.Select(look => look.Name), LookCatalogue.FromFile]
                    )
                    .OrNull(),
                (pictures, look) => new RemoveLooks(pictures, look)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft) =>
        PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, Without)
            : PictureTrack.NoPictures();

    private Segment Without(Segment segment)
    {
        List<NamedEffect> kept =
        [
            .. (segment.Looks ?? []).Where(look => Name is not null && look.Name != Name),
        ];
        return segment with { Looks = kept.Count == 0 ? null : kept };
    }
}
