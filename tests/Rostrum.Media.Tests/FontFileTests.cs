using System.Buffers.Binary;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Media.Tests;

/// <summary>Fonts from files. Any font of the machine serves as a stranger's.</summary>
public sealed class FontFileTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    private static string Installed { get; } =
        new DirectoryInfo("/usr/share/fonts")
            .EnumerateFiles("*.ttf", SearchOption.AllDirectories)
            .Where(file => file.Length < 2_000_000 && !file.Name.Contains("Emoji", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .First()
            .FullName;

    private string Spoilt(string name, Func<byte[], byte[]> spoil)
    {
        var path = workshop.At(name);
        File.WriteAllBytes(path, spoil(File.ReadAllBytes(Installed)));
        return path;
    }

    /// <summary>Where the directory's entry for a table begins.</summary>
    private static int EntryOf(byte[] font, string table)
    {
        for (var at = 12; ; at += 16)
            if (System.Text.Encoding.ASCII.GetString(font, at, 4) == table)
                return at;
    }

    private static int PlaceOf(byte[] font, string table) =>
        (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(EntryOf(font, table) + 8));

    [Fact]
    public void A_font_is_known_by_its_content()
    {
        var copy = workshop.At("letter.jpg");
        File.Copy(Installed, copy);
        var facts = FileInspector.Inspect(copy, TestContext.Current.CancellationToken);
        Assert.Equal((FileKind.Font, "ttf"), (facts.Kind, facts.Format));
        Assert.NotEqual("Font", FontFile.Inspect(copy).Family);
    }

    public static TheoryData<string> Harms =>
        [
            "cut",
            "table beyond the end",
            "no letters",
            "places beyond",
            "a table missing",
            "words",
            "empty directory",
        ];

    [Theory]
    [MemberData(nameof(Harms))]
    public void A_font_that_is_none_is_refused_with_a_sentence(string harm)
    {
        var path = Spoilt(
            "harmed.ttf",
            font =>
            {
                switch (harm)
                {
                    case "cut":
                        return font[..(font.Length / 2)];
                    case "table beyond the end":
                        font.AsSpan(EntryOf(font, "glyf") + 12, 4).Fill(0x7F);
                        break;
                    case "no letters":
                        font.AsSpan(PlaceOf(font, "maxp") + 4, 2).Clear();
                        break;
                    case "places beyond":
                        font.AsSpan(PlaceOf(font, "loca") + 8, 8).Fill(0xFF);
                        break;
                    case "a table missing":
                        "zzzz"u8.CopyTo(font.AsSpan(EntryOf(font, "cmap")));
                        break;
                    case "words":
                        return [0, 1, 0, 0, .. "this is no font at all"u8];
                    case "empty directory":
                        font.AsSpan(4, 2).Clear();
                        break;
                }
                return font;
            }
        );
        var refused = Assert.Throws<MediaException>(() => FontFile.Inspect(path));
        Assert.Contains("TTF or OTF", refused.Message);
        Assert.Equal(MediaFailure.FileRefused, refused.Failure);
    }

    [Fact]
    public void Whatever_byte_is_spoilt_a_font_is_read_or_refused()
    {
        var font = File.ReadAllBytes(Installed);
        var path = workshop.At("noisy.ttf");
        for (var i = 0; i < 400; i++)
        {
            var spoilt = font.ToArray();
            // Mostly the directory and the small tables: a stride that is prime visits all of them.
            spoilt[i * 7919L % Math.Min(font.Length, 4000 + i * 10)] ^= (byte)(1 << i % 8);
            File.WriteAllBytes(path, spoilt);
            try
            {
                FontFile.Inspect(path);
            }
            catch (MediaException refused)
            {
                Assert.Contains("TTF or OTF", refused.Message);
            }
        }
    }

    private static TextClip Clip(string? font, string text = "Hamburg 42")
    {
        var source = font is null ? "" : $"\"src\":\"file:{font}\",";
        var draft = DraftJson.Parse(
            $$$"""{"t":[{"tt":0,"sg":[{"d":2000,"mt":"color"}]},{"tt":7,"sg":[{"d":2000,"tx":"{{{text}}}","st":{ {{{source}}}"fs":90}}]}]}""",
            out var why
        );
        Assert.True(draft is not null, why);
        return Assert.Single(
            TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>()).Timeline!.Texts
        );
    }

    [Fact]
    public void A_text_is_set_in_the_font_that_was_sent_and_known_by_its_hash()
    {
        using var setting = new TextWorkshop(LocalFile.PathOf);
        var own = setting.Measure(Clip(Installed), Canvas.FullHd);
        Assert.Contains(FontFile.Inspect(Installed).Hash, own.Fonts);
        Assert.DoesNotContain(
            FontFile.Inspect(Installed).Hash,
            setting.Measure(Clip(null), Canvas.FullHd).Fonts
        );
    }

    [Fact]
    public void Signs_that_a_font_lacks_come_from_the_machines()
    {
        using var setting = new TextWorkshop(LocalFile.PathOf);
        var measure = setting.Measure(Clip(Installed, "A 中文 مرحبا 😀"), Canvas.FullHd);
        Assert.Empty(measure.Unknown);
        Assert.Contains(';', measure.Fonts[(measure.Fonts.IndexOf(';') + 1)..]);
    }

    [Fact]
    public void Drawn_in_the_other_process_a_text_is_what_it_is_here()
    {
        var clip = Clip(null);
        using var process = new TextProcess([]);
        var there = process.Draw(TextJob.Of(clip), Canvas.FullHd);
        var here = TextSetter.Draw(TextJob.Of(clip), Canvas.FullHd);
        Assert.Equal(here.Em, there.Em);
        Assert.Equal(here.Takes[0].Face.Pixels, there.Takes[0].Face.Pixels);
        Assert.Equal(here.Takes[0].Units, there.Takes[0].Units);
    }

    [Fact]
    public void Letters_that_are_spoilt_harm_nothing_but_the_text()
    {
        var path = Spoilt(
            "hostile.ttf",
            font =>
            {
                var (letters, end) = (PlaceOf(font, "glyf"), PlaceOf(font, "glyf") + 20_000);
                for (var at = letters; at < Math.Min(end, font.Length); at += 3)
                    font[at] ^= 0xA5;
                return font;
            }
        );
        using var setting = new TextWorkshop(LocalFile.PathOf);
        try
        {
            setting.Draw(Clip(path), Canvas.FullHd).Dispose();
        }
        catch (MediaException refused)
        {
            Assert.Contains("font", refused.Message);
        }
    }
}
