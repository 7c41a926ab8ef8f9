namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>
/// Chinese characters that sound alike, by which wrongly chosen ones are read: 像右平移 as 向右平移. Each group begins
/// with the character that phrases are made of.
/// </summary>
internal static class Homophones
{
    private const string Groups =
        "向像项象相 张章涨掌帐账 秒妙渺描苗 场厂长常肠 每没美妹媒 化话画划华 感敢赶干 态太泰 屏平瓶 转砖赚 标表彪 题提体蹄 幕木目墓 推退腿颓 近进劲尽 拉辣 远院愿元圆园缘原源 移宜疑 摇遥咬 镜境静敬 头投 动东懂洞 态泰 模摸磨魔 糊湖胡虎 竖数树术 横恒衡 慢满漫 快块筷 放方房防 大达 小晓 声生升 底低 音阴 乐月越阅 配佩陪 叠迭碟蝶 闪山善 黑嘿 白百 擦查茶 滑花 颗课棵科 粒力利立 幻换唤 灯登等 片篇偏 第弟帝地 删山珊 除初 色射社瑟 缓换欢 抖斗 震阵振 甩帅摔 环还 绕饶 手收守 持迟池 感敢 眯咪 角脚 景警井 速素 钟种 频屏贫 色涩 变便遍 效校笑孝 果裹 再在 做坐座 淡但蛋 溶容荣 旋悬选玄 缩锁所 拉啦垃 滤绿虑率 怀坏 旧就久 虚需须嘘 焦交娇 版板班 曲区取 幅副福 音因 乐悦约 镜竟 框筐 贴帖 鲜先 艳验 暖暧 暗按安";

    /// <summary>
    /// How far around a character it is read what another would make of it, tokens: farther than phrases reach, and no
    /// farther, so that a message twice as long takes twice the time.
    /// </summary>
    private const int Reach = 32;

    /// <summary>What a written character may have been meant to be.</summary>
    private static readonly Dictionary<char, List<char>> meant = Pairs();

    /// <summary>The tokens with a character exchanged wherever that alone makes a phrase or a measure of nothing.</summary>
    public static IReadOnlyList<Token> Mend(IReadOnlyList<Token> tokens, Scene scene)
    {
        if (!tokens.Any(token => token.Kind == TokenKind.Han && meant.ContainsKey(token.Text[0])))
            return tokens;
        var mended = tokens.ToArray();
        var read = Scanner.Scan(mended, scene).Mentions;
        for (var i = 0; i < mended.Length; i++)
        {
            if (mended[i].Kind != TokenKind.Han || !meant.TryGetValue(mended[i].Text[0], out var others))
                continue;
            if (
                read.Any(mention => mention.Start <= i && i < mention.End)
                || scene.Names.Any(name => name.Contains(mended[i].Stem))
            )
                continue;
            var written = mended[i];
            mended[i] = others
                .Select(other => written with { Text = other.ToString(), Stem = other.ToString() })
                .Where(other => MakesSense(mended, i, other, scene))
                .DefaultIfEmpty(written)
                .First();
        }
        return mended;
    }

    /// <summary>Never into what takes something away.</summary>
    private static bool MakesSense(Token[] tokens, int i, Token other, Scene scene)
    {
        var from = Math.Max(0, i - Reach);
        var tried = tokens[from..Math.Min(tokens.Length, i + Reach + 1)];
        var at = i - from;
        tried[at] = other;
        return Scanner
            .Scan(tried, scene)
            .Mentions.Any(mention =>
                mention.Start <= at
                && at < mention.End
                && mention.End - mention.Start > 1
                && !mention.Meanings.Any(meaning =>
                    meaning
                        is NotWord
                            or UnwantedWord
                            or StillWord
                            or TextNoun
                            or WordsFollow
                            or QuestionWord
                            or ServiceWord
                )
            );
    }

    private static Dictionary<char, List<char>> Pairs()
    {
        var pairs = new Dictionary<char, List<char>>();
        foreach (var group in Groups.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        foreach (var written in group[1..])
        {
            if (!pairs.TryGetValue(written, out var others))
                pairs[written] = others = [];
            others.Add(group[0]);
        }
        return pairs;
    }
}
