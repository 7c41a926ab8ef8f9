namespace Rostrum.Drafts.Music.Moods;

internal static class Upbeat
{
    public static Mood Mood { get; } =
        new(
            "upbeat",
            "Bright guitars, claps and a driving beat.",
            new(
                [
                    "upbeat",
                    "energetic",
                    "lively",
                    "driving music",
                    "peppy",
                    "bouncy",
                    "poppy",
                    "pop",
                    "pop music",
                    "fast music",
                    "fast paced music",
                    "catchy",
                    "groovy",
                    "funky",
                    "funk",
                    "party music",
                    "party",
                    "summer vibes music",
                    "hype music",
                    "hype",
                    "vlog music",
                    "tiktok music",
                    "workout music",
                    "sporty music",
                    "rock",
                    "punchy music",
                ],
                [
                    "轻快",
                    "动感",
                    "节奏感",
                    "活力",
                    "欢快",
                    "动感的",
                    "活泼",
                    "活力的",
                    "流行",
                    "流行乐",
                    "节奏快",
                    "快节奏",
                    "带感",
                    "派对",
                    "嗨",
                    "摇滚",
                    "卡点音乐",
                    "运动",
                    "劲爆",
                    "律动",
                    "vlog音乐",
                ]
            ),
            new(
                Slowest: 116,
                Fastest: 128,
                Beats: 4,
                Scale: Scales.MajorFive,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["I V vi IV", "I IV vi V", "vi IV I V", "IV I V vi"],
                Cadence: "IV+V",
                Home: "I",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 6,
                Ring: 2.2,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 25,
                        Volume: 98,
                        Pan: 44,
                        Hall: 30,
                        Centre: 62,
                        From: 0,
                        Gate: 0.7,
                        Sustains: false,
                        Patterns: ["x...x.x...x.x.x.", "x..x..x.x..x..x.", "x.x.x.x.x.x.x.x."]
                    ),
                    new(
                        Role.Bass,
                        Program: 33,
                        Volume: 108,
                        Pan: 64,
                        Hall: 8,
                        Centre: 38,
                        From: 0.36,
                        Gate: 0.8,
                        Sustains: false,
                        Patterns: ["r.r.r.r.r.r.r.r.", "r..r..r.r..r..5.", "r...r.8.r...r.5."]
                    ),
                    new(
                        Role.Drums,
                        Program: 0,
                        Volume: 100,
                        Pan: 64,
                        Hall: 20,
                        Centre: 0,
                        From: 0.32,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "K:x.......x.......|C:....x.......x...",
                            "K:x.....x.x.......|S:....x.......x...|H:o.o.o.o.o.o.o.o.|B:....o.......o...",
                            "K:x...x...x...x...|S:....x.......x...|C:....x.......x...|H:..x...x...x...x.|B:o.o.o.o.o.o.o.o.|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 84,
                        Pan: 84,
                        Hall: 30,
                        Centre: 67,
                        From: 0.5,
                        Gate: 0.45,
                        Sustains: false,
                        Patterns: ["x..x..x...x..x..", "..x...x...x...x."]
                    ),
                    new(
                        Role.Melody,
                        Program: 12,
                        Volume: 96,
                        Pan: 76,
                        Hall: 40,
                        Centre: 79,
                        From: 0.55,
                        Gate: 0.8,
                        Sustains: false,
                        Patterns: ["x.x.x..x..x.x...", "x..x..x.x.x.....", "x.xx..x.x..x..x."]
                    ),
                    new(
                        Role.Chords,
                        Program: 90,
                        Volume: 60,
                        Pan: 64,
                        Hall: 40,
                        Centre: 60,
                        From: 0.8,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                ]
            )
        );
}
