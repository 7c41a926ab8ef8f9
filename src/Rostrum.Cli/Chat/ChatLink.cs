using Rostrum.Protocol;
using Rostrum.Protocol.Client;

namespace Rostrum.Cli.Chat;

/// <summary>
/// The account and the session on a server, and what is done about refusals: a token that expired is replaced, a
/// session that is gone begins anew, too many calls wait, each once a call.
/// </summary>
internal sealed class ChatLink(
    RostrumClient client,
    ChatMemory memory,
    IChatScreen screen,
    ChatOptions options
)
{
    private static readonly TimeSpan usualPause = TimeSpan.FromSeconds(30);

    /// <summary>A server that asks for more is not waited for.</summary>
    private static readonly TimeSpan longestPause = TimeSpan.FromMinutes(2);

    private ServerMemory known = memory.Recall(options.Server, options.ClientId);

    public string SessionId => known.SessionId ?? "";

    public string TaskId => known.TaskId ?? "";

    /// <summary>Where an anonymous account is registered; null for one that is.</summary>
    public string? RegisterUrl =>
        known.UserId?.StartsWith("anon_", StringComparison.Ordinal) == true && options.Token is null
            ? new Uri(options.Web, $"register?bind={Uri.EscapeDataString(known.UserId)}").AbsoluteUri
            : null;

    /// <summary>Gets a token and a session, unless there are some to go on with.</summary>
    public async Task ConnectAsync(CancellationToken cancel)
    {
        client.Token = options.Token ?? KnownToken();
        if (client.Token is null)
            await Authenticate(cancel);
        var wanted = options.SessionId ?? (options.GoesOn ? known.SessionId : null);
        var task = wanted == known.SessionId ? known.TaskId : null;
        known = known with { SessionId = wanted, TaskId = task };
        // A session to go on with is looked at, so that one that is gone is noticed before anything is said.
        await Do(
            (session, stop) =>
                wanted == session ? client.GetLatestStateAsync(session, stop) : Task.CompletedTask,
            cancel
        );
        if (options.SessionId is null && wanted is not null && wanted == known.SessionId)
            screen.Note("Going on with the last session; --session new begins another.");
        memory.Keep(options.Server, known);
    }

    private Task Do(Func<string, CancellationToken, Task> call, CancellationToken cancel) =>
        Do(
            async (session, stop) =>
            {
                await call(session, stop);
                return true;
            },
            cancel
        );

    /// <summary>Makes a call; when it is refused for a reason that can be mended, mends it and calls again.</summary>
    /// <param name="call">Given the session's id.</param>
    public async Task<T> Do<T>(Func<string, CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        var mended = new HashSet<ApiCode>();
        while (true)
            try
            {
                if (known.SessionId is null)
                    await OpenSession(cancel);
                return await call(known.SessionId!, cancel);
            }
            catch (ApiProblem problem)
                when (problem.WasRefused && CanMend(problem) && mended.Add(problem.Code))
            {
                await Mend(problem, cancel);
            }
    }

    private static bool CanMend(ApiProblem problem) =>
        problem.Code switch
        {
            ApiCode.BadToken or ApiCode.SessionNotFound => true,
            ApiCode.TooManyRequests => !(problem.RetryAfter > longestPause),
            _ => false,
        };

    private async Task Mend(ApiProblem problem, CancellationToken cancel)
    {
        switch (problem.Code)
        {
            case ApiCode.BadToken:
                if (options.Token is not null && client.Token == options.Token)
                    screen.Note("NEMO_TOKEN is not accepted; going on with an anonymous account.");
                await Authenticate(cancel);
                break;
            case ApiCode.SessionNotFound:
                screen.Note("The session is gone from the server; beginning a new one.");
                known = known with { SessionId = null, TaskId = null };
                break;
            default:
                await PauseFor(problem, cancel);
                break;
        }
    }

    private async Task PauseFor(ApiProblem problem, CancellationToken cancel)
    {
        var pause = problem.RetryAfter > usualPause ? problem.RetryAfter.Value : usualPause;
        screen.Note(
            FormattableString.Invariant(
                $"The server is busy; trying once more in {pause.TotalSeconds:0} seconds."
            )
        );
        await options.Pause(pause, cancel);
    }

    private string? KnownToken() =>
        known.ExpiresAt > options.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) ? known.Token : null;

    private async Task Authenticate(CancellationToken cancel)
    {
        client.Token = null;
        var token = await AnonymousToken(cancel);
        client.Token = token.Token;
        known = known with { Token = token.Token, UserId = token.UserId, ExpiresAt = token.ExpiresAt };
        memory.Keep(options.Server, known);
    }

    private async Task<Protocol.Accounts.AnonymousToken> AnonymousToken(CancellationToken cancel)
    {
        try
        {
            return await client.GetAnonymousTokenAsync(options.ClientId, cancel);
        }
        catch (ApiProblem problem) when (problem.Code == ApiCode.TooManyRequests && CanMend(problem))
        {
            await PauseFor(problem, cancel);
            return await client.GetAnonymousTokenAsync(options.ClientId, cancel);
        }
    }

    private async Task OpenSession(CancellationToken cancel)
    {
        var session = await client.OpenSessionAsync("rostrum chat", Language(), cancel);
        known = known with { SessionId = session.SessionId, TaskId = session.TaskId };
        memory.Keep(options.Server, known);
    }

    /// <summary>The language of the terminal, as far as the protocol has it.</summary>
    private static string Language() =>
        Environment.GetEnvironmentVariable("LANG")?.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        == true
            ? "zh"
            : "en";
}
