using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The picture swells on every beat and sinks back before the next; it is still until the first.</summary>
public sealed class BeatZoom : Motion
{
    /// <summary>Seconds from the beat to the peak: two frames at thirty a second.</summary>
    private const double UsualAttack = 1.0 / 15;

    private static readonly Easing Fall = Easing.FromBezier(0.15, 0, 0.35, 1)!.Value;
    private static readonly NumberParameter Amount = new(
        "amount",
        "zoom at the peak, 0.1 = 10%",
        0.07,
        0.005,
        1
    );
    private static readonly NumberParameter Tempo = new("bpm", "tempo", 120, 40, 240, "beats a minute");
    private static readonly NumberParameter Offset = new(
        "offset",
        "when the first beat falls, from the start",
        0,
        -60_000,
        60_000,
        "ms"
    );

    public override string Name => "beat_zoom";

    public override string Summary => "The picture pulses with the beat of the music.";

    public override Words Words { get; } =
        new(
            [
                "beat zoom",
                "bounce along",
                "bounce along to",
                "bounce along with",
                "bounce with the music",
                "bouncing with the music",
                "move to the music",
                "dance to the music",
                "zoom on the beat",
                "pulse",
                "bounce to the music",
                "pulse to the beat",
                "zoom to the music",
                "to the beat",
                "in time with the music",
                "on every beat",
                "in sync with the music",
                "bump with every",
                "kick drum",
                "pump with the music",
                "on each beat",
                "throb",
                "throbbing",
                "pulsate",
                "pulsating",
                "pulses",
                "pulsing",
                "heartbeat zoom",
                "heartbeat effect",
                "heart beat effect",
                "bounce on the beat",
                "bounces on the beat",
                "bounce to the beat",
                "zoom on every beat",
                "zooms with the music",
                "zoom with the beat",
                "zoom with the music",
                "zooms to the beat",
                "zoom on the drop",
                "move with the music",
                "moves to the music",
                "move to the beat",
                "moves to the beat",
                "react to the music",
                "reacts to the music",
                "pump to the beat",
                "pump on the beat",
                "punch on the beat",
                "kick on the beat",
                "bump on the beat",
                "bump to the music",
                "rhythmic zoom",
                "zoom in rhythm",
                "zoom rhythmically",
                "in rhythm",
                "with the rhythm",
                "along with the beat",
                "with the beat",
                "with every beat",
                "with each beat",
                "pulse with the music",
                "jump with the beat",
                "jump to the beat",
                "hit on the beat",
                "beat pulse",
                "music pulse",
            ],
            [
                "卡点缩放",
                "节拍放大",
                "踩点",
                "卡点",
                "跟着节奏缩放",
                "随节拍缩放",
                "跟着音乐节拍",
                "跟着节拍",
                "跟着节奏",
                "随节拍",
                "随着节拍",
                "一跳一跳",
                "鼓点一下",
                "跟着鼓点",
                "鼓点",
                "弹一下",
            ]
        )
        {
            Spoken =
                "(跟着/随着/踩着/卡着/按着/按/合着/跟)(音乐/鼓/鼓点/节拍/节奏/拍子/重音/低音/beat)*(放大/缩放/动/跳/弹/一下/律动/抖/闪/晃/蹦/震)、"
                + "一下一下(地/)(放大/跳/动/弹/缩放)、(律动/脉动/心跳)(感/起来/效果/)、(像/跟)心跳(一样/似的)(缩放/跳/一鼓一鼓/)、一鼓一鼓、(重低音/鼓点/重拍)(一下/震/弹)、"
                + "音乐一(响/震)*(放大/弹/跳)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Tempo, Offset, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var (low, high) = (scene.Wide, scene.Framing.Aim(target, 1 + values.Number(Amount)));
        if (scene.Beats.Count > 1)
            return scene.Formula(seconds => CameraPath.Travel(low, high, Swell(seconds, scene.Beats)));
        var beat = 60 / values.Number(Tempo);
        var first = values.Number(Offset) / 1000;
        return scene.Formula(seconds => CameraPath.Travel(low, high, Swell(seconds - first, beat)));
    }

    /// <summary>How far the picture has swollen, 0–1, some seconds after the first beat.</summary>
    private static double Swell(double seconds, double beat)
    {
        return seconds <= 0 ? 0 : SwellAfter(seconds - Math.Floor(seconds / beat) * beat, beat);
    }

    /// <summary>The same, where beats were heard: each lasts until the next, the last as long as the one before.</summary>
    private static double Swell(double seconds, IReadOnlyList<double> beats)
    {
        var (low, high) = (0, beats.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = beats[middle] < seconds ? (middle + 1, high) : (low, middle);
        }
        if (low == 0)
            return 0;
        var last = Math.Min(low - 1, beats.Count - 2);
        var length = beats[last + 1] - beats[last];
        return SwellAfter(Math.Min(length, seconds - beats[low - 1]), length);
    }

    /// <param name="since">Seconds since the beat.</param>
    /// <param name="beat">Seconds until the next.</param>
    private static double SwellAfter(double since, double beat)
    {
        var attack = Math.Min(UsualAttack, beat / 5);
        return since < attack
            ? Easing.InOut.At(since / attack)
            : 1 - Fall.At((since - attack) / (beat - attack));
    }
}
