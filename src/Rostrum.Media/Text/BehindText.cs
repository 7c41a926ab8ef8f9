using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>A text behind the subject: given the place and size that were left open, or a sentence where it is covered.</summary>
/// <param name="measure">Lays a text out.</param>
internal sealed class BehindText(
    TextClip text,
    Canvas canvas,
    ByteGrid subject,
    Func<TextClip, Canvas, TextMeasure> measure
)
{
    /// <summary>A text that came out smaller than this part of the size asked for did not fit at that.</summary>
    private const double AsAsked = 0.98;

    /// <summary>Part of a text that the subject covers from which on the depth is seen.</summary>
    private const double LeastOverlap = 0.04;

    /// <summary>Places that are proposed, the usual ones first.</summary>
    private static readonly string[] namedPlaces =
    [
        "top",
        "top_right",
        "top_left",
        "right",
        "left",
        "bottom",
        "bottom_right",
        "bottom_left",
    ];

    private readonly BehindSubject places = new(subject, text.Placement.Safe);

    /// <summary>What the person should know once it is placed; null where all is well.</summary>
    public string? Note { get; private set; }

    public TextClip Placed()
    {
        var standing = text.IsPlaceOpen ? Best() : AsSaid(text.Placement.X, text.Placement.Y);
        if (!standing.IsReadable)
            Note = NoteOn(standing);
        return text.IsPlaceOpen
            ? text with
            {
                Style = At(standing.Size).Style,
                Placement = text.Placement with { X = standing.X, Y = standing.Y },
            }
            : text;
    }

    private Standing Best()
    {
        var sizes = text.IsSizeOpen
            ? BehindSubject.Sizes.Select(times => Math.Min(times * text.Style.Size, StyleReader.LargestSize))
            : [text.Style.Size];
        var laid = sizes
            .Select(size => (Size: size, Laid: LaidAt(size)))
            .Where(one => one.Laid.Size >= one.Size * AsAsked)
            .Select(one => one.Laid)
            .ToList();
        return places.Best(LaidAt(text.Style.Size), laid);
    }

    /// <summary>With an open size, its lines reach from margin to margin.</summary>
    private TextClip At(double size) =>
        text with
        {
            Style = text.Style with { Size = size, MaxWidth = text.IsSizeOpen ? 1 : text.Style.MaxWidth },
        };

    private Standing AsSaid(double x, double y) => places.At(LaidAt(text.Style.Size), x, y);

    private LaidText LaidAt(double size)
    {
        var measured = measure(text.IsPlaceOpen ? At(size) : text, canvas);
        var around = 2 * TextSetter.Around * measured.Size * TextFitter.Scale(canvas);
        return new LaidText(
            measured.Size,
            Math.Max(1, measured.Ground.Width - around) / canvas.Width,
            Math.Max(1, measured.Ground.Height - around) / canvas.Height
        );
    }

    private string NoteOn(in Standing standing)
    {
        var percent = Math.Round(standing.Covered * 100).ToString("0", CultureInfo.InvariantCulture);
        var covered = $"The subject covers {percent}% of the text \"{FilmTexts.NameOf(text)}\"";
        if (text.IsPlaceOpen)
            return $"{covered} wherever it stands behind it: write less, or have it stand before the subject.";
        var readable = namedPlaces
            .Select(name => (Name: name, Place: TextPlacement.AnchorNamed(name)!.Value))
            .Select(anchor => (anchor.Name, Standing: AsSaid(anchor.Place.X, anchor.Place.Y)))
            .Where(anchor => anchor.Standing.IsReadable)
            .ToList();
        if (readable.Count == 0)
            return $"{covered}, which stands behind it: name no place, and one is found, or have it stand before the subject.";
        var free = readable.Find(anchor => anchor.Standing.Covered >= LeastOverlap).Name ?? readable[0].Name;
        return $"{covered}, which stands behind it: say \"put it at the {free.Replace('_', ' ')}\" to have it read.";
    }
}
