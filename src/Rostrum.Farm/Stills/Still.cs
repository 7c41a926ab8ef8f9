using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Media;

namespace Rostrum.Farm.Stills;

/// <summary>What is known of a still, so that a film can be laid out again without decoding it.</summary>
public sealed class Still
{
    /// <summary>Key of the still's blob, and what looked at it where that was more than what needs no model.</summary>
    public required string Key { get; set; }

    /// <summary><see cref="StillLibrary.Version"/> of the program that learned this.</summary>
    public int Version { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public int Channels { get; set; }

    public int BitsPerChannel { get; set; }

    /// <summary>Where the subject is, 0–1 of the width.</summary>
    public double SubjectX { get; set; }

    /// <summary>Where the subject is, 0–1 of the height.</summary>
    public double SubjectY { get; set; }

    /// <summary>How bright it is where, as <see cref="Compositor.Grounds.Tones.Written"/>.</summary>
    public byte[]? Tones { get; set; }

    /// <summary>What was seen in it, as <see cref="Vision.SightBytes.Written"/>.</summary>
    public byte[]? Sight { get; set; }

    /// <summary>UTC; what was not used for long is swept.</summary>
    public DateTime UsedAt { get; set; }

    internal KnownStill Known =>
        new(
            new StillFormat(Width, Height, Channels, BitsPerChannel),
            new PicturePoint(SubjectX, SubjectY),
            Compositor.Grounds.Tones.Read(Tones)
        )
        {
            Sight = Vision.SightBytes.Read(Sight),
        };
}
