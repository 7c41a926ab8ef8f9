using System.Text;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts.Subtitles;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class SubtitleTests
{
    private static IReadOnlyList<SubtitleCue> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<SubtitleCue> Read(byte[] file)
    {
        var reading = SubtitleReader.Read(file);
        Assert.Null(reading.Refusal);
        return reading.Cues;
    }

    private static Draft Film(params int[] lengths) =>
        DraftJson.Parse(
            $$"""
            {"d":{{lengths.Sum()}},"t":[{"tt":0,"sg":[{{string.Join(
                ',',
                lengths.Select((length, i) => $$"""{"s":{{lengths[..i].Sum()}},"d":{{length}},"mt":"color"}""")
            )}}]}]}
            """,
            out _
        )!;

    private static Draft Applied(EditOperation operation, Draft draft) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(draft)).Draft;

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,500\nHello\n")]
    [InlineData("1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n\r\n")]
    [InlineData("00:00:01,000 --> 00:00:02,500\nHello")]
    [InlineData("\uFEFF1\n00:00:01.000 --> 00:00:02.500\nHello\n")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\nHello\n")]
    [InlineData(
        "WEBVTT - made by hand\nKind: captions\n\nfirst\n00:00:01.000 --> 00:00:02.500 line:90%\nHello\n"
    )]
    [InlineData(
        "WEBVTT\n\nNOTE\na remark\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.500\nHello\n"
    )]
    [InlineData("1\n0:0:1,0 --> 0:0:2,5\n<font color=\"#ff0000\"><b></b>Hello</font>\n")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ada><c.loud>Hel<00:01.500>lo</c></v>\n")]
    public void Files_of_many_hands_say_the_same(string file) =>
        Assert.Equal(new SubtitleCue(1000, 2500, "Hello"), Assert.Single(Read(file)));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Unicode_in_any_form_is_read(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        byte[] file =
        [
            .. coding.GetPreamble(),
            .. coding.GetBytes("00:01,000 --> 00:02,000\n春风 مرحبا 😀\n"),
        ];
        Assert.Equal("春风 مرحبا 😀", Assert.Single(Read(file)).Text);
    }

    [Fact]
    public void Half_a_million_tags_cost_no_more_than_their_letters()
    {
        var file = System.Text.Encoding.UTF8.GetBytes(
            "WEBVTT\n\n00:00.000 --> 00:01.000\n" + string.Concat(Enumerable.Repeat("<b>", 500_000)) + "x\n"
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cue = Assert.Single(SubtitleReader.Read(file).Cues);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(("x", false), (cue.Text, cue.Bold));
        Assert.True(bytes < 40L * file.Length, $"{bytes} bytes for a file of {file.Length}");
    }

    [Fact]
    public void A_forgotten_empty_line_does_not_join_two_cues() =>
        Assert.Equal(
            ["One", "Two\nlines"],
            Read("1\n00:01,0 --> 00:02,0\nOne\n2\n00:03,0 --> 00:04,0\nTwo\nlines").Select(cue => cue.Text)
        );

    [Theory]
    [InlineData("Tom &amp; Jerry &lt;3 &#233;", "Tom & Jerry <3 é")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("{\\an8}{\\i1}up", "up")]
    public void Marks_are_not_words(string written, string read) =>
        Assert.Equal(read, Assert.Single(Read($"00:01,0 --> 00:02,0\n{written}\n")).Text);

    [Theory]
    [InlineData("<i>all of it</i>", true)]
    [InlineData("<i>all</i> but this", false)]
    [InlineData("<b><i>both</i></b>", true)]
    public void What_is_italic_throughout_is_set_so(string written, bool italic) =>
        Assert.Equal(italic, Assert.Single(Read($"00:01,0 --> 00:02,0\n{written}\n")).Italic);

    [Theory]
    [InlineData("line:0", "top")]
    [InlineData("line:-1", null)]
    [InlineData("line:50%", "center")]
    [InlineData("position:10%,line-left align:start", "bottom_left")]
    [InlineData("align:end line:10%", "top_right")]
    [InlineData("nonsense size:35%", null)]
    public void Cue_settings_are_one_of_the_nine_places(string settings, string? anchor) =>
        Assert.Equal(
            anchor,
            Assert.Single(Read($"WEBVTT\n\n00:01.000 --> 00:02.000 {settings}\nA\n")).Anchor
        );

    [Theory]
    [InlineData("")]
    [InlineData("just some words")]
    [InlineData("00:05,000 --> 00:01,000\nbackwards\n")]
    public void A_file_without_subtitles_is_refused_with_the_cure(string file) =>
        Assert.Contains("-->", SubtitleReader.Read(Encoding.UTF8.GetBytes(file)).Refusal);

    [Fact]
    public void A_file_in_an_old_encoding_is_refused_with_the_cure() =>
        Assert.Contains(
            "UTF-8",
            SubtitleReader.Read(Encoding.Latin1.GetBytes("00:01,0 --> 00:02,0\ndéjà vu, naïveté")).Refusal
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_reads_the_same(bool asVtt)
    {
        SubtitleCue[] cues =
        [
            new(0, 1500, "a < b & c"),
            new(1500, 3_723_004, "two\nlines", "top_left", Italic: true),
            new(3_723_004, 4_000_000, "三", "right", Bold: true),
        ];
        Assert.Equal(cues, Read(asVtt ? SubtitleWriter.Vtt(cues) : SubtitleWriter.Srt(cues)));
    }

    [Fact]
    public void Subtitles_become_captions_of_a_track_of_their_own_and_come_out_again()
    {
        var cues = Read("1\n00:00,500 --> 00:01,500\n<i>One</i>\n\n2\n00:02,000 --> 00:03,000\n{\\an8}Two\n");
        var film = Applied(new AddSubtitles(cues, "talk"), Film(5000));
        var track = film.AllTracks[^1];
        Assert.Equal((TrackType.Text, "talk", 2), (track.Type, track.Meta!.Name, track.AllSegments.Count));
        Assert.Equal(cues, DraftSubtitles.Of(DraftJson.Parse(DraftJson.Write(film), out _)!));
        var clips = TimelineResolver.Resolve(film, new Dictionary<string, StillFacts>()).Timeline!.Texts;
        Assert.Equal([500, 2000], clips.Select(clip => clip.Range.Start.Milliseconds));
        Assert.Equal([1, 0], clips.Select(clip => clip.Placement.Y));
    }

    [Fact]
    public void Cues_that_overlap_stand_in_lines_and_never_on_each_other()
    {
        var film = Applied(
            new AddSubtitles([new(0, 3000, "A"), new(1000, 2000, "B"), new(1500, 4000, "C", "top")]),
            Film(5000)
        );
        Assert.Equal(
            [(0L, 1000L, "A"), (1000, 1000, "A\nB"), (1500, 2500, "C"), (2000, 1000, "A")],
            film.AllTracks[^1]
                .AllSegments.Select(text => (text.Start!.Value, text.Duration!.Value, text.Text!))
        );
    }

    [Fact]
    public void A_film_without_captions_gives_its_titles()
    {
        var film = Applied(new AddText("Hello", "title", new TextChange()), Film(5000));
        Assert.Equal("Hello", Assert.Single(DraftSubtitles.Of(film)).Text);
    }

    [Fact]
    public void A_text_over_a_picture_is_seen_as_long_as_that_picture()
    {
        var over = new TextChange { Span = new TextSpan.OverPictures(PictureScope.At(1)) };
        var text = Applied(new AddText("Two", "caption", over), Film(2000, 3000, 1000))
            .AllTracks[^1]
            .AllSegments[0];
        Assert.Equal((2000L, 3000L), (text.Start!.Value, text.Duration!.Value));
    }

    [Theory]
    [InlineData(-2000L, null, 4000L, 2000L)]
    [InlineData(1000L, 2500L, 1000L, 1500L)]
    [InlineData(0L, -1000L, 0L, 5000L)]
    public void A_text_is_seen_from_one_moment_to_another(long from, long? to, long start, long length)
    {
        var film = Applied(new AddText("A", "title", new TextChange()), Film(2000, 3000, 1000));
        film = Applied(
            new StyleText(default, new TextChange { Span = new TextSpan.Between(from, to) }),
            film
        );
        var text = film.AllTracks[^1].AllSegments[0];
        Assert.Equal((start, length), (text.Start!.Value, text.Duration!.Value));
    }

    [Fact]
    public void A_picture_that_the_film_does_not_have_is_refused()
    {
        var over = new TextChange { Span = new TextSpan.OverPictures(PictureScope.At(7)) };
        Assert.Equal(
            RefusalCause.NoSuchPicture,
            Assert.IsType<EditOutcome.Refused>(new AddText("A", "title", over).Apply(Film(2000))).Cause
        );
    }
}
