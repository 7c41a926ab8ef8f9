using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding;

/// <summary>What is asked for within pictures and cannot be done, each with what comes near to it.</summary>
internal static class NearLacks
{
    private static readonly string[] figures =
    [
        .. (
            "dragon unicorn dinosaur monster ghost fairy angel mermaid wizard witch robot alien astronaut superhero knight pirate ninja zombie vampire "
            + "dog puppy cat kitten horse pony cow pig sheep rabbit bunny bear panda lion tiger elephant giraffe monkey wolf fox deer bird eagle owl parrot duck swan penguin fish shark whale dolphin turtle snake frog butterfly bee spider "
            + "car truck bus train plane airplane helicopter rocket spaceship ufo boat ship sailboat bike bicycle motorcycle tractor balloon kite drone "
            + "man woman boy girl baby child person crowd family dancer clown santa snowman king queen prince princess bride groom soldier "
            + "castle house tower bridge lighthouse windmill tent pyramid fountain statue tree palm flower rose sunflower mountain volcano waterfall island cactus mushroom "
            + "sun moon star planet meteor comet rainbow cloud hat crown sunglasses glasses moustache mustache beard halo wings tail cake pizza guitar piano ball teddy toy umbrella lamp candle chair table door window treasure sword"
        ).Split(' '),
    ];

    /// <summary>A thing that no picture shows.</summary>
    public static Unavailable AddingThings { get; } =
        new(
            "putting new things into a picture",
            "在画面里添加新的东西",
            Lack.NeedsModel,
            new Words(
                [
                    .. from verb in "add put draw paint insert place include show".Split(' ')
                    from few in new[] { "a", "an", "some", "me a" }
                    from figure in figures
                    where (few == "an") == (figure[0] is 'a' or 'e' or 'i' or 'o') || few is "some" or "me a"
                    where few != "me a" || verb is "draw" or "paint" or "show"
                    select $"{verb} {few} {figure}",
                ],
                []
            )
            {
                Spoken =
                    "(加/添/画/放/加上/添上/画上/放上/添加/来/给我画/帮我画/给我加/帮我加)(一/几/两/)(条/只/匹/头/辆/架/艘/朵/棵/座/位/个/颗/轮/道)(小/大/红/白/黑/金/)(龙/恐龙/独角兽/怪兽/鬼/精灵/天使/美人鱼/机器人/外星人/宇航员/猫/猫咪/狗/狗狗/马/牛/猪/羊/兔子/熊/熊猫/狮子/老虎/大象/猴子/狼/狐狸/鹿/鸟/鹰/鸭子/天鹅/企鹅/鱼/鲨鱼/鲸鱼/海豚/乌龟/蝴蝶/蜜蜂/车/汽车/火车/飞机/火箭/飞船/船/帆船/气球/热气球/风筝/男人/女人/男孩/女孩/小孩/宝宝/人/雪人/圣诞老人/城堡/房子/塔/桥/树/圣诞树/花/玫瑰/山/瀑布/太阳/月亮/星星/流星/彩虹/云/帽子/皇冠/眼镜/墨镜/胡子/翅膀)",
            }
        )
        {
            Instead = ["sparkles", "petals", "confetti"],
            Hint = (
                "send a picture of it and say “picture in picture, top right”",
                "发一张它的照片，再说“画中画，右上角”"
            ),
        };

    public static Unavailable Recolouring { get; } =
        Needing(
            "giving a thing in the picture another colour",
            "单独改画面里某样东西的颜色",
            [
                .. from verb in "change turn make paint dye recolour recolor".Split(' ')
                from whose in "her his the my their its".Split(' ')
                from thing in "dress shirt hair car house wall walls eyes skirt hat coat jacket shoes lips door sofa tie suit".Split(
                    ' '
                )
                select $"{verb} {whose} {thing}",
                "change the colour of the",
                "change the color of the",
                "change the colour of her",
                "change the color of her",
                "change the color of his",
                "recolor the",
                "recolour the",
                "repaint",
            ],
            "(把/将)(她的/他的/我的/它的/她/他/这件/那件/这辆/那辆/)(裙子/衣服/上衣/裤子/外套/头发/帽子/鞋/鞋子/车/汽车/墙/房子/眼睛/领带/沙发/门)(的颜色/)(改成/变成/换成/改为/染成/变为/调成/弄成)(红/蓝/绿/黄/黑/白/粉/紫/橙/金/灰/棕)(色/色的/的)"
        ) with
        {
            Instead = ["duotone", "teal_orange", "vivid"],
        };

    public static Unavailable NightForDay { get; } =
        Needing(
            "turning day into night",
            "把白天变成黑夜",
            [
                "make it night",
                "make it nighttime",
                "make it night time",
                "turn it into night",
                "make day into night",
                "turn day into night",
                "change day to night",
                "change day into night",
                "make it look like night",
                "make it dark outside",
            ],
            "(把/将/)(白天/日景/白昼)(变成/改成/变/换成/转成/变为)(黑夜/晚上/夜晚/夜景/夜里)、(变成/改成)(黑夜/晚上/夜晚/夜景)"
        ) with
        {
            Instead = ["cool", "vignette", "golden_hour"],
        };

    public static Unavailable OtherGround { get; } =
        Needing(
            "another background",
            "更换背景",
            [
                "replace the background",
                "remove the background",
                "new background",
                "different background",
                "another background",
                "change the background to a",
                "swap the background",
                "change the backdrop",
                "swap the background",
            ],
            "(换/更换/替换/改)(个/一个/掉/下/)背景、换背景、去背景、抠图"
        ) with
        {
            Instead = ["bokeh", "pop_out", "cutout_sticker"],
        };

    public static Unavailable OtherSeason { get; } =
        Needing(
            "another season or sky",
            "更换季节或天空",
            [
                "make it summer",
                "make it winter",
                "make it autumn",
                "make it spring",
                "make it fall",
                "change the sky",
                "replace the sky",
                "another sky",
                "change the sky to",
                "different sky",
                "blue sky instead",
                "new sky",
            ],
            "换(个/一个/掉/)天空、(变成/改成)(夏天/冬天/秋天/春天)"
        ) with
        {
            Instead = ["snow", "leaves", "golden_hour"],
        };

    public static Unavailable Watermarks { get; } =
        Needing(
            "removing a watermark",
            "去水印",
            [
                "remove the watermark",
                "remove watermark",
                "remove watermarks",
                "take the watermark off",
                "get rid of the watermark",
                "delete the watermark",
                "erase the watermark",
                "without the watermark",
                "watermark removal",
            ],
            "(去/去掉/去除/删掉/删除/擦掉/抹掉/消除/清除)(一下/)(照片上的/图片上的/画面上的/上面的/那个/)水印、水印(去掉/删掉/擦掉/去了)、把水印(去掉/删掉/擦掉/去了/抹掉)"
        ) with
        {
            Instead = ["push_in", "vignette"],
            Hint = (
                "a zoom leaves the edges out of sight: “zoom in to 130%”",
                "推近可以让边缘移出画面：“推近到130%”"
            ),
        };

    public static Unavailable Translating { get; } =
        Needing(
            "translating texts",
            "翻译文字",
            ["translate", "translated", "translation", "translate it", "translate them"],
            "翻译(成/为/一下/)、(译成/译为)"
        ) with
        {
            Hint = (
                "say the words as they should read: “change the caption to 'Bonjour'”",
                "直接说出译好的文字：“字幕改成‘Bonjour’”"
            ),
        };

    public static Unavailable Logos { get; } =
        new(
            "logos and emoji",
            "标志和表情",
            Lack.NotYet,
            Phrases.Split("logo, logos, emoji, emojis, watermark logo | 标志、徽标、表情、logo")
        )
        {
            Hint = (
                "send the logo as a picture and say “picture in picture, top right”, or write the name: “title 'Brand'”",
                "把标志当照片发来，再说“画中画，右上角”，或者写上名字：“标题：品牌名”"
            ),
        };

    /// <summary>They come before what is said more generally.</summary>
    public static IReadOnlyList<Unavailable> All { get; } =
    [AddingThings, Recolouring, NightForDay, OtherGround, OtherSeason, Watermarks, Translating, Logos];

    private static Unavailable Needing(
        string english,
        string chinese,
        IReadOnlyList<string> phrases,
        string spoken
    ) => new(english, chinese, Lack.NeedsModel, new Words(phrases, []) { Spoken = spoken });
}
