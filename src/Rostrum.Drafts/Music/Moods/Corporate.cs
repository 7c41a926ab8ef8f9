namespace Rostrum.Drafts.Music.Moods;

internal static class Corporate
{
    public static Mood Mood { get; } =
        new(
            "corporate",
            "Muted guitar, piano and steady optimism.",
            new(
                [
                    "corporate",
                    "business music",
                    "motivational",
                    "inspiring",
                    "inspirational",
                    "uplifting",
                    "business",
                    "corporate music",
                    "professional music",
                    "motivating",
                    "motivation",
                    "tech music",
                    "startup",
                    "presentation music",
                    "optimistic",
                    "hopeful",
                    "positive",
                    "inspire",
                ],
                [
                    "商务",
                    "企业宣传",
                    "励志",
                    "积极向上",
                    "科技感音乐",
                    "职场",
                    "商业",
                    "正能量",
                    "励志的",
                    "希望",
                    "宣传片音乐",
                    "专业",
                ]
            ),
            new(
                Slowest: 108,
                Fastest: 118,
                Beats: 4,
                Scale: Scales.Major,
                Tonics: [0, 2, 4, 7],
                Progressions: ["I V vi IV", "vi IV I V", "I Iadd9 IV IVadd9"],
                Cadence: "IV+V",
                Home: "Iadd9",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 5,
                Ring: 2.6,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 28,
                        Volume: 92,
                        Pan: 46,
                        Hall: 40,
                        Centre: 64,
                        From: 0,
                        Gate: 0.35,
                        Sustains: false,
                        Patterns: ["1.2.3.2.1.2.3.2.", "1.1.2.1.3.1.2.1."]
                    ),
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 90,
                        Pan: 70,
                        Hall: 50,
                        Centre: 64,
                        From: 0.36,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["x...............", "x.......x......."]
                    ),
                    new(
                        Role.Bass,
                        Program: 33,
                        Volume: 98,
                        Pan: 64,
                        Hall: 10,
                        Centre: 38,
                        From: 0.48,
                        Gate: 0.85,
                        Sustains: false,
                        Patterns: ["r.r.r.r.r.r.r.r.", "r.......r......."]
                    ),
                    new(
                        Role.Chords,
                        Program: 48,
                        Volume: 72,
                        Pan: 80,
                        Hall: 70,
                        Centre: 60,
                        From: 0.58,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Melody,
                        Program: 0,
                        Volume: 96,
                        Pan: 60,
                        Hall: 60,
                        Centre: 79,
                        From: 0.58,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["x...x...x.x.....", "x..x..x.........", "x...x.x.x......."]
                    ),
                    new(
                        Role.Drums,
                        Program: 0,
                        Volume: 88,
                        Pan: 64,
                        Hall: 24,
                        Centre: 0,
                        From: 0.5,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "K:x...x...x...x...|E:..i...i...i...i.",
                            "K:x...x...x...x...|C:....o.......o...|H:..o...o...o...o.|Z:x...............",
                            "K:x...x...x...x...|S:....x.......x...|H:i.x.i.x.i.x.i.x.|B:o.o.o.o.o.o.o.o.|Z:x...............",
                        ]
                    ),
                ]
            )
        );
}
