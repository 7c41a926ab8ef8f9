using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent;

/// <summary>A way to show several pictures at once, and how people ask for it.</summary>
/// <param name="Name">One of <see cref="ArrangePictures.Layouts"/>.</param>
/// <param name="Summary">How the pictures stand, in one sentence.</param>
public sealed record SpokenLayout(string Name, string Summary, Words Words)
{
    public static IReadOnlyList<SpokenLayout> All { get; } =
    [.. ArrangePictures.Layouts.Select(name => new SpokenLayout(name, SummaryOf(name), WordsFor(name)))];

    private static Words WordsFor(string name)
    {
        var said = Phrases
            .All.Where(phrase => phrase.Meaning is LayoutNamed named && named.Layout == name)
            .ToList();
        return new Words(
            [.. said.SelectMany(phrase => phrase.Words.English)],
            [.. said.SelectMany(phrase => phrase.Words.Chinese)]
        );
    }

    private static string SummaryOf(string name) =>
        name switch
        {
            "split" => "The pictures stand beside each other.",
            "grid" => "The pictures fill the frame as a tidy mosaic.",
            "wall" => "The pictures hang on a wall as framed prints, a little askew.",
            "stack" => "The pictures drop one after another on a pile of instant prints.",
            "before_after" =>
                "A divider slides between two pictures; with “with labels”, 带标签, they are named Before and After.",
            _ => "The second picture stands small in a corner of the first.",
        };
}
