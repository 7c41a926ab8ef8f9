using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>Answers in English what is asked about a film or the program.</summary>
internal static class EnglishAnswers
{
    public static string To(Question question, Draft draft)
    {
        var film = new FilmFacts(draft);
        return question switch
        {
            Question.Greeting =>
                "hello: send pictures and say what you want, such as \"slow zoom in, lo-fi music, title 'Urban Dreams' for 3 seconds\"",
            Question.Thanks =>
                "you are welcome; say what should be different, or export the film when it is right",
            Question.Length => $"the film lasts {film.Seconds} s",
            Question.Films => film.Films.Count < 2
                ? "there is one film"
                : $"there are {film.Films.Count} films: {string.Join(", ", film.Films)}",
            Question.Times =>
                $"the pictures begin at {string.Join(", ", film.Pictures.Zip(film.Starts, (name, start) => $"{start} s ({name})"))}; the film lasts {film.Seconds} s",
            Question.Joints => film.Joints.Count == 0
                ? "the pictures follow each other with plain cuts"
                : $"the pictures are joined by: {Names(film.Joints)}, {string.Join(" or ", film.JointLengths)} s long",
            Question.Pictures => film.Pictures.Count == 0
                ? "there is no picture in the film yet"
                : $"the film has {film.Pictures.Count} {(film.Pictures.Count == 1 ? "picture" : "pictures")}: {string.Join(", ", film.Pictures)}",
            Question.Timeline => film.Pictures.Count == 0
                ? film.Timeline
                : $"{(film.Pictures.Count == 1 ? "One picture" : $"{film.Pictures.Count} pictures")}, {film.Seconds} s, {film.Ratio}{(film.Mood is { } heard ? $", with {heard.Words.English[0]} music" : "")}. {film.Timeline}",
            Question.Music => !film.HasMusic ? "there is no music in the film yet"
            : film.Mood is { } mood ? $"{mood.Words.English[0]} music plays at {film.Volume}%"
            : $"your own music plays at {film.Volume}%",
            Question.Texts => film.Texts.Count == 0
                ? "there is no text in the film yet"
                : $"the film says {string.Join(", ", film.Texts.Select(text => $"“{EnglishTexts.Short(text)}”"))}",
            Question.Canvas =>
                $"the frame is {film.Ratio} ({film.Canvas.Width}×{film.Canvas.Height}) at {film.Rate} frames a second",
            Question.Moves => film.Moves.Count == 0
                ? "no picture has a camera move yet"
                : $"the camera moves are {string.Join(", ", film.Moves.Select(move => move?.Words.English[0] ?? "none").Zip(film.Ways, (move, way) => way is null ? move : $"{move} ({way})"))}{(film.Treatments.Count == 0 ? "" : $", with {Names(film.Treatments)}")}",
            Question.Motions => $"camera moves: {Names(MotionCatalogue.All)}",
            Question.Transitions => $"transitions: {Names(TransitionCatalogue.All)}",
            Question.Effects =>
                $"effects: {Names(EffectCatalogue.All)}; each can be stronger, weaker or slower, on all pictures or on some",
            Question.Looks => $"colour looks: {Names(LookCatalogue.All)}, or a CUBE file of your own",
            Question.Fonts =>
                "any font that is installed here, by its name, such as “in Noto Serif”, or your own: send a TTF or OTF file and say “use my font”",
            Question.Export => film.Pictures.Count == 0
                ? "send a picture first; then say “export” and the film is made"
                : $"say “export” and the film is made as it is now, an MP4 of {film.Canvas.Width}×{film.Canvas.Height} at {film.Rate} frames a second; for others say so first, such as “4K” or “60 fps”",
            Question.Moods => $"kinds of music: {Names(MoodCatalogue.All)}",
            _ =>
                $"I can move the camera ({Names(MotionCatalogue.All.Take(6))} …), join pictures ({Names(TransitionCatalogue.All.Take(4))} …), "
                    + $"add effects ({Names(EffectCatalogue.All.Take(6))} …) and weather (snow, rain, fog), colour looks ({Names(LookCatalogue.All.Take(4))} …), "
                    + "show pictures side by side, in a grid or one in another, change lengths, order, shape and frame rate, add motion blur, titles and captions, compose music, and undo; just say it in your own words",
        };
    }

    public static string To(Errand errand, Draft draft)
    {
        var film = new FilmFacts(draft);
        return errand switch
        {
            Errand.Export => film.Pictures.Count == 0
                ? "there is nothing to export yet: send a picture first"
                : $"the film is ready to be exported: {film.Seconds} s at {film.Canvas.Width}×{film.Canvas.Height}",
            Errand.StopExport => "no export is under way here; the film is as it was",
            Errand.Credits => "credits are told by the account and not by the film; nothing was changed",
            Errand.Status => film.Timeline,
            _ =>
                "pictures, sound and films can be sent at any time; they join the film with the next message",
        };
    }

    private static string Names(IEnumerable<CatalogueEntry> entries) =>
        string.Join(", ", entries.Select(entry => entry.Words.English[0]));
}
