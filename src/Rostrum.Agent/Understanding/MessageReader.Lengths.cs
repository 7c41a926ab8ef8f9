namespace Rostrum.Agent.Understanding;

/// <summary>Lengths that are said of the whole film, wherever in the message.</summary>
internal sealed partial class MessageReader
{
    /// <summary>"Make it 10 seconds", "a 10 second film": a length in a clause that names nothing else that could last.</summary>
    private int? WholeSaidIn(IReadOnlyList<Mention> mentions) =>
        mentions
            .Where(mention =>
                mention.As<Length>() is { More: 0 }
                && mentions.All(other =>
                    other.Clause != mention.Clause
                    || ReferenceEquals(other, mention)
                    || other.Start > mention.End && tokens[mention.End].Text == ":"
                    || other.Meanings.All(meaning =>
                        meaning is FilmWord or MakeWord or VerbWord or NothingMeant or SlideshowWord or LengthWord
                        || meaning is PicturePlace { Pick: Pick.It }
                    )
                )
            )
            .Select(mention => (int?)mention.Start)
            .FirstOrDefault();
}
