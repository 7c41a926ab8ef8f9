using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>How much mist one layer has at a place of the canvas, at one moment.</summary>
internal readonly struct MistField
{
    private readonly MistLayer layer;
    private readonly CloudSheet clouds;
    private readonly double seconds;
    private readonly double unit;
    private readonly double height;
    private readonly double perPixel;
    private readonly double startX;
    private readonly double startY;
    private readonly double sourceX;
    private readonly double sourceY;

    public MistField(MistLayer layer, CloudSheet clouds, Canvas canvas, in PassMoment moment)
    {
        (this.layer, this.clouds) = (layer, clouds);
        seconds = moment.Seconds;
        unit = Math.Min(canvas.Width, canvas.Height);
        height = canvas.Height;
        var view = Viewpoint.Of(moment.Picture, canvas);
        var carry = Viewpoint.CarryAt(layer.Depth);
        perPixel = 1 / (unit * layer.Grain * view.ZoomAt(layer.Depth));
        (sourceX, sourceY) = layer.Source is { } source ? moment.Picture.Find(source.X, source.Y) : (0, 0);
        var (middleX, middleY) = layer.Source is null
            ? (canvas.Width * 0.5 + view.ShiftX * carry, canvas.Height * 0.5 + view.ShiftY * carry)
            : (sourceX, sourceY);
        startX = -middleX * perPixel - layer.DriftX * seconds / layer.Grain;
        startY = -middleY * perPixel - layer.DriftY * seconds / layer.Grain;
    }

    /// <summary>0–1.</summary>
    public float At(double x, double y)
    {
        var amount = Math.Min(1, layer.Density) * (layer.Source is null ? Height(y) : Plume(x, y));
        if (amount <= 0)
            return 0;
        var (across, down) = (x * perPixel + startX, (y * perPixel + startY) / layer.Stretch);
        var change = layer.Change * seconds / layer.Grain;
        var bend = layer.Warp * (clouds.At(0.61 * across + 7.3, 0.61 * down + 0.5 * change) - 0.5);
        var turn = layer.Warp * (clouds.At(0.57 * across + 0.4 * change, 0.57 * down + 3.1) - 0.5);
        var large = clouds.At(across + 2.4 * bend + change, down + 2.4 * turn);
        var small = clouds.At(1.43 * across + 1.7 - 0.8 * turn, 1.43 * down - change - 0.8 * bend);
        var cloud = Math.Clamp((0.62 * large + 0.38 * small - 0.36) / 0.32, 0, 1);
        cloud = cloud * cloud * (3 - 2 * cloud);
        return (float)(amount * (1 - layer.Unevenness + layer.Unevenness * cloud));
    }

    private double Height(double y)
    {
        var way = Math.Clamp(y / height * 1.15 - 0.1, 0, 1);
        return 1 - layer.Low * (1 - way * way * (3 - 2 * way));
    }

    /// <summary>A column that widens, leans and thins out on its way up.</summary>
    private double Plume(double x, double y)
    {
        var up = (sourceY - y) / (unit * layer.Plume);
        if (up is < -0.1 or > 1)
            return 0;
        var risen = Math.Max(0, up);
        var aside = (x - sourceX) / unit - layer.Lean * risen * risen * layer.Plume;
        aside += 0.05 * risen * Math.Sin(5 * risen - 0.9 * seconds);
        var across = aside / (0.07 + 0.24 * risen * layer.Plume);
        var begin = Math.Clamp((up + 0.1) / 0.25, 0, 1);
        return begin * begin * (3 - 2 * begin) * Math.Exp(-across * across) * (1 - risen) * (1 - 0.3 * risen);
    }
}
