using Rostrum.Drafts.Sounds;

namespace Rostrum.Media.Mixing;

/// <summary>One sound on its way into the mix: its samples, repeated where asked, with gain and fades.</summary>
internal sealed class Voice : IDisposable
{
    /// <summary>Seconds for which the end of a repeated sound without known bars overlaps its beginning, at most.</summary>
    private const double LongestOverlap = 1;

    /// <summary>Frames for which they overlap where bars are repeated: so few that no beat is heard twice.</summary>
    private const int BarOverlap = Pcm.Rate / 80;

    /// <summary>Frames in which a sound that is cut into rises or falls, so that no click is heard.</summary>
    private const int Ramp = Pcm.Rate / 100;

    private readonly PcmFile file;
    private readonly double gain;
    private readonly Round? round;
    private readonly long fadeIn;
    private readonly long fadeOut;
    private float[] other = [];

    public Voice(Sound sound, PcmFile file, double level)
    {
        (Sound, this.file) = (sound, file);
        gain = sound.Gain * level;
        Start = Pcm.FramesAt(sound.Range.Start);
        Length = Pcm.FramesAt(sound.Range.End) - Start;
        round = RoundOf(sound.Source as FileSound);
        fadeIn = Pcm.FramesAt(sound.FadeIn);
        fadeOut = Math.Max(Pcm.FramesAt(sound.FadeOut), Math.Min(Ramp, Length / 2));
    }

    public Sound Sound { get; }

    /// <summary>Frame of the film at which it begins.</summary>
    public long Start { get; }

    public long Length { get; }

    public bool GivesWay => Sound.DuckBy > 0;

    /// <summary>Adds what is heard in a stretch of the film.</summary>
    /// <param name="first">Frame of the film.</param>
    /// <param name="scratch">As long as <paramref name="mix"/>.</param>
    public void AddTo(Span<float> mix, long first, Span<float> scratch)
    {
        var frames = mix.Length / Pcm.Channels;
        var from = Math.Max(0, Start - first);
        var end = Math.Min(frames, Start + (round is null ? Math.Min(Length, file.Frames) : Length) - first);
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

    /// <summary>
    /// What is repeated: from frame <paramref name="First"/> of the file up to <paramref name="End"/>. In the last
    /// <paramref name="Overlap"/> frames before the end, what lies before the first comes in, so that the first is
    /// heard as the file has it.
    /// </summary>
    private sealed record Round(long First, long End, long Overlap);

    /// <summary>Null for what is not repeated, and what is long enough.</summary>
    private Round? RoundOf(FileSound? sound)
    {
        if (sound is not { Repeats: true } || file.Frames >= Length || file.Frames < 2)
            return null;
        if (sound.Loop is { } loop)
        {
            var (first, end) = (Pcm.FramesAt(loop.First - sound.Start), Pcm.FramesAt(loop.End - sound.Start));
            if (first >= 0 && end <= file.Frames && end - first > 2 * BarOverlap)
                return new Round(first, end, BarOverlap);
        }
        var overlap = Math.Min((long)(LongestOverlap * Pcm.Rate), file.Frames / 4);
        return new Round(overlap, file.Frames, overlap);
    }

    private void Read(long place, Span<float> frames)
    {
        while (frames.Length > 0)
        {
            var (inside, count) = (place, (long)frames.Length / Pcm.Channels);
            if (round is not null)
            {
                if (place >= round.End)
                    inside = round.First + (place - round.End) % (round.End - round.First);
                count = Math.Min(count, round.End - inside);
            }
            var part = frames[..(int)(count * Pcm.Channels)];
            file.Read(inside, part);
            if (round is not null && inside + count > round.End - round.Overlap)
                Blend(round, inside, part);
            frames = frames[part.Length..];
            place += count;
        }
    }

    /// <summary>The end of a round, going, under what comes before its first frame, coming.</summary>
    private void Blend(Round round, long inside, Span<float> part)
    {
        var from = Math.Max(0, round.End - round.Overlap - inside);
        part = part[(int)(from * Pcm.Channels)..];
        inside += from;
        if (other.Length < part.Length)
            other = new float[part.Length];
        var before = round.First - (round.End - inside);
        // A file may begin with its first bar: there is silence before it.
        var missing = (int)Math.Clamp(-before * Pcm.Channels, 0, part.Length);
        other.AsSpan(0, missing).Clear();
        file.Read(Math.Max(0, before), other.AsSpan(missing, part.Length - missing));
        for (var i = 0; i < part.Length; i++)
        {
            var way = (inside + i / Pcm.Channels - (round.End - round.Overlap)) / (double)round.Overlap;
            var turn = Math.PI / 2 * way;
            part[i] = (float)(part[i] * Math.Cos(turn) + other[i] * Math.Sin(turn));
        }
    }

    public void Dispose() => file.Dispose();
}
