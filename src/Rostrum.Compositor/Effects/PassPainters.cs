using Rostrum.Compositor.Effects.Film;
using Rostrum.Compositor.Effects.Layout;
using Rostrum.Compositor.Effects.Lens;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Effects.Living;
using Rostrum.Compositor.Effects.Particles;
using Rostrum.Compositor.Effects.Style;
using Rostrum.Compositor.Effects.Tape;
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
            BurnPass burn => new BurnPainter(burn, canvas),
            CoverShadePass shade => new CoverShadePainter(shade, canvas),
            DefocusPass defocus => new DefocusPainter(defocus, canvas),
            SweepPass sweep => new SweepPainter(sweep, canvas),
            ComicPass comic => new ComicPainter(comic, canvas),
            DamagePass damage => new DamagePainter(damage, canvas),
            FocusPass focus => new FocusPainter(focus, canvas),
            FlowPass flow => new FlowPainter(flow, canvas, scratch),
            FlickerPass flicker => new FlickerPainter(flicker, canvas),
            GlitchPass glitch => new GlitchPainter(glitch, canvas, scratch),
            GlowPass glow => new GlowPainter(glow, canvas),
            GrainPass grain => new GrainPainter(grain, canvas),
            ParticlePass particles => new ParticlePainter(particles, canvas),
            MistPass mist => new MistPainter(mist, canvas),
            LensDropsPass drops => new LensDropsPainter(drops, canvas),
            PrintPass print => new PrintPainter(print, canvas, scratch),
            RaysPass rays => new RaysPainter(rays, canvas),
            FlarePass flare => new FlarePainter(flare, canvas),
            EmberGlowPass glow => new EmberGlowPainter(glow, canvas),
            HalftonePass halftone => new HalftonePainter(halftone, canvas),
            LeakPass leak => new LeakPainter(leak, canvas),
            PopOutPass popOut => new PopOutPainter(popOut, canvas),
            StickerPass sticker => new StickerPainter(sticker, canvas),
            SwayPass sway => new SwayPainter(sway, canvas, scratch),
            PixelPass pixel => new PixelPainter(pixel, canvas),
            PosterizePass posterize => new PosterizePainter(posterize, canvas),
            ScanlinesPass scanlines => new ScanlinesPainter(scanlines, canvas),
            SketchPass sketch => new SketchPainter(sketch, canvas),
            SplitPass split => new SplitPainter(split, canvas, scratch),
            StripPass strip => new StripPainter(strip, canvas, scratch),
            TapePass tape => new TapePainter(tape, canvas),
            TiltShiftPass tiltShift => new TiltShiftPainter(tiltShift, canvas),
            TonePass tone => new TonePainter(tone, canvas),
            VignettePass vignette => new VignettePainter(vignette, canvas),
            WarpPass warp => new WarpPainter(warp, canvas, scratch),
            WeavePass weave => new WeavePainter(weave, canvas, scratch),
            ZoomBlurPass zoomBlur => new ZoomBlurPainter(zoomBlur, canvas),
            _ => throw new NotSupportedException($"Nothing paints {pass.GetType().Name}."),
        };
}
