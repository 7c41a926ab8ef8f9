using System.Net.Http.Headers;
using System.Text;

namespace Rostrum.Server.Tests.Protocol;

/// <summary>Sends requests and writes down what went over the wire, with placeholders.</summary>
internal sealed class Recorder(Service service)
{
    private static readonly string[] telling =
    [
        "Content-Type",
        "Content-Range",
        "Content-Disposition",
        "Retry-After",
        "WWW-Authenticate",
    ];

    private readonly Placeholders placeholders = new();

    public Dictionary<string, string> Examples { get; } = [];

    /// <summary>Headers of every request, such as the token.</summary>
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <param name="name">Of the example on the page.</param>
    /// <param name="call">Method and path.</param>
    /// <param name="body">JSON; null for none.</param>
    public Task<Reply> CallAsync(
        string name,
        string call,
        string? body = null,
        params (string Name, string Value)[] headers
    ) =>
        SendAsync(
            name,
            call,
            body is null ? null : Encoding.UTF8.GetBytes(body),
            body is null ? headers : [("Content-Type", "application/json"), .. headers],
            body
        );

    /// <summary>Uploads a picture; its bytes are not written down.</summary>
    public Task<Reply> UploadAsync(string name, string call, string fileName, byte[] content)
    {
        const string boundary = "a-boundary-of-yours";
        var head =
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{fileName}\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
        var tail = $"\r\n--{boundary}--\r\n";
        return SendAsync(
            name,
            call,
            [.. Encoding.UTF8.GetBytes(head), .. content, .. Encoding.UTF8.GetBytes(tail)],
            [("Content-Type", $"multipart/form-data; boundary={boundary}")],
            $"{head}({content.Length} bytes){tail}".ReplaceLineEndings("\n").TrimEnd()
        );
    }

    /// <summary>Writes down a request that came from the service.</summary>
    public void Note(string name, string text) => Examples[name] = placeholders.In(text);

    private async Task<Reply> SendAsync(
        string name,
        string call,
        byte[]? body,
        IReadOnlyList<(string Name, string Value)> headers,
        string? shown
    )
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new ByteArrayContent(body);
        var said = new StringBuilder($"{call} HTTP/1.1\nHost: rostrum.example\n");
        foreach (var (header, value) in Headers.Concat(headers))
        {
            if (!request.Headers.TryAddWithoutValidation(header, value))
                request.Content!.Headers.TryAddWithoutValidation(header, value);
            said.Append($"{header}: {value}\n");
        }
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await Reply.ReadAsync(answer);
        said.Append(shown is null ? "\n" : $"\n{shown}\n\n");
        Examples[name] = placeholders.In(said + Told(answer, reply, all: Examples.Count == 0));
        return reply;
    }

    private static string Told(HttpResponseMessage answer, Reply reply, bool all)
    {
        var text = new StringBuilder($"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\n");
        foreach (var (name, values) in Of(answer.Headers).Concat(Of(answer.Content.Headers)))
            if (all || telling.Contains(name, StringComparer.OrdinalIgnoreCase))
                text.Append($"{name}: {values}\n");
        var isText =
            answer.Content.Headers.ContentType?.MediaType is "application/json" or "text/event-stream";
        return $"{text}\n{(isText ? reply.Text.TrimEnd('\n') : $"({reply.Bytes.Length} bytes)")}";
    }

    private static IEnumerable<(string Name, string Values)> Of(HttpHeaders headers) =>
        headers
            .NonValidated.Select(header => (header.Key, string.Join(", ", header.Value)))
            .OrderBy(header => header.Key, StringComparer.Ordinal);
}
