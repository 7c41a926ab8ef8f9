using Rostrum.Compositor;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Media.Quality;

/// <summary>Records consecutive pieces, one after the other, of those that ask for it.</summary>
internal sealed class PieceWatch(
    IReadOnlyList<FilmPiece> pieces,
    Timeline timeline,
    IReadOnlyList<PlacedText> texts
) : IDisposable
{
    private PieceRecorder? recorder;
    private int place;
    private int seen;

    /// <summary>The next frame. The file of a piece is whole when its last frame was seen.</summary>
    public void See(Yuv420Frame frame)
    {
        var piece = pieces[place];
        if (piece.Measures is not null)
        {
            recorder ??= new PieceRecorder(piece, timeline, texts);
            recorder.See(frame);
        }
        if (++seen < piece.End - piece.First)
            return;
        recorder?.Finish();
        (recorder, seen) = (null, 0);
        place++;
    }

    public void Dispose() => recorder?.Dispose();
}
