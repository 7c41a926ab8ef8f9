namespace Rostrum.Drafts.Operations;

/// <summary>Takes a film out of the session; the first of those left is worked on where it was the one.</summary>
/// <param name="Number">From 1.</param>
public sealed record RemoveFilm(int Number) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry
            .Of(
                "Takes a film out of the session; the others stay.",
                OperationFields.Whole("number", "the film's number, from 1", 1, 10_000, "2"),
                number => new RemoveFilm((int)number)
            )
            .ThatRemoves();

    public override EditOutcome Apply(Draft draft)
    {
        var films = Films.Of(draft);
        var left = films.Where(film => Films.NumberOf(film) != Number).ToList();
        if (left.Count == films.Count)
            return Films.NoSuch(draft, Number);
        return left.Count == 0
            ? Refuse(RefusalCause.NoSuchFilm, "It is the session's only film: take its pictures out instead.")
            : new EditOutcome.Changed(
                Films.Opened(
                    left,
                    Films.NumberOf(draft) == Number ? left[0] : Films.Alone(draft),
                    Films.Shelf(draft)
                )
            );
    }
}
