using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media.Mixing;

/// <summary>
/// The sound of a film: 1. its sources become samples, each brought to one loudness; 2. they are mixed once, and the
/// mix measured; 3. the mix is brought to the film's loudness under a ceiling of true peaks, and encoded.
/// </summary>
public sealed class FilmSound(Timeline timeline, Func<string, string> pathOf)
{
    /// <summary>Raised whenever the same sounds come to give another mix.</summary>
    public const int Version = 4;

    /// <summary>LUFS of a film whose loudest sound is at full volume, as platforms play it.</summary>
    public const double Loudness = -14;

    /// <summary>dBTP that a film has at most, as it is decoded.</summary>
    private const double MostPeak = -1;

    /// <summary>dBTP of what is encoded, at first: AAC most often adds less than a decibel.</summary>
    private const double FirstCeiling = -2;

    /// <summary>Where AAC adds more, as it does to claps and cymbals, the ceiling is lowered by that and a little, dB.</summary>
    private const double Spare = 0.2;

    /// <summary>Sound is not amplified by more than this, so that hiss stays hiss, dB.</summary>
    private const double MostGain = 26;
    private const double Tolerance = 0.1;
    private const int MostTries = 4;

    /// <summary>dB that AAC adds to a peak at most, as far as it was seen to.</summary>
    private const double MostAdded = 4;

    private double done;

    /// <summary>Is told what part of the work is done, 0–1 and rising.</summary>
    public Action<double> Told { get; init; } = _ => { };

    /// <summary>Names the sound of frames [<paramref name="first"/>, <paramref name="end"/>): what is equal sounds equal.</summary>
    public static string Describe(Timeline timeline, int first, int end, Func<string, string> identity)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"sound {Version} {SoundEncoder.Settings} {timeline.Rate.Numerator}/{timeline.Rate.Denominator} {first}-{end} of {timeline.FrameCount}\n"
        );
        foreach (var sound in timeline.Sounds)
        {
            var source = sound.Source switch
            {
                FileSound file =>
                    $"{identity(file.Address)} {file.Start.Ticks} {file.Length?.Ticks} {file.Repeats} {file.Loop?.First.Ticks} {file.Loop?.End.Ticks}",
                ClipSound clip =>
                    $"clip {identity(clip.Address)} {clip.Source.Start.Ticks} {clip.Source.Duration.Ticks} {clip.Speed} {clip.Reversed} {clip.Delay.Ticks}",
                MadeMusic made => made.Recipe.ToString(),
                Silence => "silence",
                _ => throw new InvalidOperationException("An unknown kind of sound."),
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"{source} | {sound.Range.Start.Ticks} {sound.Range.Duration.Ticks} {sound.Gain:R} {sound.FadeIn.Ticks} {sound.FadeOut.Ticks} {sound.DuckBy:R}\n"
            );
        }
        return text.ToString();
    }

    /// <summary>Writes the sound of frames [<paramref name="first"/>, <paramref name="end"/>) as AAC frames.</summary>
    /// <param name="output">Also the beginning of the names of scratch files.</param>
    /// <exception cref="MediaException">A source or a program failed.</exception>
    public void Write(int first, int end, string output, CancellationToken cancel)
    {
        if (timeline.Sounds.All(sound => sound.Source is Silence))
        {
            SoundEncoder.WriteSilence(output, FrameAt(end) - FrameAt(first), cancel);
            return;
        }
        var scratch = $"{output}.mix";
        try
        {
            // 1, 2
            var total = FrameAt(timeline.FrameCount);
            var (loudness, peak) = Mix(scratch, output, total, cancel);
            // 3
            var ceiling = FirstCeiling;
            for (var i = 1; ; i++)
            {
                var gain = GainFor(scratch, loudness, peak, ceiling, total, cancel);
                Encode(scratch, gain, total, FrameAt(first), FrameAt(end), output, cancel);
                var over = gain.IsNear ? SoundEncoder.PeakOf(output, cancel) - MostPeak : 0;
                if (over <= 0 || i == MostTries)
                    break;
                ceiling -= over + Spare;
            }
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    /// <summary>Loudness (LUFS) and true peak (dBTP) of what <see cref="Write"/> wrote, as players will decode it.</summary>
    /// <exception cref="MediaException">A program failed.</exception>
    public static (double Loudness, double Peak) Measure(string file, CancellationToken cancel) =>
        SoundEncoder.Measure(file, cancel);

    /// <summary>Part of the work until all sources are samples, and until they are mixed.</summary>
    private const double SourcesDone = 0.4;
    private const double MixDone = 0.6;

    private void Tell(double part) => Told(done = Math.Max(done, part));

    /// <summary>Encodes samples [<paramref name="from"/>, <paramref name="until"/>) of the mix.</summary>
    private void Encode(
        string scratch,
        Master master,
        long total,
        long from,
        long until,
        string output,
        CancellationToken cancel
    )
    {
        using var encoder = new SoundEncoder(output, cancel);
        Through(
            scratch,
            master,
            total,
            (place, block) =>
            {
                var (skip, stop) = (
                    (int)Math.Clamp(from - place, 0, block.Length / Pcm.Channels),
                    (int)Math.Clamp(until - place, 0, block.Length / Pcm.Channels)
                );
                if (skip < stop)
                    encoder.Write(block[(skip * Pcm.Channels)..(stop * Pcm.Channels)]);
            },
            cancel
        );
        encoder.Finish(until - from);
    }

    /// <summary>What is done to a mix before it is encoded.</summary>
    /// <param name="Gain">Linear.</param>
    /// <param name="Ceiling">Linear true peak; null for a mix that stays below it by itself.</param>
    /// <param name="IsNear">Whether its peaks come so high that AAC might carry them too high.</param>
    private sealed record Master(double Gain, double? Ceiling, bool IsNear);

    /// <summary>Samples until a picture begins.</summary>
    private long FrameAt(int picture) => SamplesUntil(timeline, picture);

    /// <summary>Samples of sound that last as long as all pictures of a film.</summary>
    public static long SamplesOf(Timeline timeline) => SamplesUntil(timeline, timeline.FrameCount);

    internal static long SamplesUntil(Timeline timeline, int picture) =>
        (long)(
            ((Int128)picture * Pcm.Rate * timeline.Rate.Denominator + timeline.Rate.Numerator / 2)
            / timeline.Rate.Numerator
        );

    private (double Loudness, double Peak) Mix(
        string scratch,
        string output,
        long total,
        CancellationToken cancel
    )
    {
        var voices = new List<Voice>();
        try
        {
            foreach (var (place, sound) in timeline.Sounds.Index())
            {
                voices.Add(VoiceOf(sound, $"{output}.{place}", cancel));
                Tell(SourcesDone * (place + 1) / timeline.Sounds.Count);
            }
            var mixer = new Mixer(voices);
            var meter = new LoudnessMeter();
            var silence = new LastingSilence();
            using var file = File.Create(scratch, 1 << 16);
            for (var mixed = 0L; mixed < total; mixed += Mixer.BlockFrames)
            {
                cancel.ThrowIfCancellationRequested();
                Tell(SourcesDone + (MixDone - SourcesDone) * mixed / total);
                var block = mixer.Next();
                var wanted = block[..(int)(Math.Min(Mixer.BlockFrames, total - mixed) * Pcm.Channels)];
                meter.Add(wanted);
                // Hours of silence take no room.
                if (silence.Holds(wanted))
                    file.Seek(wanted.Length * sizeof(float), SeekOrigin.Current);
                else
                    file.Write(MemoryMarshal.AsBytes(wanted));
            }
            file.SetLength(total * Pcm.FrameBytes);
            return (meter.Loudness, meter.Peak);
        }
        finally
        {
            voices.ForEach(voice => voice.Dispose());
        }
    }

    /// <summary>A sound as samples, and the gain that brings it to the common loudness.</summary>
    private Voice VoiceOf(Sound sound, string scratch, CancellationToken cancel)
    {
        var file = sound.Source switch
        {
            MadeMusic made => new PcmFile(Synthesizer.Play(made.Recipe, cancel), isOurs: false),
            FileSound heard => Decoded(heard, sound, scratch, cancel),
            ClipSound clip => Clips.ClipSoundDecoder.Decode(pathOf(clip.Address), clip, scratch, cancel),
            _ => throw new InvalidOperationException("An unknown kind of sound."),
        };
        var meter = new LoudnessMeter();
        var block = new float[Mixer.BlockFrames * Pcm.Channels];
        for (var place = 0L; place < file.Frames; place += Mixer.BlockFrames)
        {
            cancel.ThrowIfCancellationRequested();
            file.Read(place, block);
            meter.Add(block);
        }
        return new Voice(sound, file, GainTo(Loudness, meter.Loudness));
    }

    private PcmFile Decoded(FileSound heard, Sound sound, string scratch, CancellationToken cancel)
    {
        var path = pathOf(heard.Address);
        var wanted = Pcm.FramesAt(sound.Range.Duration) + 1;
        if (heard.Length is { } length)
            wanted = Math.Min(wanted, Pcm.FramesAt(length));
        try
        {
            SoundDecoder.Decode(path, Pcm.FramesAt(heard.Start), wanted, scratch, cancel);
            return new PcmFile(scratch, isOurs: true);
        }
        catch
        {
            File.Delete(scratch);
            throw;
        }
    }

    private static double GainTo(double wanted, double loudness) =>
        double.IsNegativeInfinity(loudness)
            ? 1
            : Pcm.FromDecibels(Math.Clamp(wanted - loudness, -MostGain, MostGain));

    /// <summary>
    /// What the mix is amplified by. A film all of whose sounds are turned down is as quiet as the loudest of them;
    /// what the limiter takes away is given back.
    /// </summary>
    private Master GainFor(
        string scratch,
        double loudness,
        double peak,
        double ceiling,
        long total,
        CancellationToken cancel
    )
    {
        var wanted = Loudness + Pcm.ToDecibels(timeline.Sounds.Max(sound => sound.Gain));
        var gain = GainTo(wanted, loudness);
        var limits = peak * gain > Pcm.FromDecibels(ceiling);
        var isNear = peak * gain > Pcm.FromDecibels(ceiling - MostAdded);
        var master = new Master(gain, limits ? Pcm.FromDecibels(ceiling) : null, isNear);
        for (var i = 0; limits && i < MostTries && !double.IsNegativeInfinity(loudness); i++)
        {
            var meter = new LoudnessMeter();
            Through(scratch, master, total, (_, block) => meter.Add(block), cancel);
            var lacks = wanted - meter.Loudness;
            if (Math.Abs(lacks) < Tolerance)
                break;
            master = master with { Gain = master.Gain * Pcm.FromDecibels(Math.Clamp(lacks, -6, 6)) };
        }
        return master;
    }

    private delegate void Take(long place, Span<float> block);

    /// <summary>Reads the mix through gain and limiter, block by block, in time. Another time may follow, so that each is
    /// half of what is left.</summary>
    private void Through(string scratch, Master master, long total, Take take, CancellationToken cancel)
    {
        using var mix = new PcmFile(scratch, isOurs: false);
        var limiter = master.Ceiling is { } ceiling ? new Limiter(master.Gain, ceiling) : null;
        var late = limiter is null ? 0 : Limiter.Delay;
        var block = new float[Mixer.BlockFrames * Pcm.Channels];
        var (begun, half) = (done, (1 - done) / 2);
        for (var place = 0L; place < total + late; place += Mixer.BlockFrames)
        {
            cancel.ThrowIfCancellationRequested();
            Tell(begun + half * place / (total + late));
            mix.Read(place, block);
            if (limiter is not null)
                limiter.Process(block);
            else
                for (var i = 0; i < block.Length; i++)
                    block[i] = (float)(block[i] * master.Gain);
            var early = (int)Math.Clamp(late - place, 0, Mixer.BlockFrames) * Pcm.Channels;
            take(Math.Max(0, place - late), block.AsSpan(early));
        }
    }
}
