using Rostrum.Agent.Understanding;

namespace Rostrum.Agent.Taste;

/// <summary>The words of taste that are understood, one entry each.</summary>
internal static class FilmStyles
{
    public static IReadOnlyList<FilmStyle> All { get; } =
    [
        .. BareStyles.All,
        new(
            "cinematic",
            Phrases.Split(
                "cinematic, like a movie, movie like, filmic, movie style, film style, cinematic style, cinematic feel, cinematic look and feel, hollywood, epic trailer "
                    + "| 院线、预告片、电影感、大片、大片感、电影质感、电影风格、像电影一样、影视感"
            ) with
            {
                Spoken =
                    "电影(风/级/院线感/镜头感/短片感/范/大片感)、(大片/院线)(既视感/质感/感觉/的感觉/那种)、(质感/胶片)大片、(拍成/做成/像/像一部/像个/剪成)(电影/大片/微电影/电影预告/电影片段)(一样/似的/那种/)、公路片(感/)、王家卫(那种/风/感/)",
            },
            ["push_in", "pull_out", "ken_burns", "pan", "tilt"],
            0.8,
            4500,
            ["dissolve", "dip_black"],
            1000,
            180,
            "cinematic",
            "cinematic"
        ),
        new(
            "dreamy",
            Phrases.Split(
                "dreamy, dreamlike, ethereal, magical, fairy tale, fairytale, soft and dreamy, romantic, wedding, love story, tender "
                    + "| 梦幻、唯美、浪漫、仙气、童话、婚礼、温柔、意境"
            ) with
            {
                Spoken =
                    "(韩系/少女/少女心/甜美/法式浪漫/婚庆/求婚/表白/告白/恋爱/甜甜/粉嫩/粉红泡泡/仙女/仙气/童话)(风/感/风格/系/的感觉/氛围/调调)、(婚礼/结婚/求婚/表白/告白/恋爱/纪念日/蜜月/情侣/七夕/情人节)(视频/短片/开场/开场视频/暖场/纪念/纪念视频/相册/vlog/氛围/的感觉/用的/大屏)、(浪漫/唯美/梦幻/柔美)(点/一点/些/一些/风/感/的感觉/的氛围/的风格/得)、(甜/柔美)一(点/些)",
            },
            ["drift", "push_in", "ken_burns", "pull_out"],
            0.7,
            5000,
            ["dissolve", "dip_white"],
            1400,
            90,
            "romantic",
            "dreamy"
        ),
        new(
            "energetic",
            Phrases.Split(
                "energetic, dynamic, punchy, slap, needs to slap, wake it up, kinda dull, dull, in your face, banger, high energy, exciting, punch, more punch, more punchy, make it pop, livelier, more energetic, more exciting, less boring, boring, spice it up, jazz it up, wow, lively, hype, hyped, sporty, action packed, fast paced, fast cut, fast cuts, party, club, snappy, edgy "
                    + "| 要炸、炸裂、有冲击力、动感、炫酷、酷炫、燃、带感、热血、活力、快节奏、节奏感、嗨、劲爆、潮、运动感、太平淡、太无聊、有活力、更带劲、带劲、来点劲"
            ) with
            {
                Spoken =
                    "(炸/炸场/燃爆/爆款/燃炸)(的/感/一点/那种/起来/风格/一些/)、(抓/吸引/夺)(眼球/人眼球/人/住人/注意力)(的/一点/)、(吸睛/吸眼/上头/高能/炸街/拽/酷)(一点/点/些/的/的感觉/感/风/)、(冲击/视觉冲击/年轻化/潮酷/街头/说唱/电竞/赛博/赛博朋克/科技/未来/科幻/蹦迪/潮流/国潮/嘻哈/运动/热血/燃系/燃向/高燃/快闪/卡点)(感/风/风格/力/系/风的/混剪/的感觉)、有(张力/冲劲/劲/力量/力量感/爆发力/活力/朝气/激情)、(张力/爆发力/力量感)、鬼畜(风/感/)、(燃/热血/带劲/劲爆/酷炫/炫酷/动感)(一/)(点/些)、(燃/嗨)起来",
            },
            ["crash_zoom", "whip_pan", "beat_zoom", "push_in", "pan"],
            1.6,
            1800,
            ["whip", "zoom", "push"],
            350,
            270,
            "electronic",
            "vivid"
        ),
        BareStyles.Luxury(
            Phrases.Split(
                "luxury, luxurious, old money, quiet luxury, premium, elegant, classy, high end, upscale, sophisticated, fashion, sleek, minimal, minimalist, stylish "
                    + "| 老钱风、高级感、高级、奢华、轻奢、高端、质感、优雅、时尚、大气、精致、极简、简约"
            ) with
            {
                Spoken =
                    "高(大上/端感/级质感/级范/冷/冷风/奢/定感/端大气/端大气上档次)、(贵/大牌/奢侈品/奢品/杂志/时装/时尚大片/走秀/ins/性冷淡/名媛/老钱/轻奢/商务/企业/极简/简约/高级/都市/北欧/侘寂/法式)(感/风/风格/气/范/系/调性/调调/质感/的感觉)、有(格调/品位/品味/逼格/档次/调性/腔调/质感/高级感)(一点/点/)、(上/有)档次(一点/点/的/)、格调、逼格、(高级/大气/精致/贵气/洋气/高档/优雅/奢华/时尚)(一/)(点/些/的感觉)、(显得/看着/看起来)(很/更/)(贵/高级/高档/有钱/大气/洋气/值钱)(一点/点/些/)",
            }
        ),
        new(
            "vlog",
            Phrases.Split(
                "vlog, vlog style, souvenir film, travel vlog, travel video, travel film, lifestyle, daily life, casual, day in the life "
                    + "| vlog风格、vlog、旅行vlog、旅行、旅游、日常、生活感、随拍、记录生活"
            ) with
            {
                Spoken =
                    "(有点/有/带点/来点)烟火气、(烟火/生活/记录/真实/随手拍/周末/探店/citywalk/旅拍/日常/出游/打卡/郊游/露营/自驾)(气/感/风/化/系/vlog/短片/视频/记录/的感觉/风格)、(旅行/旅游/出游/自驾/度假/露营/逛街/探店/美食)(记录/纪念/短片/视频/日记/回顾/小片/vlog/博主/风)、像(vlog/日记/生活记录)(一样/那样/)",
            },
            ["handheld", "ken_burns", "push_in", "pan", "pull_out"],
            1,
            2800,
            ["dissolve", "whip", "slide"],
            500,
            120,
            "upbeat",
            "warm",
            "9:16"
        ),
        new(
            "product",
            Phrases.Split(
                "product ad, product video, product showcase, advert, advertisement, commercial, promo, promo video, promotional, product demo, product launch, ad, sales video "
                    + "| 产品广告、产品视频、产品展示、广告、带货、宣传片、商品展示、种草、促销视频、广告片"
            ) with
            {
                Spoken =
                    "(电商/主图/详情页/上新/新品/卖货/带货/卖点/直播间/开业/促销/打折/种草/测评/好物/招商/加盟/品牌/餐厅/门店/菜品/房产/民宿/楼盘)(视频/短视频/短片/广告/宣传/宣传片/推广/推广视频/风/感/风格/推荐/展示/预热/介绍)、(卖/推/宣传/推广/展示)(产品/商品/货/新品/衣服/房子/菜品)(用的/的/)(视频/短视频/广告/)、(像/做成/做个/剪成)(广告/tvc/TVC/广告片/宣传片/产品片)(一样/似的/那种/)、有(购买欲/食欲/种草感)",
            },
            ["push_in", "pull_out", "tilt", "pan"],
            1,
            3000,
            ["slide", "push", "zoom"],
            500,
            120,
            "corporate",
            "vivid"
        ),
        new(
            "nostalgic",
            Phrases.Split(
                "nostalgic, nostalgia, tear jerker, make them cry, old memories, sentimental, family album, memories, memory lane, emotional, touching, heartfelt, melancholy, melancholic, moody "
                    + "| 看哭、催泪、怀旧感、怀旧风、回忆、回忆感、感人、走心、温馨、情怀、伤感、情绪感、氛围感"
            ) with
            {
                Spoken =
                    "(港风/复古港风/年代/老上海/民国/文艺/文艺片/故事/破碎/青春/校园/毕业/回忆杀/童年/怀旧/怀念/乡愁/情感/情怀/岁月/时光)(感/风/风格/范/系/的感觉/氛围/味/味道/杀/向)、(毕业/青春/童年/老照片/父母/爸妈/爷爷奶奶/金婚/银婚/同学会/同学聚会/战友聚会/家族/老友)(纪念/纪念册/回忆/相册/影集/视频/短片/纪念视频/回忆录)、(让人/看了/看得/能)(想哭/落泪/流泪/泪目/感动/破防/哭/鼻酸)、泪目(的/)、(感人/走心/煽情/怀旧/文艺/温情/温馨/情绪化)(一/)(点/些/的感觉)、(想/看)哭的(感觉/)、戳(人/泪点/心)",
            },
            ["ken_burns", "pull_out", "drift", "pan"],
            0.7,
            5000,
            ["dissolve", "dip_black"],
            1200,
            90,
            "acoustic",
            "sepia"
        ),
        new(
            "calm",
            Phrases.Split(
                "calming, spa vibes, spa, breathe in, breathe out, calmer, more calm, calm and quiet, peaceful, serene, zen, meditative, soothing, tranquil, relaxing, chill vibe, chill vibes "
                    + "| 治愈、平静、安静的感觉、宁静、禅意、放松、舒服、慢生活、治愈系"
            ) with
            {
                Spoken =
                    "(日系/清新/小清新/岁月静好/松弛/慵懒/佛系/禅/禅系/禅意/国风/古风/中国风/中式/新中式/东方/江南/水墨风/治愈/疗愈/解压/舒缓/恬静/静谧/宁静/田园/自然系/慢节奏/氧气/空气)(感/风/风格/系/的感觉/氛围/意境/美学/味道/调调/vlog/日常)、岁月静好、(舒服/治愈/平和/安静/温柔/恬静/松弛/清新/淡雅/淡然)(一/)(点/些/的感觉)、(看着/让人)(很/)(舒服/放松/平静/治愈/安心/解压)(的/)、慢慢悠悠(的感觉/)、有意境",
            },
            ["drift", "push_in", "ken_burns"],
            0.6,
            6000,
            ["dissolve"],
            1500,
            60,
            "ambient",
            "faded"
        ),
        new(
            "epic",
            Phrases.Split(
                "epic, heroic, grand, majestic, awe inspiring, powerful, blockbuster, dramatic trailer, goosebumps | 史诗感、史诗、宏大、震撼、磅礴、恢弘、气势"
            ) with
            {
                Spoken =
                    "(大气磅礴/气吞山河/恢宏/壮阔/壮观/史诗级/震撼人心/大场面/磅礴/雄伟/气势恢宏/荡气回肠)(的/感/一点/)、(震撼/恢弘/壮观/有气势/宏大/霸气)(一/)(点/些/的感觉/感)、(大场面/史诗/英雄/战争)(感/风/片/的感觉)",
            },
            ["push_in", "pull_out", "tilt", "pan"],
            0.9,
            3500,
            ["dip_black", "dissolve"],
            800,
            180,
            "epic",
            "cinematic"
        ),
        new(
            "spooky",
            Phrases.Split(
                "spooky, scary, creepy, haunted, halloween, horror, eerie, sinister, ghostly, dark and moody, suspense, suspenseful, thriller | 恐怖、惊悚、诡异、阴森、万圣节、悬疑、鬼片、吓人"
            ) with
            {
                Spoken =
                    "(恐怖/惊悚/诡异/阴森/悬疑/吓人/鬼片/灵异/暗黑/万圣节/中式恐怖/瘆人)(感/风/片/风格/一点/点/氛围/的感觉/的)",
            },
            ["push_in", "handheld", "drift", "pan"],
            0.7,
            4000,
            ["dip_black", "dissolve"],
            900,
            90,
            "tense",
            "noir"
        ),
        new(
            "fun",
            Phrases.Split(
                "fun, funny, playful, cheerful, joyful, happy vibe, cute, kids party, birthday, celebration, festive, party vibe, cheery | 有趣、搞笑、可爱、欢乐、开心的感觉、生日、喜庆、热闹、俏皮、童趣、欢快的感觉"
            ) with
            {
                Spoken =
                    "(春节/新年/过年/年味/元宵/生日/周岁/百日/满月/六一/儿童节/宝宝/儿童/圣诞/圣诞节/派对/聚会/年会/幼儿园/萌宠/宠物/萌娃)(视频/短片/短视频/相册/主题/氛围/风/风格/的感觉/感/纪念/纪念册/祝福/祝福视频/成长记/日常/vlog)、(萌/可爱/俏皮/鬼马/沙雕/搞怪/逗/q萌/卡哇伊/欢乐/喜庆/热闹/活泼/童趣)(系/风/感/风格/一点/点/些/一些/的感觉/的氛围/的)、(喜气/喜气洋洋/喜洋洋/热热闹闹/欢天喜地)(的/)、有(趣味/童趣/喜感/年味)",
            },
            ["push_in", "pan", "pull_out", "tilt"],
            1.2,
            2500,
            ["slide", "push", "zoom"],
            450,
            120,
            "happy",
            "vivid"
        ),
        new(
            "documentary",
            Phrases.Split(
                "documentary, documentary style, journalistic, news style, storytelling, historical | 纪录片、纪录片风格、纪实、纪实感、叙事感"
            ) with
            {
                Spoken =
                    "(纪实/人文/新闻/纪录/纪录片/访谈/历史/口述史)(感/风/风格/短片/片/纪录/纪录片/类/那种/向/质感)、(像/做成)纪录(片/短片)(一样/那种/似的/)",
            },
            ["handheld", "ken_burns", "pan", "push_in"],
            0.8,
            4500,
            ["dissolve", "dip_black"],
            800,
            90,
            "cinematic",
            "faded"
        ),
    ];
}
