using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding;

/// <summary>The phrases that are not the name of a motion or a transition: English before the bar, Chinese behind it.</summary>
internal static class Phrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        .. Things(),
        .. Amounts(),
        .. Speeds(),
        .. Directions(),
        .. Lengths(),
        .. Shapes(),
        .. LayoutPhrases.All,
        .. OrderPhrases.All,
        .. TextPhrases.All,
        .. QuestionPhrases.All,
        .. ClipPhrases.All,
        .. MoodPhrases.All,
        .. ChinesePhrases.All,
        .. ChineseManners.All,
        .. SubjectPhrases.All,
    ];

    /// <summary>Splits "a, b | 甲、乙" into phrases.</summary>
    internal static Words Split(string phrases)
    {
        var bar = phrases.IndexOf('|');
        return new Words(List(phrases[..bar], ','), List(phrases[(bar + 1)..], '、'));
    }

    private static string[] List(string phrases, char separator) =>
        phrases.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (Meaning, Words) Say(Meaning meaning, string phrases) => (meaning, Split(phrases));

    private static IEnumerable<(Meaning, Words)> Things() =>
        [
            Say(
                new BlurWord(),
                "smear, smeary, smears, streaky, motion blur, blur on the movement, blur on the motion, motion blurring, motion blurred, motionblur, camera blur, speed blur, cinematic blur, blur along the move, movement blur | 动态模糊、运动模糊、拖影、动感模糊、运动虚化"
            ),
            Say(new BareBlur(), "blur, blurring, blurriness | 模糊、糊"),
            Say(
                new PlainCutWord(),
                "hard cut, hard cuts, plain cut, plain cuts, straight cut, straight cuts, simple cut, simple cuts, jump cut, jump cuts, just cut, just cuts, cut straight, quick cut, quick cuts, rapid cuts | 硬切、直接切、直切、直接切换、跳切、快切"
            ),
            Say(new LengthWord(0.4), "quick cut, quick cuts, rapid cuts | 快切"),
            Say(
                new FilmFadeWord(In: false),
                "end on a fade to black, end with a fade to black, ends with a fade to black, finish with a fade to black, finish on a fade to black, close with a fade to black, fade to black at the end, fades to black at the end, fade to black at the very end, fade out to black, fades out to black, ending fades to black, fade the film out, fade the video out, fade the ending to black, end in black, go to black at the end "
                    + "| 结尾淡出到黑、结尾淡出黑场、片尾淡出、结尾渐黑、最后慢慢变黑、最后渐渐变黑、最后淡出到黑、画面渐黑、淡出到黑、结尾慢慢黑掉、结尾黑场淡出、渐隐到黑"
            ),
            Say(
                new FilmFadeWord(In: true),
                "fade in from black, fades in from black, fade up from black, start from black, starts from black, open from black, opens from black, begin with a fade from black, begin in black, fade the film in, fade the video in, come up from black "
                    + "| 从黑场慢慢亮起来、从黑场慢慢亮、从黑场淡入、从黑慢慢亮起来、开头从黑淡入、黑场淡入、从黑屏淡入、片头淡入、开头渐亮、从黑渐亮"
            ),
            Say(
                new JoinFilmsWord(),
                "put the films together, put the videos together, put the movies together, put both together, join them again, join them back together, join them, join the films, merge them again, merge them, merge the films, merge the videos, combine the films, one film again, back into one film, back into one, put them back together, make them one again | 再合回一个、合回一个、合并成一个、合并回去、合并起来、重新合并、合回去、并成一个、并成一条、合成一条、合并成一条、合成一支、拼回一条、合回一条、还是合一起、并在一起、合到一起"
            ),
            Say(
                new LoopWord(),
                "loop the music, loop the song, loop the track, music on a loop, music on loop, repeat the music, keep the music looping | 音乐循环播放、循环播放音乐、音乐循环、循环音乐、单曲循环"
            ),
            Say(
                new LookWord(),
                "colour look, color look, the look, the filter, filter, filters, colour grade, color grade, colour grading, color grading, grading, grade it | 调色、滤镜"
            ),
            Say(
                new LookWord(Gone: true),
                "original colours, original colors, natural colours, natural colors, back to colour, back to color, in colour again, in color again, full colour again, full color again, colours back, colors back | 原色、原来的颜色、恢复颜色、恢复彩色、彩色的、变回彩色"
            ),
            Say(
                new EffectsWord(),
                "the effects, all effects, any effects, special effects, those effects, effects off | 特效、所有效果、全部效果"
            ),
            Say(new ShutterWord(), "shutter, shutter angle | 快门、快门角度"),
            Say(
                new TransitionWord(),
                "those cuts, these cuts, every time it changes, every time the picture changes, each time it changes, each time the picture changes, when it changes, when the picture changes, whenever it changes, whenever the picture changes, at every change, at each change, at every switch, when it switches, on every change, every changeover, changeover, changeovers, join, joins, joint, joints, switch between, transition, cut between, between the pictures, between pictures, between the photos, between photos, between clips, between shots, between slides | 切换、图片中间、照片中间、图片之间、照片之间、切过去、转场、过渡、切换效果、过场、衔接"
            ),
            Say(
                new MovementWord(),
                "movement, motion, move, camera move, camera movement, the camera | 运镜、动效、镜头、运动、幅度、镜头运动"
            ),
            Say(
                new FilmWord(),
                "video, film, movie, clip, vid, reel video, the whole thing, everything, whole video, whole film, entire video, altogether, total, in total, overall | 视频、影片、片子、短片、总共、一共、总时长、全片、整个视频、整个片子、整体、整片、总长"
            ),
            Say(
                new SlideshowWord(),
                "slideshow, slide show, photo montage, montage, photo story, highlight reel, recap, photo album, put these together, put them together, combine them, combine these, stitch them together, stitch these together, string them together | 幻灯片、相册视频、照片轮播、轮播、电子相册、影集、相册、剪成一个视频、拼成一个视频、合成一个视频、串起来、剪在一起、合在一起"
            ),
            Say(
                new StillWord(),
                "should be still, must be still, can be still, be still, keep still, keeps still, stays still, sit still, stands still, remain still, nothing should move, not move, shouldn't move, should not move, don't move, not moving, without moving, no movement at all, keep it still, hold still, hold it still, "
                    + "stop moving, static, stay still, keep still, stand still, freeze the camera, lock the camera, locked off, no camera move, fixed camera, motionless, still camera, camera still, static camera, still shot, still frame, locked camera, camera is still, camera locked, tripod shot "
                    + "| 不许动、不准动、不许晃、不准晃、甭动、不用动、不用走、不要动了、别晃、定着、静止、固定镜头、固定不动、别动、不要移动、保持不动、不动、定住、镜头不动、机位不动、固定机位、静止镜头"
            ),
            Say(
                new VaryWord(),
                "move in a different way, moves in a different way, move differently, in a different way, in different ways, different way each, different ways, varied motion, vary the motion, different motion, different move, varied move, mix of motions, mix of moves, vary it, mix it up "
                    + "| 动法都要不一样、动法不一样、运镜不一样、动得不一样、不同的动法、不同的运镜、各种运镜、不同运镜、不同的动效、变化一下、多样的运镜"
            ),
            Say(
                new NotWord(),
                "must not, mustn't, shouldn't, should not, needn't, no, not, without, don't, dont, do not, never, stop, skip, don't want, do not want, dont want, don't need, do not need, dont need, don't like, do not like, don't use, do not use, don't show, do not show, don't include, do not include, don't add, do not add, no need for, no more, kill, minus, neither, none of, zero, any more "
                    + "| 不许、不准、甭、不要、别、没有、不用、无需、不需要、别放、别加、别用、不要放、不要加、不加、不带、不需要、别加、别用、不想要、不再、免了"
            ),
            Say(new NotWord(Behind: true), "off, switched off, turned off, gone, away | 关"),
            Say(
                new LeaveWord(),
                "don't touch, do not touch, dont touch, don't change, do not change, dont change, leave the rest, leave everything else, leave it as it is, leave it alone, leave them alone, leave as is, leave it as is, keep as is, keep it as is, keep as it is, keep it as it is, keep everything else, nothing else, as it is, as they are, stays the same, stay the same, unchanged, untouched, hands off "
                    + "| 其他别动、其他不动、其他不变、其余不变、其余别动、别的不动、别的别动、不要改动、保持原样、不要碰、别碰、别改、不用改、不要改、不变、原样"
            ),
            Say(
                new UnwantedWord(),
                "don't want, do not want, dont want, don't need, do not need, don't like, don't use, do not use, don't show, do not show, don't include, do not include, hate, no need for, not include, can do without "
                    + "| 不想要、不需要、不用、别用、别放、不要放、不喜欢、用不上"
            ),
            Say(
                new SeparateWord(),
                "separate clip, separate clips, separate film, separate films, separate video, separate videos, individual clips, individual videos, individual films, one video each, one clip each, one film each, a clip each, a video each, one clip per photo, one video per photo, one video per picture, a clip of each, a clip from each, a clip for each, a video of each, a video from each, a video for each, each its own video, each its own clip, each as its own, each on its own, each photo its own clip, two films, two videos, three films, three videos, two clips, three clips "
                    + "| 每张单独、每张照片单独、每张图单独、分别做成视频、分别做一个视频、分别出片、各出一条、各做一个视频、各自成片、分开做、每张一个视频、一张一个视频、每张图各出一条视频、每张都单独、要两个视频、两个视频、三个视频、单独导出每张"
            ),
            Say(
                new OwnFilmWord(),
                "on its own, its own clip, its own film, its own video, as its own clip, by itself, as a separate clip, as a clip of its own, as a film of its own, in a clip of its own "
                    + "| 单独做成片、单独做、单独出片、单独一个、单独成片、单独做成视频、单独做一个、单独做一个视频"
            ),
            Say(
                new InsteadWord(),
                "instead of, in place of, in the place of, rather than, in lieu of | 与其、代替、替代、而不是"
            ),
            Say(
                new TooWord(),
                "too, as well, also, likewise, same for, same thing for, same goes for, do the same, the same, same with | 也是、也一样、同样、也要、一样、也"
            ),
            Say(
                new MakeWord(),
                "video please, make us something, animate, animate this, animate these, make a video, make a film, make a movie, make a clip, make me a video, create a video, create a film, create a movie, create a clip, into a video, into a film, into a movie, into a clip, into a nice video, do your thing, do your magic, work your magic, surprise me, bring it to life, bring this to life, bring them to life, make it move, make this move, make them move, make something, make sth, make smth, something nice, something cool, something pretty, something beautiful, something fun, something good, use these photos, use these pictures, nice video, nice movie, nice film, cool video, short video, short film, little movie, little film, turn this into a video, video from these, video from this, video out of, video of these, get it moving, go for it, you decide, you choose, your choice, up to you, whatever you think, as you like "
                    + "| 串一串、串起来、帮串一串、动起来、动一动、做个视频、做一个视频、做成视频、做成一个视频、制作视频、制作一个、做个短视频、做一个短视频、做短视频、制作短视频、生成一个视频、弄个视频、搞个视频、整个视频、剪个视频、剪成视频、变成视频、变视频、你看着办、看着办、随便做、随你、自由发挥、你来定、你决定、发挥一下、做得好看、做好看点、弄好看、好看点、好玩、有意思的、随便弄、来个视频、出个视频、让它动、让照片动、动感一点点"
            ),
            Say(
                new NotWord(Removes: true),
                "lose everything, isn't needed, is not needed, not needed, no longer needed, take it away, get out of there, leave it out, do away with, could go, can go, bin, kick out, throw out, toss, chuck, dump, get out, wipe off, has to go, have to go, must go, quit, refrain from, scrap, remove, turn off, switch off, disable, get rid of, drop, delete, lose, take away, take out, take off, cut out, erase, throw out, discard, leave out, scrap, ditch, clear the, clear all, clear every, clear away, clear off, clear out "
                    + "| 用不着了、用不着、用不上了、不需要了、都不用、不用了、通通不要、踢掉、踢了、扔掉、扔了、撤下来、撤下、拿走、清掉、丢掉、丢了、省了、免了、统统免了、跳过、拿下、通通清掉、算了吧、甭要、剔掉、砍掉、弃掉、撤了、关掉、关闭、去掉、取消、删除、删掉、移除、去除、拿掉、删了、去了、不要了、删去、清除、撤掉、剔除、删"
            ),
            Say(
                new EachWord(),
                "a piece, a pic, a slide, a frame each, a shot each, one photo, each, apiece, per picture, per photo, per image, per slide, per shot, every picture, every photo, every image, every slide, every shot, a photo, a picture, an image, each one, every one, all photos, all pictures, all images, all the photos, all the pictures, all the images, all of them, all slides, all clips, all shots | 一张、一幅、一页、所有照片、所有图片、全部照片、全部图片、所有的照片、所有的图片、所有画面、每张、每个、每幅、每段、各、每一张、每页"
            ),
            Say(
                new FitNamed("contain"),
                "cut off, is cut off, gets cut off, cropped off, show all of it, see all of it, all of it visible, full image visible, all of the picture, all of both photos, seen edge to edge, head gets chopped off, no chopping, gets chopped off, with black above and below, bars are ok, bars left over are ok, letterbox it, nothing cropped, not cropped, fully visible, entirely visible, whole thing visible, show everything, show the whole thing, show it all, see the whole, nothing cut off, without cutting, don't cut off, do not cut off, dont cut off, don't cut, fit the whole picture, fit the whole image, fit the whole photo, fit the entire picture, whole picture, whole photo, whole image, entire picture, entire photo, entire image, full picture, full photo, don't crop, do not crop, without cropping, no cropping, no crop, uncropped | 被切掉了、图被切掉了、要看到整张、看到整张、都露出来、全都露出来、露全、要露全、看全、都要看到、上下留黑、都不能少、全露出来、都得露出来、整张、整张都要看到、图片完整、照片完整、完整、别裁、别裁剪、不裁、不要裁、别裁切、别切掉、别把头切掉、不要切、全部显示出来、留黑边、完整显示、不裁剪、不要裁剪、显示全图、显示完整、完整的照片、完整画面、不要裁切"
            ),
            Say(
                new FitNamed("blur"),
                "sides filled with a blurred copy, filled with a blurred, blurred version of itself, fuzzy copy, blurry filler, blurry copy of the photo, blurred copy, blurred copy of itself, blurry copy, pad it with blur, blur padding, blurred padding, blur around it, blur behind it, blur in the background, blur the sides, blur the edges, blurred sides, blurry sides, fill the sides with blur, fill with blur, blur fill, blurred fill, blurred bars, blurred borders, blur the bars, blurred background fill, fill the background with blur, blurred background, blurry background, with a blurred background, fit vertical | 两边用虚化、用虚化的图填、虚化的图填上、虚化填充、用虚化、原图糊一下、糊一下垫上、空的地方糊、糊一下、模糊背景、背景模糊、模糊背景填充、背景模糊填充、模糊填充、两边模糊、两侧模糊、竖屏适配、用模糊填充"
            ),
            Say(
                new FitNamed("cover"),
                "fill everything, picture fill everything, fill all, fullscreen, full screen, edge to edge, fill up the frame, fill it, no bars, no borders, no black bars, without bars, without black bars, fill the screen, fill the frame, fill the canvas, crop to fill, crop it, cover the frame, cover the screen, full bleed | 占满、刚好占满、填满整个、不留黑边、去掉黑边、全屏铺满、铺满全屏、没有黑边、铺满、填满、裁剪填充、充满画面、填充画面、撑满"
            ),
            Say(
                new NothingMeant(),
                "right now, all right, alright, right away, that's right, right?, never mind the, of the frame, in the frame, out of the frame, out of frame, across the frame, what's left over, i'd love, we'd love, i would love, we would love, would love, love to, love it if, is plenty, are plenty, is enough, is more than enough, is left over, are left over, after that, and after that, for a beat, for a moment, for an instant, for a split second, what's up, hurry up, make up, cut down, turn up, set up, please, second, wake up, set it up, look up, up to, up to you, left alone | 对了、现在"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Amounts() =>
        [
            Say(
                new AmountWord(0.5),
                "slightly, slight, just a bit, just a little, ever so slightly, subtle, subtly, mild, mildly, faint, faintly, barely | 轻微、轻微地、稍微、微微、略微、淡淡、些微、细微"
            ),
            Say(
                new AmountWord(0.5, NeedsHead: true),
                "a bit, a little, some slight, a bit of, a little bit, a little bit of, a touch, a touch of, a hint of, light, minor, small, tiny | 一点、一点点、有点、略"
            ),
            Say(
                new AmountWord(2),
                "strong, strongly, dramatic, dramatically, intense, pronounced | 强烈、强烈的、大幅、明显、很强、显著"
            ),
            Say(
                new AmountWord(2, NeedsHead: true),
                "a lot, a lot of, heavy, heavily, big, deep, bold, large | 很大、大量、浓重、强"
            ),
            Say(
                new AmountWord(3),
                "extreme, extremely, very strong, very strongly, massive, huge, crazy, insane, super strong, enormous, very big, maximum | 非常大、特别大、超级大、极大、巨大、极端、极强、非常强烈、非常强、超强、夸张、超级强、极致、最大"
            ),
            Say(
                new AmountWord(1.5, Relative: true),
                "closer, nearer, even closer, go harder, more violent, violent, bolder, more obvious, stronger, enlarge, enlarged, too small, more visible, more noticeable, bump it up, crank it up, make it pop more, boost, push it more, exaggerate, more dramatic, more intense, more pronounced, too weak, not enough, too subtle, increase, more strongly | 再近、再近点、再近一点、近一点、近点、更近、不够狠、再狠、再狠点、狠点、不够劲、放大、放大一点、调大、更强、再强、强点、大点、猛一点、狠一点、夸张一点、强一点、强一些、更明显、明显一点、更大、大一点、大一些、再大、再大一点、加强、增强、太弱、加大、不够强、不够明显"
            ),
            Say(
                new AmountWord(1.5, Relative: true, NeedsHead: true),
                "more, bigger, larger, deeper, heavier, harder, further, farther, increase the | 更多、多一点、多一些"
            ),
            Say(
                new AmountWord(1.25, Relative: true),
                "a bit stronger, a little stronger, slightly stronger, a bit more, a little more | 稍微强一点、稍强、稍微大一点、再强一点点"
            ),
            Say(
                new AmountWord(2, Relative: true),
                "much stronger, a lot stronger, far stronger, way stronger, twice as strong, twice as much, twice as big, twice as far, double the strength, much more, a lot more | 强很多、强得多、强一倍、大一倍、大很多、加倍"
            ),
            Say(new AmountWord(2, Relative: true, NeedsHead: true), "twice, double | 翻倍"),
            Say(
                new AmountWord(0.67, Relative: true),
                "not so near, not that near, not that close, not so close, more understated, understated, less close, weaker, gentler, softer, subtler, more subtle, less intense, less dramatic, less strong, too strong, not so strong, not too strong, not as strong, not so much, too much, reduce, dial it back, dial it down, dial back, ease off, too big, too large, too intense, too dramatic, less pronounced, calm it down, tone it down, tone down, decrease, more gentle "
                    + "| 别那么近、别靠那么近、远一点、别太近、缩一缩、没必要这么大、缩小、缩小一点、调小、弱一点、弱一些、更弱、轻一点、轻一些、减弱、太强、别太强、不要太强、不要那么强、太大、不要太大、别太大、小一点、小一些、更小、减小、太夸张、柔和一点、太明显、弱点、轻点、小点、收一点、收敛一点、别那么大、别那么强、没那么强"
            ),
            Say(
                new AmountWord(0.67, Relative: true, NeedsHead: true),
                "less, smaller, not as much | 更少、少一点、少一些"
            ),
            Say(
                new AmountWord(0.8, Relative: true),
                "a bit weaker, a little weaker, slightly weaker, a bit less, a little less, a bit gentler, a bit softer, a little softer | 稍微弱一点、稍微轻一点、稍微小一点"
            ),
            Say(
                new AmountWord(0.5, Relative: true),
                "half the amount, by half, cut in half the amount, twice as quiet, half as loud, half the volume, much weaker, a lot weaker, half as strong, half as much, much less, a lot less, half as far, half the strength | 减半、一半的幅度、一半幅度、弱一半、小一半、轻一半、弱很多、小很多"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Speeds() =>
        [
            Say(
                new SpeedWord(0.6),
                "slow, slowly, gentle, gently, calm, calmly, leisurely, unhurried, relaxed | 慢慢、慢慢地、缓慢、缓慢地、缓缓、缓缓地、徐徐、慢、慢速、悠悠、舒缓"
            ),
            Say(
                new SpeedWord(0.4),
                "very slow, very slowly, really slow, really slowly, super slow, extremely slow, extremely slowly, ultra slow | 非常慢、很慢、极慢、超慢、特别慢、非常缓慢、很缓慢"
            ),
            Say(
                new SpeedWord(1),
                "at normal speed, normal speed, regular speed, original speed, usual speed, default speed, standard speed, normal pace | 正常速度、原来的速度、原速、原速度、默认速度、普通速度、正常的速度"
            ),
            Say(
                new SpeedWord(1.8),
                "quick, quickly, fast, rapid, rapidly, swift, swiftly, brisk | 快速、快速地、迅速、快、飞快、急速"
            ),
            Say(
                new SpeedWord(2.5),
                "suddenly, all of a sudden, very fast, very quick, very quickly, really fast, super fast, extremely fast, lightning fast | 猛地、嗖地、嗖的、唰地、一下子、非常快、很快、极快、超快、特别快"
            ),
            Say(
                new SpeedWord(0.7, Relative: true),
                "take it easier, take it easy, rushing, too rushed, it drags not, more relaxed, ease up, not so hasty, slower, more slowly, more leisurely, take it slower, less quick, slow down, slow it down, too fast, too quick, not so fast, not too fast, not as fast, less fast | 悠着点、慢点儿、慢些、慢慢来、太赶、太急、慢一点、慢点、慢些、慢一些、更慢、再慢、再慢一点、再慢点、慢下来、放慢一点、放慢、太快、不要太快、别太快、不要那么快、减速"
            ),
            Say(
                new SpeedWord(1.5, Relative: true),
                "pick up the pace, pick up pace, tighter, speed the move up, it drags, dragging, drags so much, hurry it up, faster, quicker, snappier, speedier, more quickly, speed up, speed it up, too slow, not so slow, not fast enough | 节奏提起来、提速、紧凑些、紧凑一点、紧凑、太拖、太拖沓、拖沓、节奏快点、节奏快一点、快一点、快点、快些、快一些、更快、再快、再快一点、再快点、加快、太慢、不要太慢、别太慢、不要那么慢、加速"
            ),
            Say(
                new SpeedWord(0.85, Relative: true),
                "a bit slower, a little slower, slightly slower, slow down a bit, slow it down a bit | 稍微慢一点、稍慢、稍微慢点"
            ),
            Say(
                new SpeedWord(1.2, Relative: true),
                "a bit faster, a little faster, slightly faster, speed up a bit, speed it up a bit, a bit quicker | 稍微快一点、稍快、稍微快点"
            ),
            Say(
                new SpeedWord(0.5, Relative: true),
                "much slower, a lot slower, way slower, half as fast, half the speed, half speed, twice as slow | 慢很多、慢得多、慢一倍、半速"
            ),
            Say(
                new SpeedWord(2, Relative: true),
                "much faster, a lot faster, way faster, twice as fast, double the speed, double speed | 快很多、快得多、快一倍、两倍速、两倍速度"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Directions() =>
        [
            Say(
                new DirectionWord("right"),
                "from the left, from left, in from the left, from left to right, left to right, to the right, towards the right, rightward, rightwards | 从左边、从左侧、往右边、向右边、从左到右、从左往右、从左向右、由左到右、由左至右、从左至右、左到右、向右、往右、朝右、右移、右摇"
            ),
            Say(
                new DirectionWord("left"),
                "from the right, from right, in from the right, from right to left, right to left, to the left, towards the left, leftward, leftwards | 从右边、从右侧、往左边、向左边、从右到左、从右往左、从右向左、由右到左、由右至左、从右至左、右到左、向左、往左、朝左、左移、左摇"
            ),
            Say(
                new DirectionWord("up"),
                "rise, rises, rising, ascend, ascends, climb, climbs, soar, upwards along, from below, from the bottom, from underneath, from bottom to top, bottom to top, from the bottom to the top, from the bottom up, upward, upwards, to the top | 从最底下、从底下、从下边、往上走、升上去、抬头、从下面、从底部、由下而上、往上面、从下到上、从下往上、从下向上、由下到上、由下至上、从下至上、下到上、向上、往上、朝上、上移、上摇"
            ),
            Say(
                new DirectionWord("down"),
                "descend, descends, sink, sinks, sinking, from above, from the top, from top to bottom, top to bottom, from the top to the bottom, from the top down, downward, downwards, to the bottom | 从最上头、从上边、往下走、落下来、低头、从上面、从顶部、由上而下、往下面、从上到下、从上往下、从上向下、由上到下、由上至下、从上至下、上到下、向下、往下、朝下、下移、下摇"
            ),
            Say(
                new OppositeWord(),
                "go the other way, goes the other way, the other way around, other way round, opposite way, other way, other direction, opposite direction, the other way, reverse direction, change direction, flip the direction | 方向反一下、方向反、反一下、换个方向走、往回走、反方向、方向反过来、反着、反过来、换个方向、相反方向、反向"
            ),
            Say(new DirectionWord("left", Bare: true), "left |"),
            Say(new DirectionWord("right", Bare: true), "right |"),
            Say(new DirectionWord("up", Bare: true), "up |"),
            Say(new DirectionWord("down", Bare: true), "down |"),
        ];

    private static IEnumerable<(Meaning, Words)> Lengths() =>
        [
            Say(
                new LengthWord(2),
                "twice as long, double the time, twice the time, double the length, double the duration, double its length, twice the length, twice the duration | 时间翻倍、时长翻一倍、时间长一倍、长一倍、延长一倍、时长加倍、时长翻倍、两倍长、两倍时长、时间加倍"
            ),
            Say(
                new LengthWord(0.5),
                "half as long, half the length, half the duration, halve the length, halve the duration | 时长减半、短一半、一半长、一半时长、时间减半"
            ),
            Say(
                new LengthWord(1.5),
                "more time, a longer time, little while longer, a while longer, stay longer, linger, deserves more time, last a bit longer, takes its time, longer, too short, lengthen, extend it, extend, last longer, stretch it, stretch it out | 久一点、久点、多留一会儿、多停一会、多停一会儿、再长些、长些、再久一点、待久一点、留久一点、长一点、长一些、更长、加长、延长、太短、久一点"
            ),
            Say(new LengthWord(1.25), "a bit longer, a little longer, slightly longer | 稍微长一点、稍长"),
            Say(new LengthWord(2), "much longer, a lot longer | 长很多、长得多"),
            Say(
                new LengthWord(0.67),
                "quicker cuts, takes forever, cut it shorter, less time, forever, shorter, too long, shorten, tighten it, trim it down | 短些、短点、太久、别那么久、短一点、短一些、更短、缩短、太长"
            ),
            Say(new LengthWord(0.8), "a bit shorter, a little shorter, slightly shorter | 稍微短一点、稍短"),
            Say(new LengthWord(0.5), "much shorter, a lot shorter | 短很多、短得多"),
        ];

    private static IEnumerable<(Meaning, Words)> Shapes() =>
        [
            Say(
                new ShapeNamed("9:16"),
                "tall, tall format, taller than wide, fills the phone, whatsapp status, tall like a phone, phone size, phone shape, vertical, vertically, portrait, upright, portrait ratio, for mobile, for my phone, phone format, portrait format, portrait orientation, portrait mode, for phones | 竖着、竖着的、竖着放、手机竖着、朋友圈、立着、手机全屏、全面屏、竖屏、竖版、竖的、竖向、竖幅、纵向、手机屏"
            ),
            Say(
                new ShapeNamed("9:16", "tiktok"),
                "tiktok, tik tok, for tiktok, douyin | 抖音、快手、发抖音、抖音竖屏、视频号"
            ),
            Say(
                new ShapeNamed("9:16", "reels"),
                "reel, reels, story, stories, ig story, instagram story, instagram reel | 小红书视频、朋友圈竖屏"
            ),
            Say(new ShapeNamed("9:16", "shorts"), "youtube shorts, shorts |"),
            Say(
                new ShapeNamed("16:9"),
                "wide, broader than tall, on its side, wider than tall, telly, for the telly, living room, big screen, on tv, on the tv, widescreen, wide screen, landscape, landscape format, landscape orientation, landscape mode, landscape video, horizontal, horizontally, for tv, for the tv, for a tv, for desktop, wide format | 横着、横过来、横着的、大电视、电视上、横着放、横屏、横版、横的、横向视频、横幅、宽屏"
            ),
            Say(new ShapeNamed("16:9", "youtube"), "youtube, you tube | b站、哔哩哔哩、油管"),
            Say(
                new ShapeNamed("1:1"),
                "equal sides, same width and height, as wide as tall, box format, square, squared, square format | 长宽一样、正方、方块、方的、方形、一比一、正方形、方的、正方"
            ),
            Say(
                new ShapeNamed("4:5", "feed"),
                "instagram feed, instagram post, ig feed, insta post, insta feed | 小红书封面、小红书"
            ),
            Say(
                new ShapeNamed("21:9"),
                "cinema format, widescreen cinema, movie format, ultrawide, ultra wide, cinemascope | 宽银幕比例、宽银幕那种比例、电影宽银幕、超宽屏、超宽"
            ),
            Say(new ShortSide(1080), "full hd, full-hd | 全高清"),
            Say(new ShortSide(2160), "ultra hd, uhd | 超高清"),
        ];
}
