using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

internal static partial class PictureReader
{
    private static PictureEdit? MoveOf(
        List<(Mention Mention, PicturePlace Meaning)> named,
        HashSet<Verb> verbs,
        OrderWord? order,
        Sentence sentence
    )
    {
        if (named.Count == 0)
            return null;
        var first = sentence.ScopeOf([named[0].Meaning]);
        if (
            Places(named) is { Count: >= 3 } among
            && sentence.Tokens.Any(token => token.Text is "between")
            && named[0].Meaning.Places.Count == 1
        )
            return new PictureEdit.MoveBeside(first, among.Skip(1).Min(), Behind: true);
        if (
            named is [{ Meaning.Places: [var wedged] }, { Meaning.Pick: Pick.Others or Pick.Rest }]
            && sentence.Tokens.Any(token => token.Text is "between")
        )
            return new PictureEdit.Move(PictureScope.At(wedged), 1);
        if (order is { Outermost: false } && named.Count > 1 && named[^1].Meaning.Places.Count > 0)
            return new PictureEdit.MoveBeside(first, Places(named)[^1], order.Behind);
        if (
            verbs.Contains(Verb.StartWith)
            && verbs.Contains(Verb.EndWith)
            && named is [{ Meaning.Places: [var one] }, { Meaning.Places: [var other] }]
            && Bounded(one, other, sentence) is { } bounded
        )
            return bounded;
        if (verbs.Contains(Verb.StartWith) || order is { Outermost: true, Behind: false })
            return new PictureEdit.Move(first, 0);
        if (verbs.Contains(Verb.EndWith) || order is { Outermost: true, Behind: true })
            return new PictureEdit.Move(first, -1);
        return Places(named) is { Count: > 1 } places
            ? new PictureEdit.Move(PictureScope.At(places[0]), places[^1])
            : null;
    }

    /// <summary>"Start on the sunset, finish on the tent": the others stay between them as they are.</summary>
    private static PictureEdit.Order? Bounded(int one, int other, Sentence sentence)
    {
        var count = sentence.PictureCount;
        var startsFirst =
            sentence
                .Of<VerbWord>()
                .First(found => found.Meaning.Verb is Verb.StartWith or Verb.EndWith)
                .Meaning.Verb == Verb.StartWith;
        var (first, last) = startsFirst ? (one, other) : (other, one);
        (first, last) = (first < 0 ? count + first : first, last < 0 ? count + last : last);
        return first == last || Math.Max(first, last) >= count
            ? null
            : new PictureEdit.Order([
                first,
                .. Enumerable.Range(0, count).Where(place => place != first && place != last),
                last,
            ]);
    }

    private static PictureEdit? SwapOf(List<(Mention Mention, PicturePlace Meaning)> named, Scene scene) =>
        Places(named) switch
        {
            [var one, var other, ..] => new PictureEdit.Swap(one, other),
            [] when scene.Count == 2 => new PictureEdit.Swap(0, 1),
            [] when scene.Focus.Places is [var one, var other] => new PictureEdit.Swap(one, other),
            [] => null,
            [var one] => new PictureEdit.Swap(
                one,
                scene.Count == 2 ? 1 - (one < 0 ? scene.Count + one : one) : one
            ),
        };

    /// <summary>"Start with the owner, finish on the puppy, the vet in the middle": in the order of their places, not of the words.</summary>
    private static List<int> Slotted(Sentence sentence, List<(Mention Mention, PicturePlace Meaning)> named)
    {
        var first = At(behind: false);
        var last = At(behind: true);
        if (last is not [var end])
            return Places(named);
        return first is [var begin] && begin != end
            ? Places([begin, .. named.Where(place => place != begin && place != end), end])
            : Places([.. named.Where(place => place != end), end]);

        List<(Mention Mention, PicturePlace Meaning)> At(bool behind) =>
            named.FindAll(place =>
                named.Count(other => other.Mention.Clause == place.Mention.Clause) == 1
                && sentence.Mentions.Exists(other =>
                    other.Clause == place.Mention.Clause
                    && (
                        other.As<VerbWord>() is { } verb
                            && verb.Verb == (behind ? Verb.EndWith : Verb.StartWith)
                        || other.As<OrderWord>() is { Outermost: true } order && order.Behind == behind
                    )
                )
            );
    }
}
