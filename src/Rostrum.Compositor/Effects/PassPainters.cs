using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Effects.Particles;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Effects.Light;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects;

/// <summary>Which painter does which pass. A new kind of pass needs its painter, and a line here.</summary>
internal static class PassPainters
{
    public static PassPainter Of(Pass pass, Canvas canvas, Scratch scratch) =>
        pass switch
        {
            BarsPass bars => new BarsPainter(bars, canvas),
            GrainPass grain => new GrainPainter(grain, canvas),
            ParticlePass particles => new ParticlePainter(particles, canvas),
            MistPass mist => new MistPainter(mist, canvas),
            LensDropsPass drops => new LensDropsPainter(drops, canvas),
            RaysPass rays => new RaysPainter(rays, canvas),
            FlarePass flare => new FlarePainter(flare, canvas),
            EmberGlowPass glow => new EmberGlowPainter(glow, canvas),
            VignettePass vignette => new VignettePainter(vignette, canvas),
            _ => throw new NotSupportedException($"Nothing paints {pass.GetType().Name}."),
        };
}
