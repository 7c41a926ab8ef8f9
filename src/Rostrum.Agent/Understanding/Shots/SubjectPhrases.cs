using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>The subject is to be found by looking again, whatever a person said of it before.</summary>
internal sealed record SubjectFreed : Head;

/// <summary>Where the subject is, in a person's words.</summary>
/// <param name="Anchor">The name of a place on the picture.</param>
internal sealed record SubjectGiven(string Anchor) : Head;

/// <summary>What is said to have the subject found again. Where it is, <see cref="SubjectReader"/> reads.</summary>
internal static class SubjectPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        (
            new SubjectFreed(),
            Phrases.Split(
                "find the subject yourself, find the subject on your own, find the subjects yourself, find the subject again, find the subject automatically, "
                    + "detect the subject, detect the subject yourself, detect the subject automatically, detect the subject again, look for the subject yourself, look for the subject again, "
                    + "pick the subject yourself, choose the subject yourself, decide what the subject is, decide on the subject yourself, decide the subject yourself, work out the subject yourself, "
                    + "figure out the subject yourself, see for yourself what the subject is, forget the subject, forget about the subject, forget what i said about the subject, "
                    + "forget the subject i gave, forget the subject i told you, forget my subject, automatic subject, auto subject, subject automatically, subject detection, reset the subject, "
                    + "clear the subject, drop the subject i gave | 自动主体、自动识别主体、自动检测主体、自动找主体、自己找主体、重新找主体、重新识别主体、主体自动识别、主体你自己找、主体你来找、主体自动、不用指定主体、别指定主体、不指定主体、取消主体"
            ) with
            {
                Spoken =
                    "(自动/自己/重新/再/帮我/你来/你自己/让AI/系统自动)(去/来/地/)(找/识别/检测/判断/选/认/看/找找/定)(一下/出/一遍/)(哪个是/什么是/谁是/)(主体/主角/重点)、"
                    + "(主体/主角)(还是/就/)(你/让你/由你/交给你/)(自己/自动/重新/来)(找/识别/检测/判断/选/认/决定/看/定)、"
                    + "(忘掉/忘了/忘记/不管/不用管/取消/清除/去掉/撤掉/别管)(我/)(刚才/之前/刚刚/)(我/)(指定/设定/设置/说/给/定)(的/过的/好的/了的)(主体/主角)(位置/)、"
                    + "(主体/主角)(位置/)(恢复/改回/还原/变回)(成/为/到/)(自动/默认/原来)",
            }
        ),
    ];
}
