namespace Rostrum.Drafts.Transitions;

/// <summary>The screen flashes white between the two pictures.</summary>
public sealed class DipWhite : Dip
{
    public override string Name => "dip_white";

    public override string Summary => "A flash of white between the two pictures.";

    public override Words Words { get; } =
        new(
            [
                "flash",
                "fade to white",
                "dip to white",
                "white flash",
                "fade through white",
                "flash of white",
                "white in between",
                "through white",
                "flashes",
                "white flashes",
                "brief flash",
                "bright flash",
                "camera flash",
                "paparazzi flash",
                "photo flash",
                "flash bulb",
                "flashbulb",
                "flash between",
                "flash in between",
                "flash transition",
                "flash cut",
                "flash cuts",
                "strobe",
                "strobe flash",
                "white-out",
                "white out",
                "whiteout",
                "dip through white",
                "go through white",
                "goes through white",
                "via white",
                "fade via white",
                "burst of white",
                "burst of light",
                "blink of white",
                "moment of white",
                "white between",
                "white screen between",
                "white transition",
                "white dip",
                "bleach out",
                "overexposed transition",
                "lightning flash",
                "bright white",
            ],
            ["闪白", "白场过渡", "淡出到白", "白场", "闪光转场", "白光一闪", "白一下", "闪一下白"]
        );

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(500);

    protected override Colour Colour => Colour.White;
}
