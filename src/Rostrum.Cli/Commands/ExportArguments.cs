using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Drafts;
using Rostrum.Drafts.Targets;
using Rostrum.Media;
using Rostrum.Media.Quality;
using Rostrum.Vision;

namespace Rostrum.Cli.Commands;

/// <summary>Where films go, and whether what came out is measured: what every command asks that makes films.</summary>
internal sealed class ExportArguments
{
    private readonly Option<string?> target = new("--target")
    {
        Description =
            $"Where it will be shown: {string.Join(", ", ExportTargetCatalogue.All.Select(each => each.Name))}. Several with commas between make a film each: OUT-NAME.mp4.",
        HelpName = "NAME,…",
    };
    private readonly Option<bool> report = new("--report")
    {
        Description =
            $"Writes beside the film what was measured of it: OUT{QualityReport.Ending}. Targets always have it.",
    };
    private readonly Option<bool> strict = new("--strict")
    {
        Description =
            "Keeps no film of which something measured is not as it should be; ends with exit code 3.",
    };

    public IReadOnlyList<Option> Options => [target, report, strict];

    public void AddTo(Command command)
    {
        foreach (var option in Options)
            command.Add(option);
    }

    /// <summary>The targets that are asked for; none at all where the option is absent.</summary>
    public IReadOnlyList<ExportTarget> Targets(ParseResult asked) =>
        [
            .. (asked.GetValue(target) ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct()
                .Select(name =>
                    ExportTargetCatalogue.Find(name.ToLowerInvariant())
                    ?? throw new AskedWronglyException(ExportTargetCatalogue.RefusalOf(name))
                ),
        ];

    /// <summary>The films that come of a draft: one, or one for each target.</summary>
    public static IReadOnlyList<FilmOrder> Orders(
        Draft draft,
        string output,
        IReadOnlyList<ExportTarget> targets
    ) =>
        targets.Count == 0
            ? [new FilmOrder(draft, output)]
            : FilmOrder.For(
                targets,
                draft,
                place => targets.Count == 1 ? output : SeparateOutputs.Named(output, place.Name)
            );

    /// <summary>Makes the films with progress and writes their reports.</summary>
    /// <returns>Lines that say what came of it, and the exit code.</returns>
    public (IReadOnlyList<string> Lines, int Code) Make(
        ParseResult asked,
        Draft draft,
        string output,
        FilmOptions options,
        CancellationToken cancel
    )
    {
        var orders = Orders(draft, output, Targets(asked));
        var made = Make(orders, Inspecting(asked, options, orders), cancel);
        return (
            [
                .. orders
                    .Zip(made)
                    .Where(film => film.Second.IsKept)
                    .Select(film => LineOf(film.First, film.Second)),
            ],
            made.Any(film => !film.IsKept) ? ExitCode.BelowStandard : ExitCode.Done
        );
    }

    /// <summary>The same options, measuring where that is asked for or a target wants it.</summary>
    public FilmOptions Inspecting(ParseResult asked, FilmOptions options, IReadOnlyList<FilmOrder> orders) =>
        options with
        {
            Inspect =
                asked.GetValue(report)
                || asked.GetValue(strict)
                || orders.Any(order => order.Target is not null),
            Strict = asked.GetValue(strict),
        };

    public static IReadOnlyList<FilmReport> Make(
        IReadOnlyList<FilmOrder> orders,
        FilmOptions options,
        CancellationToken cancel
    )
    {
        var rate = FrameRate.FromNumber(orders[0].Draft.Fps ?? 30) ?? FrameRate.Default;
        _ = Task.Run(Seeing.Rehearse, cancel);
        var reports = ProgressReport.Follow(
            rate,
            progress =>
                FilmMaker.MakeAll(orders, options with { See = OwnModels.Eyes.Look }, progress, cancel)
        );
        foreach (var (order, made) in orders.Zip(reports))
            Tell(order, made);
        return reports;
    }

    public static string LineOf(FilmOrder order, FilmReport made) =>
        FormattableString.Invariant(
            $"{order.Output}: {made.Timeline.Canvas}, {made.Frames} frames at {made.Timeline.Rate} fps, {new FileInfo(order.Output).Length / 1e6:0.0} MB"
        );

    /// <summary>What was measured and what was wanted, where these are more than "no" and "yes".</summary>
    private static string Measures(Rostrum.Media.Quality.Finding finding) =>
        finding is { Measured: "yes" or "no" } ? "" : $" ({finding.Measured}; wanted: {finding.Wanted})";

    private static void Tell(FilmOrder order, FilmReport made)
    {
        var place = order.Target is { } target ? $"{target.Name}: " : "";
        foreach (var note in made.Notes.Distinct())
            Say.Note(place + note);
        if (made.Quality is not { } quality)
            return;
        foreach (var finding in quality.Failures)
            Say.Note(place + finding.Sentence + Measures(finding));
        if (made.IsKept)
            File.WriteAllText(QualityReport.PathOf(order.Output), quality.ToJson());
        else
            Say.Problem($"{order.Output} was not written: it is not as it should be (--strict).");
    }
}
