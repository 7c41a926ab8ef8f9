using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>What looks at pictures for a host. May be used by several threads at once.</summary>
/// <param name="Look">Sees a picture.</param>
/// <param name="Names">
/// Each <see cref="Sight.SeenBy"/> of which a sight is taken that was kept, the best first. They change where a model is
/// installed or taken away; while one is broken, what it saw before stays, and what it never saw is seen without it.
/// </param>
public sealed record Eyes(Func<SmallPicture, Sight> Look, Func<IReadOnlyList<string>> Names);
