namespace Rostrum.Drafts.Cameras;

/// <summary>
/// What the camera sees at one moment. <paramref name="X"/>, <paramref name="Y"/>: centre of the view, 0–1 of the
/// fitted picture, y down. <paramref name="Zoom"/>: 1 = the fitted picture fills the canvas.
/// <paramref name="Roll"/>: degrees by which the camera is turned clockwise.
/// </summary>
public readonly record struct CameraView(double X, double Y, double Zoom, double Roll = 0)
{
    public static CameraView Whole => new(0.5, 0.5, 1);
}

/// <summary>A camera over one picture: a pure function of the time since the picture's segment starts.</summary>
public interface ICamera
{
    /// <summary>The view at <paramref name="time"/>, which may lie before the start or after the end.</summary>
    CameraView At(MediaTime time);
}

/// <summary>A camera given by a formula.</summary>
public sealed class FormulaCamera(Func<MediaTime, CameraView> formula) : ICamera
{
    public CameraView At(MediaTime time) => formula(time);
}
