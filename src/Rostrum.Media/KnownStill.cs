using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Decoding;

namespace Rostrum.Media;

/// <summary>All that must be known of a still to lay out a film with it: its form, what it is about, how bright it is where.</summary>
/// <param name="Subject">What catches the eye, by libvips' measure of attention.</param>
/// <param name="Tones">Null where they are not known; texts over it are then made readable on anything.</param>
public sealed record KnownStill(StillFormat Format, PicturePoint Subject, Tones? Tones)
{
    /// <summary>Raised whenever the same file comes to give other rows or another subject.</summary>
    public const int Version = 3;

    /// <summary>A small copy, in which more can be seen; null once that was done.</summary>
    public SmallPicture? Picture { get; init; }

    /// <summary>What was seen in it; null where nobody looked.</summary>
    public Sight? Sight { get; init; }

    /// <summary>
    /// What a camera aims at: the subject or the faces that were seen, else what catches the eye.
    /// </summary>
    public PicturePoint Aim =>
        Sight is { } sight && (sight.HasPlainSubject || sight.Faces.Count > 0) ? sight.SubjectPoint : Subject;

    /// <summary>What a timeline is laid out by.</summary>
    public StillFacts Facts => new(Format.Width, Format.Height, Aim) { Sight = Sight };

    /// <summary>The same with what is seen in its small copy; itself where nothing looks or all was seen.</summary>
    public KnownStill Seen(Func<SmallPicture, Sight>? see) =>
        see is null || Sight is not null || Picture is null
            ? this
            : this with
            {
                Sight = see(Picture),
                Picture = null,
            };

    /// <summary>Decodes stills only to learn of them; nothing of them is kept.</summary>
    /// <exception cref="MediaException">One of them is missing, refused or damaged.</exception>
    public static IReadOnlyList<KnownStill> Learn(
        IReadOnlyList<string> paths,
        Func<SmallPicture, Sight>? see,
        CancellationToken cancel
    )
    {
        if (paths.Count == 0)
            return [];
        using var reader = StillReader.Open(paths, cancel);
        return
        [
            .. reader
                .ReadHeaders(cancel)
                .Select(format => reader.ReadRows(format, _ => { }, cancel).Seen(see)),
        ];
    }
}
