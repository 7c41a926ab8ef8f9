using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Media.Tests;

/// <summary>What the program answers to questions and to wrong asks.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("", "animate", "render", "still", "probe", "effects", "doctor", "chat")]
    [InlineData(
        "animate",
        "--output",
        "--duration",
        "--aspect",
        "--fps",
        "--quality",
        "--seed",
        "--save-draft"
    )]
    [InlineData("render", "--output", "--quality", "--preset", "--crf", "--threads", "--frames")]
    [InlineData("still", "--at", "--output")]
    [InlineData("probe", "FILE")]
    [InlineData("effects", "--markdown")]
    [InlineData("doctor", "missing")]
    [InlineData("chat", "--once", "--output", "--server", "--session", "NEMO_API_URL")]
    public void Every_command_explains_itself(string command, params string[] words)
    {
        var outcome = workshop.Succeed([
            .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "--help",
        ]);
        Assert.All(words, word => Assert.Contains(word, outcome.Output));
        Assert.Equal("", outcome.Error);
    }

    [Theory]
    [InlineData("fly", "fly")]
    [InlineData("render FILM --sideways -o a.mp4", "--sideways")]
    [InlineData("effects --preview glitch FILM -o a.mp4", "transition:glitch or effect:glitch")]
    [InlineData("render FILM", "--output")]
    [InlineData("render -o a.mp4", "DRAFT")]
    [InlineData("render FILM -o a.mp4 --crf high", "high")]
    [InlineData("render FILM -o a.mp4 --crf 52", "0-51")]
    [InlineData("render FILM -o a.mp4 --crf -1", "0-51")]
    [InlineData("render FILM -o a.mp4 --crf NaN", "0-51")]
    [InlineData("render FILM -o a.mp4 --quality best", "draft, standard, high")]
    [InlineData("render FILM -o a.mp4 --preset fastest", "ultrafast")]
    [InlineData("render FILM -o a.mp4 --threads 0", "1 to 256")]
    [InlineData("render FILM -o a.mp4 --threads 257", "1 to 256")]
    [InlineData("render FILM -o a.mp4 --frames 5", "--frames 0-99")]
    [InlineData("render FILM -o a.mp4 --frames 9-5", "--frames 0-99")]
    [InlineData("render FILM -o a.mp4 --frames a-b", "--frames 0-99")]
    [InlineData("render FILM -o a.mp4 --frames 0-2147483647", "frames")]
    [InlineData("render FILM -o a.mp4 --frames 8-10", "frames 0-9")]
    [InlineData("render FILM -o a.mp4 --frames 40-50", "frames 0-9")]
    [InlineData("render nowhere.json -o a.mp4", "nowhere.json")]
    [InlineData("render . -o a.mp4", "There is no draft")]
    [InlineData("still FILM -o b.png --at 0.4s", "0.4 s")]
    [InlineData("still FILM -o b.png --at 99", "99 s")]
    [InlineData("still FILM -o b.png --at soon", "2.5s")]
    [InlineData("still FILM -o b.png --at -1s", "2.5s")]
    [InlineData("still FILM -o b.png --at 99999999999h", "2.5s")]
    [InlineData("still FILM -o b.png --at 999999m", "6 hours")]
    [InlineData("animate PICTURE -o a.mp4", "Say what you want")]
    [InlineData("animate PICTURE PICTURE -o a.mp4", "Say what you want")]
    [InlineData("animate nowhere.jpg zoom -o a.mp4", "nowhere.jpg")]
    [InlineData("animate . zoom -o a.mp4", "There is no picture")]
    [InlineData("animate PICTURE zoom", "--output")]
    [InlineData("animate PICTURE zoom -o a.mp4 --aspect wide", "16:9")]
    [InlineData("animate PICTURE zoom -o a.mp4 --aspect 0x0", "16 and 8192")]
    [InlineData("animate PICTURE zoom -o a.mp4 --aspect 99999x100", "16 and 8192")]
    [InlineData("animate PICTURE zoom -o a.mp4 --fps 0", "1 to 144")]
    [InlineData("animate PICTURE zoom -o a.mp4 --fps 500", "1 to 144")]
    [InlineData("animate PICTURE zoom -o a.mp4 --fps NaN", "1 to 144")]
    [InlineData("animate PICTURE zoom -o a.mp4 --duration long", "2.5s")]
    [InlineData("animate PICTURE zoom -o a.mp4 --duration 0s", "6 hours")]
    [InlineData("animate PICTURE zoom -o a.mp4 --duration 7:00:00", "6 hours")]
    [InlineData("animate PICTURE zoom -o a.mp4 --quality best", "draft, standard, high")]
    [InlineData("animate PICTURE zoom -o a.mp4 --seed much", "much")]
    [InlineData("probe", "FILE")]
    public void A_wrong_ask_is_answered_with_a_sentence(string asked, string words)
    {
        var picture = Bitmap.Patches.Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture)));
        var outcome = workshop.Rostrum([
            .. asked
                .Split(' ')
                .Select(word =>
                    word == "FILM" ? draft
                    : word == "PICTURE" ? picture
                    : word
                ),
        ]);
        AssertAskedWrongly(outcome, words);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("null", "empty")]
    [InlineData("[]", "not valid JSON")]
    [InlineData("{ \"t\": [ }", "line 1")]
    [InlineData("{ \"v\": 99 }", "version 99")]
    [InlineData("{ \"v\": 1, \"t\": [ null ] }", "null")]
    [InlineData("{ \"v\": 1 }", "no pictures")]
    [InlineData("{ \"t\": [{ \"tt\": 0, \"sg\": [{ \"d\": 400 }] }] }", "src")]
    [InlineData("{ \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:\", \"d\": 400 }] }] }", "file:PATH")]
    [InlineData(
        "{ \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:a\\u0000b\", \"d\": 400 }] }] }",
        "NUL: write that text anew"
    )]
    [InlineData(
        "{ \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"http://a/b.jpg\", \"d\": 400 }] }] }",
        "file:PATH"
    )]
    [InlineData("{ \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:a.png\", \"d\": 0 }] }] }", "length")]
    [InlineData(
        "{ \"fps\": 1000, \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:a.png\", \"d\": 400 }] }] }",
        "1 to 144"
    )]
    [InlineData(
        "{ \"bg\": \"mauve\", \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:a.png\", \"d\": 400 }] }] }",
        "mauve"
    )]
    [InlineData(
        "{ \"m\": { \"width\": 4, \"height\": 4 }, \"t\": [{ \"tt\": 0, \"sg\": [{ \"src\": \"file:a.png\", \"d\": 400 }] }] }",
        "16 and 8192"
    )]
    public void A_draft_that_makes_no_film_is_answered_with_a_sentence(string json, string words)
    {
        Bitmap.Patches.Save(workshop, "a.png");
        File.WriteAllText(workshop.At("film.json"), json);
        AssertAskedWrongly(workshop.Rostrum("render", "film.json", "-o", "a.mp4"), words);
        AssertAskedWrongly(workshop.Rostrum("still", "film.json", "-o", "a.png.png"), words);
        Assert.Empty(workshop.FilesBut("a.png", "film.json"));
    }

    [Fact]
    public void Effects_lists_all_that_there_is()
    {
        foreach (var page in new[] { workshop.Succeed("effects"), workshop.Succeed("effects", "--markdown") })
        {
            Assert.All(MotionCatalogue.All, motion => Assert.Contains(motion.Name, page.Output));
            Assert.All(MotionCatalogue.All, motion => Assert.Contains(motion.Summary, page.Output));
            Assert.All(TransitionCatalogue.All, transition => Assert.Contains(transition.Name, page.Output));
            Assert.All(
                TransitionCatalogue.All,
                transition => Assert.Contains(transition.Words.Chinese[0], page.Output)
            );
        }
    }

    [Theory]
    [InlineData("a.png", "pngsave")]
    [InlineData("a.jpg", "jpegsave")]
    [InlineData("a.webp", "webpsave")]
    [InlineData("a.gif", "gifsave")]
    [InlineData("a.heic", "heifsave")]
    [InlineData("a.avif", "heifsave")]
    public void Probe_says_what_a_picture_is(string name, string saver)
    {
        Bitmap.Patches.Save(workshop, name, saver);
        var said = workshop.Succeed("probe", name).Output;
        Assert.Contains("kind: picture\nsize: 128x64 (upright)\nchannels: RGB", said);
        Assert.Contains("8 bits each", said);
        Assert.Contains("subject: ", said);
    }

    [Fact]
    public void Probe_says_what_a_film_is()
    {
        var draft = workshop.Save(Films.Of(Films.Picture(Bitmap.Patches.Save(workshop, "a.png"), 10)));
        workshop.Succeed("render", draft, "-o", "a.mp4");
        var said = workshop.Succeed("probe", "a.mp4").Output;
        Assert.Contains("kind: film\n", said);
        Assert.Contains("duration: 0.400000 s\n", said);
        Assert.Contains(
            "video: h264, High, 320x180, 25/1 fps, 10 frames, yuv420p, range tv, colour bt709/bt709/bt709",
            said
        );
    }

    [Fact]
    public void Probe_says_what_sound_is()
    {
        workshop.Help("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=r=48000:d=1", workshop.At("a.wav"));
        var said = workshop.Succeed("probe", "a.wav").Output;
        Assert.Contains("kind: sound\ncontainer: wav\nduration: 1.000000 s\n", said);
        Assert.Contains("audio: pcm_s16le, 48000 Hz, 1 channels", said);
    }

    [Theory]
    [InlineData("notes.txt", "Dear diary, nothing happened.\n")]
    [InlineData("empty.jpg", "")]
    public void Probe_says_when_a_file_is_neither(string name, string content)
    {
        File.WriteAllText(workshop.At(name), content);
        var outcome = workshop.Rostrum("probe", name);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(name, outcome.Error);
        Assert.DoesNotContain("kind:", outcome.Output);
        Assert.DoesNotContain("   at ", outcome.All);
    }

    [Fact]
    public void Probe_says_when_a_file_is_not_there()
    {
        var outcome = workshop.Rostrum("probe", "nowhere.png");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("There is no file nowhere.png", outcome.Error);
    }

    [Fact]
    public void The_doctor_finds_all_that_is_needed()
    {
        var said = workshop.Succeed("doctor").Output;
        Assert.All(["ffmpeg", "ffprobe", "x264", "libvips"], what => Assert.Contains(what, said));
        Assert.DoesNotContain("MISSING", said);
    }

    [Fact]
    public void Progress_is_plain_lines_when_nobody_watches()
    {
        var draft = workshop.Save(Films.Of(Films.Picture(Bitmap.Patches.Save(workshop, "a.png"), 100)));
        var outcome = workshop.RostrumWith(
            Fakes.Before(Fakes.Slow(workshop, 2.5)),
            "render",
            draft,
            "-o",
            "a.mp4"
        );
        Assert.Equal(0, outcome.ExitCode);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.All(
            outcome.ErrorLines,
            line => Assert.Matches(@"^\d+/100 frames, \d+ frames/s \(\d+\.\dx\), \d+:\d\d left$", line)
        );
        Assert.DoesNotContain('\u001b', outcome.All);
        Assert.DoesNotContain('\r', outcome.All);
    }

    private static void AssertAskedWrongly(Outcome outcome, string words)
    {
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(words, outcome.Error);
        Assert.All(outcome.ErrorLines, line => Assert.StartsWith("rostrum: ", line));
        Assert.DoesNotContain("   at ", outcome.All);
        Assert.DoesNotContain("Exception", outcome.All);
    }

    public void Dispose() => workshop.Dispose();
}
