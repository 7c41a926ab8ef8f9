using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Cli.Gallery;

/// <summary>Something that can be asked for by name, and under which heading it is listed.</summary>
internal sealed record NamedEntry(string Heading, CatalogueEntry Entry)
{
    /// <summary>Every name of every catalogue, heading by heading.</summary>
    public static IReadOnlyList<NamedEntry> All { get; } =
    [
        .. Under("Camera moves", MotionCatalogue.All),
        .. Under("Transitions", TransitionCatalogue.All),
        .. EffectCatalogue
            .All.GroupBy(effect => effect.Kind)
            .SelectMany(kind => Under(EffectHeadings.Of(kind.Key), kind)),
        .. Under("Looks", LookCatalogue.All),
        .. Under("Text templates", TextTemplateCatalogue.All),
        .. Under("Text animations", TextAnimationCatalogue.All),
        .. Under("Music", MoodCatalogue.All),
    ];

    /// <summary>Whether it can be seen; music is heard.</summary>
    public bool IsSeen => Entry is not Mood;

    /// <summary>What kind of thing it is, as a word before its name tells it from others of that name.</summary>
    public string Kind =>
        Entry switch
        {
            Motion => "move",
            Transition => "transition",
            Effect => "effect",
            Look => "look",
            TextTemplate => "template",
            TextAnimation => "animation",
            _ => "music",
        };

    /// <summary>Those of a name; more than one where catalogues share it and no kind is said, as in "effect:glitch".</summary>
    public static IReadOnlyList<NamedEntry> Named(string name)
    {
        var plain = name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return [.. All.Where(each => each.Entry.Name == plain || $"{each.Kind}:{each.Entry.Name}" == plain)];
    }

    private static IEnumerable<NamedEntry> Under(string heading, IEnumerable<CatalogueEntry> entries) =>
        entries.Select(entry => new NamedEntry(heading, entry));
}
