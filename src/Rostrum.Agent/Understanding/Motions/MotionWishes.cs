using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Motions;

/// <summary>The camera moves that a message wishes, while its words are read: each by the word that names it.</summary>
internal sealed class MotionWishes(Sentence sentence, Request request, Scene scene)
{
    private const int CommonWordReaches = 3;

    public Sentence Sentence => sentence;

    public Request Request => request;

    public Scene Scene => scene;

    public Dictionary<Mention, MotionWish> ByName { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is wished of whatever moves already, where no move is named.</summary>
    public MotionWish? General { get; private set; }

    /// <summary>The pictures are to be still for no other reason than that a move is not wanted.</summary>
    public bool IsStillByDenial { get; set; }

    /// <summary>Moves stand in the order of the words.</summary>
    public void Insert(Mention named, MotionWish wish)
    {
        var place = Request.Motions.FindIndex(other =>
            ByName.Any(pair => ReferenceEquals(pair.Value, other) && pair.Key.Start > named.Start)
        );
        Request.Motions.Insert(place < 0 ? Request.Motions.Count : place, wish);
    }

    /// <summary>The move whose strength is an angle.</summary>
    public static Motion? Turning =>
        MotionCatalogue.All.FirstOrDefault(motion =>
            motion.Parameters.OfType<NumberParameter>().Any(known => known is { Name: "amount", Unit: "°" })
        );

    /// <summary>Words about whatever moves: the pictures named, else those of the last edit, else all.</summary>
    private PictureScope ScopeOfGeneral(Mention? head)
    {
        var about =
            head
            ?? Sentence.Mentions.FirstOrDefault(mention =>
                mention.Meanings.Any(meaning =>
                    meaning is AmountWord or SpeedWord or DirectionWord or OppositeWord or Times
                )
            );
        var scope = about is null ? PictureScope.All : Sentence.ScopeOf(about);
        return
            scope.IsAll
            && Scene.Focus is { Subject: Subject.Pictures, Places: { } places }
            && !Sentence.Of<EachWord>().Any()
            && !Sentence.Of<FilmWord>().Any()
            ? PictureScope.At(places)
            : scope;
    }

    public MotionWish? WishOf(Mention mention, bool needsHead)
    {
        var head = Sentence.Nearest(mention, other => IsHead(other) && other.As<FilmWord>() is null);
        // "Less on the third": what was compared before is compared again.
        if (
            head is null
            && mention.As<AmountWord>() is { Relative: true }
            && Sentence.HasInClause<PicturePlace>(mention)
        )
            return WishOf(null);
        if (needsHead && (head is null || head.DistanceTo(mention) > CommonWordReaches))
            return null;
        return WishOf(head);
    }

    /// <summary>The wish that a head stands for; without a head the last one named, or whatever moves already.</summary>
    public MotionWish? WishOf(Mention? head)
    {
        if (head is not null && ByName.TryGetValue(head, out var named))
            return named;
        if (head is not null && head.As<MovementWord>() is null)
            return null;
        return Request.Motions.LastOrDefault(wish => wish.Motion is not null)
            ?? (General ??= new MotionWish { Scope = ScopeOfGeneral(head) });
    }

    public static bool TakesDirection(Mention mention) =>
        mention.As<MotionNamed>() is { } motion
            ? Sentence.HasSetting(motion.Motion, "dir")
            : mention.As<TransitionNamed>() is { } transition
                && Sentence.HasSetting(transition.Transition, "dir");

    public static bool IsHead(Mention mention) => mention.As<Head>() is not null;
}
