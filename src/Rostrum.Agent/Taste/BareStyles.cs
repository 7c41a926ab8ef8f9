using Rostrum.Agent.Understanding;
using Rostrum.Drafts;

namespace Rostrum.Agent.Taste;

/// <summary>Manners whose words also name looks, effects or music: whole manners where they stand alone.</summary>
internal static class BareStyles
{
    public static IReadOnlyList<FilmStyle> All { get; } =
    [
        new(
            "professional",
            Phrases.Split(
                "professional, more professional, professional looking, look professional, business like, businesslike, corporate, polished, slick, high quality | 专业、专业感、专业一点、商务、商务风、企业风"
            ),
            ["push_in", "pan", "pull_out", "tilt"],
            0.8,
            4000,
            ["dissolve", "slide"],
            700,
            120,
            "corporate",
            "cinematic"
        )
        {
            IsBare = true,
        },
        new(
            "modern",
            Phrases.Split(
                "modern, modern and clean, clean and modern, clean, contemporary, crisp and clean, clean look, fresh and clean, scandinavian | 现代、现代感、现代风、简洁、干净、简洁干净、现代简洁"
            ),
            ["push_in", "pan", "pull_out"],
            1,
            3000,
            ["push", "slide"],
            500,
            90,
            "chill",
            "cool"
        )
        {
            IsBare = true,
        },
        new(
            "fresh",
            Phrases.Split(
                "fresh, airy, light and airy, spring like, springlike | 小清新、清新、清新风、清新感、清新自然、日系、日系风、日系小清新"
            ),
            ["drift", "push_in", "ken_burns"],
            0.7,
            4500,
            ["dissolve", "dip_white"],
            1000,
            60,
            "acoustic",
            "dreamy"
        )
        {
            IsBare = true,
        },
        new(
            "cyberpunk",
            Phrases.Split(
                "cyberpunk, cyber punk, cyberpunk style, futuristic, sci-fi, sci fi, neon noir | 赛博朋克、赛博朋克风、赛博朋克风格、赛博、赛博风、科幻、科幻感、未来感"
            ),
            ["crash_zoom", "push_in", "whip_pan", "pan"],
            1.4,
            2200,
            ["glitch", "whip"],
            400,
            180,
            "electronic",
            "teal_orange"
        )
        {
            Effect = "glitch",
            IsBare = true,
        },
        new(
            "retro",
            Phrases.Split(
                "retro, retro style, retro vibe, retro feel, vintage, vintage style, vintage vibe, vintage feel, old school, old-school, seventies style, 70s style | 复古、复古风、复古风格、复古感、怀旧复古"
            ),
            ["ken_burns", "push_in", "pan", "pull_out"],
            0.9,
            3500,
            ["light", "dissolve"],
            700,
            90,
            "jazz",
            "faded"
        )
        {
            Effect = "old_film",
            IsBare = true,
        },
        new(
            "nostalgic",
            Phrases.Split("old memories style | 怀旧、怀旧一点、怀旧风格、怀旧的感觉"),
            ["ken_burns", "pull_out", "drift", "pan"],
            0.7,
            4500,
            ["dissolve", "dip_black"],
            1200,
            90,
            "acoustic",
            "sepia"
        )
        {
            IsBare = true,
        },
        new(
            "trailer",
            Phrases.Split(
                "like a movie trailer, like a film trailer, like a trailer, movie trailer, film trailer, trailer style, blockbuster trailer, teaser trailer | 像预告片、像电影预告片、预告片风格、预告片感"
            ),
            ["push_in", "crash_zoom", "pull_out", "tilt"],
            1.2,
            2200,
            ["dip_black", "dissolve"],
            500,
            180,
            "epic",
            "teal_orange"
        )
        {
            Effect = "letterbox",
            IsBare = true,
        },
        new(
            "cosy",
            Phrases.Split(
                "cosy, cozy, homely, snug, hygge, warm and cosy, warm and cozy | 温馨一点、温馨的感觉、居家感"
            ),
            ["drift", "push_in", "ken_burns"],
            0.7,
            4500,
            ["dissolve"],
            1200,
            60,
            "acoustic",
            "warm"
        )
        {
            IsBare = true,
        },
        Luxury(
            Phrases.Split(
                "look expensive, expensive, make it look expensive, expensive looking, a million dollars, look rich, posh | 显贵、看起来很贵、看着很贵"
            )
        ) with
        {
            IsBare = true,
        },
    ];

    /// <summary>Slow and soft, by whichever words it is asked for.</summary>
    internal static FilmStyle Luxury(Words words) =>
        new(
            "luxury",
            words,
            ["push_in", "drift", "pull_out", "tilt"],
            0.7,
            4500,
            ["dissolve", "dip_black"],
            1200,
            120,
            "ambient",
            "faded"
        );
}
