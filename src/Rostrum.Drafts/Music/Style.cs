namespace Rostrum.Drafts.Music;

/// <summary>How a mood sounds.</summary>
/// <param name="Slowest">Beats a minute.</param>
/// <param name="Fastest">Beats a minute.</param>
/// <param name="Beats">Of a bar.</param>
/// <param name="Scale">Semitones above the tonic that melodies are made of, rising.</param>
/// <param name="Tonics">Pitch classes in which the instruments sound well.</param>
/// <param name="Progressions">Chords of the bars, "Imaj7 vi7 ii7+V7 I": two of one bar are joined by a plus.</param>
/// <param name="Cadence">The bar before the last chord.</param>
/// <param name="Home">The last chord.</param>
/// <param name="Swing">Part of a step by which every second one comes late, 0–0.5.</param>
/// <param name="SwungStep">Beats of the step that swings: ½ for eighths, ¼ for sixteenths.</param>
/// <param name="Loose">How far notes stray from the beat, ms.</param>
/// <param name="Ring">How long the last chord rings, seconds.</param>
public sealed record Style(
    double Slowest,
    double Fastest,
    int Beats,
    IReadOnlyList<int> Scale,
    IReadOnlyList<int> Tonics,
    IReadOnlyList<string> Progressions,
    string Cadence,
    string Home,
    double Swing,
    double SwungStep,
    double Loose,
    double Ring,
    IReadOnlyList<Part> Parts
);

/// <summary>What an instrument does.</summary>
public enum Role
{
    /// <summary>Chords and their broken forms: <c>x</c> the whole chord, <c>1</c>–<c>9</c> its voices from below.</summary>
    Chords,

    /// <summary><c>r</c> the root, <c>5</c> the fifth, <c>8</c> the octave, <c>3</c> the third, <c>a</c> a step to the next root.</summary>
    Bass,

    /// <summary><c>x</c> where a note of the melody begins.</summary>
    Melody,

    /// <summary>Lanes of a drum kit, "K:x...o...": <c>x</c> loud, <c>o</c> middling, <c>i</c> soft.</summary>
    Drums,
}

/// <summary>An instrument and what it plays, a bar at a time, in sixteenths.</summary>
/// <param name="Program">General MIDI program, 0–127; of drums the kit.</param>
/// <param name="Volume">0–127.</param>
/// <param name="Pan">0 left, 64 middle, 127 right.</param>
/// <param name="Hall">Reverberation, 0–127.</param>
/// <param name="Centre">MIDI pitch around which it plays.</param>
/// <param name="From">Energy of the music from which it plays, 0–1.</param>
/// <param name="Gate">How much of the time until its next note a note lasts, 0–1.</param>
/// <param name="Sustains">Whether a held note goes on until it is let go, as a bowed or blown one does.</param>
/// <param name="Patterns">One is chosen for each section.</param>
/// <param name="Until">Energy above which it is silent.</param>
public sealed record Part(
    Role Role,
    int Program,
    int Volume,
    int Pan,
    int Hall,
    int Centre,
    double From,
    double Gate,
    bool Sustains,
    IReadOnlyList<string> Patterns,
    double Until = 2
);
