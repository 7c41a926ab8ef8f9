namespace Rostrum.Compositor.Kernels;

/// <summary>
/// The resampling filter: each output sample is to be the mean of the source over the area it covers. Six taps come
/// as near to that as six taps can: for every position they are fitted by least squares to the mean's frequency
/// response, low frequencies first, as pictures have most of them. They sum to one, and their centre of gravity is the position
/// asked for, so that brightness and place are exact. One formula enlarges and reduces, by up to two. A source that is
/// itself made of means has lost some of its high frequencies already; the weights give them back.
/// </summary>
internal static unsafe class AreaFilter
{
    public const int Taps = 6;

    /// <summary>Weights are fractions of this.</summary>
    public const int Unity = 1 << Shift;
    public const int Shift = 14;

    /// <summary>The largest reduction six taps can carry.</summary>
    public const double LargestStep = 2;

    private const double SmallestStep = 1 / 16.0;

    /// <summary>
    /// How much the fit minds an error at a frequency f (cycles a sample): 1 / (f + 0.15)⁶. Chosen by trial for errors
    /// below 1% up to a frequency of 0.15, whatever the phase, and the least error on a zone plate.
    /// </summary>
    private const double SpectrumKnee = 0.15;
    private const int Frequencies = 128;

    /// <summary>Points of the tables of responses a sample.</summary>
    private const int Fineness = 512;
    private const int Reach = 4;

    private static readonly double[] pointResponses = Responses(SampleKind.Points);
    private static readonly double[] meanResponses = Responses(SampleKind.Means);
    private static readonly double[,] solution = Solution();

    /// <summary>
    /// Writes the six weights for an output sample centred at <paramref name="position"/> (sample j of the source
    /// is centred at j + ½) that covers <paramref name="step"/> source samples; their sum is exactly
    /// <see cref="Unity"/>. <paramref name="source"/> says what the source's samples are. Returns the index of the
    /// first tap.
    /// </summary>
    public static int Weights(double position, double step, SampleKind source, short* weights)
    {
        var responses = source == SampleKind.Points ? pointResponses : meanResponses;
        step = Math.Clamp(step, SmallestStep, LargestStep);
        var nearest = Math.Floor(position - 0.5);
        var offset = position - 0.5 - nearest;
        var wanted = stackalloc double[Taps + 2];
        for (var tap = 0; tap < Taps; tap++)
        {
            var distance = tap - 2 - offset;
            wanted[tap] =
                (Response(responses, distance + step / 2) - Response(responses, distance - step / 2)) / step;
        }
        wanted[Taps] = 1;
        wanted[Taps + 1] = offset;
        Round(wanted, weights);
        return (int)nearest - 2;
    }

    private static void Round(double* wanted, short* weights)
    {
        int sum = 0,
            largest = 0;
        for (var tap = 0; tap < Taps; tap++)
        {
            double weight = 0;
            for (var i = 0; i < Taps + 2; i++)
                weight += solution[tap, i] * wanted[i];
            weights[tap] = (short)Math.Round(weight * Unity);
            sum += weights[tap];
            if (weights[tap] > weights[largest])
                largest = tap;
        }
        weights[largest] += (short)(Unity - sum);
    }

    /// <summary>
    /// The integral from 0 to <paramref name="x"/> of the spectrum's autocorrelation; its difference across an area
    /// is how well a tap there agrees with the area's mean.
    /// </summary>
    private static double Response(double[] responses, double x)
    {
        var at = Math.Abs(x) * Fineness;
        var index = (int)at;
        var value = responses[index] + (responses[index + 1] - responses[index]) * (at - index);
        return x < 0 ? -value : value;
    }

    private static double[] Responses(SampleKind source)
    {
        var table = new double[Reach * Fineness + 2];
        for (var i = 0; i < Frequencies; i++)
        {
            var frequency = Frequency(i);
            var share = Spectrum(frequency) / (2 * Math.PI * frequency);
            if (source == SampleKind.Means)
                share *= Math.PI * frequency / Math.Sin(Math.PI * frequency);
            // Rotation by one step at a time: sines for thousands of points at the cost of a few multiplications.
            var (stepSine, stepCosine) = Math.SinCos(2 * Math.PI * frequency / Fineness);
            double sine = 0,
                cosine = 1;
            for (var point = 0; point < table.Length; point++)
            {
                table[point] += share * sine;
                (sine, cosine) = (
                    sine * stepCosine + cosine * stepSine,
                    cosine * stepCosine - sine * stepSine
                );
            }
        }
        return table;
    }

    /// <summary>The middle of one of equal parts of the band 0–½.</summary>
    private static double Frequency(int index) => (index + 0.5) / (2 * Frequencies);

    private static double Spectrum(double frequency) => 1 / Math.Pow(frequency + SpectrumKnee, 6);

    /// <summary>
    /// The inverse of the least-squares system with its two conditions (Lagrange): taps agree with each other by
    /// distance alone, so one inverse serves all positions and steps.
    /// </summary>
    private static double[,] Solution()
    {
        const int size = Taps + 2;
        var system = new double[size, 2 * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                system[row, column] = Agreement(row, column);
            system[row, size + row] = 1;
        }
        Invert(system, size);
        var inverse = new double[size, size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
            inverse[row, column] = system[row, size + column];
        return inverse;
    }

    private static double Agreement(int row, int column)
    {
        if (row >= Taps && column >= Taps)
            return 0;
        if (row >= Taps || column >= Taps)
            return Math.Max(row, column) == Taps ? 1 : Math.Min(row, column) - 2;
        double sum = 0;
        for (var i = 0; i < Frequencies; i++)
            sum += Spectrum(Frequency(i)) * Math.Cos(2 * Math.PI * Frequency(i) * (row - column));
        return sum;
    }

    /// <summary>Gauss-Jordan elimination with the largest pivot of each column.</summary>
    private static void Invert(double[,] system, int size)
    {
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(system[row, column]));
            for (var i = 0; i < 2 * size; i++)
                (system[column, i], system[pivot, i]) = (system[pivot, i], system[column, i]);
            var scale = 1 / system[column, column];
            for (var i = 0; i < 2 * size; i++)
                system[column, i] *= scale;
            for (var row = 0; row < size; row++)
            {
                if (row == column)
                    continue;
                var share = system[row, column];
                for (var i = 0; i < 2 * size; i++)
                    system[row, i] -= share * system[column, i];
            }
        }
    }
}

/// <summary>What the samples of a source stand for.</summary>
internal enum SampleKind
{
    /// <summary>The picture at the middle of each sample, as a still's own pixels are taken to be.</summary>
    Points,

    /// <summary>
    /// The mean over each sample's area, as an earlier reduction leaves it.
    /// </summary>
    Means,
}
