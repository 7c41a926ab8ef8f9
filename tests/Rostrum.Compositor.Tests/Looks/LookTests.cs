using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Plates;
using Rostrum.Compositor.Tests.Kernels;
using Rostrum.Drafts.Looks;

namespace Rostrum.Compositor.Tests.Looks;

public sealed class LookTests
{
    public static TheoryData<string> Names => [.. LookCatalogue.All.Select(look => look.Name)];

    public static LookStack Stack(params (string Name, double Strength)[] looks) =>
        new([
            .. looks.Select(look => new AskedLook(
                LookCatalogue.Find(look.Name)!,
                new ParameterValues(null),
                null,
                look.Strength
            )),
        ]);

    internal static LookTable Table(string name, double strength = 1) =>
        LookTable.Of(Stack((name, strength)), _ => throw new InvalidOperationException());

    private static LookStack FileStack(double strength = 1) =>
        new([new AskedLook(null, new ParameterValues(null), "file", strength)]);

    /// <summary>A cube of codes that changes nothing.</summary>
    private static ColourTable Same(int size)
    {
        var values = new List<float>();
        for (var i = 0; i < size * size * size; i++)
            values.AddRange(
                (ReadOnlySpan<float>)
                    [i % size / (size - 1f), i / size % size / (size - 1f), i / size / size / (size - 1f)]
            );
        return new ColourTable(size, true, [.. values], Light.Grey(0), Light.Grey(1));
    }

    private static (int Red, int Green, int Blue) Parts(ulong codes) =>
        ((int)(codes & 0xFFFF), (int)(codes >> 16 & 0xFFFF), (int)(codes >> 32));

    private static IEnumerable<(int Red, int Green, int Blue)> Codes(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i =>
                (
                    (int)(Samples.Hash(i, 1) & 0xFFFF),
                    (int)(Samples.Hash(i, 2) & 0xFFFF),
                    (int)(Samples.Hash(i, 3) & 0xFFFF)
                )
            )
            .Append((0, 0, 0))
            .Append((65535, 65535, 65535))
            .Append((65535, 0, 65535));

    [Theory]
    [InlineData(17)]
    [InlineData(33)]
    [InlineData(65)]
    public void A_table_that_changes_nothing_gives_every_code_back(int size)
    {
        var table = LookTable.Of(FileStack(), _ => Same(size));
        Assert.All(
            Codes(20_000),
            code =>
            {
                var (red, green, blue) = Parts(table.At(code.Red, code.Green, code.Blue));
                Assert.InRange(red - code.Red, -1, 1);
                Assert.InRange(green - code.Green, -1, 1);
                Assert.InRange(blue - code.Blue, -1, 1);
            }
        );
    }

    /// <summary>Tetrahedra over the look's own points, in whole numbers without rounding on the way.</summary>
    [Fact]
    public void Between_its_points_the_table_is_linear_and_rounded_to_the_nearest_code()
    {
        var table = Table("teal_orange");
        const long whole = 65535;
        long Point(long red, long green, long blue, int part) =>
            (long)(
                table.At(
                    (int)((red * whole + 31) / 32),
                    (int)((green * whole + 31) / 32),
                    (int)((blue * whole + 31) / 32)
                ) >> (16 * part)
                & 0xFFFF
            );
        foreach (var (red, green, blue) in Codes(3000))
        {
            long[] scaled = [red * 32L, green * 32L, blue * 32L];
            var cell = scaled.Select(value => Math.Min(value / whole, 31)).ToArray();
            var parts = scaled.Select((value, i) => value - cell[i] * whole).ToArray();
            var order = Enumerable.Range(0, 3).OrderByDescending(i => parts[i]).ToArray();
            for (var part = 0; part < 3; part++)
            {
                var corner = (long[])cell.Clone();
                var sum = (whole - parts[order[0]]) * Point(corner[0], corner[1], corner[2], part);
                for (var i = 0; i < 3; i++)
                {
                    corner[order[i]]++;
                    var weight = parts[order[i]] - (i < 2 ? parts[order[i + 1]] : 0);
                    sum += weight * Point(corner[0], corner[1], corner[2], part);
                }
                var seen = (long)(table.At(red, green, blue) >> (16 * part) & 0xFFFF);
                // No code lies exactly on most points: those next to them are asked, a part of a code aside.
                Assert.InRange(seen - (double)sum / whole, -5, 5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_is_the_look_to_within_about_a_code_of_eight_bits_but_where_colours_end(string name)
    {
        var table = Table(name);
        var grade = LookCatalogue.Find(name)!.Grade(new ParameterValues(null));
        var worst = new List<double>();
        foreach (var (red, green, blue) in Codes(4000))
        {
            var exact = grade(
                new Light(
                    DisplayCode.Decode(red / 65535.0),
                    DisplayCode.Decode(green / 65535.0),
                    DisplayCode.Decode(blue / 65535.0)
                )
            );
            var seen = Parts(table.At(red, green, blue));
            worst.Add(Math.Abs(DisplayCode.Encode(exact.Red) * 255 - seen.Red / 257.0));
            worst.Add(Math.Abs(DisplayCode.Encode(exact.Green) * 255 - seen.Green / 257.0));
            worst.Add(Math.Abs(DisplayCode.Encode(exact.Blue) * 255 - seen.Blue / 257.0));
        }
        worst.Sort();
        Assert.InRange(worst[(int)(worst.Count * 0.95)], 0, 1.25);
        Assert.InRange(worst.Average(), 0, 0.3);
    }

    [Fact]
    public void Half_a_look_lies_half_way_in_light()
    {
        var (none, half, whole) = (Light.Of(new Colour(200, 90, 40)), Table("bw", 0.5), Table("bw"));
        var (seen, all) = (
            Parts(half.At(200 * 257, 90 * 257, 40 * 257)),
            Parts(whole.At(200 * 257, 90 * 257, 40 * 257))
        );
        Assert.Equal(
            (none.Red + DisplayCode.Decode(all.Red / 65535.0)) / 2,
            DisplayCode.Decode(seen.Red / 65535.0),
            0.003
        );
        Assert.Equal(
            (none.Blue + DisplayCode.Decode(all.Blue / 65535.0)) / 2,
            DisplayCode.Decode(seen.Blue / 65535.0),
            0.003
        );
    }

    [Fact]
    public void The_first_look_comes_first()
    {
        var (bwFirst, sepiaFirst) = (
            LookTable.Of(Stack(("bw", 1), ("sepia", 1)), _ => null!),
            LookTable.Of(Stack(("sepia", 1), ("bw", 1)), _ => null!)
        );
        var (brown, grey) = (
            Parts(bwFirst.At(30_000, 30_000, 30_000)),
            Parts(sepiaFirst.At(30_000, 30_000, 30_000))
        );
        Assert.True(brown.Red > brown.Blue + 1000);
        Assert.InRange(grey.Red - grey.Blue, -30, 30);
        Assert.NotEqual(bwFirst.Identity, sepiaFirst.Identity);
        Assert.Equal(bwFirst.Identity, LookTable.Of(Stack(("bw", 1), ("sepia", 1)), _ => null!).Identity);
    }

    [Fact]
    public void Curves_keep_all_their_points()
    {
        var values = Enumerable
            .Range(0, 1024)
            .SelectMany(i => new[] { i / 1023f, i % 2 == 0 ? 0f : 1f, 1 - i / 1023f })
            .ToArray();
        var curves = new ColourTable(1024, false, values, Light.Grey(0), Light.Grey(1));
        var table = LookTable.Of(FileStack(), _ => curves);
        for (var i = 0; i < 1024; i++)
        {
            var code = (int)Math.Round(i * 65535 / 1023.0);
            var (red, green, blue) = Parts(table.At(code, code, code));
            Assert.InRange(red - code, -2, 2);
            Assert.InRange(green, i % 2 == 0 ? 0 : 65535 - 600, i % 2 == 0 ? 600 : 65535);
            Assert.InRange(blue - (65535 - code), -2, 2);
        }
    }

    [Fact]
    public void Every_look_is_as_when_it_was_last_looked_at()
    {
        var tables = string.Join(' ', LookCatalogue.All.Select(look => Table(look.Name).Identity));
        GoldenHashes.Check("tables of all looks", System.Text.Encoding.ASCII.GetBytes(tables));
    }

    [Fact]
    public unsafe void Eight_and_sixteen_bits_of_a_still_get_the_same_look()
    {
        var table = Table("sepia");
        byte[] eight = [.. Enumerable.Range(0, 3 * 99).Select(i => (byte)(Samples.Hash(i, 5) & 0xFF))];
        ushort[] sixteen = [.. eight.Select(code => (ushort)(code * 257))];
        using var first = new SourceRows(new StillFormat(99, 1, 3, 8), Colour.Black, table);
        using var second = new SourceRows(new StillFormat(99, 1, 3, 16), Colour.Black, table);
        var (a, b) = (
            first.Read(eight),
            second.Read(System.Runtime.InteropServices.MemoryMarshal.AsBytes<ushort>(sixteen))
        );
        for (var channel = 0; channel < 3; channel++)
        for (var x = 0; x < 99; x++)
            Assert.Equal(a.Channel(channel)[x], b.Channel(channel)[x]);
    }

    [Fact]
    public unsafe void What_lies_behind_a_transparent_still_keeps_its_own_colour()
    {
        using var rows = new SourceRows(new StillFormat(1, 1, 4, 8), new Colour(10, 200, 90), Table("noir"));
        using var plain = new SourceRows(new StillFormat(1, 1, 4, 8), new Colour(10, 200, 90));
        var (seen, expected) = (rows.Read([50, 60, 70, 0]), plain.Read([50, 60, 70, 0]));
        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(expected.Channel(channel)[0], seen.Channel(channel)[0]);
    }
}
