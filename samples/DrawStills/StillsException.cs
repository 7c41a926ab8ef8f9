namespace DrawStills;

/// <summary>A failure whose message is a sentence for the person at the terminal.</summary>
internal sealed class StillsException(string message) : Exception(message);
