using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Moving;

/// <summary>Gives planners the frames of moving pictures. Safe for any number of callers.</summary>
public interface IMovingPictures
{
    /// <summary>
    /// A frame of a clip's source, once it is there. It is valid until <see cref="Done"/> has been called for every
    /// frame of the film that shows it.
    /// </summary>
    /// <param name="source">Its number within the source.</param>
    /// <param name="frame">The frame of the film in which it is to be seen.</param>
    MovingPicture PictureOf(Clip clip, int source, int frame);

    /// <summary>A frame of the film is painted.</summary>
    void Done(int frame);

    /// <summary>Nothing more is painted: whoever waits for a picture is sent home by an exception.</summary>
    void Stop();
}
