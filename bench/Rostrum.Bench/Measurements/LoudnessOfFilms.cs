using Rostrum.Bench.Reporting;
using Rostrum.Bench.Sounding;
using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using Rostrum.Media.Mixing;

namespace Rostrum.Bench.Measurements;

/// <summary>How loud films are, and how far music gives way.</summary>
internal sealed class LoudnessOfFilms : IMeasurement
{
    private const double Wanted = -14;
    private const double Margin = 0.5;
    private const int Rate = 48_000;

    public string Name => "loudness";

    public string How =>
        "The whole program makes films with music of every mood (20 s), with files of one's own and with mixtures; "
        + "ffmpeg's ebur128 measures the AAC of the MP4: integrated loudness and true peak. Music gives way: a tone of "
        + "200 Hz as music under bursts of 3 kHz as speech, taken apart by filters; the depth is the music's level alone "
        + "against its level in the first 100 ms of speech, and in the rest of it; the same with a hum of 90 Hz under a "
        + "clip whose own sound is a buzz in syllables and words, from 350 Hz up. The cost of music is the processor "
        + "time of FluidSynth and of composing 30 s that were never played before, the dearest of all moods.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var moods = MoodCatalogue
            .All.Select(mood => (mood.Name, Measured(bench, 20, Music(mood.Name))))
            .ToList();
        var (worst, off) = moods.MaxBy(mood => Math.Abs(mood.Item2.Integrated - Wanted));
        return
        [
            Row.Near($"every mood, the one furthest off ({worst}), LUFS", off.Integrated, Wanted, Margin),
            Row.AtMost("every mood, the highest true peak, dBTP", moods.Max(mood => mood.Item2.Peak), -1),
            .. Own(bench),
            .. Ducking(bench),
            Row.AtMost(
                "30 s of music, the dearest mood, s of processor time",
                MoodCatalogue.All.Max(Cost),
                4,
                "0.00"
            ),
        ];
    }

    private static Loudness Measured(Workbench bench, double seconds, string audio)
    {
        var found = SoundFilms.Measure(SoundFilms.Render(bench, seconds, audio));
        Workbench.Say(
            FormattableString.Invariant(
                $"{found.Integrated:0.0} LUFS, {found.Peak:0.0} dBTP: {audio[..Math.Min(70, audio.Length)]}"
            )
        );
        return found;
    }

    private static string Music(string mood) =>
        $$"""{"tt":1,"sg":[{"gen":{"mood":"{{mood}}"},"duck":true}]}""";

    private static string Sound(string address, string more = "") =>
        $$"""{"tt":1,"sg":[{"src":"{{address}}"{{more}}}]}""";

    private static IEnumerable<Row> Own(Workbench bench)
    {
        var noise = SoundFilms.Make(bench, "noise.mp3", "anoisesrc=c=pink:d=20:seed=4:a=0.5");
        var quiet = SoundFilms.Make(bench, "quiet.wav", "anoisesrc=c=pink:d=20:seed=4:a=0.02");
        var clipped = SoundFilms.Make(
            bench,
            "clipped.wav",
            "aevalsrc='clip(4*sin(2*PI*180*t)*sin(2*PI*0.7*t)\\,-1\\,1)':s=44100:d=20"
        );
        var wide = SoundFilms.Make(bench, "wide.wav", "anoisesrc=c=brown:d=20:seed=9", "-ac", "8");
        var bursts = SoundFilms.Make(
            bench,
            "bursts.m4a",
            "aevalsrc='0.5*sin(2*PI*900*t)*lt(mod(t\\,3)\\,0.6)':s=32000:d=20",
            "-c:a",
            "aac"
        );
        (string What, double Seconds, string Audio)[] films =
        [
            ("pink noise, MP3", 20, Sound(noise)),
            ("the same 28 dB quieter, WAV", 20, Sound(quiet)),
            ("a clipped tone, WAV of 44.1 kHz", 20, Sound(clipped)),
            ("eight channels, WAV", 20, Sound(wide)),
            ("bursts, M4A of 32 kHz", 20, Sound(bursts)),
            ("a film of 3 s with music", 3, Music("happy")),
            ("a film of 3 s with a file", 3, Sound(noise)),
            ("music under bursts", 20, Music("electronic") + "," + Sound(bursts)),
            (
                "music, noise at a quarter and bursts",
                20,
                Music("epic") + "," + Sound(noise, ",\"vo\":0.25") + "," + Sound(bursts)
            ),
            ("a file repeated from 20 s to 60 s", 60, Sound(clipped, ",\"loop\":true")),
        ];
        foreach (var (what, seconds, audio) in films)
        {
            var found = Measured(bench, seconds, audio);
            yield return Row.Near($"{what}, LUFS", found.Integrated, Wanted, Margin);
            yield return Row.AtMost($"{what}, dBTP", found.Peak, -1);
        }
        yield return Row.Near(
            "music turned down to a half, LUFS",
            Measured(bench, 20, """{"tt":1,"vo":0.5,"sg":[{"gen":{"mood":"chill"}}]}""").Integrated,
            -20,
            Margin
        );
    }

    private static IEnumerable<Row> Ducking(Workbench bench)
    {
        var music = SoundFilms.Make(bench, "music.wav", "aevalsrc='0.3*sin(2*PI*200*t)':s=48000:d=20");
        var speech = SoundFilms.Make(
            bench,
            "speech.wav",
            "aevalsrc='0.3*sin(2*PI*3000*t)*(0.6+0.4*sin(2*PI*4*t))':s=48000:d=4"
        );
        var film = SoundFilms.Render(
            bench,
            20,
            Sound(music, ",\"duck\":true") + "," + Sound(speech, ",\"s\":8000,\"d\":4000")
        );
        var low = SoundFilms.Decode(film, "lowpass=f=600,lowpass=f=600,lowpass=f=600");
        var alone = SoundFilms.Rms(low.AsSpan(4 * Rate, 2 * Rate));
        double Depth(double from, double seconds) =>
            20 * Math.Log10(alone / SoundFilms.Rms(low.AsSpan((int)(from * Rate), (int)(seconds * Rate))));
        yield return Row.AtLeast("music under the first 100 ms of speech, dB down", Depth(8, 0.1), 12, "0.0");
        yield return Row.AtLeast("music under the rest of it, dB down", Depth(8.1, 3.8), 12, "0.0");
        yield return Row.AtMost("music 2 s after it, dB down", Depth(14.5, 2), 1, "0.0");
        yield return UnderClip(bench);
    }

    /// <summary>A clip in which somebody speaks: a buzz of 140 Hz without its two lowest partials, in syllables and words.</summary>
    private static Row UnderClip(Workbench bench)
    {
        var music = SoundFilms.Make(bench, "hum.wav", "aevalsrc='0.3*sin(2*PI*90*t)':s=48000:d=20");
        const string voice =
            "aevalsrc='0.5*(2*mod(140*t\\,1)-1)*(0.55+0.45*sin(2*PI*4.3*t))*lt(mod(t\\,1.6)\\,1.25)':s=48000:d=4,"
            + "highpass=f=350:poles=2,highpass=f=350:poles=2,lowpass=f=3400";
        var clip = bench.File("speaker.mp4");
        Filming.Tool.Run(
            "ffmpeg",
            [
                .. "-v error -y -f lavfi -i testsrc=s=64x36:r=10:d=4 -f lavfi -i".Split(' '),
                voice,
                .. "-c:v libx264 -c:a aac".Split(' '),
                clip,
            ]
        );
        var film = SoundFilms.Render(
            bench,
            $$"""
            {"s":0,"d":8000,"mt":"color","c":"#456"},
            {"s":8000,"d":4000,"mt":"video","src":"{{Media.LocalFile.AddressOf(clip)}}"},
            {"s":12000,"d":8000,"mt":"color","c":"#456"}
            """,
            Sound(music, ",\"duck\":true")
        );
        var low = SoundFilms.Decode(film, "lowpass=f=130,lowpass=f=130,lowpass=f=130,lowpass=f=130");
        var alone = SoundFilms.Rms(low.AsSpan(4 * Rate, 2 * Rate));
        var under = SoundFilms.Rms(low.AsSpan((int)(8.1 * Rate), (int)(3.8 * Rate)));
        return Row.AtLeast(
            "music under speech in a clip's own sound, dB down",
            20 * Math.Log10(alone / under),
            12,
            "0.0"
        );
    }

    /// <summary>A seed that this machine has not played yet.</summary>
    private static double Cost(Mood mood)
    {
        var recipe = MusicRecipe.For(
            mood,
            null,
            null,
            Environment.TickCount64 * 31,
            MediaTime.FromSeconds(30)
        );
        var (own, children) = (Figures.ThreadClock.Milliseconds, SoundFilms.ChildSeconds());
        Synthesizer.Play(recipe, CancellationToken.None);
        return (Figures.ThreadClock.Milliseconds - own) / 1000 + SoundFilms.ChildSeconds() - children;
    }
}
