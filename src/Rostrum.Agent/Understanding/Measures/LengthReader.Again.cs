using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>算了，4秒吧; "make it 4 seconds": a length and nothing else, right after a length was said.</summary>
internal static partial class LengthReader
{
    /// <summary>转场1秒 and then 改成0.5秒吧: of the joints that were just spoken of.</summary>
    private static bool IsOfJointsAgain(Sentence sentence, Length length, Scene scene) =>
        scene.Focus.Subject == Subject.Transitions
        && length is { More: 0, Milliseconds: <= LongestAfterthought }
        && IsBare(sentence);

    /// <summary>第二张停3秒 and then 算了，4秒吧: of the pictures whose length was just set.</summary>
    private static PictureScope? AgainOf(Sentence sentence, Mention length, Scene scene) =>
        scene.Focus is { OfLengths: true, Places: { Count: > 0 } places }
        && length.As<Length>() is { More: 0 }
        && IsBare(sentence)
            ? PictureScope.At(places)
            : null;

    /// <summary>Nothing is named that it could be of instead.</summary>
    private static bool IsBare(Sentence sentence) =>
        sentence.Of<Length>().Count() == 1
        && sentence.Mentions.TrueForAll(mention =>
            mention.Meanings.Any(meaning => meaning is Length or CorrectionWord or NothingMeant)
            || mention.As<VerbWord>() is { Verb: Verb.Change }
        );
}
