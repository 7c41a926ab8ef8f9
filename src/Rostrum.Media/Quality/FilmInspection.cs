using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Mixing;

namespace Rostrum.Media.Quality;

/// <summary>Reads a finished film and puts together what was measured of it.</summary>
internal static class FilmInspection
{
    /// <param name="file">The film, whole.</param>
    /// <param name="named">As the person calls it.</param>
    /// <param name="frames">As many of the timeline's as are in the file.</param>
    /// <param name="heard">Loudness and true peak where they were measured already; else the file is listened to.</param>
    public static QualityReport Of(
        string file,
        string named,
        Timeline timeline,
        int frames,
        QualityWatch watch,
        ExportTarget? target,
        (double Loudness, double Peak)? heard,
        CancellationToken cancel
    )
    {
        var film = Mp4Tables.Read(file);
        var pictures = film.Pictures ?? throw new InvalidDataException($"{named} has no pictures.");
        (double Loudness, double Peak)? sound = film.Sound is null
            ? null
            : heard ?? SoundEncoder.Measure(file, cancel);
        var asked = new Askings(timeline);
        var report = new QualityReport(
            named,
            target?.Name,
            true,
            Math.Round(pictures.Seconds, 3),
            Math.Round(pictures.FramesPerSecond, 3),
            pictures.Frames,
            pictures.Width,
            pictures.Height,
            film.Size,
            Math.Round(pictures.Bytes * 8 / pictures.Seconds),
            ColourOf(pictures),
            sound is (var loudness, var peak) ? new ReportedLoudness(Real(loudness), Real(peak)) : null,
            film.Sound is null ? null : Math.Round(pictures.Start, 4),
            watch.Reported(watch.Frames.Black, asked.Black),
            watch.Reported(watch.Frames.Frozen, asked.Still),
            new ReportedFlashes(
                watch.Reported(watch.Frames.GeneralFlashes, null),
                watch.Reported(watch.Frames.RedFlashes, null)
            ),
            watch.Texts(),
            []
        );
        var findings = new FilmFindings(report, timeline, frames, film, target).All();
        return report with { Findings = findings, Ok = findings.All(finding => finding.Ok) };
    }

    private static double? Real(double decibels) =>
        double.IsFinite(decibels) && decibels > -100 ? Math.Round(decibels, 2) : null;

    private static ReportedColour? ColourOf(PictureStream pictures)
    {
        if (pictures.Colour is not { } tags)
            return null;
        return new ReportedColour(
            Name(tags.Primaries),
            Name(tags.Transfer),
            Name(tags.Matrix),
            tags.FullRange ? "pc" : "tv"
        );
        static string Name(int code) => code == 1 ? "bt709" : $"{code}";
    }
}
