using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Operations;

/// <summary>
/// Moves the cuts between pictures onto beats of the film's music; what joins two pictures is centred on the cut, and
/// so on the beat. Made music keeps its tempo from then on, so that it stays where the cuts are.
/// </summary>
/// <param name="Every">
/// Beats for which each picture is seen, 1–64, from the first bar on; null: each cut goes to the best beat near where it is, the
/// first of a bar if one is about as near, and the film stays as long as it is.
/// </param>
public sealed record CutOnBeat(int? Every = null) : EditOperation
{
    internal static OperationEntry Entry { get; } =
        OperationEntry.Of(
            "Moves the cuts between pictures onto beats of the music.",
            OperationFields
                .Whole(
                    "every",
                    "beats for which each picture is seen; each cut moves to the best beat near it when absent",
                    1,
                    MostBeats,
                    "4"
                )
                .OrNone(),
            every => new CutOnBeat((int?)every)
        );

    private const int MostBeats = 64;

    /// <summary>How much nearer another beat must be than one that begins a bar, in beats.</summary>
    private const double BarMerit = 0.75;

    /// <summary>Beats of the film's files of sound by their addresses, as far as they are known.</summary>
    public IReadOnlyDictionary<string, BeatMap> Heard { get; init; } = new Dictionary<string, BeatMap>();

    public override EditOutcome Apply(Draft draft)
    {
        if (Every is < 1 or > MostBeats)
            return Refuse(RefusalCause.OutOfRange, $"A picture is seen for 1 to {MostBeats} beats.");
        if (PictureTrack.Of(draft) is not { } track)
            return PictureTrack.NoPictures();
        if (track.Segments.Count < 2 && Every is null)
            return Refuse(
                RefusalCause.OnePicture,
                "There is no cut to move: the film has one picture so far."
            );
        if (Sounds(draft, out var refused) is not { } sounds)
            return Refuse(RefusalCause.NoMusic, refused!);
        var beats = FilmBeats.Of(sounds, Heard, MediaTime.FromMilliseconds(TimelineResolver.LongestFilm));
        if (beats.Count < 2)
            return Refuse(
                RefusalCause.NoBeat,
                sounds.Count == 0
                    ? "There is no music to cut to: ask for some, or add a file of music, first."
                    : "No clear beat can be heard in the film's sound: choose other music, or have some made."
            );
        var grid = new Grid(beats);
        var ends = Every is { } every ? Even(grid, track.Segments.Count, every) : Near(grid, track.Segments);
        if (ends is null || ends[^1] > TimelineResolver.LongestFilm)
            return Refuse(
                RefusalCause.OutOfRange,
                "The pictures do not fit the beats: ask for longer pictures, or for more or fewer beats each."
            );
        var cut = track.WithLaidOut([
            .. track.Segments.Select(
                (picture, i) => picture with { Duration = ends[i] - (i == 0 ? 0 : ends[i - 1]) }
            ),
        ]);
        return new EditOutcome.Changed(WithTempo(cut, sounds));
    }

    /// <summary>What is heard in the film as it is.</summary>
    private IReadOnlyList<Sound>? Sounds(Draft draft, out string? refused)
    {
        refused = null;
        var film = draft.Duration ?? PictureTrack.WithTotal(draft).Duration ?? 0;
        try
        {
            var length = MediaTime.FromMilliseconds(Math.Clamp(film, 1, TimelineResolver.LongestFilm));
            return new SoundResolver(draft, length, Heard, _ => { }).Sounds();
        }
        catch (RefusedException refusal)
        {
            refused = refusal.Message;
            return null;
        }
    }

    /// <summary>Every picture for as many beats, after what comes before the first bar.</summary>
    private static long[]? Even(Grid grid, int pictures, int beats)
    {
        var ends = new long[pictures];
        for (var i = 0; i < pictures; i++)
            ends[i] = grid.At(grid.FirstBar + (i + 1) * beats);
        return ends[0] >= SetDuration.Shortest && (pictures == 1 || ends[1] - ends[0] >= SetDuration.Shortest)
            ? ends
            : null;
    }

    /// <summary>Each cut on a beat near its place; the last picture ends where it did. Null where there is no room.</summary>
    private static long[]? Near(Grid grid, IReadOnlyList<Segment> pictures)
    {
        var ends = new long[pictures.Count];
        var film = ends[^1] = pictures.Sum(PictureTrack.LengthOf);
        var (wanted, before) = (0L, 0L);
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            wanted += PictureTrack.LengthOf(pictures[i]);
            var last = film - (ends.Length - 1 - i) * SetDuration.Shortest;
            if (grid.Best(wanted, before + SetDuration.Shortest, last) is not { } beat)
                return null;
            before = ends[i] = beat;
        }
        return ends;
    }

    /// <summary>The music made for the film keeps the tempo that the cuts were laid by.</summary>
    private static Draft WithTempo(Draft draft, IReadOnlyList<Sound> sounds)
    {
        const string tempo = "bpm";
        var made = sounds.Select(sound => sound.Source).OfType<MadeMusic>().FirstOrDefault();
        if (
            made is null
            || FilmMusic.Of(draft)?.GeneratedMusic is not { ValueKind: JsonValueKind.Object } written
            || written.TryGetProperty(tempo, out _)
        )
            return draft;
        var settings = JsonNode.Parse(written.GetRawText())!.AsObject();
        settings[tempo] = made.Recipe.Grid.BeatsPerMinute;
        var kept = JsonElement.Parse(settings.ToJsonString());
        return
            FilmMusic.Each(draft, segment => segment with { GeneratedMusic = kept })
                is EditOutcome.Changed(var changed)
            ? changed
            : draft;
    }

    /// <summary>Beats in whole milliseconds; after the last one they go on as they went before.</summary>
    private sealed class Grid(IReadOnlyList<FilmBeat> beats)
    {
        /// <summary>Mean length of a beat, ms.</summary>
        private readonly double beat = (beats[^1].Time - beats[0].Time).Seconds * 1000 / (beats.Count - 1);

        /// <summary>Place of the first beat that begins a bar.</summary>
        public int FirstBar { get; } = Math.Max(0, beats.ToList().FindIndex(one => one.BeginsBar));

        public long At(int place) =>
            place < beats.Count
                ? beats[place].Time.Milliseconds
                : beats[^1].Time.Milliseconds + (long)Math.Round((place - beats.Count + 1) * beat);

        /// <summary>The best beat for a cut within [<paramref name="first"/>, <paramref name="last"/>] ms.</summary>
        public long? Best(long wanted, long first, long last)
        {
            var (best, cost) = ((long?)null, double.PositiveInfinity);
            foreach (var one in beats)
            {
                var time = one.Time.Milliseconds;
                var own = Math.Abs(time - wanted) / beat + (one.BeginsBar ? 0 : BarMerit);
                if (time >= first && time <= last && own < cost)
                    (best, cost) = (time, own);
                // Beats rise: none after this one is nearer.
                if (time > wanted && Math.Abs(time - wanted) / beat > cost)
                    break;
            }
            return best;
        }
    }
}
