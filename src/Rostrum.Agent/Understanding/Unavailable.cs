using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding;

/// <summary>Why something that people ask for is not done.</summary>
internal enum Lack
{
    /// <summary>This version does not do it.</summary>
    NotYet,

    /// <summary>It needs a generative model, or knowledge of depth, which is not at hand.</summary>
    NeedsModel,
}

/// <summary>Something that people ask for and that cannot be done: the reply says so by its name.</summary>
internal sealed record Unavailable(string English, string Chinese, Lack Lack, Words Words)
{
    /// <summary>Names of what comes near to it and can be done.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>What comes near to it and has no name; null for nothing.</summary>
    public (string English, string Chinese)? Hint { get; init; }

    private static Unavailable Adjusting { get; } =
        Of(
            "brightness, contrast and sharpness",
            "亮度、对比度和锐度",
            "brighter, brighten, brighten it, brighten up, lighter picture, too dark, darken, darker, too bright, brightness, exposure, overexposed, underexposed, contrast, more contrast, less contrast, sharpness, sharper, sharpen, saturation, white balance | 亮度、对比度"
        ) with
        {
            Instead = ["vivid", "warm", "cinematic"],
        };

    public static Unavailable Adjustments { get; } =
        Adjusting with
        {
            Words = Adjusting.Words with
            {
                Spoken =
                    "(照片/画面/图片/整体/)(变/调/弄/再/更/要/稍微/)(亮/暗)(一点/点/一些/些)(儿/)$、(提/调)(亮|暗)、(太暗/太亮/太黑/过曝/曝光/曝光过度/欠曝)(了/)、(锐化/锐度/清晰度)、(画面/照片/图片)(不够)(亮/清楚/清晰)".Replace(
                        '|',
                        '/'
                    ),
            },
        };

    public static Unavailable TurningPictures { get; } =
        Of(
            "turning a picture by quarters (turn the file first)",
            "把照片转过来（请先转好再发送）",
            "photo is sideways, picture is sideways, image is sideways, wrong way up | 照片转正、图片转正、照片是歪的、照片是倒的"
        );

    public static Unavailable Voices { get; } =
        Of(
            "voices and sound effects",
            "配音和音效",
            "sound effect, sound effects, voiceover, voice over, narration, narrator | 音效、配音、旁白、解说"
        ) with
        {
            Hint = (
                "send a recording as a sound file and it plays with the film, or write captions: “caption 'Day one'”",
                "可以发送录好的声音文件配进影片，或者加字幕：“字幕：第一天”"
            ),
        };

    /// <summary>A film is handed over, and nowhere posted.</summary>
    public static Unavailable Publishing { get; } =
        Of("posting films", "自动发布到平台", "| 自动发布、定时发布、自动上传、定时上传") with
        {
            Words = new Words([], ["自动发布", "定时发布", "自动上传", "定时上传"])
            {
                Spoken =
                    "(自动/定时/到点/准时)(帮我/给我/)(发/发布/上传/推送/分享)(到/在/去/至/给/)(抖音/快手/小红书/朋友圈/微博/b站/视频号/公众号/群/群里/)、(帮我/替我/给我/直接)(发/发布/上传/分享)(到/在/去/至)(我的/)(抖音/快手/小红书/朋友圈/微博/b站/视频号/公众号/群里)(上/去/)$",
            },
        };

    public static Unavailable ChangingContent { get; } =
        Needing(
            "changing what is in the picture",
            "改变画面内容",
            "transform into, morph, melt, explode, remove the person, add a person | 变身、融化、爆炸、换脸、换衣服"
        );

    /// <summary>What nobody but a generator of clips can do.</summary>
    public static Unavailable Acting { get; } =
        Needing(
            "making people and things act",
            "让人物或物体动作",
            "him walk, her walk, them walk, him run, her run, them run, bring her to life, bring him to life, bring them to life, animate her face, animate his face, animate the face, gallop, gallop off, drive along, drives, moving lips, lips move, says happy birthday, come to life, turn around, wave hello, run off, flap, blinking, smile, smiling, talk, talking, walk, walking, dance, dancing, blink, wave, speak, sing, laugh, wink, nod, cry, run around, come alive, come to life, lip sync, open her eyes, close her eyes, open his eyes, turn her head, turn his head, stand up, sit down, jump, jumping, fly, swim, kiss, hug, eat, drink, clap | 让她活过来、让他活过来、人物活过来、跑出画面、跑起来、开起来、对口型、张开嘴、走过来、走过去、飞走、扇翅膀、睁眼、闭眼、转过头、回头、站起来、坐下、跳起来、飞起来、游泳、亲吻、拥抱、吃东西、鼓掌、眨眨眼、张嘴、动嘴、招手、微笑、说话、走路、跳舞、眨眼、挥手、唱歌、大笑、点头、转头、人物动起来、人动起来、笑起来"
        ) with
        {
            Instead = ["parallax_25d", "push_in"],
        };

    /// <summary>Said with what is to act, it is no more than how that comes about.</summary>
    public static Unavailable Generating { get; } =
        Needing("inventing pictures", "凭空生成画面", "generate |");

    public static IReadOnlyList<Unavailable> All { get; } =
    [
        Voices,
        Publishing,
        .. ChineseLacks.All,
        .. NearLacks.All,
        Of(
            "watermarks and rolling credits",
            "水印和滚动字幕",
            "watermark, rolling credits | 水印、滚动字幕"
        ) with
        {
            Hint = (
                "a small text stays in a corner: “caption '© Anna' at the bottom right”",
                "可以在角落放一行小字：“右下角写‘© 安娜’”"
            ),
        },
        Of("painted pictures", "绘画风格", "watercolour, watercolor, oil painting | 水彩、油画") with
        {
            Instead = ["sketch", "comic", "halftone"],
        },
        Of("fireworks", "烟花", "fireworks, firework | 烟花、焰火") with
        {
            Instead = ["sparkles", "confetti"],
        },
        Of("colour filters without a name", "没有名字的滤镜", "filter, a filter | 滤镜、调色") with
        {
            Instead = ["cinematic", "teal_orange", "warm"],
        },
        TurningPictures,
        Adjustments,
        Of(
            "cutting out a part of a picture (zoom in on it instead)",
            "裁出画面的一部分（可以改用推近）",
            "crop out, crop away, crop off, crop the top, crop the bottom, crop the left, crop the right, crop the sky | 裁出、裁去、裁走"
        ),
        Of(
            "double exposure",
            "双重曝光",
            "double exposure, superimpose, superimposed | 双重曝光、多重曝光、叠印"
        ),
        Of(
            "undo together with other wishes: say it alone",
            "和其他要求一起撤销（请单独说）",
            "undo, undo that, redo, revert, go back to the previous | 撤销、恢复上一步、重做、还原、上一版"
        ),
        ChangingContent,
        Acting,
        Generating,
        Needing(
            "changing what is in the picture",
            "改变画面内容",
            "take the lamp out, out of the photo, look younger, younger and slimmer, slimmer, thinner, invent a, invent, different model, on a different, from behind, from another angle, other side of, put the dress, paint the wall, whiten, retouch, remove the wrinkles, airbrush, bigger smile, change her, change his, clone my voice, clone, draw, draw me, paint, paint me, write a poem, write me, poem, face swap, swap faces, swap the faces, swap his face, swap her face, remove people, remove the people, remove the man, remove the woman, remove the background people, erase the person, erase the people, photobomber, put me in, put me on, make him older, make her older, make her younger, make him younger, age, colorize, colourise, colorise, upscale, fix the face, restore the photo, give her, give him, dress her, new hair | 刷成、瘦个脸、瘦脸、磨皮、美颜、凭空、造一张、换个模特、换模特、背面、反面长啥样、长到几岁、长大成人、长大的过程、变瘦、变高、擦掉、抹掉、抠掉、变身、换张脸、换个脸、的脸换成、脸换成、路人、去掉路人、把背景里的、画一、画个、画一个、写诗、写首诗、克隆、换成别人、换发型、变年轻、变老、上色、修复老照片、变成卡通、变成动漫、P掉、p掉、加一只、加个人、换脸、换衣服"
        ),
    ];

    private static Unavailable Of(string english, string chinese, string phrases) =>
        new(english, chinese, Lack.NotYet, Phrases.Split(phrases));

    private static Unavailable Needing(string english, string chinese, string phrases) =>
        new(english, chinese, Lack.NeedsModel, Phrases.Split(phrases));
}
