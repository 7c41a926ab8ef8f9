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
        )
        {
            Spoken =
                "(白光/强光/白屏/一道白光/一片白)(闪/一闪/过/晃)(一下/过/)、(闪/亮)(一下/)(白光/白屏)(过渡/切换/换)、(用/拿)(白光/白屏/白场)(过渡/切/接)、"
                + "(闪/亮/白)(一下/一道/个/一瞬)(白/白光/光/屏)(再/)、(白/闪)(光/场/屏/一下)(过渡/转场/切换/衔接/)(一下/)、"
                + "(咔嚓/快门/闪光灯/拍照/相机)(一样/似的/那样/)(闪/一闪/闪一下/白一下/转场/的闪光)、闪(白/光)(一下/转场/过渡/切换)、曝光(过渡/转场/闪白)、过曝(转场/过渡)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(白一下/闪白/闪光/白光/变白/闪一下)、"
                + "(白场/闪白/闪光)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(500);

    protected override Colour Colour => Colour.White;
}
