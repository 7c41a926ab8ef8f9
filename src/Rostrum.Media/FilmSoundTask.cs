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
    private readonly Task<(double Loudness, double Peak)?> making;
    private readonly CancellationTokenSource? stop;
    private readonly string output;
    private readonly string aac;
    private readonly string joined;
    private readonly long samples;

    private FilmSoundTask(
        Timeline timeline,
        int first,
        int end,
        string output,
        bool measure,
        CancellationToken cancel
    )
    {
        this.output = Path.GetFullPath(output);
        var stem = StemOf(this.output);
        (Pictures, aac, joined) = ($"{stem}.mp4", $"{stem}.aac", $"{stem}.joined");
        samples = FilmSound.SamplesUntil(timeline, end) - FilmSound.SamplesUntil(timeline, first);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        making = Task.Run(() => Make(timeline, first, end, measure, stop.Token), CancellationToken.None);
    }

    private FilmSoundTask(FilmSoundTask owner, string output)
    {
        this.output = Path.GetFullPath(output);
        var stem = StemOf(this.output);
        (Pictures, joined) = ($"{stem}.mp4", $"{stem}.joined");
        (making, aac, samples) = (owner.making, owner.aac, owner.samples);
    }

    /// <summary>The same sound for another film; this one must outlive it.</summary>
    public FilmSoundTask For(string otherOutput) => new(this, otherOutput);

    private (double, double)? Make(
        Timeline timeline,
        int first,
        int end,
        bool measure,
        CancellationToken cancel
    )
    {
        new FilmSound(timeline, LocalFile.PathOf).Write(first, end, aac, cancel);
        return !measure || timeline.Sounds.All(sound => sound.Source is Drafts.Sounds.Silence)
            ? null
            : SoundEncoder.Measure(aac, cancel);
    }

    private static string StemOf(string output)
    {
        var name = Path.GetFileName(output);
        return Path.Combine(
            Path.GetDirectoryName(output)!,
            $".{name[..Math.Min(name.Length, 60)]}.{Environment.ProcessId}"
        );
    }

    /// <summary>Loudness (LUFS) and true peak (dBTP), once the sound is made; null where it was not measured.</summary>
    public (double Loudness, double Peak)? Heard => making.GetAwaiter().GetResult();

    /// <summary>Where the film without its sound is to be written.</summary>
    public string Pictures { get; }

    /// <summary>Starts making the sound of some frames; null for a film that has none.</summary>
    public static FilmSoundTask? Start(
        Timeline timeline,
        int first,
        int end,
        string output,
        bool measure,
        CancellationToken cancel
    ) => timeline.Sounds.Count == 0 ? null : new FilmSoundTask(timeline, first, end, output, measure, cancel);

    /// <summary>Waits for the sound, joins it to the pictures and gives the film its name.</summary>
    public void Join(CancellationToken cancel)
    {
        making.GetAwaiter().GetResult();
        FilmJoiner.Join([Pictures], aac, samples, joined, cancel);
        File.Move(joined, output, overwrite: true);
    }

    public void Dispose()
    {
        if (stop is not null)
        {
            stop.Cancel();
            Task.WhenAny(making).GetAwaiter().GetResult();
            stop.Dispose();
            File.Delete(aac);
        }
        File.Delete(Pictures);
        File.Delete(joined);
    }
}
