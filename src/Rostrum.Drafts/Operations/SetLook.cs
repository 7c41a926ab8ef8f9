using System.Text.Json;
using Rostrum.Drafts.Looks;

namespace Rostrum.Drafts.Operations;

/// <summary>Gives the pictures and clips meant a colour look, in the place of any they have or over those.</summary>
/// <param name="Name">A look of the catalogue, or <c>cube</c>.</param>
/// <param name="Strength">0–1: how far from the picture as it is to the look.</param>
/// <param name="Parameters">What differs from the look's defaults.</param>
/// <param name="File">Address of the <c>.cube</c> file, for <c>cube</c> only.</param>
/// <param name="Over">
/// It is laid over the looks that are there and takes the place of one of its own <see cref="LookKind"/> only; a
/// monochrome one is laid under them.
/// </param>
public sealed record SetLook(
    PictureScope Scope,
    string Name,
    double Strength = 1,
    IReadOnlyDictionary<string, JsonElement>? Parameters = null,
    string? File = null,
    bool Over = false
) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Gives pictures and clips a colour look, in the place of any they have or over those.",
            OperationFields.Pictures,
            OperationFields.OneOf(
                "look",
                "the look; cube is one from a .cube file",
                [.. LookCatalogue.All.Select(look => look.Name), LookCatalogue.FromFile]
            ),
            OperationFields.Number("strength", "how much of the look: 0.5 is half", 0, 1, "0.6").Or(1),
            OperationFields.SettingsOf(LookCatalogue.All),
            OperationFields.Address.OrNull(),
            OperationFields
                .Flag("over", "whether it is laid over the looks that are there; else it takes their place")
                .Or(false),
            (pictures, look, strength, settings, address, over) =>
                new SetLook(pictures, look, strength, settings, address, over)
        );

    /// <summary>The looks of a picture as they are, given to others in the place of theirs.</summary>
    public static IEnumerable<SetLook> Laid(PictureScope scope, IReadOnlyList<NamedEffect>? looks) =>
        (looks ?? [])
            .Where(look => look.Name is not null)
            .Select(
                (look, i) =>
                    new SetLook(
                        scope,
                        look.Name!,
                        look.Strength ?? 1,
                        look.Parameters,
                        look.Source,
                        Over: i > 0
                    )
            );

    public override EditOutcome Apply(Draft draft)
    {
        if (Check() is { } refused)
            return refused;
        return PictureTrack.Of(draft) is { } track
            ? track.Each(Scope, layOut: false, segment => segment with { Looks = Among(segment.Looks ?? []) })
            : PictureTrack.NoPictures();
    }

    private EditOutcome? Check()
    {
        if (!(Strength is >= 0 and <= 1))
            return Refuse(RefusalCause.OutOfRange, "A look's strength lies between 0 and 1; 1 is all of it.");
        if (Name == LookCatalogue.FromFile)
            return File is { Length: > 0 }
                ? null
                : Refuse(
                    RefusalCause.UnknownSetting,
                    "The look \"cube\" needs the address of its .cube file: send the file first."
                );
        if (LookCatalogue.Find(Name) is not { } look)
            return Refuse(
                RefusalCause.UnknownName,
                $"There is no look \"{Name}\"; there is {string.Join(", ", LookCatalogue.All.Select(known => known.Name))}, and cube for one from a file."
            );
        return Settings.Check(look, Parameters) is { } why ? Refuse(RefusalCause.UnknownSetting, why) : null;
    }

    private static bool GivesWay(Look? there, Look? own) =>
        own is { Kind: not LookKind.Grade } && there?.Kind == own.Kind
        || own is { NeedsColour: true } && there?.Kind == LookKind.Monochrome;

    private List<NamedEffect> Among(IReadOnlyList<NamedEffect> looks)
    {
        if (!Over)
            return [Written()];
        var own = LookCatalogue.Find(Name);
        var kept = looks.Where(look => look.Name != Name && !GivesWay(LookCatalogue.Find(look.Name), own));
        return own?.Kind == LookKind.Monochrome ? [Written(), .. kept] : [.. kept, Written()];
    }

    private NamedEffect Written() =>
        new()
        {
            Name = Name,
            Source = Name == LookCatalogue.FromFile ? File : null,
            Strength = Strength == 1 ? null : Math.Round(Strength, 4),
            Parameters = LookCatalogue.Find(Name) is { } look ? Settings.Held(look, Parameters) : null,
        };
}
