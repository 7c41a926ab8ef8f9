using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Rostrum.Bench.Charts;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;

namespace Rostrum.Bench.Filming;

/// <summary>
/// The hash of all frames of one film that has everything in it: a slow and a fast blurred zoom, a turned camera, a
/// dissolve and a moving transition. Plates are made anew for every chunk, as other machines would.
/// </summary>
internal static class FrameHash
{
    /// <summary>First argument by which the bench is asked to print the hash under other vector widths.</summary>
    public const string Verb = "frame-hash";

    public static int RunAsChild()
    {
        Console.WriteLine(Width);
        Console.WriteLine(Compute(painters: 1, chunks: 1));
        return 0;
    }

    /// <summary>The widest vectors that the painter finds.</summary>
    public static string Width =>
        Avx512BW.IsSupported ? "512"
        : Avx2.IsSupported ? "256"
        : Sse2.IsSupported ? "128"
        : "none";

    public static string Compute(int painters, int chunks)
    {
        (string, Still)[] stills = [("a", Texture.Photo(1900, 1300, 1)), ("b", Texture.Photo(1600, 1600, 2))];
        var draft = Films.Of(
            [
                Films.Motion("a", 1200, 180, "push_in"),
                Films.Motion("b", 1200, 180, "handheld"),
                Films.Motion("a", 1200, 180, "whip_pan"),
            ],
            ["dissolve", "push"]
        ) with
        {
            Meta = new DraftMeta { Width = 854, Height = 480 },
        };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            using var set = new Set(draft, stills);
            var count = set.Timeline.FrameCount;
            var (first, end) = (count * chunk / chunks, count * (chunk + 1) / chunks);
            using var crew = new PaintingCrew(set.Planner, set.Timeline.Canvas, first, end, painters);
            for (var frame = first; frame < end; frame++)
            {
                hash.AppendData(crew.Take().Bytes);
                crew.GiveBack();
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
