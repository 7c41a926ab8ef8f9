using System.Globalization;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Targets;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Encoding;
using Rostrum.Media.Mixing;

namespace Rostrum.Media.Quality;

/// <summary>Holds what was measured against what was asked: by the draft, by the eye and ear, and by a target.</summary>
internal sealed class FilmFindings(
    QualityReport report,
    Timeline timeline,
    int frames,
    Mp4Tables film,
    ExportTarget? target
)
{
    private const double LoudnessTolerance = 0.5;
    private const double MostPeak = -1;

    /// <summary>The meters of others differ by as much.</summary>
    private const double PeakTolerance = 0.1;
    private const double MostOffset = 0.010;

    /// <summary>A mean bit rate comes out of the encoder this near; less is no fault where pictures need no more.</summary>
    private const double BitRateTolerance = 1.25;
    private const int HighProfile = 100;
    private const int MostSoundRate = 48_000;

    private readonly PictureStream pictures = film.Pictures!;
    private readonly List<Finding> found = [];

    public IReadOnlyList<Finding> All()
    {
        AsDrawn();
        Sound();
        Stretches();
        Texts();
        if (target is not null)
            Place(target);
        return found;
    }

    private void AsDrawn()
    {
        Add(
            "size",
            $"{report.Width}x{report.Height}",
            $"{timeline.Canvas}",
            Same(report.Width, timeline.Canvas.Width) && Same(report.Height, timeline.Canvas.Height),
            "The film has another size than its draft: make it again."
        );
        Add(
            "fps",
            Text(report.Fps),
            Text(timeline.Rate.PerSecond),
            Math.Abs(report.Fps - timeline.Rate.PerSecond) < 0.01,
            "The film has another frame rate than its draft: make it again."
        );
        Add(
            "frames",
            $"{report.Frames}",
            $"{frames}",
            report.Frames == frames,
            "Frames of the film are missing: make it again."
        );
        var colour = report.Colour;
        Add(
            "colour",
            colour is null
                ? "untagged"
                : $"{colour.Primaries} {colour.Transfer} {colour.Matrix} {colour.Range}",
            "bt709 bt709 bt709 tv",
            colour is { Primaries: "bt709", Transfer: "bt709", Matrix: "bt709", Range: "tv" },
            "Players will guess the film's colours: its tags are not BT.709."
        );
        Add(
            "moov_first",
            YesNo(film.HeaderFirst),
            "yes",
            film.HeaderFirst,
            "The film's tables lie behind its data: it will not play before it is fetched whole."
        );
        var edits = pictures.HasEditList || film.Sound?.HasEditList == true;
        Add(
            "edit_list",
            YesNo(edits),
            "no",
            !edits,
            "The film has an edit list, which some platforms refuse."
        );
    }

    private void Sound()
    {
        if (film.Sound is null)
        {
            if (target?.WantsSilence == true)
                Add(
                    "sound",
                    "none",
                    "a track of sound",
                    false,
                    "The film has no track of sound: ask for a silent one (--silent-track, or silence in an order)."
                );
            return;
        }
        var offset = report.AvOffset ?? 0;
        var apart = Math.Abs(film.Sound.Seconds - pictures.Seconds);
        Add(
            "av_offset",
            Milliseconds(offset),
            "at most 10 ms",
            Math.Abs(offset) <= MostOffset,
            "Sound and pictures do not begin together."
        );
        Add(
            "av_length",
            Milliseconds(apart),
            "at most 1 frame",
            apart <= 1 / timeline.Rate.PerSecond + 0.001,
            "Sound and pictures do not last equally long."
        );
        if (timeline.Sounds.All(sound => sound.Source is Silence) || report.Loudness is not { } loudness)
            return;
        var wanted =
            FilmSound.Loudness + 20 * Math.Log10(Math.Max(1e-4, timeline.Sounds.Max(sound => sound.Gain)));
        Add(
            "loudness",
            loudness.Lufs is { } lufs ? $"{Text(lufs)} LUFS" : "silence",
            $"{Text(wanted)} ± {Text(LoudnessTolerance)} LUFS",
            loudness.Lufs is { } is_ && Math.Abs(is_ - wanted) <= LoudnessTolerance,
            "The film is not as loud as platforms play films: a sound that is faint throughout, or very short, cannot be brought there."
        );
        Add(
            "true_peak",
            loudness.Dbtp is { } peak ? $"{Text(peak)} dBTP" : "silence",
            $"at most {Text(MostPeak)} dBTP",
            loudness.Dbtp is null || loudness.Dbtp <= MostPeak + PeakTolerance,
            "The sound's peaks come too high and may crackle: turn its loudest part down."
        );
    }

    private void Stretches()
    {
        Add(
            "black",
            Told(report.Black),
            "none but what the draft asks for",
            report.Black.All(each => each.Asked == true),
            $"The film is black {Where(report.Black)}: close the gap between its pictures, or lighten what is there."
        );
        Add(
            "frozen",
            Told(report.Frozen),
            "none but what the draft asks for",
            report.Frozen.All(each => each.Asked == true),
            $"The film stands still {Where(report.Frozen)} though its camera moves: the picture shows nothing there that could be seen to move."
        );
        var (general, red) = (report.Flashes.General, report.Flashes.Red);
        Add(
            "flashes",
            Told(general),
            "at most 3 a second",
            general.Count == 0,
            $"The film flashes more than three times a second {Where(general)}, which can cause seizures: take the flashing effect's amount down to a third, or make it slower, or replace fast cuts there by dissolves."
        );
        Add(
            "red_flashes",
            Told(red),
            "at most 3 a second",
            red.Count == 0,
            $"The film flashes in red more than three times a second {Where(red)}, which can cause seizures: take the red's strength down, or make the change slower."
        );
    }

    private void Texts()
    {
        foreach (var text in report.Texts)
        {
            var name = text.Text.Length <= 30 ? text.Text : $"{text.Text[..29]}…";
            Add(
                "text_in_safe_area",
                YesNo(text.InSafeArea),
                "yes",
                text.InSafeArea,
                $"The text \"{name}\" reaches beyond the safe area: make it shorter or smaller."
            );
            if (text.Contrast is { } contrast)
                Add(
                    "text_contrast",
                    Text(contrast),
                    $"at least {Text(text.Wanted)}",
                    contrast >= text.Wanted - 0.05,
                    $"The text \"{name}\" is hard to read on its picture: give it a shadow, a panel or another colour."
                );
        }
    }

    private void Place(ExportTarget place)
    {
        var (least, most) = place.Seconds;
        Add(
            "duration",
            $"{Text(report.Duration)} s",
            $"{Text(least)} to {Text(most)} s",
            report.Duration >= least - 0.001 && report.Duration <= most + 0.001,
            $"A film for {place.Name} lasts {Text(least)} to {Text(most)} s: make it {(report.Duration < least ? "longer" : "shorter")}."
        );
        Add(
            "target_fps",
            Text(report.Fps),
            $"{Text(place.FrameRates.Least)} to {Text(place.FrameRates.Most)}",
            report.Fps >= place.FrameRates.Least - 0.03 && report.Fps <= place.FrameRates.Most + 0.03,
            $"{place.Name} takes {Text(place.FrameRates.Least)} to {Text(place.FrameRates.Most)} frames a second."
        );
        Add(
            "target_canvas",
            $"{report.Width}x{report.Height}",
            $"{place.Canvas}",
            Same(report.Width, place.Canvas.Width) && Same(report.Height, place.Canvas.Height),
            $"{place.Name} shows films of {place.Canvas}: leave the size to the target."
        );
        Add(
            "video",
            $"{pictures.Codec} profile {pictures.Profile}",
            $"avc1 profile {HighProfile}",
            pictures is { Codec: "avc1", Profile: HighProfile },
            "The pictures are not H.264 of the High profile in 4:2:0."
        );
        var group = ExportTarget.GroupOf(timeline.Rate);
        Add(
            "closed_groups",
            $"{(pictures.IsClosed ? "closed" : "open")}, {pictures.LongestGroup} frames",
            $"closed, at most {group} frames",
            pictures.IsClosed && pictures.LongestGroup <= group,
            "The groups of pictures are too long, or open."
        );
        Add(
            "b_frames",
            $"{pictures.MostBFrames}",
            $"at most {place.BFrames}",
            pictures.MostBFrames <= place.BFrames,
            "There are too many B-frames in a row."
        );
        if (film.Sound is { } sound)
            Add(
                "audio",
                $"{sound.Codec} {sound.Rate} Hz",
                $"mp4a, at most {MostSoundRate} Hz",
                sound.Codec == "mp4a" && sound.Rate <= MostSoundRate,
                "The sound is not AAC of at most 48 kHz."
            );
        if (place.BitRateAt(timeline.Rate) is { } mean)
            Add(
                "bit_rate",
                $"{Text(report.BitRate / 1e6)} Mb/s",
                $"about {Text(mean / 1e6)} Mb/s, less where pictures need no more",
                report.BitRate <= mean * BitRateTolerance,
                $"The pictures take more than the {Text(mean / 1e6)} Mb/s that are asked for."
            );
        if (place.LargestFile is { } bytes)
            Add(
                "file_size",
                $"{Text(report.Size / 1e6)} MB",
                $"at most {Text(bytes / 1e6)} MB",
                report.Size <= bytes,
                $"{place.Name} takes files of at most {Text(bytes / 1e6)} MB: make the film shorter."
            );
    }

    private void Add(string name, string measured, string wanted, bool ok, string sentence) =>
        found.Add(new Finding(name, measured, wanted, ok, ok ? null : sentence));

    private static bool Same(int a, int b) => a == b;

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Milliseconds(double seconds) => $"{Text(seconds * 1000)} ms";

    private static string Told(IReadOnlyList<ReportedStretch> stretches) =>
        stretches.Count == 0
            ? "none"
            : string.Join(
                ", ",
                stretches
                    .Take(5)
                    .Select(each =>
                        $"{Text(each.From)}-{Text(each.To)} s{(each.Asked == true ? " (asked)" : "")}"
                    )
            );

    private static string Where(IReadOnlyList<ReportedStretch> stretches) =>
        stretches.FirstOrDefault(each => each.Asked != true) is { } first
            ? $"from {Text(first.From)} to {Text(first.To)} s"
            : "";
}
