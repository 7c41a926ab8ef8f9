using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads the camera moves that a message names, with the words about them.</summary>
internal sealed class MotionReader(MotionWishes moves)
{
    private readonly Sentence sentence = moves.Sentence;
    private readonly Request request = moves.Request;
    private readonly Scene scene = moves.Scene;
    private readonly Dictionary<Mention, MotionWish> wishes = moves.ByName;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        var moves = new MotionWishes(sentence, request, scene);
        new MotionReader(moves).ReadNames();
        new MotionMeasures(moves).Read();
        new MotionDirections(moves).Read();
        new MotionAims(moves).Read();
        if (moves.General is { IsEmpty: false } general)
            request.Motions.Add(general);
    }

    private void ReadNames()
    {
        Mention? denied = null;
        foreach (var (mention, named) in sentence.Of<MotionNamed>())
        {
            if (sentence.Denied.Contains(mention))
            {
                denied = mention;
                continue;
            }
            if (IsFeel(mention))
                continue;
            if (IsTurned(mention))
            {
                request.Lacks(Unavailable.TurningPictures);
                continue;
            }
            var scope = sentence.ScopeOf(mention);
            var same = request.Motions.Find(wish =>
                wish.Motion == named.Motion
                && (
                    scope.IsAll && wish.Scope.IsAll
                    || (scope.Among(scene.Count) ?? []).SequenceEqual(wish.Scope.Among(scene.Count) ?? [-1])
                )
            );
            if (same is null)
                request.Motions.Add(same = NewWish(mention, named, scope));
            else
                same.Direction ??= DirectionWithin(mention);
            wishes[mention] = same;
        }
        // Of two that contradict each other the later one counts: 静止不动，慢慢推近.
        foreach (var (mention, _) in sentence.Of<StillWord>())
            if (
                !wishes.Any(wish =>
                    wish.Key.Start > mention.End
                    && (wish.Value.Scope.IsAll || IsWithin(sentence.ScopeOf(mention), wish.Value.Scope))
                )
            )
                request.Still = sentence.ScopeOf(mention);
        if (sentence.Clauses.Any(SaysOnlyStill))
            request.Still ??= PictureScope.All;
        if (request.Motions.Count > 0)
            return;
        denied ??= sentence
            .Of<MovementWord>()
            .Select(found => found.Mention)
            .FirstOrDefault(sentence.Denied.Contains);
        if (denied is not null && request.Still is null)
        {
            request.Still = sentence.ScopeOf(denied);
            moves.IsStillByDenial = true;
        }
    }

    private bool IsWithin(PictureScope some, PictureScope others) =>
        some.Among(scene.Count) is { } places
        && others.Among(scene.Count) is { } among
        && places.All(among.Contains);

    /// <summary>画面有点呼吸感，镜头慢慢往里推: how it feels, beside what the camera does.</summary>
    private bool IsFeel(Mention mention) =>
        sentence.Tokens[mention.End - 1].Text == "感"
        && sentence
            .Of<MotionNamed>()
            .Any(other =>
                !sentence.Denied.Contains(other.Mention)
                && other.Meaning.Motion != mention.As<MotionNamed>()!.Motion
                && sentence.Tokens[other.Mention.End - 1].Text != "感"
                && sentence.Tokens[other.Mention.Start].Kind == TokenKind.Han
            );

    /// <summary>"Rotate the photo 90 degrees": it lies on its side and is to stand; no camera turns so far.</summary>
    private bool IsTurned(Mention mention) =>
        mention.As<MotionNamed>()!.Motion == MotionWishes.Turning
        && sentence.Nearest(mention, other => other.As<Degrees>() is not null)?.As<Degrees>() is { } degrees
        && degrees.Value != 0
        && degrees.Value % 90 == 0
        && !sentence.HasInClause<MovementWord>(mention)
        && !sentence.HasInClause<SpeedWord>(mention)
        && !sentence.HasInClause<Length>(mention)
        && !sentence.Tokens.Any(token => token.Text is "camera" or "over" or "镜" or "while");

    /// <summary>"Still, 1 s": the word by itself; in a sentence it mostly says that something goes on.</summary>
    private bool SaysOnlyStill(Clause clause) =>
        clause.End - clause.Start == 1 && sentence.Tokens[clause.Start].Text == "still";

    private MotionWish NewWish(Mention mention, MotionNamed named, PictureScope scope) =>
        new()
        {
            Motion = named.Motion,
            Scope = scope,
            Stems = [.. PlacesOf(mention).Select(i => sentence.Tokens[i].Stem)],
            Direction = Sentence.HasSetting(named.Motion, "dir") ? DirectionWithin(mention) : null,
            Zoom = named.Motion.Name == "dolly_zoom" ? GroundGoing(mention) : null,
        };

    /// <summary>"Vertigo shot, the background falls away": which way what lies behind goes.</summary>
    private string? GroundGoing(Mention mention) =>
        sentence
            .Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start))
            .Concat(PlacesOf(mention))
            .Select(i => sentence.Tokens[i].Text)
            .Select(word =>
                word
                    is "falls"
                        or "fall"
                        or "away"
                        or "recedes"
                        or "recede"
                        or "stretches"
                        or "stretch"
                        or "pulls"
                        or "drops"
                    ? "out"
                : word is "closer" or "rushes" or "looms" or "swells" or "grows" or "closes" ? "in"
                : null
            )
            .FirstOrDefault(way => way is not null);

    private static IEnumerable<int> PlacesOf(Mention mention) =>
        mention.From is var (start, end)
            ? Enumerable.Range(start, end - start)
            : Enumerable.Range(mention.Start, mention.End - mention.Start);

    /// <summary>"Pan up" is one phrase, and says where to.</summary>
    private string? DirectionWithin(Mention mention) =>
        PlacesOf(mention)
            .Where(i => sentence.Tokens[i].Kind != TokenKind.Quote)
            .Select(i => Lexicon.Shared.Find(sentence.Tokens, i, meaning => meaning is DirectionWord))
            .Select(found => found?.Meanings.OfType<DirectionWord>().FirstOrDefault()?.Direction)
            .FirstOrDefault(direction => direction is not null);
}
