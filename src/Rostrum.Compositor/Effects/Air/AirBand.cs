using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Effects.Air;

/// <summary>
/// What lies between the lens and a band of rows of a picture: how much of the picture's light passes (1 all of it),
/// and the light that is added, 0–65535. Colour goes with light: <see cref="Blue"/> and <see cref="Red"/> are light
/// times Cb and Cr over Y′, which stay in proportion when a light is made weaker. Whoever writes marks the columns;
/// what is not marked is clear air, and <see cref="Settle"/> leaves all of it clear.
/// </summary>
internal sealed unsafe class AirBand : IDisposable
{
    public const int Rows = 16;
    public const float FullLight = 65535;

    private const int CellBits = 5;
    private const int Planes = 4;
    private const float LumaSpan = WorkFrame.White - WorkFrame.Black;
    private const float ChromaSpan = 224 << 8;

    private static readonly ushort* levels = Levels();

    private readonly int width;
    private readonly int stride;
    private readonly float* memory;
    private readonly int* sums;
    private readonly ushort* encoded;
    private readonly bool[] marked;

    public AirBand(int width)
    {
        this.width = width;
        stride = (width + 63) & ~31;
        memory = Native.Allocate<float>(stride * Rows * Planes);
        sums = Native.Allocate<int>(stride);
        encoded = Native.Allocate<ushort>(stride);
        marked = new bool[(stride >> CellBits) + 1];
        for (var y = 0; y < Rows; y++)
            new Span<float>(Pass(y), stride).Fill(1);
    }

    public float* Pass(int y) => memory + y * stride;

    public float* Light(int y) => memory + (Rows + y) * stride;

    public float* Blue(int y) => memory + (2 * Rows + y) * stride;

    public float* Red(int y) => memory + (3 * Rows + y) * stride;

    /// <summary>Linear light, 0–65535, of a luma value of a work frame.</summary>
    public static int LevelOf(ushort luma) => levels[luma];

    /// <param name="right">Not included; columns up to the next multiple of 32 may be written.</param>
    public void Mark(int left, int right)
    {
        for (var cell = left >> CellBits; cell << CellBits < right; cell++)
            marked[cell] = true;
    }

    /// <summary>Lays the air over the rows of a frame from <paramref name="top"/> on, and clears it.</summary>
    public void Settle(WorkFrame frame, int top)
    {
        var rows = Math.Min(Rows, frame.Height - top);
        for (var cell = 0; cell < marked.Length; cell++)
        {
            if (!marked[cell])
                continue;
            var first = cell;
            while (cell < marked.Length && marked[cell])
                cell++;
            var (left, right) = (first << CellBits, Math.Min(cell << CellBits, width));
            for (var y = 0; y < rows / 2; y++)
                Colours(frame, top / 2 + y, 2 * y, left / 2, right / 2);
            for (var y = 0; y < rows; y++)
                Luma(frame.LumaRow(top + y), y, left, right);
        }
        for (var cell = 0; cell < marked.Length; cell++)
            if (marked[cell])
                Clear(cell << CellBits);
        Array.Clear(marked);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Luma(ushort* row, int y, int left, int right)
    {
        var pass = Pass(y);
        var light = Light(y);
        for (var x = left; x < right; x++)
            sums[x] = levels[row[x]];
        for (var x = left; x < right; x += 8)
        {
            var level = Vector256.ConvertToSingle(Vector256.Load(sums + x));
            level = level * Vector256.Load(pass + x) + Vector256.Load(light + x) + Vector256.Create(0.5f);
            level = Vector256.Min(level, Vector256.Create(FullLight));
            (Vector256.ConvertToInt32(level) - Vector256.Create(TransferCurve.Levels / 2)).Store(sums + x);
        }
        TransferCurve.ToLuma(sums + left, 0, encoded + left, right - left);
        for (var x = left; x < right; x++)
            if (pass[x] != 1 || light[x] != 0)
                row[x] = encoded[x];
    }

    /// <summary>One row of both colour differences, from the two rows of air and of luma that it stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Colours(WorkFrame frame, int chromaRow, int y, int left, int right)
    {
        var cbs = frame.CbRow(chromaRow);
        var crs = frame.CrRow(chromaRow);
        var above = frame.LumaRow(2 * chromaRow);
        var below = frame.LumaRow(2 * chromaRow + 1);
        for (var i = left; i < right; i++)
        {
            var pass = Sited(Pass(y), i);
            var light = Sited(Light(y), i);
            if (pass == 1 && light == 0)
                continue;
            var luma = (above[2 * i] + below[2 * i]) >> 1;
            var old = levels[luma] + 0.5f;
            var now = Math.Max(pass * old + light, 0.25f);
            var shown = TransferCurve.CodeOfLinear[(int)Math.Min(now, FullLight)] / FullLight / now;
            var ratio = pass * old / Math.Max((luma - WorkFrame.Black) / LumaSpan, 0.004f);
            cbs[i] = Coloured(cbs[i], ratio, Sited(Blue(y), i), shown);
            crs[i] = Coloured(crs[i], ratio, Sited(Red(y), i), shown);
        }
    }

    /// <summary>The difference that picture and air make together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Coloured(ushort value, float ratio, float added, float shown)
    {
        var mixed = ((value - WorkFrame.Grey) * ratio + added * ChromaSpan) * shown;
        return (ushort)(Math.Clamp(mixed, -ChromaSpan / 2, ChromaSpan / 2) + (WorkFrame.Grey + 0.5f));
    }

    /// <summary>A plane where a chroma sample lies: on an even column, between two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Sited(float* row, int i)
    {
        var (middle, before) = (2 * i, Math.Max(2 * i - 1, 0));
        var next = row + stride;
        return (row[middle] + next[middle]) * 0.25f
            + (row[before] + row[middle + 1] + next[before] + next[middle + 1]) * 0.125f;
    }

    private void Clear(int left)
    {
        for (var y = 0; y < Rows; y++)
        {
            new Span<float>(Pass(y) + left, 1 << CellBits).Fill(1);
            new Span<float>(Light(y) + left, 1 << CellBits).Clear();
            new Span<float>(Blue(y) + left, 1 << CellBits).Clear();
            new Span<float>(Red(y) + left, 1 << CellBits).Clear();
        }
    }

    private static ushort* Levels()
    {
        var table = Native.Allocate<ushort>(TransferCurve.Levels);
        for (var luma = 0; luma < TransferCurve.Levels; luma++)
        {
            var code = Math.Clamp((luma - WorkFrame.Black) / (double)LumaSpan, 0, 1);
            table[luma] = (ushort)Math.Round(TransferCurve.Decode(code) * 65535);
        }
        return table;
    }

    public void Dispose()
    {
        Native.Free(memory);
        Native.Free(sums);
        Native.Free(encoded);
    }
}
