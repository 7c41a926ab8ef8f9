using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// A step with why it is wanted, 撤销，我更喜欢原来的颜色, or with what is wanted then, 撤销，只给它加个暗角: what stands beside the step is
/// read clause by clause.
/// </summary>
internal static partial class ChineseReasons
{
    private const int LongestMessage = 80;

    private static readonly char[] signs = [.. "，。！？；、,!?;~～…—：\n "];

    /// <summary>The step where the rest only says why.</summary>
    public static HistoryWish? Read(string message) =>
        message.Length <= LongestMessage
        && Parted(Clauses(message)) is var (step, rest)
        && rest.TrueForAll(IsReason)
            ? step
            : null;

    /// <summary>The step, one back or forward, and what is wanted behind it: 撤销，改成拉远; 恢复，但只要三成. Null where nothing is.</summary>
    public static (HistoryStep Step, string Words)? WantedAfter(string message)
    {
        var quotations = Quotation.Find(message);
        var masked = Masked(message, quotations);
        if (
            masked.Length > LongestMessage
            || Parted(Clauses(masked))
                is not
                ({ Count: 1, Before: null, BeforeThing: null, ToBeginning: false } step, var rest)
            || !(step.Step == HistoryStep.Redo ? Forward() : Explicit()).IsMatch(masked)
            || Wanted(rest) is not { Count: > 0 } wanted
        )
            return null;
        var words = string.Join('，', wanted.Select(clause => Joining().Replace(clause, "")));
        // 恢复，不过只要第二张: of what comes back, and no picture goes.
        if (step.Step == HistoryStep.Redo)
            words = OnlyThese().Replace(words, "只有");
        return (
            step.Step,
            string.Concat(
                words.Select(letter =>
                    letter >= FirstMask && letter < FirstMask + quotations.Count
                        ? $"“{quotations[letter - FirstMask].Words}”"
                        : letter.ToString()
                )
            )
        );
    }

    /// <summary>What stands for the first quotation, one of the letters that have no meaning.</summary>
    private const char FirstMask = '\uE000';

    /// <summary>The message with a letter for each quotation: what is quoted is no reason and no step.</summary>
    private static string Masked(string message, IReadOnlyList<Quotation> quotations)
    {
        for (var k = quotations.Count - 1; k >= 0; k--)
            message = string.Concat(
                message.AsSpan(0, quotations[k].Start),
                ((char)(FirstMask + k)).ToString(),
                message.AsSpan(quotations[k].End)
            );
        return message;
    }

    /// <summary>What sounds like a wish; where nothing does, all that is no reason.</summary>
    private static List<string> Wanted(List<string> rest)
    {
        var left = rest.FindAll(clause => !IsReason(clause));
        return left.FindAll(clause => Wish().IsMatch(clause)) is { Count: > 0 } wishes ? wishes : left;
    }

    private static List<string> Clauses(string message) =>
        [
            .. message
                .Split(signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(clause =>
                    string.Concat(
                        clause.Select(letter => Traditional.Simplified(char.ToLowerInvariant(letter)))
                    )
                )
                .SelectMany(RunOn),
        ];

    /// <summary>撤销吧黑白太压抑了: behind the step and its particle a new clause begins.</summary>
    private static IEnumerable<string> RunOn(string clause) =>
        Joined().Match(clause) is { Success: true, Groups: [_, var step, var more] }
        && HistoryReader.Alone(step.Value) is not null
            ? [step.Value, more.Value]
        : HistoryReader.Alone(clause) is null
        && !Undone().IsMatch(clause)
        && Leading().Match(clause) is { Success: true, Length: var length }
        && length < clause.Length - 1
            ? [clause[..length], clause[length..]]
        : [clause];

    /// <summary>The first clause that is a step, and the others; null where none is, or where steps contradict each other.</summary>
    private static (HistoryWish Step, List<string> Others)? Parted(List<string> clauses)
    {
        HistoryWish? step = null;
        var rest = new List<string>();
        foreach (var clause in clauses)
            if (HistoryReader.Alone(clause) is { ToBeginning: false } own)
            {
                if (step is not null && step.Step != own.Step && !(own.OrBack || step.OrBack))
                    return null;
                step =
                    step is null || step.OrBack || own.Count > step.Count || own.Before is not null
                        ? own
                        : step;
            }
            else if (Undone().IsMatch(clause))
                step ??= new HistoryWish(HistoryStep.Undo);
            else
                rest.Add(clause);
        return step is null || rest.Count == 0 && clauses.Count == 1 && !Undone().IsMatch(clauses[0])
            ? null
            : (step, rest);
    }

    /// <summary>太长了, 黑白不适合这张, 刚加的曲子和主题不搭; a wish is none, unless it is only found bad: 改成黑白不好看.</summary>
    private static bool IsReason(string clause) =>
        Kept().IsMatch(clause)
        || Bad().IsMatch(clause)
        || Opinion().IsMatch(clause) && !Wish().IsMatch(Done().Replace(clause, ""));

    [GeneratedRegex(
        @"^(?:那个|那就|就|先|还是|请|麻烦|帮我|给我|直接)*(?:撤销|撤回|撤掉|退回去|退回来|退回上一步|回到上一步|返回上一步|还原(?!.{0,10}(?:颜色|彩色|色彩|原色|色调)$))(?:一下|一步|上一步|刚才的|掉|吧|了|呗|啊)*(?=[^上一刚才之前那这])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^(?:但是?|不过|只是|然后|接着|并且?|再(?=加|来|配|把|给))+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Joining();

    [GeneratedRegex(@"^只(?:要|留|保留|给|用在)(?=第|最后|首|前|后)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyThese();

    [GeneratedRegex(
        @"恢复|重做|取消撤销|还原撤销|复原|拿回来|加回来|弄回来|放回来",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Forward();

    /// <summary>撤销上一步并加标题.</summary>
    [GeneratedRegex(
        @"^(.{0,6}?(?:撤销|撤回|撤掉|退回|还原|恢复|重做).{0,6}?)(?:并且?|然后|接着|之后|后)?(?:再)?(?!.*[那这]一?步)((?:加|把|给|配|换|改|让|来|写|放).+)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Joined();

    /// <summary>撤销刚才的黑白: what the last step did is named.</summary>
    [GeneratedRegex(
        @"^(?:那个|那就|就|先|还是|请|麻烦|帮我|给我|把|您|你)*(?:撤销|撤回|撤掉|撤消|取消|退掉)(?:一下|掉|了)?[^撤]{1,10}(?:那|这)(?:一)?步$"
            + @"|^(?:那个|那就|就|先|还是|请|麻烦|帮我|给我|把|您|你)*(?:撤销|撤回|撤掉|撤消|退掉)(?:一下|掉|了)?(?:刚才|刚刚|刚|上一步|上次|最后)(?:那|这|个|步|次|一|的|你|我|加|做|改|换|弄|调|上|去)*[^撤]{0,6}$"
            + @"|^(?:把|麻烦|请|帮我)*(?:刚才|刚刚|刚|上一步|最后)(?:那|这|个|步|次|一|的|你|我|加|做|改|换|弄|调|上|去)*[^撤]{0,6}(?:撤销|撤回|撤掉|撤了|退掉|还原)(?:掉|了|吧|一下)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Undone();

    [GeneratedRegex(
        @"撤|退[一两]?步|回到上|还原|退回|回退|反悔|(?:取消|不要|不想要)(?:上一步|刚才|刚刚)|上一步",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Explicit();

    /// <summary>刚加的, 你刚才换的: done already.</summary>
    [GeneratedRegex(
        @"(?:你|我)?(?:刚才|刚刚|刚|之前|上次)(?:你|我|给|又|新)*(?:加|换|改|弄|做|调|放|配|写)(?:上|成|为)?(?:去)?的?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        @"不好|不行|不对|不适合|不合适|不搭|不配|不喜欢|不满意|不如|不自然|不舒服|不顺眼|不够|不太|难看|太[^子阳]|丑|怪|碍眼|突兀|别扭|多余|没必要|压抑|刺眼|看不清|头晕|错了|手滑|改主意|变卦|没用|没意思|后悔|反悔",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Bad();

    [GeneratedRegex(
        @"好|喜欢|适合|合适|顺眼|舒服|自然|习惯|有点|有些|感觉|觉得|原来|原先|之前|以前|老样子|想多了|看着|算了|当我没说|一般|普通|烦|晕|土|俗|够了|可以了|不要了|不想要|不需要|不用了",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Opinion();

    [GeneratedRegex(
        @"(?:其他|其它|别的|其余|画面|镜头|音乐|标题|文字|字幕)*(?:都|也|先|就)?(?:别动|不动|不变|原样|留着|保留|照旧|不要动|别改|不用改|保持)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Kept();

    [GeneratedRegex(
        @"[改换变做弄调设][成为到]|[加配放写来换打][个点上一首段句些]|再[加来]|只[给留要]|去掉|删|移[到动]|挪|放[大到]|缩小|推[近进镜]|拉[近远]|平移|横移|改用|换[^错]|让|导出|第.张|加",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wish();
}
