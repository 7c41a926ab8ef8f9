namespace Rostrum.Drafts.Music.Moods;

internal static class Epic
{
    public static Mood Mood { get; } =
        new(
            "epic",
            "Brass, racing strings and great drums.",
            new(
                [
                    "epic",
                    "trailer music",
                    "heroic",
                    "powerful music",
                    "epic orchestral",
                    "battle music",
                    "war drums",
                    "triumphant",
                    "victory",
                    "grand music",
                    "hero music",
                    "powerful",
                    "majestic music",
                    "intense music",
                ],
                [
                    "史诗",
                    "震撼音乐",
                    "气势磅礴",
                    "燃",
                    "热血",
                    "热血沸腾",
                    "燃的",
                    "大气磅礴",
                    "宏大",
                    "激昂",
                    "战斗",
                    "震撼",
                    "气势",
                    "澎湃",
                    "史诗感",
                ]
            ),
            new(
                Slowest: 92,
                Fastest: 108,
                Beats: 4,
                Scale: Scales.Minor,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["i bVI bIII bVII", "i bVI iv V", "i bIII bVII iv"],
                Cadence: "bVI+bVII",
                Home: "i",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 5,
                Ring: 3.4,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 48,
                        Volume: 96,
                        Pan: 48,
                        Hall: 50,
                        Centre: 62,
                        From: 0,
                        Gate: 0.6,
                        Sustains: true,
                        Patterns: ["1.1.1.2.1.1.1.2.", "11.11.1.11.12.1.", "1.1.2.1.1.1.3.2."]
                    ),
                    new(
                        Role.Bass,
                        Program: 43,
                        Volume: 108,
                        Pan: 64,
                        Hall: 40,
                        Centre: 36,
                        From: 0.3,
                        Gate: 0.7,
                        Sustains: true,
                        Patterns: ["r...r...r...r...", "r..r..r.r..r..r."]
                    ),
                    new(
                        Role.Chords,
                        Program: 61,
                        Volume: 92,
                        Pan: 70,
                        Hall: 60,
                        Centre: 58,
                        From: 0.5,
                        Gate: 0.96,
                        Sustains: true,
                        Patterns: ["x...........x...", "x..............."]
                    ),
                    new(
                        Role.Drums,
                        Program: 48,
                        Volume: 116,
                        Pan: 64,
                        Hall: 70,
                        Centre: 0,
                        From: 0.3,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "G:x.......x..o....",
                            "G:x..ox.o.x..ox.o.|K:x.......x.......|Z:x...............",
                            "G:x.oxx.oxx.oxx.oo|K:x...x...x...x...|S:........x......o|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 60,
                        Volume: 108,
                        Pan: 58,
                        Hall: 70,
                        Centre: 65,
                        From: 0.58,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.....x.x.......", "x...x...x.......", "x.......x..x..x."]
                    ),
                    new(
                        Role.Chords,
                        Program: 52,
                        Volume: 86,
                        Pan: 64,
                        Hall: 80,
                        Centre: 64,
                        From: 0.78,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Melody,
                        Program: 56,
                        Volume: 84,
                        Pan: 76,
                        Hall: 60,
                        Centre: 72,
                        From: 0.85,
                        Gate: 0.95,
                        Sustains: true,
                        Patterns: ["x.....x.x.......", "x...x...x..x..x."]
                    ),
                ]
            )
        );
}
