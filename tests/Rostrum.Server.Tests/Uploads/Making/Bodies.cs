using System.Text;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>Bodies of multipart requests, byte by byte as RFC 7578 has them.</summary>
internal static class Bodies
{
    public const string Boundary = "--a-boundary";
    public const string ContentType = $"multipart/form-data; boundary=\"{Boundary}\"";

    /// <param name="disposition">What follows <c>form-data;</c>.</param>
    public static byte[] Part(string disposition, byte[] content) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"--{Boundary}\r\nContent-Disposition: form-data; {disposition}\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n"
            ),
            .. content,
            .. "\r\n"u8,
        ];

    public static byte[] File(string name, byte[] content) =>
        Part($"name=\"files\"; filename=\"{name}\"", content);

    public static byte[] Of(params byte[][] parts) =>
        [.. parts.SelectMany(part => part), .. Encoding.UTF8.GetBytes($"--{Boundary}--\r\n")];

    public static byte[] Random(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
