using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Farm.Generations;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Generations;

/// <summary>Finds where a generated clip belongs in a draft as it is by now, and puts it there.</summary>
internal static class ClipPlacement
{
    /// <summary>The clip takes the place of the picture it was made of, in whichever of the session's films that is.</summary>
    /// <returns>The picture's place in its film, from 0; null when it is in none any more, and the draft is as it was.</returns>
    public static int? Put(ref Draft draft, Generation generation, SessionFile file)
    {
        var found =
            Find(draft, picture => picture.Id == generation.SegmentId && IsIt(picture, generation))
            ?? Find(draft, picture => IsIt(picture, generation));
        if (found is not var (number, place, name))
            return null;
        var current = Films.NumberOf(draft);
        var replacing = new ReplacePicture(
            place,
            new NewPicture(file.Url, name, (long)(file.Seconds * 1000))
        );
        EditOperation[] edits =
            number == current ? [replacing] : [new OpenFilm(number), replacing, new OpenFilm(current)];
        var edited = draft;
        foreach (var edit in edits)
        {
            if (edit.Apply(edited) is not EditOutcome.Changed(var changed))
                return null;
            edited = changed;
        }
        draft = edited;
        return place;
    }

    private static (int Film, int Place, string? Name)? Find(Draft draft, Func<Segment, bool> isMeant)
    {
        foreach (
            var film in Films
                .Of(draft)
                .OrderByDescending(film => Films.NumberOf(film) == Films.NumberOf(draft))
        )
        {
            var pictures = Pictures.Of(film);
            for (var place = 0; place < pictures.Count; place++)
                if (isMeant(pictures[place]))
                    return (Films.NumberOf(film), place, pictures[place].Meta?.Name);
        }
        return null;
    }

    private static bool IsIt(Segment picture, Generation generation) =>
        picture.Source == generation.PictureUrl && picture.MediaType == "image";
}
