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

    /// <summary>Numbers that may be read before the first row and behind the last.</summary>
    private const int Margin = 16;
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
        memory = Native.Allocate<float>(Margin + stride * Rows * Planes + Margin);
        sums = Native.Allocate<int>(stride);
        encoded = Native.Allocate<ushort>(stride);
        marked = new bool[(stride >> CellBits) + 1];
        for (var y = 0; y < Rows; y++)
            new Span<float>(Pass(y), stride).Fill(1);
    }

    public float* Pass(int y) => memory + Margin + y * stride;

    public float* Light(int y) => Pass(Rows + y);

    public float* Blue(int y) => Pass(2 * Rows + y);

    public float* Red(int y) => Pass(3 * Rows + y);

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
        var (one, none) = (Vector256<float>.One, Vector256<float>.Zero);
        for (var x = left; x < right; x += 16)
        {
            var low =
                Vector256.Equals(Vector256.Load(pass + x), one)
                & Vector256.Equals(Vector256.Load(light + x), none);
            var high =
                Vector256.Equals(Vector256.Load(pass + x + 8), one)
                & Vector256.Equals(Vector256.Load(light + x + 8), none);
            var clear = Vector256.Narrow(low.AsInt32(), high.AsInt32()).AsUInt16();
            Vector256
                .ConditionalSelect(clear, Vector256.Load(row + x), Vector256.Load(encoded + x))
                .Store(row + x);
        }
    }

    /// <summary>One row of both colour differences, from the two rows of air and of luma that it stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Colours(WorkFrame frame, int chromaRow, int y, int left, int right)
    {
        var cbs = frame.CbRow(chromaRow);
        var crs = frame.CrRow(chromaRow);
        var above = frame.LumaRow(2 * chromaRow);
        var below = frame.LumaRow(2 * chromaRow + 1);
        var places = stackalloc int[8];
        var looked = stackalloc float[8];
        for (var i = left; i < right; i += 8)
        {
            var pass = Sited(Pass(y), i);
            var light = Sited(Light(y), i);
            var clear =
                Vector256.Equals(pass, Vector256<float>.One) & Vector256.Equals(light, Vector256<float>.Zero);
            if (Vector256.EqualsAll(clear.AsInt32(), Vector256<int>.AllBitsSet))
                continue;
            var luma = (Evens(above + 2 * i) + Evens(below + 2 * i)) >> 1;
            luma.Store(places);
            for (var k = 0; k < 8; k++)
                looked[k] = levels[places[k]] + 0.5f;
            var seen = pass * Vector256.Load(looked);
            var now = Vector256.Max(seen + light, Vector256.Create(0.25f));
            Vector256.ConvertToInt32(Vector256.Min(now, Vector256.Create(FullLight))).Store(places);
            for (var k = 0; k < 8; k++)
                looked[k] = TransferCurve.CodeOfLinear[places[k]];
            var shown = Vector256.Load(looked) * (1 / FullLight) / now;
            var signal = Vector256.ConvertToSingle(luma - Vector256.Create(WorkFrame.Black)) * (1 / LumaSpan);
            var ratio = seen / Vector256.Max(signal, Vector256.Create(0.004f));
            Coloured(cbs + i, ratio, Sited(Blue(y), i), shown, clear);
            Coloured(crs + i, ratio, Sited(Red(y), i), shown, clear);
        }
    }

    /// <summary>Every other of sixteen samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Evens(ushort* row) =>
        Vector256.Load(row).AsInt32() & Vector256.Create(0xFFFF);

    /// <summary>The differences that picture and air make together; those in clear air stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Coloured(
        ushort* row,
        Vector256<float> ratio,
        Vector256<float> added,
        Vector256<float> shown,
        Vector256<float> clear
    )
    {
        var (low, high) = Vector128.Widen(Vector128.Load(row));
        var value = Vector256.Create(low, high).AsInt32();
        var difference = Vector256.ConvertToSingle(value - Vector256.Create(WorkFrame.Grey));
        var mixed = (difference * ratio + added * ChromaSpan) * shown;
        mixed = Vector256.Max(mixed, Vector256.Create(-ChromaSpan / 2));
        mixed = Vector256.Min(mixed, Vector256.Create(ChromaSpan / 2));
        var codes = Vector256.ConvertToInt32(mixed + Vector256.Create(WorkFrame.Grey + 0.5f));
        codes = Vector256.ConditionalSelect(clear.AsInt32(), value, codes);
        Vector128.Narrow(codes.GetLower().AsUInt32(), codes.GetUpper().AsUInt32()).Store(row);
    }

    /// <summary>A plane where eight chroma samples lie: on even columns, between two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Sited(float* row, int i)
    {
        var next = row + stride;
        var x = 2 * i;
        var (first, second) = (
            Vector256.Load(row + x) + Vector256.Load(next + x),
            Vector256.Load(row + x + 8) + Vector256.Load(next + x + 8)
        );
        var middle = Evens(first, second);
        var after = Evens(
            Vector256.Load(row + x + 1) + Vector256.Load(next + x + 1),
            Vector256.Load(row + x + 9) + Vector256.Load(next + x + 9)
        );
        var before = Evens(
            Vector256.Load(row + x - 1) + Vector256.Load(next + x - 1),
            Vector256.Load(row + x + 7) + Vector256.Load(next + x + 7)
        );
        // Before the first column the first goes on.
        if (i == 0)
            before = before.WithElement(0, middle.ToScalar());
        return middle * 0.25f + (before + after) * 0.125f;
    }

    /// <summary>Every other of two times eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Evens(Vector256<float> left, Vector256<float> right)
    {
        var even = Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6);
        return Vector256.Create(
            Vector256.Shuffle(left, even).GetLower(),
            Vector256.Shuffle(right, even).GetLower()
        );
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
