namespace Rostrum.Agent.Understanding.Motions;

/// <summary>Reads motion blur: plain is the film camera's 180 degrees, subtle half of it, strong twice.</summary>
internal static class BlurReader
{
    private const double Plain = 180;
    private const double Whole = 360;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        if (scene.Focus.Subject == Subject.Blur && AmountAlone(sentence) is { } factor)
        {
            request.Blur = new BlurWish(
                null,
                factor,
                scene.Focus.Places is { } places ? Rostrum.Drafts.Operations.PictureScope.At(places) : default
            );
            request.Motions.Clear();
        }
        if (scene.HasBlur)
            foreach (var (mention, _) in sentence.Of<SharpWord>())
                request.Blur = new BlurWish(0, 1, sentence.ScopeOf(mention));
        foreach (var mention in sentence.Mentions.Where(IsBlur))
        {
            var scope = sentence.ScopeOf(mention);
            if (mention.As<BlurWord>() is { Gone: true } && !scene.HasBlur)
                continue;
            if (sentence.Denied.Contains(mention) || mention.As<BlurWord>() is { Gone: true })
            {
                request.Blur = new BlurWish(0, 1, scope);
                continue;
            }
            if (AngleBeside(sentence, mention) is { } angle)
                request.Blur = new BlurWish(angle, 1, scope);
            else if (mention.As<BlurWord>() is not null)
                request.Blur =
                    ByWords(sentence, mention, scope) is { Degrees: not null } plain
                    && scene.HasBlur
                    && Compared(sentence, mention) is { } by
                        ? plain with
                        {
                            Degrees = null,
                            Factor = by,
                        }
                        : ByWords(sentence, mention, scope);
        }
    }

    /// <summary>"Stronger", said right after blur was set, is about the blur.</summary>
    private static double? AmountAlone(Sentence sentence) =>
        sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not FilmWord)
            ? null
            : sentence
                .Of<AmountWord>()
                .Where(found => found.Meaning.Relative)
                .Select(found => (double?)found.Meaning.Factor)
                .FirstOrDefault();

    public static bool IsAboutBlur(Sentence sentence, Mention degrees) =>
        sentence.Mentions.Exists(other => other.Clause == degrees.Clause && IsBlur(other));

    private static BlurWish ByWords(
        Sentence sentence,
        Mention blur,
        Rostrum.Drafts.Operations.PictureScope scope
    )
    {
        var about = sentence
            .Mentions.Where(mention =>
                mention.Clause == blur.Clause
                && mention.Meanings.Any(meaning => meaning is AmountWord or Percent)
                && ReferenceEquals(
                    sentence.Nearest(mention, other => other.As<Head>() is not null and not FilmWord),
                    blur
                )
            )
            .Select(mention => mention.Meanings[0])
            .FirstOrDefault();
        // 加动态模糊，轻一点的那种: how much of it, in a clause behind.
        if (
            about is null
            && sentence
                .Of<AmountWord>()
                .FirstOrDefault(found => ReferenceEquals(sentence.NamedBefore(found.Mention), blur))
                .Meaning
                is { } later
        )
            return new BlurWish(Math.Min(Whole, Plain * later.Factor), 1, scope);
        return about switch
        {
            Percent(var fraction) => new BlurWish(Math.Clamp(fraction, 0, 1) * Whole, 1, scope),
            AmountWord { Relative: true } amount => new BlurWish(null, amount.Factor, scope),
            AmountWord amount => new BlurWish(Math.Min(Whole, Plain * amount.Factor), 1, scope),
            _ => new BlurWish(Plain, 1, scope),
        };
    }

    /// <summary>"It smears too much, leave some of the blur but less": a degree of the blur there is, in a clause nearby.</summary>
    private static double? Compared(Sentence sentence, Mention blur) =>
        sentence
            .Of<AmountWord>()
            .Where(found =>
                found.Meaning.Relative
                && Math.Abs(found.Mention.Clause - blur.Clause) <= 2
                && !sentence.Mentions.Exists(other =>
                    other.Clause == found.Mention.Clause
                    && other.As<Head>() is not null and not (BlurWord or FilmWord or MovementWord)
                )
            )
            .Select(found => (double?)found.Meaning.Factor)
            .FirstOrDefault();

    private static bool IsBlur(Mention mention) =>
        mention.As<BlurWord>() is not null || mention.As<ShutterWord>() is not null;

    /// <summary>An angle in the same clause, or beside "shutter" a number without a unit.</summary>
    private static double? AngleBeside(Sentence sentence, Mention blur)
    {
        if (sentence.Nearest(blur, other => other.As<Degrees>() is not null)?.As<Degrees>() is { } degrees)
            return degrees.Value;
        if (blur.As<ShutterWord>() is null)
            return null;
        if (blur.Start > 0 && sentence.Tokens[blur.Start - 1] is { Kind: TokenKind.Number } before)
            return before.Value;
        for (var i = blur.End; i < sentence.Tokens.Count && i < blur.End + 3; i++)
            if (sentence.Tokens[i].Kind == TokenKind.Number)
                return sentence.Tokens[i].Value;
        return null;
    }
}
