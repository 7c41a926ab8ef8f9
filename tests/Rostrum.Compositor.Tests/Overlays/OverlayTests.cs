using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Compositor.Tests.Kernels;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Tests.Overlays;

[Trait("Category", "Kernels")]
public sealed unsafe class OverlayTests
{
    private static readonly Canvas canvas = new(192, 108);

    public static TheoryData<int> Sizes => Samples.Sizes;

    /// <summary>A film of one grey colour with one text; 30 frames, the text from the first to the last.</summary>
    private static Timeline Film(string animation)
    {
        var draft = DraftJson.Parse(
            $$"""
            {"m":{"width":192,"height":108},"t":[
              {"tt":0,"sg":[{"d":1000,"mt":"color","c":"#777"}]},
              {"tt":7,"sg":[{"d":1000,"tx":"AB CD","an":{{animation}}}]}]}
            """,
            out _
        )!;
        return TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>()).Timeline!;
    }

    /// <summary>A drawing of noise, 60 × 20, in four pieces.</summary>
    private static OverlaySheet Sheet(TextClip clip, int left = 40, int top = 30)
    {
        var pixels = new byte[60 * 20 * 4];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = Samples.Hash(1, i) & 255;
            for (var part = 0; part < 3; part++)
                pixels[i + part] = (byte)((Samples.Hash(2 + part, i) & 255) * alpha / 255);
            pixels[i + 3] = (byte)alpha;
        }
        OverlayImage Image() => new(pixels, 60, 20);
        var units = Enumerable
            .Range(0, 4)
            .Select(i => new OverlayUnit(
                new PixelRect(i * 16, 0, Math.Min(60, i * 16 + 16), 20),
                new UnitPlace(0, 1, i / 2, 2, i, 4)
            ));
        var take = new OverlayTake(
            Image(),
            Image(),
            Image(),
            Image(),
            Image(),
            null,
            left,
            top,
            [.. OverlaySheet.Pieces([.. units], clip.Split)]
        );
        return new OverlaySheet(clip, 18, [take]);
    }

    private static byte[] Painted(Timeline film, OverlaySheet? sheet, params int[] frames)
    {
        var planner = new FramePlanner(
            film,
            new Dictionary<PictureSource, Plate>(),
            sheet is null ? [] : [sheet]
        );
        using var painter = new Painter(canvas);
        using var frame = new Yuv420Frame(canvas.Width, canvas.Height);
        var plan = new FramePlan();
        var bytes = new List<byte>();
        foreach (var number in frames)
        {
            planner.Plan(number, plan);
            painter.Paint(plan, frame);
            bytes.AddRange(frame.Bytes);
        }
        return [.. bytes];
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_are_blended_as_the_formula_says(int count)
    {
        foreach (var opacity in (uint[])[0, 1, 16384, 32767, OverlayImage.Opaque])
        {
            using var row = new Buffer<byte>(Samples.RoundUp(count, 16));
            using var code = new Buffer<ushort>(Samples.RoundUp(count, 16));
            using var alpha = new Buffer<ushort>(Samples.RoundUp(count, 16));
            var expected = new byte[count];
            for (var x = 0; x < count; x++)
            {
                row.Pointer[x] = (byte)Samples.Hash(1, x);
                alpha.Pointer[x] = (ushort)(x % 3 == 0 ? OverlayImage.Opaque : Samples.Hash(2, x) & 32767);
                code.Pointer[x] = (ushort)((Samples.Hash(3, x) & 255) * alpha.Pointer[x] / 128);
                var seen = ((long)alpha.Pointer[x] * opacity + 16384) / 32768;
                var light = ((long)code.Pointer[x] * opacity + 16384) / 32768;
                expected[x] = (byte)((row.Pointer[x] * (32768 - seen) / 128 + light + 128) / 256);
            }
            OverlayBlend.Straight(row.Pointer, code.Pointer, alpha.Pointer, count, opacity);
            Assert.Equal(expected, row.All[..count].ToArray());
        }
    }

    [Fact]
    public void An_opaque_white_overlay_is_white_and_nothing_beside_it_is_touched()
    {
        var film = Film("""{"in":{"n":"none"},"out":{"n":"none"}}""");
        var white = Enumerable.Repeat((byte)255, 32 * 16 * 4).ToArray();
        var take = new OverlayTake(new OverlayImage(white, 32, 16), null, null, null, null, null, 40, 20, []);
        using var sheet = new OverlaySheet(film.Texts[0], 10, [take]);
        var bytes = Painted(film, sheet, 5);
        var without = Painted(film, null, 5);
        for (var y = 0; y < 108; y++)
        for (var x = 0; x < 192; x++)
            Assert.Equal(
                x is >= 40 and < 72 && y is >= 20 and < 36 ? 235 : without[y * 192 + x],
                bytes[y * 192 + x]
            );
        for (var y = 10; y < 18; y++)
        for (var x = 20; x < 36; x++)
            Assert.Equal(128, bytes[192 * 108 + y * 96 + x]);
    }

    [Theory]
    [InlineData("""{"in":{"n":"typewriter","d":300},"out":{"n":"none"}}""")]
    [InlineData("""{"in":{"n":"words","d":300},"out":{"n":"none"}}""")]
    [InlineData("""{"in":{"n":"slide","d":300},"out":{"n":"none"}}""")]
    [InlineData("""{"in":{"n":"pop","d":300},"out":{"n":"none"}}""")]
    [InlineData("""{"in":{"n":"glitch","d":300},"out":{"n":"none"}}""")]
    public void A_text_that_has_come_is_there_to_the_bit(string animation)
    {
        var (still, moving) = (Film("""{"in":{"n":"none"},"out":{"n":"none"}}"""), Film(animation));
        using var one = Sheet(still.Texts[0]);
        using var other = Sheet(moving.Texts[0]);
        Assert.Equal(Painted(still, one, 20), Painted(moving, other, 20));
        Assert.NotEqual(Painted(still, one, 4), Painted(moving, other, 4));
    }

    [Fact]
    public void Pieces_that_move_together_are_the_whole_without_seams()
    {
        var film = Film("""{"in":{"n":"slide","d":500},"out":{"n":"none"},"loop":{"n":"karaoke"}}""");
        var text = film.Texts[0];
        using var words = Sheet(text with { Repeat = TextPhase.None, Enter = text.Enter });
        var units = words.Takes[0].Units;
        var split = words with
        {
            Takes =
            [
                words.Takes[0] with
                {
                    Units =
                    [
                        units[0] with
                        {
                            Rect = new PixelRect(0, 0, 26, 20),
                        },
                        units[0] with
                        {
                            Rect = new PixelRect(26, 0, 60, 20),
                        },
                    ],
                },
            ],
        };
        Assert.Equal(Painted(film, words, 3, 5, 8), Painted(film, split, 3, 5, 8));
    }

    [Theory]
    [InlineData("""{"in":{"n":"slide"},"out":{"n":"pop"}}""", "slide and pop")]
    [InlineData(
        """{"in":{"n":"glitch"},"out":{"n":"words"},"loop":{"n":"glow"}}""",
        "glitch, words and glow"
    )]
    public void Moving_texts_are_the_same_at_every_width_of_vector(string animation, string name)
    {
        var film = Film(animation);
        using var sheet = Sheet(film.Texts[0]);
        GoldenHashes.Check(name, Painted(film, sheet, 1, 3, 6, 9, 15, 22, 26, 29));
    }

    [Fact]
    public void Painting_a_text_allocates_nothing_once_warm()
    {
        var film = Film("""{"in":{"n":"words"},"out":{"n":"glitch"},"loop":{"n":"glow"}}""");
        using var sheet = Sheet(film.Texts[0]);
        var planner = new FramePlanner(film, new Dictionary<PictureSource, Plate>(), [sheet]);
        using var painter = new Painter(canvas);
        using var frame = new Yuv420Frame(canvas.Width, canvas.Height);
        var plan = new FramePlan();
        Paint();
        Paint();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Paint();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Paint()
        {
            for (var number = 0; number < film.FrameCount; number++)
            {
                planner.Plan(number, plan);
                painter.Paint(plan, frame);
            }
        }
    }

    [Fact]
    public void A_frame_is_told_apart_by_its_text_and_by_how_far_it_has_come()
    {
        var film = Film("""{"in":{"n":"slide","d":300},"out":{"n":"none"}}""");
        Assert.NotEqual(Print(film, 1), Print(film, 4));
        Assert.Equal(Print(film, 15), Print(film, 25));
        var other = film with { Texts = [film.Texts[0] with { Text = "AB CE" }] };
        Assert.NotEqual(Print(film, 15), Print(other, 15));
        Assert.NotEqual(Print(film with { Texts = [] }, 15), Print(film, 15));
    }

    private static string Print(Timeline film, int frame)
    {
        using var prints = new FrameFingerprints(
            film,
            new Dictionary<PictureSource, PlateRecipe>(),
            new Dictionary<Clip, MovingLayout>(),
            _ => ""
        );
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );
        prints.Append(frame, hash, new HashSet<string>());
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
