using System.Security.Cryptography;
using System.Text.Json;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Painting;

/// <summary>Transitions that take two whole pictures and make one of them.</summary>
public sealed class JoinTests
{
    private const int Frames = 30;

    private static readonly Canvas canvas = new(192, 108);
    private static readonly Still scenery = Still.Scenery(500, 310);

    /// <summary>Those that leave both pictures in their places before they begin and after they end.</summary>
    public static TheoryData<string> Names =>
        ["iris", "ink", "page", "cube", "shatter", "glitch", "light", "blur", "film_burn", "match"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_it_only_the_leaving_picture_is_seen_and_after_it_only_the_arriving_one_to_the_byte(
        string name
    )
    {
        using var scene = Between(scenery, Still.Waves(200, 310), name);
        using var alone = new Scene(canvas);
        alone.Show(scenery, Scene.Still(), 0, Frames, closest: 2.4);
        alone.Show(Still.Waves(200, 310), Scene.Still(), Frames, 2 * Frames, closest: 2.4);
        Assert.Equal(alone.Paint(0).Bytes, scene.Paint(0).Bytes);
        Assert.Equal(alone.Paint(Frames - 16).Bytes, scene.Paint(Frames - 16).Bytes);
        Assert.Equal(alone.Paint(Frames - 15).Bytes, scene.Paint(Frames - 15).Bytes);
        Assert.NotEqual(alone.Paint(Frames).Bytes, scene.Paint(Frames).Bytes);
        Assert.Equal(alone.Paint(Frames + 15).Bytes, scene.Paint(Frames + 15).Bytes);
    }

    [Theory]
    [InlineData("iris")]
    [InlineData("ink")]
    public void Each_place_turns_to_the_arriving_picture_and_none_turns_back(string name)
    {
        using var scene = Between(Colour.Black, Colour.White, name, canvas);
        var last = scene.Paint(Frames - 15).Bytes;
        for (var frame = Frames - 14; frame <= Frames + 15; frame++)
        {
            var next = scene.Paint(frame).Bytes;
            for (var i = 0; i < canvas.Width * canvas.Height; i++)
                Assert.True(next[i] >= last[i], $"{name} turns back at {i} of frame {frame}");
            last = next;
        }
    }

    [Theory]
    [InlineData(320, 180)]
    [InlineData(180, 320)]
    [InlineData(200, 200)]
    public void An_iris_is_round_on_a_canvas_of_any_shape(int width, int height)
    {
        using var scene = Between(Colour.Black, Colour.White, "iris", new Canvas(width, height));
        var picture = scene.Paint(Frames - 5);
        double Lit(IEnumerable<byte> codes) => codes.Sum(code => (code - 16) / 219.0);
        var across = Lit(Enumerable.Range(0, width).Select(x => picture.Luma(x, height / 2)));
        var down = Lit(Enumerable.Range(0, height).Select(y => picture.Luma(width / 2, y)));
        Assert.InRange(across, 10, Math.Min(width, height) - 10);
        Assert.Equal(across, down, 1.0);
        var area = Lit(picture.Bytes.Take(width * height));
        Assert.Equal(Math.PI * across * across / 4, area, area * 0.03);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("film_burn")]
    [InlineData("glitch")]
    [InlineData("shatter")]
    public void No_part_of_the_canvas_flashes_more_than_once(string name)
    {
        // WCAG 2.3.1 counts a pair of opposing changes by a tenth of the greatest light, and allows three a second.
        using var scene = Between(Still.Grey(110), Still.Grey(150), name, canvas);
        var frames = Enumerable.Range(Frames - 16, 33).Select(scene.Paint).ToArray();
        for (var tile = 0; tile < 12; tile++)
        {
            var light = frames
                .Select(frame => Bt709.Light(Mean(frame, tile % 4 * 48, tile / 4 * 36)))
                .ToList();
            Assert.InRange(Turns(light, 0.1), 0, 2);
        }
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    [InlineData("up")]
    [InlineData("down")]
    public void A_cube_turns_the_way_that_was_asked_for_with_its_ground_beyond_its_sides(string direction)
    {
        var cut = $$"""{"dir":"{{direction}}","color":"#0000FF"}""";
        using var scene = Between(Still.Grey(90), Colour.White, "cube", canvas, cut);
        var middle = scene.Paint(Frames);
        var (upright, ahead) = (direction is "left" or "right", direction is "left" or "up");
        var (x, y) = upright ? (ahead ? 130 : 61, 54) : (96, ahead ? 72 : 35);
        Assert.True(middle.Luma(x, y) > middle.Luma(191 - x, 107 - y) + 20, direction);
        var ground = Bt709.Luma(Still.Blue);
        foreach (var (cornerX, cornerY) in ((int, int)[])[(1, 1), (190, 1), (1, 106), (190, 106)])
            Assert.Equal(ground, middle.Luma(cornerX, cornerY), 1.5);
    }

    [Fact]
    public void The_back_of_a_page_is_paler_than_its_front()
    {
        using var scene = Between(Still.Grey(30), Still.Grey(60), "page", canvas);
        var picture = scene.Paint(Frames);
        var pale = picture.Bytes.Take(canvas.Width * canvas.Height).Count(code => code > 130);
        Assert.InRange(pale, canvas.Width * canvas.Height / 20, canvas.Width * canvas.Height / 2);
    }

    [Fact]
    public void Broken_pieces_have_fallen_off_before_the_end()
    {
        using var scene = Between(Colour.White, Colour.Black, "shatter", canvas);
        scene.Paint(Frames + 15).AssertPlain(Colour.Black);
        var last = scene.Paint(Frames + 14).Bytes.Take(canvas.Width * canvas.Height).Count(code => code > 24);
        Assert.InRange(last, 0, canvas.Width * canvas.Height / 50);
        var first = scene.Paint(Frames - 14).Bytes.Take(canvas.Width * canvas.Height);
        Assert.True(first.Average(code => code) > 225);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_paints_canvases_of_every_shape(string name)
    {
        foreach (var (width, height) in ((int, int)[])[(16, 16), (16, 64), (130, 18), (66, 128)])
        {
            var small = new Canvas(width, height);
            using var scene = new Scene(small);
            var leaving = scene.Show(scenery, Scene.Still(), 0, Frames, closest: 2.4);
            var arriving = scene.Show(scenery, Scene.Still(), Frames, 2 * Frames, closest: 2.4);
            scene.Join(leaving, arriving, TransitionCatalogue.Find(name)!, Frames - 15, Frames + 15);
            foreach (var frame in (int[])[Frames - 8, Frames, Frames + 8])
                Assert.Equal(width * height * 3 / 2, scene.Paint(frame).Bytes.Length);
        }
    }

    [Theory]
    [InlineData("iris", """{"soft":0.5}""")]
    [InlineData("cube", """{"color":"#FF0000"}""")]
    [InlineData("page", """{"radius":0.3}""")]
    [InlineData("shatter", """{"pieces":30}""")]
    [InlineData("film_burn", """{"amount":0.2}""")]
    [InlineData("light", """{"color":"#00FF00"}""")]
    public void A_frame_is_known_by_the_settings_of_its_transition(string name, string settings)
    {
        using var plain = Between(Still.Red, Still.Blue, name, canvas);
        using var same = Between(Still.Red, Still.Blue, name, canvas);
        using var other = Between(Still.Red, Still.Blue, name, canvas, settings);
        Assert.Equal(Print(plain.Timeline, Frames), Print(same.Timeline, Frames));
        Assert.NotEqual(Print(plain.Timeline, Frames), Print(other.Timeline, Frames));
        Assert.NotEqual(Print(plain.Timeline, Frames), Print(plain.Timeline, Frames + 1));
        Assert.NotEqual(plain.Paint(Frames).Bytes, other.Paint(Frames).Bytes);
    }

    private static Scene Between(Still leaving, Still arriving, string name)
    {
        var scene = new Scene(canvas);
        var clips = (
            scene.Show(leaving, Scene.Still(), 0, Frames, closest: 2.4),
            scene.Show(arriving, Scene.Still(), Frames, 2 * Frames, closest: 2.4)
        );
        scene.Join(clips.Item1, clips.Item2, TransitionCatalogue.Find(name)!, Frames - 15, Frames + 15);
        return scene;
    }

    private static Scene Between(
        Colour leaving,
        Colour arriving,
        string name,
        Canvas size,
        string settings = "{}"
    )
    {
        var scene = new Scene(size);
        var clips = (scene.Show(leaving, 0, Frames), scene.Show(arriving, Frames, 2 * Frames));
        var values = new ParameterValues(
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(settings)
        );
        var transition = TransitionCatalogue.Find(name)!;
        scene.Join(clips.Item1, clips.Item2, transition, Frames - 15, Frames + 15, values);
        return scene;
    }

    private static double Mean(Picture picture, int left, int top)
    {
        var sum = 0.0;
        for (var y = top; y < top + 36; y++)
        for (var x = left; x < left + 48; x++)
            sum += picture.Luma(x, y);
        return sum / (36 * 48);
    }

    /// <summary>Changes of at least <paramref name="least"/>, each against the one before.</summary>
    private static int Turns(List<double> light, double least)
    {
        var (turns, direction, extreme) = (0, 0, light[0]);
        foreach (var now in light)
        {
            var change = now - extreme;
            if (Math.Abs(change) >= least && Math.Sign(change) != direction)
            {
                (turns, direction) = (turns + 1, Math.Sign(change));
                extreme = now;
            }
            else if (direction != 0 && Math.Sign(change) == direction)
                extreme = now;
        }
        return turns;
    }

    private static string Print(Timeline film, int frame)
    {
        using var prints = new FrameFingerprints(
            film,
            new Dictionary<PictureSource, PlateRecipe>(),
            new Dictionary<Clip, MovingLayout>(),
            _ => ""
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        prints.Append(frame, hash, new HashSet<string>());
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
