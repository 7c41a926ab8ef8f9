namespace Rostrum.Agent.Answering;

/// <summary>Says in Chinese what became of a text.</summary>
internal static class ChineseTexts
{
    public static string Say(TextDifference change)
    {
        var name = change.Template.Words.Chinese[0];
        var quoted = $"“{EnglishTexts.Short(change.Words)}”";
        return change switch
        {
            TextAdded added =>
                $"在{WhereOf(added)}添加了{name}{quoted}{(added.Font is { } font ? $"（{font}）" : "")}{(added.Milliseconds is { } ms ? $"，显示{EnglishTexts.Seconds(ms)}秒" : "")}{(added.From > 0 ? $"（从第{EnglishTexts.Seconds(added.From)}秒起）" : "")}{(added.Animation is { } animation ? $"，使用“{animation.Words.Chinese[0]}”动画" : "")}",
            TextRemoved => $"去掉了{name}{quoted}",
            TextReworded => $"{name}内容为{quoted}",
            TextRestyled restyled => $"{name}{quoted}{Look(restyled)}",
            _ => $"{name}已修改",
        };
    }

    private static string Look(TextRestyled restyled)
    {
        var parts = new List<string>();
        if (restyled.SizeBy != 1)
            parts.Add(restyled.SizeBy > 1 ? "变大了" : "变小了");
        if (restyled.Colour is { } colour)
            parts.Add($"颜色为{Colours.Chinese(colour)}");
        if (restyled.Outline is { } outline)
            parts.Add(outline == "" ? "去掉了描边" : $"加了{Colours.Chinese(outline)}描边");
        if (restyled.Shadow is { } shadow)
            parts.Add(shadow ? "加了阴影" : "去掉了阴影");
        if (restyled.Panel is { } panel)
            parts.Add(panel == "" ? "去掉了底板" : $"加了{Colours.Chinese(panel)}底板");
        if (restyled.Bold is { } bold)
            parts.Add(bold ? "加粗了" : "不再加粗");
        if (restyled.Italic is { } italic)
            parts.Add(italic ? "改成斜体" : "不再斜体");
        if (restyled.Anchor is { } anchor)
            parts.Add($"位于{Place(anchor)}");
        if (restyled.Behind is { } behind)
            parts.Add(behind ? "位于主体后面" : "位于最前面");
        if (restyled.Font is { } font)
            parts.Add($"字体为{font}");
        if (restyled.Animation is { } animation)
            parts.Add($"使用“{animation.Words.Chinese[0]}”动画");
        if (restyled.From is { } from)
            parts.Add($"从第{EnglishTexts.Seconds(from)}秒出现");
        if (restyled.Milliseconds is { } ms)
            parts.Add($"显示{EnglishTexts.Seconds(ms)}秒");
        return parts.Count == 0 ? "换了样式" : string.Join("、", parts);
    }

    private static string WhereOf(TextAdded added) =>
        added.Anchor is not { } anchor ? "主体后面"
        : added.Behind ? $"{Place(anchor)}、主体后面"
        : Place(anchor);

    private static string Place(string anchor) =>
        anchor switch
        {
            "top_left" => "左上角",
            "top" => "顶部",
            "top_right" => "右上角",
            "left" => "左侧",
            "right" => "右侧",
            "bottom_left" => "左下角",
            "bottom" => "底部",
            "bottom_right" => "右下角",
            _ => "画面中央",
        };
}
