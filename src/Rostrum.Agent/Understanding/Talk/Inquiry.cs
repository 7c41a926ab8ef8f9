using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>What is asked about something, so that it is answered and the film stays as it is.</summary>
/// <param name="Entries">What is named of the catalogues, each once.</param>
/// <param name="Places">Pictures that are spoken of, from 0; empty for none in particular.</param>
/// <param name="Lacks">What is named and cannot be done.</param>
internal sealed record Inquiry(
    InquiryKind Kind,
    Topic Topic,
    IReadOnlyList<CatalogueEntry> Entries,
    IReadOnlyList<int> Places,
    IReadOnlyList<Unavailable> Lacks
)
{
    /// <summary>What is asked how to do, in the person's own words; null where those are no order.</summary>
    public string? Own { get; init; }
}

internal enum InquiryKind
{
    /// <summary>"Should I add music?"</summary>
    Advice,

    /// <summary>"What is a whip pan?"</summary>
    Explanation,

    /// <summary>"How do I undo?"</summary>
    Way,

    /// <summary>"Is it possible to add snow?"</summary>
    Possibility,

    /// <summary>"Why is it so short?"</summary>
    Reason,

    /// <summary>"What did you just change?"</summary>
    LastChange,

    /// <summary>"How long is the second one?"</summary>
    LengthOfPictures,

    /// <summary>"Which one is the longest?"</summary>
    Longest,

    /// <summary>"Which one is the shortest?"</summary>
    Shortest,

    /// <summary>"What else could the camera do?"</summary>
    Moves,
}

/// <summary>What a question is about, where no entry of a catalogue is named.</summary>
internal enum Topic
{
    Nothing,
    Music,
    Volume,
    Texts,
    Letters,
    Shape,
    Rate,
    Length,
    Speed,
    Pictures,
    Transitions,
    Blur,
    Effects,
    Looks,
    Motions,
    Undo,
    Redo,
    Export,
    Upload,
}
