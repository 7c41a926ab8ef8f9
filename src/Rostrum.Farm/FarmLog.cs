using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm;

/// <summary>What the farm says in the log. No address, no secret and no person's words are in it.</summary>
internal static partial class FarmLog
{
    [LoggerMessage(1, LogLevel.Information, "{Kind} {Key} begins, attempt {Attempt}.")]
    public static partial void Begins(this ILogger logger, JobKind kind, long key, int attempt);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Export {Key} is made: {Frames} frames, {Reused} of them reused."
    )]
    public static partial void Made(this ILogger logger, long key, int frames, int reused);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "{Kind} {Key} failed, attempt {Attempt}, and will be tried again at {At}."
    )]
    public static partial void TriedAgain(
        this ILogger logger,
        Exception failure,
        JobKind kind,
        long key,
        int attempt,
        DateTime at
    );

    [LoggerMessage(4, LogLevel.Warning, "{Kind} {Key} failed for good.")]
    public static partial void Failed(this ILogger logger, Exception failure, JobKind kind, long key);

    [LoggerMessage(5, LogLevel.Information, "{Kind} {Key} has ended: {Status}.")]
    public static partial void Ended(this ILogger logger, JobKind kind, long key, RowStatus status);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "{Kind} {Key} belongs to another worker by now; what was made of it here is dropped."
    )]
    public static partial void Lost(this ILogger logger, JobKind kind, long key);

    [LoggerMessage(7, LogLevel.Information, "{Kind} {Key} goes back into the queue, since this node stops.")]
    public static partial void PutBack(this ILogger logger, JobKind kind, long key);

    [LoggerMessage(
        8,
        LogLevel.Error,
        "The outcome of {Kind} {Key} could not be stored; it will be found again."
    )]
    public static partial void NotStored(this ILogger logger, Exception failure, JobKind kind, long key);

    [LoggerMessage(9, LogLevel.Warning, "The progress of {Kind} {Key} could not be stored.")]
    public static partial void ProgressNotStored(
        this ILogger logger,
        Exception failure,
        JobKind kind,
        long key
    );

    [LoggerMessage(
        10,
        LogLevel.Error,
        "The host could not be told that {Kind} {Key} ended; it will be told again."
    )]
    public static partial void NotReported(this ILogger logger, Exception failure, JobKind kind, long key);

    [LoggerMessage(11, LogLevel.Warning, "Work could not be scheduled; it will be found again.")]
    public static partial void NotScheduled(this ILogger logger, Exception failure);

    [LoggerMessage(12, LogLevel.Information, "The webhook of export {Key} was told: {Status}.")]
    public static partial void WebhookTold(this ILogger logger, long key, int status);

    [LoggerMessage(
        13,
        LogLevel.Warning,
        "The webhook of export {Key} was not told, attempt {Attempt}: {Why}."
    )]
    public static partial void WebhookNotTold(this ILogger logger, long key, int attempt, string why);

    [LoggerMessage(
        14,
        LogLevel.Information,
        "Swept {Chunks} chunks, {Films} films and {Strays} stray files."
    )]
    public static partial void Swept(this ILogger logger, int chunks, int films, int strays);

    [LoggerMessage(15, LogLevel.Error, "{Kind} failed.")]
    public static partial void WorkFailed(this ILogger logger, Exception failure, JobKind kind);

    [LoggerMessage(16, LogLevel.Information, "{Kind} {Key} gives way to another account's.")]
    public static partial void GaveWay(this ILogger logger, JobKind kind, long key);

    [LoggerMessage(17, LogLevel.Warning, "The generator could not be told to leave generation {Key}.")]
    public static partial void NotLeft(this ILogger logger, Exception failure, long key);
}
