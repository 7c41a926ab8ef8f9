using System.Text.Json;
using Rostrum.Drafts.Looks;

namespace Rostrum.Drafts.Tests;

public sealed class LookTests
{
    public static TheoryData<string> Names => [.. LookCatalogue.All.Select(look => look.Name)];

    /// <summary>Skin: the two of the ColorChecker chart as its makers give them in sRGB, and others from pale to dark.</summary>
    private static readonly Colour[] skins =
    [
        new(115, 82, 68),
        new(194, 150, 130),
        new(255, 219, 190),
        new(241, 194, 150),
        new(224, 172, 125),
        new(198, 134, 96),
        new(141, 90, 60),
        new(92, 58, 40),
    ];

    private static Grade GradeOf(string name, string? settings = null) =>
        LookCatalogue
            .Find(name)!
            .Grade(
                new ParameterValues(
                    settings is null
                        ? null
                        : JsonElement
                            .Parse(settings)
                            .EnumerateObject()
                            .ToDictionary(one => one.Name, one => one.Value)
                )
            );

    private static double Code(double light) => 255 * Srgb(light);

    /// <summary>IEC 61966-2-1.</summary>
    private static double Srgb(double light) =>
        light <= 0.0031308 ? 12.92 * light : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;

    private static double Spread(Light light)
    {
        double[] codes = [Code(light.Red), Code(light.Green), Code(light.Blue)];
        return codes.Max() - codes.Min();
    }

    /// <summary>CIE 1976 L*a*b*, white of D65.</summary>
    private static (double L, double A, double B) Lab(Light light)
    {
        static double F(double t) => t > 216 / 24389.0 ? Math.Cbrt(t) : (24389 / 27.0 * t + 16) / 116;
        var x = F((0.4124564 * light.Red + 0.3575761 * light.Green + 0.1804375 * light.Blue) / 0.95047);
        var y = F(light.Luminance);
        var z = F((0.0193339 * light.Red + 0.1191920 * light.Green + 0.9503041 * light.Blue) / 1.08883);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /// <summary>Hue angle in degrees.</summary>
    private static double Hue(Light light)
    {
        var (_, a, b) = Lab(light);
        return Math.Atan2(b, a) * 180 / Math.PI;
    }

    [Theory]
    [InlineData("bw")]
    [InlineData("noir")]
    [InlineData("vivid")]
    [InlineData("faded")]
    public void Greys_stay_grey(string name)
    {
        var grade = GradeOf(name);
        for (var code = 0; code < 256; code++)
            Assert.InRange(Spread(grade(Light.Of(new Colour((byte)code, (byte)code, (byte)code)))), 0, 0.2);
    }

    [Theory]
    [InlineData("bw")]
    [InlineData("noir")]
    public void Black_and_white_has_no_colour_at_all(string name)
    {
        var grade = GradeOf(name);
        Assert.All(Colours(), colour => Assert.InRange(Spread(grade(colour)), 0, 1e-9));
    }

    [Theory]
    [InlineData("cinematic")]
    [InlineData("teal_orange")]
    public void The_middle_grey_of_films_stays_nearly_grey(string name) =>
        Assert.InRange(Spread(GradeOf(name)(Light.Grey(0.18))), 0, 10);

    [Theory]
    [InlineData("vivid", 6)]
    [InlineData("cinematic", 8)]
    [InlineData("teal_orange", 8)]
    [InlineData("faded", 6)]
    [InlineData("dreamy", 14)]
    public void Skin_stays_skin(string name, double degrees)
    {
        var grade = GradeOf(name);
        Assert.All(
            skins,
            skin =>
            {
                var before = Light.Of(skin);
                Assert.InRange(Hue(grade(before)) - Hue(before), -degrees, degrees);
            }
        );
    }

    [Fact]
    public void Warm_light_is_redder_and_cool_light_is_bluer_and_both_are_as_bright()
    {
        var grey = Light.Grey(0.18);
        var (warm, cool, golden) = (
            GradeOf("warm")(grey),
            GradeOf("cool")(grey),
            GradeOf("golden_hour")(grey)
        );
        Assert.True(warm.Red > warm.Green && warm.Green > warm.Blue);
        Assert.True(cool.Red < cool.Green && cool.Green < cool.Blue);
        Assert.True(golden.Red / golden.Blue > warm.Red / warm.Blue);
        Assert.Equal(0.18, warm.Luminance, 3);
        Assert.Equal(0.18, cool.Luminance, 3);
    }

    [Fact]
    public void Shadows_lean_to_teal_and_lights_to_orange()
    {
        var grade = GradeOf("teal_orange");
        var (shadow, light) = (grade(Light.Grey(0.04)), grade(Light.Grey(0.45)));
        Assert.True(shadow.Blue > shadow.Red && shadow.Green > shadow.Red);
        Assert.True(light.Red > light.Blue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void More_light_never_looks_darker(string name)
    {
        var grade = GradeOf(name);
        foreach (var colour in Colours(6))
        {
            var last = 0.0;
            for (var step = 0; step <= 64; step++)
            {
                var light = DisplayCode.Decode(step / 64.0);
                var luminance = grade(
                    new Light(colour.Red * light, colour.Green * light, colour.Blue * light)
                ).Luminance;
                Assert.True(luminance >= last - 2e-4, $"{colour} at {step}: {last} to {luminance}");
                last = luminance;
            }
        }
    }

    /// <summary>A step of one code in never becomes a jump. Colours are those of things: no part of them is missing.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_smooth_slope_stays_smooth(string name)
    {
        var grade = GradeOf(name);
        foreach (var colour in Colours(5).Select(colour => Light.Grey(1).Towards(colour, 0.85)))
        {
            (double L, double A, double B)? before = null;
            for (var code = 0; code < 256; code++)
            {
                var light = DisplayCode.Decode(code / 255.0);
                var now = Lab(
                    grade(new Light(colour.Red * light, colour.Green * light, colour.Blue * light))
                );
                if (before is { } was)
                {
                    var (l, a, b) = (now.L - was.L, now.A - was.A, now.B - was.B);
                    Assert.True(Math.Sqrt(l * l + a * a + b * b) < 3, $"{colour} at {code}: {was} to {now}");
                }
                before = now;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shadows_and_lights_are_not_crushed(string name)
    {
        var grade = GradeOf(name);
        double CodeOf(int code) => Code(grade(Light.Grey(DisplayCode.Decode(code / 255.0))).Luminance);
        Assert.True(CodeOf(24) - CodeOf(8) > 4, "shadows");
        Assert.True(CodeOf(247) - CodeOf(231) > 4, "lights");
        Assert.True(CodeOf(255) - CodeOf(0) > 140, "all");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_that_comes_out_can_be_shown(string name)
    {
        var grade = GradeOf(name);
        Assert.All(
            Colours(),
            colour =>
            {
                var seen = grade(colour);
                Assert.InRange(seen.Red, 0, 1);
                Assert.InRange(seen.Green, 0, 1);
                Assert.InRange(seen.Blue, 0, 1);
            }
        );
    }

    [Fact]
    public void A_red_glass_brightens_red_and_darkens_blue()
    {
        var (red, blue) = (Light.Of(new Colour(200, 40, 40)), Light.Of(new Colour(40, 60, 200)));
        var (plain, glass) = (GradeOf("bw"), GradeOf("bw", """{"filter":"red"}"""));
        Assert.True(glass(red).Luminance > 1.5 * plain(red).Luminance);
        Assert.True(glass(blue).Luminance < plain(blue).Luminance);
        Assert.Equal(plain(Light.Grey(0.4)).Luminance, glass(Light.Grey(0.4)).Luminance, 9);
    }

    [Fact]
    public void A_duotone_runs_from_one_of_its_colours_to_the_other()
    {
        var grade = GradeOf("duotone", """{"shadows":"#102030","highlights":"#F0E0A0"}""");
        Assert.Equal([16, 32, 48], Bytes(grade(Light.Grey(0))));
        Assert.Equal([240, 224, 160], Bytes(grade(Light.Grey(1))));
    }

    [Fact]
    public void The_curve_of_codes_is_that_of_the_standard_both_ways()
    {
        for (var step = 0; step <= 5000; step++)
        {
            var light = step / 5000.0;
            Assert.Equal(Srgb(light), DisplayCode.Encode(light), 1e-12);
            Assert.Equal(light, DisplayCode.Decode(DisplayCode.Encode(light)), 1e-7);
        }
        Assert.Equal(-3, DisplayCode.CubeRoot(-27), 1e-12);
        Assert.Equal(0, DisplayCode.CubeRoot(0));
    }

    [Fact]
    public void A_colour_there_and_back_is_the_same_colour() =>
        Assert.All(
            Colours(),
            colour =>
            {
                var back = Tint.Of(colour).Light();
                Assert.Equal(colour.Red, back.Red, 1e-6);
                Assert.Equal(colour.Green, back.Green, 1e-6);
                Assert.Equal(colour.Blue, back.Blue, 1e-6);
            }
        );

    private static int[] Bytes(Light light) =>
        [
            (int)Math.Round(Code(light.Red)),
            (int)Math.Round(Code(light.Green)),
            (int)Math.Round(Code(light.Blue)),
        ];

    private static IEnumerable<Light> Colours(int steps = 9)
    {
        for (var red = 0; red < steps; red++)
        for (var green = 0; green < steps; green++)
        for (var blue = 0; blue < steps; blue++)
            yield return new Light(
                DisplayCode.Decode(red / (steps - 1.0)),
                DisplayCode.Decode(green / (steps - 1.0)),
                DisplayCode.Decode(blue / (steps - 1.0))
            );
    }
}
