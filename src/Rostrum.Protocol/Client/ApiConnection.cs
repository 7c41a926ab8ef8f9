using System.Net.Http.Headers;
using System.Text.Json;

namespace Rostrum.Protocol.Client;

/// <summary>Sends single calls: headers, time limits, and every failure as an <see cref="ApiProblem"/>.</summary>
internal sealed class ApiConnection(HttpClient http, ClientOptions options)
{
    private readonly Uri root = new(options.Server.AbsoluteUri.TrimEnd('/') + "/");

    public string? Token { get; set; }

    /// <summary>An address as the server writes it, which may be relative; null for one that is not the web's.</summary>
    public Uri? Address(string? written) =>
        Uri.TryCreate(root, written, out var address) && address.Scheme is ("http" or "https")
            ? address
            : null;

    public Task<JsonElement> Get(string path, CancellationToken cancel) =>
        Ask(Request(HttpMethod.Get, path), options.AnswerWithin, cancel);

    public Task<JsonElement> Post(string path, object body, CancellationToken cancel) =>
        Ask(Request(HttpMethod.Post, path, Json(body)), options.AnswerWithin, cancel);

    public static HttpContent Json(object body) =>
        new StringContent(
            JsonSerializer.Serialize(body, ProtocolJson.Agent),
            new MediaTypeHeaderValue("application/json")
        );

    public HttpRequestMessage Request(HttpMethod method, string path, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri(root, path)) { Content = body };
        Add(request, "X-Skill-Source", options.Attribution.Source);
        Add(request, "X-Skill-Version", options.Attribution.Version);
        Add(request, "X-Skill-Platform", options.Attribution.Platform);
        if (Token is { } token)
            Add(request, "Authorization", $"Bearer {token}");
        return request;
    }

    /// <summary>A header's value; what cannot stand in a header is left out of it.</summary>
    public static void Add(HttpRequestMessage request, string name, string value) =>
        request.Headers.TryAddWithoutValidation(
            name,
            string.Concat(value.Where(c => c is >= ' ' and <= '~'))
        );

    /// <summary>The whole answer, as JSON. Disposes the request.</summary>
    public async Task<JsonElement> Ask(HttpRequestMessage request, TimeSpan within, CancellationToken cancel)
    {
        using var response = await Send(request, within, cancel);
        using var limit = new CancellationTokenSource(options.AnswerWithin, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var body = await Guarded(
            () => response.Content.ReadAsStringAsync(either.Token),
            options.AnswerWithin,
            limit.Token,
            cancel
        );
        try
        {
            using var document = JsonDocument.Parse(body);
            var answer = document.RootElement.Clone();
            return ProblemReader.FromBody(answer) is { } problem ? throw problem : answer;
        }
        catch (JsonException)
        {
            throw ApiProblem.Unreadable("JSON");
        }
    }

    /// <summary>The answer as soon as its headers are there; a refusal is thrown. Disposes the request.</summary>
    public async Task<HttpResponseMessage> Send(
        HttpRequestMessage request,
        TimeSpan within,
        CancellationToken cancel
    )
    {
        using var sent = request;
        using var limit = new CancellationTokenSource(within, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        return await Guarded(
            async () =>
            {
                var response = await http.SendAsync(
                    sent,
                    HttpCompletionOption.ResponseHeadersRead,
                    either.Token
                );
                if (response.IsSuccessStatusCode)
                    return response;
                using (response)
                    throw ProblemReader.FromStatus(
                        response,
                        await response.Content.ReadAsStringAsync(either.Token),
                        options.Clock.GetUtcNow()
                    );
            },
            within,
            limit.Token,
            cancel
        );
    }

    private async Task<T> Guarded<T>(
        Func<Task<T>> work,
        TimeSpan within,
        CancellationToken limit,
        CancellationToken cancel
    )
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
            when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw ApiProblem.TooSlow(within);
        }
        catch (HttpRequestException failure)
            when (failure.HttpRequestError
                    is HttpRequestError.ConnectionError
                        or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError
                        or HttpRequestError.ProxyTunnelError
            )
        {
            throw ApiProblem.Unreachable(root, failure);
        }
        catch (Exception broken) when (broken is HttpRequestException or HttpIOException)
        {
            throw ApiProblem.BrokenOff(broken);
        }
    }
}
