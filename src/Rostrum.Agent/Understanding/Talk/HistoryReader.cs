using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Recognises a message that asks for nothing but steps along the film's versions.</summary>
internal static partial class HistoryReader
{
    private static readonly (HistoryMark Mark, string Words)[] marks =
    [
        (HistoryMark.Music, "music|song|soundtrack|bgm|tune|audio|音乐|配乐|歌"),
        (HistoryMark.Text, "title|text|caption|subtitle|words|标题|文字|字幕|字"),
        (HistoryMark.Transitions, "transitions?|crossfades?|dissolves?|转场|叠化|过渡"),
        (HistoryMark.Blur, "motion blur|blur|动态模糊|模糊"),
        (
            HistoryMark.Effects,
            "effects?|snow|rain|fog|grain|vignette|特效|效果|暗角|颗粒|下雪|雪|下雨|雨|雾|漏光|黑边|花瓣|光晕"
        ),
        (HistoryMark.Looks, "filters?|looks?|grade|colou?rs?|black and white|滤镜|调色|黑白|颜色|色调"),
        (HistoryMark.Motion, "motion|move|zoom|pan|animation|运镜|推近|平移"),
    ];

    private static readonly string[] polite =
    [
        .. "please,thanks,thank you,ok,okay,no,nah,now,sorry,hmm,oops,actually,wait,well,oh,hey,can you,could you,just,lol,pls".Split(
            ','
        ),
        .. "请,帮我,给我,谢谢,一下,吧,麻烦,了,啊,呀,哦,不好,不行,算,不,那,还,我想,想,要".Split(','),
    ];

    public static HistoryWish? Read(string words)
    {
        if (Quotation.Find(words).Count > 0 || EnglishHistory.SaysNeighbour(words))
            return null;
        words = InChinese(words);
        return Alone(words) ?? ChineseReasons.Read(words) ?? EnglishHistory.Read(words);
    }

    /// <summary>The step that is all that words say, without reasons.</summary>
    public static HistoryWish? Alone(string words)
    {
        var said = Bare(words);
        if (said.Length is 0 or > 60)
            return null;
        if (
            BeforeSomething().Match(said) is { Success: true } until
            && MarkIn(until.Groups["what"].Value) is { } mark
        )
            return new HistoryWish(HistoryStep.Undo, Before: mark);
        if (Beginning().IsMatch(said))
            return new HistoryWish(HistoryStep.Undo, ToBeginning: true);
        if (Again().IsMatch(said))
            return new HistoryWish(HistoryStep.Redo, OrBack: BringBack().IsMatch(said));
        if (
            said
            is "ctrl z"
                or "ctrlz"
                or "cmd z"
                or "ctrl+z"
                or "control z"
                or "当我没说"
                or "刚那个当我没说"
                or "不作数"
        )
            return new HistoryWish(HistoryStep.Undo);
        if (said.Length == 4 && said.Order().SequenceEqual("undo".Order()))
            return new HistoryWish(HistoryStep.Undo);
        return Back().Match(said) is { Success: true } back
            ? new HistoryWish(HistoryStep.Undo, CountIn(back.Value))
            : ChineseHistory.Read(words);
    }

    /// <summary>One step back or forward and what is wanted behind it, in the same message; null where nothing is.</summary>
    public static StepAndWish? WantedAfter(string words)
    {
        if (!words.Any(letter => letter > 0x2E80))
            return EnglishSteps.WantedAfter(words) is var (wanted, returns)
                ? new StepAndWish(HistoryStep.Undo, wanted, returns)
                : null;
        return ChineseReasons.WantedAfter(InChinese(words)) is var (step, wish)
            ? new StepAndWish(step, wish)
            : null;
    }

    /// <summary>Undo 两次吧，还是 clean 一点好: what is said in English in the midst of Chinese.</summary>
    private static string InChinese(string words) =>
        words.Any(letter => letter > 0x2E80)
            ? mixed.Aggregate(
                words,
                (said, one) =>
                    Regex.Replace(
                        said,
                        $" ?(?<![a-z]){one.English}(?![a-z]) ?",
                        one.Chinese,
                        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
                    )
            )
            : words;

    private static readonly (string English, string Chinese)[] mixed =
    [
        ("undo", "撤销"),
        ("redo", "重做"),
        ("clean", "干净"),
        ("simple", "简单"),
    ];

    private static HistoryMark? MarkIn(string words) =>
        marks
            .Where(one =>
                Regex.IsMatch(words, $@"(?<![a-z])(?:{one.Words})(?![a-z])", RegexOptions.CultureInvariant)
            )
            .Select(one => (HistoryMark?)one.Mark)
            .FirstOrDefault();

    private static int CountIn(string said) =>
        said.Any(letter => letter > 0x2E80)
            ? ChineseHistory.Count(said)
            : EnglishHistory.CountIn([.. said.Split(' ')]);

    /// <summary>Lower case, without punctuation and without words of politeness at either end.</summary>
    private static string Bare(string words)
    {
        var letters = words.Select(letter =>
            char.IsLetterOrDigit(letter) || letter == '\''
                ? Traditional.Simplified(char.ToLowerInvariant(letter))
            : letter == '’' ? '\''
            : ' '
        );
        var said = string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var before = ""; before != said; )
        {
            before = said;
            foreach (var word in polite)
                said = Without(said, word);
        }
        return said;
    }

    private static string Without(string said, string word)
    {
        var isChinese = word[0] > 0x2E80;
        if (said.Length == word.Length)
            return said;
        if (
            said.StartsWith(isChinese ? word : word + " ", StringComparison.Ordinal)
            && !(isChinese && said.StartsWith("还是", StringComparison.Ordinal))
        )
            said = said[word.Length..].Trim();
        if (said.EndsWith(isChinese ? word : " " + word, StringComparison.Ordinal))
            said = said[..^word.Length].Trim();
        return said;
    }

    [GeneratedRegex(
        @"^(?:(?:never mind|forget|scrap|drop|ignore|kill|lose) (?:that|the|my|our) (?:last|latest|previous|final) (?:\d |two |three )?(?:change|edit|one|step|thing|bit|part)s?|never mind (?:that|the last one)|(?:cancel|undo|drop|scrap|remove|forget|revert) (?:the |my |our |these |those )?(?:last|latest|previous) (?:\d |two |three |four |couple of )?(?:changes?|edits?|steps?|things?)|(?:nope |no |nah )?put it back (?:how|the way|as|like) it was|scratch that|put it back (?:how|the way|as|like) it was|back (?:to )?(?:how|the way|as) it was|(?:drop|scrap|remove|cancel) my last (?:\d|two|three)? ?(?:edits?|changes?|steps?)|rewind(?: (?:one|two|three|\d) (?:steps?|edits?))?|(?:i )?(?:liked|preferred) (?:it|that|this) (?:better |more )?(?:before|the way it was)"
            + @"|(?:it|that|this) (?:was|looked) (?:better|nicer|good) before|(?:the )?(?:previous|last|earlier|old) (?:one|version|cut|edit)(?: (?:was|is|looked) (?:better|nicer))?(?: please)?"
            + @"|(?:undo|revert|roll ?back|take (?:that|it|this) back|cancel (?:that|it|this)|(?:go|step|change it|put it|turn it|get|take it|bring it|back) back(?: up)?|(?:go |step |roll |jump |take )?(?:one|two|three|four|five|[1-5]|a|a couple of) (?:steps?|versions?|changes?|edits?) back|take (?:that|it|this) away again|not that|no not (?:like )?that|that was (?:a mistake|wrong)|(?:go |switch )?back to (?:the )?(?:previous|earlier|last|old|other)(?: (?:version|one|edit|cut|state))?|reverse (?:that|the last (?:change|edit|step|one))|unmake that|i take (?:that|it) back|take back (?:that|the last (?:one|change|edit|step))|(?:do not|don't) do that|i (?:don't|do not) like (?:that|it|the last change)|back one step|back up|back)"
            + @"(?: (?:that|this|it|the|last|previous|latest|my|our|change|changes|edit|edits|step|steps|one|ones|thing|things|move|action|to|what|i|we|you|did|just|said|again|two|three|four|five|twice|couple|of|2|3|4|5|how|was|before|version|earlier|where|were|had|once|more|time|times|all|way))*"
            + @"|(?:go |step |roll )?back (?:two|three|four|five|2|3|4|5) (?:steps?|versions?|changes?)"
            + @"|(?:再|连续|把|都)*(?:撤销|撤回|撤消|退回|返回|回退|回到|退|取消|恢复到?)(?:到|掉|去)?(?:刚才|上|前|最近|之前|这|那|最后|一|两|二|三|四|五|几|次|步|个|的|面|修改|改动|操作|版本|版|步骤|样子|状态|所做|做|次数|再|编辑|动作|那样|样)*"
            + @"|(?:还是|觉得|感觉)?(?:上一版|上一个版本|上个版本|之前的?|以前的?|原来的?|刚才的?|前一版|前面的?)(?:那个|那版|版本|样子|效果)*(?:更|比较|的)*(?:好看|好|合适|顺眼)?些?"
            + @"|(?:别|不)?(?:弄|变|改|调|恢复)(?:回|成)(?:去|来|到)?(?:刚才|之前|原来|原先|上一版|上一步)(?:那样|的样子|的|那版)?|(?:最后|刚才|前面|上面|最近)[一两二三四五]?[步次个](?:修改|改动|操作)?(?:都|全)?(?:不算|不要|作废|撤了)|上一步|上一版|退一步|撤|(?:弄回|变回|改回|换回|回)(?:去|来|到)?(?:刚才|之前|原来|原先|上一版)?(?:那样|的样子|的)?|最近[一两二三]?[步次个]?(?:修改|改动)?都?不作数|(?:前|上)一个版本(?:更)?(?:好|顺眼|好看)|往回退[一两二三]?[次步]?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"^(?:redo|redo (?:that|this|it|the last change|again)|(?:undo|revert|cancel|take back) (?:the|that|my|last|the last) undo|step forward|one step forward|forward|go forward(?: again)?|(?:hm |hmm )?(?:ok )?do it again(?: after all)?|(?:oh no )?i (?:need|want) that (?:photo|picture|one|text|title|music)(?: back)?(?: restore it)?|(?:put|bring) (?:it|that|them|that one|this one|the (?:photo|picture|image|one)|that (?:photo|picture|image)|the (?:photo|picture|one) (?:you|i|we) (?:just )?(?:removed|deleted|took out)) back(?: in| again)?|bring back (?:it|that|that one|what i (?:removed|deleted))|restore (?:it|that|them)|(?:oh no |oops )?i (?:need|want) (?:it|that|that photo|that one|this one) (?:back|restore it)?|one step forward(?: again)?|do it again(?: after all)?|(?:after all )?redo it after all"
            + @"|重做|恢复|下一步|恢复刚才的?(?:修改|改动)?|还原撤销|取消撤销|撤销的?(?:撤销|恢复)|前进一步|把它?恢复回来|恢复回来|加回来|放回来|拿回来|把它?(?:加|放|拿|捞)回来|捞回来|再加回来|再弄回来|(?:哎呀?)?那[张个段](?:有用|要的|还要)捞?回?来?|那[张个]有用 捞回来)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @"^(?:(?:let'?s |i want to |i'd like to )?(?:start|begin) (?:over|again|afresh|anew|from scratch|from zero|from the beginning)(?: from (?:scratch|zero|the beginning))?|(?:go|rewind|revert|back|take it|roll)(?: all the way)?(?: back)? to (?:the )?(?:very )?(?:beginning|start|first version|original|first one|beginning again)|reset(?: (?:it|all|everything|the film|the video))?|undo (?:all|everything|all of it|all changes)|scrap (?:it all|everything)(?: (?:and )?start over)?"
            + @"|(?:全部|都|从头|整个|一切|全)*(?:重新)?(?:推倒)?(?:重来|来过|从头来|重置|归零|从头开始|重新开始)(?:一遍|一次)?|(?:回|回到|退回|恢复)(?:到)?(?:最初|最开始|一开始|最早|第一)(?:那|的|个)*(?:版|版本|样子|状态)?|(?:全部|都)(?:撤销|取消)(?:掉)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(
        @"^(?:bring|put|restore)|\b(?:back|restore it|restore that|restore them)\b|回来|恢复",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BringBack();

    [GeneratedRegex(
        @"^(?:(?:go|get|take it|change it|revert|roll|put it|undo|back) ?(?:it )?(?:back|all the way back|everything)?(?: to)? (?:the )?(?:version |way it was |how it was |what it was |state |point |time |moment |film )?(?:from |right |just )?before (?<what>(?:you |we |i )?(?:adding |added |put in |put |the |that |a |any |had |there was )*[a-z ]+)"
            + @"|(?:回到|退回到?|恢复到?|返回到?|撤销到?|还原到?)(?:还没|没有?|没)?(?<what>[^之以]{1,12})(?:之前|以前|前)(?:的)?(?:版本|样子|状态|那版|时候)?"
            + @"|(?:回到|倒回到?|退回到?|恢复到?|返回到?|撤销到?|还原到?)(?:还没有?|没有?|没)(?<what>.{1,8}?)(?:的)?(?:时候|版本|样子|状态|那版)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforeSomething();
}

/// <summary>A step along the film's versions, and what is wanted of the film that it leads to.</summary>
/// <param name="Returns">The wish takes up what the last edit took away: "put it back, but at 30 %".</param>
internal sealed record StepAndWish(HistoryStep Step, string Words, bool Returns = false);
