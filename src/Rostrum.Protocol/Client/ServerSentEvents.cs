using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rostrum.Protocol.Client;

/// <summary>A comment of an event stream, or the data of one event.</summary>
/// <param name="Data">Null for a comment, which only says that the server is there.</param>
public readonly record struct ServerSentEvent(string? Data)
{
    public bool IsComment => Data is null;
}

/// <summary>
/// Reads an event stream (WHATWG HTML, section 9.2.6) however its bytes are cut: lines end with LF, CRLF or CR, a
/// space after the colon is optional, fields other than <c>data</c> are passed over. Beyond the standard, an event
/// that the close cuts short of its empty line is still given.
/// </summary>
public static class ServerSentEvents
{
    /// <summary>A line longer than this is no event of this protocol. Bytes.</summary>
    public const int LongestLine = 32 << 20;

    public static async IAsyncEnumerable<ServerSentEvent> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var lines = new LineCutter();
        var data = new StringBuilder();
        var buffer = new byte[16 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
            foreach (var line in lines.Cut(buffer.AsMemory(0, read)))
                if (Take(line, data) is { } seen)
                    yield return seen;
        if (lines.Rest() is { } rest && Take(rest, data) is { } comment)
            yield return comment;
        if (Take("", data) is { } last)
            yield return last;
    }

    /// <summary>Adds a line to the event; returns the event when the line ends it, or the comment that it is.</summary>
    private static ServerSentEvent? Take(string line, StringBuilder data)
    {
        if (line.Length == 0)
        {
            if (data.Length == 0)
                return null;
            var whole = data.ToString(0, data.Length - 1);
            data.Clear();
            return new ServerSentEvent(whole);
        }
        if (line[0] == ':')
            return new ServerSentEvent(null);
        if (!line.StartsWith("data", StringComparison.Ordinal) || line.Length > 4 && line[4] != ':')
            return null;
        var value = line.Length > 5 ? line.AsSpan(line[5] == ' ' ? 6 : 5) : [];
        data.Append(value).Append('\n');
        return null;
    }

    /// <summary>Cuts bytes into lines; a character that lies across two readings stays whole.</summary>
    private sealed class LineCutter
    {
        private readonly ArrayBufferWriter<byte> line = new();
        private bool afterReturn;
        private bool first = true;

        public IEnumerable<string> Cut(ReadOnlyMemory<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                // The second half of a CRLF.
                if (afterReturn && bytes.Span[0] == '\n')
                    bytes = bytes[1..];
                afterReturn = false;
                var end = bytes.Span.IndexOfAny((byte)'\n', (byte)'\r');
                Keep(end < 0 ? bytes.Span : bytes.Span[..end]);
                if (end < 0)
                    yield break;
                afterReturn = bytes.Span[end] == '\r';
                bytes = bytes[(end + 1)..];
                yield return Text();
            }
        }

        public string? Rest() => line.WrittenCount > 0 ? Text() : null;

        private void Keep(ReadOnlySpan<byte> part)
        {
            if (line.WrittenCount + part.Length > LongestLine)
                throw ApiProblem.BrokenOff();
            line.Write(part);
        }

        private string Text()
        {
            var text = Encoding.UTF8.GetString(line.WrittenSpan);
            line.ResetWrittenCount();
            var begins = first;
            first = false;
            return begins ? text.TrimStart('\uFEFF') : text;
        }
    }
}
