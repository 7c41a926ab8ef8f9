using System.Text;

namespace Rostrum.Vision.Models;

/// <summary>An input or output of a network.</summary>
/// <param name="Element">The number ONNX gives to the type of its numbers; 1 for floats of 32 bits.</param>
/// <param name="Shape">Lengths, 0 for those that are free; null where nothing is said of the shape.</param>
public sealed record OnnxValue(string Name, int Element, IReadOnlyList<long>? Shape);

/// <summary>
/// What an ONNX file says of its network's ends, read without running anything and without reading its weights.
/// ONNX is Protocol Buffers: fields of a number, a kind and a length, messages in messages.
/// </summary>
public sealed class OnnxHeader
{
    /// <summary>Bytes of the largest file that is taken.</summary>
    public const long LargestFile = 1L << 30;

    private const int MostFields = 4_000_000;
    private const int MostValues = 10_000;
    private const int LongestName = 1000;
    private const int MostDimensions = 16;

    private readonly Stream file;
    private readonly List<OnnxValue> inputs = [];
    private readonly List<OnnxValue> outputs = [];
    private readonly HashSet<string> weights = [];
    private int fields;
    private bool hasGraph;

    private OnnxHeader(Stream file) => this.file = file;

    /// <summary>What must be given to the network; weights that are named as inputs too are not.</summary>
    public IReadOnlyList<OnnxValue> Inputs => [.. inputs.Where(input => !weights.Contains(input.Name))];

    public IReadOnlyList<OnnxValue> Outputs => outputs;

    /// <param name="file">From its beginning; it must be able to seek.</param>
    /// <exception cref="ModelRefusedException">It is not ONNX, is cut short, too large, or keeps weights elsewhere.</exception>
    public static OnnxHeader Read(Stream file)
    {
        if (file.Length > LargestFile)
            throw new ModelRefusedException("The model is larger than 1 GB: take a smaller one.");
        var header = new OnnxHeader(file);
        try
        {
            header.ReadModel(file.Length);
        }
        catch (EndOfStreamException)
        {
            throw NotOnnx();
        }
        return header.hasGraph ? header : throw NotOnnx();
    }

    /// <summary>The same of a file.</summary>
    public static OnnxHeader Of(string path)
    {
        using var file = File.OpenRead(path);
        return file.CanSeek
            ? Read(file)
            : throw new ModelRefusedException($"{path} is not a file: give the path of a model.");
    }

    private static ModelRefusedException NotOnnx() =>
        new("The file is not a whole ONNX model: export or download it again as .onnx.");

    private void ReadModel(long end)
    {
        while (Next(end) is var (field, stop) && field > 0)
            if (field == 7)
            {
                hasGraph = true;
                ReadGraph(stop);
            }
            else
                file.Position = stop;
    }

    private void ReadGraph(long end)
    {
        while (Next(end) is var (field, stop) && field > 0)
        {
            if (field == 5)
                ReadWeights(stop);
            else if (field is 11 or 12)
                Add(field == 11 ? inputs : outputs, ReadValue(stop));
            file.Position = stop;
        }
    }

    private static void Add(List<OnnxValue> values, OnnxValue value)
    {
        values.Add(value);
        if (values.Count > MostValues)
            throw NotOnnx();
    }

    private void ReadWeights(long end)
    {
        while (Next(end) is var (field, stop) && field > 0)
        {
            if (field == 8 && weights.Count < MostFields)
                weights.Add(ReadText(stop));
            else if (field == 13)
                throw new ModelRefusedException(
                    "The model keeps its weights in another file: export it as one file."
                );
            file.Position = stop;
        }
    }

    private OnnxValue ReadValue(long end)
    {
        var (name, element, shape) = ("", 0, (List<long>?)null);
        while (Next(end) is var (field, stop) && field > 0)
        {
            if (field == 1)
                name = ReadText(stop);
            else if (field == 2)
                (element, shape) = ReadType(stop);
            file.Position = stop;
        }
        return new OnnxValue(name, element, shape);
    }

    private (int Element, List<long>? Shape) ReadType(long end)
    {
        var (element, shape) = (0, (List<long>?)null);
        while (Next(end) is var (field, stop) && field > 0)
        {
            while (field == 1 && Next(stop) is var (inner, until) && inner > 0)
            {
                if (inner == 1)
                    element = (int)Math.Clamp(number, 0, int.MaxValue);
                else if (inner == 2)
                    shape = ReadShape(until);
                file.Position = until;
            }
            file.Position = stop;
        }
        return (element, shape);
    }

    private List<long> ReadShape(long end)
    {
        var shape = new List<long>();
        while (Next(end) is var (field, stop) && field > 0)
        {
            long length = 0;
            while (field == 1 && Next(stop) is var (inner, until) && inner > 0)
            {
                if (inner == 1)
                    length = Math.Max(0, number);
                file.Position = until;
            }
            shape.Add(length);
            if (shape.Count > MostDimensions)
                throw NotOnnx();
            file.Position = stop;
        }
        return shape;
    }

    /// <summary>The value of the field last read, where it is a number.</summary>
    private long number;

    /// <summary>The next field's number and where it ends; 0 at the end of the message it is in.</summary>
    private (int Field, long Stop) Next(long end)
    {
        if (file.Position == end)
            return (0, end);
        if (++fields > MostFields)
            throw NotOnnx();
        number = 0;
        var tag = ReadVarint();
        var length = (tag & 7) switch
        {
            0 => 0,
            1 => 8,
            2 => ReadVarint(),
            5 => 4,
            _ => throw NotOnnx(),
        };
        if ((tag & 7) == 0)
            number = ReadVarint();
        var (field, left) = (tag >> 3, end - file.Position);
        return field is > 0 and < 1 << 29 && length >= 0 && length <= left
            ? ((int)field, file.Position + length)
            : throw NotOnnx();
    }

    private long ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = file.ReadByte();
            if (next < 0)
                throw new EndOfStreamException();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
        throw NotOnnx();
    }

    private string ReadText(long stop)
    {
        var length = stop - file.Position;
        if (length > LongestName)
            throw NotOnnx();
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
