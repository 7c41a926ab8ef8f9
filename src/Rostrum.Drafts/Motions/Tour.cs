using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// The camera visits places of the picture one after another, resting briefly at each, and starts and ends with
/// the picture as a whole.
/// </summary>
public sealed class Tour : Motion
{
    private const int MostPoints = 12;

    /// <summary>Places visited when nobody says which.</summary>
    private const int MostUsual = 5;

    /// <summary>Seconds of the film for one of them, at the usual speed.</summary>
    private const double UnhurriedVisit = 1.6;

    /// <summary>A rest's length against a move's, at the usual speed.</summary>
    private const double Rest = 0.45;

    private static readonly NumberParameter Amount = new(
        "amount",
        "zoom at each place, 0.8 = 80%",
        0.8,
        0.1,
        4
    );
    private static readonly PointsParameter Visits = new(
        "points",
        "the places to visit, in order; faces, or what stands out in the picture, when absent"
    );

    public override string Name => "tour";

    public override string Summary => "The camera visits several places of the picture one by one.";

    public override Words Words { get; } =
        new(
            [
                "tour",
                "show the details",
                "show the details one by one",
                "visit the details",
                "go through the details",
                "one after the other",
                "each face",
                "each of their faces",
                "each of the faces",
                "on each of their faces",
                "on each of the faces",
                "on each face",
                "on every face",
                "to each face",
                "every face",
                "every one of their faces",
                "all the faces in turn",
                "all their faces in turn",
                "one face after another",
                "face by face",
                "person by person",
                "from person to person",
                "each person in turn",
                "everyone in turn",
                "visit the",
                "from face to face",
                "point by point",
                "jump from one",
                "one interesting spot to another",
                "go from detail to detail",
                "detail to detail",
                "from detail to detail",
                "from one detail to the next",
                "hop from",
                "hop between",
                "wander from",
                "visit each",
                "visits each",
                "visit every",
                "walk through the details",
                "guided tour",
                "look at each",
                "look at every",
                "show each detail",
                "show every detail",
                "show the parts one by one",
                "explore the picture",
                "explore the photo",
                "explore the image",
                "explore the details",
                "explore it",
                "point out the details",
                "inspect the details",
                "one detail after another",
                "spot to spot",
                "from spot to spot",
                "from place to place",
                "faces one by one",
                "face to face",
                "each item in turn",
                "points of interest",
                "multiple focal points",
                "several points",
            ],
            [
                "逐个看细节",
                "多点运镜",
                "看细节",
                "展示细节",
                "逐一展示",
                "挨个看",
                "一个一个看",
                "挨个",
                "逐一看",
            ]
        )
        {
            Spoken =
                "(从/把/让镜头从/)(一张张/一个个/每张/每个)*(脸/人/面孔)*(看/扫/拍/带/掠)(过去/过/一遍)、(依次/逐个/逐一/挨个/一个个/一个一个/轮流/分别/逐样/按顺序)(地/)*(看/特写/展示/扫/给/停/介绍/拍/照顾到/过一遍)、"
                + "每(道/个/样/件/处/位)*(特写/细节/都看/都给/都拍/都扫)、(几/多/各)个(细节/局部/重点/地方)*(看/特写/展示/扫/停/过一遍)、(看/扫/拍)完*再(看/扫/拍)、"
                + "重点(逐个/依次/挨个)、(先看/先到)*(再看/再到/然后看/然后到)、巡展",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Visits, Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var points = values.Points(Visits);
        if (points.Count == 0)
            points = UsualVisits(scene, values);
        var zoom = 1 + values.Number(Amount);
        var near = points.Take(MostPoints).Select(point => scene.Framing.Aim(point, zoom));
        CameraView[] views = [scene.Wide, .. near, scene.Wide];
        return new CameraPath(Stops(views, scene.Duration, 1 / values.Number(Speed)));
    }

    /// <summary>
    /// What is worth a look, as much of it as there is time for; of a picture that nobody looked at, or that is about
    /// one thing, the subject and the crossing of the thirds that lies across the picture from it.
    /// </summary>
    private static IReadOnlyList<PicturePoint> UsualVisits(MotionScene scene, ParameterValues values)
    {
        var most = Math.Clamp(
            (int)(scene.Duration.Seconds * values.Number(Speed) / UnhurriedVisit),
            2,
            MostUsual
        );
        if (
            values.Point(Target) is null
            && scene.Sight is { } sight
            && Details.Of(sight, most) is { Count: > 1 } seen
        )
            return seen;
        var subject = values.Point(Target) ?? scene.Subject;
        return [subject, new PicturePoint(Across(subject.X), Across(subject.Y))];
    }

    private static double Across(double place) => (place < 0.5 ? 2 : 1) / 3.0;

    /// <summary>An arrival and a departure for each view; every move starts and ends at rest.</summary>
    private static IEnumerable<CameraStop> Stops(CameraView[] views, MediaTime duration, double move)
    {
        var whole = views.Length * Rest + (views.Length - 1) * move;
        double passed = 0;
        foreach (var view in views)
        {
            yield return new CameraStop(At(passed), view, Easing.Linear);
            yield return new CameraStop(At(passed + Rest), view, Easing.InOut);
            passed += Rest + move;
        }

        MediaTime At(double share) => MediaTime.FromSeconds(duration.Seconds * share / whole);
    }
}
