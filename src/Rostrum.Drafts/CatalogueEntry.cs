namespace Rostrum.Drafts;

/// <summary>The phrases by which people ask for something, most usual first, in lower case.</summary>
public sealed record Words(IReadOnlyList<string> English, IReadOnlyList<string> Chinese)
{
    /// <summary>
    /// Further ways to say it in Chinese, with 、 between them: (往/朝) is a choice, an empty one leaves it out, and * stands
    /// for up to six characters of no matter what. They are understood, not listed.
    /// </summary>
    public string Spoken { get; init; } = "";
}

/// <summary>
/// Something a draft can ask for by name. The command line's help, the agent's understanding and the
/// catalogue's page are all made from these members.
/// </summary>
public abstract class CatalogueEntry
{
    /// <summary>The wire's name, lower snake case.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in one sentence for people.</summary>
    public abstract string Summary { get; }

    public abstract Words Words { get; }

    public abstract IReadOnlyList<Parameter> Parameters { get; }
}
