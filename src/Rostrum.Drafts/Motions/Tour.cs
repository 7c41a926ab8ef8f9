using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// The camera visits places of the picture one after another, resting briefly at each, and starts and ends with
/// the picture as a whole.
/// </summary>
public sealed class Tour : Motion
{
    private const int MostPoints = 12;

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
        "the places to visit, in order; the subject and a place across from it when absent"
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
                "each person in turn",
                "each of the faces",
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
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Visits, Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var points = values.Points(Visits);
        if (points.Count == 0)
            points = UsualVisits(values.Point(Target) ?? scene.Subject);
        var zoom = 1 + values.Number(Amount);
        var near = points.Take(MostPoints).Select(point => scene.Framing.Aim(point, zoom));
        CameraView[] views = [scene.Wide, .. near, scene.Wide];
        return new CameraPath(Stops(views, scene.Duration, 1 / values.Number(Speed)));
    }

    /// <summary>The subject, then the crossing of the thirds that lies across the picture from it.</summary>
    private static PicturePoint[] UsualVisits(PicturePoint subject) =>
        [subject, new PicturePoint(Across(subject.X), Across(subject.Y))];

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
