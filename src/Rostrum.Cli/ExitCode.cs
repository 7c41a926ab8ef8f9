namespace Rostrum.Cli;

/// <summary>What the program says to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int AskedWrongly = 2;

    /// <summary>A film was made, measured and, as <c>--strict</c> says, not kept.</summary>
    public const int BelowStandard = 3;

    /// <summary>The shell's own number for a program ended by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
