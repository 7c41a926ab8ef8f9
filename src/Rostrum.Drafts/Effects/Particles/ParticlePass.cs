using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>What a particle looks like.</summary>
public enum ParticleShape
{
    /// <summary>A round thing, or a streak of it while it moves.</summary>
    Disc,

    /// <summary>Light with a soft edge that fades from its middle.</summary>
    Glow,

    /// <summary>A star of four thin rays.</summary>
    Glint,

    /// <summary>A thin shell with a bright rim and a reflected window.</summary>
    Bubble,

    Petal,
    Leaf,

    /// <summary>A little rectangle of paper.</summary>
    Paper,

    Heart,
}

/// <summary>
/// Many small things in the air between the lens and the picture. Where each of them is follows from the seed, its
/// number and the film's seconds alone. Lengths are in parts of the canvas's shorter side, as seen at depth 1; what is
/// twice as far is half as large, and moves and turns aside half as fast.
/// </summary>
/// <param name="Count">In a square as wide as the canvas's shorter side.</param>
/// <param name="Colours">Each particle has one of them.</param>
public sealed record ParticlePass(ParticleShape Shape, double Count, IReadOnlyList<Colour> Colours, long Seed)
    : Pass
{
    /// <summary>Diameter.</summary>
    public double Size { get; init; } = 0.01;

    /// <summary>How unlike they are in size, 0–1.</summary>
    public double SizeSpread { get; init; } = 0.4;

    /// <summary>Depth of the nearest; there are more of them the farther they are.</summary>
    public double Nearest { get; init; } = 0.6;

    public double Farthest { get; init; } = 3;

    /// <summary>Speed downwards, a second; below zero they rise.</summary>
    public double Fall { get; init; }

    /// <summary>Speed to the right, a second.</summary>
    public double Wind { get; init; }

    /// <summary>How unevenly the wind blows, 0–1; it never turns round.</summary>
    public double Gusts { get; init; } = 0.5;

    /// <summary>How far each strays from its way.</summary>
    public double Wander { get; init; }

    /// <summary>How often a second it strays to and fro.</summary>
    public double WanderRate { get; init; } = 0.2;

    /// <summary>Turns a second.</summary>
    public double Tumble { get; init; }

    /// <summary>How far, in degrees, they turn from upright: 180 for any way round.</summary>
    public double Tilt { get; init; } = 180;

    /// <summary>Seconds of movement that are seen as a streak in one frame.</summary>
    public double Shutter { get; init; } = 1 / 60.0;

    /// <summary>Diameter of the blur far out of focus; the focus lies at depth <see cref="Focus"/>.</summary>
    public double Aperture { get; init; } = 0.012;

    public double Focus { get; init; } = 1.6;

    /// <summary>Above 1 for what stays clear although its movement spreads it.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Of a disc: 0 with an edge, as light out of focus has, to 1 all soft.</summary>
    public double Softness { get; init; }

    /// <summary>0 hides what is behind, 1 only adds light.</summary>
    public double Shine { get; init; }

    /// <summary>How far their brightness follows that of the picture, 0–1.</summary>
    public double Lit { get; init; }

    /// <summary>How much of their light comes and goes, 0–1, <see cref="TwinkleRate"/> times a second.</summary>
    public double Twinkle { get; init; }

    public double TwinkleRate { get; init; } = 0.3;

    /// <summary>Seconds from its appearing to its going; 0 for one that passes through and comes again elsewhere.</summary>
    public double Life { get; init; }

    /// <summary>Where one with a life appears, in parts of the canvas's height from its top; below 1 is outside.</summary>
    public double BornFrom { get; init; }

    public double BornTo { get; init; } = 1;

    /// <summary>
    /// What stands among them: those farther away than <see cref="ScreenDepth"/> are not seen where it is; null for
    /// nothing.
    /// </summary>
    public ByteGrid? Screen { get; init; }

    public double ScreenDepth { get; init; } = 1.5;

    /// <summary>Diameter of the shine around it, in diameters of itself; 0 for none.</summary>
    public double Halo { get; init; }
}
