namespace Rostrum.Protocol.Client;

/// <summary>
/// The server refused, could not be reached or broke off. The message is a sentence fit to show.
/// </summary>
/// <param name="code">What kind of refusal it is; a number that the protocol does not name is kept.</param>
/// <param name="httpStatus">Null when there was no answer at all.</param>
/// <param name="retryAfter">How long the server asks to wait.</param>
/// <param name="registerUrl">Where an anonymous account becomes a registered one.</param>
public sealed class ApiProblem(
    ApiCode code,
    int? httpStatus,
    string sentence,
    TimeSpan? retryAfter = null,
    string? registerUrl = null,
    Exception? cause = null
) : Exception(sentence, cause)
{
    public ApiCode Code { get; } = code;

    public int? HttpStatus { get; } = httpStatus;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public string? RegisterUrl { get; } = registerUrl;

    /// <summary>True when the server answered that it did not do what was asked: asking again repeats nothing.</summary>
    /// <remarks>Some servers refuse inside an answer whose status is 200.</remarks>
    public bool WasRefused => HttpStatus is 200 or (>= 400 and < 500 and not 408);

    internal static ApiProblem Unreachable(Uri server, Exception cause) =>
        new(
            ApiCode.Unavailable,
            null,
            $"The server at {server.GetLeftPart(UriPartial.Authority)} cannot be reached: "
                + "check its address, that it runs, and the network.",
            cause: cause
        );

    internal static ApiProblem TooSlow(TimeSpan waited) =>
        new(
            ApiCode.Unavailable,
            null,
            FormattableString.Invariant(
                $"The server did not answer within {waited.TotalSeconds:0} seconds: try again in a while."
            )
        );

    internal static ApiProblem BrokenOff(Exception? cause = null) =>
        new(ApiCode.Unavailable, null, "The connection to the server broke off.", cause: cause);

    internal static ApiProblem Unreadable(string what) =>
        new(
            ApiCode.ServerFault,
            null,
            $"The server's answer holds no {what}: it may be of another kind or version; check its address."
        );
}
