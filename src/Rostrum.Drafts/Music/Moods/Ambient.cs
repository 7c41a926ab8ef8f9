namespace Rostrum.Drafts.Music.Moods;

internal static class Ambient
{
    public static Mood Mood { get; } =
        new(
            "ambient",
            "Slow pads and far bells, hardly a beat.",
            new(
                [
                    "ambient",
                    "atmospheric",
                    "meditation music",
                    "meditative",
                    "spacey",
                    "ambience",
                    "soundscape",
                    "spa",
                    "spa music",
                    "yoga",
                    "yoga music",
                    "meditation",
                    "zen music",
                    "atmosphere music",
                    "drone music",
                    "floating",
                ],
                [
                    "氛围音乐",
                    "空灵",
                    "冥想",
                    "环境音乐",
                    "瑜伽",
                    "水疗",
                    "冥想音乐",
                    "背景氛围",
                    "禅意音乐",
                    "自然音乐",
                ]
            ),
            new(
                Slowest: 58,
                Fastest: 68,
                Beats: 4,
                Scale: Scales.MajorFive,
                Tonics: [0, 2, 3, 5, 7],
                Progressions: ["Iadd9 IVmaj7 Iadd9 IVmaj7", "IVmaj9 Iadd9 vi7 IVmaj9", "Imaj7 iii7 IVmaj7 V"],
                Cadence: "IVmaj9",
                Home: "Iadd9",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 18,
                Ring: 5,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 89,
                        Volume: 100,
                        Pan: 54,
                        Hall: 100,
                        Centre: 57,
                        From: 0,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Chords,
                        Program: 91,
                        Volume: 70,
                        Pan: 80,
                        Hall: 110,
                        Centre: 64,
                        From: 0.4,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Bass,
                        Program: 39,
                        Volume: 66,
                        Pan: 64,
                        Hall: 60,
                        Centre: 38,
                        From: 0.45,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["r..............."]
                    ),
                    new(
                        Role.Chords,
                        Program: 88,
                        Volume: 70,
                        Pan: 40,
                        Hall: 110,
                        Centre: 72,
                        From: 0.55,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1...3.....2.....", "2.....4...3.....", "..1...4.....3..."]
                    ),
                    new(
                        Role.Melody,
                        Program: 98,
                        Volume: 74,
                        Pan: 88,
                        Hall: 120,
                        Centre: 79,
                        From: 0.3,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["x.........x.....", "......x.........", "x..............."]
                    ),
                    new(
                        Role.Melody,
                        Program: 46,
                        Volume: 70,
                        Pan: 40,
                        Hall: 110,
                        Centre: 72,
                        From: 0.8,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["x...x...x.......", "x.....x...x....."]
                    ),
                ]
            )
        );
}
