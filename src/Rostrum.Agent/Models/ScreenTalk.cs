using System.Text.RegularExpressions;

namespace Rostrum.Agent.Models;

/// <summary>
/// Tells talk of a screen that the person does not have: buttons, panels and drags. A model that has read manuals of
/// editors falls into it; films are made here by words alone.
/// </summary>
internal static partial class ScreenTalk
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Is(string sentence) => English().IsMatch(sentence) || Chinese().IsMatch(sentence);

    [GeneratedRegex(
        @"\b(?:click(?:ing)?|double-click|right-click|tap(?:ping)?)\s+(?:on\s+)?(?:the|your|a|an|here|this|that|export|save|play|share|download|[""'“‘])|\b(?:press|hit|use|select|choose|find|open|see|go to|head to|navigate to|switch to|check)\b[^.!?]{0,40}\b(?:button|icon|tab|panel|menu|toolbar|sidebar|timeline|inspector|dialog|dropdown|drop-down|window|library|editor|settings)\b|\bdrag(?:ging)?\b[^.!?]{0,40}\b(?:to|onto|into|on)\b|\b(?:button|panel|toolbar|sidebar|menu|dropdown)\b|\b(?:in|on) the (?:timeline|editor|app)\b",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"点击|单击|双击|右键|点按|轻点|按下[^。！？]{0,10}(?:键|按钮)|拖拽|拖动|拖到|拖入|按钮|面板|菜单|工具栏|侧边栏|(?:打开|进入|切换到|前往)[^。！？]{0,12}(?:时间线|时间轴|编辑器|设置|页面|窗口|界面|标签)|在(?:时间线|时间轴|编辑器|界面)(?:上|中|里)",
        Plain
    )]
    private static partial Regex Chinese();
}
