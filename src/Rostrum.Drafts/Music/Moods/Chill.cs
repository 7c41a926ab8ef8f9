namespace Rostrum.Drafts.Music.Moods;

internal static class Chill
{
    public static Mood Mood { get; } =
        new(
            "chill",
            "Easy grooves, soft keys and a clean guitar.",
            new(
                ["chill", "calm", "relaxing", "relaxed music", "laid back", "mellow", "calm piano"],
                ["放松", "舒缓音乐", "轻松", "惬意", "平静", "安静"]
            ),
            new(
                Slowest: 84,
                Fastest: 96,
                Beats: 4,
                Scale: Scales.MajorFive,
                Tonics: [0, 2, 4, 5, 9],
                Progressions: ["Imaj7 vi7 IVmaj7 V", "IVmaj7 Imaj7 IVmaj7 vi7", "vi7 IVmaj7 Imaj7 Vsus4"],
                Cadence: "IVmaj7+Vsus4",
                Home: "Imaj7",
                Swing: 0.12,
                SwungStep: 0.25,
                Loose: 10,
                Ring: 3,
                Parts:
                [
                    new(
                        Role.Chords,
                        Program: 0,
                        Volume: 92,
                        Pan: 54,
                        Hall: 60,
                        Centre: 63,
                        From: 0,
                        Gate: 1,
                        Sustains: false,
                        Patterns: ["1...2.3.4...3.2.", "1..2..3.4..3..2.", "x.......1.2.3.2."]
                    ),
                    new(
                        Role.Bass,
                        Program: 33,
                        Volume: 98,
                        Pan: 64,
                        Hall: 14,
                        Centre: 38,
                        From: 0.42,
                        Gate: 0.9,
                        Sustains: false,
                        Patterns: ["r.....r.........", "r.......r.....5.", "r..........r5..."]
                    ),
                    new(
                        Role.Drums,
                        Program: 25,
                        Volume: 84,
                        Pan: 64,
                        Hall: 30,
                        Centre: 0,
                        From: 0.5,
                        Gate: 1,
                        Sustains: false,
                        Patterns:
                        [
                            "K:x.........o.....|H:..i...i...i...i.",
                            "K:x.....o...x.....|R:....o.......o...|H:i.i.i.i.i.i.i.ii",
                        ]
                    ),
                    new(
                        Role.Chords,
                        Program: 27,
                        Volume: 70,
                        Pan: 92,
                        Hall: 50,
                        Centre: 67,
                        From: 0.55,
                        Gate: 0.4,
                        Sustains: false,
                        Patterns: ["....x.......x...", "......x.......x."]
                    ),
                    new(
                        Role.Melody,
                        Program: 27,
                        Volume: 84,
                        Pan: 76,
                        Hall: 70,
                        Centre: 74,
                        From: 0.5,
                        Gate: 0.95,
                        Sustains: false,
                        Patterns: ["x...x..x....x...", "..x...x..x......", "x.....x...x....."]
                    ),
                    new(
                        Role.Chords,
                        Program: 89,
                        Volume: 62,
                        Pan: 64,
                        Hall: 80,
                        Centre: 58,
                        From: 0.6,
                        Gate: 1,
                        Sustains: true,
                        Patterns: ["x..............."]
                    ),
                ]
            )
        );
}
