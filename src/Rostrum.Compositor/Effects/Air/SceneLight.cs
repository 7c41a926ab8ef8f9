namespace Rostrum.Compositor.Effects.Air;

/// <summary>How light the picture is, that what floats in it may be lit by the same light.</summary>
internal static unsafe class SceneLight
{
    private const int Step = 12;

    /// <summary>About 0.3 for a night, 1 for a bright day; it changes as softly as the picture does.</summary>
    public static double Of(WorkFrame frame)
    {
        double sum = 0;
        var count = 0;
        for (var y = Step / 2; y < frame.Height; y += Step)
        {
            var row = frame.LumaRow(y);
            for (var x = Step / 2; x < frame.Width; x += Step, count++)
                sum += AirBand.LevelOf(row[x]);
        }
        var mean = count == 0 ? 0.2 : sum / count / AirBand.FullLight;
        return Math.Min(1, 0.22 + 1.6 * Math.Sqrt(mean));
    }
}
