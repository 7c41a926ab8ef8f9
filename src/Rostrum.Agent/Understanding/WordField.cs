using System.Text;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// Chinese words that are said for one another, so that a phrase need not list them: {点} in a phrase is each of 一点, 点, 一些,
/// and nothing; within brackets they join the choices there.
/// </summary>
internal static class WordField
{
    private static readonly Dictionary<string, string> fields = new()
    {
        // By how much; may be left out.
        ["点"] = "一点/点/一些/些/一点儿/点儿/一下/一点点/",
        // One of it; may be left out.
        ["个"] = "个/一个/一下/一下子/一次/下/",
        ["段"] = "首/一首/段/一段/个/一个/点/一点/支/一支/曲/一曲/",
        ["图"] = "图/照片/图片/相片/照/画面/镜头/画/页/张",
        ["片"] = "片子/视频/短片/影片/成片/整片/全片/短视频/小视频/小片/小片子/vlog",
        ["做"] = "做/弄/搞/整/剪/调/改/换/变/拍/处理/设/设置",
        ["成"] = "成/为/作/到/得",
        ["要"] = "要/得/需要/想要/希望/应该/应/该/最好/务必/请/麻烦",
        ["的"] = "的/地/得/",
        ["似"] = "似的/一样/那样/那种/般/的感觉/的样子/感/效果/的效果/的那种/",
        ["像"] = "像/好像/跟/如/如同/仿佛/就像/有点像/类似/仿",
        ["慢"] = "慢慢/缓缓/渐渐/逐渐/徐徐/轻轻/一点一点/一点点/慢悠悠/悠悠/缓慢/慢/缓/徐/稳稳/匀速",
        ["快"] = "突然/猛/猛地/一下/一下子/啪/唰/嗖/瞬间/快速/急速/骤然/迅速/咻/刷/咣",
        ["主"] = "人/人物/人像/主体/主角/模特/产品/商品/他/她/它/孩子/宝宝/猫/狗/脸/新娘/新人/前景",
    };

    /// <summary>The phrases with the words of their fields written out.</summary>
    public static string Spread(string written)
    {
        if (!written.Contains('{', StringComparison.Ordinal))
            return written;
        var spread = new StringBuilder(written.Length * 2);
        var isWithin = false;
        for (var i = 0; i < written.Length; i++)
        {
            isWithin = written[i] == '(' || isWithin && written[i] != ')';
            if (written[i] != '{')
            {
                spread.Append(written[i]);
                continue;
            }
            var end = written.IndexOf('}', i);
            var words = fields[written[(i + 1)..end]];
            spread.Append(isWithin ? words : $"({words})");
            i = end;
        }
        return spread.ToString();
    }
}
