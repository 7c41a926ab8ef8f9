using System.Net.Http.Headers;
using System.Text.Json;

namespace Rostrum.Protocol.Client;

/// <summary>Reads what went wrong from an answer of any form.</summary>
internal static class ProblemReader
{
    /// <summary>Longer texts are pages or traces, not sentences. Characters.</summary>
    private const int LongestSentence = 600;

    /// <summary>A refusal by HTTP status.</summary>
    public static ApiProblem FromStatus(HttpResponseMessage response, string body, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var answer = ParseObject(body) is { } root ? WireObject.Answer(root) : default;
        var sentence = Sentence(answer);
        var code = Code(answer, status, sentence);
        return new ApiProblem(
            code,
            status,
            sentence ?? Usual(code, status),
            RetryAfter(response.Headers.RetryAfter, now),
            answer.Text("register_url")
        );
    }

    /// <summary>A refusal inside an answer whose status is 200; null when it is none.</summary>
    public static ApiProblem? FromBody(JsonElement root, int? status = 200)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        var answer = new WireObject(root);
        var number = answer.Whole("code");
        // A failed export has an error too, and a status beside it: that answer succeeded.
        var tellsOfFailure =
            number is null && answer.Find("error") is not null && answer.Text("status") is null or "error";
        var failed = number is not (null or 0 or 200) || tellsOfFailure;
        if (!failed)
            return null;
        var code = number is { } n && n is > 0 and < int.MaxValue ? (ApiCode)n : ApiCode.ServerFault;
        return new ApiProblem(
            code,
            status,
            Sentence(WireObject.Answer(root)) ?? Usual(code, (int)code),
            registerUrl: WireObject.Answer(root).Text("register_url")
        );
    }

    private static JsonElement? ParseObject(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ApiCode Code(WireObject answer, int status, string? sentence)
    {
        if (answer.Whole("code") is { } number && Enum.IsDefined((ApiCode)number) && number != 0)
            return (ApiCode)number;
        // Agent servers say only "Session not found".
        var aboutSession = sentence?.Contains("session", StringComparison.OrdinalIgnoreCase) == true;
        return status switch
        {
            401 => ApiCode.BadToken,
            404 when aboutSession => ApiCode.SessionNotFound,
            413 => ApiCode.FileTooLarge,
            415 => ApiCode.UnsupportedFile,
            _ when Enum.IsDefined((ApiCode)status) => (ApiCode)status,
            >= 500 => ApiCode.ServerFault,
            _ => ApiCode.Malformed,
        };
    }

    private static string? Sentence(WireObject answer)
    {
        foreach (var name in (ReadOnlySpan<string>)["message", "detail", "error", "msg"])
        {
            var text = answer.Find(name) switch
            {
                { ValueKind: JsonValueKind.String } value => value.GetString(),
                { ValueKind: JsonValueKind.Object } inner => new WireObject(inner).Text("message", "msg"),
                { ValueKind: JsonValueKind.Array } => string.Join(
                    " ",
                    answer.Items(name).Select(item => item.Text("message", "msg")).OfType<string>()
                ),
                _ => null,
            };
            if (text?.Trim() is { Length: > 0 and <= LongestSentence } sentence && sentence != "success")
                return sentence;
        }
        return null;
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        header?.Delta ?? (header?.Date is { } date && date > now ? date - now : null);

    private static string Usual(ApiCode code, int status) =>
        code switch
        {
            ApiCode.BadToken => "The token is not accepted or has expired: get a new one.",
            ApiCode.SessionNotFound => "There is no such session: begin a new one.",
            ApiCode.NoCredits => "There are no credits left: register, or top up credits in the account.",
            ApiCode.PlanForbids => "The account's plan does not allow this: register or upgrade.",
            ApiCode.UnsupportedFile =>
                "This kind of file is not accepted: send jpg, png, gif, webp, heic, mp4, mov, avi, webm, mkv, mp3, wav, m4a or aac.",
            ApiCode.FileTooLarge => "The file is too large: send a smaller one; 200 MB is the usual limit.",
            ApiCode.TooManyRequests => "Too much was asked in a short time: wait a while and try again.",
            ApiCode.NotFound => "The server does not know what was asked for: check its address.",
            ApiCode.Unavailable => "The server is not ready: try again in a while.",
            _ when status >= 500 => "The server had a fault of its own: try again in a while.",
            _ => FormattableString.Invariant($"The server refused this ({status}): ask in another way."),
        };
}
