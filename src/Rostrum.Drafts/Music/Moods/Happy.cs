namespace Rostrum.Drafts.Music.Moods;

internal static class Happy
{
    public static Mood Mood { get; } =
        new(
            "happy",
            "Ukulele strums, bells and a skip in the step.",
            new(
                [
                    "happy",
                    "cheerful",
                    "joyful",
                    "playful",
                    "fun music",
                    "happy go lucky",
                    "joyous",
                    "cheery",
                    "jolly",
                    "feel good",
                    "feelgood",
                    "feel-good",
                    "sunny",
                    "bubbly",
                    "birthday music",
                    "cute music",
                    "kids music",
                    "merry",
                    "whistling",
                    "silly",
                    "funny music",
                ],
                [
                    "快乐",
                    "开心",
                    "欢乐",
                    "愉快",
                    "俏皮",
                    "快乐的",
                    "开心的",
                    "欢快的",
                    "可爱",
                    "儿童",
                    "童趣",
                    "喜庆",
                    "生日",
                    "搞笑",
                    "阳光",
                    "俏皮的",
                    "愉悦",
                    "高兴",
                ]
            ),
            new(
                Slowest: 104,
                Fastest: 120,
                Beats: 4,
                Scale: Scales.Major,
                Tonics: [0, 2, 5, 7, 9],
                Progressions: ["I vi IV V", "I IV I V", "I iii IV V", "IV V iii vi"],
                Cadence: "IV+V7",
                Home: "I6",
                Swing: 0.22,
                SwungStep: 0.5,
                Loose: 9,
                Ring: 2,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 24,
                        Volume: 100,
                        Pan: 50,
                        Hall: 24,
                        Centre: 66,
                        From: 0,
                        Gate: 0.5,
                        Sustains: false,
                        Patterns: ["x...x.xx..x.x.x.", "x.x.x.x.x.x.x.x.", "..x...x...x...x."]
                    ),
                    new(
                        Role.Bass,
                        Program: 32,
                        Volume: 104,
                        Pan: 64,
                        Hall: 10,
                        Centre: 38,
                        From: 0.34,
                        Gate: 0.6,
                        Sustains: false,
                        Patterns: ["r...5...r...5...", "r...5...r...5.a."]
                    ),
                    new(
                        Role.Melody,
                        Program: 78,
                        Volume: 80,
                        Pan: 74,
                        Hall: 40,
                        Centre: 76,
                        From: 0.4,
                        Gate: 0.8,
                        Sustains: true,
                        Patterns: ["x.x.x...x.x.x...", "x...x.x.x.......", "x.x...x.x.x....."]
                    ),
                    new(
                        Role.Drums,
                        Program: 0,
                        Volume: 84,
                        Pan: 64,
                        Hall: 20,
                        Centre: 0,
                        From: 0.38,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "K:x.......x.......|C:....o.......o...",
                            "K:x.......x.......|C:....x.......x...|B:o.o.o.o.o.o.o.o.",
                            "K:x...o...x...o...|S:....x.......x...|C:....x.......x...|B:o.o.o.o.o.o.o.o.|E:..i...i...i...i.",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 9,
                        Volume: 76,
                        Pan: 84,
                        Hall: 50,
                        Centre: 84,
                        From: 0.75,
                        Gate: 0.9,
                        Sustains: false,
                        Patterns: ["x.x.x...x.x.x...", "x...x.x.x......."]
                    ),
                ]
            )
        );
}
