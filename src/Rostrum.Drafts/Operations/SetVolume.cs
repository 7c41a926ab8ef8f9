namespace Rostrum.Drafts.Operations;

/// <summary>Sets how loud the music is.</summary>
/// <param name="Volume">0–1; 1 is as loud as films are played.</param>
public sealed record SetVolume(double Volume) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Sets how loud the music is.",
            OperationFields.Number("volume", "1 is as loud as films are", 0, 1, "0.5"),
            volume => new SetVolume(volume)
        );

    public override EditOutcome Apply(Draft draft) =>
        Volume is >= 0 and <= 1
            ? FilmMusic.Each(draft, segment => segment with { Volume = Math.Round(Volume, 3) })
            : Refuse(RefusalCause.OutOfRange, "A volume lies between 0 and 100 per cent.");
}
