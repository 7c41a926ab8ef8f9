using Rostrum.Bench.Charts;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Media;

namespace Rostrum.Bench.Measurements;

/// <summary>What a film takes of the machine's memory.</summary>
internal sealed class Memory : IMeasurement
{
    public string Name => "memory";

    public string How =>
        "Bytes that planning and painting a frame allocate on the managed heap, after a first pass over the film. Then "
        + "the whole process makes 5 s of 1080p30 from a 20-megapixel JPEG; resident memory is read from /proc every "
        + "10 ms, for the program itself and for it with its decoder and ffmpeg (pages they share counted for each).";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var (a, b) = (Texture.Photo(2400, 1600, 1), Texture.Photo(2000, 1500, 2));
        var (own, tree) = Resident(bench);
        return
        [
            Allocated("slow zoom by camera keys", Films.SlowZoom("a"), a, b),
            Allocated("blurred crash zoom", Films.Of(Films.Motion("a", 3000, 180, "crash_zoom")), a, b),
            Allocated("turned view", Films.Of(Films.Motion("a", 2000, 180, "handheld")), a, b),
            Allocated("dissolve", Joined("dissolve"), a, b),
            Allocated("push", Joined("push"), a, b),
            Row.AtMost("peak resident, rostrum alone, MB", own, 600, "0"),
            Row.AtMost("peak resident with decoder and ffmpeg, MB", tree, 600, "0"),
        ];
    }

    private static Draft Joined(string transition) =>
        Films.Of(
            [Films.Motion("a", 1500, 180, "push_in"), Films.Motion("b", 1500, 180, "push_in")],
            [transition]
        );

    private static Row Allocated(string what, Draft draft, Still a, Still b)
    {
        using var set = new Set(draft, ("a", a), ("b", b));
        using var easel = set.Open();
        var frames = Math.Min(set.Timeline.FrameCount, 120);
        for (var frame = 0; frame < frames; frame++)
            easel.Paint(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var frame = 0; frame < frames; frame++)
            easel.Paint(frame);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)frames;
        return Row.AtMost($"{what}: allocated, bytes a frame", bytes, 0, "0.#");
    }

    private static (double Own, double Tree) Resident(Workbench bench)
    {
        var photo = bench.File("twenty.jpg");
        Texture.Photo(5480, 3653).WriteJpeg(photo);
        var draft = Films.Of(Films.Motion(LocalFile.AddressOf(photo), 5000, 180, "push_in"));
        return ProcessTree.PeaksOfRender(draft, bench, bench.File("twenty.mp4"));
    }
}
