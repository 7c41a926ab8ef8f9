using System.Buffers.Binary;
using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Vision;

/// <summary>
/// A sight as bytes, to be kept: a version, the small numbers, then five grids, each as differences to the cell before
/// in which runs of zeros are counted.
/// </summary>
public static class SightBytes
{
    private const int MostFaces = 64;
    private const int MostName = 200;

    public static byte[] Written(this Sight sight)
    {
        var bytes = new List<byte>();
        Add(bytes, Sight.Version);
        Add(bytes, sight.Depth.Width);
        Add(bytes, sight.Depth.Height);
        Add(bytes, sight.SubjectBox);
        Add(bytes, sight.SubjectPoint.X);
        Add(bytes, sight.SubjectPoint.Y);
        Add(bytes, sight.SubjectTrust);
        Add(bytes, sight.Horizon ?? -1);
        Add(bytes, sight.DepthTrust);
        Add(bytes, sight.Faces.Count);
        foreach (var face in sight.Faces)
        {
            Add(bytes, face.Box);
            Add(bytes, face.Score);
        }
        foreach (var name in new[] { sight.MaskMadeBy, sight.DepthMadeBy, sight.FacesMadeBy })
        {
            var text = Encoding.UTF8.GetBytes(name);
            Add(bytes, text.Length);
            bytes.AddRange(text);
        }
        foreach (var grid in Grids(sight))
            Add(bytes, grid.Values);
        return [.. bytes];
    }

    /// <returns>Null where the bytes are of another version or no sight at all.</returns>
    public static Sight? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Reader(bytes);
            return reader.Whole() == Sight.Version ? Read(ref reader) : null;
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static IEnumerable<ByteGrid> Grids(Sight sight) =>
        [sight.Saliency, sight.SubjectMask, sight.Depth, sight.Sky, sight.Water];

    private static Sight Read(ref Reader reader)
    {
        var (width, height) = (reader.Whole(), reader.Whole());
        if (width is < 1 or > SmallPicture.LongestSide || height is < 1 or > SmallPicture.LongestSide)
            throw new ArgumentException("No picture is of this size.");
        var box = reader.Box();
        var point = new PicturePoint(reader.Number(), reader.Number());
        var (trust, horizon) = (reader.Number(), reader.Number());
        var fit = reader.Number();
        var faces = new Face[reader.Count(MostFaces)];
        for (var i = 0; i < faces.Length; i++)
            faces[i] = new Face(reader.Box(), reader.Number());
        var (mask, depth, found) = (reader.Text(), reader.Text(), reader.Text());
        return new Sight
        {
            SubjectBox = box,
            SubjectPoint = point,
            SubjectTrust = trust,
            Horizon = horizon < 0 ? null : horizon,
            DepthTrust = fit,
            Faces = faces,
            MaskMadeBy = mask,
            DepthMadeBy = depth,
            FacesMadeBy = found,
            Saliency = reader.Grid(width, height),
            SubjectMask = reader.Grid(width, height),
            Depth = reader.Grid(width, height),
            Sky = reader.Grid(width, height),
            Water = reader.Grid(width, height),
        };
    }

    private static void Add(List<byte> bytes, int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        bytes.AddRange(four);
    }

    private static void Add(List<byte> bytes, double value)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        bytes.AddRange(eight);
    }

    private static void Add(List<byte> bytes, PictureBox box)
    {
        Add(bytes, box.Left);
        Add(bytes, box.Top);
        Add(bytes, box.Right);
        Add(bytes, box.Bottom);
    }

    private static void Add(List<byte> bytes, byte[] values)
    {
        byte before = 0;
        for (var at = 0; at < values.Length; )
        {
            var difference = (byte)(values[at] - before);
            before = values[at++];
            bytes.Add(difference);
            if (difference != 0)
                continue;
            var run = 0;
            for (; run < 255 && at < values.Length && values[at] == before; run++)
                at++;
            bytes.Add((byte)run);
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int at;

        public int Whole() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        public double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

        public PictureBox Box() => new(Number(), Number(), Number(), Number());

        public int Count(int most) =>
            Whole() is >= 0 and var count && count <= most ? count : throw new ArgumentException("Too many.");

        public string Text() => Encoding.UTF8.GetString(Take(Count(MostName)));

        public ByteGrid Grid(int width, int height)
        {
            var values = new byte[width * height];
            byte value = 0;
            for (var i = 0; i < values.Length; )
            {
                var difference = bytes[at++];
                value += difference;
                values[i++] = value;
                if (difference != 0)
                    continue;
                for (var run = bytes[at++]; run > 0; run--)
                    values[i++] = value;
            }
            return new ByteGrid(width, height, values);
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = bytes.Slice(at, count);
            at += count;
            return taken;
        }
    }
}
