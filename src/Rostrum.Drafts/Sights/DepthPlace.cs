namespace Rostrum.Drafts.Sights;

/// <summary>With which part of a picture in layers something goes.</summary>
/// <param name="Nearness">At its middle, 0–1.</param>
/// <param name="Middle">0–1 of the picture.</param>
/// <param name="Rise">How much nearer it is a height of the picture farther down; 0 on a card.</param>
public readonly record struct DepthPlace(double Nearness, PicturePoint Middle, double Rise = 0);
