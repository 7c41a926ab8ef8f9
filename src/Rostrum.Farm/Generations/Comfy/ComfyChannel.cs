using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Farm.Generations.Comfy;

/// <summary>
/// Asks one ComfyUI server. Answers are read up to a size and within a time; a redirection is a failure, so that nothing
/// is ever fetched from elsewhere.
/// </summary>
internal sealed class ComfyChannel(ComfyOptions options) : IDisposable
{
    private const int MostJsonBytes = 32 << 20;

    private readonly HttpMessageInvoker http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !options.Address.IsLoopback,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    );

    public HttpMessageInvoker Http => http;

    public Uri At(string path) => new($"{options.Address.AbsoluteUri.TrimEnd('/')}/{path}");

    public Task<JsonNode?> GetAsync(string path, CancellationToken cancel) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, At(path)), cancel);

    /// <returns>What is answered with success; null for an empty body.</returns>
    /// <exception cref="GeneratorException">It is refused, cannot be read, or there is no answer.</exception>
    public Task<JsonNode?> PostAsync(string path, JsonObject body, CancellationToken cancel) =>
        AskAsync(
            new HttpRequestMessage(HttpMethod.Post, At(path))
            {
                Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            },
            cancel
        );

    public async Task<JsonNode?> UploadAsync(string file, string name, CancellationToken cancel)
    {
        await using var bytes = File.OpenRead(file);
        var picture = new StreamContent(bytes);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent
        {
            { picture, "image", name },
            { new StringContent("input"), "type" },
            { new StringContent("true"), "overwrite" },
        };
        return await AskAsync(
            new HttpRequestMessage(HttpMethod.Post, At("upload/image")) { Content = form },
            cancel
        );
    }

    /// <summary>A file's bytes, to be read by the caller within its own time.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.AnswerWithin);
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        var answer = await SendAsync(request, patience.Token, cancel);
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw Refusal(answer, "");
    }

    private async Task<JsonNode?> AskAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(options.AnswerWithin);
            using var answer = await SendAsync(request, patience.Token, cancel);
            var body = await ReadAsync(answer, patience.Token, cancel);
            if (!answer.IsSuccessStatusCode)
                throw Refusal(answer, body);
            return body.Length == 0 ? null : Parsed(body);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken patience,
        CancellationToken cancel
    )
    {
        try
        {
            return await http.SendAsync(request, patience);
        }
        catch (Exception failure) when (IsOfTheLine(failure, cancel))
        {
            throw Unreachable(failure);
        }
    }

    private static async Task<string> ReadAsync(
        HttpResponseMessage answer,
        CancellationToken patience,
        CancellationToken cancel
    )
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(patience);
            using var read = new MemoryStream();
            var piece = new byte[1 << 16];
            while (await body.ReadAsync(piece, patience) is > 0 and var count)
            {
                if (read.Length + count > MostJsonBytes)
                    throw Malformed();
                read.Write(piece, 0, count);
            }
            return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length);
        }
        catch (Exception failure) when (IsOfTheLine(failure, cancel))
        {
            throw Unreachable(failure);
        }
    }

    /// <summary>A stranger's JSON, in which no key may stand twice and every text is one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonNode? Read(string json)
    {
        try
        {
            CheckTexts(json);
            return JsonNode.Parse(json, null, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A text holds half of a surrogate pair.", broken);
        }
    }

    /// <exception cref="InvalidOperationException">An escaped text cannot be read.</exception>
    private static void CheckTexts(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
            return;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
            if (
                reader is
                { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true }
            )
                reader.GetString();
    }

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return Read(body);
        }
        catch (JsonException failure)
        {
            throw Malformed(failure);
        }
    }

    private static bool IsOfTheLine(Exception failure, CancellationToken cancel) =>
        failure is HttpRequestException or IOException
        || failure is OperationCanceledException && !cancel.IsCancellationRequested;

    private static GeneratorException Refusal(HttpResponseMessage answer, string body) =>
        (int)answer.StatusCode switch
        {
            >= 300 and < 400 => new(
                GeneratorFailure.Refused,
                "The generator sends on to another address, which is not followed."
            ),
            >= 500 => Unreachable(null),
            var status => new(
                GeneratorFailure.Refused,
                $"The generator does not take the work (it answered {status}{WhyIn(body)})."
            ),
        };

    /// <summary>The server's own word for it, if it is a short one of plain letters: <c>prompt_outputs_failed_validation</c>.</summary>
    private static string WhyIn(string body)
    {
        try
        {
            var kind = (Read(body) as JsonObject)?["error"] is JsonObject error ? error["type"] : null;
            return
                kind is JsonValue value
                && value.TryGetValue<string>(out var word)
                && word.Length is > 0 and <= 60
                && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or ' ')
                ? $", {word}"
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    public static GeneratorException Unreachable(Exception? cause) =>
        new(
            GeneratorFailure.Unreachable,
            "The generator could not be reached or broke off: ask for the clip again later.",
            cause
        );

    public static GeneratorException Malformed(Exception? cause = null) =>
        new(
            GeneratorFailure.Malformed,
            "The generator's answer makes no sense, so the clip was given up.",
            cause
        );

    public void Dispose() => http.Dispose();
}
