namespace Rostrum.Drafts.Operations;

/// <summary>Works on another film of the session.</summary>
/// <param name="Number">From 1.</param>
public sealed record OpenFilm(int Number) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Works on another film of the session.",
            OperationFields.Whole("number", "the film's number, from 1", 1, 10_000, "2"),
            number => new OpenFilm((int)number)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var films = Films.Of(draft);
        return films.FirstOrDefault(film => Films.NumberOf(film) == Number) is { } film
            ? new EditOutcome.Changed(Films.Opened(films, film, Films.Shelf(draft)))
            : Films.NoSuch(draft, Number);
    }
}
