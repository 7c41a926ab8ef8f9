namespace Rostrum.Drafts.Texts.Subtitles;

/// <summary>One line of subtitles, or several that are seen together.</summary>
/// <param name="Start">ms of the film.</param>
/// <param name="End">ms; after <paramref name="Start"/>.</param>
/// <param name="Text">Without marks; lines ended by <c>\n</c>; not empty.</param>
/// <param name="Anchor">One of <see cref="TextPlacement.Anchors"/>; null for the usual place.</param>
/// <param name="Italic">All of it is.</param>
/// <param name="Bold">All of it is.</param>
public sealed record SubtitleCue(
    long Start,
    long End,
    string Text,
    string? Anchor = null,
    bool Italic = false,
    bool Bold = false
);

/// <summary>What a file of subtitles holds, or why it cannot be read as one.</summary>
/// <param name="Cues">In the order in which they appear.</param>
/// <param name="Refusal">A sentence fit to be shown; null when there are cues.</param>
public sealed record SubtitleReading(IReadOnlyList<SubtitleCue> Cues, string? Refusal);
