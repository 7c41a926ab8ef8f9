using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rostrum.Agent;
using Rostrum.Agent.Models;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Models;

/// <summary>Lets the language model of the configuration, if there is one, do better where the grammar did not understand.</summary>
public sealed partial class ModelDesk : IDisposable
{
    private readonly ModelBudget budget;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<ModelDesk> log;
    private readonly HttpClient? http;
    private readonly ModelDirector? director;

    public ModelDesk(
        ServerOptions options,
        ModelBudget budget,
        IHostApplicationLifetime lifetime,
        TimeProvider clock,
        ILogger<ModelDesk> log
    )
    {
        (this.budget, this.lifetime, this.log) = (budget, lifetime, log);
        if (options.Agent.Model is not { Url.Length: > 0 } settings)
            return;
        var model = new ModelOptions
        {
            Address = new Uri(settings.Url),
            Name = settings.Name,
            Key = settings.Key,
            Rounds = settings.Rounds,
            Time = TimeSpan.FromSeconds(settings.Seconds),
            MostTokens = settings.MostTokens,
            MostTokensOfReply = settings.MostTokensOfReply,
        };
        http = ChatModel.Client(model);
        director = new ModelDirector(new ChatModel(http, model), model, clock);
    }

    /// <summary>
    /// The direction that the model gives, or the one that is there: without a model, without need, without a budget,
    /// or when the model fails. A service that closes down does not wait for it.
    /// </summary>
    public async Task<Direction> WidenAsync(Direction heard, string accountId, CancellationToken cancel)
    {
        if (director is null || heard.IsUnderstood)
            return heard;
        if (!await budget.TakeTurnAsync(accountId, cancel))
        {
            Count("spent");
            return heard;
        }
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(
            cancel,
            lifetime.ApplicationStopping
        );
        var (direction, use) = await director.WidenAsync(heard, giveUp.Token);
        cancel.ThrowIfCancellationRequested();
        await budget.SpendAsync(accountId, use.Tokens, cancel);
        Count(use.Outcome.ToString().ToLowerInvariant());
        if (use is { Outcome: ModelOutcome.Failed, Why: { } why })
            Failed(why);
        return direction;
    }

    public void Dispose() => http?.Dispose();

    private static void Count(string outcome) =>
        Telemetry.ModelTurns.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    [LoggerMessage(LogLevel.Warning, "The language model was of no help: {Why}")]
    private partial void Failed(string why);
}
