using Rostrum.Drafts;
using Rostrum.Drafts.Sounds;

namespace Rostrum.Media.Listening;

/// <summary>
/// Hears the beats of a sound: 1. power in bands of pitch; 2. what begins when; 3. the tempo; 4. the beats;
/// 5. the bars. Pure: the same samples give the same beats, in whatever pieces they come.
/// </summary>
internal sealed class BeatDetector
{
    /// <summary>Raised whenever the same sound comes to have other beats.</summary>
    public const int Version = 1;

    /// <summary>Hz below which bass and bass drum play, who keep to the beat where others play between.</summary>
    private const double LowUntil = 160;

    /// <summary>What begins among them counts once more, by this much.</summary>
    private const double LowWeight = 0.3;

    private const int FewestBeats = 4;

    /// <summary>Doublings of power below the loudest moment at which nothing is heard any more: 45 dB.</summary>
    private const double Quiet = 15;

    private readonly BandCurve curve = new();

    /// <param name="frames">Two channels side by side, at <see cref="Mixing.Pcm.Rate"/>.</param>
    public void Add(ReadOnlySpan<float> frames) => curve.Add(frames);

    /// <summary>Null where there is too little to have a beat.</summary>
    public BeatMap? Finish()
    {
        // 1
        curve.Finish();
        var moments = curve.Moments;
        // 2
        var onsets = OnsetCurve.Of(moments, 0, BandCurve.Bands);
        var low = OnsetCurve.Of(moments, 0, BandCurve.BandAbove(LowUntil));
        for (var t = 0; t < onsets.Length; t++)
            onsets[t] += LowWeight * low[t];
        // 3
        if (TempoEstimate.Of(onsets) is not { } tempo)
            return null;
        // 4
        var beats = BeatTracker.Track(onsets, tempo.Period);
        if (beats.Count < FewestBeats)
            return null;
        // 5
        var bars = BarPhase.Of(moments, onsets, Heard(moments, beats));
        List<MediaTime> times = [.. bars.Beats.Select(Time)];
        // A line through beats, or a shift by half of one, may place the first before the first sample.
        var early = times.TakeWhile(time => time < MediaTime.Zero).Count();
        times.RemoveRange(0, early);
        return times.Count < FewestBeats
            ? null
            : new BeatMap(
                times,
                bars.PerBar,
                (bars.First - early % bars.PerBar + bars.PerBar) % bars.PerBar,
                tempo.Agreement
            );
    }

    /// <summary>The beats without those before the sound begins and after it has died away.</summary>
    private static List<double> Heard(IReadOnlyList<float[]> moments, List<double> beats)
    {
        var levels = moments.Select(moment => moment.Max()).ToList();
        var least = levels.Max() - Quiet;
        var (first, last) = (
            levels.FindIndex(level => level > least),
            levels.FindLastIndex(level => level > least)
        );
        var heard = beats.FindAll(beat => beat > first - 10 && beat < last + 10);
        return heard.Count < FewestBeats ? beats : heard;
    }

    /// <summary>To the nearest millisecond.</summary>
    private static MediaTime Time(double moment) =>
        MediaTime.FromMilliseconds((long)Math.Floor(moment * BandCurve.HopSeconds * 1000 + 0.5));
}
