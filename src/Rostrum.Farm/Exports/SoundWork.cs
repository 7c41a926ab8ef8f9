using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Chunks;
using Rostrum.Media.Mixing;

namespace Rostrum.Farm.Exports;

/// <summary>The sound of a film as a file at hand; held until it is given back.</summary>
/// <param name="Samples">As many as the pictures last.</param>
/// <param name="Heard">Its loudness (LUFS) and true peak (dBTP).</param>
internal sealed record MadeSound(
    string Key,
    string Path,
    long Samples,
    (double Loudness, double Peak) Heard,
    LocalCopy Copy,
    IDisposable Hold
) : IDisposable
{
    public void Dispose()
    {
        Copy.Dispose();
        Hold.Dispose();
    }
}

/// <summary>
/// Makes the sound of a film, all of it at once: it is no part of the pictures' chunks, but is kept beside them under
/// the hash of all that it is made from, and swept as they are.
/// </summary>
internal sealed class SoundWork(IBlobStore blobs, ChunkStore chunks)
{
    /// <summary>Frames of pictures that are painted in the time which a second of sound takes, about.</summary>
    private const double FramesPerSecond = 1;

    /// <summary>How much work a film's sound is, in frames.</summary>
    public static int InFrames(Timeline timeline) =>
        timeline.Sounds.Any(sound => sound.Source is not Silence)
            ? (int)Math.Ceiling(timeline.Duration.Seconds * FramesPerSecond)
            : 0;

    /// <param name="told">What part of it is done, 0–1.</param>
    /// <returns>Null for a film without sound.</returns>
    public async Task<MadeSound?> MakeAsync(
        Timeline timeline,
        Pictures files,
        Action<double> told,
        CancellationToken cancel
    )
    {
        if (timeline.Sounds.Count == 0)
            return null;
        using var activity = FarmTelemetry.Source.StartActivity("make sound");
        var key = KeyOf(timeline, files);
        var (present, hold) = await chunks.UseAsync(new HashSet<string> { key }, measured: true, cancel);
        try
        {
            if (!present.Contains(key))
                await MakeAsync(timeline, files, key, told, cancel);
            var heard = await HeardAsync(key, cancel);
            var copy = await blobs.GetAsync(ChunkStore.BlobOf(key), cancel);
            return new MadeSound(key, copy.Path, FilmSound.SamplesOf(timeline), heard, copy, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    private async Task MakeAsync(
        Timeline timeline,
        Pictures files,
        string key,
        Action<double> told,
        CancellationToken cancel
    )
    {
        await files.FetchAsync(files.Sounds, blobs, cancel);
        var scratch = blobs.NewScratchFile(".aac");
        var measures = blobs.NewScratchFile(".txt");
        try
        {
            new FilmSound(timeline, files.PathOf) { Told = told }.Write(
                0,
                timeline.FrameCount,
                scratch,
                cancel
            );
            var (loudness, peak) = FilmSound.Measure(scratch, cancel);
            await File.WriteAllTextAsync(measures, Written(loudness, peak), cancel);
            await chunks.KeepAsync(key, timeline.FrameCount, scratch, measures, cancel);
        }
        finally
        {
            File.Delete(scratch);
            File.Delete(measures);
        }
    }

    private static string Written(double loudness, double peak) =>
        string.Create(CultureInfo.InvariantCulture, $"{loudness:R} {peak:R}");

    /// <exception cref="InvalidDataException">What lies there is no such measure; the sound is made again.</exception>
    private async Task<(double Loudness, double Peak)> HeardAsync(string key, CancellationToken cancel)
    {
        using var copy = await blobs.GetAsync(ChunkStore.MeasuresOf(key), cancel);
        var words = (await File.ReadAllTextAsync(copy.Path, cancel)).Split(' ');
        if (words.Length == 2 && Number(words[0]) is { } loudness && Number(words[1]) is { } peak)
            return (loudness, peak);
        await chunks.ForgetAsync([key], cancel);
        throw new InvalidDataException("The loudness of a film was damaged.");
        static double? Number(string word) =>
            double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    private static string KeyOf(Timeline timeline, Pictures files) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(FilmSound.Describe(timeline, 0, timeline.FrameCount, files.KeyOf))
            )
        );
}
