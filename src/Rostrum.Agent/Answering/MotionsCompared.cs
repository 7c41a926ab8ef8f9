using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Answering;

/// <summary>Measures what became of the pictures' camera moves.</summary>
internal static class MotionsCompared
{
    public static MotionChanged? Between(
        IReadOnlyList<Segment> old,
        IReadOnlyList<Segment> now,
        IReadOnlyList<Segment> all
    )
    {
        var changed = Enumerable.Range(0, now.Count).Where(i => !SameMotion(old[i], now[i])).ToList();
        return changed.Count == 0
            ? null
            : new MotionChanged(
                [.. changed.Select(i => Moving(now[i]))],
                [.. changed.Select(i => all.ToList().IndexOf(now[i]))],
                all.Count
            );
    }

    private static bool SameMotion(Segment a, Segment b) =>
        (a.Camera ?? []).SequenceEqual(b.Camera ?? [])
        && a.Motion?.Name == b.Motion?.Name
        && Written(a.Motion?.Parameters) == Written(b.Motion?.Parameters);

    internal static string Written(IReadOnlyDictionary<string, JsonElement>? values) =>
        string.Join(
            ' ',
            (values ?? new Dictionary<string, JsonElement>())
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={pair.Value.GetRawText()}")
        );

    private static MovingPicture? Moving(Segment picture)
    {
        if (picture.Camera is { Count: > 0 } || MotionCatalogue.Find(picture.Motion?.Name) is not { } motion)
            return null;
        var written = picture.Motion!.Parameters;
        var values = new ParameterValues(written);
        var (amount, speed) = (Number(motion, "amount"), Number(motion, "speed"));
        var direction = motion
            .Parameters.OfType<ChoiceParameter>()
            .FirstOrDefault(parameter => parameter.Name == "dir");
        return new MovingPicture(
            motion,
            amount is not null && IsWritten("amount") ? values.Number(amount) : null,
            amount?.Unit ?? "",
            speed is not null && IsWritten("speed") ? values.Number(speed) : null,
            direction is not null && IsWritten("dir") ? values.Choice(direction) : null
        )
        {
            Aim = Settled.AimIn(motion, written),
            Others = Settled.OthersIn(motion, written, "amount", "speed", "dir", "target"),
        };
        bool IsWritten(string name) => written?.ContainsKey(name) == true;
    }

    private static NumberParameter? Number(CatalogueEntry entry, string name) =>
        entry.Parameters.OfType<NumberParameter>().FirstOrDefault(parameter => parameter.Name == name);
}
