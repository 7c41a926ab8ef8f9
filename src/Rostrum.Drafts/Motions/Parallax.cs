using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera glides aside and a little forward, so that near and far part.</summary>
public sealed class Parallax : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far near and far part, in widths of the picture",
        0.045,
        0.005,
        0.15
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "right",
        ["left", "right", "up", "down"]
    );

    public override string Name => "parallax_25d";

    public override bool IsDeep => true;

    public override string Summary => "The picture becomes a scene: near things glide past far ones.";

    public override Words Words { get; } =
        new(
            [
                "parallax",
                "3d photo",
                "3d",
                "2.5d",
                "3d effect",
                "parallax effect",
                "depth effect",
                "2.5d parallax",
                "give it depth",
                "make it 3d",
                "three dimensional",
                "3d parallax",
                "dimensional",
                "depth between",
                "foreground and background",
                "foreground and the background",
                "foreground moves",
                "foreground move",
                "foreground slides",
                "background moves",
                "background slower",
                "background moves slower",
                "layers move",
                "separate layers",
                "layers of depth",
                "depth layers",
                "sense of depth",
                "feeling of depth",
                "feel of depth",
                "more depth",
                "add depth",
                "with depth",
                "some depth",
                "depth",
                "real depth",
                "3 d",
                "three-d",
                "3d look",
                "3d feel",
                "3d movement",
                "3d motion",
                "3d camera",
                "3d zoom",
                "3d pictures",
                "facebook 3d photo",
                "fake 3d",
                "pseudo 3d",
                "2.5 d",
                "two and a half d",
                "stereoscopic",
                "pop out of the background",
                "make it pop out",
                "makes it pop out",
                "stand out from the background",
                "multiplane",
                "multi plane",
                "multilayer",
                "diorama",
                "look three dimensional",
                "dimension",
                "volume effect",
                "spatial",
                "spatial photo",
                "peek around",
                "lenticular",
            ],
            ["视差", "3D照片", "3D", "立体运镜", "伪3D", "立体", "立体感", "视差效果", "3D效果", "三维"]
        )
        {
            Spoken =
                "(照片/图/画面)(变/弄/做/搞)(成/得)(立体/3d/三维)、(纸片/剪纸/立体书)(层次/分层)(感/)、(前后/远近)(有/分)(层次/距离)(感/)、"
                + "(前景/前面/近处/人物/主体)*(背景/后景/后面/远处)*(分开/分层/错开/分离/不同步/拉开)(动/移动/移/走/)、(前后/图层/景别)(分层/分离/错位)(移动/动/感/)、"
                + "(有/做出/加点/来点/弄出)(点/些/)(层次感/纵深感/空间感/景深感/立体感/纵深/层次/景深)、(空间/纵深/层次)感(强/足/出来/拉满/)、"
                + "(立体/3d/三维)(起来/一点/一些/化/效果/感/动起来/照片/运镜/镜头/的感觉)、2.5d(效果/运镜/感/)、(浮/凸/跳)(出来/起来)(的/)(感觉/效果/)、"
                + "伪(三维/立体)、(像/有)立体书(一样/)、视差(滚动/感/运镜/移动)、(前后景/前景后景/前后)*(拉开/错位/分开)(层次/)、(拉开/做出)层次",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var way = values.Number(Amount) * Math.Min(values.Number(Speed), 2);
        return scene.InDepth(
            values.Point(Target) ?? scene.Subject,
            way,
            (seconds, step) =>
            {
                var gone = Easing.Gentle.At(seconds / scene.Duration.Seconds);
                var aside = step * (gone - 0.5);
                return new DepthPose(x * aside, y * aside, 0.06 * gone, 1 + 0.04 * gone);
            }
        );
    }
}
