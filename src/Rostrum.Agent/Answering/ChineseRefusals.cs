using System.Globalization;
using System.Text.RegularExpressions;

namespace Rostrum.Agent.Answering;

/// <summary>Why a number cannot be had, in Chinese: what an operation says in English, with the same numbers.</summary>
internal static class ChineseRefusals
{
    private const string Usual = "这个数值超出了可用的范围，没有改动";

    private static readonly (Regex English, Func<Match, string> Chinese)[] reasons =
    [
        Say(@"A film lasts 6 hours at most", _ => "影片最长6小时，这样会超过"),
        Say(@"Subtitles lie between", _ => "字幕的时间要在影片开头到6小时之间"),
        Say(
            @"A subtitle from (\d+) to (\d+) ms",
            match => $"第{Seconds(match, 1)}秒到第{Seconds(match, 2)}秒的字幕不会出现：结束要晚于开始"
        ),
        Say(
            @"The layout (\w+) takes (\d+) pictures at most, not (\d+)",
            match =>
                $"{LayoutOf(match.Groups[1].Value)}最多{match.Groups[2].Value}张照片，这里有{match.Groups[3].Value}张，请说明用哪{match.Groups[2].Value}张"
        ),
        Say(@"Labels stand under two", _ => "标签只能放在并排的两张照片下面，请说明是哪两张"),
        Say(
            @"A picture is seen for 1 to (\d+) beats",
            match => $"每张照片可以停留1到{match.Groups[1].Value}拍"
        ),
        Say(
            @"The pictures do not fit the beats",
            _ => "照片的时长对不上节拍：让照片停久一点，或者换一个拍数"
        ),
        Say(@"A sound gives way", _ => "音乐可以压低0到40分贝"),
        Say(
            @"it cannot stop after (\d+) ms",
            match => $"视频片段没有那么长，不能在第{Seconds(match, 1)}秒定格"
        ),
        Say(
            @"The film ends after (\d+) ms: a sound that begins at (\d+) ms",
            match => $"影片只有{Seconds(match, 1)}秒，从第{Seconds(match, 2)}秒开始的声音听不到"
        ),
        Say(@"(A sound|A part of a sound) begins from 0 ms", _ => "声音要在影片开始之后、6小时之内开始"),
        Say(@"A sound lasts from", _ => "声音最短0.001秒，最长6小时"),
        Say(@"can be multiplied by a number above 0", _ => "倍数要大于0，最多100倍"),
        Say(
            @"A canvas of (.+?) cannot be made.+?(\d+) and (\d+) pixels",
            match =>
                $"做不出{match.Groups[1].Value}的画面：画幅可以写成16:9，或者两边都在{match.Groups[2].Value}到{match.Groups[3].Value}像素之间"
        ),
        Say(@"A clip's volume|A volume lies", _ => "音量在0到100%之间"),
        Say(@"The clip has no more to show", _ => "视频片段没有更多内容了：放慢播放，或者定格最后一帧"),
        Say(@"The clips have only", _ => "视频片段没有那么长：放慢播放，定格一帧，或者再加几张照片"),
        Say(
            @"A picture is seen for at least (-?[\d.]+ (?:hour|minute|second)s?) and at most 6 hours; (-?[\d.]+ (?:hour|minute|second)s?)",
            match => $"每张照片最短{Length(match, 1)}，最长6小时，{Length(match, 2)}做不到"
        ),
        Say(
            @"A film of (\d+) pictures? lasts from (-?[\d.]+ (?:hour|minute|second)s?) to 6 hours; (-?[\d.]+ (?:hour|minute|second)s?)",
            match =>
                $"{match.Groups[1].Value}张照片的影片最短{Length(match, 2)}，最长6小时，{Length(match, 3)}做不到"
        ),
        Say(@"An effect comes at 0 ms", _ => "特效要在照片出现之后开始，至少0.001秒"),
        Say(@"A fade lasts from", _ => "音乐的淡入淡出最长10分钟"),
        Say(@"A film fades in and out", _ => "影片的淡入淡出最长10秒"),
        Say(
            @"([\d.]+) frames a second cannot be made; ask for ([\d.]+) to ([\d.]+)",
            match =>
                $"每秒{match.Groups[1].Value}帧做不到，可以用{match.Groups[2].Value}到{match.Groups[3].Value.TrimEnd('.')}帧"
        ),
        Say(@"A look's strength", _ => "调色的强度在0到100%之间"),
        Say(
            @"Music has a tempo of ([\d.]+) to ([\d.]+) beats",
            match => $"音乐的速度在每分钟{match.Groups[1].Value}到{match.Groups[2].Value}拍之间"
        ),
        Say(@"is no size of a film", _ => "没有这样的尺寸，可以用1080p、720p、4K，或者写成1920x1080"),
        Say(@"A shutter opens", _ => "快门角度在0到360度之间，常用的是180度"),
        Say(@"A clip runs at", _ => "视频片段可以用0.1到10倍速播放"),
        Say(@"A subject's middle|A subject takes up", _ => "主体要在画面之内"),
        Say(@"A transition lasts from 1 to (\d+) ms", match => $"转场最长{Seconds(match, 1)}秒"),
        Say(
            @"cut it between (\d+) ms and (-?\d+) ms",
            match => $"这张照片只能在第{Seconds(match, 1)}秒到第{Seconds(match, 2)}秒之间切开"
        ),
        Say(@"A text is seen from (\d+) ms", match => $"文字最短显示{Seconds(match, 1)}秒，最长6小时"),
        Say(
            @"A text from (-?\d+) to (-?\d+) ms is never seen; the film lasts (\d+) ms",
            match =>
                $"影片只有{Seconds(match, 3)}秒，第{Seconds(match, 1)}秒到第{Seconds(match, 2)}秒的文字不会出现"
        ),
        Say(
            @"A text has (\d+) characters at most; this one has (\d+)",
            match => $"文字最多{match.Groups[1].Value}个字符，这一段有{match.Groups[2].Value}个"
        ),
        Say(@"The clip lasts .+?; there is nothing to show", _ => "视频片段没有那么长，这一段没有内容"),
    ];

    /// <param name="why">What the operation says, in English.</param>
    public static string OutOfRange(string why)
    {
        foreach (var (english, chinese) in reasons)
            if (english.Match(why) is { Success: true } match)
                return chinese(match);
        return Usual;
    }

    private static (Regex, Func<Match, string>) Say(string english, Func<Match, string> chinese) =>
        (new Regex(english, RegexOptions.CultureInvariant), chinese);

    /// <summary>"0.04 seconds" as 0.04秒.</summary>
    private static string Length(Match match, int group) =>
        match.Groups[group].Value.Split(' ') is [var number, var unit]
            ? number
                + (
                    unit[0] == 'h' ? "小时"
                    : unit[0] == 'm' ? "分钟"
                    : "秒"
                )
            : match.Groups[group].Value;

    private static string Seconds(Match match, int group) =>
        (
            long.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var milliseconds)
                ? milliseconds / 1000.0
                : 0
        ).ToString("0.##", CultureInfo.InvariantCulture);

    private static string LayoutOf(string name) =>
        name switch
        {
            "before_after" => "前后对比",
            "inset" => "画中画",
            "split" => "分屏",
            "grid" => "拼图",
            "wall" => "照片墙",
            "stack" => "叠放",
            _ => "这种排法",
        };
}
