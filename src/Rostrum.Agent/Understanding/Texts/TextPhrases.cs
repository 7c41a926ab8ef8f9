using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Words about texts: what they are, where they stand, how they look and come.</summary>
internal static class TextPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        .. TextTemplateCatalogue.All.Select(one => ((Meaning)new TextNoun(one.Name), Plural(one.Words))),
        .. TextAnimationCatalogue.All.Select(one => ((Meaning)new AnimationNamed(one), one.Words)),
        .. Nouns(),
        .. Places(),
        .. Colours(),
        .. Animations(),
        .. Letters(),
    ];

    private static Words Plural(Words words) =>
        words with
        {
            English = [.. words.English.Concat(words.English.Select(phrase => phrase + "s")).Distinct()],
        };

    private static IEnumerable<(Meaning, Words)> Nouns() =>
        [
            Say(
                new TextNoun(null),
                "lettering, line, a line, name tag, name label, text, texts, letters, words, lettering, wording, writing, some text, message, slogan, quote, lyrics, phrase, label text, line of text | 一句、一行、文字、文案、文本、字样、字、一行字、几个字、口号、标语、歌词、花字"
            ),
            Say(
                new TextNoun(null),
                "a button, the button, button saying, button that, button with, cta, cta button, call to action, call-to-action, call to action button, call-to-action button, claim, strapline, tag line, sticker text, badge |"
            ),
            Say(
                new TrimNamed(LetterTrim.Panel),
                "a button, the button, button saying, button that, button with, cta button, call to action button, call-to-action button, badge |"
            ),
            Say(
                new Period(0, Whole: true),
                "throughout, the whole time, all the time, the entire time, the whole way through, all the way through, for the whole video, for the entire video, during the whole video, the entire video, whole duration, from start to finish, from beginning to end, always visible "
                    + "| 贯穿全片、贯穿始终、贯穿整个视频、贯穿整片、整个片子都在、全程、从头到尾、一直显示、始终、全片显示、一直"
            ),
            Say(
                new WordsFollow(),
                "that says, that say, saying, says, which says, that reads, reading, reads, with the words, with the word, with the text, with text, with words, called, it says, to say, to read, make it say, should say, should read, that said, supposed to say, ought to say, labeled, labelled, entitled "
                    + "| 写着、写上、写、内容是、内容为、叫做、叫、内容、文字是、文字为、显示、字样为、上写、说的是"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Places() =>
        [
            Anchor(
                "top_left",
                "top left, upper left, top left corner, upper left corner, left top | 左上角、左上、左上方"
            ),
            Anchor(
                "top_right",
                "top right, upper right, top right corner, upper right corner, right top | 右上角、右上、右上方"
            ),
            Anchor(
                "bottom_left",
                "bottom left, lower left, bottom left corner, lower left corner, left bottom | 左下角、左下面、左下、左下方"
            ),
            Anchor(
                "bottom_right",
                "bottom right, lower right, bottom right corner, lower right corner, right bottom | 右下角、右下面、右下、右下方"
            ),
            Anchor(
                "center",
                "middle, center, centre, centered, centred, screen center, dead center | 中间、中央、居中、正中、正中间、中心、画面中间、屏幕中间"
            ),
            Anchor(
                "top",
                "in the upper third, in the top third, top, upper part, up top, top of the frame, top of the screen, higher up | 顶部居中、顶部中间、上方居中、上方中间、上面居中、上面中间、最上头、顶上、靠上、偏上、贴顶、靠顶、上头、顶部、上方、上面、最上面、顶端、画面上方、上边、最上方"
            ),
            Anchor(
                "bottom",
                "in the lower third, in the bottom third, bottom, lower part, bottom of the frame, bottom of the screen, lower down, underneath | 底部居中、底部中间、下方居中、下方中间、下面居中、下面中间、底下、靠下、偏下、贴底、靠底、最底下、下头、底部、下方、下面、最下面、底端、画面下方、下边、最下方"
            ),
            (
                new AnchorNamed("bottom"),
                new Words([], [])
                {
                    Spoken =
                        "(字/标题/文字/字幕)*(挡/遮/压/盖)(住/着/到/了)(了/)(脸/人脸/人/主体/头/产品/画面/他/她/孩子/宝宝)(了/)、(字/标题/文字/字幕)(挡/遮/压)(脸/人/头)(了/)",
                }
            ),
            Anchor("left", "left, left side, left hand side | 左边、左侧、靠左、左面"),
            Anchor("right", "right, right side, right hand side | 右边、右侧、靠右、右面"),
        ];

    private static IEnumerable<(Meaning, Words)> Colours() =>
        [
            Colour("#FFFFFF", "white | 白色、白"),
            Colour("#000000", "black | 黑色、黑"),
            Colour("#E53935", "red, bright red | 红色、红、大红、鲜红"),
            Colour("#8B0000", "dark red, maroon, burgundy | 深红、暗红、酒红"),
            Colour("#FB8C00", "orange | 橙色、橘色、橙、橘黄"),
            Colour("#FFEB3B", "yellow, bright yellow | 黄色、黄、明黄"),
            Colour("#FFD700", "gold, golden | 金色、金、金黄"),
            Colour("#43A047", "green, lime, lime green, grass green | 绿色、绿、草绿色、草绿"),
            Colour("#00BCD4", "cyan, teal, turquoise, aqua | 青色、青、青绿"),
            Colour("#1E66F5", "blue | 蓝色、蓝"),
            Colour("#0D2A6B", "navy, navy blue, dark blue | 深蓝、藏青、深蓝色"),
            Colour("#7EC8F2", "light blue, sky blue, baby blue | 浅蓝、天蓝、淡蓝、浅蓝色、天蓝色"),
            Colour("#8E44EC", "purple, violet | 紫色、紫"),
            Colour("#FF5FA2", "pink, hot pink | 粉色、粉红、粉、粉红色"),
            Colour("#FF00FF", "magenta | 品红、洋红"),
            Colour("#9E9E9E", "grey, gray, silver | 灰色、灰、银色"),
            Colour("#8D5A2B", "brown | 棕色、褐色、咖啡色"),
            Colour("#F5EBDC", "beige, cream, ivory | 米色、米白、奶油色"),
        ];

    private static IEnumerable<(Meaning, Words)> Animations() =>
        [
            Animation(
                "typewriter",
                "as if somebody's typing, as if someone's typing, somebody typing, someone typing, letter by letter, one letter at a time, as if somebody is typing, as if someone is typing, being typed, keyboard, typed, types in, types out, types on, type in, type effect | 一个字一个字、敲出来、键盘、打字、逐字"
            ),
            Animation(
                "karaoke",
                "light up every word, lights up, each word lights up, highlight, highlighted, highlighting, word highlight, tiktok captions, tiktok style captions, sing along | 念到哪个字哪个字亮、念到哪亮到哪、哪个字亮、逐字亮起、逐字高亮、卡拉ok字幕、卡拉ok、高亮"
            ),
            Animation(
                "words",
                "one by one, word by word, kinetic, kinetic text, kinetic type | 逐个、逐词、一个词一个词、动感文字"
            ),
            Animation(
                "glow",
                "like a sign over a bar, sign over a bar, neon sign, like a neon sign, lit up, glow, glowing, glows | 招牌那样发光、招牌、发光、霓虹灯"
            ),
            Animation("glitch", "glitch, glitchy, glitches | 故障"),
            Animation(
                "count",
                "climb from zero, climbs from zero, from zero, tick up, counts, counter, countdown, count | 从零往上、从零、滚动、跳动"
            ),
            Animation(
                "pop",
                "pops, pop, popping, pop up, pops up, bounce, bouncy, bounces, bounce in, bouncing | 蹦出来、弹一下、弹、弹出、弹跳、弹入、弹出来"
            ),
            Animation(
                "slide",
                "slides, slide in, slides in, sliding, fly in, flies in, flying in, swoop in | 滑动进来、滑动进入、滑动出现、滑着进来、滑出来、滑入、滑动、飞入、滑进来、飞进来"
            ),
            Animation(
                "fade",
                "fade, fades, fade in, fading, fades in, fading in, fade it in | 淡入、渐显、淡入淡出、渐入、慢慢出现、渐渐出现"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Letters() =>
        [
            Say(
                new LettersWord(Bold: true),
                "bold, bolder, bold font, boldface, thicker | 加粗、粗体、粗一点、粗"
            ),
            Say(
                new TrimNamed(LetterTrim.Outline),
                "outline, outlined, stroke, letter border, contour, edge around, outline round | 描边、勾边、外边、边框、字边、勾个边、加边"
            ),
            Say(
                new TrimNamed(LetterTrim.Shadow),
                "shadow, drop shadow, shadows, shade behind | 阴影、投影、影子、字影"
            ),
            Say(
                new TrimNamed(LetterTrim.Panel),
                "box behind, box, panel, text box, background box, plate, label background, bar behind, background behind the text, banner | 底板、底框、衬底、黑底、白底、色块、背景框、底色块、背板、衬块、文字底"
            ),
            Say(
                new CaseWord(Capital: true),
                "capitals, capital letters, capitalised, capitalized, in capitals, in capital letters, all caps, in all caps, all capitals, in caps, uppercase, upper case, in uppercase, in upper case, block letters, block capitals, in block letters |"
            ),
            Say(
                new CaseWord(Capital: false),
                "lowercase, lower case, in lowercase, in lower case, all lowercase, all lower case, no capitals, without capitals |"
            ),
            Say(new LettersWord(Italic: true), "italic, italics, slanted | 斜体、倾斜"),
        ];

    /// <summary>"To the top right" is a place too, not a way to go and a side.</summary>
    private static (Meaning, Words) Anchor(string anchor, string phrases)
    {
        var words = Phrases.Split(phrases);
        return (
            new AnchorNamed(anchor),
            words with
            {
                English = [.. words.English, .. words.English.Select(phrase => "to the " + phrase)],
                Chinese =
                [
                    .. words.Chinese,
                    .. words.Chinese.SelectMany(phrase => "往向朝到对".Select(to => to + phrase)),
                ],
            }
        );
    }

    private static (Meaning, Words) Colour(string code, string phrases) =>
        Say(new ColourNamed(code), phrases);

    private static (Meaning, Words) Animation(string name, string phrases) =>
        Say(new AnimationNamed(TextAnimationCatalogue.Find(name)!), phrases);

    private static (Meaning, Words) Say(Meaning meaning, string phrases) => (meaning, Phrases.Split(phrases));
}
