using Rostrum.Protocol.Conversations;

namespace Rostrum.Protocol.Client;

public sealed partial class RostrumClient
{
    /// <summary>
    /// Sends a message. When it returns, the server has taken it; when the problem that it throws says
    /// <see cref="ApiProblem.WasRefused"/>, it has not. After any other problem nobody knows: read the state.
    /// </summary>
    /// <param name="key">The same for a message that is sent again after a refusal.</param>
    public async Task<AgentTurn> SendMessageAsync(
        string sessionId,
        string text,
        string key,
        CancellationToken cancel
    )
    {
        var request = api.Request(
            HttpMethod.Post,
            "run_sse",
            ApiConnection.Json(
                new
                {
                    app_name = options.App,
                    user_id = "me",
                    session_id = sessionId,
                    new_message = new { role = "user", parts = new[] { new { text } } },
                }
            )
        );
        ApiConnection.Add(request, "Accept", EventStream.ContentType);
        ApiConnection.Add(request, "Idempotency-Key", key);
        return new AgentTurn(await api.Send(request, options.TurnBeginsWithin, cancel), options);
    }
}
