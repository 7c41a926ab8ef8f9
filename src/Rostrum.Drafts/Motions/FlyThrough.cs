using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The camera flies into the scene: near things pass by, far ones hardly grow.</summary>
public sealed class FlyThrough : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far the camera goes, as a part of the way to the nearest things",
        0.34,
        0.05,
        0.6
    );

    public override string Name => "fly_through";

    public override bool IsDeep => true;

    public override string Summary => "The camera flies into the scene, past what is near.";

    public override Words Words { get; } =
        new(
            [
                "fly through",
                "fpv",
                "fly into",
                "go into the picture",
                "fly into the picture",
                "fly in",
                "flythrough",
                "travel into the scene",
                "walk into the scene",
                "first person view",
                "drone fly through",
                "fly forward",
                "fly inside",
                "flying inside",
                "fly right into",
                "fly deep into",
                "flying into",
                "fly through it",
                "flying through",
                "fly thru",
                "fpv drone",
                "fpv pilot",
                "fpv flight",
                "fpv style",
                "go inside the picture",
                "go inside the photo",
                "go inside the image",
                "go into the photo",
                "go into the image",
                "go into the scene",
                "enter the picture",
                "enter the photo",
                "enter the scene",
                "enter the image",
                "enter the room",
                "walk into the picture",
                "walk into the photo",
                "walk into the room",
                "walk through the room",
                "walk through the scene",
                "walk inside",
                "move through the scene",
                "move into the scene",
                "moves into the scene",
                "move through the picture",
                "travel into the picture",
                "travel into the photo",
                "travel through",
                "travel inside",
                "journey into",
                "deep into the scene",
                "deep into the picture",
                "into the depth",
                "into the depths",
                "dive into the picture",
                "dive into the scene",
                "dive into the photo",
                "plunge into",
                "plunge into the scene",
                "sucked into the picture",
                "sucked into the photo",
                "drawn into the picture",
                "pass through",
                "passes through",
                "first person",
                "first-person",
                "pov",
                "as if we were inside",
                "like being there",
                "step into the picture",
                "step into the photo",
                "step into the scene",
                "glide into the scene",
                "glide through",
                "inside the picture",
                "inside the photo",
                "inside the image",
                "inside the scene",
            ],
            ["穿越机", "飞入画面", "第一视角", "穿越", "飞进画面", "飞入", "走进画面", "穿梭"]
        )
        {
            Spoken =
                "(像/跟)*(飞/走)(进/入)(照片/画/画面)(里/中)(一样/似的)、(镜头/)一(头/路)(扎/钻/冲)(进/到)(去/里/画面/)、"
                + "(穿过/钻过/钻进/飞进/飞过/飞入/冲进/闯进/穿进/走进/进到/游进/钻入)(去/画面/里面/照片/)、"
                + "(穿越/穿过/飞过/钻过/穿行)*(走廊/隧道/森林/门/门洞/树林/巷子/街道/峡谷/洞/云层/花丛/人群/窗户)(飞/进去/一直/)、"
                + "(一直/一路/直接)(飞/冲/钻/走)(进去/到里面/到底/进画面/进)、(沉浸式/身临其境/第一人称/主观视角/主观镜头/穿越感/穿行感)、fpv(视角/感/穿越/)、"
                + "(飞/钻/冲/走/穿)(进/到)*(里/里面/里头/画面里/照片里/场景里)(去/)、(镜头/视角/画面/无人机)*(飞进去/钻进去/冲进去/飞过去/飞进/穿进去/走进去)、"
                + "(往/向/朝)*(深处/里头/尽头/远处)(钻/走/飞/冲/去)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var most = Math.Min(0.7, values.Number(Amount) * values.Number(Speed));
        var sway = scene.Noise.Channel(3);
        return scene.InDepth(
            values.Point(Target) ?? scene.Subject,
            most,
            (seconds, step) =>
            {
                var gone = Easing.Gentle.At(seconds / scene.Duration.Seconds);
                var (right, down) = (0.006 * sway.At(seconds * 0.6), 0.004 * sway.At(seconds * 0.5 + 40));
                return new DepthPose(right, down, step * gone, 1 + 0.1 * gone);
            },
            forward: true
        );
    }
}
