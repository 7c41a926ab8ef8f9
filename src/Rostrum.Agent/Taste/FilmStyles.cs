using Rostrum.Agent.Understanding;

namespace Rostrum.Agent.Taste;

/// <summary>The words of taste that are understood, one entry each.</summary>
internal static class FilmStyles
{
    public static IReadOnlyList<FilmStyle> All { get; } =
    [
        new(
            "cinematic",
            Phrases.Split(
                "cinematic, like a movie, movie like, filmic, movie style, film style, cinematic style, cinematic feel, cinematic look and feel, hollywood, movie trailer, epic trailer "
                    + "| 院线、预告片、电影感、大片、大片感、电影质感、电影风格、像电影一样、影视感"
            ),
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
            ),
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
            ),
            ["crash_zoom", "whip_pan", "beat_zoom", "push_in", "pan"],
            1.6,
            1800,
            ["whip", "zoom", "push"],
            350,
            270,
            "electronic",
            "vivid"
        ),
        new(
            "luxury",
            Phrases.Split(
                "luxury, luxurious, old money, quiet luxury, premium, elegant, classy, high end, upscale, sophisticated, fashion, sleek, minimal, minimalist, stylish, expensive looking "
                    + "| 老钱风、高级感、高级、奢华、轻奢、高端、质感、优雅、时尚、大气、精致、极简、简约"
            ),
            ["push_in", "drift", "pull_out", "tilt"],
            0.7,
            4500,
            ["dissolve", "dip_black"],
            1200,
            120,
            "ambient",
            "faded"
        ),
        new(
            "vlog",
            Phrases.Split(
                "vlog, vlog style, souvenir film, travel vlog, travel video, travel film, lifestyle, daily life, casual, day in the life "
                    + "| vlog风格、vlog、旅行vlog、旅行、旅游、日常、生活感、随拍、记录生活"
            ),
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
            ),
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
            ),
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
                "calming, spa vibes, spa, breathe in, breathe out, calmer, more calm, calm and quiet, peaceful, serene, zen, meditative, soothing, tranquil, relaxing, chill vibe, chill vibes, cosy, cozy "
                    + "| 治愈、平静、安静的感觉、宁静、禅意、放松、舒服、慢生活、治愈系"
            ),
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
            ),
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
            ),
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
            ),
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
            ),
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
