namespace Rostrum.Protocol.Conversations;

/// <summary>
/// How events travel: <c>data: {json}</c> and two line feeds, nothing else; the close of the connection is the end.
/// </summary>
public static class EventStream
{
    public const string ContentType = "text/event-stream";

    /// <summary>What is sent while nothing else is: a comment.</summary>
    public static ReadOnlySpan<byte> Heartbeat => ": heartbeat\n\n"u8;

    public static ReadOnlySpan<byte> DataPrefix => "data: "u8;

    public static ReadOnlySpan<byte> EventEnd => "\n\n"u8;
}
