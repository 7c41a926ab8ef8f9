using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Words for several pictures at a time.</summary>
internal static class LayoutPhrases
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        (
            new LayoutNamed("split"),
            Phrases.Split(
                "split screen, side by side, next to each other, beside each other, columns, in columns, two columns, three columns | 分屏、并排、左右分屏、并列显示、同屏"
            )
        ),
        (
            new LayoutNamed("grid"),
            Phrases.Split("grid, collage, mosaic, photo grid, all at once | 拼图、九宫格、拼贴、宫格、四宫格")
        ),
        (
            new LayoutNamed("wall"),
            Phrases.Split(
                "photo wall, picture wall, wall of photos, wall of pictures | 照片墙、相片墙、图片墙"
            )
        ),
        (
            new LayoutNamed("stack"),
            Phrases.Split(
                "photo stack, polaroid stack, stack of polaroids, stack of photos, pile of photos, pile of polaroids | 照片堆、拍立得堆叠、照片堆叠、照片叠放、一叠照片"
            )
        ),
        (
            new LayoutNamed("before_after"),
            Phrases.Split(
                "before and after, before after, before and after slider, before after slider, comparison slider | 前后对比、滑动对比、对比滑块"
            )
        ),
        (new LayoutNamed("inset"), Phrases.Split("picture in picture, inset, pip | 画中画、小窗、小窗口")),
        (
            new LabelsNamed("Before|After"),
            Phrases.Split(
                "with labels, and labels, with before and after labels, before and after labels, labelled before and after, labeled before and after, label them before and after, write before and after, say before and after on them |"
            )
        ),
        (
            new LabelsNamed("之前|之后"),
            Phrases.Split("| 带标签、加标签、标上前后、写上前后、标注前后、标明前后、带前后字样")
        ),
    ];
}
