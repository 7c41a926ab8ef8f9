using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>An edit of which pictures there are and in what order. Places count from 0, negative from the end.</summary>
internal abstract record PictureEdit
{
    /// <param name="IsVague">"The picture", and nothing says which.</param>
    public sealed record Remove(PictureScope Scope, bool IsVague = false) : PictureEdit;

    public sealed record Keep(PictureScope Scope) : PictureEdit;

    public sealed record Swap(int One, int Other) : PictureEdit;

    public sealed record Move(PictureScope Scope, int To) : PictureEdit;

    public sealed record MoveBeside(PictureScope Scope, int Other, bool Behind) : PictureEdit;

    public sealed record Reverse : PictureEdit;

    public sealed record Shuffle : PictureEdit;

    /// <summary>In the order of the names of their files.</summary>
    /// <param name="FromLast">From Z to A.</param>
    public sealed record Sort(bool FromLast) : PictureEdit;

    public sealed record Order(IReadOnlyList<int> Places) : PictureEdit;

    /// <param name="AtEnd">Once more at the end.</param>
    /// <param name="AtStart">Once more at the beginning; where neither is said, right behind itself.</param>
    public sealed record Duplicate(PictureScope Scope, bool AtEnd, bool AtStart = false) : PictureEdit
    {
        /// <summary>The picture before or behind which it is seen once more, from 0, negative from the end; null for none.</summary>
        public int? Other { get; init; }

        public bool BehindOther { get; init; }
    }

    /// <param name="Instead">null: the picture that came last.</param>
    public sealed record Replace(int Place, int? Instead) : PictureEdit;

    /// <param name="At">ms; null: in the middle.</param>
    public sealed record Split(PictureScope Scope, long? At) : PictureEdit;

    /// <param name="Keeps">The period is what stays; otherwise what goes.</param>
    public sealed record Trim(PictureScope Scope, Period Period, bool Keeps) : PictureEdit;
}
