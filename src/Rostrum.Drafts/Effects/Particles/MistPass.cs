using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Particles;

/// <summary>Fog, smoke or steam: clouds of noise that drift and change, in layers of different depths.</summary>
public sealed record MistPass(IReadOnlyList<MistLayer> Layers, Colour Colour, long Seed) : Pass
{
    /// <summary>How far its brightness follows that of the picture, 0–1.</summary>
    public double Lit { get; init; }

    /// <summary>0 hides what is behind, 1 only adds light.</summary>
    public double Shine { get; init; }

    /// <summary>How near everything in the fitted picture is; null where all of it is as far as the mist.</summary>
    public ByteGrid? Nearness { get; init; }
}

/// <summary>Mist of one depth. Lengths are in parts of the canvas's shorter side.</summary>
/// <param name="Density">How much of the picture it hides where it is thickest, 0–1.</param>
public sealed record MistLayer(double Density)
{
    /// <summary>How much thinner it is before what is nearest, 0–1: less air lies between.</summary>
    public double Clears { get; init; }

    /// <summary>How far away it is: the camera's move carries what is near farther.</summary>
    public double Depth { get; init; } = 1.5;

    /// <summary>Size of its largest clouds.</summary>
    public double Grain { get; init; } = 1;

    /// <summary>How much longer its clouds are upwards than across.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>0 for an even veil, 1 for clouds with clear air between them.</summary>
    public double Unevenness { get; init; } = 0.5;

    /// <summary>0 for the same at every height, 1 for none at the top.</summary>
    public double Low { get; init; }

    /// <summary>How far its clouds are drawn out and curled.</summary>
    public double Warp { get; init; } = 0.15;

    /// <summary>Drift to the right, a second.</summary>
    public double DriftX { get; init; }

    /// <summary>Drift downwards, a second; below zero it rises.</summary>
    public double DriftY { get; init; }

    /// <summary>How fast its forms change, a second.</summary>
    public double Change { get; init; } = 0.04;

    /// <summary>Where in the fitted picture it rises from, 0–1; everywhere when absent.</summary>
    public PicturePoint? Source { get; init; }

    /// <summary>How high it rises from its source.</summary>
    public double Plume { get; init; } = 0.5;

    /// <summary>How far it leans to the right on its way up, for its height.</summary>
    public double Lean { get; init; }
}
