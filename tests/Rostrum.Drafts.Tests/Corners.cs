using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Tests;

/// <summary>What the four corners of the canvas show, computed in pixels of a picture and a canvas.</summary>
internal static class Corners
{
    /// <summary>How far the furthest corner of the view lies beyond the picture's edge, 0–1 of its sides; 0 inside.</summary>
    public static double Beyond(CameraView view, Framing framing)
    {
        const double CanvasHeight = 1000;
        var canvasWidth = CanvasHeight * framing.Aspect;
        var (pictureWidth, pictureHeight) = (
            canvasWidth / framing.ViewWidth,
            CanvasHeight / framing.ViewHeight
        );
        var (sine, cosine) = Math.SinCos(view.Roll * Math.PI / 180);
        double beyond = 0;
        foreach (var (right, down) in new[] { (-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5) })
        {
            var (u, v) = (right * canvasWidth / view.Zoom, down * CanvasHeight / view.Zoom);
            var x = view.X + (u * cosine - v * sine) / pictureWidth;
            var y = view.Y + (u * sine + v * cosine) / pictureHeight;
            beyond = new[] { beyond, -x, x - 1, -y, y - 1 }.Max();
        }
        return beyond;
    }
}
