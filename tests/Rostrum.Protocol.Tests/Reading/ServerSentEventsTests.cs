using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rostrum.Protocol.Client;

namespace Rostrum.Protocol.Tests.Reading;

public sealed class ServerSentEventsTests
{
    private static readonly Gen<string> Lines = Gen.Elements(
        "{\"a\":1}",
        "推近，慢一点",
        "🎬",
        "x",
        " two blanks lead",
        "é: colon"
    );

    /// <summary>Some events, null for a heartbeat, how lines end, the blank after the colon, and where bytes are cut.</summary>
    private static readonly Gen<(string?[] Events, string End, bool Blank, int[] Cuts)> Streams =
        from events in Gen.OneOf(Lines.Select(line => (string?)line), Gen.Constant((string?)null)).ArrayOf()
        from end in Gen.Elements("\n", "\r\n", "\r")
        from blank in Gen.Elements(true, false)
        from cuts in Gen.Choose(1, 7).NonEmptyListOf()
        select (events, end, blank, cuts.ToArray());

    private static async Task<List<string?>> Read(Stream stream)
    {
        var seen = new List<string?>();
        await foreach (var item in ServerSentEvents.ReadAsync(stream, TestContext.Current.CancellationToken))
            seen.Add(item.Data);
        return seen;
    }

    private static Task<List<string?>> Read(string text) =>
        Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void However_the_bytes_are_cut_the_same_events_come() =>
        Prop.ForAll(
                Streams.ToArbitrary(),
                stream =>
                {
                    var (events, end, blank, cuts) = stream;
                    // A blank after the colon is not part of the data; a text that begins with one needs it.
                    var written = events.Select(data =>
                        data is null ? $": heartbeat{end}{end}"
                        : blank || data.StartsWith(' ') ? $"data: {data}{end}{end}"
                        : $"data:{data}{end}{end}"
                    );
                    var bytes = Encoding.UTF8.GetBytes(string.Concat(written));
                    return Read(new CutStream(bytes, cuts)).GetAwaiter().GetResult().SequenceEqual(events);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public async Task Data_of_several_lines_is_joined_by_line_feeds() =>
        Assert.Equal(["{\"a\":\n1}"], await Read("data: {\"a\":\ndata: 1}\n\n"));

    [Fact]
    public async Task Other_fields_are_passed_over() =>
        Assert.Equal(["x"], await Read("event: message\nid: 7\nretry: 10\ndatabase: no\ndata: x\n\n"));

    [Fact]
    public async Task An_event_that_the_close_cuts_short_of_its_empty_line_still_comes() =>
        Assert.Equal([null, "x"], await Read(": heartbeat\n\ndata: x"));

    [Fact]
    public async Task A_byte_order_mark_is_passed_over() =>
        Assert.Equal(["x"], await Read("\uFEFFdata: x\n\n"));

    [Fact]
    public async Task Nothing_gives_nothing() => Assert.Empty(await Read("\n\n\r\n\n"));

    /// <summary>Gives its bytes in pieces of these sizes, over and over.</summary>
    private sealed class CutStream(byte[] bytes, int[] cuts) : MemoryStream(bytes)
    {
        private int turn;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancel = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, cuts[turn++ % cuts.Length])], cancel);
    }
}
