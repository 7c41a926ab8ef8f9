namespace Rostrum.Agent.Understanding;

/// <summary>Reads what is said in one go into a request. It never fails: what is not understood is left out.</summary>
internal static class RequestReader
{
    public static Request Read(Sentence sentence, Scene scene)
    {
        var request = new Request();
        ReadUnavailable(sentence, request);
        if (PictureReader.IsEdit(sentence.Mentions) && PictureReader.Read(sentence, scene) is { } edit)
        {
            request.Edit = edit;
            return request;
        }
        StyleReader.Read(sentence, request);
        MusicReader.Read(sentence, request);
        MotionReader.Read(sentence, request, scene);
        BlurReader.Read(sentence, request);
        TransitionReader.Read(sentence, request, scene);
        LengthReader.Read(sentence, request, scene);
        FrameReader.Read(sentence, request);
        request.IsSlideshow = sentence.Of<SlideshowWord>().Any(found => !sentence.Denied.Contains(found.Mention));
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
