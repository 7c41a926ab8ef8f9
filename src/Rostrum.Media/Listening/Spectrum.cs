using System.Numerics;

namespace Rostrum.Media.Listening;

/// <summary>Power spectra of stretches of sound under a Hann window: a Cooley–Tukey transform in place.</summary>
internal sealed class Spectrum
{
    /// <summary>Samples of a stretch.</summary>
    public const int Size = 2048;

    /// <summary>Values of a spectrum: from 0 Hz up to, not including, half the sampling rate.</summary>
    public const int Bins = Size / 2;

    private readonly Complex[] circle = Circle();
    private readonly Complex[] values = new Complex[Size];

    /// <param name="samples"><see cref="Size"/> of them.</param>
    /// <param name="powers"><see cref="Bins"/> values; a full-scale sine wave reads about 1 at its frequency.</param>
    public void Measure(ReadOnlySpan<float> samples, Span<double> powers)
    {
        for (var i = 0; i < Size; i++)
            values[Mirrored(i)] = samples[i] * (0.5 - 0.5 * circle[i].Real);
        for (var half = 1; half < Size; half *= 2)
            Merge(half);
        for (var i = 0; i < powers.Length; i++)
        {
            var (real, imaginary) = (values[i].Real, values[i].Imaginary);
            powers[i] = (real * real + imaginary * imaginary) * (16.0 / Size / Size);
        }
    }

    /// <summary>Makes transforms of twice <paramref name="half"/> samples out of neighbours of half as many.</summary>
    private void Merge(int half)
    {
        var step = Size / (2 * half);
        for (var start = 0; start < Size; start += 2 * half)
        for (var i = 0; i < half; i++)
        {
            var turn = circle[i * step];
            var (a, b) = (values[start + i], values[start + half + i]);
            var real = b.Real * turn.Real - b.Imaginary * turn.Imaginary;
            var imaginary = b.Real * turn.Imaginary + b.Imaginary * turn.Real;
            values[start + i] = new Complex(a.Real + real, a.Imaginary + imaginary);
            values[start + half + i] = new Complex(a.Real - real, a.Imaginary - imaginary);
        }
    }

    /// <summary>The index with its bits in reverse.</summary>
    private static int Mirrored(int index)
    {
        var mirrored = 0;
        for (var bit = 1; bit < Size; bit *= 2, index >>= 1)
            mirrored = mirrored * 2 + (index & 1);
        return mirrored;
    }

    /// <summary>
    /// Points of the unit circle, clockwise. Angles are halved by roots and added by products, so that no function of
    /// the machine's library takes part.
    /// </summary>
    private static Complex[] Circle()
    {
        var points = new Complex[Size];
        points[0] = Complex.One;
        // The angle of half a turn, then of a quarter, and so on; each fills in the points between those that are there.
        var (real, imaginary) = (-1.0, 0.0);
        for (var step = Size / 2; step >= 1; step /= 2)
        {
            for (var i = step; i < Size; i += 2 * step)
            {
                var from = points[i - step];
                points[i] = new Complex(
                    from.Real * real - from.Imaginary * imaginary,
                    from.Real * imaginary + from.Imaginary * real
                );
            }
            (real, imaginary) = (Math.Sqrt((1 + real) / 2), -Math.Sqrt((1 - real) / 2));
        }
        return points;
    }
}
