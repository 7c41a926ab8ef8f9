namespace Rostrum.Bench.Sounding;

/// <summary>How well beats were found: the F-measure of pairs within 70 ms, as beat trackers are compared by (MIREX).</summary>
/// <param name="Offset">Median of how late the found ones are, ms, of those that were found.</param>
internal sealed record BeatScore(double F, double Offset)
{
    private const double Window = 0.070;

    /// <param name="found">Seconds, rising.</param>
    /// <param name="truth">Seconds, rising.</param>
    public static BeatScore Of(IReadOnlyList<double> found, IReadOnlyList<double> truth)
    {
        var late = new List<double>();
        for (int i = 0, k = 0; i < found.Count && k < truth.Count; )
        {
            var distance = found[i] - truth[k];
            if (Math.Abs(distance) <= Window)
            {
                late.Add(distance * 1000);
                (i, k) = (i + 1, k + 1);
            }
            else if (distance < 0)
                i++;
            else
                k++;
        }
        late.Sort();
        return new BeatScore(
            found.Count + truth.Count == 0 ? 0 : 2.0 * late.Count / (found.Count + truth.Count),
            late.Count == 0 ? 0 : late[late.Count / 2]
        );
    }
}
