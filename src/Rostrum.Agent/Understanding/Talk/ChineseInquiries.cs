using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>How advice, explanations, ways and reasons are asked for in Chinese.</summary>
internal static partial class ChineseInquiries
{
    /// <param name="said">The sentence.</param>
    /// <param name="mentions">What is found in it.</param>
    /// <param name="asks">A question mark ends it.</param>
    public static InquiryKind? KindOf(string said, IReadOnlyList<Mention> mentions, bool asks)
    {
        if (LastChange().IsMatch(said))
            return InquiryKind.LastChange;
        if (Extreme().Match(said) is { Success: true } extreme)
            return extreme.Groups["most"].Value is "短" or "少" ? InquiryKind.Shortest : InquiryKind.Longest;
        if (Long().IsMatch(said) && !OtherMoment().IsMatch(said) && !mentions.Any(IsChangeOfLength))
            return InquiryKind.LengthOfPictures;
        if (
            Meaning().IsMatch(said)
            && (mentions.Any(IsNamed) || said.StartsWith("解释", StringComparison.Ordinal))
        )
            return InquiryKind.Explanation;
        if (Camera().IsMatch(said))
            return InquiryKind.Moves;
        if (Why().IsMatch(said))
            return InquiryKind.Reason;
        if (Way().IsMatch(said) && !NoWay().IsMatch(said))
            return InquiryKind.Way;
        if (Able().IsMatch(said) && !mentions.Any(mention => mention.As<FontNamed>() is not null))
            return InquiryKind.Possibility;
        return Advice().IsMatch(said) || asks && Judged().IsMatch(said) ? InquiryKind.Advice : null;
    }

    /// <summary>第二张时长改为5秒, 缩短第二张的时长: told, and not asked.</summary>
    private static bool IsChangeOfLength(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning is Length or LengthWord or Times or VerbWord { Verb: Verb.Change }
        );

    private static bool IsNamed(Mention mention) =>
        InquiryTopics.EntryOf(mention) is not null
        || mention.Meanings.Any(meaning => meaning is BlurWord or BareBlur or TransitionWord);

    [GeneratedRegex(
        "(改|做|变|动|调整|修改|更新|改动|换)(了|过)(些)?(什么|啥|哪|哪些|哪里)(修改|改动|变化|地方|东西)?$|(有|发生)了?(什么|啥|哪些)(变化|改动|不同|不一样)|(哪里|哪儿)(变|改)了|改动是什么$"
    )]
    private static partial Regex LastChange();

    [GeneratedRegex(
        "哪(一)?(张|个|段|幅)(照片|图片|图)?(的)?(时间|时长|播放|停留|显示)?(得)?最(?<most>长|短|久|少)|最(?<most>长|短|久|少)的(照片|图片)?(是)?(哪|第几)"
    )]
    private static partial Regex Extreme();

    [GeneratedRegex(
        "多长|多久|几秒|多少秒|时长(是|有|为)?(多少|什么)?(呢|啊|呀|吗)?$|(多少|什么).{0,4}时长|时长.{0,4}(多少|什么)"
    )]
    private static partial Regex Long();

    [GeneratedRegex(
        "时长[^，,。？?]{0,6}?(?:设|改|调|统一|定|成|变|缩|延|为(?!多|几))|第几秒|几秒(出|开始|后)|什么时候|不了多|没多|不多|不管多|无论多|每张"
    )]
    private static partial Regex OtherMoment();

    [GeneratedRegex(
        "^(什么|啥)(是|叫)|是(什么|啥)(意思|东西|效果|玩意)?(啊|呀|呢)?$|(什么|啥)意思|^(请)?解释(一下|下)?|(区别|不同)(是什么|在哪|吗)?$"
    )]
    private static partial Regex Meaning();

    [GeneratedRegex("(镜头|相机|运镜)(还)?(能|可以|会)(怎么|做什么|做些什么|有什么)|还有(什么|哪些)运镜")]
    private static partial Regex Camera();

    [GeneratedRegex("^(那|可是|但是|请问)?(为什么|为啥|为何)(?!不)")]
    private static partial Regex Why();

    [GeneratedRegex(
        "^(那|请问|我|我想知道|想问|问一下|请教|请教一下|想问一下)*(该|要|应该|可以)?(怎么|如何|怎样|咋)(才能|能|去|来|给|把|样才能)?."
    )]
    private static partial Regex Way();

    [GeneratedRegex(
        "(怎么|咋)(样$|都|也|这么|那么|还|没|不|回事|看|走|动的|舒服|好看|高级|漂亮|合适|来|又|就|了)|怎么.{1,4}怎么"
    )]
    private static partial Regex NoWay();

    [GeneratedRegex(
        "^(请问|那|你)?(能|可以|可不可以|能不能|能否)(自己)?(换|改|选|用)(一种|一个|个|种|别的|其他|其它)?字体(吗|么|呢)?$|^(请问|那|你|这里|你们)?支持.+吗$|^(请问)?有(没有)?办法.+(吗|么)?$"
    )]
    private static partial Regex Able();

    [GeneratedRegex(
        "要不要|需不需要|需要.*吗$|用不用|该不该|应不应该|应该.*吗$|会不会|(更|比较)(好|好看|合适|好一点|好一些|漂亮|高级)吗|(你)(觉得|认为|看).*(吗|呢|好|怎么样|如何)$|有必要|值得.*吗$|(你|有什么|有啥|求|给点|给些|给个|有没有)(推荐|建议)|推荐(几|一|点|些|什么)|(好|合适)还是|[^，,。！]{1,8}(?<!觉得|感觉|想想|想来想去|比来比去|看来|最后|那|我|算了|不行)还是(?!上|之前|刚|原来|以前|前)[^，,]+(好|合适|好看)(一点|些|呢)?$|(用|配|加|选)(什么|哪种|啥)(音乐|转场|运镜|特效|滤镜|字体|调色|效果)?(比较|更|会)?(好|合适|好看)|合不合适|合适吗|好不好看|^(这样|现在这样|现在)(可以|行|好看|好)(吗|不|么)$"
    )]
    private static partial Regex Advice();

    [GeneratedRegex(
        "(是不是|是否).*(太|更|比较|应该|需要)|(太|够)(长|短|快|慢|亮|暗|多|少|花)(了)?吗|会(更|比较)?(好|好看)吗?$"
    )]
    private static partial Regex Judged();
}
