using Rostrum.Drafts.Effects.Layouts;
using Rostrum.Drafts.Effects.Lenses;
using Rostrum.Drafts.Effects.Light;
using Rostrum.Drafts.Effects.Living;
using Rostrum.Drafts.Effects.Particles;
using Rostrum.Drafts.Effects.Styles;
using Rostrum.Drafts.Effects.Textures;
using Rostrum.Drafts.Effects.Times;

namespace Rostrum.Drafts.Effects;

/// <summary>Every effect there is. A new one needs its file, a test and a line here.</summary>
public static class EffectCatalogue
{
    public static IReadOnlyList<Effect> All { get; } =
    [
        new FilmGrain(),
        new Vignette(),
        new Letterbox(),
        new Snow(),
        new Rain(),
        new RainDrops(),
        new Dust(),
        new Fireflies(),
        new Sparkles(),
        new Petals(),
        new FallingLeaves(),
        new Confetti(),
        new Hearts(),
        new SoapBubbles(),
        new Fog(),
        new Smoke(),
        new Steam(),
        new Fire(),
        new SunRays(),
        new LensFlare(),
        new Halation(),
        new Vhs(),
        new Crt(),
        new OldFilm(),
        new Glitch(),
        new RgbSplit(),
        new LightLeak(),
        new FilmBurn(),
        new ZoomBlur(),
        new Fisheye(),
        new TiltShift(),
        new DreamyGlow(),
        new SoftFocus(),
        new Echo(),
        new LightTrail(),
        new Pixel(),
        new Halftone(),
        new Sketch(),
        new Posterize(),
        new Comic(),
        new SpeedRamp(),
        new Boomerang(),
        new Loop(),
        new StopMotion(),
        new FreezeFrame(),
        new PictureFrame(),
        new Polaroid(),
        new FilmStrip(),
        new Bokeh(),
        new RackFocus(),
        new CinemagraphWater(),
        new CinemagraphSky(),
        new Sway(),
        new PopOut(),
        new CutoutSticker(),
    ];

    public static Effect? Find(string? name) => All.FirstOrDefault(effect => effect.Name == name);
}
