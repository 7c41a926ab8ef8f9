namespace Rostrum.Drafts.Effects;

/// <summary>
/// The picture as a print: reduced into a window of a sheet of paper, which lies turned on a ground. Lengths are in
/// pixels of the canvas, places are counted from its centre.
/// </summary>
/// <param name="Paper">The sheet.</param>
/// <param name="Window">The part of the sheet in which the picture is seen, counted from the sheet's middle.</param>
/// <param name="Ground">Beyond the sheet; null for the picture itself, blurred and darkened.</param>
/// <param name="Turn">Degrees clockwise.</param>
/// <param name="Shadow">Of the sheet on the ground, 0–1; <paramref name="Inset"/> of its edge on the picture.</param>
/// <param name="Drop">When it is dropped onto the ground, and how long it falls.</param>
public sealed record PrintPass(
    Sheet Paper,
    Sheet Window,
    Colour Colour,
    Colour? Ground,
    double Turn,
    double Shadow,
    double Inset,
    TimeRange Drop
) : Pass;

/// <summary>A rectangle with round corners: its middle, its sides and the radius of its corners.</summary>
public readonly record struct Sheet(double X, double Y, double Width, double Height, double Radius);

/// <summary>
/// The picture as the frames of a film that runs along the canvas's longer side, between two rows of perforations.
/// </summary>
/// <param name="Border">Width of either border, in parts of the canvas's shorter side.</param>
/// <param name="Speed">Frames that pass in a second; less than 0 the other way.</param>
/// <param name="Pull">When the film is pulled in, and how long until it stands.</param>
public sealed record StripPass(double Border, Colour Film, Colour Light, double Speed, TimeRange Pull) : Pass;
