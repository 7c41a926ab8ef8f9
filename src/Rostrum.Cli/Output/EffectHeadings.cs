using Rostrum.Drafts.Effects;

namespace Rostrum.Cli.Output;

/// <summary>What people call the kinds of effects.</summary>
internal static class EffectHeadings
{
    public static string Of(EffectKind kind) =>
        kind switch
        {
            EffectKind.Texture => "Film and video textures",
            EffectKind.Lens => "Lens and focus",
            EffectKind.Light => "Light",
            EffectKind.Particles => "Weather and particles",
            EffectKind.LivingPhoto => "Living photo",
            EffectKind.Style => "Styles",
            EffectKind.Time => "Time",
            _ => "Layout",
        };
}
