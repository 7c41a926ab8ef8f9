using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Answers in Chinese what is asked about a thing: whether, how, why, what it is.</summary>
internal static class ChineseCounsel
{
    private static readonly Suggestions says = new(chinese: true);

    public static string To(Inquiry inquiry, Draft draft) =>
        inquiry.Kind switch
        {
            InquiryKind.Explanation => Explained(inquiry),
            InquiryKind.LengthOfPictures => Lengths(inquiry.Places, draft),
            InquiryKind.Longest or InquiryKind.Shortest => Extreme(inquiry.Kind, draft),
            InquiryKind.Moves =>
                $"{ChineseAnswers.To(Question.Motions, draft)}；例如{Quoted(["第一张用希区柯克变焦", "第二张慢慢环绕"])}",
            InquiryKind.Way => $"直接说{Quoted(says.For(inquiry, draft))}",
            InquiryKind.Possibility => $"可以：说{Quoted(says.For(inquiry, draft))}",
            InquiryKind.Reason => inquiry.Entries is [var named, ..] && Suggestions.IsThere(named, draft)
                ? $"{State(inquiry, draft)}；不想要可以说“去掉{Name(named)}”"
                : $"{State(inquiry, draft)}；想改可以说{Quoted(says.For(inquiry, draft))}",
            _ => Advice(inquiry, draft),
        };

    private static string Advice(Inquiry inquiry, Draft draft)
    {
        var tries = $"说{Quoted(says.For(inquiry, draft))}试试，不满意再说“撤销”";
        if (inquiry.Entries is [var entry, ..])
            return Suggestions.IsThere(entry, draft)
                ? $"影片里已经有“{Name(entry)}”了：{Summary(entry)}；说“撤销”或“去掉{Name(entry)}”可以看没有它的样子"
                : $"“{Name(entry)}”：{Summary(entry)}；{tries}";
        return inquiry.Topic == Topic.Nothing
            ? $"影片里还没有的，可以说{Quoted(says.For(draft))}，不满意再说“撤销”"
            : $"{State(inquiry, draft)}；{Opinion(inquiry.Topic, draft)}{tries}";
    }

    private static string Opinion(Topic topic, Draft draft) =>
        topic switch
        {
            Topic.Music when FilmMusic.Of(draft) is null => "照片影片配上音乐一般更好看，",
            Topic.Texts when TextTracks.TextsOf(draft).Count == 0 => "一句短标题能说明主题，",
            Topic.Shape => "竖屏适合手机，横屏适合大屏幕，",
            Topic.Length => "每张3到5秒比较合适，",
            Topic.Transitions => "柔和的叠化最不容易出错，",
            _ => "",
        };

    private static string State(Inquiry inquiry, Draft draft)
    {
        if (inquiry.Entries is [var entry, ..])
            return Suggestions.IsThere(entry, draft)
                ? $"影片里有“{Name(entry)}”"
                : $"影片里没有“{Name(entry)}”";
        var lengths = Pictures.Of(draft).Select(picture => picture.Duration ?? 0).Distinct().ToList();
        return inquiry.Topic switch
        {
            Topic.Music or Topic.Volume => ChineseAnswers.To(Question.Music, draft),
            Topic.Texts or Topic.Letters => ChineseAnswers.To(Question.Texts, draft),
            Topic.Shape or Topic.Rate => ChineseAnswers.To(Question.Canvas, draft),
            Topic.Length => lengths.Count == 1
                ? $"{ChineseAnswers.To(Question.Length, draft)}，每张{Seconds(lengths[0])}秒"
                : ChineseAnswers.To(Question.Length, draft),
            Topic.Transitions => ChineseAnswers.To(Question.Joints, draft),
            Topic.Speed =>
                $"{ChineseAnswers.To(Question.Moves, draft)}，{ChineseAnswers.To(Question.Length, draft)}",
            Topic.Motions or Topic.Looks or Topic.Effects => ChineseAnswers.To(Question.Moves, draft),
            Topic.Blur => Pictures.Of(draft).Any(picture => picture.ShutterAngle > 0)
                ? "现在有动态模糊"
                : "现在没有动态模糊",
            _ => ChineseAnswers.To(Question.Pictures, draft),
        };
    }

    private static string Explained(Inquiry inquiry) =>
        inquiry.Entries.Count > 0
            ? string.Join(
                "；",
                inquiry.Entries.Take(Suggestions.Most).Select(entry => $"“{Name(entry)}”：{Summary(entry)}")
            )
            : inquiry.Topic switch
            {
                Topic.Blur => "运动模糊是快门打开期间画面移动留下的拖影，让快速的运镜像电影一样顺滑",
                Topic.Transitions =>
                    "转场是一张照片变成下一张的方式，例如叠化、滑动、擦除，没有转场就是直接切换",
                Topic.Looks => "调色是对全部颜色的统一处理，例如暖色调、棕褐色、黑白",
                Topic.Rate => "帧率是每秒显示多少幅画面：24帧像电影，30帧最常用，60帧更流畅",
                _ => "画幅是画面的宽高比：16:9是横屏，9:16是手机竖屏，1:1是方形",
            };

    private static string Lengths(IReadOnlyList<int> places, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        return string.Join(
            "；",
            places.Select(place =>
                $"第{place + 1}张（{Scene.NameOf(pictures[place])}）显示{Seconds(pictures[place].Duration ?? 0)}秒，从第{Seconds(pictures[place].Start ?? 0)}秒开始"
            )
        );
    }

    private static string Extreme(InquiryKind kind, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        var lengths = pictures.Select(picture => picture.Duration ?? 0).ToList();
        if (lengths.Distinct().Count() < 2)
            return lengths.Count == 0
                ? ChineseAnswers.To(Question.Pictures, draft)
                : $"每张照片一样长，都是{Seconds(lengths[0])}秒";
        var length = kind == InquiryKind.Longest ? lengths.Max() : lengths.Min();
        var names = pictures
            .Select((picture, i) => (Name: $"第{i + 1}张（{Scene.NameOf(picture)}）", picture.Duration))
            .Where(one => (one.Duration ?? 0) == length)
            .Select(one => one.Name);
        return $"最{(kind == InquiryKind.Longest ? "长" : "短")}的是{string.Join("、", names)}，{Seconds(length)}秒";
    }

    private static string Name(CatalogueEntry entry) => entry.Words.Chinese[0];

    private static string Summary(CatalogueEntry entry) =>
        ChineseSummaries.Of(entry) ?? entry.Summary.TrimEnd('.');

    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Quoted(IReadOnlyList<string> said) =>
        string.Join(
            "或",
            new[] { string.Concat(said.SkipLast(1).Select(one => $"“{one}”")), $"“{said[^1]}”" }.Where(part =>
                part != ""
            )
        );
}
