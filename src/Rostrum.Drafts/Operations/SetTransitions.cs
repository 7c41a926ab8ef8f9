using System.Text.Json;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Operations;

/// <summary>Joins neighbours on the picture track by one transition.</summary>
/// <param name="Milliseconds">Length, 1–10,000 ms; absent: the transition's usual one.</param>
/// <param name="Cuts">Which cuts, counted from 0, the one behind the first picture; absent: all. Others stay as they are.</param>
public sealed record SetTransitions(
    string Name,
    long? Milliseconds = null,
    IReadOnlyDictionary<string, JsonElement>? Parameters = null,
    IReadOnlyList<int>? Cuts = null
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Joins neighbouring pictures by a transition.",
            OperationFields.OneOf("transition", "the transition", TransitionCatalogue.All),
            OperationFields
                .Milliseconds("milliseconds", "its length; its usual one when absent", 1, Longest)
                .OrNone(),
            OperationFields.SettingsOf(TransitionCatalogue.All),
            OperationFields.Cuts,
            (transition, milliseconds, settings, cuts) =>
                new SetTransitions(transition, milliseconds, settings, cuts)
        );

    public const long Longest = 10_000;

    public override EditOutcome Apply(Draft draft)
    {
        if (TransitionCatalogue.Find(Name) is not { } transition)
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no transition \"{Name}\"; "
                    + $"there is {string.Join(", ", TransitionCatalogue.All.Select(known => known.Name))}."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (track.Segments.Count < 2)
            return Refuse(
                RefusalCause.OnePicture,
                "A transition joins two pictures; the film has one so far."
            );
        if (Cuts is not null && Cuts.Any(cut => cut < 0 || cut > track.Segments.Count - 2))
            return track.NoSuchPicture();
        if (Milliseconds is < 1 or > Longest)
            return Refuse(RefusalCause.OutOfRange, $"A transition lasts from 1 to {Longest} ms.");
        if (Settings.Check(transition, Parameters) is { } why)
            return Refuse(RefusalCause.UnknownSetting, why);
        var segments = WithIds(draft, track.Segments);
        return new EditOutcome.Changed(
            track.With(
                track.Track with
                {
                    Segments = segments,
                    Transitions = Joined(draft, track.Track, segments, transition),
                }
            )
        );
    }

    /// <summary>Transitions name the segments that they join, so each segment needs an id.</summary>
    private static List<Segment> WithIds(Draft draft, IReadOnlyList<Segment> segments)
    {
        var next = Ids.NextSegment(draft);
        return
        [
            .. segments.Select(segment => segment.Id is null ? segment with { Id = $"s{next++}" } : segment),
        ];
    }

    private List<SegmentTransition> Joined(
        Draft draft,
        Track track,
        List<Segment> segments,
        Transition transition
    )
    {
        var next = Ids.NextTransition(draft);
        var joined = new List<SegmentTransition>();
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            var (from, to) = (segments[i].Id, segments[i + 1].Id);
            var present = track.Transitions?.FirstOrDefault(known => known.From == from && known.To == to);
            if (Cuts?.Contains(i) == false)
            {
                if (present is not null)
                    joined.Add(present);
                continue;
            }
            joined.Add(
                (present ?? new SegmentTransition()) with
                {
                    Id = present?.Id ?? $"x{next++}",
                    Name = Name,
                    From = from,
                    To = to,
                    Duration = Milliseconds ?? transition.UsualDuration.Milliseconds,
                    Parameters = Settings.Held(transition, Parameters),
                }
            );
        }
        return joined;
    }
}
