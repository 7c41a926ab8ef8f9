namespace Rostrum.Drafts.Music;

/// <summary>Every mood there is. A new one needs an entry here and its line in the list.</summary>
public static class MoodCatalogue
{
    private static readonly int[] Major = [0, 2, 4, 5, 7, 9, 11];
    private static readonly int[] MajorFive = [0, 2, 4, 7, 9];
    private static readonly int[] Minor = [0, 2, 3, 5, 7, 8, 10];
    private static readonly int[] MinorFive = [0, 3, 5, 7, 10];

    private static Mood Lofi { get; } =
        new(
            "lofi",
            "Warm electric piano over a lazy beat.",
            new(["lo-fi", "lofi", "lo fi", "study beats", "chillhop"], ["低保真", "lofi", "慵懒节拍"]),
            new(
                72,
                84,
                4,
                MajorFive,
                [0, 2, 3, 5, 10],
                [
                    "ii9 V7 Imaj9 vi7",
                    "Imaj9 iii7 vi9 ii7+V7",
                    "IVmaj9 iii7 ii9 Imaj9",
                    "vi9 ii9 Imaj7 IVmaj7",
                ],
                "ii9+V7",
                "Imaj9",
                0.3,
                0.25,
                11,
                3,
                [
                    new(
                        Role.Chords,
                        4,
                        92,
                        58,
                        50,
                        61,
                        0,
                        0.95,
                        false,
                        ["x.....x...x.....", "x.........x.....", "x......x..x....."]
                    ),
                    new(
                        Role.Bass,
                        32,
                        104,
                        64,
                        12,
                        36,
                        0.4,
                        0.85,
                        false,
                        ["r.......r.5.....", "r.....r...5...a.", "r.........r5...."]
                    ),
                    new(
                        Role.Drums,
                        8,
                        88,
                        64,
                        24,
                        0,
                        0.36,
                        1,
                        false,
                        [
                            "H:i.i.i.i.i.i.i.i.|R:....o.......o...",
                            "K:x.....o...x.....|S:....o.......o...|H:o.i.o.i.o.i.o.ii",
                            "K:x.....o..ox.....|S:....o.......o..i|H:o.iio.i.o.iio.i.",
                        ]
                    ),
                    new(
                        Role.Melody,
                        11,
                        78,
                        80,
                        70,
                        76,
                        0.5,
                        0.9,
                        false,
                        ["x..x..x.....x...", "..x...x.x.......", "x.....x..x......", "....x.x...x....."]
                    ),
                    new(Role.Chords, 89, 54, 70, 80, 55, 0.62, 1, true, ["x..............."]),
                ]
            )
        );

    private static Mood Cinematic { get; } =
        new(
            "cinematic",
            "Strings and piano that grow wide.",
            new(
                ["cinematic music", "film score", "filmic music", "orchestral", "movie score"],
                ["电影感音乐", "电影配乐", "管弦乐", "史诗感配乐"]
            ),
            new(
                68,
                84,
                4,
                Minor,
                [0, 2, 4, 7, 9],
                ["i bVI bIII bVII", "i bVII bVI bVII", "i iv bVI V", "bVI bVII i bIII"],
                "bVI+bVII",
                "i",
                0,
                0.5,
                7,
                4,
                [
                    new(
                        Role.Chords,
                        0,
                        96,
                        56,
                        60,
                        62,
                        0,
                        1,
                        false,
                        ["1.2.3.2.4.3.2.3.", "1...2...3...2...", "1.3.2.3.4.3.2.3."]
                    ),
                    new(Role.Chords, 49, 84, 70, 70, 58, 0.34, 1, true, ["x..............."]),
                    new(Role.Bass, 43, 98, 60, 60, 36, 0.45, 1, true, ["r..............."]),
                    new(
                        Role.Melody,
                        42,
                        96,
                        74,
                        70,
                        60,
                        0.55,
                        1,
                        true,
                        ["x.......x...x...", "x...........x...", "x.....x.x......."]
                    ),
                    new(
                        Role.Chords,
                        48,
                        76,
                        44,
                        60,
                        66,
                        0.66,
                        0.5,
                        true,
                        ["1.1.2.1.1.1.2.1.", "x.x.x.x.x.x.x.x."]
                    ),
                    new(
                        Role.Melody,
                        60,
                        84,
                        50,
                        80,
                        67,
                        0.84,
                        1,
                        true,
                        ["x.......x.......", "x.........x....."]
                    ),
                    new(
                        Role.Drums,
                        48,
                        100,
                        64,
                        90,
                        0,
                        0.62,
                        1,
                        false,
                        ["G:x.......o.......", "G:x..o..o.x..o..o.|K:x.......x.......|Z:x..............."]
                    ),
                ]
            )
        );

    private static Mood Epic { get; } =
        new(
            "epic",
            "Brass, racing strings and great drums.",
            new(
                ["epic", "trailer music", "heroic", "powerful music"],
                ["史诗", "震撼音乐", "气势磅礴", "燃"]
            ),
            new(
                92,
                108,
                4,
                Minor,
                [0, 2, 4, 7, 9],
                ["i bVI bIII bVII", "i bVI iv V", "i bIII bVII iv"],
                "bVI+bVII",
                "i",
                0,
                0.5,
                5,
                3.4,
                [
                    new(
                        Role.Chords,
                        48,
                        96,
                        48,
                        50,
                        62,
                        0,
                        0.6,
                        true,
                        ["1.1.1.2.1.1.1.2.", "11.11.1.11.12.1.", "1.1.2.1.1.1.3.2."]
                    ),
                    new(
                        Role.Bass,
                        43,
                        108,
                        64,
                        40,
                        36,
                        0.3,
                        0.7,
                        true,
                        ["r...r...r...r...", "r..r..r.r..r..r."]
                    ),
                    new(
                        Role.Chords,
                        61,
                        92,
                        70,
                        60,
                        58,
                        0.5,
                        0.96,
                        true,
                        ["x...........x...", "x..............."]
                    ),
                    new(
                        Role.Drums,
                        48,
                        116,
                        64,
                        70,
                        0,
                        0.3,
                        1,
                        false,
                        [
                            "G:x.......x..o....",
                            "G:x..ox.o.x..ox.o.|K:x.......x.......|Z:x...............",
                            "G:x.oxx.oxx.oxx.oo|K:x...x...x...x...|S:........x......o|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Melody,
                        60,
                        108,
                        58,
                        70,
                        65,
                        0.58,
                        1,
                        true,
                        ["x.....x.x.......", "x...x...x.......", "x.......x..x..x."]
                    ),
                    new(Role.Chords, 52, 86, 64, 80, 64, 0.78, 1, true, ["x..............."]),
                    new(
                        Role.Melody,
                        56,
                        84,
                        76,
                        60,
                        72,
                        0.85,
                        0.95,
                        true,
                        ["x.....x.x.......", "x...x...x..x..x."]
                    ),
                ]
            )
        );

    private static Mood Upbeat { get; } =
        new(
            "upbeat",
            "Bright guitars, claps and a driving beat.",
            new(
                ["upbeat", "energetic", "lively", "driving music", "peppy"],
                ["轻快", "动感", "节奏感", "活力", "欢快"]
            ),
            new(
                116,
                128,
                4,
                MajorFive,
                [0, 2, 4, 7, 9],
                ["I V vi IV", "I IV vi V", "vi IV I V", "IV I V vi"],
                "IV+V",
                "I",
                0,
                0.5,
                6,
                2.2,
                [
                    new(
                        Role.Chords,
                        25,
                        98,
                        44,
                        30,
                        62,
                        0,
                        0.7,
                        false,
                        ["x...x.x...x.x.x.", "x..x..x.x..x..x.", "x.x.x.x.x.x.x.x."]
                    ),
                    new(
                        Role.Bass,
                        33,
                        108,
                        64,
                        8,
                        38,
                        0.36,
                        0.8,
                        false,
                        ["r.r.r.r.r.r.r.r.", "r..r..r.r..r..5.", "r...r.8.r...r.5."]
                    ),
                    new(
                        Role.Drums,
                        0,
                        100,
                        64,
                        20,
                        0,
                        0.32,
                        1,
                        false,
                        [
                            "K:x.......x.......|C:....x.......x...",
                            "K:x.....x.x.......|S:....x.......x...|H:o.o.o.o.o.o.o.o.|B:....o.......o...",
                            "K:x...x...x...x...|S:....x.......x...|C:....x.......x...|H:..x...x...x...x.|B:o.o.o.o.o.o.o.o.|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Chords,
                        0,
                        84,
                        84,
                        30,
                        67,
                        0.5,
                        0.45,
                        false,
                        ["x..x..x...x..x..", "..x...x...x...x."]
                    ),
                    new(
                        Role.Melody,
                        12,
                        96,
                        76,
                        40,
                        79,
                        0.55,
                        0.8,
                        false,
                        ["x.x.x..x..x.x...", "x..x..x.x.x.....", "x.xx..x.x..x..x."]
                    ),
                    new(Role.Chords, 90, 60, 64, 40, 60, 0.8, 1, true, ["x..............."]),
                ]
            )
        );

    private static Mood Happy { get; } =
        new(
            "happy",
            "Ukulele strums, bells and a skip in the step.",
            new(
                ["happy", "cheerful", "joyful", "playful", "fun music"],
                ["快乐", "开心", "欢乐", "愉快", "俏皮"]
            ),
            new(
                104,
                120,
                4,
                Major,
                [0, 2, 5, 7, 9],
                ["I vi IV V", "I IV I V", "I iii IV V", "IV V iii vi"],
                "IV+V7",
                "I6",
                0.22,
                0.5,
                9,
                2,
                [
                    new(
                        Role.Chords,
                        24,
                        100,
                        50,
                        24,
                        66,
                        0,
                        0.5,
                        false,
                        ["x...x.xx..x.x.x.", "x.x.x.x.x.x.x.x.", "..x...x...x...x."]
                    ),
                    new(
                        Role.Bass,
                        32,
                        104,
                        64,
                        10,
                        38,
                        0.34,
                        0.6,
                        false,
                        ["r...5...r...5...", "r...5...r...5.a."]
                    ),
                    new(
                        Role.Melody,
                        78,
                        80,
                        74,
                        40,
                        76,
                        0.4,
                        0.8,
                        true,
                        ["x.x.x...x.x.x...", "x...x.x.x.......", "x.x...x.x.x....."]
                    ),
                    new(
                        Role.Drums,
                        0,
                        84,
                        64,
                        20,
                        0,
                        0.38,
                        1,
                        false,
                        [
                            "K:x.......x.......|C:....o.......o...",
                            "K:x.......x.......|C:....x.......x...|B:o.o.o.o.o.o.o.o.",
                            "K:x...o...x...o...|S:....x.......x...|C:....x.......x...|B:o.o.o.o.o.o.o.o.|E:..i...i...i...i.",
                        ]
                    ),
                    new(
                        Role.Melody,
                        9,
                        76,
                        84,
                        50,
                        84,
                        0.75,
                        0.9,
                        false,
                        ["x.x.x...x.x.x...", "x...x.x.x......."]
                    ),
                ]
            )
        );

    private static Mood Ambient { get; } =
        new(
            "ambient",
            "Slow pads and far bells, hardly a beat.",
            new(
                ["ambient", "atmospheric", "meditation music", "meditative", "spacey"],
                ["氛围音乐", "空灵", "冥想", "环境音乐"]
            ),
            new(
                58,
                68,
                4,
                MajorFive,
                [0, 2, 3, 5, 7],
                ["Iadd9 IVmaj7 Iadd9 IVmaj7", "IVmaj9 Iadd9 vi7 IVmaj9", "Imaj7 iii7 IVmaj7 V"],
                "IVmaj9",
                "Iadd9",
                0,
                0.5,
                18,
                5,
                [
                    new(Role.Chords, 89, 100, 54, 100, 57, 0, 1, true, ["x..............."]),
                    new(Role.Chords, 91, 70, 80, 110, 64, 0.4, 1, true, ["x..............."]),
                    new(Role.Bass, 39, 66, 64, 60, 38, 0.45, 1, true, ["r..............."]),
                    new(
                        Role.Chords,
                        88,
                        70,
                        40,
                        110,
                        72,
                        0.55,
                        1,
                        false,
                        ["1...3.....2.....", "2.....4...3.....", "..1...4.....3..."]
                    ),
                    new(
                        Role.Melody,
                        98,
                        74,
                        88,
                        120,
                        79,
                        0.3,
                        1,
                        false,
                        ["x.........x.....", "......x.........", "x..............."]
                    ),
                    new(
                        Role.Melody,
                        46,
                        70,
                        40,
                        110,
                        72,
                        0.8,
                        1,
                        false,
                        ["x...x...x.......", "x.....x...x....."]
                    ),
                ]
            )
        );

    private static Mood Chill { get; } =
        new(
            "chill",
            "Easy grooves, soft keys and a clean guitar.",
            new(
                ["chill", "calm", "relaxing", "relaxed music", "laid back", "mellow", "calm piano"],
                ["放松", "舒缓音乐", "轻松", "惬意", "平静", "安静"]
            ),
            new(
                84,
                96,
                4,
                MajorFive,
                [0, 2, 4, 5, 9],
                ["Imaj7 vi7 IVmaj7 V", "IVmaj7 Imaj7 IVmaj7 vi7", "vi7 IVmaj7 Imaj7 Vsus4"],
                "IVmaj7+Vsus4",
                "Imaj7",
                0.12,
                0.25,
                10,
                3,
                [
                    new(
                        Role.Chords,
                        0,
                        92,
                        54,
                        60,
                        63,
                        0,
                        1,
                        false,
                        ["1...2.3.4...3.2.", "1..2..3.4..3..2.", "x.......1.2.3.2."]
                    ),
                    new(
                        Role.Bass,
                        33,
                        98,
                        64,
                        14,
                        38,
                        0.42,
                        0.9,
                        false,
                        ["r.....r.........", "r.......r.....5.", "r..........r5..."]
                    ),
                    new(
                        Role.Drums,
                        25,
                        84,
                        64,
                        30,
                        0,
                        0.5,
                        1,
                        false,
                        [
                            "K:x.........o.....|H:..i...i...i...i.",
                            "K:x.....o...x.....|R:....o.......o...|H:i.i.i.i.i.i.i.ii",
                        ]
                    ),
                    new(
                        Role.Chords,
                        27,
                        70,
                        92,
                        50,
                        67,
                        0.55,
                        0.4,
                        false,
                        ["....x.......x...", "......x.......x."]
                    ),
                    new(
                        Role.Melody,
                        27,
                        84,
                        76,
                        70,
                        74,
                        0.5,
                        0.95,
                        false,
                        ["x...x..x....x...", "..x...x..x......", "x.....x...x....."]
                    ),
                    new(Role.Chords, 89, 62, 64, 80, 58, 0.6, 1, true, ["x..............."]),
                ]
            )
        );

    private static Mood Corporate { get; } =
        new(
            "corporate",
            "Muted guitar, piano and steady optimism.",
            new(
                ["corporate", "business music", "motivational", "inspiring", "inspirational", "uplifting"],
                ["商务", "企业宣传", "励志", "积极向上", "科技感音乐"]
            ),
            new(
                108,
                118,
                4,
                Major,
                [0, 2, 4, 7],
                ["I V vi IV", "vi IV I V", "I Iadd9 IV IVadd9"],
                "IV+V",
                "Iadd9",
                0,
                0.5,
                5,
                2.6,
                [
                    new(
                        Role.Chords,
                        28,
                        92,
                        46,
                        40,
                        64,
                        0,
                        0.35,
                        false,
                        ["1.2.3.2.1.2.3.2.", "1.1.2.1.3.1.2.1."]
                    ),
                    new(
                        Role.Chords,
                        0,
                        90,
                        70,
                        50,
                        64,
                        0.36,
                        1,
                        false,
                        ["x...............", "x.......x......."]
                    ),
                    new(
                        Role.Bass,
                        33,
                        98,
                        64,
                        10,
                        38,
                        0.48,
                        0.85,
                        false,
                        ["r.r.r.r.r.r.r.r.", "r.......r......."]
                    ),
                    new(Role.Chords, 48, 72, 80, 70, 60, 0.58, 1, true, ["x..............."]),
                    new(
                        Role.Melody,
                        0,
                        96,
                        60,
                        60,
                        79,
                        0.58,
                        1,
                        false,
                        ["x...x...x.x.....", "x..x..x.........", "x...x.x.x......."]
                    ),
                    new(
                        Role.Drums,
                        0,
                        88,
                        64,
                        24,
                        0,
                        0.5,
                        1,
                        false,
                        [
                            "K:x...x...x...x...|E:..i...i...i...i.",
                            "K:x...x...x...x...|C:....o.......o...|H:..o...o...o...o.|Z:x...............",
                            "K:x...x...x...x...|S:....x.......x...|H:i.x.i.x.i.x.i.x.|B:o.o.o.o.o.o.o.o.|Z:x...............",
                        ]
                    ),
                ]
            )
        );

    private static Mood Acoustic { get; } =
        new(
            "acoustic",
            "Fingerpicked guitar, warm and close.",
            new(
                ["acoustic", "acoustic guitar", "folk", "guitar music", "campfire"],
                ["原声", "吉他", "民谣", "木吉他"]
            ),
            new(
                88,
                102,
                4,
                Major,
                [0, 2, 4, 7, 9],
                ["I V vi IV", "I IV I V", "vi IV I V", "I iii vi IV"],
                "IV+V",
                "I",
                0,
                0.5,
                11,
                2.8,
                [
                    new(
                        Role.Chords,
                        25,
                        108,
                        52,
                        36,
                        60,
                        0,
                        1,
                        false,
                        ["1.3.2.4.1.3.2.4.", "1.2.3.4.3.2.3.2.", "1..32.4.1.3.2.4."]
                    ),
                    new(
                        Role.Chords,
                        24,
                        76,
                        84,
                        36,
                        66,
                        0.5,
                        0.8,
                        false,
                        ["x...x.x...x.x...", "x..x..x.x..x...."]
                    ),
                    new(
                        Role.Bass,
                        32,
                        100,
                        64,
                        14,
                        38,
                        0.46,
                        0.85,
                        false,
                        ["r.......5.......", "r.....r.5......."]
                    ),
                    new(
                        Role.Melody,
                        73,
                        78,
                        76,
                        60,
                        76,
                        0.52,
                        0.95,
                        true,
                        ["x...x.x.x.......", "x.....x.x...x...", "x...x..x........"]
                    ),
                    new(
                        Role.Drums,
                        40,
                        84,
                        64,
                        24,
                        0,
                        0.56,
                        1,
                        false,
                        ["A:o.i.o.i.o.i.o.i.", "K:x.......x.......|A:o.iio.iio.iio.ii|B:....o.......o..."]
                    ),
                    new(Role.Chords, 49, 60, 64, 70, 57, 0.8, 1, true, ["x..............."]),
                ]
            )
        );

    private static Mood Romantic { get; } =
        new(
            "romantic",
            "A slow waltz for piano, strings and oboe.",
            new(
                ["romantic", "love song", "wedding music", "tender"],
                ["浪漫", "爱情", "婚礼音乐", "温馨", "甜蜜"]
            ),
            new(
                84,
                98,
                3,
                Major,
                [0, 3, 5, 7, 10],
                ["Imaj7 vi7 ii7 V7", "I iii7 IVmaj7 V7", "Imaj7 IVmaj7 ii7 V7"],
                "V7",
                "I",
                0,
                0.5,
                14,
                3.4,
                [
                    new(
                        Role.Chords,
                        0,
                        100,
                        58,
                        64,
                        62,
                        0,
                        1,
                        false,
                        ["1...x...x...", "1.2.3.4.3.2.", "1...3...2..."]
                    ),
                    new(Role.Bass, 32, 78, 64, 40, 38, 0.4, 1, false, ["r...........", "r.......5..."]),
                    new(Role.Chords, 49, 78, 76, 80, 60, 0.42, 1, true, ["x..........."]),
                    new(
                        Role.Melody,
                        68,
                        84,
                        72,
                        80,
                        74,
                        0.42,
                        1,
                        true,
                        ["x.......x...", "x...x...x...", "x.....x.x..."]
                    ),
                    new(Role.Melody, 40, 78, 50, 80, 79, 0.78, 1, true, ["x...x...x...", "x.......x..."]),
                    new(Role.Chords, 46, 70, 88, 80, 72, 0.66, 1, false, ["..2.3.4.5.4.", "..1.2.3.4.3."]),
                ]
            )
        );

    private static Mood Sad { get; } =
        new(
            "sad",
            "A lonely piano and a cello.",
            new(
                ["sad", "melancholy", "melancholic", "emotional", "sorrowful"],
                ["悲伤", "伤感", "忧伤", "感人", "忧郁"]
            ),
            new(
                60,
                72,
                4,
                Minor,
                [0, 2, 4, 7, 9],
                ["i bVI iv V", "i bVII bVI bVII", "i iv bVI V", "bVI bIII bVII i"],
                "iv+V",
                "i",
                0,
                0.5,
                16,
                4,
                [
                    new(
                        Role.Chords,
                        0,
                        104,
                        58,
                        80,
                        60,
                        0,
                        1,
                        false,
                        ["1...2...3...2...", "1.2.3...2...3...", "1.2.3.4.3.2....."]
                    ),
                    new(
                        Role.Melody,
                        0,
                        92,
                        62,
                        80,
                        76,
                        0.44,
                        1,
                        false,
                        ["x.......x.x.....", "x...........x...", "x.....x.x......."]
                    ),
                    new(
                        Role.Melody,
                        42,
                        92,
                        76,
                        80,
                        55,
                        0.64,
                        1,
                        true,
                        ["x.......x.......", "x.........x....."]
                    ),
                    new(Role.Chords, 49, 72, 50, 90, 58, 0.56, 1, true, ["x..............."]),
                    new(Role.Bass, 43, 80, 64, 60, 36, 0.64, 1, true, ["r..............."]),
                ]
            )
        );

    private static Mood Tense { get; } =
        new(
            "tense",
            "Low pulses, trembling strings, no rest.",
            new(
                ["tense", "suspense", "suspenseful", "dramatic music", "dark music", "scary", "thriller"],
                ["紧张", "悬疑", "惊悚", "黑暗"]
            ),
            new(
                84,
                100,
                4,
                [0, 1, 3, 5, 7, 8, 11],
                [0, 1, 2, 4, 9],
                ["i i bII i", "i bVI idim7 V7", "i bII bVI V"],
                "bII+V7",
                "i",
                0,
                0.5,
                4,
                2.6,
                [
                    new(
                        Role.Bass,
                        38,
                        104,
                        64,
                        20,
                        33,
                        0,
                        0.6,
                        true,
                        ["r.r.r.r.r.r.r.r.", "r.rrr.r.r.rrr.r."]
                    ),
                    new(Role.Chords, 44, 92, 72, 70, 62, 0.3, 1, true, ["x..............."]),
                    new(
                        Role.Chords,
                        45,
                        92,
                        50,
                        50,
                        60,
                        0.46,
                        0.4,
                        false,
                        ["1..1..2.1..1..3.", "1.1.2...1.1.3..."]
                    ),
                    new(
                        Role.Drums,
                        48,
                        96,
                        64,
                        70,
                        0,
                        0.44,
                        1,
                        false,
                        [
                            "G:x.....o.........",
                            "G:x..o..x...o.x...|Y:i.i.i.i.i.i.i.i.",
                            "G:x.oox.x.o.oox.xx|K:x.......x.......|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Melody,
                        42,
                        92,
                        60,
                        70,
                        52,
                        0.56,
                        1,
                        true,
                        ["x.......x.......", "x...........x.x."]
                    ),
                    new(
                        Role.Chords,
                        61,
                        84,
                        70,
                        60,
                        55,
                        0.82,
                        0.9,
                        true,
                        ["x.......x.......", "x..x............"]
                    ),
                ]
            )
        );

    private static Mood Electronic { get; } =
        new(
            "electronic",
            "Synthesizers and four beats to the floor.",
            new(
                ["electronic", "edm", "synthwave", "techno", "house music", "synth"],
                ["电子", "电音", "科技", "合成器"]
            ),
            new(
                118,
                128,
                4,
                MinorFive,
                [0, 2, 4, 7, 9],
                ["i bVI bIII bVII", "bVI bVII i i", "i bVII bVI iv"],
                "bVI+bVII",
                "i",
                0,
                0.5,
                0,
                2.4,
                [
                    new(
                        Role.Chords,
                        81,
                        76,
                        44,
                        50,
                        66,
                        0,
                        0.5,
                        true,
                        ["1.3.2.3.1.3.2.4.", "1.2.3.1.2.3.1.2.", "12312312.3123123"]
                    ),
                    new(
                        Role.Bass,
                        38,
                        108,
                        64,
                        6,
                        36,
                        0.34,
                        0.7,
                        true,
                        ["..r...r...r...r.", "r.r.r.r.r.r.r.r.", "r..r..r...r.r.8."]
                    ),
                    new(
                        Role.Drums,
                        25,
                        108,
                        64,
                        10,
                        0,
                        0.34,
                        1,
                        false,
                        [
                            "K:x...x...x...x...",
                            "K:x...x...x...x...|C:....x.......x...|O:..o...o...o...o.",
                            "K:x...x...x...x...|C:....x.......x...|O:..x...x...x...x.|H:i.i.i.i.i.i.i.i.|S:..............ii|Z:x...............",
                        ]
                    ),
                    new(
                        Role.Chords,
                        90,
                        70,
                        78,
                        50,
                        60,
                        0.5,
                        0.9,
                        true,
                        ["x..x..x...x.....", "x...............", "x..x..x..x..x..."]
                    ),
                    new(
                        Role.Melody,
                        80,
                        70,
                        70,
                        60,
                        74,
                        0.62,
                        0.7,
                        true,
                        ["x..x..x.x.......", "x.x..x..x.x.....", "x..x..x...x.x..."]
                    ),
                    new(Role.Chords, 89, 66, 64, 70, 56, 0.7, 1, true, ["x..............."]),
                ]
            )
        );

    private static Mood Jazz { get; } =
        new(
            "jazz",
            "Walking bass, brushes, piano and vibraphone.",
            new(["jazz", "jazzy", "swing music", "bossa"], ["爵士", "爵士乐", "摇摆乐"]),
            new(
                116,
                136,
                4,
                Major,
                [0, 2, 3, 5, 10],
                ["ii7 V7 Imaj7 vi7", "Imaj7 vi7 ii7 V7", "iii7 vi7 ii7 V7", "IVmaj7 bVII7 Imaj7 vi7"],
                "ii7+V7",
                "I6",
                0.33,
                0.5,
                12,
                2.6,
                [
                    new(
                        Role.Bass,
                        32,
                        114,
                        60,
                        20,
                        38,
                        0,
                        0.9,
                        false,
                        ["r...3...5...a...", "r...5...8...a...", "r...3...5...5..."]
                    ),
                    new(
                        Role.Chords,
                        0,
                        88,
                        76,
                        40,
                        63,
                        0,
                        0.5,
                        false,
                        ["x.....x.........", "......x.......x.", "....x.....x....."]
                    ),
                    new(
                        Role.Drums,
                        40,
                        92,
                        64,
                        30,
                        0,
                        0.3,
                        1,
                        false,
                        [
                            "Y:o...o.i.o...o.i.|P:....o.......o...",
                            "Y:x...o.i.x...o.i.|P:....o.......o...|R:......i.......i.|K:i.......i.......",
                        ]
                    ),
                    new(
                        Role.Melody,
                        11,
                        92,
                        48,
                        60,
                        74,
                        0.46,
                        0.85,
                        false,
                        ["x.x.x...x.x.....", "..x.x.x...x.....", "x.....x.x.x.x...", "x.x...x.....x.x."]
                    ),
                    new(
                        Role.Melody,
                        26,
                        84,
                        84,
                        50,
                        69,
                        0.82,
                        0.85,
                        false,
                        ["x...x.x.........", "..x.x...x.x....."]
                    ),
                ]
            )
        );

    public static IReadOnlyList<Mood> All { get; } =
    [
        Lofi,
        Cinematic,
        Epic,
        Upbeat,
        Happy,
        Ambient,
        Chill,
        Corporate,
        Acoustic,
        Romantic,
        Sad,
        Tense,
        Electronic,
        Jazz,
    ];

    public static Mood? Find(string? name) => All.FirstOrDefault(mood => mood.Name == name);
}
