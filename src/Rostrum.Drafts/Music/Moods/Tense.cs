namespace Rostrum.Drafts.Music.Moods;

internal static class Tense
{
    public static Mood Mood { get; } =
        new(
            "tense",
            "Low pulses, trembling strings, no rest.",
            new(
                [
                    "tense",
                    "suspense",
                    "suspenseful",
                    "dramatic music",
                    "dark music",
                    "scary",
                    "thriller",
                    "spooky",
                    "creepy",
                    "eerie",
                    "horror",
                    "ominous",
                    "haunting",
                    "mysterious",
                    "mystery",
                    "thrilling",
                    "nervous",
                    "dark",
                    "halloween music",
                    "anxious",
                    "sinister",
                ],
                [
                    "紧张",
                    "悬疑",
                    "惊悚",
                    "黑暗",
                    "恐怖",
                    "阴森",
                    "诡异",
                    "惊悚的",
                    "神秘",
                    "悬疑的",
                    "紧张的",
                    "压抑",
                    "不安",
                    "吓人",
                ]
            ),
            new(
                Slowest: 84,
                Fastest: 100,
                Beats: 4,
                Scale: [0, 1, 3, 5, 7, 8, 11],
                Tonics: [0, 1, 2, 4, 9],
                Progressions: ["i i bII i", "i bVI idim7 V7", "i bII bVI V"],
                Cadence: "bII+V7",
                Home: "i",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 4,
                Ring: 2.6,
                Parts:
                [
                    new(
                        Role.Bass,
                        Program: 38,
                        Volume: 104,
                        Pan: 64,
                        Hall: 20,
                        Centre: 33,
                        From: 0,
                        Gate: 0.6,
                        Sustains: true,
                        Patterns: ["r.r.r.r.r.r.r.r.", "r.rrr.r.r.rrr.r."]
                    ),
                    new(
                        Role.Chords,
                        Program: 44,
                        Volume: 92,
                        Pan: 72,
                        Hall: 70,
                        Centre: 62,
                        From: 0.3,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                    new(
                        Role.Chords,
                        Program: 45,
                        Volume: 92,
                        Pan: 50,
                        Hall: 50,
                        Centre: 60,
                        From: 0.46,
                        Gate: 0.4,
                        Sustains: false,
                        Patterns: ["1..1..2.1..1..3.", "1.1.2...1.1.3..."]
                    ),
                    new(
                        Role.Drums,
                        Program: 48,
                        Volume: 96,
                        Pan: 64,
                        Hall: 70,
                        Centre: 0,
                        From: 0.44,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "G:x.....o.........",
                            "G:x..o..x...o.x...|Y:i.i.i.i.i.i.i.i.",
                            "G:x.oox.x.o.oox.xx|K:x.......x.......|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 42,
                        Volume: 92,
                        Pan: 60,
                        Hall: 70,
                        Centre: 52,
                        From: 0.56,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.......x.......", "x...........x.x."]
                    ),
                    new(
                        Role.Chords,
                        Program: 61,
                        Volume: 84,
                        Pan: 70,
                        Hall: 60,
                        Centre: 55,
                        From: 0.82,
                        Gate: 0.9,
                        Sustains: true,
                        Patterns: ["x.......x.......", "x..x............"]
                    ),
                ]
            )
        );
}
