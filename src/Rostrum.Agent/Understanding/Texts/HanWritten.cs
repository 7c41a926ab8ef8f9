using System.Text;
using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// What is written in Chinese without quotation marks, 片尾打上未完待续, 左下角用宋体加上你好世界, 标题叫夏天的海, is read as if it had some: it
/// begins behind a word of writing and ends where something else begins.
/// </summary>
internal static partial class HanWritten
{
    private const int ShortestLikeness = 2;

    public static IReadOnlyList<Token> Quoted(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        if (!tokens.Any(token => token.Kind == TokenKind.Han))
            return tokens;
        var (said, places) = Plain(tokens);
        var found = new List<(int Start, int End)>();
        Take(Spaced(), (_, _) => true);
        Take(CountedBefore(), (_, _) => true);
        Take(Firm(), (_, _) => true);
        Take(Called(), (_, _) => true);
        Take(Counted(), (_, _) => true);
        Take(Titles(), IsUnknown);
        Take(Lines(), IsUnknown);
        Take(Placed(), IsUnknown);
        Take(Looking(), IsUnknown);
        Take(Edges(), IsUnknown);
        return found.Count == 0 ? tokens : QuotedTokens.In(message, tokens, found, withSign: true);

        void Take(Regex frame, Func<int, int, bool> isFree)
        {
            foreach (var words in frame.Matches(said).Select(match => match.Groups["t"]))
            {
                var (start, end) = (places[words.Index], places[words.Index + words.Length - 1] + 1);
                if (
                    !found.Exists(other => start < other.End && end > other.Start)
                    && !IsLook(tokens, start, end)
                    && isFree(start, end)
                )
                    found.Add((start, end));
            }
        }

        bool IsUnknown(int start, int end) =>
            !NamesPicture(tokens, start, end, scene) && !IsKnown(tokens, start, end);
    }

    /// <summary>The words with a space where one stands between tokens, and the token of each letter.</summary>
    private static (string Said, List<int> Places) Plain(IReadOnlyList<Token> tokens)
    {
        var said = new StringBuilder();
        var places = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isParted = i > 0 && tokens[i].Start > tokens[i - 1].End;
            var text = tokens[i].Kind == TokenKind.Quote ? "“" : tokens[i].Text;
            said.Append(isParted ? " " : "").Append(text);
            places.AddRange(Enumerable.Repeat(i, text.Length + (isParted ? 1 : 0)));
        }
        return (said.ToString(), places);
    }

    /// <summary>写在左边, 写大一点, 写白色的: how and where, and no words.</summary>
    private static bool IsLook(IReadOnlyList<Token> tokens, int start, int end)
    {
        var at = start;
        while (at < end)
            if (
                Lexicon.Shared.Find(tokens, at) is var (meanings, places)
                && places[^1] < end
                && meanings.Any(meaning =>
                    TextTraits.IsOne(meaning)
                    || meaning
                        is TextNoun
                            or AmountWord
                            or SpeedWord
                            or NothingMeant
                            or WordsFollow
                            or DirectionWord
                            or OrderWord
                )
            )
                at = places[^1] + 1;
            else if (Fillers.IsOne(tokens[at]))
                at++;
            else
                return false;
        return true;
    }

    /// <summary>最后加上下雨: what is known to be something else is not written.</summary>
    private static bool IsKnown(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = Math.Max(0, start - 2); i < end; i++)
            if (
                Lexicon.Shared.Find(tokens, i) is var (meanings, places)
                && places[^1] >= start
                && places.Count > 1
                && (i >= start || places[^1] > start)
                && !meanings.All(meaning =>
                    meaning
                        is QuestionWord
                            or NothingMeant
                            or VerbWord
                            or TooWord
                            or MoodNamed
                            or StyleNamed
                            or WordsFollow
                )
            )
                return true;
        return false;
    }

    private static bool NamesPicture(IReadOnlyList<Token> tokens, int start, int end, Scene scene)
    {
        var words = string.Concat(Enumerable.Range(start, end - start).Select(i => tokens[i].Text));
        return scene.Names.Any(name =>
            string.Concat(name) is { Length: >= ShortestLikeness } called
            && (
                words.Contains(called, StringComparison.Ordinal)
                || called.Contains(words, StringComparison.Ordinal)
            )
        );
    }

    private const string Letter = "[^\\s，。；！？,;!?、\n“:：]";

    /// <summary>品牌名 素然: what it is called is not written.</summary>
    private const string Labels =
        "(?> ?(?:(?:品牌|店铺?|产品|公司|地点?|人)名字?|联系方式|电话|名字|姓名|日期|地点|标语|口号)?[ :：]?)(?!(?:和|跟|、|及))";

    /// <summary>What is written, two letters at least.</summary>
    private const string Words =
        Labels
        + "(?<t>(?![的在]|一[行句段个点些条张首只幅位]|[0-9一二两三四五六七八九十半.]+秒)"
        + Letter
        + "(?:"
        + Letter
        + "| ){0,19}?"
        + Letter
        + ")"
        + Ends;

    private const string WordsOrLetter =
        Labels
        + "(?<t>(?![的在]|一[行句段个点些条张首只幅位]|[0-9一二两三四五六七八九十半.]+秒)"
        + Letter
        + "(?:(?:"
        + Letter
        + "| ){0,19}?"
        + Letter
        + ")??)"
        + Ends;

    /// <summary>A sign, or what cannot be theirs: how many they are, how long, where or how they are seen, what is wished besides.</summary>
    private const string Ends =
        "(?=(?:这?[一二两三四五六七八九十0-9]+个[大小金红白]*字|这?(?:句|行)(?:话|字)|的?字样|的文字|的?(?:几个)?[大小]?字)?(?:[，。；！？,;!?、\n]|$|(?<=[^ -~]) | (?=[^ -~]))"
        + "| ?(?:停留?|持续|显示|展示|保持|出现|放)?(?:约)?[一二两三四五六七八九十半0-9.]+秒"
        + "|(?:并)?(?:放|摆|居|置)(?:在|到|中|于|顶|底)|在(?:画面|屏幕|正?中|最?[顶底上下左右])|(?:要|用|字体|颜色)(?:为|是|用)?(?:[大小粗细]|[白红金黑蓝绿粉紫橙黄]色)|(?:就行|就好|即可|好吗|谢谢|可以吗)"
        + "|(?:和|跟|并且?|同时|然后|再)(?:第|配|加|把|用|让|音乐|转场)|第[一二三四五六七八九十0-9]+张|最后一张)";

    private const string Looks =
        "(?:[大小粗细]{1,3}的?|[一个]|[白红黄金黑蓝绿粉紫橙][色]?的?|加?粗体?的?|斜体的?)*";

    /// <summary>写上四个字 阖家欢乐, 打几个大字，感谢有你.</summary>
    [GeneratedRegex(
        "(?:写|打|印|题|刻|配|加|放|出|来)(?:上去?|着|下|出)?(?:[一两二三四五六七八九十几0-9]+)个(?:[大小红白黑金黄][色]?)*的?字(?:[ ，,：:]|就?写|就?是|叫)+"
            + Words,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CountedBefore();

    /// <summary>写, 题上, and what is written.</summary>
    [GeneratedRegex(
        "(?:(?<![特手描重改书速听编填抒续轻简复拼代誊])写(?!信|真|实|景|意|作|法|字)|(?:题|印|署|刻|标)(?:上|着|写))"
            + "(?>(?:上去?|着|下|明|的是|个(?!字)|出)?)"
            + "(?>(?:(?:[大小]{1,3}|[白红黄金黑蓝绿粉紫橙]色)的)?)"
            + "(?!在|得|错|完|进|入|到|好|清|不|了|字|着|什么|啥|几|大一|小一|粗|短|长|价格|年份|型号|落款|时间|诗|首|点|些|句|段|谁|成|文字|标题|字幕|文案|[一两二三][行句段个]|[四五六七八九十几0-9]+个[大小]*字|给|[白红黄金黑蓝绿粉紫橙]色)"
            + WordsOrLetter,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Firm();

    /// <summary>标题叫夏天的海, 题目取名岁月静好.</summary>
    [GeneratedRegex(
        "(?:标题|题目|片名|主题|题|名字|片头字|字幕|文案|口号|署名|落款|视频|片子)(?:就|要|直接|可以|给我|帮我)*(?:叫做|叫作|叫|取名(?:叫|为)?|起名(?:叫|为)?|命名(?:为|成)|名为|名叫|定为)(?!什么|啥|做什么)"
            + WordsOrLetter,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Called();

    /// <summary>写上 去掉音乐, 标题改成 删除音乐: behind a space, up to a sign, whatever it says.</summary>
    [GeneratedRegex(
        "(?:打上|打出|写上|写|[打配写题]个?字|加(?:个|上|一个|一行)?(?:字幕|标题|文字|字)|(?:标题|字幕|文字)(?:改成|改为|换成|写成|写))[ ]+(?<t>[^，。；！？,;!?、“”:：\\n]{2,24}?)(?=[，。；！,;!]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spaced();

    /// <summary>标题周末去哪嗨: right behind the name of a text, up to a sign.</summary>
    [GeneratedRegex(
        "(?:标题|大标题|主标题|片名)[ ]?(?<t>(?![^，。；！]*秒)(?![等还的要在放用大小字是改换和也都再加不别去删居颜写叫停显出淡从会能可就变往移上下左右位粗细太有没全一动效样风文内跟与及给让把只多少先最前后同随保底顶中斜倾没])"
            + Letter
            + "{2,16})(?=[，。；！,;!]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Titles();

    /// <summary>最后出现感谢有你四个字.</summary>
    [GeneratedRegex(
        "(?:出现|显示|浮现|弹出|打上|打出|蹦出|加上|放上|出)(?<t>(?:[^\\s，。；！？,;!?、“:：]{2}(?=[二两2]个)|[^\\s，。；！？,;!?、“:：]{3}(?=[三3]个)|[^\\s，。；！？,;!?、“:：]{4}(?=[四4]个)|[^\\s，。；！？,;!?、“:：]{5}(?=[五5]个)|[^\\s，。；！？,;!?、“:：]{6}(?=[六6]个)))(?=.个[大小金红白]*字)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Counted();

    /// <summary>加一行小字摄于二零二四, 放上白色小字苏州园林, 末尾来一句我们下期见.</summary>
    [GeneratedRegex(
        "(?:加|放|来|打|配|上|印|题|弄|整|添|给|补|出|写)(?:上|个|出|入)?(?:一?(?:[行句排]|段(?=[字话文]))"
            + Looks
            + "(?:小字|大字|字幕|文字|文案|标语|口号|字|话)?|"
            + Looks
            + "(?:小字|大字|文字|字样|标语|口号|(?<=[色大小的粗])字))(?:写|：|:|为|是)?(?!在|放|到|就|当|作|说明|吧|给|要|并|的|上|下|呗|好|都|也|体|幕|号|数|用|从|即|动|大|小|吗|可)"
            + Words,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Lines();

    /// <summary>把新品上市放到左下角.</summary>
    [GeneratedRegex(
        "(?:把|将)(?<t>[^\\s，。；！？,;!?、\\n“:：]{2,12}?)(?:写|打|放|标|显示|印|贴|加)(?:在|到)(?:画面|屏幕|视频)?的?(?:[左右][上下]角|[顶底]部|正?中央|正中间?|[上下]方|最?[上下]面)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Placed();

    /// <summary>用红色衬线字体加上你好世界, 白色大字打上限时特惠.</summary>
    [GeneratedRegex(
        "(?:字体|衬线体?|黑体|宋体|楷体|粗体|斜体|[大小]字|[色的]字)(?:的?样式|来|再|给我|帮我)*(?:加上|放上|打上|打出|显示|加|放|打|标上|印上)(?!去|来|的|个|一)"
            + Words,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Looking();

    /// <summary>片尾打上未完待续, 左上角显示小满, 开头出现春日限定.</summary>
    [GeneratedRegex(
        "(?:片头|片尾|开头|结尾|开场|收尾|最后|末尾|结束(?:的时候|时)|封面|第[一二三四五六七八九十0-9]+张|最后一张|首张|[左右][上下]角|[顶底]部|[上下]方|[上下]面|中间|中央|居中|正中|屏幕上?|画面上?|图上|照片上)(?:[0-9一二两三四五六七八九十]+秒|上|里|中|面|的?时候|一直|始终|全程|常驻|用|就|再|都|会|[白红黄金黑蓝绿粉紫橙]色|[大小]字|，)*(?:加上|打上|打出|出现|显示|浮现|弹出|蹦出|打|配文|配字|出)(?!去|来|的|个|一|点|些|了|光|字|什么|完整|全部|整张|两|三|几|断|开|包|底|现)"
            + Words,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Edges();
}
