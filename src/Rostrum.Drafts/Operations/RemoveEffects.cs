using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Operations;

/// <summary>Takes effects off the pictures meant.</summary>
/// <param name="Name">The effect; absent: all.</param>
public sealed record RemoveEffects(PictureScope Scope, string? Name = null) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes effects off pictures.",
                OperationFields.Pictures,
                OperationFields.OneOf("effect", "the effect; all when absent", EffectCatalogue.All).OrNull(),
                (pictures, effect) => new RemoveEffects(pictures, effect)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft)
    {
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (!places.Any(place => (track.Segments[place].Effects ?? []).Any(IsMeant)))
            return Refuse(
                RefusalCause.NoEffect,
                Name is null
                    ? "There is no effect to take away."
                    : $"There is no {Name.Replace('_', ' ')} to take away."
            );
        return track.Each(Scope, layOut: false, Without);
    }

    private Segment Without(Segment segment)
    {
        List<NamedEffect> kept = [.. (segment.Effects ?? []).Where(effect => !IsMeant(effect))];
        return segment with { Effects = kept.Count == 0 ? null : kept };
    }

    private bool IsMeant(NamedEffect effect) => Name is null || effect.Name == Name;
}
