using Rostrum.Drafts.Sights;
using Rostrum.Vision.Classical;

namespace Rostrum.Vision;

/// <summary>Makes a <see cref="Sight"/> of a picture.</summary>
public static class Seeing
{
    /// <summary>
    /// Looks at a picture of nothing, so that the code is compiled by the time a real one comes: a film's first frame
    /// waits for its pictures to be seen, and a core is free while they are decoded.
    /// </summary>
    public static void Rehearse()
    {
        var (width, height) = (96, 64);
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < rgb.Length; i++)
            rgb[i] = (byte)(i * 7 % 251);
        Beholder.Look(new SmallPicture(width, height, rgb), new SightHints());
    }

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
