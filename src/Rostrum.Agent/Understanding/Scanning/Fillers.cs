namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Words that carry no wish of their own.</summary>
internal static class Fillers
{
    private static readonly HashSet<string> words =
    [
        .. "a an the in at on to of for from with by as is are be it its them they this that these those there here make made making have has do does did please can could would will you i i'd i'm we my our your me just so should let let's get put set move place want wanna need like and or then also now corner color colour colored coloured effect animation animated style text side font letters frame screen picture video bit some very really too up out during over into onto while when using use instead only lasting last show shown appear appearing appears position positioned located placed look looking kind type all way go keep leave turn same again still one thing ok okay hey well um uh thick thin thicker nice bright dark light soft slight little proper clean simple around round letters words".Split(
            ' '
        ),
        .. "放 在 到 把 它 让 用 的 地 得 色 字 体 角 吧 些 请 帮 我 给 要 想 变 成 改 为 显 示 出 现 了 一 下 个 也 都 再 就 和 里 上 是 这 那 位 置 样 式 动 画 效 果 加 个 段 移 调 整 弄 做 换 能 可 以 吗 呢 啊 呀 嘛 来 点 有 种 感 觉 条 行 句 放 设 置 使 持 续 播 时 间 着 去 往 靠 从 起 整 直 面 啦 哦 嗯 稍 微".Split(
            ' '
        ),
    ];

    /// <summary>Words that stand before how, where or when something is.</summary>
    private static readonly HashSet<string> prepositions =
    [
        .. "in at on for with during across over from until to using as the a an and of throughout positioned placed aligned colored coloured font color colour style 在 放 用 持 续 显 示 到 从 为 , 、 ，".Split(
            ' '
        ),
    ];

    public static bool IsOne(Token token) => token.Kind == TokenKind.Mark || words.Contains(token.Text);

    public static bool IsPreposition(Token token) => prepositions.Contains(token.Text);
}
