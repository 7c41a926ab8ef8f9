namespace Rostrum.Media;

/// <summary>What was being done when the world failed, and how it failed.</summary>
public enum MediaFailure
{
    ProgramMissing,
    PictureMissing,
    PictureRefused,
    PictureDamaged,
    DecoderDied,
    DecoderStalled,
    EncoderDied,
    EncoderStalled,
    DiskFull,
    OutputRefused,
    ProbeFailed,

    /// <summary>The file is not of an accepted kind, or is too large in pixels.</summary>
    FileRefused,

    /// <summary>The file is of an accepted kind, but cut short or spoilt.</summary>
    FileDamaged,
}

/// <summary>A failure of the world: a file, a program, a disk. The message is a sentence fit to be shown.</summary>
public sealed class MediaException : Exception
{
    public MediaException(MediaFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    public MediaFailure Failure { get; }

    /// <summary>The command that failed, if a program did.</summary>
    public string? Command { get; init; }

    public int? ExitCode { get; init; }

    /// <summary>The program's last words, oldest first.</summary>
    public IReadOnlyList<string> LastWords { get; init; } = [];
}
