using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Looks;

/// <summary>Words for weather that say how much of it there is.</summary>
internal static class WeatherPhrases
{
    /// <summary>Effects by words that say how much of it there is.</summary>
    public static IReadOnlyList<(string Effect, double Factor, Words Words)> All { get; } =
    [
        (
            "snow",
            2,
            Phrases.Split(
                "blizzard, snowstorm, snow storm, heavy snow | 大雪、下大雪、暴雪、鹅毛大雪、暴风雪、大雪纷飞、风雪交加"
            ) with
            {
                Spoken =
                    "(下/下着/来场/下场/飘着/来一场/刮着)(大/暴/鹅毛)雪、大雪(纷飞/漫天/飞舞/茫茫)、(漫天/满天)(大/飞/)雪",
            }
        ),
        (
            "snow",
            0.5,
            Phrases.Split("light snow, a few snowflakes | 小雪、下小雪、零星小雪、几片雪花、稀疏的雪") with
            {
                Spoken =
                    "(下/下着/飘着/下点/来点/飘点/下一点/飘)(小/细/零星的/零星)雪、(零零星星/稀稀拉拉/三三两两)(地/的/)(飘/下/)(着/点/)雪(花/)",
            }
        ),
        (
            "rain",
            2,
            Phrases.Split(
                "downpour, heavy rain, pouring rain, cloudburst | 大雨、下大雨、暴雨、倾盆大雨、瓢泼大雨、雷阵雨"
            )
        ),
        (
            "rain",
            0.5,
            Phrases.Split("drizzle, light rain | 小雨、下小雨、毛毛雨、细雨、蒙蒙细雨、牛毛细雨") with
            {
                Spoken =
                    "(淅淅沥沥/蒙蒙/绵绵/细细/滴滴答答)(地/的/)(下/飘/)(着/点/)(小/细/)雨、(下着/飘着/下点/来点/飘点/飘)(小/毛毛/细)雨",
            }
        ),
        ("fog", 2, Phrases.Split("thick fog, dense fog | 大雾、浓雾、起大雾")),
    ];

    /// <summary>More of it than there is.</summary>
    public static IReadOnlyList<(string Effect, Words Words)> More { get; } =
    [("snow", MoreOf("雪", "雪花")), ("rain", MoreOf("雨", "雨水")), ("fog", MoreOf("雾", "雾气"))];

    private static Words MoreOf(string one, string other) =>
        new([], [])
        {
            Spoken = $"(多/再多/多加/多来/多下/多飘/再多加/再多来/再多下)(点/一点/些/一些)({one}/{other})",
        };
}
