using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Models;

/// <summary>A small picture as networks take it, and their maps as the picture's shape takes them.</summary>
internal static class NetworkPicture
{
    /// <summary>One channel between the pixels of a picture, 0–255.</summary>
    public static float Sample(SmallPicture picture, in GridPlace across, in GridPlace down, int channel)
    {
        var upper =
            At(across.First, down.First) * (1 - across.Part) + At(across.Second, down.First) * across.Part;
        var lower =
            At(across.First, down.Second) * (1 - across.Part) + At(across.Second, down.Second) * across.Part;
        return upper * (1 - down.Part) + lower * down.Part;

        float At(int column, int row) => picture.Rgb[(row * picture.Width + column) * 3 + channel];
    }

    /// <summary>The picture stretched to a network's size, one plane after another.</summary>
    /// <param name="value">From a code, 0–255, and its channel to the number that the network wants.</param>
    public static float[] Planes(SmallPicture picture, int width, int height, Func<float, int, float> value)
    {
        var planes = new float[3 * width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var across = GridPlace.Of(x, width, picture.Width);
            var down = GridPlace.Of(y, height, picture.Height);
            for (var channel = 0; channel < 3; channel++)
                planes[(channel * height + y) * width + x] = value(
                    Sample(picture, across, down, channel),
                    channel
                );
        }
        return planes;
    }

    /// <summary>A map stretched to a picture's shape.</summary>
    /// <param name="value">From a number of the map to 0–1; what lies outside is cut off.</param>
    /// <exception cref="ModelRefusedException">It holds what is no number.</exception>
    public static ByteGrid Grid(
        float[] values,
        int width,
        int height,
        SmallPicture picture,
        Func<float, float> value
    )
    {
        RefuseWhatIsNoNumber(values);
        var parts = new float[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        for (var x = 0; x < picture.Width; x++)
        {
            var across = GridPlace.Of(x, picture.Width, width);
            var down = GridPlace.Of(y, picture.Height, height);
            var upper =
                values[down.First * width + across.First] * (1 - across.Part)
                + values[down.First * width + across.Second] * across.Part;
            var lower =
                values[down.Second * width + across.First] * (1 - across.Part)
                + values[down.Second * width + across.Second] * across.Part;
            parts[y * picture.Width + x] = value(upper * (1 - down.Part) + lower * down.Part);
        }
        return ByteGrid.Of(picture.Width, picture.Height, parts);
    }

    /// <exception cref="ModelRefusedException">There is one that is not finite.</exception>
    public static void RefuseWhatIsNoNumber(float[] values)
    {
        if (!Array.TrueForAll(values, float.IsFinite))
            throw new ModelRefusedException("The model gave values that are no numbers.");
    }
}
