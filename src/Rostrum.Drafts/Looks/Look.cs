namespace Rostrum.Drafts.Looks;

/// <summary>
/// What a picture's colours become, each for itself: a named look with its settings, or a table from a file. Light comes
/// in and goes out within 0–1. Pure, and in arithmetic that is rounded alike on every machine.
/// </summary>
public delegate Light Grade(Light light);

/// <summary>A named colour look: one file each, listed in <see cref="LookCatalogue"/>.</summary>
public abstract class Look : CatalogueEntry
{
    public override IReadOnlyList<Parameter> Parameters => [];

    /// <summary>The look at its full strength.</summary>
    public abstract Grade Grade(ParameterValues values);
}
