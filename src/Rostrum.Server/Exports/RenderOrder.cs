using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Exports;

/// <summary>What a client asks for when it wants a film.</summary>
/// <param name="Draft">Null: the session's.</param>
/// <param name="Film">Name or number of one of the session's films; null: the current one.</param>
/// <param name="BodyHash">The same for the same request, whenever it is sent.</param>
internal sealed record RenderOrder(
    string Id,
    string SessionId,
    string BodyHash,
    Draft? Draft,
    string? Film,
    OutputOrder Output,
    string? WebhookUrl,
    string? WebhookSecret
)
{
    private static readonly JsonElement nothing = JsonDocument.Parse("{}").RootElement;

    /// <exception cref="ApiException">A field is missing or malformed.</exception>
    public static RenderOrder Read(JsonElement body)
    {
        var webhook = body.Field("webhook") ?? nothing;
        return new RenderOrder(
            IdOf(body),
            body.NeededText("session_id", 100),
            Secrets.Hash(JsonSerializer.Serialize(body)),
            DraftOf(body),
            body.Text("film", 200),
            OutputOrder.In(body),
            WebhookIn(webhook),
            webhook.Text("secret", 200)
        );
    }

    /// <summary>An order of the session's current draft, from a page of the service.</summary>
    /// <param name="quality">As in <c>output.quality</c>.</param>
    public static RenderOrder OfPage(string id, string sessionId, string quality) =>
        new(
            id,
            sessionId,
            Secrets.Hash($"page {sessionId} {quality}"),
            Draft: null,
            Film: null,
            OutputOrder.OfQuality(quality),
            WebhookUrl: null,
            WebhookSecret: null
        );

    /// <summary>The id that a client gives to what it orders.</summary>
    public static string IdOf(JsonElement body)
    {
        var id = body.NeededText("id", 128);
        return id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':')
            ? id
            : throw ApiException.Malformed("id is made of letters, digits, - _ . and :");
    }

    private static string? WebhookIn(JsonElement webhook)
    {
        if (webhook.ValueKind != JsonValueKind.Object)
            throw ApiException.Malformed("webhook must be an object with a url.");
        if (webhook.Text("url", 2000) is not { } url)
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? url
            : throw ApiException.Malformed("webhook.url is not an address: write https://….");
    }

    private static Draft? DraftOf(JsonElement body)
    {
        if (body.JsonText("draft") is not { } json || json.Trim() is "{}" or "")
            return null;
        return DraftJson.Parse(json, out var why)
            ?? throw ApiException.Malformed(why ?? "The draft cannot be read.");
    }
}
