using System.Text;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>
/// An AVI file whose text stream holds, as a GAB2 subtitle, a playlist: readers that guess what subtitles are have
/// opened what it names.
/// </summary>
internal static class AviWithPlaylist
{
    public static byte[] Make(string url)
    {
        var playlist = $"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{url}\n#EXT-X-ENDLIST\n";
        var text = Encoding.ASCII.GetBytes(playlist);
        byte[] gab2 =
        [
            .. "GAB2\0"u8,
            .. Number(2, 2),
            .. Number(2, 4),
            .. "s\0"u8,
            .. Number(4, 2),
            .. Number(text.Length, 4),
            .. text,
        ];
        var header = Chunk("avih", [.. Number(40_000, 4), .. new byte[20], .. Number(1, 4), .. new byte[28]]);
        byte[] stream =
        [
            .. Chunk(
                "strh",
                [.. "txts"u8, .. new byte[16], .. Number(1, 4), .. Number(25, 4), .. new byte[28]]
            ),
            .. Chunk("strf", new byte[4]),
        ];
        byte[] content =
        [
            .. "AVI "u8,
            .. List("hdrl", [.. header, .. List("strl", stream)]),
            .. List("movi", Chunk("00tx", gab2)),
        ];
        return Chunk("RIFF", content);
    }

    private static byte[] List(string name, byte[] content) =>
        Chunk("LIST", [.. Encoding.ASCII.GetBytes(name), .. content]);

    private static byte[] Chunk(string name, byte[] content) =>
        [
            .. Encoding.ASCII.GetBytes(name),
            .. Number(content.Length, 4),
            .. content,
            .. new byte[content.Length & 1],
        ];

    private static IEnumerable<byte> Number(int value, int bytes) =>
        Enumerable.Range(0, bytes).Select(i => (byte)(value >> (8 * i)));
}
