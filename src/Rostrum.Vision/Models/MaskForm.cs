namespace Rostrum.Vision.Models;

/// <summary>How a network for the subject's mask is asked: one picture as planes of R, G, B in; one map of 0–1 out.</summary>
/// <param name="Output">The first output; what such networks give beside it served their learning.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record MaskForm(string Input, string Output, int Width, int Height)
{
    private const int ShortestSide = 64;
    private const int LongestSide = 2048;
    private const int Float = 1;

    /// <exception cref="ModelRefusedException">It is no network for masks.</exception>
    public static MaskForm Of(OnnxHeader header)
    {
        if (header.Inputs is not [{ Element: Float, Shape: [<= 1, 3, var height, var width] } input])
            throw Refused(
                "It must take one picture as floats in the order batch, channel, row, column, with 3 channels"
            );
        if (!IsSide(width) || !IsSide(height))
            throw Refused($"Its picture must have fixed sides of {ShortestSide} to {LongestSide} pixels");
        if (
            header.Outputs is not [{ Element: Float, Shape: [<= 1, 1, var rows, var columns] } output, ..]
            || (rows, columns) != (height, width)
        )
            throw Refused("Its first output must be one map of floats in the picture's shape");
        return new MaskForm(input.Name, output.Name, (int)width, (int)height);
    }

    private static bool IsSide(long length) => length is >= ShortestSide and <= LongestSide;

    private static ModelRefusedException Refused(string why) =>
        new($"This model is not one for masks. {why}, as ISNet does.");
}
