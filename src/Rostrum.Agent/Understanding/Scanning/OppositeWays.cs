namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>
/// "Fig pans left, plum the opposite way": the move that was just named, the other way; and "fade out both picture and
/// music", which is of the film and of its music, while "fade out the video" is of the film alone.
/// </summary>
internal static class OppositeWays
{
    public static IReadOnlyList<Mention> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        List<Mention>? read = null;
        foreach (var mention in mentions)
        {
            if (MoveShared(mention, mentions) is { } shared)
            {
                read ??= [.. mentions];
                read.Insert(read.IndexOf(mention), mention with { Meanings = [shared] });
                continue;
            }
            if (mention.As<OppositeWord>() is not null && mention.End - mention.Start > 1)
            {
                if (MoveBefore(mention, mentions) is var (motion, way))
                {
                    read ??= [.. mentions];
                    var at = read.IndexOf(mention);
                    read[at] = mention with { End = mention.Start + 1, Meanings = [motion] };
                    read.Insert(
                        at + 1,
                        mention with
                        {
                            Start = mention.Start + 1,
                            Meanings = [new DirectionWord(way)],
                        }
                    );
                }
            }
            else if (
                tokens[mention.Start].Text is "fade" or "fades" or "fading"
                && Beside(tokens, mention) is { Picture: { } picture } fade
            )
            {
                read ??= [.. mentions];
                read.RemoveAll(other => other != mention && other.Start <= picture && other.End > picture);
                read[read.IndexOf(mention)] = mention with { Meanings = [new FilmFadeWord(fade.In)] };
                var at = read.FindIndex(other => other.Start <= fade.Music && other.End > fade.Music);
                if (at >= 0)
                    read.Insert(
                        at,
                        read[at] with
                        {
                            Start = fade.Music!.Value - 1,
                            End = fade.Music.Value,
                            Meanings = [new FadeWord(fade.In)],
                        }
                    );
            }
        }
        return read ?? mentions;
    }

    /// <summary>"Pan right on the first and left on the second": the move of the clause before, where only the way is said.</summary>
    private static MotionNamed? MoveShared(Mention way, IReadOnlyList<Mention> mentions)
    {
        if (
            way.As<DirectionWord>() is null
            || mentions
                .Where(mention => mention.Clause == way.Clause)
                .Any(mention =>
                    mention != way && mention.As<PicturePlace>() is null && mention.As<NothingMeant>() is null
                )
            || !mentions.Any(mention =>
                mention.Clause == way.Clause
                && mention.As<PicturePlace>() is { Pick: Pick.These }
                && mention.Start > way.Start
            )
        )
            return null;
        var before = mentions.Where(mention => mention.Clause == way.Clause - 1).ToList();
        return
            before.Exists(mention => mention.As<PicturePlace>() is { Pick: Pick.These })
            && before.Exists(mention => mention.As<DirectionWord>() is not null)
            ? before.LastOrDefault(mention => mention.As<MotionNamed>() is not null)?.As<MotionNamed>()
            : null;
    }

    /// <summary>The last move that another clause gives a direction to, where this one names a picture and no move.</summary>
    private static (MotionNamed Motion, string Way)? MoveBefore(
        Mention opposite,
        IReadOnlyList<Mention> mentions
    )
    {
        var own = mentions.Where(mention => mention.Clause == opposite.Clause).ToList();
        if (
            !own.Exists(mention => mention.As<PicturePlace>() is not null)
            || own.Exists(mention => mention.As<MotionNamed>() is not null)
            || mentions.LastOrDefault(mention =>
                mention.Clause < opposite.Clause && mention.As<MotionNamed>() is not null
            )
                is not { } move
            || mentions.FirstOrDefault(mention =>
                mention.Clause == move.Clause && mention.As<DirectionWord>() is not null
            )
                is not { } way
        )
            return null;
        return way.As<DirectionWord>()!.Direction switch
        {
            "left" => (move.As<MotionNamed>()!, "right"),
            "right" => (move.As<MotionNamed>()!, "left"),
            "up" => (move.As<MotionNamed>()!, "down"),
            "down" => (move.As<MotionNamed>()!, "up"),
            _ => null,
        };
    }

    /// <summary>"Fade out both the picture and the music", "fade sound and image in".</summary>
    private static (int? Picture, int? Music, bool In)? Beside(IReadOnlyList<Token> tokens, Mention fade)
    {
        int? picture = null;
        int? music = null;
        bool? isIn = null;
        var i = fade.Start + 1;
        for (; i < tokens.Count && tokens[i].Kind == TokenKind.Word; i++)
            switch (tokens[i].Text)
            {
                case "picture" or "pictures" or "image" or "video" or "film" or "visuals" or "visual":
                    picture ??= i;
                    continue;
                case "music" or "sound" or "audio" or "song" or "soundtrack":
                    music ??= i;
                    continue;
                case "in" or "out" when isIn is null:
                    isIn = tokens[i].Text == "in";
                    continue;
                case "both" or "the" or "and" or "&":
                    continue;
                case "over" or "at" or "for" or "please" or "to":
                    return Found(picture, music, isIn);
                default:
                    return null;
            }
        return Found(picture, music, isIn);
    }

    private static (int?, int?, bool)? Found(int? picture, int? music, bool? isIn) =>
        picture is not null && isIn is { } way ? (picture, music, way) : null;
}
