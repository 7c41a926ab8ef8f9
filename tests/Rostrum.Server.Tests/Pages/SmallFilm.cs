namespace Rostrum.Server.Tests.Pages;

/// <summary>Drafts that cost little to make.</summary>
internal static class SmallFilm
{
    /// <summary>Half a second of one picture, which comes closer.</summary>
    /// <param name="words">What the film and its parts are called.</param>
    public static object Of(string address, string words = "small") =>
        new
        {
            v = 1,
            fps = 10,
            m = new
            {
                title = words,
                width = 160,
                height = 120,
            },
            t = new object[]
            {
                new
                {
                    tt = 0,
                    m = new { name = words },
                    sg = new object[]
                    {
                        new
                        {
                            id = "s1",
                            s = 0,
                            d = 500,
                            mt = "image",
                            src = address,
                            m = new { name = words },
                            mo = new { n = "push_in" },
                        },
                    },
                },
                new
                {
                    tt = 7,
                    sg = new object[]
                    {
                        new
                        {
                            id = words,
                            s = 0,
                            d = 200,
                            mt = "text",
                            tx = words,
                            mo = new { n = words },
                        },
                        new
                        {
                            id = "t2",
                            s = 200,
                            d = 200,
                            mt = words,
                        },
                    },
                    tr = new object[]
                    {
                        new
                        {
                            n = words,
                            a = words,
                            b = "t2",
                            d = 100,
                        },
                    },
                },
            },
        };
}
