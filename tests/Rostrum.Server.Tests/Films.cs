namespace Rostrum.Server.Tests;

/// <summary>Drafts as clients write them.</summary>
internal static class Films
{
    /// <summary>One colour, 160x90.</summary>
    public static object OfColour(int milliseconds, string colour = "#336699") =>
        new
        {
            v = 1,
            fps = 10,
            m = new { width = 160, height = 90 },
            t = new[]
            {
                new
                {
                    tt = 0,
                    sg = new[]
                    {
                        new
                        {
                            s = 0,
                            d = milliseconds,
                            mt = "color",
                            c = colour,
                        },
                    },
                },
            },
        };

    /// <summary>One picture, 160x90, from any address.</summary>
    public static object OfSource(string source) =>
        new
        {
            v = 1,
            fps = 10,
            m = new { width = 160, height = 90 },
            t = new[]
            {
                new
                {
                    tt = 0,
                    sg = new[]
                    {
                        new
                        {
                            s = 0,
                            d = 400,
                            mt = "image",
                            src = source,
                        },
                    },
                },
            },
        };
}
