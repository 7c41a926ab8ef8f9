using System.Text;

namespace Rostrum.Vision.Tests;

/// <summary>Small ONNX files, written field by field as Protocol Buffers lay them down.</summary>
internal static class TinyOnnx
{
    /// <summary>A network whose depth is the mean of R, G and B, for pictures of any size.</summary>
    public static byte[] Brightness =>
        Model(Graph([Mean], [Value("x", 1, [1, 3, 0, 0])], [Value("y", 1, [1, 0, 0])]));

    /// <summary>A network whose mask is the mean of R, G and B as it is given them.</summary>
    public static byte[] Lightness(int side) =>
        Model(
            Graph(
                [MeanOver(keep: 1)],
                [Value("x", 1, [1, 3, side, side])],
                [Value("y", 1, [1, 1, side, side])]
            )
        );

    /// <summary>A network for faces that says the same of every picture.</summary>
    public static byte[] Faces(int side, float[] scores, float[] boxes) =>
        Model(
            Graph(
                [Copied("given scores", "scores"), Copied("given boxes", "boxes")],
                [Value("x", 1, [1, 3, side, side])],
                [Value("scores", 1, [1, scores.Length, 1]), Value("boxes", 1, [1, scores.Length, 16])],
                [
                    Weight("given scores", [1, scores.Length, 1], scores),
                    Weight("given boxes", [1, scores.Length, 16], boxes),
                ]
            )
        );

    public static byte[] Model(byte[] graph) =>
        [.. Number(1, 7), .. Message(8, Number(2, 13)), .. Message(7, graph)];

    public static byte[] Graph(byte[][] nodes, byte[][] inputs, byte[][] outputs, byte[][]? weights = null) =>
        [
            .. nodes.SelectMany(node => Message(1, node)),
            .. Text(2, "tiny"),
            .. (weights ?? []).SelectMany(weight => Message(5, weight)),
            .. inputs.SelectMany(input => Message(11, input)),
            .. outputs.SelectMany(output => Message(12, output)),
        ];

    /// <param name="shape">0 for a length that is free.</param>
    public static byte[] Value(string name, int element, long[] shape) =>
        [
            .. Text(1, name),
            .. Message(
                2,
                Message(
                    1,
                    [
                        .. Number(1, element),
                        .. Message(
                            2,
                            [
                                .. shape.SelectMany(length =>
                                    Message(1, length == 0 ? Text(2, "free") : Number(1, length))
                                ),
                            ]
                        ),
                    ]
                )
            ),
        ];

    /// <summary>A weight of one float.</summary>
    public static byte[] Weight(string name) =>
        [.. Number(1, 1), .. Number(2, 1), .. Text(8, name), .. Message(9, new byte[4])];

    private static byte[] Weight(string name, long[] shape, float[] values) =>
        [
            .. shape.SelectMany(length => Number(1, length)),
            .. Number(2, 1),
            .. Text(8, name),
            .. Message(9, [.. values.SelectMany(BitConverter.GetBytes)]),
        ];

    private static byte[] Copied(string from, string to) =>
        [.. Text(1, from), .. Text(2, to), .. Text(4, "Identity")];

    private static byte[] Mean => MeanOver(keep: 0);

    private static byte[] MeanOver(int keep) =>
        [
            .. Text(1, "x"),
            .. Text(2, "y"),
            .. Text(4, "ReduceMean"),
            .. Message(5, [.. Text(1, "axes"), .. Number(8, 1), .. Number(20, 7)]),
            .. Message(5, [.. Text(1, "keepdims"), .. Number(3, keep), .. Number(20, 2)]),
        ];

    public static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    public static byte[] Message(int field, byte[] bytes) =>
        [.. Varint((ulong)field << 3 | 2), .. Varint((ulong)bytes.Length), .. bytes];

    public static byte[] Number(int field, long value) =>
        [.. Varint((ulong)field << 3), .. Varint((ulong)value)];

    private static IEnumerable<byte> Varint(ulong value)
    {
        for (; value > 127; value >>= 7)
            yield return (byte)(value | 128);
        yield return (byte)value;
    }
}
