namespace Rostrum.Drafts.Operations;

/// <summary>Gives a film of the session another name; files of it are called so.</summary>
/// <param name="Number">From 1.</param>
public sealed record RenameFilm(int Number, string Name) : EditOperation
{
    /// <summary>Signs of a name.</summary>
    public const int Longest = 80;

    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Gives a film of the session another name.",
            OperationFields.Whole("number", "the film's number, from 1", 1, 10_000, "2"),
            OperationFields.Text("name", "what it is called", Longest, "Lake"),
            (number, name) => new RenameFilm((int)number, name)
        );

    public override EditOutcome Apply(Draft draft)
    {
        var films = Films.Of(draft);
        if (films.FirstOrDefault(film => Films.NumberOf(film) == Number) is not { } known)
            return Films.NoSuch(draft, Number);
        var name = string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > Longest)
            return Refuse(
                RefusalCause.OutOfRange,
                $"A film's name has 1 to {Longest} characters: take a shorter one."
            );
        if (films.Any(film => Films.NumberOf(film) != Number && Films.NameOf(film) == name))
            return Refuse(
                RefusalCause.NameTaken,
                $"Another film is called {name} already: take a name of its own."
            );
        var renamed = known with { Meta = (known.Meta ?? new DraftMeta()) with { Title = name } };
        return new EditOutcome.Changed(
            Films.NumberOf(draft) == Number
                ? draft with
                {
                    Meta = renamed.Meta,
                }
                : draft with
                {
                    Beside =
                    [
                        .. draft.Beside!.Select(film => Films.NumberOf(film) == Number ? renamed : film),
                    ],
                }
        );
    }
}
