using System.Globalization;
using System.Text;
using Rostrum.Drafts.Looks;

namespace Rostrum.Drafts.Tests;

public sealed class CubeTests
{
    private static CubeReading Read(string text) => CubeReader.Read(Encoding.UTF8.GetBytes(text));

    private static ColourTable Table(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Refusal);
        return reading.Table!;
    }

    /// <summary>A cube of a function of the codes, red fastest (Cube LUT Specification 1.0, page 6).</summary>
    private static string Cube(int size, Func<double, double, double, (double, double, double)> of)
    {
        var text = new StringBuilder($"TITLE \"made\"\nLUT_3D_SIZE {size}\n");
        for (var b = 0; b < size; b++)
        for (var g = 0; g < size; g++)
        for (var r = 0; r < size; r++)
        {
            var (red, green, blue) = of(r / (size - 1.0), g / (size - 1.0), b / (size - 1.0));
            text.Append(CultureInfo.InvariantCulture, $"{red:R} {green:R} {blue:R}\n");
        }
        return text.ToString();
    }

    [Fact]
    public void A_cube_that_changes_nothing_changes_nothing()
    {
        var table = Table(Cube(5, (r, g, b) => (r, g, b)));
        Assert.True(table.IsCube);
        Assert.Equal("made", table.Title);
        for (var i = 0; i < 200; i++)
        {
            var (r, g, b) = (i * 37 % 101 / 100.0, i * 53 % 101 / 100.0, i * 71 % 101 / 100.0);
            var seen = table.At(r, g, b);
            Assert.Equal(r, seen.Red, 1e-6);
            Assert.Equal(g, seen.Green, 1e-6);
            Assert.Equal(b, seen.Blue, 1e-6);
        }
    }

    [Fact]
    public void Red_changes_fastest()
    {
        var table = Table(Cube(2, (r, g, b) => (b, r, g)));
        Assert.Equal(new Light(0, 1, 0), table.At(1, 0, 0));
        Assert.Equal(new Light(0, 0, 1), table.At(0, 1, 0));
        Assert.Equal(new Light(1, 0, 0), table.At(0, 0, 1));
    }

    /// <summary>Only one corner is lit: within its tetrahedra the least of the three codes counts, not their product.</summary>
    [Fact]
    public void Between_points_colours_lie_in_tetrahedra()
    {
        var table = Table(Cube(2, (r, g, b) => (r * g * b, r * g * b, r * g * b)));
        Assert.Equal(0.2, table.At(0.9, 0.2, 0.6).Red, 1e-6);
        Assert.Equal(0.4, table.At(0.4, 0.5, 0.45).Green, 1e-6);
        Assert.Equal(0.1, table.At(0.3, 0.7, 0.1).Blue, 1e-6);
    }

    [Fact]
    public void A_curve_bends_each_channel_for_itself()
    {
        var table = Table("LUT_1D_SIZE 3\n0 0 1\n0.8 0.5 0.5\n1 1 0\n");
        Assert.False(table.IsCube);
        var seen = table.At(0.25, 0.25, 0.25);
        Assert.Equal(0.4, seen.Red, 1e-6);
        Assert.Equal(0.25, seen.Green, 1e-6);
        Assert.Equal(0.75, seen.Blue, 1e-6);
    }

    [Fact]
    public void A_domain_says_which_codes_the_first_and_last_points_are_for()
    {
        var table = Table("LUT_1D_SIZE 2\nDOMAIN_MIN 0.2 0 -1\nDOMAIN_MAX 0.6 1 1\n0 0 0\n1 1 1\n");
        var seen = table.At(0.4, 0.4, 0.4);
        Assert.Equal(0.5, seen.Red, 1e-6);
        Assert.Equal(0.4, seen.Green, 1e-6);
        Assert.Equal(0.7, seen.Blue, 1e-6);
        Assert.Equal(0, table.At(0.1, 0, 0).Red);
        Assert.Equal(1, table.At(0.9, 0, 0).Red);
    }

    [Theory]
    [InlineData("\uFEFFTITLE \"x\"\r\n# a remark\r\n\r\nLUT_1D_SIZE 2\r\n 0 0 0 \r\n1\t1  1\r\n")]
    [InlineData("LUT_1D_SIZE 2\r0 0 0\r1 1 1\r")]
    [InlineData("LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0.0 1.0\n0 0 0\n# within\n+1.0 1e0 1.0")]
    public void Files_of_many_hands_are_read(string text)
    {
        Assert.True(CubeReader.Begins(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(0.5, Table(text).At(0.5, 0.5, 0.5).Green, 1e-6);
    }

    [Theory]
    [InlineData("", "no table")]
    [InlineData("TITLE \"only\"\n", "no table")]
    [InlineData("LUT_3D_SIZE 300\n", "2 to 256")]
    [InlineData("LUT_1D_SIZE 70000\n", "2 to 65536")]
    [InlineData("LUT_3D_SIZE 1\n", "2 to 256")]
    [InlineData("LUT_3D_SIZE two\n", "\"two\"")]
    [InlineData("LUT_3D_SIZE 256\n0 0 0\n", "cut short")]
    [InlineData("LUT_1D_SIZE 3\n0 0 0\n1 1 1\n", "2 of 3")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\n1 1 1\n1 1 1\n", "more than the 2")]
    [InlineData("LUT_1D_SIZE 2\n0 0\n1 1 1\n", "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0 0\n1 1 1\n", "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 x\n1 1 1\n", "three numbers")]
    [InlineData("LUT_1D_SIZE 2\n0 0 1e99\n1 1 1\n", "three numbers")]
    [InlineData("0 0 0\n", "LUT_3D_SIZE comes first")]
    [InlineData("LUT_1D_SIZE 2\nLUT_3D_SIZE 2\n0 0 0\n", "a size twice")]
    [InlineData("LUT_1D_SIZE 2\nDOMAIN_MIN 1 1 1\nDOMAIN_MAX 0 0 0\n0 0 0\n1 1 1\n", "DOMAIN_MIN")]
    [InlineData("LUT_1D_SIZE 2\nDOMAIN_MIN nan 0 0\n0 0 0\n1 1 1\n", "numbers are wanted")]
    [InlineData("LUT_1D_SIZE 2\n0 0 0\nTITLE \"late\"\n1 1 1\n", "after its first point")]
    [InlineData("<html>\n", "no part of a .cube file")]
    public void What_is_wrong_is_said_in_a_sentence(string text, string part)
    {
        var reading = Read(text);
        Assert.Null(reading.Table);
        Assert.Contains(part, reading.Refusal);
        Assert.Matches(@"^[A-Z].*\.$", reading.Refusal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var file = Encoding.UTF8.GetBytes(Cube(3, (r, g, b) => (r, g, b)));
        for (var i = 0; i < 3000; i++)
        {
            var harmed = (byte[])file.Clone();
            for (var change = 0; change < 3; change++)
                harmed[(i * 7919 + change * 104_729) % harmed.Length] = (byte)(i * 31 + change * 77);
            var reading = CubeReader.Read(harmed);
            Assert.True(reading.Table is null != reading.Refusal is null);
        }
    }

    [Theory]
    [InlineData("TITLE \"An album\"\nFILE \"a.wav\" WAVE\n")]
    [InlineData("# only a remark about LUT_3D_SIZE 2\nhello\n")]
    [InlineData("hello LUT_3D_SIZE 2\n")]
    public void Other_texts_do_not_begin_as_a_table(string text) =>
        Assert.False(CubeReader.Begins(Encoding.UTF8.GetBytes(text)));
}
