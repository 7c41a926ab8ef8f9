using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// Rows of planes after the vertical filter, as far as they are needed. While a picture only moves along its rows,
/// every exposure needs the same ones: each place keeps the row that it was asked for last, and a little beyond it once
/// it is asked for again.
/// </summary>
internal sealed unsafe class FilteredRows : IDisposable
{
    /// <summary>Samples beyond what is needed, either way, that are filtered for the exposures to come.</summary>
    private const int Beyond = 384;

    private readonly int length;
    private readonly short* samples;
    private readonly Kept[] kept;
    private readonly short** rows = (short**)Native.Allocate<nint>(AreaFilter.Taps);

    /// <param name="longest">Samples that are asked for at most.</param>
    /// <param name="places">How many rows are kept.</param>
    public FilteredRows(int longest, int places)
    {
        length = (longest + 2 * Beyond + 256 + 31) & ~31;
        samples = Native.Allocate<short>(length * places);
        kept = new Kept[places];
    }

    /// <param name="Row">Of the plane, its first of six.</param>
    /// <param name="Weights">The first four of six; the last two are in <paramref name="Rest"/>.</param>
    /// <param name="Start">Of the samples that are there; <paramref name="End"/> is not included.</param>
    private readonly record struct Kept(Plane? Plane, int Row, ulong Weights, uint Rest, int Start, int End);

    /// <summary>What is asked for next may be of planes that were painted over since.</summary>
    public void Forget() => Array.Clear(kept);

    /// <summary>A row so that sample i of the plane is at i, from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public short* Of(int place, Plane plane, int row, short* weights, int start, int end)
    {
        var output = samples + place * length;
        ref var known = ref kept[place];
        var asked = new Kept(plane, row, *(ulong*)weights, *(uint*)(weights + 4), start, end);
        var isKnown = known with { Start = start, End = end } == asked;
        if (isKnown && start >= known.Start && end <= known.End)
            return output - known.Start;
        if (isKnown)
            asked = asked with
            {
                Start = Math.Max(start - Beyond, Math.Min(start, -Plane.LeftMargin)),
                End = Math.Min(end + Beyond, Math.Max(end, plane.Width + Plane.RightMargin / 2)),
            };
        for (var tap = 0; tap < AreaFilter.Taps; tap++)
            rows[tap] = plane.Row(row + tap) + asked.Start;
        VerticalFilter.Run(rows, weights, output, asked.End - asked.Start);
        known = asked;
        return output - asked.Start;
    }

    public void Dispose()
    {
        Native.Free(samples);
        Native.Free(rows);
    }
}
