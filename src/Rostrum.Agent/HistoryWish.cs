namespace Rostrum.Agent;

/// <summary>A way along the versions of a film.</summary>
public enum HistoryStep
{
    Undo,
    Redo,
}

/// <summary>What a film had, by which an earlier version of it is named.</summary>
public enum HistoryMark
{
    Music,
    Text,
    Transitions,
    Motion,
    Blur,
    Effects,
    Looks,
}

/// <summary>What a step is called by that set it: "undo the crop".</summary>
public enum HistorySetting
{
    Volume,
    Shape,
    Length,
    Order,
}

/// <summary>A step along the versions of a film that a message asks for.</summary>
/// <param name="Count">How many steps, 1 or more; where there are fewer, all of them.</param>
/// <param name="Before">Back to the last version without this, however many steps that are; null when steps are counted.</param>
/// <param name="ToBeginning">Back to the first version that had pictures: "start over".</param>
/// <param name="OrBack">A step back is meant where there is none forward: "bring it back".</param>
public sealed record HistoryWish(
    HistoryStep Step,
    int Count = 1,
    HistoryMark? Before = null,
    bool OrBack = false,
    bool ToBeginning = false
)
{
    /// <summary>Back to the last version without the effect or look of this name; null for none.</summary>
    public string? BeforeThing { get; init; }

    /// <summary>What the last step has to have set, to be undone by that name; null where it is not said.</summary>
    public HistorySetting? Setting { get; init; }

    /// <summary>So many steps are meant, whatever they changed.</summary>
    public bool IsCounted => this is { Before: null, BeforeThing: null, Setting: null, ToBeginning: false };

    /// <summary>"Revert both": two changes, whether they were made in one step or in two.</summary>
    public bool IsOfBoth { get; init; }

    /// <summary>Whether the step goes forward.</summary>
    /// <param name="hasNewer">There is a newer version to go to.</param>
    public bool GoesForward(bool hasNewer) => Step == HistoryStep.Redo && (hasNewer || !OrBack);
}
