namespace Rostrum.Drafts.Sights;

/// <summary>What is known of a picture before it is looked at; null for what must be found.</summary>
public sealed record SightHints
{
    /// <summary>Where the subject is, as a person said. The mask is then looked for inside it only.</summary>
    public PictureBox? SubjectBox { get; init; }

    /// <summary>A mask that a model made, in the shape of the picture, and the model's name.</summary>
    public (ByteGrid Mask, string MadeBy)? SubjectMask { get; init; }

    /// <summary>Depth that a model made, in the shape of the picture, and the model's name.</summary>
    public (ByteGrid Depth, string MadeBy)? Depth { get; init; }

    /// <summary>Faces that a model found, and the model's name.</summary>
    public (IReadOnlyList<Face> Faces, string MadeBy)? Faces { get; init; }

    /// <summary>These, and what only the others know.</summary>
    public SightHints With(SightHints others) =>
        new()
        {
            SubjectBox = SubjectBox ?? others.SubjectBox,
            SubjectMask = SubjectMask ?? others.SubjectMask,
            Depth = Depth ?? others.Depth,
            Faces = Faces ?? others.Faces,
        };
}
