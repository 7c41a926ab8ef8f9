namespace Rostrum.Drafts.Transitions;

/// <summary>The screen goes black between the two pictures.</summary>
public sealed class DipBlack : Dip
{
    public override string Name => "dip_black";

    public override string Summary => "The last picture fades to black and the next one fades in.";

    public override Words Words { get; } =
        new(
            [
                "fade to black",
                "dip to black",
                "fade through black",
                "black fade",
                "through black",
                "screen goes dark",
                "goes dark for a moment",
                "black in between",
                "blackout",
            ],
            ["闪黑", "黑场过渡", "淡出到黑", "黑场", "渐黑", "黑一下", "走黑场", "黑屏一下", "变黑一下"]
        );

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1000);

    protected override Colour Colour => Colour.Black;
}
