using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>Looks at a picture: each thing is looked for once, with what was found before.</summary>
internal static class Beholder
{
    /// <summary>How much a face draws the camera's aim from the subject's middle.</summary>
    private const double FacePull = 0.8;

    public static Sight Look(SmallPicture picture, SightHints hints)
    {
        var lab = new LabPlanes(picture);
        // What does not ask for the other's result is looked for side by side.
        var finding = Task.Run(() => hints.Faces?.Faces ?? new FaceFinder(lab).Find());
        var guiding = Task.Run(() => lab.Narrow);
        var graph = new RegionGraph(lab, new Regions(lab));
        guiding.Wait();
        var blue = new SkyFinder(lab, graph).Find();
        var (sky, sea, line) = SeaLine.Part(lab, blue);
        var focus = new Focus(lab, graph, blue);
        var laying = Task.Run(() =>
            new Lie(lab, graph, focus, sky, sea, line, known: hints.Depth is not null)
        );
        var faces = finding.Result;
        // Neither the sky nor a sea below it is the subject.
        var salience = new Salience(lab, graph, focus, blue, faces);
        var subject = hints.SubjectMask is { } made
            ? GivenSubject.Of(lab, made.Mask)
            : new SubjectFinder(lab, graph, focus, blue, salience, faces, hints.SubjectBox).Find();
        var lie = laying.Result;
        var depth = hints.Depth?.Depth ?? Grid(lab, lie.With(subject));
        return new Sight
        {
            SubjectBox = subject.Box,
            SubjectPoint = Aim(subject, faces),
            SubjectTrust = subject.Trust,
            Faces = faces,
            Horizon = lie.Horizon,
            Saliency = Grid(lab, salience.Plane),
            SubjectMask = Grid(lab, subject.Mask),
            Depth = depth,
            DepthTrust = DepthTrust.Of(lab, depth),
            Sky = Grid(lab, sky),
            Water = Grid(lab, lie.Water),
            MaskMadeBy =
                hints.SubjectMask?.MadeBy ?? (hints.SubjectBox is null ? Sight.Classical : "by hand"),
            DepthMadeBy = hints.Depth?.MadeBy ?? Sight.Classical,
            FacesMadeBy = hints.Faces?.MadeBy ?? Sight.Classical,
        };
    }

    /// <summary>How the land lies: horizon, water, and the depth of all that is not the subject.</summary>
    private sealed class Lie
    {
        private readonly DepthModel? model;
        private readonly float[] behind = [];

        /// <param name="sea">0–1 for every pixel: what is water for sure.</param>
        /// <param name="line">Where it ends.</param>
        /// <param name="known">Whether depth is known already.</param>
        public Lie(
            LabPlanes lab,
            RegionGraph graph,
            Focus focus,
            float[] sky,
            float[] sea,
            double? line,
            bool known
        )
        {
            var foot = line ?? HorizonFinder.Find(lab, sky);
            var mirror = line is null ? MirrorLine.Find(lab, sky, foot) : null;
            Horizon = mirror ?? foot;
            Water = new WaterFinder(lab, graph, sky, Horizon).Find(mirror is not null);
            for (var at = 0; at < sea.Length; at++)
                Water[at] = Math.Max(Water[at], sea[at]);
            if (known)
                return;
            model = new DepthModel(lab, graph, focus, sky, Water, Horizon);
            behind = model.Behind();
        }

        public double? Horizon { get; }

        public float[] Water { get; }

        /// <summary>The whole picture's depth; a subject that stands out plainly stands in it.</summary>
        public float[] With(FoundSubject subject) =>
            subject.Trust >= Sight.PlainSubject ? model!.WithCard(behind, subject) : behind;
    }

    private static ByteGrid Grid(LabPlanes lab, float[] plane) => ByteGrid.Of(lab.Width, lab.Height, plane);

    /// <summary>A face where there is one, else the subject; the less plain either is, the nearer to the picture's middle.</summary>
    private static PicturePoint Aim(FoundSubject subject, IReadOnlyList<Face> faces)
    {
        var trust = Rounded.Step(0, Sight.PlainSubject, subject.Trust);
        var aim = Between(PicturePoint.Centre, subject.Middle, trust);
        if (faces.Count == 0)
            return aim;
        var weight = faces.Sum(face => face.Score * face.Box.Area);
        var middle = new PicturePoint(
            faces.Sum(face => face.Box.Centre.X * face.Score * face.Box.Area) / weight,
            faces.Sum(face => face.Box.Centre.Y * face.Score * face.Box.Area) / weight
        );
        return Between(aim, middle, FacePull * faces[0].Score);
    }

    private static PicturePoint Between(PicturePoint from, PicturePoint to, double part) =>
        new(from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part);
}
