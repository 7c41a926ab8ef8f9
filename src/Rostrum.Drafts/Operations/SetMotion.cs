using System.Text.Json;
using Rostrum.Drafts.Motions;

namespace Rostrum.Drafts.Operations;

/// <summary>Gives the pictures meant a camera move by its name, in the place of any they have.</summary>
/// <param name="Parameters">What differs from the motion's defaults; numbers are held to what the motion allows.</param>
public sealed record SetMotion(
    PictureScope Scope,
    string Name,
    IReadOnlyDictionary<string, JsonElement>? Parameters = null
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Gives pictures a camera move, in the place of any they have.",
            OperationFields.Pictures,
            OperationFields.OneOf("motion", "the move", MotionCatalogue.All),
            OperationFields.SettingsOf(MotionCatalogue.All),
            (pictures, motion, settings) => new SetMotion(pictures, motion, settings)
        );

    public override EditOutcome Apply(Draft draft)
    {
        if (MotionCatalogue.Find(Name) is not { } motion)
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no motion \"{Name}\"; there is {string.Join(", ", MotionCatalogue.All.Select(known => known.Name))}."
            );
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (Settings.Check(motion, Parameters) is { } why)
            return Refuse(RefusalCause.UnknownSetting, why);
        var settings = Settings.Held(motion, Parameters);
        return track.Each(
            Scope,
            layOut: false,
            segment =>
                segment with
                {
                    Camera = null,
                    Motion = (segment.Motion ?? new NamedEffect()) with
                    {
                        Name = Name,
                        Parameters = settings,
                    },
                }
        );
    }
}
