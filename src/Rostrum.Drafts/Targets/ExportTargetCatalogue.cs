namespace Rostrum.Drafts.Targets;

/// <summary>Every place that films are made for. A new one needs its entry here and a test.</summary>
public static class ExportTargetCatalogue
{
    private const long Megabyte = 1_000_000;
    private const double ShortestClip = 3;

    private static readonly Canvas upright = new(1080, 1920);

    public static IReadOnlyList<ExportTarget> All { get; } =
    [
        new(
            "tiktok",
            "Upright film for TikTok.",
            new(["tiktok", "tik tok", "for tiktok"], ["抖音", "发抖音"]),
            upright
        )
        {
            SafeArea = "tiktok",
            Seconds = (ShortestClip, 10 * 60),
        },
        new(
            "reels",
            "Upright film for Instagram Reels.",
            new(["reels", "instagram reels", "a reel"], ["Reels", "短视频 Reels"]),
            upright
        )
        {
            SafeArea = "reels",
            Seconds = (ShortestClip, 15 * 60),
            LargestFile = 300 * Megabyte,
        },
        new(
            "youtube",
            "Wide film for YouTube.",
            new(["youtube", "for youtube", "a youtube video"], ["油管", "YouTube 横屏"]),
            Canvas.FullHd
        )
        {
            SafeArea = "youtube",
            Seconds = (0, 12 * 60 * 60),
            BitRate = 8e6,
        },
        new(
            "shorts",
            "Upright film for YouTube Shorts.",
            new(["shorts", "youtube shorts", "a short"], ["YouTube 短片", "Shorts"]),
            upright
        )
        {
            SafeArea = "shorts",
            Seconds = (0, 3 * 60),
            BitRate = 8e6,
        },
        new(
            "feed",
            "Square film for a feed of posts.",
            new(["feed", "instagram feed", "square post"], ["朋友圈", "方形帖子"]),
            new Canvas(1080, 1080)
        )
        {
            Seconds = (ShortestClip, 15 * 60),
            LargestFile = 300 * Megabyte,
        },
        new(
            "feed_portrait",
            "Film of 4:5 for a feed of posts: as tall as feeds show it.",
            new(["portrait feed", "feed 4:5", "portrait post"], ["竖版帖子", "4:5 帖子"]),
            new Canvas(1080, 1350)
        )
        {
            Seconds = (ShortestClip, 15 * 60),
            LargestFile = 300 * Megabyte,
        },
    ];

    public static ExportTarget? Find(string? name) => All.FirstOrDefault(target => target.Name == name);

    /// <summary>The sentence for somebody who asks for one that there is not.</summary>
    public static string RefusalOf(string name) =>
        $"There is no target \"{(name.Length <= 40 ? name : name[..40] + "…")}\"; there is {string.Join(", ", All.Select(target => target.Name))}.";
}
