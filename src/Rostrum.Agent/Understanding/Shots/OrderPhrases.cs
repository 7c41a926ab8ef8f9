using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Words by which pictures are put in order, taken out, doubled, exchanged and cut.</summary>
internal static class OrderPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        Verb(
            Understanding.Verb.Add,
            "add, put, insert, include, write, overlay, stick, throw in, give it, give me, new, another, place, show, display, drop in, slap "
                + "| 加、添加、加上、加个、加一个、加一段、来个、来一个、来一段、来点、配、配上、插入、写、写上、再来、再加、打上、上个、弄个、给我加"
        ),
        Verb(
            Understanding.Verb.Change,
            "supposed to say, ought to say, change, rename, edit, rewrite, update, modify, make it say, should say, should read, correct, reword "
                + "| 应该写、应该是、改、改成、改为、换成、换为、变成、更新、修改、改一下、换"
        ),
        Verb(
            Understanding.Verb.Swap,
            "swap, switch, switch them round, switch them around, the other way round, the other way around, exchange, interchange, trade their places, change places, trade places, switch places, swap places, switch around, swap around, switch the order of, flip the order of "
                + "| 换一下、互相换、交换、调换、对调、互换、换一下位置、换位置、调换位置、交换位置、换个位置、调个个儿"
        ),
        Verb(
            Understanding.Verb.Move,
            "move, bring, shift, goes right, go, go right, comes right, relocate, goes, should go, should be, should come, comes | 移到、移动到、放到、挪到、移动、挪、调到、排到、提到、移、放在、排在"
        ),
        Verb(
            Understanding.Verb.Reverse,
            "reverse the order, order should be reversed, order reversed, reverse the whole order, flip the whole order, run them backwards, order the other way round, order back to front, reverse order, in reverse order, reverse them, backwards order, flip the order, invert the order, opposite order, last to first "
                + "| 顺序给我倒一下、倒一下顺序、顺序倒一下、顺序倒过来、倒着来、倒着放、顺序反一下、倒序、反序、倒过来、颠倒顺序、反过来排、顺序反过来、逆序、倒着排、反过来、反转顺序、顺序颠倒"
        ),
        Verb(
            Understanding.Verb.Shuffle,
            "shuffle, randomize, randomise, random order, mix up the order, change the order, reorder, rearrange, jumble, mix the order "
                + "| 打乱、随机排序、打乱顺序、随机顺序、重新排序、换个顺序、调整顺序、随机排列、改变顺序、换一下顺序"
        ),
        Verb(
            Understanding.Verb.Sort,
            "alphabetical, alphabetically, alphabetical order, in alphabetical order, sort by name, sort them by name, sorted by name, order by name, order them by name, sort alphabetically, by file name, by filename, sort by file name, sort them by file name, order them by file name, in order of name, in order of their names, by their names, a to z, from a to z, in name order "
                + "| 按文件名排序、按名字排序、按名称排序、按照片名排序、按图片名排序、按文件名排、按名字排、按名称排、按文件名顺序、按名字顺序、按文件名、按文件名的顺序、按字母顺序、按字母排序、按首字母排序、按编号排序、按序号排序、按编号排、按文件编号排"
        ),
        Verb(
            Understanding.Verb.Duplicate,
            "duplicate, repeat, show again, again, once more, one more time, make a copy of, copy of, show again, show twice, use twice, double up, clone, twice in a row | 再来一次、再出现一次、再放一次、连着出现两遍、出现两遍、再放一遍、复制、重复、再放一遍、拷贝、再放一次、重复一次、复制一份、再来一遍"
        ),
        Verb(
            Understanding.Verb.Replace,
            "replace, substitute, exchange with, use instead | 替换、替换成、替换为、换掉、代替"
        ),
        Verb(
            Understanding.Verb.Split,
            "split, cut in two, cut in half, divide, cut it at, slice, split in two, split in half | 分割、切开、分成两段、拆成两段、一分为二、切成两段、切成两半、切成两截、分成两半、剪成两段、剪成两半、拆成两半、对半切、对半分、从中间切开、剪开、断开、拆开、切一刀"
        ),
        Verb(
            Understanding.Verb.Trim,
            "trim, cut off, shave, shave off, chop off, crop the time, cut down to, trim to | 裁剪到、修剪、剪掉、截掉、截取、剪到、裁掉"
        ),
        Verb(
            Understanding.Verb.Keep,
            "only need, only want, just leave, just need, all i need is, all i want is, nothing but, keep only, only keep, just keep, keep just, leave only, use only, only use, just use, retain only | 就够了、光留、光要、只需要、只保留、只留、只要、仅保留、只用、只留下"
        ),
        Verb(
            Understanding.Verb.StartWith,
            "start with, begin with, open with, start on, lead with, starts with, opens with | 以、从、开头用、先放、首先放、用来开头、先出、打头"
        ),
        Verb(
            Understanding.Verb.EndWith,
            "end with, finish with, close with, end on, finish on, close on, ends with, wrap up with | 结尾用、最后放、结尾放、用来结尾、最后用"
        ),
        Say(
            new OrderWord(Behind: false, Outermost: true),
            "open the film, opens the film, open the video, opens the video, opens it, start the film, starts the film, kick off the film, the opener, opening picture, position one, at position one, to position one, to the top of the film, be the first, first of all, first, to the beginning, to the start, to the front, at the beginning, at the start, at the front, in front, first place, to the first place, to the first position, first in line, to position 1, up front, to be first, come first, go first, comes first, goes first "
                + "| 排第一个、放第一个、放在第一个、放到第一个、排第一、放第一、第一名、头一个、打头阵、开场、最前面、开头、开始、最前、前头、第一位、首位、第一个位置、最开始、片头、最开头"
        ),
        Say(
            new OrderWord(Behind: true, Outermost: true),
            "close the film, closes the film, end the film, ends the film, the closer, closing picture, be the last, last, to the end, at the end, at the very end, to the back, last place, to the last place, to the last position, in the end, to be last, come last, go last, comes last, goes last "
                + "| 排最后一个、放最后一个、排最后、放最后、收尾、压轴、最后面、结尾、末尾、最后、最末、片尾、最后一位、尾部、结束"
        ),
        Say(
            new OrderWord(Behind: false, Outermost: false),
            "before, in front of, ahead of | 前面、之前、的前面、前"
        ),
        Say(
            new OrderWord(Behind: true, Outermost: false),
            "between, in between, after, behind, following, next to | 后面、之后、的后面、后"
        ),
        Say(
            new CorrectionWord(),
            "erm, ehm, er no, my bad, my mistake, ugh, ugh typo, typo, i mean it, oh no, no wait, wait no, wait, actually no, actually, scratch that, sorry, i mean, i meant, oops, hold on, on second thought, correction, never mind that, or rather, no make it, no sorry, hmm no, nah, better yet "
                + "| 口误、手滑、搞错了、啊不、哎不、嘴瓢、打错了、不对不对、不对、不是、呃不、哦不对、哦不、算了、等等、等一下、说错了、我是说、还是、不不、错了、哦不、应该是、更正"
        ),
        Say(
            new PictureWord(),
            "picture, photo, image, still, photograph, pic, shot, slide | 照片、图片、图、相片、画面、照"
        ),
        Say(
            new OtherWord(),
            "another one, give me another one, different track, different song, another track, another song, different tune, not my taste, try another, another one please, swap the track, different, another, other, something else, alternative, new, a different one, another one | 换首别的、换首、这首不合适、不好听、来点别的、换别的、听腻了、换首歌、换一首歌、换个音乐、换首音乐、换一首、换首、另一首、换一个、换个、别的、不同的、另外的、换一段、换段、换一种、其他的"
        ),
        Say(
            new BackgroundWord(),
            "background, background color, background colour, backdrop, canvas color, canvas colour, bars color | 背景、背景色、底色、背景颜色"
        ),
    ];

    private static (Meaning, Words) Verb(Verb verb, string phrases) => Say(new VerbWord(verb), phrases);

    private static (Meaning, Words) Say(Meaning meaning, string phrases) => (meaning, Phrases.Split(phrases));
}
