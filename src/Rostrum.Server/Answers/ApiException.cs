using Rostrum.Protocol;

namespace Rostrum.Server.Answers;

/// <summary>A request that is refused; the message is a sentence for the person.</summary>
public sealed class ApiException(ApiCode code, string message) : Exception(message)
{
    public ApiCode Code { get; } = code;

    /// <summary>What goes into <c>data</c>; null in most cases.</summary>
    public object? Details { get; init; }

    /// <summary>After how long the request may be sent again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static ApiException Malformed(string message) => new(ApiCode.Malformed, message);

    public static ApiException NotFound(string message) => new(ApiCode.NotFound, message);

    public static ApiException NoSession() =>
        new(ApiCode.SessionNotFound, "There is no such session: open a new one and go on there.");

    public static ApiException BadToken() =>
        new(ApiCode.BadToken, "The token is missing, unknown or expired: ask for a new one.");
}
