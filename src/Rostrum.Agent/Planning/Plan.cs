using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>The operations that a request comes to for one film, and what must be said beside them.</summary>
internal sealed record Plan(IReadOnlyList<EditOperation> Operations, IReadOnlyList<Note> Notes);

/// <summary>Something the person must be told besides what changed.</summary>
internal abstract record Note;

/// <param name="Generates">There is a generator of clips, so that it is not for want of one.</param>
internal sealed record NotAvailable(IReadOnlyList<Unavailable> Things, bool Generates = false) : Note;

/// <summary>A still is to come alive, and it is not said which of these many.</summary>
internal sealed record WhichPicture(int Count) : Note;

/// <summary>A picture is to go, and it is not said which of these.</summary>
/// <param name="Pictures">Their places, from 0, and what they are called; empty for one without a telling name.</param>
internal sealed record WhichToRemove(IReadOnlyList<(int Place, string Name)> Pictures) : Note;

/// <summary>A picture is to be replaced, and it is not said by which.</summary>
/// <param name="Place">From 0.</param>
internal sealed record WhichInstead(int Place) : Note;

/// <summary>One text is to go, and there are several that can be meant.</summary>
/// <param name="Texts">What they read.</param>
internal sealed record WhichText(IReadOnlyList<string> Texts) : Note;

/// <summary>One effect is to go, and there are several that can be meant.</summary>
internal sealed record WhichEffect(IReadOnlyList<CatalogueEntry> Effects) : Note;

/// <summary>What is there was to stay, and nothing else was asked.</summary>
internal sealed record LeftAlone : Note;

/// <summary>"Delete it", and nothing was spoken of.</summary>
internal sealed record WhatToRemove : Note;

/// <summary>Only a still can be made to act, and this picture is none.</summary>
/// <param name="Place">From 0.</param>
internal sealed record NotAStill(int Place) : Note;

/// <summary>
/// What is not wanted is not there. Whoever asks for it to be taken away believes that it is; whoever only says "no music"
/// need not be told.
/// </summary>
internal abstract record Absence : Note;

/// <summary>What was to be taken away was never there.</summary>
internal sealed record NotThere(IReadOnlyList<Unavailable> Things) : Absence;

/// <summary>A picture has one camera move; these were named beside it.</summary>
internal sealed record OneMoveOnly(IReadOnlyList<Motion> LeftOut) : Note;

/// <summary>What only clips can do was asked of stills: their cameras go the other way.</summary>
internal sealed record StillsDoNotRun : Note;

/// <summary>A move was to stop before its picture does.</summary>
internal sealed record MovesThroughout : Note;

internal sealed record GoesNoSuchWay(Motion Motion, string Direction) : Note;

internal sealed record NoBeat : Note;

/// <summary>Music was to be changed, and there is none.</summary>
internal sealed record NoMusicThere : Note;

/// <summary>A text was to be changed that is not there.</summary>
/// <param name="Template">What kind it was called; null for any text.</param>
/// <param name="Name">What it was called in the person's own words, where those are English.</param>
internal sealed record NoTextThere(CatalogueEntry? Template, string? Name = null) : Note;

/// <summary>A text was to be seen for longer than the film goes on.</summary>
internal sealed record TextOutlastsFilm(long Milliseconds) : Note;

/// <summary>An effect was to be stronger, weaker or slower that is not there.</summary>
internal sealed record NoEffectThere(CatalogueEntry Effect) : Note;

/// <summary>There was to be more or less of the colour look, and there is none.</summary>
internal sealed record NoLookToChange : Note;

/// <summary>"Louder", of music that plays as loudly as it can.</summary>
internal sealed record MusicIsLoudest : Note;

/// <summary>The look that is asked for more of has its full strength.</summary>
internal sealed record LookIsStrongest : Note;

/// <summary>No music was wanted, and there is none.</summary>
internal sealed record NoMusicToTake : Absence;

/// <summary>Music was to be repeated, and is as long as the film already.</summary>
internal sealed record PlaysThroughout : Note;

/// <summary>A colour look was to be taken away that is not there; null for any.</summary>
internal sealed record NoLookThere(CatalogueEntry? Look) : Absence;

/// <summary>The film was to be no longer, or no shorter, and is that already.</summary>
internal sealed record LengthFits(long Milliseconds, long? Least, long? Most) : Note;

internal sealed record NoBlurToChange : Note;

internal sealed record NoTransitionsThere : Absence;

internal sealed record NeedsTwoPictures : Note;

/// <summary>Of upright pictures less than half is seen in a wide frame that they fill.</summary>
/// <param name="Places">From 0.</param>
internal sealed record UprightCropped(IReadOnlyList<int> Places) : Note;

internal sealed record SendPictures : Note;

/// <param name="Words">What was said.</param>
internal sealed record NothingUnderstood(IReadOnlyList<string> Words) : Note
{
    /// <summary>It is said once, whatever the words were.</summary>
    public bool Equals(NothingUnderstood? other) => other is not null;

    public override int GetHashCode() => 0;
}

/// <summary>A look was wanted for a part of a picture's time.</summary>
/// <param name="Places">The pictures that have it for that, from 0; empty for none.</param>
internal sealed record LooksHoldForPictures(IReadOnlyList<int> Places) : Note;

/// <summary>All pictures were to go.</summary>
internal sealed record KeepsOne : Note;

/// <summary>These of the words were not understood.</summary>
/// <param name="Nearest">What can be done and is called most like them.</param>
internal sealed record WordsUnknown(IReadOnlyList<string> Words, IReadOnlyList<CatalogueEntry> Nearest)
    : Note;

/// <summary>Something was asked to be told.</summary>
internal sealed record Asked(Question Question) : Note;

/// <summary>Something was asked about a thing: whether, how, why, what it is.</summary>
internal sealed record Inquired(Understanding.Talk.Inquiry Inquiry) : Note;

/// <summary>What the last edit changed was asked.</summary>
/// <param name="Changes">Empty where nothing has been changed yet.</param>
internal sealed record LastChanges(IReadOnlyList<Answering.Change> Changes) : Note;

/// <summary>Pictures that came with a question wait in the film, as they are.</summary>
internal sealed record PicturesReady(int Count) : Note;

/// <summary>The film that is to be opened is the one that is worked on.</summary>
internal sealed record OpenAlready(string Name) : Note;

/// <summary>Something was asked of the service.</summary>
internal sealed record ErrandNamed(Errand Errand) : Note;
