using Rostrum.Cli.Output;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Media.Seeing;
using Rostrum.Vision;
using Rostrum.Vision.Models;

namespace Rostrum.Cli.Commands;

/// <summary>Looks at pictures with the models that the user installed; without any, or where one fails, without.</summary>
internal static class OwnModels
{
    private static int told;

    public static Sight Look(SmallPicture picture)
    {
        var shelf = ModelShelf.OfUser();
        if (shelf.Runtime is not { } runtime || shelf.DepthPath is not { } model)
            return Sight.Of(picture);
        try
        {
            var depth = SeeProcess.Depth(runtime, model, picture);
            return Sight.Of(
                picture,
                new SightHints { Depth = (depth, Path.GetFileNameWithoutExtension(model)) }
            );
        }
        catch (MediaException failed)
        {
            if (Interlocked.Exchange(ref told, 1) == 0)
                Say.Note(failed.Message);
            return Sight.Of(picture);
        }
    }
}
