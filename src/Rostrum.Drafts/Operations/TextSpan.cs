namespace Rostrum.Drafts.Operations;

/// <summary>When a text is seen, told by what the film shows. It is settled when the operation is applied.</summary>
public abstract record TextSpan
{
    private TextSpan() { }

    /// <summary>While the pictures meant are seen, from the first of them to the end of the last.</summary>
    public sealed record OverPictures(PictureScope Scope) : TextSpan
    {
        internal override (long Start, long Length)? In(Draft draft, out EditOutcome.Refused? refused)
        {
            refused = null;
            if (PictureTrack.Of(draft) is not { } track)
                return Refuse(PictureTrack.NoPictures(), out refused);
            if (Scope.Among(track.Segments.Count) is not { Count: > 0 } places)
                return Refuse(track.NoSuchPicture(), out refused);
            var start = places.Min(place => track.Segments[place].Start ?? 0);
            var end = places.Max(place =>
                (track.Segments[place].Start ?? 0) + PictureTrack.LengthOf(track.Segments[place])
            );
            return (start, end - start);
        }
    }

    /// <summary>From one moment to another, ms of the film; negative ones count from its end.</summary>
    /// <param name="To">Null for the film's end.</param>
    public sealed record Between(long From, long? To) : TextSpan
    {
        internal override (long Start, long Length)? In(Draft draft, out EditOutcome.Refused? refused)
        {
            refused = null;
            var film = draft.Duration ?? 0;
            var start = Math.Max(0, From < 0 ? film + From : From);
            var end =
                To is not { } to ? film
                : to < 0 ? film + to
                : to;
            return end > start
                ? (start, end - start)
                : Refuse(
                    new EditOutcome.Refused(
                        RefusalCause.OutOfRange,
                        $"A text from {start} to {end} ms is never seen; the film lasts {film} ms."
                    ),
                    out refused
                );
        }
    }

    /// <summary>The film's last so many ms.</summary>
    public static TextSpan Last(long milliseconds) => new Between(-Math.Max(1, milliseconds), null);

    /// <summary>The film's first so many ms.</summary>
    public static TextSpan First(long milliseconds) => new Between(0, milliseconds);

    /// <summary>All of the film.</summary>
    public static TextSpan Whole { get; } = new Between(0, null);

    /// <summary>Start and length in ms; null when there is no such time in the film.</summary>
    internal abstract (long Start, long Length)? In(Draft draft, out EditOutcome.Refused? refused);

    private static (long, long)? Refuse(EditOutcome why, out EditOutcome.Refused refused)
    {
        refused = (EditOutcome.Refused)why;
        return null;
    }
}
