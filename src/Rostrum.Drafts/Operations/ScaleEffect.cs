using System.Text.Json;
using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Operations;

/// <summary>Multiplies how strong effects of the pictures meant are, or how fast; those without such a setting stay.</summary>
/// <param name="Name">The effect; absent: all that the pictures have.</param>
public sealed record ScaleEffect(PictureScope Scope, string? Name = null, double Amount = 1, double Speed = 1)
    : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Makes effects stronger or faster by a factor of what they are.",
            OperationFields.Pictures,
            OperationFields.OneOf("effect", "the effect; all when absent", EffectCatalogue.All).OrNull(),
            OperationFields.Number("amount", "how much: 2 is twice as much as now", 0.01, 100, "1.5").Or(1),
            OperationFields.Number("speed", "how fast: 0.5 is half as fast as now", 0.01, 100, "0.5").Or(1),
            (pictures, effect, amount, speed) => new ScaleEffect(pictures, effect, amount, speed)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (!(Amount is > 0 and <= 100) || !(Speed is > 0 and <= 100))
            return Refuse(
                RefusalCause.OutOfRange,
                "An effect can be multiplied by a number above 0 and up to 100."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Scope.Among(track.Segments.Count) is not { } places)
            return track.NoSuchPicture();
        if (!places.Any(place => (track.Segments[place].Effects ?? []).Any(IsMeant)))
            return Refuse(
                RefusalCause.NoEffect,
                Name is null
                    ? "The pictures have no effect that could be changed."
                    : $"The pictures have no {Name} that could be changed."
            );
        return track.Each(
            Scope,
            layOut: false,
            segment =>
                segment.Effects is null
                    ? segment
                    : segment with
                    {
                        Effects =
                        [
                            .. segment.Effects.Select(effect => IsMeant(effect) ? Scaled(effect) : effect),
                        ],
                    }
        );
    }

    private bool IsMeant(NamedEffect effect) =>
        EffectCatalogue.Find(effect.Name) is not null && (Name is null || effect.Name == Name);

    private NamedEffect Scaled(NamedEffect written)
    {
        var effect = EffectCatalogue.Find(written.Name)!;
        var settings = new Dictionary<string, JsonElement>(
            written.Parameters ?? new Dictionary<string, JsonElement>()
        );
        Settings.Scale(effect, settings, "amount", Amount);
        Settings.Scale(effect, settings, "speed", Speed);
        return settings.Count == 0 ? written : written with { Parameters = settings };
    }
}
