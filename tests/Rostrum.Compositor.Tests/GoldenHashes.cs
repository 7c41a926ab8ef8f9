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
        ["still"] = "0AB829384BF7DEEC",
        ["slow push"] = "8CB6A5C725A01351",
        ["pan with blur"] = "01F014987265D068",
        ["roll"] = "995DC191B7E01AFB",
        ["roll with blur"] = "FC67A5C1843830D3",
        ["deep zoom over levels"] = "152C1E2FF4093456",
        ["dissolve of two moves"] = "12119F097FD533F7",
        ["push with blur"] = "BA4F755422D2ECF6",
        ["wipe over contain"] = "E927E0522C50FAE7",
        ["slide over blur fit"] = "733B992E4ECD34D9",
        ["dip of colour clips"] = "72BA99115D47549B",
        ["zoom transition"] = "041EBD3FE68C1667",
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
