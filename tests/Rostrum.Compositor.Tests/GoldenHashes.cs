using System.Security.Cryptography;

namespace Rostrum.Compositor.Tests;

/// <summary>
/// What the compositor made when it was last looked at and found good. The same bits must come out of every width
/// of vector and any number of threads. When a change to the kernels is meant to change the picture, look at the
/// picture, then renew the values:
/// <code>ROSTRUM_WRITE_GOLDEN=1 dotnet run --project tests/Rostrum.Compositor.Tests -c Release</code>
/// prints a line for each; put them in place of those below, and run the tests again at all four widths.
/// </summary>
internal static class GoldenHashes
{
    private static readonly Dictionary<string, string> known = new()
    {
        ["luma of all levels"] = "5CC7AA587AD33648",
        ["still"] = "3036E77AB9237F31",
        ["slow push"] = "59427830DE4DFA03",
        ["pan with blur"] = "85CDE1087EE596EC",
        ["roll"] = "7C331140B7029299",
        ["roll with blur"] = "CDD98A15BD7855DC",
        ["deep zoom over levels"] = "AAD239C8C71BA49A",
        ["dissolve of two moves"] = "C911B04881C74AB6",
        ["push with blur"] = "FAAF5F8DEA10ABE4",
        ["wipe over contain"] = "1DCEDDEB70E3D383",
        ["slide over blur fit"] = "0DD6F2AD057EBBB0",
        ["dip of colour clips"] = "4B18A3CEC2242483",
        ["zoom transition"] = "9D47E415F3640630",
        ["step aside in depth with blur, into another"] = "9133091713029B56",
        ["step aside in depth"] = "3525D7ED6B61B3AD",
        ["step aside over a tilted floor"] = "113BB27EA7C1D15D",
        ["slide and pop"] = "D1F32A6B787CD416",
        ["glitch, words and glow"] = "0FE621B88816968D",
        ["clip with blur of the camera"] = "03312095A50679CA",
        ["clip beside colour"] = "5D85E3C89BB6A024",
        ["clip before itself"] = "A6CE893FBA016D20",
        ["effect bokeh"] = "0C796638C7023C7A",
        ["effect cinemagraph_sky"] = "B2815B1B4D3399BE",
        ["effect cinemagraph_water"] = "1241F259BDF27896",
        ["effect cutout_sticker"] = "837E71748BAB46FE",
        ["effect pop_out"] = "15BCA6B3FF4EB874",
        ["effect rack_focus"] = "84F57DD8F7D96C7B",
        ["effect sway"] = "B4AECAB9E94FB028",
        ["effect bubbles"] = "97AD21B4C779DD96",
        ["effect confetti"] = "F8718F47665C8387",
        ["effect dust"] = "D1B99E8D9571292C",
        ["effect fire"] = "9C2E036F1746CD7E",
        ["effect fireflies"] = "F13541453AAD9284",
        ["effect fog"] = "E9FB366B28520B07",
        ["effect hearts"] = "AA63049EC3BDA1DC",
        ["effect leaves"] = "30C1939236E919ED",
        ["effect lens_flare"] = "A1B2B153A4108590",
        ["effect petals"] = "2BD715A3BDCF8C9D",
        ["effect rain"] = "7F1D580CE8295E7F",
        ["effect rain_drops"] = "0F8DF93B6F91E100",
        ["effect smoke"] = "7224DC71C8F91C42",
        ["effect snow"] = "327AFA7D1B507BB7",
        ["effect sparkles"] = "4C28AA9596797206",
        ["effect steam"] = "F9AB03A158CF28F5",
        ["effect sun_rays"] = "A947509479DA5631",
        ["effect comic"] = "07B5C30D145733E0",
        ["effect crt"] = "D4444B334AFA42A5",
        ["effect dreamy_glow"] = "F9BEA059B85FDB1F",
        ["effect echo"] = "6DCFF757CED0D6FB",
        ["effect film_burn"] = "6C1B5090E25B455E",
        ["effect film_grain"] = "A7595D43DD3A39EE",
        ["effect vignette"] = "C5CFD0D9E02B0587",
        ["effect letterbox"] = "A0864BB4B0919143",
        ["effect fisheye"] = "9B9D24E616EFEBA2",
        ["effect glitch"] = "84616356701F9A0D",
        ["effect halation"] = "C963D72CD132DE36",
        ["effect halftone"] = "BC4A6A731D70C370",
        ["effect light_leak"] = "045983644FF5C0BE",
        ["effect light_trail"] = "C44B2F6213F34326",
        ["effect old_film"] = "BF15889092F32617",
        ["effect pixel"] = "48FD2B4712F3C746",
        ["effect posterize"] = "19AB122AA7A5B235",
        ["effect rgb_split"] = "3AE9FE3C6BE6028D",
        ["effect sketch"] = "FF11643F3BE1ED39",
        ["effect soft_focus"] = "7443CEF369BF6922",
        ["effect tilt_shift"] = "7E73D9069758EEFC",
        ["effect vhs"] = "1C250F7220FEAE43",
        ["effect zoom_blur"] = "A221A7DD2326666C",
        ["effect picture_frame"] = "7067601714C0BD33",
        ["effect polaroid"] = "F0B74289995A5524",
        ["effect film_strip"] = "720809C1D81C6557",
        ["effect speed_ramp"] = "F4A2FB52C482050D",
        ["effect boomerang"] = "9C8B15C01E2EF3FF",
        ["effect loop"] = "BCCE63CE16AAE7D3",
        ["effect stop_motion"] = "7BB11A79A07DA6A1",
        ["effect freeze_frame"] = "C08FAD35282822AD",
        ["tables of all looks"] = "D04DFAFD1FD07D27",
        ["looks across a dissolve"] = "9129C6DF453866CC",
        ["clip under bw"] = "F6EC628BBD1D71A5",
        ["clip under noir"] = "8E7BD0D36D8269DF",
        ["clip under sepia"] = "2E5A6FB44FBB4AD1",
        ["clip under duotone"] = "A56A610B83AAE0A1",
        ["clip under teal_orange"] = "3C5D63ECCB0D6F03",
        ["clip under cinematic"] = "3D1D4C8310B68A67",
        ["clip under golden_hour"] = "C909B4683C8555B3",
        ["clip under warm"] = "014C4386CCD39B35",
        ["clip under cool"] = "EC090970F7F7BAD2",
        ["clip under vivid"] = "3A9FB57E76823E40",
        ["clip under faded"] = "2EE364E573D75F0B",
        ["clip under dreamy"] = "1409A82D996A691F",
        ["cover"] = "8922816255D53B7F",
        ["spin"] = "6BAC1317C6BA04A6",
        ["match"] = "BE1F2F5155E70B7C",
        ["iris"] = "C4E6A9034411D72A",
        ["ink"] = "60EF12135E2FBE13",
        ["page"] = "72B859133C60EC4D",
        ["cube"] = "B1B1599E7440A25F",
        ["shatter"] = "3EF3BEAF7ACD7C7C",
        ["blur"] = "F45CF641989D660D",
        ["glitch transition"] = "2AFFD8A7E4C078B3",
        ["light"] = "6A1502950F0628E7",
        ["film burn transition"] = "C4925C84F2AF9E4F",
    };

    public static void Check(string name, ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes))[..16];
        if (Environment.GetEnvironmentVariable("ROSTRUM_WRITE_GOLDEN") is { Length: > 0 })
            Console.WriteLine($"        [\"{name}\"] = \"{hash}\",");
        else
            Assert.Equal(known.GetValueOrDefault(name), hash);
    }
}
