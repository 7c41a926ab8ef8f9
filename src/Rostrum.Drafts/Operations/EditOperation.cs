namespace Rostrum.Drafts.Operations;

/// <summary>
/// One change to a film, checked before it is made. Pure: the draft that is given stays as it is, keys that
/// are not known here survive, and the same change to the same draft gives the same result.
/// </summary>
public abstract record EditOperation
{
    public abstract EditOutcome Apply(Draft draft);

    private protected static EditOutcome Refuse(RefusalCause cause, string why) =>
        new EditOutcome.Refused(cause, why);
}

/// <summary>What became of an <see cref="EditOperation"/>: a new draft, or the reason why there is none.</summary>
public abstract record EditOutcome
{
    private EditOutcome() { }

    public sealed record Changed(Draft Draft) : EditOutcome;

    /// <param name="Cause">The kind of reason, for those who speak to the person in another language.</param>
    /// <param name="Why">A sentence in English, fit to be shown.</param>
    public sealed record Refused(RefusalCause Cause, string Why) : EditOutcome;
}

/// <summary>Why an operation is refused.</summary>
public enum RefusalCause
{
    /// <summary>The film has no picture yet.</summary>
    NoPictures,

    /// <summary>A picture that the film does not have was meant.</summary>
    NoSuchPicture,

    /// <summary>Two pictures at least are wanted.</summary>
    OnePicture,

    /// <summary>No motion, transition or fit has this name.</summary>
    UnknownName,

    /// <summary>The motion or transition has no such setting, or the setting no such value.</summary>
    UnknownSetting,

    /// <summary>A number lies outside what can be made.</summary>
    OutOfRange,

    /// <summary>The picture has no motion that could be changed.</summary>
    NoMotion,

    /// <summary>The pictures have no such effect.</summary>
    NoEffect,

    /// <summary>A text that the film does not have was meant.</summary>
    NoSuchText,

    /// <summary>A text was wanted, and not what it should say.</summary>
    NoWords,

    /// <summary>A film that the session does not have was meant.</summary>
    NoSuchFilm,

    /// <summary>Another film has this name.</summary>
    NameTaken,

    /// <summary>The film would be left without a picture.</summary>
    LastPicture,

    /// <summary>The film has no music that could be changed.</summary>
    NoMusic,

    /// <summary>A sound that the film does not have was meant.</summary>
    NoSuchSound,

    /// <summary>No sound of the film has a beat that could be followed.</summary>
    NoBeat,

    /// <summary>A video clip was wanted where there is a still.</summary>
    NoClip,
}
