namespace Rostrum.Drafts.Music.Moods;

internal static class Cinematic
{
    public static Mood Mood { get; } =
        new(
            "cinematic",
            "Strings and piano that grow wide.",
            new(
                [
                    "cinematic music",
                    "film score",
                    "filmic music",
                    "orchestral",
                    "movie score",
                    "cinematic score",
                    "orchestra",
                    "strings",
                    "symphonic",
                    "symphony",
                    "film music",
                    "movie music",
                    "cinematic soundtrack",
                    "classical",
                ],
                [
                    "电影感音乐",
                    "电影配乐",
                    "管弦乐",
                    "史诗感配乐",
                    "交响",
                    "交响乐",
                    "弦乐",
                    "管弦",
                    "古典",
                    "大片配乐",
                    "影视配乐",
                    "电影感的音乐",
                ]
            ),
            new(
                Slowest: 68,
                Fastest: 84,
                Beats: 4,
                Scale: Scales.Minor,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["i bVI bIII bVII", "i bVII bVI bVII", "i iv bVI V", "bVI bVII i bIII"],
                Cadence: "bVI+bVII",
                Home: "i",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 7,
                Ring: 4,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 96,
                        Pan: 56,
                        Hall: 60,
                        Centre: 62,
                        From: 0,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1.2.3.2.4.3.2.3.", "1...2...3...2...", "1.3.2.3.4.3.2.3."]
                    ),
                    new(
                        Role.Chords,
                        Program: 49,
                        Volume: 84,
                        Pan: 70,
                        Hall: 70,
                        Centre: 58,
                        From: 0.34,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Bass,
                        Program: 43,
                        Volume: 98,
                        Pan: 60,
                        Hall: 60,
                        Centre: 36,
                        From: 0.45,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["r..............."]
                    ),
                    new(
                        Role.Melody,
                        Program: 42,
                        Volume: 96,
                        Pan: 74,
                        Hall: 70,
                        Centre: 60,
                        From: 0.55,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.......x...x...", "x...........x...", "x.....x.x......."]
                    ),
                    new(
                        Role.Chords,
                        Program: 48,
                        Volume: 76,
                        Pan: 44,
                        Hall: 60,
                        Centre: 66,
                        From: 0.66,
                        Gate: 0.5,
                        Sustains: true,
                        Patterns: ["1.1.2.1.1.1.2.1.", "x.x.x.x.x.x.x.x."]
                    ),
                    new(
                        Role.Melody,
                        Program: 60,
                        Volume: 84,
                        Pan: 50,
                        Hall: 80,
                        Centre: 67,
                        From: 0.84,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.......x.......", "x.........x....."]
                    ),
                    new(
                        Role.Drums,
                        Program: 48,
                        Volume: 100,
                        Pan: 64,
                        Hall: 90,
                        Centre: 0,
                        From: 0.62,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "G:x.......o.......",
                            "G:x..o..o.x..o..o.|K:x.......x.......|Z:x...............",
                        ]
                    ),
                ]
            )
        );
}
