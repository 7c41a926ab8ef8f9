using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>What looks at pictures for a host. May be used by several threads at once.</summary>
/// <param name="Look">Sees a picture.</param>
/// <param name="Names">
/// The <see cref="Sight.SeenBy"/> that a look is now expected to have. It changes where a model is installed, taken away or breaks.
/// </param>
public sealed record Eyes(Func<SmallPicture, Sight> Look, Func<string> Names);
