using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Moving;

/// <summary>Stands in for moving pictures where frames are planned and none is painted: every clip has one tiny picture.</summary>
internal sealed class MovingOutlines(IReadOnlyDictionary<Clip, MovingLayout> layouts)
    : IMovingPictures,
        IDisposable
{
    private readonly Dictionary<Clip, MovingPicture> pictures = layouts.ToDictionary(
        each => each.Key,
        each => new MovingPicture(
            each.Value with
            {
                PlateWidth = 2,
                PlateHeight = 2,
                Left = 0,
                Top = 0,
                Width = 2,
                Height = 2,
            }
        ),
        ReferenceEqualityComparer.Instance as IEqualityComparer<Clip>
    );

    public IReadOnlyDictionary<Clip, MovingPicture> Pictures => pictures;

    public MovingPicture PictureOf(Clip clip, int source, int frame) => pictures[clip];

    public void Done(int frame) { }

    public void Stop() { }

    public void Dispose()
    {
        foreach (var picture in pictures.Values)
            picture.Dispose();
    }
}
