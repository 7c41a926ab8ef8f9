using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Chunks;

/// <summary>A piece of a film: frames [<paramref name="First"/>, <paramref name="End"/>) and what they are made from.</summary>
/// <param name="Key">Chunks with the same key are the same.</param>
/// <param name="Pictures">Addresses of the stills that must be at hand to paint it.</param>
internal sealed record PlannedChunk(string Key, int First, int End, IReadOnlySet<string> Pictures)
{
    public int Frames => End - First;
}

/// <summary>Cuts a film at the edges of the encoder's closed groups and names the pieces by what they are made from.</summary>
internal static class ChunkPlanner
{
    /// <summary>Raised whenever the same frames and settings come to give other files.</summary>
    private const int Version = 1;

    public static IReadOnlyList<PlannedChunk> Plan(
        Timeline timeline,
        FrameFingerprints fingerprints,
        EncoderSettings encoder,
        TimeSpan length,
        CancellationToken cancel
    )
    {
        var frames = FramesOf(timeline.Rate, length);
        var preamble = Encoding.UTF8.GetBytes(Preamble(timeline, encoder));
        var chunks = new List<PlannedChunk>();
        for (var first = 0; first < timeline.FrameCount; first += frames)
        {
            var end = Math.Min(timeline.FrameCount, first + frames);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var pictures = new HashSet<string>();
            hash.AppendData(preamble);
            for (var frame = first; frame < end; frame++)
            {
                cancel.ThrowIfCancellationRequested();
                fingerprints.Append(frame, hash, pictures);
            }
            chunks.Add(
                new PlannedChunk(Convert.ToHexStringLower(hash.GetHashAndReset()), first, end, pictures)
            );
        }
        return chunks;
    }

    /// <summary>Frames of a chunk: whole groups, one at least.</summary>
    public static int FramesOf(FrameRate rate, TimeSpan length)
    {
        var group = EncoderSettings.GroupOf(rate);
        return Math.Max(1, (int)Math.Round(length.TotalSeconds * rate.PerSecond / group)) * group;
    }

    private static string Preamble(Timeline timeline, EncoderSettings encoder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Version} {FrameFingerprints.Version} {timeline.Canvas} {timeline.Rate.Numerator}/{timeline.Rate.Denominator} {string.Join(' ', encoder.Arguments(timeline.Rate))}\n"
        );
}
