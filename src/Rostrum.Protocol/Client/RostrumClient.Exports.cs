using System.Runtime.CompilerServices;
using System.Text.Json;
using Rostrum.Protocol.Conversations;
using Rostrum.Protocol.Exports;

namespace Rostrum.Protocol.Client;

public sealed partial class RostrumClient
{
    /// <summary>Looks at an export that may fail in a row before the following does.</summary>
    private const int FailuresBorne = 5;

    public async Task<RenderStatus> SubmitRenderAsync(RenderRequest request, CancellationToken cancel) =>
        Render(await api.Post("api/render/proxy/lambda", request, cancel), request.Id);

    public async Task<RenderStatus> GetRenderAsync(string id, CancellationToken cancel) =>
        Render(await api.Get(RenderPath(id), cancel), id);

    public async Task<RenderStatus> CancelRenderAsync(string id, CancellationToken cancel) =>
        Render(await api.Post($"{RenderPath(id)}/cancel", new { }, cancel), id);

    /// <summary>
    /// How an export goes on until nothing more will happen to it: as the server tells it where it does, otherwise by
    /// asking now and then. Single failures to ask are borne. The same status comes again as long as nothing changes.
    /// </summary>
    public async IAsyncEnumerable<RenderStatus> FollowRenderAsync(
        string id,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var status in ToldStatuses(id, cancel))
        {
            yield return status;
            if (status.State().IsFinal())
                yield break;
        }
        var (pause, failures) = (options.FirstLook, 0);
        while (true)
        {
            var (status, problem) = await Look(id, cancel);
            if (status is not null)
                yield return status;
            if (status?.State().IsFinal() == true)
                yield break;
            failures = problem is null ? 0 : failures + 1;
            if (failures > FailuresBorne)
                throw problem!;
            await Task.Delay(pause, options.Clock, cancel);
            pause = pause * 1.5 < options.LastLook ? pause * 1.5 : options.LastLook;
        }
    }

    /// <summary>
    /// Writes a finished export to a stream: by its id, or where the server has no such route, from its address.
    /// </summary>
    /// <param name="url">The film's own address; asked without a token.</param>
    /// <param name="target">Of an export for several places, which; null for the first.</param>
    public async Task DownloadRenderAsync(
        string id,
        string? url,
        string? target,
        Stream into,
        CancellationToken cancel
    )
    {
        var of = target is null ? "" : $"?target={Uri.EscapeDataString(target)}";
        var byId = api.Request(HttpMethod.Get, $"api/render/proxy/{Uri.EscapeDataString(id)}/download{of}");
        HttpResponseMessage response;
        try
        {
            response = await api.Send(byId, options.AnswerWithin, cancel);
        }
        catch (ApiProblem problem)
            when (problem.HttpStatus is 404 or 405 or 501 && api.Address(url) is not null)
        {
            var plain = new HttpRequestMessage(HttpMethod.Get, api.Address(url));
            response = await api.Send(plain, options.AnswerWithin, cancel);
        }
        using (response)
        await using (
            var bytes = new WatchedStream(
                await response.Content.ReadAsStreamAsync(cancel),
                options.Silence,
                options.Clock
            )
        )
            await bytes.CopyToAsync(into, cancel);
    }

    /// <summary>The whole report of what was measured of a film.</summary>
    /// <param name="target">Of an export for several places, which; null for the first.</param>
    public Task<JsonElement> GetRenderQualityAsync(string id, string? target, CancellationToken cancel) =>
        api.Get(
            $"{RenderPath(id)}/quality{(target is null ? "" : $"?target={Uri.EscapeDataString(target)}")}",
            cancel
        );

    /// <summary>Where an export can be fetched, absolute; null when the server does not say.</summary>
    public string? Address(RenderStatus status) =>
        (status.Output?.Url ?? status.OutputUrl) is { Length: > 0 } url
            ? api.Address(url)?.AbsoluteUri
            : null;

    private static string RenderPath(string id) => $"api/render/proxy/lambda/{Uri.EscapeDataString(id)}";

    /// <summary>What the server tells by itself; ends early where it cannot or stops telling.</summary>
    private async IAsyncEnumerable<RenderStatus> ToldStatuses(
        string id,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var response = await Listen(id, cancel);
        if (response is null)
            yield break;
        await using var bytes = new WatchedStream(
            await response.Content.ReadAsStreamAsync(cancel),
            options.Silence,
            options.Clock
        );
        await using var told = ServerSentEvents.ReadAsync(bytes, cancel).GetAsyncEnumerator(cancel);
        RenderStatus? last = null;
        while (await Next(told))
            if ((told.Current.Data is { } data ? Told(data, id) : last) is { } status)
                yield return last = status;
    }

    private async Task<HttpResponseMessage?> Listen(string id, CancellationToken cancel)
    {
        var request = api.Request(HttpMethod.Get, $"{RenderPath(id)}/events");
        ApiConnection.Add(request, "Accept", EventStream.ContentType);
        try
        {
            var response = await api.Send(request, options.AnswerWithin, cancel);
            if (response.Content.Headers.ContentType?.MediaType == EventStream.ContentType)
                return response;
            response.Dispose();
        }
        catch (ApiProblem)
        {
            // Not every server tells; all can be asked.
        }
        return null;
    }

    private static async Task<bool> Next(IAsyncEnumerator<ServerSentEvent> told)
    {
        try
        {
            return await told.MoveNextAsync();
        }
        catch (ApiProblem)
        {
            // A broken stream is gone on with by asking.
            return false;
        }
    }

    private static RenderStatus? Told(string data, string id)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            var root = document.RootElement;
            return WireObject.Answer(root).Text("status") is null ? null : Render(root, id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A problem is given back only when it may pass.</summary>
    private async Task<(RenderStatus?, ApiProblem?)> Look(string id, CancellationToken cancel)
    {
        try
        {
            return (await GetRenderAsync(id, cancel), null);
        }
        catch (ApiProblem problem) when (problem.HttpStatus is null or 429 or >= 500)
        {
            return (null, problem);
        }
    }

    private static RenderStatus Render(JsonElement root, string id)
    {
        var wire = WireObject.Answer(root);
        var output = wire.Inner("output");
        return new RenderStatus(
            wire.Text("id", "render_id") ?? id,
            wire.Text("task_id") ?? "",
            wire.Text("session_id") ?? "",
            wire.Text("status", "state") ?? "",
            Math.Clamp(wire.Number("progress") ?? 0, 0, 100),
            (int)(wire.Whole("frames_done") ?? 0),
            (int)(wire.Whole("frames_total") ?? 0),
            wire.Number("seconds_left"),
            output is { } file ? Output(file) : null,
            wire.Text("output_url"),
            Error(wire),
            wire.Whole("created_at") ?? 0,
            wire.Whole("completed_at")
        )
        {
            Quality = wire.Find("quality")?.Clone(),
            Outputs = wire.Items("outputs").Select(Output).ToList() is { Count: > 0 } several
                ? several
                : null,
        };
    }

    private static RenderOutput Output(WireObject file) =>
        new(
            file.Text("url") ?? "",
            file.Number("duration") ?? 0,
            file.Whole("size") ?? 0,
            (int)(file.Whole("width") ?? 0),
            (int)(file.Whole("height") ?? 0)
        )
        {
            Target = file.Text("target"),
            Quality = file.Find("quality")?.Clone(),
        };

    /// <summary>Why it failed: a sentence, or an object that holds one.</summary>
    private static string? Error(WireObject wire) =>
        wire.Text("error", "error_message") ?? wire.Inner("error")?.Text("message", "detail");
}
