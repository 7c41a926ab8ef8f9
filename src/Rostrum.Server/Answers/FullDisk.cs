using System.Data.Common;

namespace Rostrum.Server.Answers;

/// <summary>Tells a disk without room from other failures.</summary>
internal static class FullDisk
{
    /// <summary>ENOSPC of errno(3) and ERROR_DISK_FULL of Windows, as an exception carries them.</summary>
    private static readonly int[] noSpace = [28, unchecked((int)0x80070070)];

    public static bool IsCauseOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!)
            if (
                cause is IOException && noSpace.Contains(cause.HResult)
                || cause is DbException && IsFull(cause.Message)
            )
                return true;
        return false;
    }

    /// <summary>
    /// SQLite's words for SQLITE_FULL, and for SQLITE_IOERR, which it says when the log's index cannot grow; PostgreSQL's
    /// SQLSTATE 53100.
    /// </summary>
    private static bool IsFull(string message) =>
        message.Contains("disk is full", StringComparison.OrdinalIgnoreCase)
        || message.Contains("disk I/O error", StringComparison.OrdinalIgnoreCase)
        || message.Contains("53100", StringComparison.Ordinal);
}
