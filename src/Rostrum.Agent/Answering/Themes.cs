namespace Rostrum.Agent.Answering;

/// <summary>
/// What can be done that fits words which are not known, by what they are about: words that can be said as they stand.
/// </summary>
internal static class Themes
{
    private sealed record Theme(string[] English, string[] Chinese, string[] Says, string[] SaysInChinese);

    private static readonly Theme[] all =
    [
        Of(
            "kaleidoscop mirror prism symmetr psychedel tripp fractal hypnot",
            "万花筒 镜像 对称 棱镜 迷幻 分形",
            "add fisheye|add rgb split|cube between the pictures",
            "加鱼眼|加色彩分离|转场用立方体"
        ),
        Of(
            "pizzazz zing oomph flair zhuzh zazz spark wow panache glamour glam bling sass spice juice swagger magic",
            "花哨 亮点 惊艳 高光 炫 出彩",
            "make it more energetic|add sparkles|crash zoom on all pictures",
            "动感一点|加闪光|急推"
        ),
        Of(
            "can't cannot cant read legib readab unreadab illegib squint see",
            "看不清 看不见 看不到 读不清 不清楚 认不出",
            "make the text bigger|make the text bold|white text with a black outline",
            "文字大一点|文字加粗|白色文字加黑色描边"
        ),
        Of(
            "face woman man girl boy eye smil portrait head person",
            "脸 眼睛 人物 表情",
            "push in on the first|blur the background|the subject is at the top",
            "第一张推近|背景虚化|主体在上方"
        ),
        Of(
            "bokeh depth focus sharp crisp clear blurry fuzz",
            "清晰 模糊 景深 对焦",
            "blur the background|rack focus|no motion blur",
            "背景虚化|焦点转移|不要动态模糊"
        ),
        Of(
            "neon cyber futur hologram matrix tech digital synthwave vaporwave",
            "霓虹 赛博 未来 全息 科技 数码",
            "cyberpunk style|add glitch|electronic music",
            "赛博朋克风格|加故障|配电子音乐"
        ),
        Of(
            "old antique ancient histor aged victorian grandma",
            "古老 年代 旧时",
            "make it sepia|add old film|retro style",
            "棕褐色|加老电影|复古风格"
        ),
        Of(
            "firework lightning storm thunder explosion explod aurora meteor hurricane tornado",
            "烟花 闪电 雷 暴风 爆炸 极光 流星",
            "add sparkles|add rain|add fire",
            "加闪光|加下雨|加火"
        ),
        Of(
            "spin twirl rotat swirl twist whirl dizzy",
            "旋转 打转 转圈 漩涡",
            "roll on all pictures|orbit the first|spin between the pictures",
            "倾斜镜头|第一张环绕|转场用旋转转场"
        ),
        Of(
            "wave ripple water sea ocean river liquid",
            "波浪 水波 涟漪 海浪",
            "make the water flow|add bubbles|drift slowly",
            "让水流动起来|加泡泡|缓慢漂移"
        ),
    ];

    /// <returns>None where the words are of no known kind.</returns>
    public static IReadOnlyList<string> For(IReadOnlyList<string> words, bool chinese)
    {
        var theme = Array.Find(
            all,
            one =>
                words.Any(word =>
                    Array.Exists(
                        one.English,
                        stem =>
                            word.Length >= stem.Length
                            && word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)
                    ) || Array.Exists(one.Chinese, said => word.Contains(said, StringComparison.Ordinal))
                )
        );
        return theme is null ? []
            : chinese ? theme.SaysInChinese
            : theme.Says;
    }

    private static Theme Of(string english, string chinese, string says, string inChinese) =>
        new(english.Split(' '), chinese.Split(' '), says.Split('|'), inChinese.Split('|'));
}
