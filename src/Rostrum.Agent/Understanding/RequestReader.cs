namespace Rostrum.Agent.Understanding;

/// <summary>Reads a message into a request. It never fails: what is not understood is left out.</summary>
internal static class RequestReader
{
    public static Request Read(string words)
    {
        var (rest, texts) = WrittenWordsReader.Read(words);
        var sentence = Sentence.Read(rest);
        var request = new Request { Texts = texts };
        ReadUnavailable(sentence, request);
        MusicReader.Read(sentence, request);
        MotionReader.Read(sentence, request);
        BlurReader.Read(sentence, request);
        TransitionReader.Read(sentence, request);
        LengthReader.Read(sentence, request);
        ReadFrame(sentence, request);
        request.IsSlideshow = sentence
            .Of<SlideshowWord>()
            .Any(found => !sentence.Denied.Contains(found.Mention));
        request.Vary = sentence.Of<VaryWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        request.IsMereQuestion = sentence.EndsAsQuestion && !sentence.Mentions.Exists(IsAsk);
        request.IsUnknown =
            texts.Count == 0
            && sentence.Tokens.Count > 0
            && !sentence.Mentions.Exists(mention => mention.Meanings.Count > 0);
        return request;
    }

    private static bool IsAsk(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is not (
                    FilmWord
                    or NothingMeant
                    or EachWord
                    or NotWord
                    or PicturePlace
                    or MovementWord
                    or DirectionWord
                )
        );

    private static void ReadUnavailable(Sentence sentence, Request request)
    {
        foreach (var (mention, word) in sentence.Of<UnavailableWord>())
            if (!sentence.Denied.Contains(mention))
                request.Lacks(word.Thing);
            else if (!request.Absent.Contains(word.Thing))
                request.Absent.Add(word.Thing);
        if (sentence.Of<PicturePlace>().Any(place => sentence.Denied.Contains(place.Mention)))
            request.Lacks(Unavailable.RemovingPictures);
    }

    private static void ReadFrame(Sentence sentence, Request request)
    {
        foreach (var mention in sentence.Mentions.Where(mention => mention.Meanings.Count > 0))
            switch (mention.Meanings[0])
            {
                case ShapeNamed(var ratio, var platform) when !sentence.Denied.Contains(mention):
                    (request.Ratio, request.Platform) = (ratio, platform ?? request.Platform);
                    break;
                case SizeGiven size:
                    request.Size = size;
                    break;
                case ShortSide(var pixels):
                    request.ShortSide = pixels;
                    break;
                case FramesPerSecond(var rate):
                    request.FramesPerSecond = rate;
                    break;
                case Tempo(var beats):
                    request.BeatsPerMinute = beats;
                    break;
                case FitNamed(var fit):
                    request.Fit = new FitWish(
                        FitMeant(fit, sentence.Denied.Contains(mention)),
                        sentence.ScopeOf(mention)
                    );
                    break;
            }
    }

    /// <summary>"Do not fill the frame" shows the picture whole; "no blurred sides" fills the frame.</summary>
    private static string FitMeant(string fit, bool denied) =>
        !denied ? fit
        : fit == "cover" ? "contain"
        : "cover";
}
