using System.Globalization;
using System.Text.Json;

namespace Rostrum.Cli.Chat.Films;

/// <summary>
/// What a turn changed, found by comparing the draft before and after. For turns whose stream told nothing.
/// </summary>
internal static class FilmComparison
{
    public static bool Changed(JsonElement before, JsonElement after) =>
        !JsonElement.DeepEquals(Film(before), Film(after));

    /// <summary>Sentences, in the language of the person.</summary>
    public static string Tell(JsonElement before, JsonElement after, bool chinese)
    {
        if (!Changed(before, after))
            return chinese ? "影片没有变化。" : "Nothing in the film has changed.";
        var found = Lengths(before, after, chinese)
            .Concat(Shapes(before, after, chinese))
            .Concat(Counts(before, after, chinese))
            .Concat(Motions(before, after, chinese))
            .ToList();
        if (found.Count == 0)
            found.Add(chinese ? "细节有调整" : "details are different");
        return chinese
            ? $"影片已更新：{string.Join("；", found)}。"
            : $"The film has changed: {string.Join("; ", found)}.";
    }

    private static JsonElement Film(JsonElement draft) =>
        draft.ValueKind == JsonValueKind.Object ? draft : JsonSerializer.SerializeToElement(new { });

    private static IEnumerable<string> Lengths(JsonElement before, JsonElement after, bool chinese)
    {
        var (was, now) = (FilmTrack.Length(before), FilmTrack.Length(after));
        if (was == now)
            yield break;
        yield return (chinese, was) switch
        {
            (true, 0) => $"时长 {Seconds(now)} 秒",
            (true, _) => $"时长由 {Seconds(was)} 秒变为 {Seconds(now)} 秒",
            (false, 0) => $"it lasts {Seconds(now)} s",
            _ => $"it lasts {Seconds(now)} s instead of {Seconds(was)} s",
        };
    }

    private static IEnumerable<string> Shapes(JsonElement before, JsonElement after, bool chinese)
    {
        var (was, now) = (Shape(before), Shape(after));
        if (was == now || now is null)
            yield break;
        yield return chinese ? $"画面 {now}" : $"its frame is {now}";
    }

    private static IEnumerable<string> Counts(JsonElement before, JsonElement after, bool chinese)
    {
        foreach (var kind in Enum.GetValues<TrackKind>())
        {
            var (was, now) = (Count(before, kind), Count(after, kind));
            if (was != now)
                yield return chinese
                    ? $"{Chinese(kind)} {now} 个（原为 {was} 个）"
                    : $"{English(kind, now)} instead of {was}";
        }
    }

    private static IEnumerable<string> Motions(JsonElement before, JsonElement after, bool chinese)
    {
        var (was, now) = (Moves(before), Moves(after));
        for (var i = 0; i < now.Count; i++)
            if (now[i] is { } move && move != was.ElementAtOrDefault(i))
                yield return chinese
                    ? $"第 {i + 1} 个画面：{move.Replace('_', ' ')}"
                    : $"picture {i + 1} moves: {move.Replace('_', ' ')}";
    }

    private static List<string?> Moves(JsonElement draft) =>
        [
            .. FilmTrack
                .Of(draft)
                .Where(track => track.Kind == TrackKind.Video)
                .SelectMany(track => track.Segments)
                .Select(segment => segment.Motion),
        ];

    private static int Count(JsonElement draft, TrackKind kind) =>
        FilmTrack.Of(draft).Where(track => track.Kind == kind).Sum(track => track.Segments.Count);

    private static string? Shape(JsonElement draft)
    {
        var m = Json.Inner(draft, "m");
        return Json.Text(m, "ratio")
            ?? (
                Json.Number(m, "width") is { } width && Json.Number(m, "height") is { } height
                    ? FormattableString.Invariant($"{width}x{height}")
                    : null
            );
    }

    private static string English(TrackKind kind, int count) =>
        kind switch
        {
            TrackKind.Video => count == 1 ? "1 picture" : $"{count} pictures",
            TrackKind.Audio => count == 1 ? "1 sound" : $"{count} sounds",
            TrackKind.Text => count == 1 ? "1 title" : $"{count} titles",
            _ => count == 1 ? "1 other piece" : $"{count} other pieces",
        };

    private static string Chinese(TrackKind kind) =>
        kind switch
        {
            TrackKind.Video => "画面",
            TrackKind.Audio => "声音",
            TrackKind.Text => "文字",
            _ => "其他片段",
        };

    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.#", CultureInfo.InvariantCulture);
}
