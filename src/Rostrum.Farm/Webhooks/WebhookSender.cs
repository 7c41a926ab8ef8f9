using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm.Webhooks;

/// <summary>
/// Tells webhooks of ended exports. The receiver checks the header <c>X-Rostrum-Signature: t=SECONDS,v1=HEX</c>: HEX is
/// the HMAC-SHA256, under the secret, of the seconds since 1970, a point, and the body.
/// </summary>
internal sealed class WebhookSender(
    Func<FarmContext> contexts,
    FarmOptions options,
    FarmHooks hooks,
    JobEngine engine,
    TimeProvider clock,
    ILogger<WebhookSender> logger
)
{
    public const string SignatureHeader = "X-Rostrum-Signature";

    /// <summary>One attempt; when it fails, the next is scheduled.</summary>
    public async Task SendAsync(long key, CancellationToken cancel)
    {
        if (hooks.Webhooks is not { } webhooks)
            return;
        await using var context = contexts();
        var export = await context.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Key == key, cancel);
        if (export is not { HasEnded: true, WebhookUrl: not null, WebhookDone: false })
            return;
        var tries = export.WebhookTries + 1;
        var told = await TellAsync(webhooks, export, tries, cancel);
        var done = told || tries > options.WebhookRetries.Count;
        await context
            .Exports.Where(e => e.Key == key)
            .ExecuteUpdateAsync(
                set => set.SetProperty(e => e.WebhookTries, tries).SetProperty(e => e.WebhookDone, done),
                cancel
            );
        if (!done)
            await engine.ScheduleAsync(JobKind.Webhook, $"{key}", options.WebhookRetries[tries - 1], cancel);
    }

    private async Task<bool> TellAsync(
        WebhookHooks webhooks,
        Export export,
        int attempt,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(options.WebhookPatience);
        try
        {
            using var request = RequestOf(export, webhooks.Body(export));
            using var answer = await webhooks.Client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            var status = (int)answer.StatusCode;
            if (answer.IsSuccessStatusCode)
                logger.WebhookTold(export.Key, status);
            else
                logger.WebhookNotTold(export.Key, attempt, $"it answered {status}");
            FarmTelemetry.Webhooks.Add(1, new KeyValuePair<string, object?>("status", status));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // The message could hold the address; its kind says enough.
            logger.WebhookNotTold(export.Key, attempt, failure.GetType().Name);
            FarmTelemetry.Webhooks.Add(1, new KeyValuePair<string, object?>("status", "none"));
            return false;
        }
    }

    private HttpRequestMessage RequestOf(Export export, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, export.WebhookUrl)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (export.WebhookSecret is { } secret)
        {
            var seconds = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var sum = HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                Encoding.UTF8.GetBytes($"{seconds}.{body}")
            );
            request.Headers.Add(SignatureHeader, $"t={seconds},v1={Convert.ToHexStringLower(sum)}");
        }
        return request;
    }
}
