using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// Recognises a Chinese message that asks for nothing but a step along the film's versions, by what is left of it without
/// the words that only surround such a wish: 哎呀我又想要了，还是恢复吧 is 恢复.
/// </summary>
internal static partial class ChineseHistory
{
    /// <summary>What is said around a step: manners, reasons, and what it is a step over.</summary>
    private static readonly string[] around =
    [
        .. (
            "刚刚撤掉的 刚撤掉的 刚才撤掉的 刚撤销的 刚撤回的 刚撤的 撤销掉的 撤掉的 撤销的 撤回的 撤了的 退掉的 刚删掉的 刚去掉的 刚删的 "
            + "不想要了 不要了 不要 撤错了 撤错 删错了 改主意了 后悔了 反悔了 手滑了 点错了 搞错了 弄错了 改错了 加错了 "
            + "不算数了 不算数 不作数 不算了 不算 当我没说 当没说 不好看 不满意 不喜欢 不对劲 不太行 不太好 没必要 太丑了 难看 "
            + "一口气 连着 连续 直接 干脆 全部 统统 通通 依次 "
            + "比来比去 想来想去 看来看去 还是 帮我 给我 麻烦您 麻烦 请您 请 感觉 觉得 好像 那个 这个 那步 这步 有用的 有用 还要的 别 照片 图片 张 刚才 刚刚 最近 最后 之前 以前 原来 前面 上面 上一步 上一次 上次 上步 一步 一下 这一步 那一步 一次 那次 这次 操作 修改 改动 编辑 效果 "
            + "改的 加的 弄的 做的 改 动作 东西 步骤 版本 样子 回来 回去 哎呀 我看 您 "
            + "诶 欸 嗐 哇 喔 噢 "
            + "我 你 又 想要 想 要 了 吧 呢 啊 呀 哦 嘛 噢 呗 哈 哎 唉 呃 嗯 额 把 将 它 给 那 这 算 不好 不行 不对 错 手滑 再 就 先 来 都 全 的 掉 到 两 二 三 四 五 几 一 步 个 次 处 条 版 成 为 样 上 去 刚 前 也 行 往 回"
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] back =
    [
        "撤销",
        "撤回",
        "撤消",
        "回退",
        "退回",
        "倒退",
        "还原",
        "返回",
        "倒回",
        "反悔",
        "后悔",
        "改回",
        "变回",
        "弄回",
        "换回",
        "调回",
        "退",
        "撤",
    ];

    private static readonly string[] forward =
    [
        .. "恢复 重做 找回 捡回 捞回 加回 拿回 放回 要回 补回 弄回 还给我 复原".Split(' '),
    ];

    /// <summary>What was stepped back from is wanted again: 刚撤掉的弄回来.</summary>
    private static readonly string[] undone =
    [
        .. "撤掉的 撤销的 撤回的 撤的 撤了的 撤销了的 退掉的 删掉的 删的 去掉的 撤销掉的".Split(' '),
    ];

    public static HistoryWish? Read(string message)
    {
        var words = string.Concat(
            message
                .Where(char.IsLetterOrDigit)
                .Select(letter => Traditional.Simplified(char.ToLowerInvariant(letter)))
        );
        if (words.Length is 0 or > 32 || words[0] < '\u2E80')
            return null;
        if (Afresh().IsMatch(words))
            return new HistoryWish(HistoryStep.Undo, ToBeginning: true);
        if (Again().IsMatch(words))
            return new HistoryWish(HistoryStep.Redo, OrBack: true);
        if (Undone().IsMatch(words))
            return new HistoryWish(HistoryStep.Redo);
        if (Better().IsMatch(words))
            return new HistoryWish(HistoryStep.Undo);
        if (LastOne().IsMatch(words))
            return new HistoryWish(HistoryStep.Undo, Count(words));
        // 刚才删的给我恢复回来
        var wantsBack =
            Array.Exists(undone, word => words.Contains(word, StringComparison.Ordinal))
            && Array.Exists(forward, word => words.Contains(word, StringComparison.Ordinal));
        if (Only(words, wantsBack ? [.. undone, .. forward, .. back] : forward))
            return new HistoryWish(
                HistoryStep.Redo,
                Count(words),
                OrBack: !wantsBack || words.Contains('删') || words.Contains("去掉", StringComparison.Ordinal)
            );
        return Only(words, back) ? new HistoryWish(HistoryStep.Undo, Count(words)) : null;
    }

    /// <summary>Whether nothing is said but these verbs, one at least, and what stands around them.</summary>
    private static bool Only(string words, string[] verbs)
    {
        var said = around.Where(word => word.Length > 2).Aggregate(words, Without);
        var left = around.Aggregate(verbs.Aggregate(said, Without), Without);
        return left.Trim('\0').Length == 0
            && Array.Exists(verbs, verb => said.Contains(verb, StringComparison.Ordinal));
    }

    /// <summary>A gap is left, so that what stood on both sides makes no new word.</summary>
    private static string Without(string words, string word) =>
        words.Replace(word, "\0", StringComparison.Ordinal);

    /// <summary>两步, 三次; 上上版 is two versions back.</summary>
    public static int Count(string words) =>
        Steps().Match(words).Value switch
        {
            "两" or "二" or "2" => 2,
            "三" or "3" => 3,
            "四" or "4" => 4,
            "五" or "5" => 5,
            { Length: > 1 } farther => farther.Length,
            _ => 1,
        };

    [GeneratedRegex(
        @"^(?:刚才|刚刚|最后|最近|前面|上面)(?:那|这|的|做的|改的|加的)*[一两二三四五几\d]?[步个次处条](?:修改|改动|操作|编辑)?(?:都|全|也)*(?:不算|不要|作废|撤|取消|不作数|去掉|不算数)(?:了|掉|吧)*(?:退回去|退回来|撤回去|还原|回去|改回去)?(?:吧|了)?$"
            + @"|^(?:把|那就|就|请|帮我|麻烦)*(?:后面|后边|后头|后来|最后|后)(?:那|这|的|做的|改的|加的|弄的)*[一两二三四五几\d][步次个处条](?:修改|改动|操作|编辑)?(?:都|全|也|给我)*(?:撤销|撤回|撤消|撤|退回|退|还原|取消|作废|不算数?)(?:掉|了|去|吧|一下)*$"
            // 后面两步都不要了，退回去: 后面两个 may be pictures.
            + @"|^(?:把|那就|就|请|帮我|麻烦)*(?:后面|后边|后头|后来|最后|后)(?:那|这|的|做的|改的|加的|弄的)*[一两二三四五几\d][步次](?:修改|改动|操作|编辑)?(?:都|全|也|给我)*(?:不要|去掉|删掉)(?:了|吧)*(?:退回去|退回来|撤回去|还原|回去|改回去)?(?:吧|了)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LastOne();

    [GeneratedRegex(@"[两二三四五2-5](?=[次步个版回])|上{2,5}(?=[次步个版])", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex(
        @"^(?:全部|全|都|统统|整个)?(?:推翻|清空|清零|作废)?(?:，)?(?:从头|重新)(?:再)?(?:来|弄|开始)(?:一遍|一次|过)?(?:吧|了)?$|^(?:全部|全|都|统统|整个)(?:推翻|清空|清零|作废|不算)(?:重来|重做|了|吧)?$|^推翻重(?:来|做)$|^(?:全部|全都|都|全|统统)?(?:撤|撤销|取消|清空)(?:掉|了)?(?:从头|重新)(?:再)?(?:来|开始|弄)(?:过|一遍|一次)?(?:吧)?$|^(?:全部|全都|都|全|统统)?(?:撤|撤销|取消|还原|删)(?:掉|了)?(?:回到|恢复到|退到)(?:最|一)?(?:开始|初|早)(?:的)?(?:样子|那样|状态|时候)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Afresh();

    /// <summary>恢复第二张, 刚才撤的那个还要: what went is to come again.</summary>
    [GeneratedRegex(
        @"^(?:还是|请|帮我|麻烦|把|给我)*(?:恢复|找回|还原|捡回|捞回|加回)(?:刚才|刚刚|刚|被|我|删|去|掉|的)*(?:第[一二三四五六七八九十\d]+张|最后一张|那一?张|它)(?:照片|图片|图)?(?:吧|来)?$"
            + @"|^(?:还是|请|帮我|麻烦|不对|把|给我)*(?:刚才|刚刚|刚|被|我|删|去|掉|的)*(?:第[一二三四五六七八九十\d]+张|最后一张|那一?张)(?:照片|图片|图)?(?:还是|又|再|我)*(?:恢复|找回来|还原|捡回来|捞回来|加回来|放回来|拿回来|要回来|弄回来)(?:吧|来)?$"
            + @"|^(?:不对|诶|哎|还是|我)*(?:刚才|刚刚|刚)?(?:撤|撤销|撤回|撤掉)的(?:那个|那步|那一步|东西|操作)?(?:我)?(?:还要|还是要|又想要了|还需要|想要回来)(?:的|吧)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @"^(?:还是)?(?:不|别)撤销?(?:了|回)?(?:吧)?$|^撤错了$|^(?:把|我)?(?:刚才|刚刚|刚)?撤(?:销|回|掉)?(?:的|了的)(?:那步|那个|操作|东西)?(?:再|又|还是)?(?:恢复|加回来|弄回来|要回来|拿回来|放回来|还是要)(?:吧|一下)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Undone();

    [GeneratedRegex(
        @"^把?(?:刚才|刚刚|上一步|上次|最后|之前)(?:的|那个|那步|那次|那一步|做的|加的|改的)*(?:修改|改动|操作|编辑|效果|东西)?(?:都|全)?(?:取消|撤销|撤掉|撤了|不要|不算|作废|去掉|删掉|撤回)(?:了|吧|掉)?$"
            + @"|^我?(?:不要|不想要|取消|去掉|撤掉|别要)(?:刚才|刚刚|上一步|上次|最后|之前)(?:的|那个|那步|那次|做的|加的|改的)*(?:修改|改动|操作|效果|编辑|东西)?(?:了|吧)?$"
            + @"|^(?:我|感觉|觉得|好像)*(?:还|都|也|真|远)?(?:不如|没有|没)(?:刚才|刚刚|之前|原来|上一版|前面|以前|上一个)(?:的|那个|那版|那样|那种)*(?:好看|好|顺眼|舒服|自然)?(?:了|呢)?$"
            + @"|^(?:我|感觉|觉得)*(?:还是|更|比较)*(?:喜欢|要|想要|用|选)(?:刚才|刚刚|之前|原来|上一版|前面|以前|上一个)(?:的|那个|那版|那样|那种|版本)*(?:吧|了)?$"
            + @"|^(?:哎呀|唉|哎|嗯|呃|算了|我|看|感觉|觉得|还是|好像|请|麻烦|您)*(?:刚才|刚刚|之前|原来|先前|原先|上一版|前面|一开始|原本)[^不没别加改换调做]{0,8}?(?:好|好看|顺眼|舒服|自然|顺|对味|合适|强)(?:看|些|一点|点|的|了|吧)*(?:请|麻烦|帮我|给我|给|您|你|把它|它|就|还是)*(?:改|变|弄|调|换|退|还原|恢复|撤|倒)(?:回|掉|到)?(?:去|来|原样|原来|那样|之前)*(?:吧|了|呗)?$"
            + @"|^(?:比来比去|想来想去|看来看去|算了|还是|感觉|觉得)*(?:刚才|刚刚|之前|原来|上一版|前面|以前|上一个|前一个|前一版|上个|之前一版)(?:的|那个|那版|那样|那种|版本|效果|版)*(?:就|还|更|比较|挺|蛮|最)*(?:好看|好|行|可以|不错|顺眼|舒服|自然)(?:一点|些|了|吧|的)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Better();
}
