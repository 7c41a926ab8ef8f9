using Rostrum.Drafts;
using Rostrum.Drafts.Music;

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>
/// Music named by what plays it or by where it is heard, beside the moods' own words: "a violin", "like at a product
/// keynote", 瑜伽课上放的.
/// </summary>
internal static class MoodPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        Heard(
            "sad",
            "violin, cello, lonely violin, funeral, for a funeral, farewell, rainy day music | 小提琴、大提琴、二胡、离别、葬礼、孤单的、孤独的"
        ),
        Heard(
            "epic",
            "something more dramatic, something dramatic, something bigger, something grander, big drums, drums and horns, horns, war horns, gladiator, battle, stadium, choir, bagpipes | 战鼓、大鼓、号角、合唱、角斗士、出征、很燃、燃、带感、热血"
        ),
        Heard(
            "ambient",
            "yoga class, yoga studio, singing bowls, rain sounds, meditation app, sleep music | 瑜伽、瑜伽课、冥想、颂钵、助眠、睡前"
        ),
        Heard(
            "electronic",
            "club beat, nightclub, rave, synths, 80s synths, eighties synths, drum machine, boom boom, four on the floor | 夜店、咚咚咚、动次打次、合成器、蹦迪、电音节、赛博"
        ),
        Heard(
            "upbeat",
            "gym music, workout, running music, handclaps, claps, commercial jingle | 健身、跑步、拍手、广告歌"
        ),
        Heard(
            "lofi",
            "study to, to study to, homework, coffee shop, late night beats, headphones girl, girl with the headphones | 写作业、自习、学习时听、咖啡馆、咖啡店、白噪音"
        ),
        Heard(
            "corporate",
            "keynote, product keynote, product launch, product video music, ted talk, conference | 发布会、产品发布、宣传片、企业宣传、年会"
        ),
        Heard(
            "tense",
            "goosebumps, someone is hiding, being followed, heartbeat, ticking clock, chills down, crime series | 后背发凉、毛骨悚然、心跳声、悬疑、惊悚、阴森"
        ),
        Heard(
            "acoustic",
            "fingerpicked, fingerpicked strings, round a fire, around a fire, bonfire, mandolin, harmonica | 篝火、尤克里里配、口琴、弹唱那种"
        ),
        Heard("romantic", "harp, slow waltz, first dance, candlelight, serenade | 竖琴、华尔兹、烛光、告白"),
        Heard("happy", "xylophone, whistling, kids party, cartoon music | 口哨、木琴、儿歌"),
        Heard(
            "cinematic",
            "strings and piano, piano and strings, like in a film, like in the movies | 弦乐加钢琴、弦乐、电影里那种、大片感、大气"
        ),
        Heard("jazz", "trumpet, double bass, lounge, cocktail bar, speakeasy | 小号、酒廊、鸡尾酒吧"),
        Spoken(
            "ambient",
            "(国/古/中国/东方/禅意/新中式/江南)风(的/)(音乐/曲子/纯音乐/bgm/配乐/)、(古筝/古琴/琵琶/竹笛/笛子/洞箫/箫/民乐/葫芦丝/编钟/国乐)(曲/声/音乐/独奏/)、(空灵/缥缈/静谧/森林/海浪/大自然)(的/感/系/)(音乐/曲子/旋律/)、白噪声"
        ),
        Spoken(
            "sad",
            "(追思/追悼/悼念/缅怀/告别/祭奠/祭祖/清明/扫墓/遗体告别)(会/仪式/式/用/上/)、哀而不伤、低回(一点/点/些/一些/)、哀婉、肃穆、凝重、(鼻子/鼻头/眼睛/眼眶)(发/一/会/都/)(酸/红/热/湿)、(想/要/会/让人/忍不住/听着/)(掉/流/落)(眼泪/泪/下泪)、催泪、泪点、扎心、心酸、心里(发/)(酸/堵)、哽咽、(想/想起/怀念)(家/妈妈/爸爸/爷爷/奶奶/外婆/故人/亲人)的、(幽幽/低沉/淡淡)的(忧伤/哀愁/惆怅/)、惆怅、哀愁、(有点/带点/有些)(悲/伤/哀/惆怅)、(听/看)(了/着/得/)*(想哭/流泪)、(听/看)(了/着/得/)*(想哭/流泪/掉泪/落泪/心碎/难受/哭/泪目)、(虐/苦情/破碎/失恋/分手/遗憾/悲凉/悲壮/伤怀/emo/凄美/沉重)(感/的/系/一点/)(音乐/歌/曲子/bgm/旋律/)"
        ),
        Spoken(
            "happy",
            "(萌/萌系/卡哇伊/过年/新年/春节/圣诞/儿歌/逗/逗趣/沙雕/喜洋洋/贺岁/蹦蹦跳跳/欢天喜地/喜气洋洋)(的/)(音乐/歌/曲子/bgm/旋律/)、(欢快/开心/快乐/喜庆/可爱/俏皮)(点/一点/些/一些)(的/)"
        ),
        Spoken(
            "upbeat",
            "(撸铁/健身房/举铁/训练/晨跑/夜跑/骑行/打球/热身/街拍/逛街/出发/开工/上班路上)(的/时/时候/听/用/那种/)*(音乐/歌/曲子/bgm/配乐/听的/放的/)、(想/忍不住/想要)(立刻/马上/)(去/)(撸铁/运动/跑步/出门/动起来)、(脚/头/身体)(跟着/忍不住)(打拍子/点/抖/动)、(动次打次/提神/上头/有劲/元气/清爽/夏日/街舞/阳光向上/明快/轻快/有节奏/节奏强/有节奏感/律动感强/朝气/青春)(的/点的/一点的/一点/点/些/)(音乐/歌/曲子/bgm/旋律/节奏/)、(抖音/短视频/网红/热门)(那种/风/上的/常用/)(bgm/音乐/神曲/热歌/背景音乐)、(让人/)(想/忍不住)(跳舞/蹦迪/摇摆/扭/抖腿)、(有/带)(鼓点/节奏/节拍)(的/感的)(音乐/歌/bgm/)、能(卡点/踩点)的(音乐/歌/bgm/)"
        ),
        Spoken(
            "electronic",
            "(咚次哒次/咚次打次/咚咚锵/edm/EDM/迪厅/dj/DJ/蒸汽波/合成波/未来感/科幻/科技感/机械感/赛博/电竞/蹦迪)(的/风/风格/)(音乐/歌/曲子/bgm/节奏/舞曲/)"
        ),
        Spoken(
            "epic",
            "(大战/英雄/出征/气吞山河/恢宏/恢弘/磅礴/史诗级/燃炸/燃爆/热血沸腾/鼓点重/战争)(的/感的/级的/级/)(音乐/歌/曲子/bgm/配乐/)、(震撼/大气/燃/激昂/热血)(点/一点/些/一些)的(音乐/歌/曲子/bgm/配乐/)"
        ),
        Spoken(
            "romantic",
            "(恋爱/心动/甜/甜甜/求婚/告白/婚庆/表白/撒糖/甜蜜蜜/暧昧/浪漫/柔情/情侣)(的/感的/点的/一点的)(音乐/歌/曲子/bgm/旋律/配乐/小曲)"
        ),
        Spoken(
            "chill",
            "(午后/下午茶/慢节奏/佛系/松弛感/松弛/惬意/小清新/岁月静好/舒服/静静/恬静/清新/慢慢/柔柔/安安静静/放空)(的/)(音乐/歌/曲子/bgm/旋律/小曲/纯音乐/配乐)、(轻柔/舒缓/安静/柔和/温柔/抒情/治愈)(点/一点/些/一些)(的/)(音乐/歌/曲子/bgm/)、轻音乐、纯音乐、钢琴(曲/声/独奏)"
        ),
        Spoken(
            "tense",
            "(心跳加速/紧迫/刺激/追逐/倒计时/压迫感/压抑/危机感/谍战)(的/感/)(音乐/歌/曲子/bgm/配乐/)"
        ),
        Spoken(
            "corporate",
            "(商务/高端大气/企业/会议/年会/路演/汇报/职场/公司)(风/风格/感/类/)(的/)(音乐/曲子/bgm/配乐/)"
        ),
        Spoken("cinematic", "(再/更/要/得/够/很)大气(一点/点/些/一些/磅礴/恢宏/)"),
        Spoken(
            "cinematic",
            "(电影/影视/大片/管弦/交响/弦乐)(感/级/里/那种/原声/)(的/)(音乐/配乐/bgm/曲子/)、(大气/恢宏)的(音乐/配乐/bgm/曲子)"
        ),
        Spoken("jazz", "(慵懒/复古/老上海/酒馆/小酒馆)的爵士"),
        Spoken("lofi", "(学习/看书/咖啡店/下雨天/慵懒/放松)(用的/听的/的/)(lofi/节拍/beat/lo-fi)"),
        Heard("chill", "beach bar, sunday morning, sunset bar | 海边酒吧、周末早晨、慵懒的小曲"),
    ];

    private static (Meaning, Words) Heard(string mood, string phrases) =>
        (new MoodNamed(MoodCatalogue.Find(mood)!, IsHeard: true), Phrases.Split(phrases));

    /// <summary>As it is said in Chinese; what is said of other things too needs music beside it.</summary>
    private static (Meaning, Words) Spoken(string mood, string phrases) =>
        (new MoodNamed(MoodCatalogue.Find(mood)!), new Words([], []) { Spoken = phrases });
}
