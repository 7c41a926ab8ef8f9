using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Exports;

/// <summary>What a client asks for when it wants a film.</summary>
/// <param name="Draft">Null: the session's.</param>
/// <param name="Film">Name or number of one of the session's films; null: the current one.</param>
/// <param name="Silence">A film in which nothing is heard gets a silent track of sound.</param>
/// <param name="Target">The place it is made for; null for none.</param>
/// <param name="BodyHash">The same for the same request, whenever it is sent.</param>
internal sealed record RenderOrder(
    string Id,
    string SessionId,
    string BodyHash,
    Draft? Draft,
    string? Film,
    EncoderSettings Encoder,
    bool Silence,
    ExportTarget? Target,
    IReadOnlyList<EditOperation> Changes,
    string? WebhookUrl,
    string? WebhookSecret
)
{
    private static readonly JsonElement nothing = JsonDocument.Parse("{}").RootElement;

    /// <exception cref="ApiException">A field is missing or malformed.</exception>
    public static RenderOrder Read(JsonElement body)
    {
        var output = body.Field("output") ?? nothing;
        if (output.ValueKind != JsonValueKind.Object)
            throw ApiException.Malformed("output must be an object.");
        if (output.Text("format") is { } format && !format.Equals("mp4", StringComparison.OrdinalIgnoreCase))
            throw new ApiException(ApiCode.Unprocessable, $"Films are made as mp4, not as {format}.");
        var webhook = body.Field("webhook") ?? nothing;
        return new RenderOrder(
            IdOf(body),
            body.NeededText("session_id", 100),
            Secrets.Hash(JsonSerializer.Serialize(body)),
            DraftOf(body),
            body.Text("film", 200),
            EncoderOf(output),
            SilenceIn(output),
            TargetIn(output),
            [.. ChangesOf(output)],
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
            EncoderNamed(quality),
            Silence: false,
            Target: null,
            Changes: [],
            WebhookUrl: null,
            WebhookSecret: null
        );

    private static string IdOf(JsonElement body)
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

    private static EncoderSettings EncoderOf(JsonElement output) =>
        EncoderNamed(output.Text("quality") ?? output.Text("preset") ?? "standard");

    private static bool SilenceIn(JsonElement output) =>
        output.Field("silence") switch
        {
            null or { ValueKind: JsonValueKind.False or JsonValueKind.Null } => false,
            { ValueKind: JsonValueKind.True } => true,
            _ => throw ApiException.Malformed("output.silence must be true or false."),
        };

    private static ExportTarget? TargetIn(JsonElement output) =>
        output.Text("target") is { } name
            ? ExportTargetCatalogue.Find(name.Trim().ToLowerInvariant())
                ?? throw new ApiException(ApiCode.Unprocessable, ExportTargetCatalogue.RefusalOf(name))
            : null;

    private static EncoderSettings EncoderNamed(string name) =>
        name.ToLowerInvariant() switch
        {
            "low" => EncoderSettings.Draft,
            "medium" => EncoderSettings.Standard,
            var known => EncoderSettings.FromQuality(known)
                ?? throw new ApiException(
                    ApiCode.Unprocessable,
                    $"There is no quality \"{name}\": ask for low, medium or high."
                ),
        };

    private static IEnumerable<EditOperation> ChangesOf(JsonElement output)
    {
        if (output.Text("resolution") is { } resolution)
            yield return new SetResolution(resolution);
        if (output.Number("fps") is { } rate)
            yield return new SetFrameRate(rate);
    }
}
