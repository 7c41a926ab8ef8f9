using Rostrum.Drafts.Sounds;

namespace Rostrum.Media.Mixing;

/// <summary>One sound on its way into the mix: its samples, repeated where asked, with gain and fades.</summary>
internal sealed class Voice : IDisposable
{
    /// <summary>Seconds for which the end of a repeated sound overlaps its beginning, at most.</summary>
    private const double LongestOverlap = 1;

    /// <summary>Frames in which a sound that is cut into rises or falls, so that no click is heard.</summary>
    private const int Ramp = Pcm.Rate / 100;

    private readonly PcmFile file;
    private readonly double gain;
    private readonly long overlap;
    private readonly long fadeIn;
    private readonly long fadeOut;
    private float[] other = [];

    public Voice(Sound sound, PcmFile file, double level)
    {
        (Sound, this.file) = (sound, file);
        gain = sound.Gain * level;
        Start = Pcm.FramesAt(sound.Range.Start);
        Length = Pcm.FramesAt(sound.Range.End) - Start;
        var repeats = sound.Source is FileSound { Repeats: true } && file.Frames < Length;
        overlap = repeats ? Math.Min((long)(LongestOverlap * Pcm.Rate), file.Frames / 4) : 0;
        Period = repeats ? Math.Max(1, file.Frames - overlap) : long.MaxValue;
        fadeIn = Pcm.FramesAt(sound.FadeIn);
        fadeOut = Math.Max(Pcm.FramesAt(sound.FadeOut), Math.Min(Ramp, Length / 2));
    }

    public Sound Sound { get; }

    /// <summary>Frame of the film at which it begins.</summary>
    public long Start { get; }

    public long Length { get; }

    public bool GivesWay => Sound.DuckBy > 0;

    private long Period { get; }

    /// <summary>Adds what is heard in a stretch of the film.</summary>
    /// <param name="first">Frame of the film.</param>
    /// <param name="scratch">As long as <paramref name="mix"/>.</param>
    public void AddTo(Span<float> mix, long first, Span<float> scratch)
    {
        var frames = mix.Length / Pcm.Channels;
        var from = Math.Max(0, Start - first);
        var end = Math.Min(frames, Start + Length - first);
        if (from >= end)
            return;
        var part = scratch[..(int)((end - from) * Pcm.Channels)];
        var place = first + from - Start;
        Read(place, part);
        var target = mix[(int)(from * Pcm.Channels)..];
        for (var i = 0; i < part.Length; i += Pcm.Channels, place++)
        {
            var level = (float)(gain * Fade(place));
            target[i] += part[i] * level;
            target[i + 1] += part[i + 1] * level;
        }
    }

    /// <summary>Equal-power curves: a quarter of a sine wave up, and down again.</summary>
    private double Fade(long place)
    {
        var level = 1.0;
        if (place < fadeIn)
            level = Math.Sin(Math.PI / 2 * place / fadeIn);
        var left = Length - 1 - place;
        return left < fadeOut ? level * Math.Sin(Math.PI / 2 * left / fadeOut) : level;
    }

    private void Read(long place, Span<float> frames)
    {
        while (frames.Length > 0)
        {
            var round = place / Period;
            var inside = place - round * Period;
            var count = (int)Math.Min(frames.Length / Pcm.Channels, Period - inside);
            var part = frames[..(count * Pcm.Channels)];
            file.Read(inside, part);
            if (round > 0 && inside < overlap)
                Blend(inside, part);
            frames = frames[part.Length..];
            place += count;
        }
    }

    /// <summary>The end of the round before, going, under the beginning of this one, coming.</summary>
    private void Blend(long inside, Span<float> part)
    {
        if (other.Length < part.Length)
            other = new float[part.Length];
        file.Read(Period + inside, other.AsSpan(0, part.Length));
        for (var i = 0; i < part.Length; i++)
        {
            var turn = Math.PI / 2 * Math.Min(1, (inside + i / Pcm.Channels) / (double)overlap);
            part[i] = (float)(part[i] * Math.Sin(turn) + other[i] * Math.Cos(turn));
        }
    }

    public void Dispose() => file.Dispose();
}
