using Rostrum.Drafts.Sights;
using Rostrum.Vision.Classical;

namespace Rostrum.Vision;

/// <summary>Makes a <see cref="Sight"/> of a picture.</summary>
public static class Seeing
{
    extension(Sight)
    {
        /// <summary>Looks at a picture without any model: the same bits on every machine.</summary>
        public static Sight Of(SmallPicture picture) => Beholder.Look(picture, new SightHints());

        /// <summary>Looks at a picture, taking as given what a person or a model has said already.</summary>
        /// <exception cref="ArgumentException">A hint's grid has another shape than the picture.</exception>
        public static Sight Of(SmallPicture picture, SightHints hints)
        {
            foreach (var grid in new[] { hints.SubjectMask?.Mask, hints.Depth?.Depth })
                if (grid is not null && (grid.Width != picture.Width || grid.Height != picture.Height))
                    throw new ArgumentException("A hint has another shape than the picture.", nameof(hints));
            return Beholder.Look(picture, hints);
        }
    }
}
