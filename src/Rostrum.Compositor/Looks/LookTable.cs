using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Rostrum.Drafts.Looks;

namespace Rostrum.Compositor.Looks;

/// <summary>
/// All looks of a segment as one table of 16-bit sRGB codes: a cube, linear within tetrahedra, or a curve for each
/// channel where no look mixes them. Codes are even to the eye, so that shadows have as many points as they need, and a
/// look that changes nothing changes no bit worth seeing. Immutable, safe for any number of threads.
/// </summary>
public sealed unsafe class LookTable
{
    private const int Codes = 65535;
    private const int UsualSide = 33;
    private const int FineSide = 65;

    /// <summary>Red, green, blue and nothing, 16 bits each: of a cube's points, red fastest, or of every code's curves.</summary>
    private readonly ulong[] points;
    private readonly ulong* first;
    private readonly int side;
    private readonly Lazy<FrameLook> frames;

    private LookTable(ulong[] points, int side)
    {
        (this.points, this.side) = (points, side);
        first = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(points));
        frames = new Lazy<FrameLook>(() => new FrameLook(this));
        Identity = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<ulong>(points)));
    }

    /// <summary>The hash of all that it holds: tables of one identity make the same of every colour.</summary>
    public string Identity { get; }

    /// <summary>The same looks for frames of video codes.</summary>
    public FrameLook Frames => frames.Value;

    public override string ToString() => Identity;

    /// <param name="tableAt">The tables of looks from files, by their address.</param>
    public static LookTable Of(LookStack stack, Func<string, ColourTable> tableAt)
    {
        var steps = stack.Looks.Select(look => new Step(look, look.File is { } file ? tableAt(file) : null));
        IReadOnlyList<Step> all = [.. steps];
        return all.All(step => step.Table is { IsCube: false }) ? Curves(all) : Cube(all);
    }

    /// <summary>One look on its way from light to light.</summary>
    private sealed class Step(AskedLook asked, ColourTable? table)
    {
        private readonly Grade grade = table is null ? asked.Known!.Grade(asked.Values) : table.Grade;

        public ColourTable? Table => table;

        public double Strength => asked.Strength;

        public Light Of(Light light)
        {
            var changed = grade(light);
            return asked.Strength < 1 ? light.Towards(changed, asked.Strength) : changed;
        }
    }

    /// <summary>The file's own points where it stands alone; finer than usual where a file has more.</summary>
    private static int SideFor(IReadOnlyList<Step> steps)
    {
        if (steps is [{ Strength: 1, Table: { IsCube: true, Size: >= 17 and <= FineSide } only }])
            return only.Size;
        return steps.Any(step => step.Table is { Size: > UsualSide }) ? FineSide : UsualSide;
    }

    private static LookTable Cube(IReadOnlyList<Step> steps)
    {
        var side = SideFor(steps);
        var axis = new double[side];
        for (var i = 0; i < side; i++)
            axis[i] = DisplayCode.Decode(i / (side - 1.0));
        var points = GC.AllocateUninitializedArray<ulong>(side * side * side, pinned: true);
        var at = 0;
        for (var blue = 0; blue < side; blue++)
        for (var green = 0; green < side; green++)
        for (var red = 0; red < side; red++)
            points[at++] = Coded(Through(steps, new Light(axis[red], axis[green], axis[blue])));
        return new LookTable(points, side);
    }

    private static LookTable Curves(IReadOnlyList<Step> steps)
    {
        var points = GC.AllocateUninitializedArray<ulong>(Codes + 1, pinned: true);
        for (var code = 0; code <= Codes; code++)
            points[code] = Coded(Through(steps, Light.Grey(DisplayCode.Decode(code / (double)Codes))));
        return new LookTable(points, 0);
    }

    private static Light Through(IReadOnlyList<Step> steps, Light light)
    {
        foreach (var step in steps)
            light = step.Of(light);
        return light;
    }

    private static ulong Coded(Light light) =>
        Code(light.Red) | (ulong)Code(light.Green) << 16 | (ulong)Code(light.Blue) << 32;

    private static ushort Code(double light) =>
        (ushort)Math.Round(DisplayCode.Encode(Math.Clamp(light, 0, 1)) * Codes);

    /// <summary>What becomes of a colour: codes of 16 bits in and out, red in the lowest bits.</summary>
    public ulong At(int red, int green, int blue)
    {
        if (side == 0)
            return first[red] & 0xFFFF | first[green] & 0xFFFF_0000 | first[blue] & 0xFFFF_0000_0000;
        var last = (uint)(side - 1);
        var (r, g, b) = ((uint)red * last, (uint)green * last, (uint)blue * last);
        var (atRed, atGreen, atBlue) = (r / Codes, g / Codes, b / Codes);
        var (x, y, z) = (r - atRed * Codes, g - atGreen * Codes, b - atBlue * Codes);
        // The last point begins no cell: it is the end of the one before.
        if (atRed == last)
            (atRed, x) = (last - 1, Codes);
        if (atGreen == last)
            (atGreen, y) = (last - 1, Codes);
        if (atBlue == last)
            (atBlue, z) = (last - 1, Codes);
        var corner = first + (atBlue * (uint)side + atGreen) * (uint)side + atRed;
        return Between(corner, x, y, z);
    }

    /// <summary>
    /// From a cell's first corner to its last, along the axis of the greatest part first; the weights add up to 65535,
    /// so that a sum of 16-bit codes just fits into 32 bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Between(ulong* corner, uint x, uint y, uint z)
    {
        var (stepX, stepY, stepZ) = (1, side, side * side);
        if (x < y)
            (x, y, stepX, stepY) = (y, x, stepY, stepX);
        if (y < z)
            (y, z, stepY, stepZ) = (z, y, stepZ, stepY);
        if (x < y)
            (x, y, stepX, stepY) = (y, x, stepY, stepX);
        var sum =
            Wide(corner[0]) * (Codes - x)
            + Wide(corner[stepX]) * (x - y)
            + Wide(corner[stepX + stepY]) * (y - z)
            + Wide(corner[stepX + stepY + stepZ]) * z
            + Vector128.Create(Codes / 2u);
        // A division by 65535 of all that fits into 32 bits.
        var quotient = sum + Vector128.Create(1u) + (sum >> 16) >> 16;
        return Vector128.Narrow(quotient, quotient).AsUInt64()[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Wide(ulong point) =>
        Vector128.WidenLower(Vector128.CreateScalar(point).AsUInt16());
}
