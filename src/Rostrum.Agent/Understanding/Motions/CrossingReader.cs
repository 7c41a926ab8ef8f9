using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>
/// A camera that glides or sails across the picture to one of its sides pans: "glide to the right across this shot", "drift
/// across this from the right side to the left", "sweep the camera left across the water".
/// </summary>
internal static class CrossingReader
{
    /// <summary>How far behind its verb the side and the "across" may stand, tokens.</summary>
    private const int Reaches = 12;

    private static readonly HashSet<string> verbs =
    [
        .. "glide glides gliding sail sails sailing float floats floating drift drifts drifting sweep sweeps sweeping travel travels travelling traveling roam cruise".Split(
            ' '
        ),
    ];

    /// <summary>What goes across without the camera.</summary>
    private static readonly HashSet<string> others =
    [
        .. "text title caption words letters name logo snow petals leaves clouds rain light flare bubbles balloons next transition photos pictures images they them".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i)
    {
        if (!verbs.Contains(tokens[i].Text))
            return null;
        for (var k = i - 1; k >= 0 && tokens[k].Kind == TokenKind.Word; k--)
            if (others.Contains(tokens[k].Text))
                return null;
        var (isAcross, hasSide) = (false, false);
        for (var k = i + 1; k < tokens.Count && k <= i + Reaches && !IsStop(tokens[k]); k++)
        {
            isAcross |= tokens[k].Text == "across";
            hasSide |= tokens[k].Text is "left" or "right" or "leftwards" or "rightwards";
        }
        return isAcross && hasSide
            ? new Mention(i, i + 1, [new MotionNamed(MotionCatalogue.Find("pan")!)])
            : null;
    }

    private static bool IsStop(Token token) =>
        token.Kind is TokenKind.Mark or TokenKind.Quote || token.Text is "and" or "then";
}
