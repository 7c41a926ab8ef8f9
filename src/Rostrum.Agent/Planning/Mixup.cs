using System.Text.RegularExpressions;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>我搞反了，换一下: what the last edit gave to two pictures, or what two texts read, goes to the other of them.</summary>
internal static partial class Mixup
{
    /// <summary>What to do to the film as it is; null where the words say more, or nothing can have been mixed up.</summary>
    /// <param name="before">The film before its last edit.</param>
    public static IReadOnlyList<EditOperation>? Read(string words, Draft before, Draft now)
    {
        if (!Said().IsMatch(Bare(words)))
            return null;
        var (old, pictures) = (Pictures.Of(before), Pictures.Of(now));
        if (
            old.Count == pictures.Count
            && !old.Select(picture => picture.Id).SequenceEqual(pictures.Select(picture => picture.Id))
            && OrderOf(old, pictures) is { } order
        )
            return [new OrderPictures(order)];
        if (Pair(TextsWritten(before, now)) is var (one, other))
            return
            [
                new ChangeText(new TextScope(null, one.Id), other.Text ?? ""),
                new ChangeText(new TextScope(null, other.Id), one.Text ?? ""),
            ];
        return PairOf(old, pictures) is var (first, second)
            ? Exchanged(first, second, old.Count == pictures.Count ? old : null, pictures)
            : null;
    }

    private static string Bare(string words) =>
        string.Concat(words.Where(char.IsLetterOrDigit).Select(letter => Traditional.Simplified(letter)));

    private static List<Segment> TextsWritten(Draft before, Draft now)
    {
        var old = TextTracks.TextsOf(before).ToList();
        return
        [
            .. TextTracks
                .TextsOf(now)
                .Where(text =>
                    text.Id is not null
                    && !old.Exists(known => known.Id == text.Id && known.Text == text.Text)
                ),
        ];
    }

    private static (Segment One, Segment Other)? Pair(List<Segment> texts) =>
        texts is [var one, var other] && one.Start != other.Start ? (one, other) : null;

    private static IReadOnlyList<int>? OrderOf(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        var order = old.Select(picture => now.ToList().FindIndex(other => other.Id == picture.Id)).ToList();
        return order.Contains(-1) ? null : order;
    }

    /// <summary>
    /// The two pictures that the last edit changed; of a film that has just begun those two whose cameras go opposite ways,
    /// or the two that there are.
    /// </summary>
    private static (int First, int Second)? PairOf(IReadOnlyList<Segment> old, IReadOnlyList<Segment> now)
    {
        if (now.Count == 2)
            return (0, 1);
        if (old.Count == now.Count)
            return
                Enumerable.Range(0, now.Count).Where(i => Focus.IsOther(old[i], now[i])).ToList()
                    is [var one, var other]
                ? (one, other)
                : null;
        for (var i = 0; i < now.Count; i++)
        for (var k = i + 1; k < now.Count; k++)
            if (AreOpposite(now[i], now[k]) || now[i].Duration != now[k].Duration)
                return (i, k);
        return null;
    }

    private static bool AreOpposite(Segment one, Segment other) =>
        (one.Motion?.Name, other.Motion?.Name) is ("push_in", "pull_out") or ("pull_out", "push_in")
        || one.Motion?.Name == other.Motion?.Name
            && WayOf(one) is { } way
            && WayOf(other) is { } back
            && way != back;

    private static string? WayOf(Segment picture) =>
        picture.Motion?.Parameters?.TryGetValue("dir", out var way) == true ? way.GetString() : null;

    /// <summary>What the last edit gave to both; of a film that has just begun, wherein they differ by what was said.</summary>
    private static IReadOnlyList<EditOperation> Exchanged(
        int first,
        int second,
        IReadOnlyList<Segment>? old,
        IReadOnlyList<Segment> now
    )
    {
        var (one, other) = (now[first], now[second]);
        var hasMoves = Changed(picture => Written(picture.Motion), AreOpposite(one, other));
        var hasLengths = Changed(picture => picture.Duration, one.Duration != other.Duration);
        var hasLooks = Changed(picture => Written(picture.Looks), true);
        var hasEffects = Changed(picture => Written(picture.Effects), true);
        return [.. Given(other, first), .. Given(one, second)];

        bool Changed<T>(Func<Segment, T> aspect, bool atFirst) =>
            old is null
                ? atFirst
                : !Equals(aspect(old[first]), aspect(one)) || !Equals(aspect(old[second]), aspect(other));

        IEnumerable<EditOperation> Given(Segment from, int to) =>
            [
                .. hasMoves ? Moves(from, PictureScope.At(to)) : [],
                .. hasLengths && from.Duration is { } length
                    ? new[] { new SetDuration(PictureScope.At(to), length) }
                    : [],
                .. hasLooks ? Looks(from, PictureScope.At(to)) : [],
                .. hasEffects ? Effects(from, PictureScope.At(to)) : [],
            ];
    }

    private static string Written<T>(T thing) => System.Text.Json.JsonSerializer.Serialize(thing);

    private static IEnumerable<EditOperation> Moves(Segment from, PictureScope to) =>
        from.Motion is { Name: { } name } motion && MotionCatalogue.Find(name) is not null
            ? [new SetMotion(to, name, motion.Parameters)]
            : [new HoldStill(to)];

    private static IEnumerable<EditOperation> Looks(Segment from, PictureScope to) =>
        [new RemoveLooks(to), .. SetLook.Laid(to, from.Looks)];

    private static IEnumerable<EditOperation> Effects(Segment from, PictureScope to) =>
        [
            new RemoveEffects(to),
            .. (from.Effects ?? [])
                .Where(effect => effect.Name is not null)
                .Select(effect => new SetEffect(
                    to,
                    effect.Name!,
                    effect.Parameters,
                    effect.Start,
                    effect.Duration
                )),
        ];

    [GeneratedRegex(
        "^(?:不好意思|对不起|抱歉|哎呀|哎|啊|我|好像|等等|等下|诶|欸|那个|刚才|刚刚|不对|这|两张|两个|俩|它们|是)*(?:搞|弄|说|写|记|看|放|设|做|调)?(?:反|颠倒|混)了(?:吧|啊|呀|哈)?"
            + "(?:我|请|你|帮我|麻烦|给我|把它们|把|它们|两个|俩|这两个|这俩|这两张|两张|的|相互|互相)*(?:换|对调|调换|互换|交换|调|倒|颠倒|反|对换)?(?:一下|过来|回来|个个儿|个位置|过去|一换|位置|下)*(?:吧|谢谢|呗|好吗)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Said();
}
