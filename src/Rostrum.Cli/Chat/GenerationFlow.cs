using Rostrum.Cli.Chat.Words;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;

namespace Rostrum.Cli.Chat;

/// <summary>Waits for clips that a turn began to generate, so that what follows is about the film that has them.</summary>
internal sealed class GenerationFlow(RostrumClient client, ChatLink link, IChatScreen screen)
{
    /// <returns>False when one of them came to nothing; the person has been told why.</returns>
    public async Task<bool> WaitAsync(IReadOnlyList<string> ids, bool isChinese, CancellationToken cancel)
    {
        var all = true;
        foreach (var id in ids)
            all &= await WaitAsync(id, isChinese, cancel);
        return all;
    }

    private async Task<bool> WaitAsync(string id, bool isChinese, CancellationToken cancel)
    {
        var ended = await screen.Progress(progress =>
            link.Do((_, stop) => Follow(id, progress, stop), cancel)
        );
        if (ended.State() == RenderState.Completed)
        {
            screen.Say(isChinese ? "视频生成好了。" : "The generated clip is there.");
            return true;
        }
        var why = PlainText.Clean(ended.Error ?? "");
        screen.Problem(
            why.Length > 0 ? why
            : isChinese ? "没有生成视频，不扣积分。"
            : "The clip was not generated, and costs nothing."
        );
        return false;
    }

    private async Task<RenderStatus> Follow(
        string id,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        RenderStatus? last = null;
        await foreach (var status in client.FollowRenderAsync(id, cancel))
        {
            last = status;
            progress(
                status.Progress,
                status.State() == RenderState.Pending ? "waiting for its turn" : "generating the clip"
            );
        }
        return last!;
    }
}
