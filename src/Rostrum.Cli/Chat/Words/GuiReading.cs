namespace Rostrum.Cli.Chat.Words;

/// <summary>What talk of buttons and panels means where there are none.</summary>
internal enum GuiAction
{
    /// <summary>A click: the thing itself is done.</summary>
    DoIt,

    /// <summary>A drag: the edit is sent.</summary>
    SendEdit,

    /// <summary>A panel that is to be opened: its content is shown.</summary>
    ShowState,

    /// <summary>A look at the timeline: its tracks are told.</summary>
    Summary,
    Export,
    Credits,
}

/// <param name="Text">What is left to be shown: the content.</param>
/// <param name="Actions">What the talk of a screen asks for, each once, in its order.</param>
/// <param name="Orders">That talk itself, as it was said, of clicks and drags only.</param>
internal sealed record GuiReading(string Text, IReadOnlyList<GuiAction> Actions, string Orders);
