using System.Globalization;

namespace Rostrum.Agent.Answering;

/// <summary>Says in Chinese what became of music, other sounds and clips.</summary>
internal static class ChineseSounds
{
    public static string Say(MusicChanged music)
    {
        var name = music.Mood is { } mood ? $"“{mood.Words.Chinese[0]}”的音乐" : "音乐";
        var how = Details(music.Heard, music.Tempo);
        return music.IsNew ? $"配上了{name}{how}"
            : music.IsOther ? $"换了一段{name}{how}"
            : $"调整了音乐{how}";
    }

    public static string Say(Change change) =>
        change switch
        {
            SoundAdded added => $"加上了声音“{EnglishTexts.Short(added.Name)}”{Details(added.Heard, null)}",
            SoundRemoved gone => $"去掉了声音“{EnglishTexts.Short(gone.Name)}”",
            SoundChanged other => $"调整了声音“{EnglishTexts.Short(other.Name)}”{Details(other.Heard, null)}",
            _ => "",
        };

    public static string Clip(ClipsChanged clip, string name)
    {
        var parts = new List<string>();
        if (clip.Speed is { } speed)
            parts.Add(speed == 0 ? "定格" : FormattableString.Invariant($"以{speed:0.##}倍速播放"));
        if (clip.Reversed is { } reversed)
            parts.Add(reversed ? "倒放" : "正放");
        if (clip.Muted is { } muted)
            parts.Add(muted ? "关闭了原声" : "恢复了原声");
        if (clip.Volume is { } volume)
            parts.Add($"原声音量{EnglishSounds.Percent(volume)}");
        if (clip.From is { } from)
            parts.Add($"从原片第{Seconds(from)}秒开始");
        if (clip.Part is { } part)
            parts.Add($"用原片的{Seconds(part)}秒");
        return $"{name}{string.Join("，", parts)}";
    }

    public static string Platform(string name) =>
        name switch
        {
            "generic" => "竖屏平台",
            "douyin" => "抖音",
            "xiaohongshu" => "小红书",
            "kuaishou" => "快手",
            _ => EnglishSounds.Platform(name),
        };

    private static string Details(SoundHeard heard, double? tempo)
    {
        var parts = new List<string>();
        if (heard.Muted is { } muted)
            parts.Add(muted ? "已静音" : "恢复声音");
        if (heard.Volume is { } volume)
            parts.Add($"音量{EnglishSounds.Percent(volume)}");
        if (tempo is { } beats)
            parts.Add($"每分钟{beats.ToString("0.#", CultureInfo.InvariantCulture)}拍");
        if (heard.Start is { } start)
            parts.Add(start == 0 ? "从头开始" : $"从第{Seconds(start)}秒开始");
        if (heard.From is { } from)
            parts.Add($"从文件的第{Seconds(from)}秒播起");
        if (heard.Until is { } until)
            parts.Add(until == long.MaxValue ? "到片尾结束" : $"到第{Seconds(until)}秒结束");
        if (heard.FadeIn is { } fadeIn)
            parts.Add(fadeIn == 0 ? "不再淡入" : $"{Seconds(fadeIn)}秒淡入");
        if (heard.FadeOut is { } fadeOut)
            parts.Add(fadeOut == 0 ? "不再淡出" : $"{Seconds(fadeOut)}秒淡出");
        if (heard.Duck is { } duck)
            parts.Add(
                duck == 0
                    ? "有人说话时不再压低"
                    : $"有人说话时压低{duck.ToString("0.#", CultureInfo.InvariantCulture)}分贝"
            );
        if (heard.Loops is { } loops)
            parts.Add(loops ? "循环播放" : "只播一遍");
        return parts.Count == 0 ? "" : $"（{string.Join("，", parts)}）";
    }

    private static string Seconds(long milliseconds) => EnglishTexts.Seconds(milliseconds);
}
