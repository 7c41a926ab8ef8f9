using System.Text.Json;
using Rostrum.Protocol.Accounts;
using Rostrum.Protocol.Sessions;

namespace Rostrum.Protocol.Client;

/// <summary>
/// A client of the protocol. Single calls are made once: what to do about a refusal is the caller's to decide. Every
/// failure is an <see cref="ApiProblem"/>. Safe for calls at the same time.
/// </summary>
public sealed partial class RostrumClient : IDisposable
{
    private readonly HttpClient http;
    private readonly ClientOptions options;
    private readonly ApiConnection api;

    /// <param name="http">Owned; its own time limit is switched off, since turns are long.</param>
    public RostrumClient(HttpClient http, ClientOptions options)
    {
        this.http = http;
        this.options = options;
        http.Timeout = Timeout.InfiniteTimeSpan;
        api = new ApiConnection(http, options);
    }

    public RostrumClient(ClientOptions options)
        : this(
            new HttpClient(
                new SocketsHttpHandler
                {
                    ConnectTimeout = TimeSpan.FromSeconds(15),
                    // A message must not set out on a connection that the server has left.
                    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
                    UseProxy = !options.Server.IsLoopback,
                }
            ),
            options
        ) { }

    /// <summary>Sent as <c>Bearer</c>; null sends none.</summary>
    public string? Token
    {
        get => api.Token;
        set => api.Token = value;
    }

    /// <summary>A token for an anonymous account. <see cref="Token"/> is left as it is.</summary>
    /// <param name="clientId">Any stable text of 1–64 characters; the same one keeps its account.</param>
    public async Task<AnonymousToken> GetAnonymousTokenAsync(string clientId, CancellationToken cancel)
    {
        var request = api.Request(HttpMethod.Post, "api/auth/anonymous-token", ApiConnection.Json(new { }));
        request.Headers.Remove("Authorization");
        ApiConnection.Add(request, "X-Client-Id", clientId);
        var answer = WireObject.Answer(await api.Ask(request, options.AnswerWithin, cancel));
        var expires = DateTimeOffset.TryParse(answer.Text("expires_at"), out var stated)
            ? stated.UtcDateTime
            : options.Clock.GetUtcNow().UtcDateTime.AddDays(7);
        return new AnonymousToken(
            answer.Text("token", "access_token") ?? throw ApiProblem.Unreadable("token"),
            answer.Text("user_id") ?? "",
            expires,
            answer.Whole("credits") ?? 0
        );
    }

    public async Task<OpenedSession> OpenSessionAsync(
        string taskName,
        string? language,
        CancellationToken cancel
    )
    {
        var answer = WireObject.Answer(
            await api.Post(
                $"api/tasks/me/with-session/{options.App}",
                new { task_name = taskName, language },
                cancel
            )
        );
        return new OpenedSession(
            answer.Text("task_id") ?? "",
            answer.Text("session_id") ?? throw ApiProblem.Unreadable("session"),
            answer.Text("user_id") ?? ""
        );
    }

    public async Task<CreditBalance> GetBalanceAsync(CancellationToken cancel)
    {
        var answer = WireObject.Answer(await api.Get("api/credits/balance/simple", cancel));
        var (available, frozen) = (answer.Whole("available"), answer.Whole("frozen") ?? 0);
        var total = answer.Whole("total") ?? available + frozen;
        return new CreditBalance(
            available ?? total - frozen ?? throw ApiProblem.Unreadable("balance"),
            frozen,
            total ?? 0
        );
    }

    public async Task<LatestState> GetLatestStateAsync(string sessionId, CancellationToken cancel)
    {
        var answer = WireObject.Answer(
            await api.Get($"api/state/{options.App}/me/{Uri.EscapeDataString(sessionId)}/latest", cancel)
        );
        return new LatestState(
            answer.Text("session_id") ?? sessionId,
            answer.Text("task_id") ?? "",
            answer.Text("task_name") ?? "",
            answer.Text("user_id") ?? "",
            State(answer.Inner("state") ?? answer),
            answer.Text("summary") ?? ""
        );
    }

    /// <summary>The token opens the session in a browser and nothing else.</summary>
    public async Task<ClaimToken> GetClaimTokenAsync(
        string taskId,
        string sessionId,
        CancellationToken cancel
    )
    {
        var answer = WireObject.Answer(
            await api.Post("api/auth/claim-token", new { task_id = taskId, session_id = sessionId }, cancel)
        );
        return new ClaimToken(
            answer.Text("claim_token", "token") ?? throw ApiProblem.Unreadable("claim token"),
            answer.Whole("expires_in") ?? 604_800
        );
    }

    private static SessionState State(WireObject state)
    {
        var canvas = state.Inner("canvas_config") ?? default;
        return new SessionState(
            Draft(state.Find("draft")),
            [.. state.Items("video_infos").Select(File)],
            new CanvasConfig(
                (int)(canvas.Whole("width") ?? 0),
                (int)(canvas.Whole("height") ?? 0),
                canvas.Text("ratio") ?? "",
                canvas.Number("fps") ?? 0
            ),
            [
                .. state
                    .Items("generated_media")
                    .Select(medium => new GeneratedMedium(
                        medium.Text("id") ?? "",
                        medium.Text("type") ?? "",
                        medium.Text("url") ?? "",
                        medium.Text("prompt") ?? "",
                        medium.Number("duration") ?? 0,
                        DateTimeOffset.TryParse(medium.Text("created_at"), out var made)
                            ? made.UtcDateTime
                            : default
                    )),
            ],
            state.Map("video_analyses"),
            Films([.. state.Items("films").Select(Film)])
        );
    }

    private static NamedFilm Film(WireObject film) =>
        new(
            (int)Math.Clamp(film.Whole("number") ?? 0, 0, int.MaxValue),
            film.Text("name") ?? "",
            film.Truth("current") ?? false,
            film.Number("duration") ?? 0
        );

    /// <summary>Null where the server tells of no films, or of some that have no numbers of their own.</summary>
    private static IReadOnlyList<NamedFilm>? Films(IReadOnlyList<NamedFilm> films) =>
        films.Count > 0
        && films.All(film => film.Number > 0)
        && films.Select(film => film.Number).Distinct().Count() == films.Count
            ? films
            : null;

    /// <summary>The draft as an object; some servers send it as text.</summary>
    private static JsonElement Draft(JsonElement? draft)
    {
        if (draft is { ValueKind: JsonValueKind.Object } written)
            return written.Clone();
        try
        {
            if (draft is { ValueKind: JsonValueKind.String } text)
                return JsonSerializer.Deserialize<JsonElement>(text.GetString()!);
        }
        catch (JsonException)
        {
            // Text that is no draft is none.
        }
        return JsonSerializer.SerializeToElement(new { });
    }

    public void Dispose() => http.Dispose();
}
