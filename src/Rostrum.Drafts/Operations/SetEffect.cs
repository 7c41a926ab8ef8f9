using System.Text.Json;
using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Operations;

/// <summary>Gives the pictures meant an effect by its name; one that they have already takes the new settings.</summary>
/// <param name="Parameters">What differs from the effect's defaults; numbers are held to what the effect allows.</param>
/// <param name="From">When it comes, ms from the picture's start; absent: with the picture.</param>
/// <param name="Milliseconds">How long it lasts; absent: as long as the picture.</param>
public sealed record SetEffect(
    PictureScope Scope,
    string Name,
    IReadOnlyDictionary<string, JsonElement>? Parameters = null,
    long? From = null,
    long? Milliseconds = null
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Adds an effect to pictures, or changes the settings of one they have.",
            OperationFields.Pictures,
            OperationFields.OneOf("effect", "the effect", EffectCatalogue.All),
            OperationFields.SettingsOf(EffectCatalogue.All),
            OperationFields.Milliseconds("from", "when it comes, from the picture's start").OrNone(),
            OperationFields
                .Milliseconds("milliseconds", "how long it lasts; as long as the picture when absent", 1)
                .OrNone(),
            (pictures, effect, settings, from, milliseconds) =>
                new SetEffect(pictures, effect, settings, from, milliseconds)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (EffectCatalogue.Find(Name) is not { } effect)
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no effect \"{Name}\"; there is {string.Join(", ", EffectCatalogue.All.Select(known => known.Name))}."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Settings.Check(effect, Parameters) is { } why)
            return Refuse(RefusalCause.UnknownSetting, why);
        if (From is < 0 || Milliseconds is < 1)
            return Refuse(
                RefusalCause.OutOfRange,
                "An effect comes at 0 ms or later and lasts 1 ms or more."
            );
        return track.Each(Scope, layOut: false, segment => Changed(segment, effect));
    }

    private Segment Changed(Segment segment, Effect effect)
    {
        var effects = (segment.Effects ?? []).ToList();
        var place = effects.FindIndex(known => known.Name == Name);
        var present = place < 0 ? new NamedEffect { Name = Name } : effects[place];
        var moment = MomentIn(segment, effect);
        var changed = present with
        {
            Start = moment is null ? From ?? present.Start : present.Start,
            Duration = moment is null ? Milliseconds ?? present.Duration : present.Duration,
            Parameters = Settings.Held(effect, Merged(Merged(present.Parameters, Parameters), moment)),
        };
        if (place < 0)
            effects.Add(changed);
        else
            effects[place] = changed;
        return segment with { Effects = effects };
    }

    /// <summary>When it comes and how long it lasts, for an effect that has settings for that; null for others.</summary>
    private Dictionary<string, JsonElement>? MomentIn(Segment segment, Effect effect)
    {
        double whole = PictureTrack.LengthOf(segment);
        return whole <= 0
            ? null
            : effect
                .MomentAt(From / whole, Milliseconds / whole)
                ?.ToDictionary(
                    setting => setting.Key,
                    setting => JsonSerializer.SerializeToElement(Math.Round(setting.Value, 4))
                );
    }

    private static IReadOnlyDictionary<string, JsonElement>? Merged(
        IReadOnlyDictionary<string, JsonElement>? present,
        IReadOnlyDictionary<string, JsonElement>? others
    )
    {
        if (present is null || others is null)
            return others ?? present;
        var merged = new Dictionary<string, JsonElement>(present);
        foreach (var (name, value) in others)
            merged[name] = value;
        return merged;
    }
}
