using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>
/// Reads a reply that was written for people who sit before an editor. The content stays; talk of the screen goes,
/// and what it asks for is done here instead.
/// </summary>
internal static partial class GuiTranslator
{
    public static GuiReading Read(string reply)
    {
        var actions = new List<GuiAction>();
        var orders = new List<string>();
        var lines = reply.Split('\n').Select(line => Line(line, actions, orders)).OfType<string>();
        var text = EmptyLines().Replace(string.Join('\n', lines).Trim(), "\n\n");
        return new GuiReading(text, [.. actions.Distinct()], string.Join(' ', orders));
    }

    /// <summary>The line's content; null when it held nothing but talk of the screen.</summary>
    private static string? Line(string line, List<GuiAction> actions, List<string> orders)
    {
        var mark = Mark().Match(line).Value;
        var kept = Sentences()
            .Matches(line[mark.Length..])
            .Select(sentence => Sentence(sentence.Value, actions, orders))
            .ToList();
        var text = string.Concat(kept).TrimEnd();
        return text.Length > 0 ? mark + text
            : kept.Count > 0 ? null
            : line;
    }

    private static string Sentence(string sentence, List<GuiAction> actions, List<string> orders)
    {
        if (Action(sentence) is null)
            return sentence;
        var kept = "";
        foreach (Match clause in Clauses().Matches(sentence))
        {
            // From the first talk of the screen to the end of the sentence all is about it.
            if (Action(clause.Value) is not null)
                break;
            kept += clause.Value;
        }
        var (content, talk) = (Ended(kept, sentence), sentence[kept.Length..]);
        var asked = Asked(talk, Action(sentence)!.Value);
        actions.AddRange(asked);
        if (asked.Any(action => action is GuiAction.DoIt or GuiAction.SendEdit))
            orders.Add((content.Length > 0 ? talk : sentence).Trim());
        return content;
    }

    /// <summary>What each clause asks for. Some talk is told only by clauses together: a click, and "download".</summary>
    private static List<GuiAction> Asked(string talk, GuiAction sentence)
    {
        var asked = Clauses().Matches(talk).Select(clause => Action(clause.Value)).OfType<GuiAction>();
        var whole = Action(talk) ?? sentence;
        return whole == GuiAction.Export
            ? [.. asked.Where(action => action != GuiAction.DoIt), whole]
            : [.. asked.DefaultIfEmpty(whole)];
    }

    /// <summary>What remains of a sentence, with a full stop; nothing when it only leads up to what went.</summary>
    private static string Ended(string kept, string sentence)
    {
        var words = Conjunction().Replace(kept.TrimEnd().TrimEnd(',', '，', ';', '；', ':', '：', '、'), "");
        if (words.Trim().Length == 0 || LeadsUp().IsMatch(words))
            return "";
        return words + (Tongue.IsChinese(sentence) ? "。" : ". ");
    }

    private static GuiAction? Action(string words)
    {
        var clicks = Clicks().IsMatch(words);
        if (ExportButton().IsMatch(words) || clicks && ExportWord().IsMatch(words))
            return GuiAction.Export;
        if (PreviewInTimeline().IsMatch(words))
            return GuiAction.Summary;
        if (AccountPage().IsMatch(words) || clicks && AccountWord().IsMatch(words))
            return GuiAction.Credits;
        if (Drags().IsMatch(words))
            return GuiAction.SendEdit;
        if (Opens().IsMatch(words))
            return GuiAction.ShowState;
        return clicks ? GuiAction.DoIt : null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Before a word that is an order or advice; "a shutter click" and "a drop of water" are content.</summary>
    private const string Order =
        @"(?:^|[,:;(]|\b(?:and|or|then|please|just|simply|now|to|can|could|may|should|must|you|by))\s*\**";

    private const string Thing =
        @"(?:button|icon|tab|panel|menu|link|toolbar|sidebar|editor|timeline|window|inspector|library|settings?|dialog|page|dropdown|app)";

    [GeneratedRegex(
        Order
            + @"(?:(?:double|right|left)[- ])?click(?:ing)?(?= (?:on|the|here|your|this|that|any)\b| ?\**[""'“‘\[]| \**(?-i:[A-Z])|[.!]?$)|\b(?:press|tap|hit|select|choose|use)(?:ing)?\b(?: \S+){0,5}? \W*(?:button|icon|tab|menu|toolbar|key)\b|点击|单击|双击|右击|右键|点按|轻点|点选|按下|点(?=[“「『""【])",
        Plain
    )]
    private static partial Regex Clicks();

    [GeneratedRegex(
        Order
            + @"(?:drag(?:ging)?|drop(?:ping)? (?:it|them|the|your|this|that|a)\b)|\bdrag[- ]and[- ]drop\b|拖拽|拖动|拖放|拖到|拖入|拖至|拖进",
        Plain
    )]
    private static partial Regex Drags();

    [GeneratedRegex(
        Order
            + @"(?:open(?:ing)?|go(?:ing)? to|switch(?:ing)? to|navigat(?:e|ing) to)(?: up)?(?: \S+){0,4}? \W*"
            + Thing
            + @"\b|(?:打开|展开|进入|切换到)[^，。；！？\n]{0,12}(?:面板|菜单|窗口|编辑器|时间线|时间轴|标签页?|设置|侧边栏|工具栏|页面|素材库|界面)",
        Plain
    )]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"\bpreview\b[^.]{0,40}\b(?:in|on) (?:the |your )?timeline\b|\btimeline to preview\b|在?(?:时间线|时间轴)[^，。；！？\n]{0,8}预览|预览[^，。；！？\n]{0,6}(?:时间线|时间轴)",
        Plain
    )]
    private static partial Regex PreviewInTimeline();

    [GeneratedRegex(
        @"\bexport\W* (?:button|icon|menu|panel|tab|dialog|option)\b|[“「『""【]?导出[”」』""】]?(?:按钮|菜单|面板|选项|图标)",
        Plain
    )]
    private static partial Regex ExportButton();

    [GeneratedRegex(@"\b(?:export|download)\b|导出|下载", Plain)]
    private static partial Regex ExportWord();

    [GeneratedRegex(
        @"\b(?:go to|visit|check|open|see|via|in|under|from) (?:the |your |my )?(?:account|billing)(?: and billing)?\b(?: (?:page|settings|section|panel|tab))?|\bbilling (?:page|settings|section|panel|tab)\b|(?:账户|账号|帐户|账单|计费|充值)(?:页面|中心|设置|面板)|(?:查看|前往|打开|进入)[^，。；！？\n]{0,6}(?:账户|账号|帐户|账单)",
        Plain
    )]
    private static partial Regex AccountPage();

    [GeneratedRegex(@"\b(?:account|billing)\b|账户|账号|帐户|账单|充值", Plain)]
    private static partial Regex AccountWord();

    /// <summary>A bullet or a number.</summary>
    [GeneratedRegex(@"^\s*(?:(?:[-*•]|\d+[.)、])\s+)?")]
    private static partial Regex Mark();

    /// <summary>A full stop ends a sentence only before a blank: 2.5 s, lake.jpg.</summary>
    [GeneratedRegex(@".+?(?:[.!?]+[)”""*]*(?=\s|$)\s*|[。！？；]+[”）」]?\s*|$)")]
    private static partial Regex Sentences();

    [GeneratedRegex(@".+?(?:[,;:](?=\s)\s*|[，；：、]|\s(?=(?:and|then|or|but)\s)|$)", Plain)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\s*\b(?:and|then|or|but|so)$|(?:然后|并且?|再|或者?)$", Plain)]
    private static partial Regex Conjunction();

    [GeneratedRegex(
        @"^\s*(?:to|if|when|once|now|next|then|finally|please|first|for|you|just|simply|after|select|choose)\b|^\s*(?:in|on|at|from|under|inside) (?:the|your)\b.{0,30}$|^\s*(?:你可以|您可以|可以|如果|如需|若|要|想|现在|接下来|然后|最后|请|完成后|满意后|需要)",
        Plain
    )]
    private static partial Regex LeadsUp();

    [GeneratedRegex(@"\n\s*\n\s*\n+")]
    private static partial Regex EmptyLines();
}
