using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Planning;

/// <summary>
/// The move that a picture itself asks for: along it where the frame shows only a part of it, towards what it is about
/// where that is known. Pure: the same picture in the same frame gets the same move.
/// </summary>
/// <param name="seen">What is known of the pictures, by their addresses.</param>
internal sealed class FittingMotions(IReadOnlyDictionary<string, PictureSeen> seen)
{
    /// <summary>Where less of the picture's height or width than this is seen, the camera travels along it.</summary>
    private const double ShownWhole = 0.68;

    /// <summary>The most of a picture that a camera travels over: what is beyond the edges of so much is seen at both ends.</summary>
    private const double LongestTravel = 0.6;

    /// <summary>A subject nearer to the middle than this needs no aiming at.</summary>
    private const double InTheMiddle = 0.08;

    public static FittingMotions None { get; } = new(new Dictionary<string, PictureSeen>());

    /// <summary>One for each picture; null where nothing is known that asks for one.</summary>
    public NamedEffect?[] For(IReadOnlyList<Segment> pictures, Canvas canvas)
    {
        var moves = new NamedEffect?[pictures.Count];
        for (var i = 0; i < moves.Length; i++)
        {
            var move = For(pictures[i], canvas, i > 0 ? moves[i - 1] : null);
            // A push is what any picture can do: two of them in a row are dull.
            moves[i] = i > 0 && move?.Name == moves[i - 1]?.Name && move?.Name == Push ? null : move;
        }
        return moves;
    }

    private const string Push = "push_in";

    private NamedEffect? For(Segment picture, Canvas canvas, NamedEffect? before)
    {
        if (
            picture is not { Fit: null or "cover", Placement: null, MediaType: null or "image" }
            || picture.Source is not { } address
            || !seen.TryGetValue(address, out var known)
        )
            return null;
        var subject = picture.Subject?.Middle ?? known.Subject;
        if (known is { Width: > 0, Height: > 0 })
        {
            var (own, frame) = ((double)known.Width / known.Height, (double)canvas.Width / canvas.Height);
            if (own / frame < ShownWhole)
                return Along("tilt", own / frame, Towards(subject?.Y, before, "tilt", "up", "down"));
            if (frame / own < ShownWhole)
                return Along("pan", frame / own, Towards(subject?.X, before, "pan", "left", "right"));
        }
        return subject is { } about && IsOffMiddle(about) ? Aimed(Push, about) : null;
    }

    private static bool IsOffMiddle(PicturePoint point) =>
        Math.Abs(point.X - 0.5) > InTheMiddle || Math.Abs(point.Y - 0.5) > InTheMiddle;

    /// <summary>
    /// The way that ends at the subject. Where none is known: up and to the right, and the other way behind a move that
    /// went this one.
    /// </summary>
    private static string Towards(
        double? subject,
        NamedEffect? before,
        string motion,
        string towardsStart,
        string towardsEnd
    )
    {
        if (subject is { } at && Math.Abs(at - 0.5) > InTheMiddle)
            return at < 0.5 ? towardsStart : towardsEnd;
        var usual = motion == "tilt" ? towardsStart : towardsEnd;
        var other = usual == towardsStart ? towardsEnd : towardsStart;
        return
            before?.Name == motion
            && before.Parameters?.TryGetValue("dir", out var last) == true
            && last.GetString() == usual
            ? other
            : usual;
    }

    /// <param name="shown">How much of the picture the frame shows across the way, 0–1.</param>
    private static NamedEffect? Along(string motion, double shown, string direction) =>
        MotionCatalogue.Find(motion) is null
            ? null
            : new NamedEffect
            {
                Name = motion,
                Parameters = new Dictionary<string, JsonElement>
                {
                    ["amount"] = JsonSerializer.SerializeToElement(
                        Math.Round(Math.Clamp(1 - shown, 0.2, LongestTravel), 2)
                    ),
                    ["dir"] = JsonSerializer.SerializeToElement(direction),
                },
            };

    private static NamedEffect Aimed(string motion, PicturePoint about) =>
        new()
        {
            Name = motion,
            Parameters = new Dictionary<string, JsonElement>
            {
                ["target"] = JsonSerializer.SerializeToElement(
                    new[] { Math.Round(about.X, 3), Math.Round(about.Y, 3) }
                ),
            },
        };
}
