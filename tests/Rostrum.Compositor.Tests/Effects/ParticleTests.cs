using Rostrum.Compositor.Effects.Particles;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Tests.Effects;

public sealed class ParticleTests
{
    private static readonly Canvas canvas = new(960, 540);

    public static TheoryData<string> Names =>
        [
            .. EffectCatalogue
                .All.Where(effect => Air.Passes(effect).OfType<ParticlePass>().Any())
                .Select(effect => effect.Name),
        ];

    [Fact]
    public void Snow_and_petals_fall_and_hearts_rise()
    {
        Assert.All(Moves(new Snow()), move => Assert.True(move.Y > 0));
        Assert.True(Moves(new Petals()).Average(move => move.Y) > 0);
        Assert.True(Moves(new Hearts()).Average(move => move.Y) < 0);
    }

    [Theory]
    [InlineData("{\"wind\":1}", 1)]
    [InlineData("{\"wind\":-1}", -1)]
    public void The_wind_blows_where_it_is_told_to(string settings, int side)
    {
        foreach (var effect in (Effect[])[new Snow(), new Petals(), new FallingLeaves(), new Rain()])
            Assert.True(side * Moves(effect, settings).Average(move => move.X) > 0.5, effect.Name);
    }

    [Fact]
    public void Speed_makes_them_faster()
    {
        var (slow, fast) = (Moves(new Snow(), """{"speed":0.5}"""), Moves(new Snow(), """{"speed":2}"""));
        Assert.InRange(fast.Average(move => move.Y) / slow.Average(move => move.Y), 3, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_larger_amount_is_more_of_them(string name)
    {
        var effect = EffectCatalogue.Find(name)!;
        int[] counts =
        [
            .. ((double[])[0, 0.2, 0.5, 1]).Select(amount =>
                new ParticleFormula(Air.Particles(effect, $$"""{"amount":{{amount}}}"""), canvas).Count
            ),
        ];
        Assert.Equal(0, counts[0]);
        Assert.Equal(counts.Order(), counts);
        Assert.Distinct(counts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_as_many_on_every_resolution_and_either_way_up(string name)
    {
        var pass = Air.Particles(EffectCatalogue.Find(name)!);
        var count = new ParticleFormula(pass, new Canvas(1920, 1080)).Count;
        Assert.Equal(count, new ParticleFormula(pass, new Canvas(640, 360)).Count);
        Assert.Equal(count, new ParticleFormula(pass, new Canvas(1080, 1920)).Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Near_ones_are_larger_and_fewer(string name)
    {
        var formula = new ParticleFormula(
            Air.Particles(EffectCatalogue.Find(name)!, """{"amount":1}"""),
            new Canvas(3840, 1080)
        );
        var all = All(formula, 3).ToList();
        var middle = (all.Min(each => each.Depth) + all.Max(each => each.Depth)) / 2;
        var (near, far) = (
            all.Where(each => each.Depth < middle).ToList(),
            all.Where(each => each.Depth >= middle).ToList()
        );
        Assert.True(near.Average(each => each.Radius) > 1.3 * far.Average(each => each.Radius));
        Assert.True(near.Count < far.Count);
        var nearest = all.MinBy(each => each.Depth);
        Assert.True(nearest.Blur > all.Average(each => each.Blur));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void None_appears_or_goes_at_once_where_it_is_seen(string name)
    {
        var pass = Air.Particles(EffectCatalogue.Find(name)!);
        var formula = new ParticleFormula(pass, canvas);
        var longest =
            0.03 * canvas.Height
            + 1.6 * (Math.Abs(pass.Fall) + Math.Abs(pass.Wind)) * canvas.Height / pass.Nearest / 30;
        for (var index = 0; index < formula.Count; index += 1 + formula.Count / 150)
        {
            var before = formula.At(index, 100, Air.Front);
            for (var frame = 1; frame < 600; frame++)
            {
                var now = formula.At(index, 100 + frame / 30.0, Air.Front);
                var same = Math.Abs(now.X - before.X) + Math.Abs(now.Y - before.Y) < longest;
                Assert.True(
                    same
                        ? Math.Abs(now.Opacity - before.Opacity) < 0.3 * pass.Opacity
                        : IsUnseen(before, pass) && IsUnseen(now, pass),
                    $"{index} in frame {frame}: {before} then {now}"
                );
                before = now;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_air_is_as_evenly_filled_after_ten_minutes(string name)
    {
        var pass = Air.Particles(EffectCatalogue.Find(name)!, """{"amount":1,"wind":1}""");
        var formula = new ParticleFormula(pass, canvas);
        var (early, late) = (Fill(formula, 0), Fill(formula, 600));
        Assert.InRange(late.Sum() / (double)early.Sum(), 0.85, 1.18);
        if (pass.Life > 0)
            return;
        foreach (var counts in (int[][])[early, late])
            Assert.All(counts, count => Assert.InRange(count / counts.Average(), 0.72, 1.32));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_is_the_same_film_and_another_another(string name)
    {
        var effect = EffectCatalogue.Find(name)!;
        var small = new Canvas(320, 180);
        var one = Air.Over(effect, small, new Colour(40, 50, 60));
        Assert.Equal(one.Bytes, Air.Over(effect, small, new Colour(40, 50, 60)).Bytes);
        Assert.NotEqual(one.Bytes, Air.Over(effect, small, new Colour(40, 50, 60), seed: 6).Bytes);
    }

    [Fact]
    public void Snow_never_makes_a_picture_darker_by_more_than_a_shade()
    {
        foreach (var grey in (byte[])[10, 128, 235])
        {
            var plain = 16 + 219 * grey / 255.0;
            var picture = Air.Over(new Snow(), canvas, new Colour(grey, grey, grey));
            Assert.All(
                picture.Bytes.Take(canvas.Width * canvas.Height),
                luma => Assert.True(luma > plain - 12)
            );
        }
    }

    [Fact]
    public void Colours_that_cover_are_the_colours_asked_for()
    {
        var picture = Air.Over(
            new Hearts(),
            canvas,
            new Colour(20, 20, 20),
            settings: """{"colour":"#FF0000","size":4,"amount":1}"""
        );
        var most = Enumerable
            .Range(0, canvas.Width * canvas.Height / 4)
            .Max(i => picture.Bytes[canvas.Width * canvas.Height * 5 / 4 + i]);
        Assert.InRange(most, 200, 240);
    }

    [Fact]
    public void A_moving_camera_carries_near_ones_farther_than_far_ones()
    {
        var formula = new ParticleFormula(Air.Particles(new Dust()), canvas);
        var (far, near) = (0, formula.Count - 1);
        Assert.True(Carried(near) > 1.5 * Carried(far));
        Assert.True(Carried(far) > 0);

        double Carried(int index)
        {
            var (still, moved) = (
                formula.At(index, 2, Air.Front),
                formula.At(index, 2, new Viewpoint(1, 2, 0))
            );
            return moved.X - still.X;
        }
    }

    private static List<(double X, double Y)> Moves(Effect effect, string settings = "{}")
    {
        var formula = new ParticleFormula(Air.Particles(effect, settings), canvas);
        var moves = new List<(double X, double Y)>();
        for (var index = 0; index < formula.Count; index++)
        for (var second = 0; second < 20; second++)
        {
            var (one, two) = (
                formula.At(index, second, Air.Front),
                formula.At(index, second + 0.02, Air.Front)
            );
            var (x, y) = (two.X - one.X, two.Y - one.Y);
            if (Math.Abs(x) + Math.Abs(y) < 0.4 * canvas.Height)
                moves.Add((x, y));
        }
        return moves;
    }

    private static IEnumerable<Particle> All(ParticleFormula formula, double seconds) =>
        Enumerable.Range(0, formula.Count).Select(index => formula.At(index, seconds, Air.Front));

    /// <summary>Outside, or so near to the edge that it has come in since the last frame.</summary>
    private static bool IsUnseen(in Particle particle, ParticlePass pass)
    {
        var frameWay = (Math.Abs(particle.TravelX) + Math.Abs(particle.TravelY)) / (30 * pass.Shutter);
        var reach = particle.Extent - frameWay;
        return particle.Opacity < 0.03 * pass.Opacity
            || particle.X < -reach
            || particle.Y < -reach
            || particle.X > canvas.Width + reach
            || particle.Y > canvas.Height + reach;
    }

    /// <summary>How many are in each ninth of the canvas, over some minutes.</summary>
    private static int[] Fill(ParticleFormula formula, double start)
    {
        var counts = new int[9];
        for (var moment = 0; moment < 40; moment++)
            foreach (var each in All(formula, start + 7 * moment))
            {
                var (column, row) = (
                    (int)Math.Floor(each.X * 3 / canvas.Width),
                    (int)Math.Floor(each.Y * 3 / canvas.Height)
                );
                if (column is >= 0 and < 3 && row is >= 0 and < 3 && each.Opacity > 0.02)
                    counts[row * 3 + column]++;
            }
        return counts;
    }
}
