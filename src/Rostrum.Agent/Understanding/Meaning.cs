using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding;

/// <summary>What a phrase stands for.</summary>
internal abstract record Meaning;

/// <summary>Something that words about strength, speed, place and time can belong to.</summary>
internal abstract record Head : Meaning;

internal sealed record MotionNamed(Motion Motion) : Head;

internal sealed record TransitionNamed(Transition Transition) : Head;

/// <summary>"Transition", of no particular kind.</summary>
internal sealed record TransitionWord : Head;

/// <summary>"The movement", whatever it is.</summary>
internal sealed record MovementWord : Head;

/// <summary>Motion blur.</summary>
internal sealed record BlurWord : Head;

/// <summary>The shutter, whose angle is a number beside it.</summary>
internal sealed record ShutterWord : Head;

/// <summary>"The video": what lengths belong to when nothing else is near.</summary>
internal sealed record FilmWord : Head;

internal sealed record SlideshowWord : Head;

/// <summary>"Music", of no particular kind.</summary>
internal sealed record MusicWord : Head;

/// <summary>Music of a mood; where a word is often said of other things, music must be spoken of beside it.</summary>
internal sealed record MoodNamed(Rostrum.Drafts.Music.Mood Mood) : Meaning;

/// <summary>How loud, as a factor of what is now; 0 is silent.</summary>
internal sealed record LoudnessWord(double Factor) : Meaning;

/// <param name="In">The music comes slowly; otherwise it goes slowly.</param>
internal sealed record FadeWord(bool In) : Meaning;

/// <summary>Something that is asked for and cannot be done.</summary>
internal sealed record UnavailableWord(Unavailable Thing) : Head;

/// <summary>No motion at all.</summary>
internal sealed record StillWord : Meaning;

/// <summary>A different motion for each picture.</summary>
internal sealed record VaryWord : Meaning;

internal sealed record NotWord : Meaning;

/// <summary>How strong, as a factor of the usual, or when <paramref name="Relative"/> of what is now.</summary>
/// <param name="NeedsHead">Too common a word to mean anything alone.</param>
internal sealed record AmountWord(double Factor, bool Relative = false, bool NeedsHead = false) : Meaning;

/// <summary>How strong, as a fraction: 0.1 = 10%.</summary>
internal sealed record Percent(double Fraction) : Meaning;

/// <summary>How fast, as a factor of the usual, or when <paramref name="Relative"/> of what is now.</summary>
internal sealed record SpeedWord(double Factor, bool Relative = false) : Meaning;

/// <param name="Direction">The wire's word: left, right, up or down.</param>
/// <param name="Bare">A single word that often means something else.</param>
internal sealed record DirectionWord(string Direction, bool Bare = false) : Meaning;

/// <param name="Milliseconds">A stretch of time.</param>
/// <param name="Placed">It says when, not how long: "the first 3 seconds".</param>
/// <param name="More">1 or −1: by so much longer or shorter.</param>
internal sealed record Length(long Milliseconds, bool Placed = false, int More = 0) : Meaning;

/// <summary>The film's length as a factor of what it is.</summary>
internal sealed record LengthWord(double Factor) : Meaning;

/// <summary>A number of times: its word is what follows ("2 times as long").</summary>
internal sealed record Times(double Factor) : Meaning;

internal sealed record Degrees(double Value) : Meaning;

internal sealed record EachWord : Meaning;

internal sealed record PicturePlace(IReadOnlyList<int> Places) : Meaning;

/// <param name="Platform">The name of the safe area that goes with it.</param>
internal sealed record ShapeNamed(string Ratio, string? Platform = null) : Meaning;

internal sealed record SizeGiven(int Width, int Height) : Meaning;

/// <summary>The shorter side in pixels: 1080p, 4K.</summary>
internal sealed record ShortSide(int Pixels) : Meaning;

internal sealed record FitNamed(string Fit) : Meaning;

internal sealed record FramesPerSecond(double Value) : Meaning;

internal sealed record Tempo(double BeatsPerMinute) : Meaning;

/// <summary>A phrase that looks like another and means nothing here: "right now".</summary>
internal sealed record NothingMeant : Meaning;

/// <summary>A phrase found in a message.</summary>
/// <param name="Start">Place of its first token.</param>
/// <param name="End">Place behind its last token.</param>
/// <param name="Meanings">More than one when the same words can mean several things.</param>
/// <param name="Clause">Number of the clause that it stands in.</param>
internal sealed record Mention(int Start, int End, IReadOnlyList<Meaning> Meanings, int Clause = 0)
{
    public T? As<T>()
        where T : Meaning => Meanings.OfType<T>().FirstOrDefault();

    /// <summary>How many tokens lie between two mentions; 0 for neighbours.</summary>
    public int DistanceTo(Mention other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));
}
