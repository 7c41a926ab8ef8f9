using System.Text.Json;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns wishes about effects into operations for one film.</summary>
internal static class EffectPlanner
{
    public static IEnumerable<EditOperation> Plan(
        EffectWish wish,
        IReadOnlyList<Segment> pictures,
        List<Note> notes
    )
    {
        if (
            wish.IsReplaced
            && !(wish.Scope.Among(pictures.Count) ?? []).Any(place =>
                (pictures[place].Effects ?? []).Any(known => known.Name == wish.Effect?.Name)
            )
        )
            return [];
        if (wish is { Off: true, IsOne: true } && Present(wish.Scope, pictures) is { Count: > 1 } several)
        {
            notes.Add(new WhichEffect(several));
            return [];
        }
        // "A calm slideshow without any effects": there are none yet.
        if (
            wish is { Off: true, Effect: null }
            && pictures.All(picture => picture is { Motion: null, Effects: null })
        )
            return [];
        if (wish.Off)
            return
            [
                new RemoveEffects(wish.Scope, wish.Effect?.Name),
                // The colours that came with it go with it.
                .. wish.Effect?.Name == "dreamy_glow"
                && pictures.Any(picture => (picture.Looks ?? []).Any(look => look.Name == "dreamy"))
                    ? new EditOperation[] { new RemoveLooks(wish.Scope, "dreamy") }
                    : [],
            ];
        if (wish.Effect is not { } effect)
            return [new ScaleEffect(wish.Scope, null, wish.AmountBy, wish.SpeedBy)];
        var has = (wish.Scope.Among(pictures.Count) ?? []).Any(place =>
            (pictures[place].Effects ?? []).Any(known => known.Name == effect.Name)
        );
        if (has && wish.IsComparison)
            return [new ScaleEffect(wish.Scope, effect.Name, wish.AmountBy, wish.SpeedBy)];
        // 暗角再重一点, said of a film that has none; of one that is only begun it says how much there is to be.
        if (
            wish.IsOfPresent && pictures.Any(picture => picture.Motion is not null)
            || wish is { IsKnown: true, IsComparison: true, Period: null }
        )
        {
            notes.Add(new NoEffectThere(effect));
            return [];
        }
        return
        [
            .. has && wish.IsOnlyThen ? new[] { new RemoveEffects(wish.Scope, effect.Name) } : [],
            .. Placed(wish, effect, pictures),
        ];
    }

    /// <summary>The effects that some of the pictures have, each once.</summary>
    private static IReadOnlyList<CatalogueEntry> Present(
        PictureScope scope,
        IReadOnlyList<Segment> pictures
    ) =>
        [
            .. (scope.Among(pictures.Count) ?? [])
                .SelectMany(place => pictures[place].Effects ?? [])
                .Select(effect => EffectCatalogue.Find(effect.Name))
                .OfType<CatalogueEntry>()
                .Distinct(),
        ];

    /// <summary>One for all, or one for each picture during which the time falls.</summary>
    private static IEnumerable<EditOperation> Placed(
        EffectWish wish,
        Effect effect,
        IReadOnlyList<Segment> pictures
    )
    {
        var settings = Settings(wish, effect);
        if (wish.Period is not { } period)
            return [new SetEffect(wish.Scope, effect.Name, settings, null, wish.Milliseconds)];
        if (!wish.Scope.IsAll && wish.Scope.Among(pictures.Count) is { } places)
            return places
                .Select(place =>
                    During(place, period, 0, pictures[place].Duration ?? 0, pictures[place].Duration ?? 0)
                )
                .OfType<SetEffect>();
        var total = pictures.Sum(picture => picture.Duration ?? 0);
        return Enumerable
            .Range(0, pictures.Count)
            .Select(place =>
                During(place, period, pictures[place].Start ?? 0, pictures[place].Duration ?? 0, total)
            )
            .OfType<SetEffect>();

        SetEffect? During(int place, Period when, long begins, long lasts, long whole)
        {
            var start = when.Start < 0 ? Math.Max(0, whole + when.Start) : when.Start;
            var end = when.End is < 0 and var left
                ? whole + left
                : when.End ?? (wish.Milliseconds is { } length ? start + length : whole);
            var (from, until) = (Math.Max(0, start - begins), Math.Min(lasts, end - begins));
            return until <= from
                ? null
                : new SetEffect(PictureScope.At(place), effect.Name, settings, from, until - from);
        }
    }

    private static IReadOnlyDictionary<string, JsonElement>? Settings(EffectWish wish, Effect effect)
    {
        IReadOnlyDictionary<string, JsonElement>? settings = null;
        if (MotionSettings.Number(effect, "amount") is { } amount && AmountOf(wish, amount) is { } asked)
            settings = MotionSettings.With(
                settings,
                "amount",
                Math.Clamp(asked, amount.Minimum, amount.Maximum)
            );
        if (
            MotionSettings.Number(effect, "speed") is { } speed
            && (wish.Speed ?? wish.SpeedBy) is not 1 and var by
        )
            settings = MotionSettings.With(
                settings,
                "speed",
                Math.Clamp(speed.Default * by, speed.Minimum, speed.Maximum)
            );
        if (wish.Direction is { } direction && MotionSettings.CanGo(effect, direction))
            settings = MotionSettings.With(settings, "dir", direction);
        if (
            wish.Colour is { } colour
            && effect.Parameters.OfType<ColourParameter>().FirstOrDefault() is { } parameter
        )
            settings = MotionSettings.With(settings, parameter.Name, colour.ToString());
        return settings;
    }

    /// <summary>What is asked for; an amount that is only compared begins from the usual one.</summary>
    private static double? AmountOf(EffectWish wish, NumberParameter amount) =>
        wish.Fraction is { } fraction ? amount.Minimum + fraction * (amount.Maximum - amount.Minimum)
        : wish.Amount is { } factor ? amount.Default * factor
        : wish.AmountBy != 1 ? amount.Default * wish.AmountBy
        : null;
}
