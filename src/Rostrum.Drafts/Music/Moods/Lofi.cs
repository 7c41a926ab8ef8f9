namespace Rostrum.Drafts.Music.Moods;

internal static class Lofi
{
    public static Mood Mood { get; } =
        new(
            "lofi",
            "Warm electric piano over a lazy beat.",
            new(
                [
                    "lo-fi",
                    "lofi",
                    "lo fi",
                    "study beats",
                    "chillhop",
                    "chill beats",
                    "lofi beats",
                    "hip hop beat",
                    "study music",
                    "bedroom beats",
                    "vinyl",
                    "chill hop",
                ],
                ["低保真", "lofi", "慵懒节拍", "低保真音乐", "自习音乐", "嘻哈", "黑胶"]
            ),
            new(
                Slowest: 72,
                Fastest: 84,
                Beats: 4,
                Scale: Scales.MajorFive,
                Tonics: [0, 2, 3, 5, 10],
                Progressions:
                [
                    "ii9 V7 Imaj9 vi7",
                    "Imaj9 iii7 vi9 ii7+V7",
                    "IVmaj9 iii7 ii9 Imaj9",
                    "vi9 ii9 Imaj7 IVmaj7",
                ],
                Cadence: "ii9+V7",
                Home: "Imaj9",
                Swing: 0.3,
                SwungStep: 0.25,
                Loose: 11,
                Ring: 3,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 4,
                        Volume: 92,
                        Pan: 58,
                        Hall: 50,
                        Centre: 61,
                        From: 0,
                        Gate: 0.95,
                        Sustains: false,
                        Patterns: ["x.....x...x.....", "x.........x.....", "x......x..x....."]
                    ),
                    new(
                        Role.Bass,
                        Program: 32,
                        Volume: 104,
                        Pan: 64,
                        Hall: 12,
                        Centre: 36,
                        From: 0.4,
                        Gate: 0.85,
                        Sustains: false,
                        Patterns: ["r.......r.5.....", "r.....r...5...a.", "r.........r5...."]
                    ),
                    new(
                        Role.Drums,
                        Program: 8,
                        Volume: 88,
                        Pan: 64,
                        Hall: 24,
                        Centre: 0,
                        From: 0.36,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "H:i.i.i.i.i.i.i.i.|R:....o.......o...",
                            "K:x.....o...x.....|S:....o.......o...|H:o.i.o.i.o.i.o.ii",
                            "K:x.....o..ox.....|S:....o.......o..i|H:o.iio.i.o.iio.i.",
                        ]
                    ),
                    new(
                        Role.Melody,
                        Program: 11,
                        Volume: 78,
                        Pan: 80,
                        Hall: 70,
                        Centre: 76,
                        From: 0.5,
                        Gate: 0.9,
                        Sustains: false,
                        Patterns:
                        [
                            "x..x..x.....x...",
                            "..x...x.x.......",
                            "x.....x..x......",
                            "....x.x...x.....",
                        ]
                    ),
                    new(
                        Role.Chords,
                        Program: 89,
                        Volume: 54,
                        Pan: 70,
                        Hall: 80,
                        Centre: 55,
                        From: 0.62,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                ]
            )
        );
}
