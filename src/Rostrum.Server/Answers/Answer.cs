using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Rostrum.Protocol;

namespace Rostrum.Server.Answers;

/// <summary>How an endpoint tells what went wrong to those who cannot read the envelope.</summary>
internal sealed record RefusalForm(
    Func<HttpContext, bool> IsWanted,
    Func<HttpContext, ApiException, Task> WriteAsync
);

/// <summary>
/// Answers in the service's envelope: <c>code</c>, <c>message</c> and <c>data</c>, every key of the data once more at
/// top level where it does not clash, because some clients read it there.
/// </summary>
public static class Answer
{
    private const string Json = "application/json; charset=utf-8";

    public static IResult Ok(object data) => Ok(data, ProtocolJson.Api);

    public static IResult Ok(object data, JsonSerializerOptions options)
    {
        var body = new JsonObject
        {
            ["code"] = 0,
            ["message"] = "success",
            ["data"] = JsonSerializer.SerializeToNode(data, options),
        };
        if (body["data"] is JsonObject keys)
            foreach (var (name, value) in keys)
                if (!body.ContainsKey(name))
                    body[name] = value?.DeepClone();
        return Text(body.ToJsonString(options));
    }

    /// <summary>A body without the envelope, as other protocols want it.</summary>
    public static IResult Bare(object? value, JsonSerializerOptions options) =>
        Text(JsonSerializer.Serialize(value, options));

    /// <summary>Tells what went wrong: in the envelope, or as the endpoint wants it told.</summary>
    public static Task WriteAsync(HttpContext context, ApiException refused)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RefusalForm>() is { } form && form.IsWanted(context))
            return form.WriteAsync(context, refused);
        if (refused.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        if (refused.Code == ApiCode.BadToken)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.StatusCode = refused.Code.HttpStatus();
        context.Response.ContentType = Json;
        return context.Response.WriteAsync(Body(refused), context.RequestAborted);
    }

    /// <summary>The sentence stands in three places, as clients differ in where they look.</summary>
    private static string Body(ApiException refused) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["code"] = (int)refused.Code,
                ["message"] = refused.Message,
                ["data"] = refused.Details,
                ["detail"] = refused.Message,
                ["error"] = refused.Message,
            },
            ProtocolJson.Api
        );

    private static IResult Text(string json) => Results.Text(json, Json);
}
