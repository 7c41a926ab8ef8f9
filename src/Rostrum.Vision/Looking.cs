using Rostrum.Vision.Classical;

namespace Rostrum.Vision;

/// <summary>How a sight comes from a picture.</summary>
public static class Looking
{
    extension(Sight)
    {
        /// <summary>Looks at a picture without any model: the same bits on every machine.</summary>
        public static Sight Of(SmallPicture picture) => Sight.Of(picture, new SightHints());

        /// <summary>Looks at a picture, taking as given what a person or a model has said already.</summary>
        public static Sight Of(SmallPicture picture, SightHints hints) => Beholder.Look(picture, hints);
    }
}
