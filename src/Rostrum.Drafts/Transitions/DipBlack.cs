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
                "fade through to black",
                "through a black",
                "fade out to black and",
                "dip through black",
                "dips to black",
                "go through black",
                "goes through black",
                "go to black",
                "goes to black between",
                "black between",
                "black between shots",
                "black between them",
                "black between each",
                "blink of black",
                "moment of black",
                "moment of darkness",
                "second of black",
                "flash of black",
                "black flash",
                "brief black",
                "black screen between",
                "black frames between",
                "black frame between",
                "short black",
                "fade via black",
                "via black",
                "lights out between",
                "blacks out",
                "black out",
                "curtain of black",
                "dark dip",
                "dip into black",
                "dip in black",
                "fade up from black between",
                "blink transition",
                "blink of an eye",
            ],
            ["闪黑", "黑场过渡", "淡出到黑", "黑场", "渐黑", "黑一下", "走黑场", "黑屏一下", "变黑一下"]
        )
        {
            Spoken =
                "(黑/暗)(一下/一瞬/屏一下)(再/然后/过渡)、(中间/之间)*(黑一下/暗一下/黑屏)、(用/拿)(黑场/黑屏/黑)(过渡/过一下/切/接)、"
                + "(黑/暗)(一下/一会/一秒/屏/场/掉)(再/然后/之后/过渡/转场/切换/进/换/)(下一张/出来/亮/)、"
                + "(先/画面)(黑/暗)(掉/下去/一下)(再/然后)(亮/出/切)(起来/来/下一张/)、(黑/暗)(场/屏/幕)(过渡/转场/切换/衔接/渐变/叠化)、"
                + "(眨眼/闭眼)(转场/过渡/效果/一样)、(像眨眼)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(黑一下/闪黑/黑场/变黑/黑屏)、"
                + "(黑场/黑屏/闪黑)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1000);

    protected override Colour Colour => Colour.Black;
}
