namespace Rostrum.Drafts.Tests;

public sealed class CanvasAndColourTests
{
    [Theory]
    [InlineData("16:9", 1920, 1080)]
    [InlineData("9:16", 1080, 1920)]
    [InlineData("1:1", 1080, 1080)]
    [InlineData("4:5", 1080, 1350)]
    [InlineData("21:9", 2520, 1080)]
    [InlineData("1920x1080", 1920, 1080)]
    [InlineData("2.39:1", 2582, 1080)]
    public void A_shape_becomes_a_canvas_of_1080_lines(string ratio, int width, int height) =>
        Assert.Equal(new Canvas(width, height), Canvas.FromRatio(ratio));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wide")]
    [InlineData("16")]
    [InlineData("16:0")]
    [InlineData("-16:9")]
    [InlineData("16:9:4")]
    [InlineData("NaN:1")]
    [InlineData("1000:1")]
    public void What_is_no_shape_gives_no_canvas(string? ratio) => Assert.Null(Canvas.FromRatio(ratio));

    [Fact]
    public void Odd_sides_are_made_even_and_extreme_ones_refused()
    {
        Assert.Equal(new Canvas(102, 100), Canvas.FromSize(101, 99));
        Assert.Equal(new Canvas(8192, 16), Canvas.FromSize(8192, 16));
        Assert.Null(Canvas.FromSize(8193, 1000));
        Assert.Null(Canvas.FromSize(1000, 15));
        Assert.Null(Canvas.FromSize(int.MinValue, 1000));
    }

    [Theory]
    [InlineData("#fff", 255, 255, 255)]
    [InlineData("#123456", 0x12, 0x34, 0x56)]
    [InlineData("#12345680", 0x12, 0x34, 0x56)]
    [InlineData("ABCDEF", 0xAB, 0xCD, 0xEF)]
    [InlineData("white", 255, 255, 255)]
    [InlineData("black", 0, 0, 0)]
    public void Colours_are_read_as_people_write_them(string text, byte red, byte green, byte blue)
    {
        Assert.True(Colour.TryParse(text, out var colour));
        Assert.Equal(new Colour(red, green, blue), colour);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#12345")]
    [InlineData("#GGGGGG")]
    [InlineData("reddish")]
    [InlineData("#+12345")]
    public void What_is_no_colour_is_refused(string? text) => Assert.False(Colour.TryParse(text, out _));

    [Fact]
    public void A_colour_is_written_so_that_it_can_be_read()
    {
        var colour = new Colour(1, 20, 255);
        Assert.True(Colour.TryParse(colour.ToString(), out var read));
        Assert.Equal(colour, read);
    }
}
