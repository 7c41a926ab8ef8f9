using Rostrum.Drafts;
using Rostrum.Drafts.Music;

namespace Rostrum.Agent.Understanding;

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
        Heard("chill", "beach bar, sunday morning, sunset bar | 海边酒吧、周末早晨、慵懒的小曲"),
    ];

    private static (Meaning, Words) Heard(string mood, string phrases) =>
        (new MoodNamed(MoodCatalogue.Find(mood)!, IsHeard: true), Phrases.Split(phrases));
}
