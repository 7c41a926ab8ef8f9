using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Agent.Answering;

/// <param name="Place">The name of a place on the picture; null: it is as it is seen, or not the same for all.</param>
/// <param name="Forgotten">It is as it is seen again.</param>
/// <param name="Pictures">Those for which it changed, counted from 0; null for all.</param>
internal sealed record SubjectChanged(string? Place, bool Forgotten, IReadOnlyList<int>? Pictures) : Change;

/// <summary>Measures where subjects are said to be, and says it.</summary>
internal static class SubjectsCompared
{
    public static SubjectChanged? Between(IReadOnlyList<Segment> was, IReadOnlyList<Segment> now)
    {
        var changed = Enumerable
            .Range(0, Math.Min(was.Count, now.Count))
            .Where(i => Written(was[i]) != Written(now[i]))
            .ToList();
        if (changed.Count == 0)
            return null;
        var places = changed
            .Select(i => now[i].Subject is { } told ? SubjectPlaces.NameOf(told) : null)
            .Distinct()
            .ToList();
        return new SubjectChanged(
            places.Count == 1 ? places[0] : null,
            places is [null],
            changed.Count == now.Count ? null : changed
        );
    }

    public static string English(SubjectChanged changed)
    {
        var of = changed.Pictures switch
        {
            null => "",
            [var one] => FormattableString.Invariant($" of picture {one + 1}"),
            var some => $" of pictures {string.Join(", ", some.Select(Number))}",
        };
        return changed switch
        {
            { Place: { } place } => $"the subject{of} is {InEnglish(place)}, as you said",
            { Forgotten: true } => $"the subject{of} is what is seen as it again",
            _ => $"the subject{of} is where you said",
        };
    }

    public static string Chinese(SubjectChanged changed)
    {
        var of = changed.Pictures is { } some ? $"第{string.Join('、', some.Select(Number))}张的" : "";
        return changed switch
        {
            { Place: { } place } => $"{of}主体按你说的在{InChinese(place)}",
            { Forgotten: true } => $"{of}主体改回自动识别",
            _ => $"{of}主体的位置按你说的",
        };
    }

    private static string Number(int place) => FormattableString.Invariant($"{place + 1}");

    private static string InEnglish(string place) =>
        place switch
        {
            "center" => "in the middle",
            "top" or "bottom" => $"at the {place}",
            "left" or "right" => $"on the {place}",
            _ => $"at the {place.Replace('_', ' ')}",
        };

    internal static string InChinese(string place) =>
        place switch
        {
            "top_left" => "左上角",
            "top" => "上方",
            "top_right" => "右上角",
            "left" => "左边",
            "right" => "右边",
            "bottom_left" => "左下角",
            "bottom" => "下方",
            "bottom_right" => "右下角",
            _ => "中间",
        };

    private static string Written(Segment picture) =>
        FormattableString.Invariant(
            $"{picture.Subject is null} {picture.Subject?.X} {picture.Subject?.Y} {picture.Subject?.Width} {picture.Subject?.Height}"
        );
}
