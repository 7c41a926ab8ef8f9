using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding;

/// <param name="Scope">Stills that are to come alive.</param>
/// <param name="Words">What the person said of them, as it was written.</param>
internal sealed record ActingWish(PictureScope Scope, string Words);

/// <summary>A camera move, or words about whichever one there is.</summary>
internal sealed class MotionWish
{
    /// <summary>Null: the motion that the picture has.</summary>
    public Motion? Motion { get; init; }

    /// <summary>The words by which it was named.</summary>
    public IReadOnlyList<string> Stems { get; init; } = [];

    public PictureScope Scope { get; set; }

    /// <summary>Strength as a fraction, 0.1 = 10%.</summary>
    public double? Fraction { get; set; }

    /// <summary>Strength as a factor of the usual.</summary>
    public double? Amount { get; set; }

    /// <summary>Strength as a factor of what it is.</summary>
    public double AmountBy { get; set; } = 1;

    public double? Speed { get; set; }

    public double SpeedBy { get; set; } = 1;

    public double? Degrees { get; set; }

    public string? Direction { get; set; }

    /// <summary>The other way than it goes now.</summary>
    public bool Opposite { get; set; }

    /// <summary>Which way the lens zooms where the camera goes the other: in or out.</summary>
    public string? Zoom { get; set; }

    /// <summary>Where the camera aims: a name of a place on the canvas.</summary>
    public string? Target { get; set; }

    public bool IsComparison => AmountBy != 1 || SpeedBy != 1;

    public bool IsEmpty =>
        Motion is null
        && !IsComparison
        && (Fraction ?? Amount ?? Speed ?? Degrees) is null
        && (Direction ?? Target) is null
        && !Opposite;
}

/// <param name="Degrees">0 takes the blur away; null: <paramref name="Factor"/> times what there is.</param>
internal sealed record BlurWish(double? Degrees, double Factor, PictureScope Scope);

/// <summary>How neighbours are joined.</summary>
internal sealed class TransitionWish
{
    /// <summary>The cuts meant, counted from 0, the one behind the first picture; null: all.</summary>
    public IReadOnlyList<int>? Cuts { get; set; }

    /// <summary>Null: the one there is, or the usual one.</summary>
    public Transition? Transition { get; set; }

    public bool Off { get; set; }

    public long? Milliseconds { get; set; }

    /// <summary>What is not wanted, where it is named; null for any.</summary>
    public Transition? Unwanted { get; set; }

    /// <summary>Another kind than there is now.</summary>
    public bool Other { get; set; }

    /// <summary>每个转场都不一样: neighbours are joined in different ways.</summary>
    public bool Varies { get; set; }

    /// <summary>Length as a factor of what it is or would be.</summary>
    public double Factor { get; set; } = 1;

    public string? Direction { get; set; }

    /// <summary>The other way than it goes now.</summary>
    public bool Opposite { get; set; }
}

/// <summary>A length of the film, or of each picture meant: either a time, or a factor, or a difference.</summary>
internal sealed record LengthWish(
    PictureScope? Each,
    long? Milliseconds,
    double Factor = 1,
    long Difference = 0
)
{
    /// <summary>No shorter than so many milliseconds; null where that is not said.</summary>
    public long? Least { get; init; }

    /// <summary>No longer than so many milliseconds; null where that is not said.</summary>
    public long? Most { get; init; }

    /// <summary>The picture whose length it is to be, times the factor; null for its own.</summary>
    public int? Like { get; init; }

    public bool IsBound => (Least ?? Most) is not null;
}

/// <param name="Of">The pictures it was done to before; null when that is not known.</param>
internal sealed record RepeatWish(PictureScope Scope, IReadOnlyList<int>? Of);

internal sealed record FitWish(string Fit, PictureScope Scope);

/// <summary>What is asked of the film's music.</summary>
internal sealed record MusicWish
{
    /// <summary>Music is asked for, or is spoken of; null with a mood is a mood without the word.</summary>
    public bool Named { get; init; }

    public Rostrum.Drafts.Music.Mood? Mood { get; init; }

    public bool Off { get; init; }

    /// <summary>"A quiet tune", "some music": it need not be there yet.</summary>
    public bool IsWanted { get; init; }

    /// <summary>"Add", "with", 配上: it need not be there yet.</summary>
    public bool IsAsked { get; init; }

    /// <summary>"Turn down to", 调到: what is there gets other.</summary>
    public bool IsAdjusted { get; init; }

    /// <summary>"The music", "the volume": it is taken to be there.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Other music than there is.</summary>
    public bool Other { get; init; }

    /// <summary>Tempo as a factor of what it is.</summary>
    public double? TempoBy { get; init; }

    /// <summary>0–1.</summary>
    public double? Volume { get; init; }

    /// <summary>Loudness as a factor of what it is.</summary>
    public double? VolumeBy { get; init; }

    /// <summary>The picture with which it begins, counted from 0; null where that is not said.</summary>
    public int? FromPicture { get; init; }

    /// <summary>null: not spoken of.</summary>
    public bool? Mute { get; init; }

    public bool FadesIn { get; init; }

    public bool FadesOut { get; init; }

    /// <summary>How long the music takes to come, ms.</summary>
    public long? FadeInLength { get; init; }

    /// <summary>How long the music takes to go, ms.</summary>
    public long? FadeOutLength { get; init; }

    /// <summary>When in the film it is to be heard; null: not spoken of.</summary>
    public Period? Heard { get; init; }

    /// <summary>The pictures over which alone it is to be heard; null: not spoken of.</summary>
    public PictureScope? HeardOver { get; init; }

    /// <summary>How long a fade takes was not said.</summary>
    public bool HasOpenFade => FadesIn && FadeInLength is null || FadesOut && FadeOutLength is null;
}
