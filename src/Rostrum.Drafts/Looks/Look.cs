namespace Rostrum.Drafts.Looks;

/// <summary>
/// What a picture's colours become, each for itself: a named look with its settings, or a table from a file. Light comes
/// in and goes out within 0–1. Pure, and in arithmetic that is rounded alike on every machine.
/// </summary>
public delegate Light Grade(Light light);

/// <summary>What a look does to a picture's colours; of most kinds a picture takes one at a time.</summary>
public enum LookKind
{
    /// <summary>A treatment of its own; several can be laid over each other.</summary>
    Grade,

    /// <summary>Shades of one or two colours.</summary>
    Monochrome,

    /// <summary>Warmer or cooler, whatever else the colours are like.</summary>
    Temperature,

    /// <summary>Livelier or paler, whatever else the colours are like.</summary>
    Saturation,
}

/// <summary>A named colour look: one file each, listed in <see cref="LookCatalogue"/>.</summary>
public abstract class Look : CatalogueEntry
{
    public override IReadOnlyList<Parameter> Parameters => [];

    public virtual LookKind Kind => LookKind.Grade;

    /// <summary>It does nothing to greys: monochrome looks give way to it.</summary>
    public virtual bool NeedsColour => false;

    /// <summary>Said of colours as they are, "a bit warmer", it goes over the look that is there.</summary>
    public bool Adjusts => Kind is LookKind.Temperature or LookKind.Saturation;

    /// <summary>The look at its full strength.</summary>
    public abstract Grade Grade(ParameterValues values);
}
