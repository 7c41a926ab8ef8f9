using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Media.Decoding;

namespace Rostrum.Media;

/// <summary>All that must be known of a still to lay out a film with it: its form, what it is about, how bright it is where.</summary>
/// <param name="Tones">Null where they are not known; texts over it are then made readable on anything.</param>
public sealed record KnownStill(StillFormat Format, PicturePoint Subject, Tones? Tones)
{
    /// <summary>Raised whenever the same file comes to give other rows or another subject.</summary>
    public const int Version = 2;

    /// <summary>Decodes stills only to learn of them; nothing of them is kept.</summary>
    /// <exception cref="MediaException">One of them is missing, refused or damaged.</exception>
    public static IReadOnlyList<KnownStill> Learn(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0)
            return [];
        using var reader = StillReader.Open(paths, cancel);
        return [.. reader.ReadHeaders(cancel).Select(format => reader.ReadRows(format, _ => { }, cancel))];
    }
}
