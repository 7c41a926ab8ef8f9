using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>
/// "No, I meant the third": the last edit was of the wrong picture. It is taken back there and done to the one that is meant.
/// </summary>
internal static class Retraction
{
    /// <summary>What to do to the film as it was before the last edit, or, behind the first message, as it is; null where the words say more, or another thing.</summary>
    public static IReadOnlyList<EditOperation>? Read(string words, Draft before, Draft now)
    {
        var (old, pictures) = (Pictures.Of(before), Pictures.Of(now));
        if (old.Count == 0)
            return pictures.Count > 1 ? OfFirst(words, now) : null;
        var scene = Scene.Of(before, Focus.None);
        if (old.Count < 2 || Meant(words, scene) is not { } scope || scope.Among(old.Count) is not { } places)
            return null;
        if (old.Count > pictures.Count)
            return
                pictures.All(picture => old.Any(other => other.Id == picture.Id)) && places.Count < old.Count
                ? [new RemovePictures(scope)]
                : null;
        if (!old.Select(picture => picture.Id).SequenceEqual(pictures.Select(picture => picture.Id)))
            return null;
        var changed = Enumerable.Range(0, old.Count).Where(i => Focus.IsOther(old[i], pictures[i])).ToList();
        return changed.Count > 0 && changed.Count < old.Count && !places.SequenceEqual(changed)
            ? [.. Transferred(old[changed[0]], pictures[changed[0]], scope)]
            : null;
    }

    /// <summary>
    /// "It's the third I meant, not the second", behind the first message: what one picture alone was given goes to another.
    /// </summary>
    private static List<EditOperation>? OfFirst(string words, Draft now)
    {
        var pictures = Pictures.Of(now);
        if (
            Meant(words, Scene.Of(now, Focus.None)) is not { } scope
            || scope.Among(pictures.Count) is not [var to]
        )
            return null;
        var marked = Enumerable
            .Range(0, pictures.Count)
            .Where(i => pictures[i].Looks is { Count: > 0 } || pictures[i].Effects is { Count: > 0 })
            .ToList();
        if (marked is not [var from] || from == to)
            return null;
        var there = PictureScope.At(from);
        return
        [
            .. pictures[from].Looks is { Count: > 0 } ? [new RemoveLooks(there)] : (EditOperation[])[],
            .. pictures[from].Effects is { Count: > 0 } ? [new RemoveEffects(there)] : (EditOperation[])[],
            .. Transferred(pictures[from] with { Looks = null, Effects = null }, pictures[from], scope),
        ];
    }

    /// <summary>The pictures that a correction names, where it says nothing else.</summary>
    private static PictureScope? Meant(string words, Scene scene)
    {
        var tokens = Unwrapped.Read(words, Lexicon.Shared.Spelling, scene);
        var mentions = Scanner.Scan(tokens, scene).Mentions;
        var denied = Denial.In(tokens, mentions);
        var named = mentions.LastOrDefault(mention =>
            mention.As<PicturePlace>() is { Pick: Pick.These, Places.Count: > 0 }
            && !denied.Contains(mention.Start)
        );
        return
            named is not null
            && mentions.Any(mention => mention.As<CorrectionWord>() is not null)
            && mentions.All(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is CorrectionWord or NothingMeant or PictureWord or NotWord { Removes: false }
                ) || mention.As<PicturePlace>() is { Pick: Pick.These }
            )
            ? PictureScope.At(named.As<PicturePlace>()!.Places)
            : null;
    }

    private static IEnumerable<EditOperation> Transferred(Segment before, Segment now, PictureScope scope)
    {
        if (now.Motion is { Name: { } motion } && Written(before.Motion) != Written(now.Motion))
            yield return new SetMotion(scope, motion, now.Motion.Parameters);
        else if (now.Motion is null && before.Motion is not null)
            yield return new HoldStill(scope);
        if (now.Duration is { } length && length != before.Duration)
            yield return new SetDuration(scope, length);
        if (now.ShutterAngle is { } angle && angle != before.ShutterAngle)
            yield return new SetShutterAngle(scope, angle);
        if (
            (now.Looks ?? []).Any(look => !(before.Looks ?? []).Any(known => Written(known) == Written(look)))
        )
            foreach (var look in SetLook.Laid(scope, now.Looks))
                yield return look;
        foreach (var effect in now.Effects ?? [])
            if (
                effect.Name is { } name
                && !(before.Effects ?? []).Any(known => Written(known) == Written(effect))
            )
                yield return new SetEffect(scope, name, effect.Parameters, effect.Start, effect.Duration);
    }

    private static string Written(NamedEffect? effect) => System.Text.Json.JsonSerializer.Serialize(effect);
}
