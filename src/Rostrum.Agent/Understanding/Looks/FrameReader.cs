using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Looks;

/// <summary>Reads what is asked of the canvas: its shape and size, its rate, its ground, how pictures fill it.</summary>
internal static class FrameReader
{
    public static void Read(Sentence sentence, Request request)
    {
        foreach (var mention in sentence.Mentions)
        {
            var denied = sentence.Denied.Contains(mention);
            if (mention.As<ShapeNamed>() is { } shape && !denied)
                (request.Ratio, request.Platform) = (
                    IsCounted(sentence, mention) || IsPlainer(sentence, shape) && request.Ratio is not null
                        ? request.Ratio
                        : shape.Ratio,
                    shape.Platform ?? request.Platform
                );
            if (mention.As<ShapesWord>() is { } shapes && !denied)
                (request.Ratio, request.OtherRatio) = (shapes.One, shapes.Other);
            foreach (
                var fade in MusicReader.IsMusicFade(sentence, mention)
                    ? []
                    : mention.Meanings.OfType<FilmFadeWord>()
            )
                ReadFade(sentence, request, mention, fade.In, denied);
            if (mention.As<SizeGiven>() is { } size)
                request.Size = size;
            if (mention.As<ShortSide>() is { } side && !denied)
                request.ShortSide = side.Pixels;
            if (mention.As<FramesPerSecond>() is { } rate)
                request.FramesPerSecond = rate.Value;
            if (mention.As<Tempo>() is { } tempo)
                request.BeatsPerMinute = tempo.BeatsPerMinute;
            if (mention.As<FitNamed>() is { } fit)
                request.Fit = new FitWish(
                    FitMeant(fit.Fit, denied && !SaysCut(sentence, mention)),
                    sentence.ScopeOf(mention)
                );
            // 黑底, where no text is spoken of.
            if (
                mention.As<TrimNamed>() is { Trim: LetterTrim.Panel }
                && Ground(sentence.Tokens[mention.Start].Text) is { } ground
                && !sentence.Of<TextNoun>().Any()
            )
                request.Background = ground;
            if (GroundBehind(sentence, mention) is { } around && !denied)
            {
                request.Background = around;
                request.Fit ??= new FitWish("contain", Rostrum.Drafts.Operations.PictureScope.All);
            }
            if (mention.As<BackgroundWord>() is not null && ColourBeside(sentence, mention) is { } colour)
                request.Background = colour;
        }
    }

    /// <summary>How long a film takes to come or to go when nobody says so, ms.</summary>
    private const long UsualFade = 1500;

    private static void ReadFade(Sentence sentence, Request request, Mention fade, bool isIn, bool denied)
    {
        var said = sentence
            .Nearest(fade, other => other.As<Length>() is { More: 0 })
            ?.As<Length>()!
            .Milliseconds;
        request.HasOpenFade |= !denied && said is null;
        var length = denied ? 0 : said ?? UsualFade;
        if (isIn)
            request.FilmFadeIn = length;
        else
            request.FilmFadeOut = length;
    }

    /// <summary>"4:5 portrait for the feed", 小红书用3:4: a shape in numbers outranks the words around it; of two of these the first.</summary>
    private static bool IsCounted(Sentence sentence, Mention shape) =>
        sentence
            .Of<ShapeNamed>()
            .Where(found =>
                !sentence.Denied.Contains(found.Mention)
                && NumberReader.Read(sentence.Tokens, found.Mention.Start) is not null
            )
            .Select(found => found.Mention)
            .FirstOrDefault()
            is { } counted
        && !ReferenceEquals(counted, shape);

    /// <summary>要正方形的，发小红书: a shape that is said outranks that of the place where the film goes.</summary>
    private static bool IsPlainer(Sentence sentence, ShapeNamed shape) =>
        shape.Platform is not null
        && sentence
            .Of<ShapeNamed>()
            .Any(found => found.Meaning.Platform is null && found.Meaning.Ratio != shape.Ratio);

    /// <summary>"Don't chop her feet off": what is denied is the cutting.</summary>
    private static bool SaysCut(Sentence sentence, Mention fit) =>
        fit.As<FitNamed>()!.Fit == "contain"
        && sentence.Tokens[fit.Start].Stem
            is ("chop" or "cut" or "crop" or "slic" or "slice" or "lop" or "trim");

    /// <summary>"Do not fill the frame" shows the picture whole; "no blurred sides" fills the frame.</summary>
    private static string FitMeant(string fit, bool denied) =>
        !denied ? fit
        : fit == "cover" ? "contain"
        : "cover";

    private static readonly string[] grounds =
    [
        "ground",
        "surround",
        "surrounds",
        "bars",
        "borders",
        "margins",
        "padding",
        "backdrop",
        "space around",
        "around it",
        "around the picture",
        "around the photo",
        "around the product",
        "around the edges",
        "all around",
        "all round",
        "on the sides",
        "at the sides",
        "on both sides",
        "on either side",
        "to the sides",
        "above and below",
        "top and bottom",
        "at the top and bottom",
        "on top and bottom",
    ];

    /// <summary>"Plain white around it", "on a white ground": what is seen beside a picture that is shown whole.</summary>
    private static Colour? GroundBehind(Sentence sentence, Mention mention)
    {
        if (
            mention.As<ColourNamed>() is not { } named
            || sentence.Tokens[mention.Start].Kind != TokenKind.Word
            || sentence.Of<TextNoun>().Any()
        )
            return null;
        var behind = string.Join(
            ' ',
            sentence
                .Tokens.Skip(mention.End)
                .Take(4)
                .Where(token => token.Text is not "space")
                .Select(token => token.Text)
        );
        return
            Array.Exists(grounds, ground => (behind + ' ').StartsWith(ground + ' ', StringComparison.Ordinal))
            && Colour.TryParse(named.Code, out var colour)
            ? colour
            : null;
    }

    private static Colour? Ground(string word) =>
        word == "黑" ? Colour.Black
        : word == "白" ? Colour.White
        : null;

    private static Colour? ColourBeside(Sentence sentence, Mention background)
    {
        var named =
            sentence.Nearest(background, other => other.As<ColourNamed>() is not null)
            // "And the gaps around it, could those be navy".
            ?? sentence.Mentions.Find(other =>
                other.Clause == background.Clause + 1
                && other.As<ColourNamed>() is not null
                && !sentence.Mentions.Exists(head =>
                    head.Clause == other.Clause && head.As<Head>() is not null
                )
            );
        if (named is null)
            return null;
        var written = sentence.Tokens[named.Start].Text;
        return Colour.TryParse(written[0] == '#' ? written : named.As<ColourNamed>()!.Code, out var colour)
            ? colour
            : null;
    }
}
