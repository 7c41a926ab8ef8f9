namespace Rostrum.Drafts.Sights;

/// <summary>The subject of a picture, cut out: where it is, and with which layer it goes.</summary>
/// <param name="Mask">255 inside it, over the fitted picture.</param>
/// <param name="Place">With which layer it goes where the picture moves in depth; null where all of it moves as one.</param>
public sealed record SubjectCutout(ByteGrid Mask, DepthPlace? Place)
{
    /// <summary>Parts of the picture below which a mask holds nothing that could stand before a text.</summary>
    private const double LeastCoverage = 0.002;

    /// <summary>Null where the picture has no subject that stands out plainly.</summary>
    public static SubjectCutout? Of(Sight? sight, SceneLayers? layers) =>
        sight is { HasPlainSubject: true } && sight.SubjectMask.Coverage() > LeastCoverage
            ? new SubjectCutout(sight.SubjectMask, layers?.PlaceOf(sight.SubjectMask))
            : null;
}
