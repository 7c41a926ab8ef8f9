namespace Rostrum.Agent.Understanding;

/// <summary>Reads what is said in one go into a request. It never fails: what is not understood is left out.</summary>
internal static class RequestReader
{
    public static Request Read(Sentence sentence, Scene scene)
    {
        var request = new Request();
        ReadUnavailable(sentence, request);
        if (sentence.Of<LeaveWord>().Any())
            return request;
        if (PictureReader.IsEdit(sentence.Mentions, scene) && PictureReader.Read(sentence, scene) is { } edit)
        {
            request.Edit = edit;
            return request;
        }
        StyleReader.Read(sentence, request);
        MusicReader.Read(sentence, request, scene);
        MotionReader.Read(sentence, request, scene);
        BlurReader.Read(sentence, request, scene);
        TransitionReader.Read(sentence, request, scene);
        LengthReader.Read(sentence, request, scene);
        FrameReader.Read(sentence, request);
        request.Repeat =
            sentence.Of<TooWord>().Any()
            && sentence.Of<PicturePlace>().Any()
            && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null)
                ? new RepeatWish(
                    sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]),
                    sentence.Spoken
                )
                : null;
        request.Make = sentence.Of<MakeWord>().Any();
        request.IsSlideshow = sentence
            .Of<SlideshowWord>()
            .Any(found => !sentence.Denied.Contains(found.Mention));
        request.Vary = sentence.Of<VaryWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        QuestionReader.Read(sentence, request);
        return request;
    }

    private static void ReadUnavailable(Sentence sentence, Request request)
    {
        foreach (var (mention, word) in sentence.Of<UnavailableWord>())
            if (!sentence.Denied.Contains(mention))
                request.Lacks(word.Thing);
            else if (!request.Absent.Contains(word.Thing))
                request.Absent.Add(word.Thing);
    }
}
