using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Rostrum.Server.Tests;

/// <summary>An answer of the service, read to its end.</summary>
public sealed record Reply(
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    HttpContentHeaders ContentHeaders,
    string Text,
    byte[] Bytes
)
{
    private static readonly JsonDocumentOptions deep = new() { MaxDepth = 1000 };

    public JsonElement Json => JsonDocument.Parse(Text, deep).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The events of a stream; every line is one, a heartbeat or empty.</summary>
    public IReadOnlyList<JsonElement> Events =>
        [
            .. Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Where(block => block != ": heartbeat")
                .Select(block => JsonDocument.Parse(block["data: ".Length..], deep).RootElement),
        ];

    public static async Task<Reply> ReadAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Reply(
            answer.StatusCode,
            answer.Headers,
            answer.Content.Headers,
            System.Text.Encoding.UTF8.GetString(bytes),
            bytes
        );
    }

    /// <summary>The data of an answer that must be a success in the envelope.</summary>
    public JsonElement Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Text}");
        AssertJson();
        Assert.Equal(0, Json.GetProperty("code").GetInt32());
        Assert.Equal("success", Json.Text("message"));
        foreach (var property in Data.EnumerateObject())
            Assert.True(
                Json.TryGetProperty(property.Name, out var mirrored)
                    && (
                        property.Name is "code" or "message" or "data"
                        || JsonElement.DeepEquals(mirrored, property.Value)
                    ),
                $"{property.Name} is not mirrored"
            );
        return Data;
    }

    /// <summary>The sentence of an answer that must be a refusal with this code, in the whole envelope.</summary>
    public string Refused(int code, HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        Assert.Equal(code, Json.GetProperty("code").GetInt32());
        return RefusalSentence();
    }

    public string Refused(int code) => Refused(code, (HttpStatusCode)code);

    /// <summary>The sentence of a refusal, which stands in three places of an envelope with no other keys.</summary>
    public string RefusalSentence()
    {
        AssertJson();
        Assert.Equal(
            ["code", "message", "data", "detail", "error"],
            Json.EnumerateObject().Select(property => property.Name)
        );
        var sentence = Json.Text("message");
        Assert.NotEqual("", sentence);
        Assert.Equal((sentence, sentence), (Json.Text("detail"), Json.Text("error")));
        Assert.DoesNotContain("   at ", sentence);
        return sentence;
    }

    private void AssertJson() =>
        Assert.Equal("application/json; charset=utf-8", ContentHeaders.ContentType?.ToString());
}

internal static class JsonReading
{
    public static string Text(this JsonElement element, string name) =>
        element.GetProperty(name).GetString()!;

    /// <summary>The text of an event that ends a turn.</summary>
    public static string EndingText(this JsonElement happened)
    {
        var text = happened.GetProperty("content").GetProperty("parts")[0].Text("text");
        Assert.NotEqual("", text.Trim());
        Assert.False(happened.TryGetProperty("partial", out _));
        Assert.Equal("STOP", happened.Text("finishReason"));
        return text;
    }

    public static string? PartText(this JsonElement happened) =>
        happened.GetProperty("content").GetProperty("parts")[0].TryGetProperty("text", out var text)
            ? text.GetString()
            : null;

    public static bool IsPartial(this JsonElement happened) =>
        happened.TryGetProperty("partial", out var partial) && partial.GetBoolean();
}
