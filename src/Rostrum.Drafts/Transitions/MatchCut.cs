namespace Rostrum.Drafts.Transitions;

/// <summary>
/// The camera brings what the last picture is about to one place of the canvas, there it turns into what the next one is
/// about, and the camera settles on that.
/// </summary>
public sealed class MatchCut : Transition
{
    /// <summary>A picture is enlarged no further to be aligned.</summary>
    private const double Closest = 2.2;

    public override string Name => "match";

    public override string Summary =>
        "The subjects of both pictures are aligned and one turns into the other.";

    public override Words Words { get; } =
        new(
            [
                "match cut",
                "match transition",
                "morph cut",
                "matched cut",
                "same position transition",
                "align subjects",
                "match cuts",
                "matching cut",
                "matching cuts",
                "match on action",
                "match the subjects",
                "matching subjects",
                "line up the subjects",
                "line up the faces",
                "align the faces",
                "align faces",
                "aligned cut",
                "faces line up",
                "faces aligned",
                "same spot",
                "same position",
                "same place in the frame",
                "keep the subject in the same place",
                "subject stays in place",
                "subject in the same position",
                "morph between",
                "morph from one to",
                "morphs into the next",
                "morph transition",
            ],
            ["匹配剪辑", "相似转场", "匹配转场", "主体对齐转场", "同位转场"]
        )
        {
            Spoken =
                "(主体/人物/人/位置/脸)(对齐/重合/对上/位置不变/不变)(切换/转场/换/切/过渡/)、(同/相同)(位置/构图)(切换/转场/过渡/剪辑)、(匹配/相似)(切换/过渡/转场)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(主体对齐/匹配)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1200);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var meeting = new PicturePoint(
            Meeting(scene.Leaving.X, scene.Arriving.X),
            Meeting(scene.Leaving.Y, scene.Arriving.Y)
        );
        var mix = Between(0.38, 0.62, progress);
        return new Arrangement(
            mix < 1 ? Moved(scene.Leaving, meeting, Between(0, 0.5, progress)) : null,
            mix > 0 ? Moved(scene.Arriving, meeting, Between(0, 0.5, 1 - progress)) : null,
            mix > 0 ? mix : 1
        );
    }

    /// <summary>The place to which both can be brought by the same zoom.</summary>
    private static double Meeting(double leaving, double arriving)
    {
        var (one, other) = (Held(leaving), Held(arriving));
        return one / (1 - other + one);
    }

    /// <summary>The picture on its way to where its subject stands at the meeting point, its edges outside the canvas.</summary>
    private static Placement Moved(PicturePoint subject, PicturePoint meeting, double way)
    {
        if (way <= 0)
            return Placement.Still;
        var (x, y) = (Held(subject.X), Held(subject.Y));
        var zoom = Math.Max(Needed(x, meeting.X), Needed(y, meeting.Y));
        zoom = 1 + (Math.Min(zoom, Closest) - 1) * way;
        return Placement.Still with
        {
            Zoom = zoom,
            OffsetX = Offset(x, meeting.X, zoom, way),
            OffsetY = Offset(y, meeting.Y, zoom, way),
        };
    }

    /// <summary>The least zoom at which a point of the picture can stand elsewhere while the picture fills the canvas.</summary>
    private static double Needed(double from, double to) =>
        Math.Max(1, Math.Max(to / from, (1 - to) / (1 - from)));

    private static double Offset(double from, double to, double zoom, double way)
    {
        var most = (zoom - 1) / 2;
        var now = from + (to - from) * way;
        return Math.Clamp(now - 0.5 - (from - 0.5) * zoom, -most, most);
    }

    /// <summary>Not so near to an edge that it would take a great zoom to move it away.</summary>
    private static double Held(double place) => Math.Clamp(place, 0.1, 0.9);
}
