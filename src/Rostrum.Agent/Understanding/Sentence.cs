using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// The phrases of a message with each doubtful one decided, and who belongs to whom: what strength, speed, place and
/// time words are about, and what "no" denies.
/// </summary>
internal sealed class Sentence
{
    private const int DenialReaches = 3;

    private Sentence(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        Tokens = tokens;
        Mentions = mentions;
    }

    public IReadOnlyList<Token> Tokens { get; }

    public List<Mention> Mentions { get; }

    /// <summary>The mentions that a "no" stands before.</summary>
    public HashSet<Mention> Denied { get; } = new(ReferenceEqualityComparer.Instance);

    public bool EndsAsQuestion =>
        Tokens.LastOrDefault(token => token.Text is not ("." or "。" or "!" or "\n")).Text
            is "?"
                or "？"
                or "吗"
                or "呢";

    public static Sentence Read(string words)
    {
        var tokens = Token.Read(words);
        var sentence = new Sentence(tokens, [.. Scanner.Scan(tokens)]);
        sentence.DecideSenses();
        sentence.FindDenied();
        return sentence;
    }

    public IEnumerable<(Mention Mention, T Meaning)> Of<T>()
        where T : Meaning =>
        Mentions.Where(mention => mention.As<T>() is not null).Select(mention => (mention, mention.As<T>()!));

    /// <summary>The nearest mention in the same clause that is eligible; what follows is nearer than what precedes.</summary>
    public Mention? Nearest(Mention from, Func<Mention, bool> eligible) =>
        Mentions
            .Where(other => !ReferenceEquals(other, from) && other.Clause == from.Clause && eligible(other))
            .MinBy(other => from.DistanceTo(other) * 2 + (other.Start < from.Start ? 1 : 0));

    /// <summary>The pictures that the clause of a mention is about.</summary>
    public PictureScope ScopeOf(Mention mention)
    {
        var places = Of<PicturePlace>()
            .Where(place => place.Mention.Clause == mention.Clause)
            .SelectMany(place => place.Meaning.Places)
            .ToList();
        return places.Count == 0 ? PictureScope.All : PictureScope.At(places);
    }

    public bool HasInClause<T>(Mention mention)
        where T : Meaning => Of<T>().Any(other => other.Mention.Clause == mention.Clause);

    /// <summary>
    /// Words that name both a motion and a transition mean the motion, unless "transition" stands beside them; what a
    /// catalogue names is never unavailable.
    /// </summary>
    private void DecideSenses()
    {
        for (var i = 0; i < Mentions.Count; i++)
        {
            var mention = Mentions[i];
            if (mention.As<MotionNamed>() is null && mention.As<TransitionNamed>() is null)
                continue;
            var beside = TransitionWordBeside(i);
            Meaning? sense = mention.As<MotionNamed>();
            if (beside is not null)
                sense =
                    mention.As<TransitionNamed>()
                    ?? Lexicon
                        .Shared.Find(Tokens, mention.Start, meaning => meaning is TransitionNamed)
                        ?.Meanings.OfType<TransitionNamed>()
                        .First()
                    ?? sense;
            sense ??= mention.As<TransitionNamed>();
            Mentions[i] = mention with { Meanings = [sense!] };
            if (beside is not null && sense is TransitionNamed)
            {
                Mentions[i] = Mentions[i] with
                {
                    End = Math.Max(mention.End, beside.End),
                    Start = Math.Min(mention.Start, beside.Start),
                };
                Mentions.Remove(beside);
            }
        }
    }

    private Mention? TransitionWordBeside(int i)
    {
        var mention = Mentions[i];
        foreach (var (other, reach) in (ReadOnlySpan<(int, int)>)[(i + 1, 1), (i - 1, 2)])
            if (
                other >= 0
                && other < Mentions.Count
                && Mentions[other] is var near
                && near.As<TransitionWord>() is not null
                && near.Clause == mention.Clause
                && near.DistanceTo(mention) <= reach
            )
                return near;
        return null;
    }

    private void FindDenied()
    {
        foreach (var (denial, _) in Of<NotWord>())
        {
            var end = denial.End;
            foreach (
                var mention in Mentions.Where(other =>
                    other.Start >= denial.End && other.Clause == denial.Clause
                )
            )
            {
                if (mention.Start - end > DenialReaches)
                    break;
                Denied.Add(mention);
                if (
                    mention.As<Head>() is not null
                    || mention.As<FitNamed>() is not null
                    || mention.As<PicturePlace>() is not null
                )
                    break;
                end = mention.End;
            }
        }
    }

    public static bool HasSetting(CatalogueEntry entry, string name) =>
        entry.Parameters.Any(parameter => parameter.Name == name);
}
