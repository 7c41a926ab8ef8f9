namespace Rostrum.Agent.Answering;

/// <summary>What settings of motions and effects are called in Chinese; those without a name keep the wire's.</summary>
internal static class ChineseSettings
{
    private static readonly Dictionary<string, string> names = new()
    {
        ["amount"] = "强度",
        ["speed"] = "速度",
        ["size"] = "大小",
        ["wind"] = "风",
        ["dir"] = "方向",
        ["ease"] = "节奏",
        ["period"] = "周期",
        ["width"] = "宽度",
        ["zoom"] = "推拉",
        ["spacing"] = "间距",
        ["soft"] = "柔和",
        ["softness"] = "柔和",
        ["shape"] = "形状",
        ["shadow"] = "阴影",
        ["reach"] = "范围",
        ["lines"] = "线条",
        ["levels"] = "层次",
        ["length"] = "长度",
        ["count"] = "数量",
        ["angle"] = "角度",
        ["strength"] = "强度",
        ["radius"] = "半径",
        ["distance"] = "距离",
        ["flicker"] = "闪烁",
        ["rate"] = "频率",
        ["bpm"] = "节拍",
        ["every"] = "间隔",
        ["hold"] = "停留",
        ["tone"] = "色调",
        ["when"] = "时间",
        ["way"] = "方式",
    };

    public static string Name(string setting) => names.GetValueOrDefault(setting, setting);

    /// <summary>"zoom out, ease soft" with the names in Chinese.</summary>
    public static string Said(string settings) =>
        string.Join(
            "，",
            settings
                .Split(", ")
                .Select(one =>
                    one.Split(' ', 2) is [var name, var value] ? $"{Name(name)}{Value(value)}" : one
                )
        );

    private static string Value(string value) =>
        value switch
        {
            "in" => "推近",
            "out" => "拉远",
            "left" or "right" or "up" or "down" => ChineseVoice.Direction(value),
            _ => $"：{value}",
        };
}
