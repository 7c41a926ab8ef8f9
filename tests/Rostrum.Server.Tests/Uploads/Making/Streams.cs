namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>A stream of which every read is answered by a function: how many bytes it gave.</summary>
internal sealed class MadeUpStream(Func<Memory<byte>, CancellationToken, ValueTask<int>> read) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A beginning, so many zeros and an end; nothing of it is held.</summary>
    public static MadeUpStream Long(byte[] beginning, long zeros, byte[] end)
    {
        var at = 0L;
        return new MadeUpStream(
            (into, _) =>
            {
                var (from, left) =
                    at < beginning.Length ? (beginning.AsMemory((int)at), beginning.Length - at)
                    : at < beginning.Length + zeros
                        ? (ReadOnlyMemory<byte>.Empty, beginning.Length + zeros - at)
                    : (
                        end.AsMemory((int)(at - beginning.Length - zeros)),
                        beginning.Length + zeros + end.Length - at
                    );
                var count = (int)Math.Min(into.Length, left);
                if (from.IsEmpty)
                    into.Span[..count].Clear();
                else
                    from[..count].CopyTo(into);
                at += count;
                return ValueTask.FromResult(count);
            }
        );
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        read(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }
}
