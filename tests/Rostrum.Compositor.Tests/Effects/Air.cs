using System.Text.Json;
using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Effects.Particles;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>Effects on a plain frame, without a film around them.</summary>
internal static class Air
{
    public static IReadOnlyList<Pass> Passes(Effect effect, string settings = "{}", long seed = 5)
    {
        var values = new ParameterValues(
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(settings)
        );
        var scene = new EffectScene(
            new Canvas(1920, 1080),
            TimeRange.Between(MediaTime.Zero, MediaTime.FromMilliseconds(10_000)),
            Framing.Contain(16, 9),
            PicturePoint.Centre,
            new Noise(seed)
        );
        return effect.Direct(scene, values);
    }

    public static ParticlePass Particles(Effect effect, string settings = "{}", long seed = 5) =>
        Passes(effect, settings, seed).OfType<ParticlePass>().Single();

    public static PassMoment Moment(Canvas canvas, double seconds, double strength = 1) =>
        new(
            seconds,
            (int)(seconds * 30),
            strength,
            new PlaneMap(1.0 / canvas.Width, 0, 0, 0, 1.0 / canvas.Height, 0)
        );

    public static Viewpoint Front => new(1, 0, 0);

    /// <summary>The bytes of a plain frame after an effect.</summary>
    public static Picture Over(
        Effect effect,
        Canvas canvas,
        Colour colour,
        double seconds = 3,
        string settings = "{}",
        double strength = 1,
        long seed = 5
    )
    {
        using var frame = new WorkFrame(canvas.Width, canvas.Height);
        var (luma, cb, cr) = Bt709.Codes(colour);
        Fill(frame, luma, cb, cr);
        using var scratch = new Scratch(canvas);
        foreach (var pass in Passes(effect, settings, seed))
        {
            using var painter = PassPainters.Of(pass, canvas, scratch);
            painter.Paint(Moment(canvas, seconds, strength), frame);
        }
        using var bytes = new Yuv420Frame(canvas.Width, canvas.Height);
        frame.ToBytes(bytes);
        return Picture.Of(bytes);
    }

    private static unsafe void Fill(WorkFrame frame, double luma, double cb, double cr)
    {
        for (var y = 0; y < frame.Height; y++)
            new Span<ushort>(frame.LumaRow(y), frame.Width).Fill((ushort)Math.Round(luma * 256));
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            new Span<ushort>(frame.CbRow(y), frame.ChromaWidth).Fill((ushort)Math.Round(cb * 256));
            new Span<ushort>(frame.CrRow(y), frame.ChromaWidth).Fill((ushort)Math.Round(cr * 256));
        }
    }
}
