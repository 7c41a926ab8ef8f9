using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Living;

/// <summary>The picture stands in a frame that its subject breaks out of.</summary>
public sealed class PopOut : Effect
{
    /// <summary>Part of a side's length.</summary>
    private const double LeastCut = 0.02;

    private static readonly NumberParameter Inset = new(
        "inset",
        "from the edge to the frame, in parts of the shorter side",
        0.12,
        0.02,
        0.35
    );
    private static readonly ColourParameter Ground = new(
        "ground",
        "what lies about the frame",
        new Drafts.Colour(18, 18, 20)
    );
    private static readonly ColourParameter Colour = new("colour", "of the frame", Drafts.Colour.White);
    private static readonly NumberParameter Border = new(
        "border",
        "width of the frame, in pixels of a canvas 1080 high",
        10,
        0,
        80,
        "px"
    );

    public override string Name => "pop_out";

    public override EffectKind Kind => EffectKind.Layout;

    public override SightNeed Needs => SightNeed.Subject;

    public override string Summary => "The picture stands in a frame, and its subject breaks out of it.";

    public override Words Words { get; } =
        new(
            [
                "3d pop out",
                "pop out of the frame",
                "out of frame",
                "break the frame",
                "out of bounds",
                "breaking out of the frame",
                "burst out of its frame",
                "burst out of the frame",
                "bursting out",
                "burst out",
                "breaks out of the frame",
                "break out of the frame",
                "out of its frame",
                "out of the frame",
                "out of bounds effect",
                "oob",
                "pops out of the frame",
                "pop out of its frame",
                "jump out of the frame",
                "jumps out of the frame",
                "jump out of the picture",
                "jumps out of the picture",
                "jump out of the screen",
                "step out of the frame",
                "steps out of the frame",
                "leap out of the frame",
                "stick out of the frame",
                "sticks out of the frame",
                "come out of the frame",
                "comes out of the frame",
                "come out of the screen",
                "comes out of the screen",
                "pop out of the screen",
                "3d frame",
                "3d frame effect",
                "break the border",
                "breaks the border",
                "3d pop-out",
                "pop-out effect",
                "popout",
            ],
            ["破框", "出框", "破框而出", "裸眼3D", "破框效果", "冲出画框", "跳出画框"]
        )
        {
            Spoken =
                "(人/人物/主体/产品/主角/狗/猫/鱼)*(冲/跳/伸/蹦/凸/穿/跑/走/飞)出(画框/画面/屏幕/边框/框/相框)、(破/出/穿)(框/屏/边框)(感/效果/而出/)、"
                + "裸眼(3d/三维/立体)(效果/感/大屏/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Inset, Ground, Colour, Border];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var subject = SeenParts.PlainSubject(scene);
        return
        [
            new PopOutPass(
                subject,
                values.Number(Inset),
                values.Colour(Ground),
                values.Colour(Colour),
                values.Number(Border),
                0.5,
                CutOf(subject)
            ),
        ];
    }

    /// <summary>The sides of the picture that cut a part of the subject off, as wide as <see cref="LeastCut"/> at least.</summary>
    private static PictureSides CutOf(ByteGrid subject)
    {
        var (right, bottom) = (subject.Width - 1, subject.Height - 1);
        var left = Enumerable.Range(0, subject.Height).Count(y => subject[0, y] > 127);
        var across = Enumerable.Range(0, subject.Height).Count(y => subject[right, y] > 127);
        var below = Enumerable.Range(0, subject.Width).Count(x => subject[x, bottom] > 127);
        return (left > LeastCut * subject.Height ? PictureSides.Left : 0)
            | (across > LeastCut * subject.Height ? PictureSides.Right : 0)
            | (below > LeastCut * subject.Width ? PictureSides.Bottom : 0);
    }
}
