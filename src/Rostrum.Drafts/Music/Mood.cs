namespace Rostrum.Drafts.Music;

/// <summary>A kind of music that can be asked for by name; all of them stand in <see cref="MoodCatalogue"/>.</summary>
public sealed class Mood(string name, string summary, Words words, Style style) : CatalogueEntry
{
    public override string Name => name;

    public override string Summary => summary;

    public override Words Words => words;

    public override IReadOnlyList<Parameter> Parameters => [];

    public Style Style => style;
}
