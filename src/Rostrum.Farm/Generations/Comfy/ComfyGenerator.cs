using System.Text.Json.Nodes;

namespace Rostrum.Farm.Generations.Comfy;

/// <summary>
/// Generates clips on a ComfyUI server, by its HTTP API: <c>/upload/image</c>, <c>/prompt</c>, <c>/history</c>,
/// <c>/queue</c>, <c>/interrupt</c>, <c>/view</c>, and <c>/ws</c> for the progress.
/// </summary>
/// <remarks>
/// 1. The picture is uploaded. 2. The workflow, filled in, is posted under an id of our own; a server that gives ids
/// itself says which. 3. History and queue are looked at until the work is over. 4. What it saved is opened.
/// </remarks>
public sealed class ComfyGenerator(ComfyOptions options) : IClipGenerator, IDisposable
{
    private const int LooksForQueue = 4;

    private readonly ComfyChannel channel = new(options);

    public async Task<string> BeginAsync(ClipOrder order, CancellationToken cancel)
    {
        if (order.IsRepeated && await IsKnownAsync(order.Id, cancel))
            return order.Id;
        // 1
        var image = ComfyAnswers.PictureIn(
            await channel.UploadAsync(order.PictureFile, $"rostrum-{order.Id}.jpg", cancel)
        );
        // 2
        var body = new JsonObject
        {
            ["prompt"] = options.Workflow.Fill(order, image, options.FramesPerSecond),
            ["prompt_id"] = order.Id,
            ["client_id"] = order.Id,
        };
        return ComfyAnswers.WorkIn(await channel.PostAsync("prompt", body, cancel));
    }

    public async Task<GeneratedClip> FollowAsync(
        string work,
        Action<double> progress,
        CancellationToken cancel
    )
    {
        // 3
        var file = await OverAsync(work, progress, cancel);
        // 4
        var answer = await channel.OpenAsync(
            $"view?filename={Uri.EscapeDataString(file.Name)}&subfolder={Uri.EscapeDataString(file.Folder)}"
                + $"&type={Uri.EscapeDataString(file.Kind)}",
            cancel
        );
        return new GeneratedClip(
            await answer.Content.ReadAsStreamAsync(cancel),
            Path.GetFileName(file.Name),
            answer
        );
    }

    public async Task GiveUpAsync(string work, CancellationToken cancel)
    {
        await channel.PostAsync("queue", new JsonObject { ["delete"] = new JsonArray(work) }, cancel);
        var queue = await channel.GetAsync("queue", cancel);
        // Servers that do not know the field interrupt whatever runs, which is this.
        if (ComfyAnswers.PlaceOf(work, queue).IsRunning)
            await channel.PostAsync("interrupt", new JsonObject { ["prompt_id"] = work }, cancel);
    }

    private async Task<ComfyFile> OverAsync(string work, Action<double> progress, CancellationToken cancel)
    {
        await using var news = new ComfyNews(
            channel,
            work,
            options.Workflow.NodeCount,
            progress,
            options.LookEvery
        );
        var vain = 0;
        for (var look = 0; ; look++)
        {
            GeneratorException? unreachable = null;
            try
            {
                if (await ClipOfAsync(work, cancel) is { } file)
                    return file;
                // The queue comes with everybody's workflows, so it is asked for less often.
                if (look % LooksForQueue == 0)
                    vain = await IsWaitingAsync(work, cancel) ? 0 : vain + 1;
            }
            catch (GeneratorException failure) when (failure.Failure == GeneratorFailure.Unreachable)
            {
                (unreachable, vain) = (failure, vain + 1);
            }
            if (vain >= options.LooksInVain)
                throw unreachable ?? Lost();
            await news.WaitAsync(options.LookEvery, cancel);
        }
    }

    private async Task<ComfyFile?> ClipOfAsync(string work, CancellationToken cancel) =>
        ComfyAnswers.ClipIn(await channel.GetAsync($"history/{work}", cancel), work);

    private async Task<bool> IsWaitingAsync(string work, CancellationToken cancel) =>
        ComfyAnswers.PlaceOf(work, await channel.GetAsync("queue", cancel)).IsThere;

    private async Task<bool> IsKnownAsync(string work, CancellationToken cancel) =>
        await IsWaitingAsync(work, cancel)
        || await channel.GetAsync($"history/{work}", cancel) is JsonObject history
            && history.ContainsKey(work);

    private static GeneratorException Lost() =>
        new(
            GeneratorFailure.Lost,
            "The generator does not know the work any more; it was probably started anew. Ask for the clip again."
        );

    public void Dispose() => channel.Dispose();
}
