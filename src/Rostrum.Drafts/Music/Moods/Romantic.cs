namespace Rostrum.Drafts.Music.Moods;

internal static class Romantic
{
    public static Mood Mood { get; } =
        new(
            "romantic",
            "A slow waltz for piano, strings and oboe.",
            new(
                [
                    "romantic",
                    "love song",
                    "wedding music",
                    "tender",
                    "romance",
                    "love",
                    "lovey dovey",
                    "wedding",
                    "valentine",
                    "valentines",
                    "sweet",
                    "heartfelt",
                    "intimate",
                    "ballad",
                ],
                [
                    "浪漫",
                    "爱情",
                    "婚礼音乐",
                    "温馨",
                    "甜蜜",
                    "情歌",
                    "婚礼",
                    "恋爱",
                    "情人节",
                    "甜美",
                    "温情",
                    "柔情",
                    "浪漫的",
                ]
            ),
            new(
                Slowest: 84,
                Fastest: 98,
                Beats: 3,
                Scale: Scales.Major,
                Tonics: [0, 3, 5, 7, 10],
                Progressions: ["Imaj7 vi7 ii7 V7", "I iii7 IVmaj7 V7", "Imaj7 IVmaj7 ii7 V7"],
                Cadence: "V7",
                Home: "I",
                Swing: 0,
                SwungStep: 0.5,
                Loose: 14,
                Ring: 3.4,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 100,
                        Pan: 58,
                        Hall: 64,
                        Centre: 62,
                        From: 0,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1...x...x...", "1.2.3.4.3.2.", "1...3...2..."]
                    ),
                    new(
                        Role.Bass,
                        Program: 32,
                        Volume: 78,
                        Pan: 64,
                        Hall: 40,
                        Centre: 38,
                        From: 0.4,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["r...........", "r.......5..."]
                    ),
                    new(
                        Role.Chords,
                        Program: 49,
                        Volume: 78,
                        Pan: 76,
                        Hall: 80,
                        Centre: 60,
                        From: 0.42,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..........."]
                    ),
                    new(
                        Role.Melody,
                        Program: 68,
                        Volume: 84,
                        Pan: 72,
                        Hall: 80,
                        Centre: 74,
                        From: 0.42,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x.......x...", "x...x...x...", "x.....x.x..."]
                    ),
                    new(
                        Role.Melody,
                        Program: 40,
                        Volume: 78,
                        Pan: 50,
                        Hall: 80,
                        Centre: 79,
                        From: 0.78,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x...x...x...", "x.......x..."]
                    ),
                    new(
                        Role.Chords,
                        Program: 46,
                        Volume: 70,
                        Pan: 88,
                        Hall: 80,
                        Centre: 72,
                        From: 0.66,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["..2.3.4.5.4.", "..1.2.3.4.3."]
                    ),
                ]
            )
        );
}
