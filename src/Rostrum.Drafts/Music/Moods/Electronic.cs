namespace Rostrum.Drafts.Music.Moods;

internal static class Electronic
{
    public static Mood Mood { get; } =
        new(
            "electronic",
            "Synthesizers and four beats to the floor.",
            new(
                [
                    "electronic",
                    "edm",
                    "synthwave",
                    "techno",
                    "house music",
                    "synth",
                    "electro",
                    "dance music",
                    "dance",
                    "club music",
                    "club",
                    "dubstep",
                    "trance",
                    "dj",
                    "drum and bass",
                    "synth pop",
                    "retro synth",
                    "cyberpunk music",
                    "edm track",
                    "rave",
                    "gaming music",
                ],
                [
                    "电子",
                    "电音",
                    "科技",
                    "合成器",
                    "舞曲",
                    "蹦迪",
                    "夜店",
                    "赛博朋克音乐",
                    "电子舞曲",
                    "电子乐",
                    "合成器音乐",
                    "迪斯科",
                ]
            ),
            new(
                Slowest: 118,
                Fastest: 128,
                Beats: 4,
                Scale: Scales.MinorFive,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["i bVI bIII bVII", "bVI bVII i i", "i bVII bVI iv"],
                Cadence: "bVI+bVII",
                Home: "i",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 0,
                Ring: 2.4,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 81,
                        Volume: 76,
                        Pan: 44,
                        Hall: 50,
                        Centre: 66,
                        From: 0,
                        Gate: 0.5,
                        Sustains: true,
                        Patterns: ["1.3.2.3.1.3.2.4.", "1.2.3.1.2.3.1.2.", "12312312.3123123"]
                    ),
                    new(
                        Role.Bass,
                        Program: 38,
                        Volume: 108,
                        Pan: 64,
                        Hall: 6,
                        Centre: 36,
                        From: 0.34,
                        Gate: 0.7,
                        Sustains: true,
                        Patterns: ["..r...r...r...r.", "r.r.r.r.r.r.r.r.", "r..r..r...r.r.8."]
                    ),
                    new(
                        Role.Drums,
                        Program: 25,
                        Volume: 108,
                        Pan: 64,
                        Hall: 10,
                        Centre: 0,
                        From: 0.34,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "K:x...x...x...x...",
                            "K:x...x...x...x...|C:....x.......x...|O:..o...o...o...o.",
                            "K:x...x...x...x...|C:....x.......x...|O:..x...x...x...x.|H:i.i.i.i.i.i.i.i.|S:..............ii|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Chords,
                        Program: 90,
                        Volume: 70,
                        Pan: 78,
                        Hall: 50,
                        Centre: 60,
                        From: 0.5,
                        Gate: 0.9,
                        Sustains: true,
                        Patterns: ["x..x..x...x.....", "x...............", "x..x..x..x..x..."]
                    ),
                    new(
                        Role.Melody,
                        Program: 80,
                        Volume: 70,
                        Pan: 70,
                        Hall: 60,
                        Centre: 74,
                        From: 0.62,
                        Gate: 0.7,
                        Sustains: true,
                        Patterns: ["x..x..x.x.......", "x.x..x..x.x.....", "x..x..x...x.x..."]
                    ),
                    new(
                        Role.Chords,
                        Program: 89,
                        Volume: 66,
                        Pan: 64,
                        Hall: 70,
                        Centre: 56,
                        From: 0.7,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                ]
            )
        );
}
