namespace Rostrum.Drafts.Music.Moods;

internal static class Sad
{
    public static Mood Mood { get; } =
        new(
            "sad",
            "A lonely piano and a cello.",
            new(
                [
                    "sad",
                    "melancholy",
                    "melancholic",
                    "emotional",
                    "sorrowful",
                    "melancholia",
                    "sorrow",
                    "heartbreaking",
                    "heartbroken",
                    "gloomy",
                    "mournful",
                    "somber",
                    "sombre",
                    "tearjerker",
                    "tear jerker",
                    "lonely",
                    "grief",
                    "moving music",
                    "wistful",
                    "blue mood",
                ],
                [
                    "悲伤",
                    "伤感",
                    "忧伤",
                    "感人",
                    "忧郁",
                    "难过",
                    "催泪",
                    "哀伤",
                    "伤心",
                    "凄凉",
                    "失落",
                    "孤独",
                    "悲情",
                    "煽情",
                    "emo",
                ]
            ),
            new(
                Slowest: 60,
                Fastest: 72,
                Beats: 4,
                Scale: Scales.Minor,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["i bVI iv V", "i bVII bVI bVII", "i iv bVI V", "bVI bIII bVII i"],
                Cadence: "iv+V",
                Home: "i",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 16,
                Ring: 4,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 104,
                        Pan: 58,
                        Hall: 80,
                        Centre: 60,
                        From: 0,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1...2...3...2...", "1.2.3...2...3...", "1.2.3.4.3.2....."]
                    ),
                    new(
                        Role.Melody,
                        Program: 0,
                        Volume: 92,
                        Pan: 62,
                        Hall: 80,
                        Centre: 76,
                        From: 0.44,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["x.......x.x.....", "x...........x...", "x.....x.x......."]
                    ),
                    new(
                        Role.Melody,
                        Program: 42,
                        Volume: 92,
                        Pan: 76,
                        Hall: 80,
                        Centre: 55,
                        From: 0.64,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.......x.......", "x.........x....."]
                    ),
                    new(
                        Role.Chords,
                        Program: 49,
                        Volume: 72,
                        Pan: 50,
                        Hall: 90,
                        Centre: 58,
                        From: 0.56,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Bass,
                        Program: 43,
                        Volume: 80,
                        Pan: 64,
                        Hall: 60,
                        Centre: 36,
                        From: 0.64,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["r..............."]
                    ),
                ]
            )
        );
}
