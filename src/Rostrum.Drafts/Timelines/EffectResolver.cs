using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Living;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Timelines;

/// <summary>Looks up what is written under <c>fx</c>, and settles when it is seen.</summary>
internal sealed class EffectResolver(Canvas canvas, long seed, Action<string> note)
{
    /// <summary>More would be nothing but slow.</summary>
    private const int MostEffects = 12;

    /// <param name="subject">What the picture is about, 0–1 of the fitted picture.</param>
    /// <param name="sight">What was seen in it, over the fitted picture.</param>
    /// <param name="layers">How it is cut by depth where its camera moves in depth.</param>
    /// <param name="own">The clip's own time, from which effects count.</param>
    /// <param name="seen">The time in which it is on screen, its transitions included.</param>
    public IReadOnlyList<PlayedEffect> PlayedOn(
        Segment segment,
        Framing framing,
        PicturePoint subject,
        Sight? sight,
        SceneLayers? layers,
        TimeRange own,
        TimeRange seen
    )
    {
        var played = new List<PlayedEffect>();
        foreach (var written in (segment.Effects ?? []).Take(MostEffects))
        {
            if (EffectCatalogue.Find(written.Name) is not { } effect)
            {
                note(
                    $"There is no effect \"{written.Name}\" yet: {LayerResolver.NameOf(segment)} is shown without it."
                );
                continue;
            }
            Check(segment, written, effect, own);
            var scene = new EffectScene(canvas, seen, framing, subject, new Noise(seed)) { Sight = sight };
            if (SeenParts.Missing(effect.Needs, sight) is { } missing)
                note($"{effect.Name} of {LayerResolver.NameOf(segment)}: {missing}");
            played.Add(
                Played(effect, written, scene, own) with
                {
                    Place = layers is null ? null : SeenParts.PlaceOf(effect.Needs, sight, layers),
                }
            );
        }
        if (segment.Effects?.Count > MostEffects)
            note(
                $"{LayerResolver.NameOf(segment)} has more than {MostEffects} effects; the rest were left out."
            );
        return played;
    }

    private void Check(Segment segment, NamedEffect written, Effect effect, TimeRange own)
    {
        foreach (var misread in ParameterCheck.Misread(effect, written.Parameters))
            note(misread);
        if (written.Start is { } start && start >= own.Duration.Milliseconds)
            note(
                $"{effect.Name} is never seen: it begins {start} ms into {LayerResolver.NameOf(segment)}, which lasts "
                    + $"{own.Duration.Milliseconds} ms."
            );
    }

    /// <summary>An effect whose time is written comes and goes softly; one that lasts goes with its picture.</summary>
    private static PlayedEffect Played(Effect effect, NamedEffect written, EffectScene scene, TimeRange own)
    {
        var values = new ParameterValues(written.Parameters);
        var start = written.Start is > 0 and <= TimelineResolver.LongestFilm
            ? own.Start + MediaTime.FromMilliseconds(written.Start.Value)
            : scene.Seen.Start;
        var end = written.Duration is > 0 and <= TimelineResolver.LongestFilm
            ? MediaTime.Max(start, own.Start) + MediaTime.FromMilliseconds(written.Duration.Value)
            : scene.Seen.End;
        end = MediaTime.Max(start, MediaTime.Min(end, scene.Seen.End));
        var fade = MediaTime.Min(effect.Fade, (end - start) / 3);
        return new PlayedEffect(
            effect.Needs is SightNeed.Nothing or SightNeed.Foreground
                ? $"{effect.Name} {values.Written}"
                : $"{effect.Name} {values.Written} {SeenParts.IdentityOf(scene)}",
            TimeRange.Between(start, end),
            start == scene.Seen.Start ? MediaTime.Zero : fade,
            end == scene.Seen.End ? MediaTime.Zero : fade,
            effect.Direct(scene, values)
        );
    }
}
