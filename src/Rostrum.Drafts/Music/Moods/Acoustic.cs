namespace Rostrum.Drafts.Music.Moods;

internal static class Acoustic
{
    public static Mood Mood { get; } =
        new(
            "acoustic",
            "Fingerpicked guitar, warm and close.",
            new(
                [
                    "acoustic",
                    "acoustic guitar",
                    "folk",
                    "guitar music",
                    "campfire",
                    "guitar",
                    "ukulele",
                    "strumming",
                    "country",
                    "unplugged",
                    "banjo",
                    "warm acoustic",
                ],
                ["原声", "吉他", "民谣", "木吉他", "尤克里里", "乡村", "弹唱", "吉他曲", "不插电"]
            ),
            new(
                Slowest: 88,
                Fastest: 102,
                Beats: 4,
                Scale: Scales.Major,
                Tonics: [0, 2, 4, 7, 9],
                Progressions: ["I V vi IV", "I IV I V", "vi IV I V", "I iii vi IV"],
                Cadence: "IV+V",
                Home: "I",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 11,
                Ring: 2.8,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 25,
                        Volume: 108,
                        Pan: 52,
                        Hall: 36,
                        Centre: 60,
                        From: 0,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1.3.2.4.1.3.2.4.", "1.2.3.4.3.2.3.2.", "1..32.4.1.3.2.4."]
                    ),
                    new(
                        Role.Chords,
                        Program: 24,
                        Volume: 76,
                        Pan: 84,
                        Hall: 36,
                        Centre: 66,
                        From: 0.5,
                        Gate: 0.8,
                        Sustains: false,
                        Patterns: ["x...x.x...x.x...", "x..x..x.x..x...."]
                    ),
                    new(
                        Role.Bass,
                        Program: 32,
                        Volume: 100,
                        Pan: 64,
                        Hall: 14,
                        Centre: 38,
                        From: 0.46,
                        Gate: 0.85,
                        Sustains: false,
                        Patterns: ["r.......5.......", "r.....r.5......."]
                    ),
                    new(
                        Role.Melody,
                        Program: 73,
                        Volume: 78,
                        Pan: 76,
                        Hall: 60,
                        Centre: 76,
                        From: 0.52,
                        Gate: 0.95,
                        Sustains: true,
                        Patterns: ["x...x.x.x.......", "x.....x.x...x...", "x...x..x........"]
                    ),
                    new(
                        Role.Drums,
                        Program: 40,
                        Volume: 84,
                        Pan: 64,
                        Hall: 24,
                        Centre: 0,
                        From: 0.56,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "A:o.i.o.i.o.i.o.i.",
                            "K:x.......x.......|A:o.iio.iio.iio.ii|B:....o.......o...",
                        ]
                    ),
                    new(
                        Role.Chords,
                        Program: 49,
                        Volume: 60,
                        Pan: 64,
                        Hall: 70,
                        Centre: 57,
                        From: 0.8,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                ]
            )
        );
}
