using System.Runtime.InteropServices;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Reporting;
using Rostrum.Bench.Sounding;
using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Sounds;
using Rostrum.Media.Listening;
using Rostrum.Media.Mixing;

namespace Rostrum.Bench.Measurements;

/// <summary>How well the beats of music are found.</summary>
internal sealed class Beats : IMeasurement
{
    private const double Seconds = 45;

    public string Name => "beats";

    public string How =>
        "Beats are sought in sound whose beats are known: clicks at 60–180 a minute (plain; swung, with softer ones "
        + "between; under noise 20 dB below the clicks' peaks), and 45 s of every mood played by the synthesizer at its slowest, its "
        + "middle and its fastest tempo, two seeds each. A found beat counts within 70 ms; the figure is the F-measure, "
        + "the mean over pieces. Tempo is right within 4 %, or within 4 % of it, its half or its double. The offset is "
        + "the median over all beats found, positive when late. Bars are first beats of bars, counted alike.";

    private sealed record Piece(
        string Group,
        double Tempo,
        BeatScore Beats,
        BeatScore Bars,
        double Found,
        double Clarity
    );

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        List<Piece> pieces = [.. ClickTracks(), .. Played()];
        var drums = MoodCatalogue
            .All.Where(mood => mood.Style.Parts.Any(part => part.Role == Role.Drums))
            .Select(mood => mood.Name)
            .ToHashSet();
        var moods = MoodCatalogue.All.Select(mood => mood.Name).ToHashSet();
        List<Piece> With(Func<string, bool> which) => [.. pieces.Where(piece => which(piece.Group))];
        return
        [
            .. Figures("clicks", With(group => !moods.Contains(group)), null),
            .. Figures("moods with drums", With(drums.Contains), 0.9),
            .. Figures(
                "moods without drums",
                With(group => moods.Contains(group) && !drums.Contains(group)),
                null
            ),
            .. pieces
                .GroupBy(piece => piece.Group)
                .Select(group => new Row(
                    $"{group.Key}: F of beats; of bars; offset, ms; clarity",
                    FormattableString.Invariant(
                        $"{group.Average(piece => piece.Beats.F):0.00}; {group.Average(piece => piece.Bars.F):0.00}; {group.Average(piece => piece.Beats.Offset):0}; {group.Average(piece => piece.Clarity):0.00}"
                    )
                )),
            Row.Information("noise: clarity", Detect(Clicks.Write(1, 20, null, 0.1))?.Clarity ?? 0, "0.00"),
            Row.Information("listening to a minute, ms of processor time", Cost(), "0"),
        ];
    }

    private static IEnumerable<Row> Figures(string what, List<Piece> pieces, double? bar)
    {
        var f = pieces.Average(piece => piece.Beats.F);
        yield return bar is { } least
            ? Row.AtLeast($"{what}: F of beats", f, least, "0.000")
            : Row.Information($"{what}: F of beats", f, "0.000");
        yield return Row.Information($"{what}: F of bars", pieces.Average(piece => piece.Bars.F), "0.000");
        yield return Row.Information($"{what}: tempo right, % of pieces", Share(pieces, [1]), "0");
        yield return Row.Information(
            $"{what}: tempo right but for an octave, %",
            Share(pieces, [0.5, 1, 2]),
            "0"
        );
        yield return Row.Information(
            $"{what}: offset, ms",
            Average.Median([.. pieces.Select(piece => piece.Beats.Offset)]),
            "0.0"
        );
    }

    private static double Share(List<Piece> pieces, double[] factors) =>
        100.0
        * pieces.Count(piece =>
            factors.Any(factor => Math.Abs(piece.Found / (piece.Tempo * factor) - 1) <= 0.04)
        )
        / pieces.Count;

    private static IEnumerable<Piece> ClickTracks()
    {
        const double seconds = 30;
        (string Name, double? Swing, double Noise)[] kinds =
        [
            ("plain", null, 0),
            ("swung", 0.33, 0),
            ("noisy", null, 0.06),
        ];
        foreach (var (name, swing, noise) in kinds)
        foreach (var tempo in (double[])[60, 75, 90, 105, 120, 140, 160, 180])
        {
            var frames = Clicks.Write(tempo, seconds, swing, noise);
            var count = (int)((seconds - 0.1) * tempo / 60) + 1;
            yield return Scored($"clicks, {name}", tempo, frames, count, 4);
        }
    }

    private static IEnumerable<Piece> Played()
    {
        foreach (var mood in MoodCatalogue.All)
        {
            var style = mood.Style;
            foreach (
                var tempo in (double[])[style.Slowest, (style.Slowest + style.Fastest) / 2, style.Fastest]
            )
            foreach (var seed in (long[])[3, 11])
            {
                var recipe = MusicRecipe.For(mood, tempo, null, seed, MediaTime.FromSeconds(Seconds));
                var frames = Frames(recipe);
                // The last chord rings on; nobody taps to it.
                var grid = recipe.Grid;
                yield return Scored(mood.Name, grid.BeatsPerMinute, frames, grid.Beats + 1, grid.BeatsPerBar);
            }
        }
    }

    private static float[] Frames(MusicRecipe recipe) =>
        MemoryMarshal
            .Cast<byte, float>(File.ReadAllBytes(Synthesizer.Play(recipe, CancellationToken.None)))
            .ToArray();

    private static Piece Scored(string group, double tempo, float[] frames, int beats, int bar)
    {
        List<double> truth = [.. Enumerable.Range(0, beats).Select(i => i * 60 / tempo)];
        var map = Detect(frames);
        var piece = map is null
            ? new Piece(group, tempo, new(0, 0), new(0, 0), 0, 0)
            : new Piece(
                group,
                tempo,
                BeatScore.Of(Until(map.Beats, truth[^1]), truth),
                BeatScore.Of(Until(map.Bars, truth[^1]), [.. truth.Where((_, i) => i % bar == 0)]),
                map.BeatsPerMinute,
                map.Clarity
            );
        Workbench.Say(
            FormattableString.Invariant(
                $"{group} at {tempo:0.0}: F {piece.Beats.F:0.00}, bars {piece.Bars.F:0.00}, found {piece.Found:0.0}, late {piece.Beats.Offset:0} ms, clarity {piece.Clarity:0.00}"
            )
        );
        return piece;
    }

    private static List<double> Until(IEnumerable<MediaTime> times, double end) =>
        [.. times.Select(time => time.Seconds).Where(time => time < end + 0.08)];

    private static BeatMap? Detect(ReadOnlySpan<float> frames)
    {
        var detector = new BeatDetector();
        detector.Add(frames);
        return detector.Finish();
    }

    private static double Cost()
    {
        var frames = Clicks.Write(100, 60, 0.2, 0.02);
        var start = ThreadClock.Milliseconds;
        Detect(frames);
        return ThreadClock.Milliseconds - start;
    }
}
