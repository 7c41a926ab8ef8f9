namespace Rostrum.Agent.Understanding;

/// <summary>
/// Reads a message as what is said in one go, then what is said next: each part becomes a request of its own, so that
/// what comes later is about the film as the part before left it.
/// </summary>
internal static class MessageReader
{
    public static IReadOnlyList<Request> Read(string message, Scene scene)
    {
        var tokens = Unwrapped.Read(message, Lexicon.Shared.Spelling, scene);
        var (mentions, clauses) = Scanner.Scan(tokens, scene);
        var (texts, others) = TextReader.Read(message, tokens, clauses, mentions, scene);
        var requests = new List<Request>();
        var named = new List<int>();
        IReadOnlyList<int>? spoken = null;
        foreach (var part in Parts(clauses, others))
        {
            var sentence = new Sentence(tokens, part, others.Where(mention => IsIn(part, mention)), scene)
            {
                Spoken = spoken ?? scene.Focus.Places,
                Named = named,
                IsContinued = spoken is not null,
            };
            var request = RequestReader.Read(sentence, scene);
            request.Texts = [.. part.SelectMany(clause => texts.GetValueOrDefault(clause.Number) ?? [])];
            request.IsUnknown = tokens.Count > 0 && mentions.Count == 0 && request.Texts.Count == 0;
            requests.Add(request);
            if (PlacesIn(sentence) is { Count: > 0 } places)
            {
                spoken = places;
                named.AddRange(places);
            }
        }
        return requests;
    }

    private static IReadOnlyList<int> PlacesIn(Sentence sentence) =>
        sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]) is { IsAll: false } scope
            ? scope.Among(int.MaxValue) ?? []
            : [];

    private static bool IsIn(IReadOnlyList<Clause> part, Mention mention) =>
        mention.Clause >= part[0].Number && mention.Clause <= part[^1].Number;

    private static IEnumerable<IReadOnlyList<Clause>> Parts(IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions)
    {
        var part = new List<Clause>();
        foreach (var clause in clauses)
        {
            if (part.Count > 0 && BeginsAnew(part, clause, mentions))
            {
                yield return part.ToArray();
                part.Clear();
            }
            part.Add(clause);
        }
        if (part.Count > 0)
            yield return part;
    }

    private static bool BeginsAnew(List<Clause> part, Clause clause, IReadOnlyList<Mention> mentions)
    {
        var before = mentions.Where(mention => IsIn(part, mention)).ToList();
        var next = mentions.Where(mention => mention.Clause == clause.Number).ToList();
        if (next.Count == 0 || before.Count == 0)
            return false;
        if (next.Exists(mention => mention.As<CorrectionWord>() is not null))
            return true;
        if (PictureReader.IsEdit(before))
            return !PictureReader.Continues(before, next);
        if (PictureReader.IsEdit(next))
            return true;
        if (clause.BeginsSentence)
            return !(HasFreeMotion(before) && HasFreeMotion(next));
        var (here, there) = (Places(before), Places(next));
        if (there.Count > 0 && here.Count > 0)
            return !here.SequenceEqual(there);
        return here.Count == 0
            ? there.Count > 0 && next.Exists(IsContent) && before.Exists(IsContent)
            : there.Count == 0 && next.Exists(mention => mention.As<Head>() is not null and not FilmWord);
    }

    private static bool HasFreeMotion(List<Mention> mentions) =>
        mentions.Exists(mention => mention.As<MotionNamed>() is not null) && Places(mentions).Count == 0;

    private static bool IsContent(Mention mention) =>
        mention.Meanings.Any(meaning => meaning is Head and not FilmWord or AmountWord or SpeedWord or Length or LengthWord or StillWord);

    private static List<(Pick, string)> Places(List<Mention> mentions) =>
        [
            .. mentions
                .Select(mention => mention.As<PicturePlace>())
                .OfType<PicturePlace>()
                .Select(place => (place.Pick, string.Join(',', place.Places))),
        ];
}
