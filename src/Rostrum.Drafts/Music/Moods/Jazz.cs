namespace Rostrum.Drafts.Music.Moods;

internal static class Jazz
{
    public static Mood Mood { get; } =
        new(
            "jazz",
            "Walking bass, brushes, piano and vibraphone.",
            new(
                [
                    "jazz",
                    "jazzy",
                    "swing music",
                    "bossa",
                    "smooth jazz",
                    "saxophone",
                    "sax",
                    "swing",
                    "blues music",
                    "big band",
                    "jazz bar",
                    "piano bar",
                    "bossa nova",
                ],
                ["爵士", "爵士乐", "摇摆乐", "萨克斯", "蓝调", "摇摆", "爵士钢琴", "波萨诺瓦", "酒吧"]
            ),
            new(
                Slowest: 116,
                Fastest: 136,
                Beats: 4,
                Scale: Scales.Major,
                Tonics: [0, 2, 3, 5, 10],
                Progressions:
                [
                    "ii7 V7 Imaj7 vi7",
                    "Imaj7 vi7 ii7 V7",
                    "iii7 vi7 ii7 V7",
                    "IVmaj7 bVII7 Imaj7 vi7",
                ],
                Cadence: "ii7+V7",
                Home: "I6",
                Swing: 0.33,
                SwungStep: 0.5,
                Loose: 12,
                Ring: 2.6,
                Parts:
                [
                    new(
                        Role.Bass,
                        Program: 32,
                        Volume: 114,
                        Pan: 60,
                        Hall: 20,
                        Centre: 38,
                        From: 0,
                        Gate: 0.9,
                        Sustains: false,
                        Patterns: ["r...3...5...a...", "r...5...8...a...", "r...3...5...5..."]
                    ),
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 88,
                        Pan: 76,
                        Hall: 40,
                        Centre: 63,
                        From: 0,
                        Gate: 0.5,
                        Sustains: false,
                        Patterns: ["x.....x.........", "......x.......x.", "....x.....x....."]
                    ),
                    new(
                        Role.Drums,
                        Program: 40,
                        Volume: 92,
                        Pan: 64,
                        Hall: 30,
                        Centre: 0,
                        From: 0.3,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "Y:o...o.i.o...o.i.|P:....o.......o...",
                            "Y:x...o.i.x...o.i.|P:....o.......o...|R:......i.......i.|K:i.......i.......",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 11,
                        Volume: 92,
                        Pan: 48,
                        Hall: 60,
                        Centre: 74,
                        From: 0.46,
                        Gate: 0.85,
                        Sustains: false,
                        Patterns:
                        [
                            "x.x.x...x.x.....",
                            "..x.x.x...x.....",
                            "x.....x.x.x.x...",
                            "x.x...x.....x.x.",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 26,
                        Volume: 84,
                        Pan: 84,
                        Hall: 50,
                        Centre: 69,
                        From: 0.82,
                        Gate: 0.85,
                        Sustains: false,
                        Patterns: ["x...x.x.........", "..x.x...x.x....."]
                    ),
                ]
            )
        );
}
