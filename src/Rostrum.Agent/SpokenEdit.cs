using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent;

/// <summary>An edit of clips or of the beat, and how people ask for it.</summary>
/// <param name="Operation">Its name among the operations.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record SpokenEdit(string Operation, string Summary, Words Words)
{
    public static IReadOnlyList<SpokenEdit> All { get; } =
    [
        .. ClipPhrases
            .All.GroupBy(phrase => OperationOf(phrase.Meaning))
            .Select(edit => new SpokenEdit(
                edit.Key,
                OperationCatalogue.Find(edit.Key)!.Summary,
                new Words(
                    [.. edit.SelectMany(phrase => phrase.Words.English.Take(4))],
                    [.. edit.SelectMany(phrase => phrase.Words.Chinese.Take(4))]
                )
            )),
    ];

    private static string OperationOf(Meaning meaning) =>
        meaning switch
        {
            ClipWord { Manner: ClipManner.Slow or ClipManner.Fast } => "set_speed",
            ClipWord { Manner: ClipManner.Reversed or ClipManner.Forwards } => "reverse_clip",
            ClipWord => "freeze_frame",
            CutOnBeatWord => "cut_on_beat",
            DuckWord => "duck_sound",
            _ => "set_clip_volume",
        };
}
