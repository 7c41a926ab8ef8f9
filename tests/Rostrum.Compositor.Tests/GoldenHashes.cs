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
        ["still"] = "9464C158461578F1",
        ["slow push"] = "5495695F28195416",
        ["pan with blur"] = "AB7BB24EC246F693",
        ["roll"] = "7C331140B7029299",
        ["roll with blur"] = "CDD98A15BD7855DC",
        ["deep zoom over levels"] = "E3E1C2033D191D70",
        ["dissolve of two moves"] = "4DE8B82FED983041",
        ["push with blur"] = "8E3E841421C75086",
        ["wipe over contain"] = "61503D789800621C",
        ["slide over blur fit"] = "275BBC7B50EBE116",
        ["dip of colour clips"] = "3278811F46FBF567",
        ["zoom transition"] = "4A91D72D1AB4FAF6",
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
