using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// "Focus on the face", "keep the attention on the dog": the camera is to go for what the picture is about, which it finds by
/// itself.
/// </summary>
internal static class FocusReader
{
    private static readonly HashSet<string> words =
    [
        .. "focus focusing focused concentrate attention zero".Split(' '),
    ];

    private static readonly HashSet<string> determiners =
    [
        .. "the her his my our their its your this that a an".Split(' '),
    ];

    /// <summary>They are places, pictures or parts of the film, and read by others.</summary>
    private static readonly HashSet<string> others =
    [
        .. "left right top bottom middle center centre upper lower background foreground picture photo image one ones first second third fourth last other others rest text title music subject corner edge".Split(
            ' '
        ),
    ];

    public static Mention? Read(IReadOnlyList<Token> tokens, int i, Scene scene, PlaceReader places)
    {
        if (!words.Contains(tokens[i].Text))
            return null;
        var at = i + 1;
        if (at < tokens.Count && tokens[at].Text is "in")
            at++;
        if (
            at + 2 >= tokens.Count
            || tokens[at].Text is not ("on" or "upon")
            || !determiners.Contains(tokens[at + 1].Text)
            || others.Contains(tokens[at + 2].Text)
            || tokens[at + 2].Kind != TokenKind.Word
            || places.Read(at + 2) is not null
            || HasPlace(tokens, at + 3)
        )
            return null;
        return new Mention(
            i,
            at + 3,
            [scene.IsNew ? new MotionNamed(MotionCatalogue.Find("push_in")!) : new SubjectFreed()]
        );
    }

    /// <summary>"The boat on the left": where it is is said.</summary>
    private static bool HasPlace(IReadOnlyList<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 5 && tokens[i].Kind == TokenKind.Word; i++)
            if (
                Lexicon.Shared.Find(tokens, i) is var (meanings, _)
                && meanings.Any(meaning => meaning is AnchorNamed or PicturePlace)
            )
                return true;
        return false;
    }
}
