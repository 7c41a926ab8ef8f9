using Rostrum.Compositor;

namespace Rostrum.Media.Encoding;

/// <summary>
/// Feeds the frames of consecutive pieces to one encoder after the other. The next encoder is started before it is
/// needed, and the one before comes to its end beside the painting.
/// </summary>
internal sealed class EncoderRelay : IDisposable
{
    private readonly Queue<FilmPiece> waiting;
    private readonly Func<FilmPiece, EncoderPipe> open;
    private readonly Func<FilmPiece, Task> finished;
    private readonly CancellationToken cancel;
    private Leg? current;
    private Leg? next;
    private Task ending = Task.CompletedTask;
    private int written;

    public EncoderRelay(
        IReadOnlyList<FilmPiece> pieces,
        Func<FilmPiece, EncoderPipe> open,
        Func<FilmPiece, Task> finished,
        CancellationToken cancel
    ) => (waiting, this.open, this.finished, this.cancel) = (new(pieces), open, finished, cancel);

    public void Write(Yuv420Frame frame)
    {
        current ??= Start();
        next ??= Start();
        current!.Encoder.Write(frame, cancel);
        if (++written == current.Piece.End - current.Piece.First)
            PassOn();
    }

    /// <summary>Returns when the last piece is whole.</summary>
    public void Finish() => ending.GetAwaiter().GetResult();

    /// <summary>Waits for the piece before last, so that at most three encoders are alive.</summary>
    private void PassOn()
    {
        Finish();
        var leg = current!;
        (current, next, written) = (next, null, 0);
        ending = Task.Run(() => EndAsync(leg), CancellationToken.None);
    }

    private async Task EndAsync(Leg leg)
    {
        using var encoder = leg.Encoder;
        encoder.Finish(cancel);
        await finished(leg.Piece);
    }

    private Leg? Start() => waiting.TryDequeue(out var piece) ? new Leg(piece, open(piece)) : null;

    public void Dispose()
    {
        current?.Encoder.Dispose();
        next?.Encoder.Dispose();
        // What it was told to finish is finished or fails by itself; nobody asks for the outcome any more.
        Task.WhenAny(ending).GetAwaiter().GetResult();
    }

    /// <summary>A piece and the encoder that writes it.</summary>
    private sealed record Leg(FilmPiece Piece, EncoderPipe Encoder);
}
