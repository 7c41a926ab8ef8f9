namespace Rostrum.Agent;

/// <summary>What a message asks of the service instead of the film.</summary>
public enum Errand
{
    /// <summary>The film as a file.</summary>
    Export,

    /// <summary>That an export under way ends.</summary>
    StopExport,

    /// <summary>How many credits are left.</summary>
    Credits,

    /// <summary>How far work has come.</summary>
    Status,

    /// <summary>To send more files.</summary>
    Upload,
}
