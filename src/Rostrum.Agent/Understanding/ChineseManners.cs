using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding;

/// <summary>How much, how fast, which way and how long, as Chinese is spoken; written as <see cref="Understanding.Spoken"/> says.</summary>
internal static class ChineseManners
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [.. Amounts(), .. Looks(), .. Shares(), .. Speeds(), .. Directions(), .. Lengths()];

    private static IEnumerable<(Meaning, Words)> Amounts() =>
        [
            Say(
                new AmountWord(0.5, NeedsHead: true),
                "(略略/稍稍/浅浅/轻轻/隐隐/零星/稀稀拉拉/若有若无/若隐若现/若有似无)(地/的/)、一丝丝、一丝、些许、少许、一丢丢、一点儿、一捏捏、一咪咪、几(朵/片/颗/粒/滴)、(几乎/)(看不出来/察觉不到/不易察觉/不着痕迹/看不太出来)(地/的)"
            ),
            Say(
                new AmountWord(2, NeedsHead: true),
                "(满屏/漫天/满天/铺天盖地/密密麻麻/纷纷扬扬/浓浓/厚厚/狠狠/重重/猛猛/猛烈/剧烈/激烈)(地/的/)、十足、一大(片/堆/波)"
            ),
            Say(
                new AmountWord(3),
                "拉满、拉到满、拉爆、顶满、开满、满格、满级、(拉/开/调/加/弄)到(最大/最强/最高/最重/头)、(最强/最重/最浓)(的/)"
            ),
            Say(
                new AmountWord(1.5, Relative: true),
                "(再/更/)(给力/带劲/带感/有力/突出/强烈/激烈)(一/)(点/些)、再(明显/突出/强烈/夸张/剧烈)、加(大/重/强/浓/深)(一点/点/一些/些/)、拉(大/高)(一点/点/一些/些/)、调(强/高/重)(一点/点/一些/些/)、"
                    + "看不(太/)出来、不(太/够/)明显、没什么(感觉/变化)、几乎没(动/变化/感觉)、放开(一/)点、大胆(一/)(点/些)、使劲(点/一点/)、再用力(一/)点、更上一层、力度(再/)(大/加大)、(幅度/力度/程度/强度)(再/)(上去/上来/提上去/提起来)、(走/移/推/拉/摇/扫/平移/转)(得/的/)(再/更)远(一点/点/一些/些/)"
            ),
            Say(
                new AmountWord(0.67, Relative: true),
                "收一收、压一压、降一降、减一减、收(敛/着)(一/)(点/些)、收敛、克制(一/)(点/些)、含蓄(一/)(点/些)、低调(一/)(点/些)、内敛(一/)(点/些)、(减/调)(弱/低/轻/淡)(一点/点/一些/些/)、降(低/下来)(一点/点/一些/些/)、"
                    + "(温和/轻柔/收敛/自然)(一/)(点/些)、(别/不要/不用)(那么/这么/太)(夸张/浮夸/过分/用力/过头/过火/狠/凶/晃/花哨/花)、过头了、过火了、用力过猛、太(浮夸/假/冲/凶/晃/晕/过分/过/花哨/花)(了/)、"
                    + "(晃/看/转)(得/的/)(我/人/)(都/)(头晕/眼晕/眼花/想吐)、看着晕、晕得慌、辣眼睛"
            ),
        ];

    /// <summary>Qualities that effects have and movements have not.</summary>
    private static IEnumerable<(Meaning, Words)> Looks() =>
        [
            Say(
                new AmountWord(1.5, Relative: true, NeedsHead: true),
                "(再/更/)(黑/暗/亮/密/闪/花/浓密)(一点/点/一些/些)、(再/更)(黑/暗/亮/密/闪/浓密)、不够(黑/暗/亮/密/闪)"
            ),
            Say(
                new AmountWord(0.67, Relative: true, NeedsHead: true),
                "(没/别/不要/不用/不)(那么/这么/太)(黑/暗/亮/密/花/晃/闪/刺眼)、太(黑/暗/亮/密/花/闪/刺眼)(了/)"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Shares() =>
        [
            Say(
                new Percent(0.5),
                "(一半/半)(的/)(强度/力度/程度/浓度)、(强度/力度/程度/浓度)(调到/到/用/只要/)(一半)"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Speeds() =>
        [
            Say(
                new SpeedWord(0.6),
                "慢悠悠(地/的/)、慢吞吞(地/的)、慢条斯理、不紧不慢(地/的/)、不疾不徐(地/的/)、从容(地/的/)、一点一点(地/的/)、渐渐(地/)、逐渐(地/)、静静(地/)、悄悄(地/)、缓(推/拉/移/摇)"
            ),
            Say(
                new SpeedWord(2.5),
                "(唰/嗖/咻/刷/噌/啪/咚)(一下/一声/的一下/地一下/一下子)、风驰电掣、闪电般"
            ),
            Say(
                new SpeedWord(0.7, Relative: true),
                "放(慢/缓)(一点/点/一些/些/下来)、缓(一点/点/一些/些)、(别/不要)(那么/这么/太/)(急/赶/仓促/匆忙/毛躁/着急)、太(急/赶/仓促/匆忙/急促)(了/)、(急/赶)(什么/啥)、(跟/像/)赶火车(似的/一样/)、赶着投胎、眼睛跟不上、看不过来、跟不上、"
                    + "(还没/没/都没/都没来得及/没来得及/来不及)(看清/看清楚/看/瞧清/看完/反应)(就/都/)(过去/没/切/换/跳/翻)(了/走/)、看不清(就/都)(过去/没/切/换/跳)、一(闪/晃)(而过/就过去/就没)、(慢/缓)(点/些/一点/一些)(切/换/放/播/来)、(切/换)(慢/缓)(一/)(点/些)、悠(一/)点"
            ),
            Say(
                new SpeedWord(1.5, Relative: true),
                "紧一紧、提一提、(紧/麻利/利索/利落/干脆/轻快/爽快/明快)(一/)(点/些)、(再/)(提速/加速/加快)(一点/点/一些/些/)、太(磨叽/磨蹭/拖拉/墨迹/温吞/冗长/慢吞吞/闷)(了/)、磨磨(唧唧/蹭蹭/叽叽)、磨叽、磨蹭、墨迹、拖拖拉拉、拖泥带水、拖拉、"
                    + "看(得/的/着/)(我/人/)(都/)(快/要/)(睡着/犯困/困)(了/)、犯困、催眠似的、(别/不要)(那么/这么/太)(慢/拖/磨叽/墨迹/磨蹭/拖沓)、(切/换)快(一/)(点/些)、节奏(再/)(加快/快起来/拉快/提上来/带起来)、快起来"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Directions() =>
        [
            Say(
                new DirectionWord("right"),
                "(从/由/自)(最/)左*(到/往/向/至/朝)(最/)右(边/侧/面/手边/)、左(往/至/向)右、自左(向/至/而)右"
            ),
            Say(
                new DirectionWord("left"),
                "(从/由/自)(最/)右*(到/往/向/至/朝)(最/)左(边/侧/面/手边/)、右(往/至/向)左、自右(向/至/而)左"
            ),
            Say(
                new DirectionWord("up"),
                "(从/由/自)(最/)(下/底)*(到/往/向/至/朝)(最/)(上/顶)(面/边/方/部/头/)、自下(而/向/往)上、由下往上、从脚(到/往/至)头、从(地面/地上/脚下/脚底)、由(地面/地上/脚下)、往高处、往(天上/天空)、朝天"
            ),
            Say(
                new DirectionWord("down"),
                "(从/由/自)(最/)(上/顶)*(到/往/向/至/朝)(最/)(下/底)(面/边/方/部/头/)、自上(而/向/往)下、由上往下、从头(到/往/至)脚、从(天上/天空/头顶)、往低处、(往/向/朝)(地面/地上)"
            ),
            Say(new DirectionWord("ccw"), "逆时针(方向/)、反时针"),
            Say(new DirectionWord("cw"), "顺时针(方向/)"),
        ];

    private static IEnumerable<(Meaning, Words)> Lengths() =>
        [
            Say(
                new LengthWord(1.5),
                "(多/再/多多)(停/留/待/呆/放/给/播/看)(一会/一会儿/会儿/会/一下/一阵)、(时间/时长/)(拉长/放长/加长)(一点/点/一些/些/)、停留*(久/长)(一点/点/一些/些)"
            ),
            Say(
                new LengthWord(0.67),
                "(缩短/压短/剪短/掐短/砍短/压缩/精简)(一点/点/一些/些/一下)、太冗长、(停留/停/放)*(短)(一点/点/一些/些)"
            ),
            Say(new LengthWord(0.5), "短(一/)半、(时间/时长/长度)(打对折/对折/砍半)"),
        ];

    private static (Meaning, Words) Say(Meaning meaning, string phrases) =>
        (meaning, new Words([], []) { Spoken = phrases });
}
