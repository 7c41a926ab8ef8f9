using Rostrum.Agent.Models;

namespace Rostrum.Agent.Understanding;

/// <summary>How a message is heard as a whole: what of it is known, what it takes away, and of which picture it speaks.</summary>
internal sealed partial class MessageReader
{
    /// <summary>How much of the words is known.</summary>
    public Grasp Grasp => Grasp.Of(message, tokens, scanned.Mentions, texts);

    /// <summary>Something is to go that is taken to be there: "remove the music", not "no music".</summary>
    public bool TakesAway =>
        scanned.Mentions.Any(mention =>
            mention.As<NotWord>() is { Removes: true } or { Behind: true }
            || mention.As<UnwantedWord>() is not null && mention.As<NotWord>() is null
        );

    /// <summary>What is there is to stay.</summary>
    public bool LeavesAlone => scanned.Mentions.Any(mention => mention.As<LeaveWord>() is not null);

    /// <summary>Something that was said is put right: "no wait", 不对.</summary>
    public bool Corrects => IsCorrection(scanned.Mentions);

    /// <summary>Something is wanted, and not only not wanted.</summary>
    public bool AsksForThings
    {
        get
        {
            var denied = Denial.In(tokens, scanned.Mentions);
            return scanned.Mentions.Any(mention =>
                !denied.Contains(mention.Start)
                && !mention.Meanings.Any(meaning =>
                    meaning is NotWord or UnwantedWord or NothingMeant or PictureWord or FilmWord or VerbWord
                )
            );
        }
    }

    /// <summary>The place of the one picture that a message speaks of; null for none, for several, or for the film.</summary>
    public int? OnlyPlace =>
        scanned
            .Mentions.Select(mention => mention.As<PicturePlace>())
            .OfType<PicturePlace>()
            .Select(place => place is { Pick: Pick.These, Places: [var one] } ? one : (int?)null)
            .Distinct()
            .ToList()
            is [{ } only]
        && scanned.Mentions.Any(mention => mention.As<MotionNamed>() is not null)
        && !scanned.Mentions.Any(mention =>
            mention.Meanings.Any(meaning =>
                meaning is FilmWord or SlideshowWord or TransitionWord or TransitionNamed or VaryWord
                || meaning is EachWord && !IsOfLength(mention)
            )
        )
            ? only < 0
                ? scanned.Scene.Count + only
                : only
            : null;

    /// <summary>Nothing is said of any picture but how long each is seen, nor of the film but its shape.</summary>
    public bool SaysOnlyLengths =>
        scanned.Mentions.All(mention =>
            mention.Meanings.All(meaning =>
                meaning
                    is Length
                        or LengthWord
                        or ShapeNamed
                        or ShortSide
                        or SizeGiven
                        or FramesPerSecond
                        or PictureWord
                        or NothingMeant
                || meaning is EachWord && IsOfLength(mention)
            )
        );

    /// <summary>"Three seconds each".</summary>
    private bool IsOfLength(Mention each) =>
        scanned.Mentions.Any(mention => mention.Clause == each.Clause && mention.As<Length>() is not null)
        && !scanned.Mentions.Any(mention =>
            mention.Clause == each.Clause && mention.As<Head>() is not null and not FilmWord
        );

    /// <summary>What is said in clauses that sound like wishes and in which no phrase is known.</summary>
    public IReadOnlyList<string> Unheard =>
        [
            .. clauses
                .Where(clause => clause.End > clause.Start && SoundsLikeWish(clause) && !HasContent(clause))
                .SelectMany(clause => Grasp.Strange(message, tokens, clause, scanned.Mentions, texts)),
        ];

    private bool HasContent(Clause clause) =>
        texts.ContainsKey(clause.Number)
        || scanned.Mentions.Any(mention =>
            mention.Clause == clause.Number
            && !mention.Meanings.All(meaning =>
                meaning is VerbWord or NothingMeant or PictureWord or FilmWord or MakeWord or OrderWord
            )
        );

    private bool SoundsLikeWish(Clause clause) =>
        wishing.Contains(tokens[clause.Start].Text)
        || Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => tokens[i].Kind == TokenKind.Han && wishing.Contains(tokens[i].Text));

    private static readonly HashSet<string> wishing =
    [
        .. "make add give put let have use apply with more less set turn change also 加 弄 变 把 让 做 搞 整".Split(
            ' '
        ),
    ];
}
