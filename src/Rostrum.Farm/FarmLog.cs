using Microsoft.Extensions.Logging;

namespace Rostrum.Farm;

/// <summary>What the farm says in the log. No address, no secret and no person's words are in it.</summary>
internal static partial class FarmLog
{
    [LoggerMessage(1, LogLevel.Information, "Export {Key} begins, attempt {Attempt}.")]
    public static partial void Begins(this ILogger logger, long key, int attempt);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Export {Key} is done: {Frames} frames, {Reused} of them reused."
    )]
    public static partial void Done(this ILogger logger, long key, int frames, int reused);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "Export {Key} failed, attempt {Attempt}, and will be tried again at {At}."
    )]
    public static partial void TriedAgain(
        this ILogger logger,
        Exception failure,
        long key,
        int attempt,
        DateTime at
    );

    [LoggerMessage(4, LogLevel.Warning, "Export {Key} failed for good.")]
    public static partial void Failed(this ILogger logger, Exception? failure, long key);

    [LoggerMessage(5, LogLevel.Information, "Export {Key} was canceled.")]
    public static partial void Canceled(this ILogger logger, long key);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "Export {Key} belongs to another worker by now; its film is dropped here."
    )]
    public static partial void Lost(this ILogger logger, long key);

    [LoggerMessage(7, LogLevel.Information, "Export {Key} goes back into the queue, since this node stops.")]
    public static partial void PutBack(this ILogger logger, long key);

    [LoggerMessage(
        8,
        LogLevel.Error,
        "The outcome of export {Key} could not be stored; it will be found again."
    )]
    public static partial void NotStored(this ILogger logger, Exception failure, long key);

    [LoggerMessage(9, LogLevel.Warning, "The progress of {Kind} {Key} could not be stored.")]
    public static partial void ProgressNotStored(
        this ILogger logger,
        Exception failure,
        string kind,
        long key
    );

    [LoggerMessage(
        10,
        LogLevel.Error,
        "The host could not be told that export {Key} ended; it will be told again."
    )]
    public static partial void NotReported(this ILogger logger, Exception failure, long key);

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

    [LoggerMessage(16, LogLevel.Information, "Export {Key} gives way to another account's.")]
    public static partial void GaveWay(this ILogger logger, long key);

    [LoggerMessage(17, LogLevel.Information, "Generation {Key} begins, attempt {Attempt}.")]
    public static partial void GenerationBegins(this ILogger logger, long key, int attempt);

    [LoggerMessage(18, LogLevel.Information, "Generation {Key} has ended: {Status}.")]
    public static partial void GenerationEnded(
        this ILogger logger,
        long key,
        Generations.GenerationStatus status
    );

    [LoggerMessage(
        19,
        LogLevel.Warning,
        "Generation {Key} failed, attempt {Attempt}, and will be tried again at {At}."
    )]
    public static partial void GenerationTriedAgain(
        this ILogger logger,
        Exception failure,
        long key,
        int attempt,
        DateTime at
    );

    [LoggerMessage(20, LogLevel.Warning, "Generation {Key} failed for good.")]
    public static partial void GenerationFailed(this ILogger logger, Exception failure, long key);

    [LoggerMessage(21, LogLevel.Warning, "Generation {Key} belongs to another worker by now.")]
    public static partial void GenerationLost(this ILogger logger, long key);

    [LoggerMessage(22, LogLevel.Warning, "The generator could not be told to leave generation {Key}.")]
    public static partial void GenerationNotLeft(this ILogger logger, Exception failure, long key);

    [LoggerMessage(
        23,
        LogLevel.Error,
        "The outcome of generation {Key} could not be stored; it will be found again."
    )]
    public static partial void GenerationNotStored(this ILogger logger, Exception failure, long key);

    [LoggerMessage(
        24,
        LogLevel.Error,
        "The host could not be told that generation {Key} ended; it will be told again."
    )]
    public static partial void GenerationNotReported(this ILogger logger, Exception failure, long key);

    [LoggerMessage(15, LogLevel.Error, "{Kind} failed.")]
    public static partial void WorkFailed(this ILogger logger, Exception failure, string kind);
}
