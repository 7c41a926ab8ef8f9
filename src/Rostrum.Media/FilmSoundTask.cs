using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Mixing;

namespace Rostrum.Media;

/// <summary>
/// The sound of a film that is being made, on its way beside the pictures. Its scratch files lie beside the film and
/// go with it, whatever the outcome.
/// </summary>
internal sealed class FilmSoundTask : IDisposable
{
    private readonly Task making;
    private readonly CancellationTokenSource stop;
    private readonly string output;
    private readonly string aac;
    private readonly string joined;
    private readonly long samples;

    private FilmSoundTask(Timeline timeline, int first, int end, string output, CancellationToken cancel)
    {
        this.output = Path.GetFullPath(output);
        var stem = Path.Combine(
            Path.GetDirectoryName(this.output)!,
            $".{Path.GetFileName(this.output)[..Math.Min(Path.GetFileName(this.output).Length, 60)]}.{Environment.ProcessId}"
        );
        (Pictures, aac, joined) = ($"{stem}.mp4", $"{stem}.aac", $"{stem}.joined");
        samples = FilmSound.SamplesUntil(timeline, end) - FilmSound.SamplesUntil(timeline, first);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        making = Task.Run(
            () => new FilmSound(timeline, LocalFile.PathOf).Write(first, end, aac, stop.Token),
            CancellationToken.None
        );
    }

    /// <summary>Where the film without its sound is to be written.</summary>
    public string Pictures { get; }

    /// <summary>Starts making the sound of some frames; null for a film that has none.</summary>
    public static FilmSoundTask? Start(
        Timeline timeline,
        int first,
        int end,
        string output,
        CancellationToken cancel
    ) => timeline.Sounds.Count == 0 ? null : new FilmSoundTask(timeline, first, end, output, cancel);

    /// <summary>Waits for the sound, joins it to the pictures and gives the film its name.</summary>
    public void Join(CancellationToken cancel)
    {
        making.GetAwaiter().GetResult();
        FilmJoiner.Join([Pictures], aac, samples, joined, cancel);
        File.Move(joined, output, overwrite: true);
    }

    public void Dispose()
    {
        stop.Cancel();
        Task.WhenAny(making).GetAwaiter().GetResult();
        stop.Dispose();
        foreach (var scratch in (string[])[Pictures, aac, joined])
            File.Delete(scratch);
    }
}
