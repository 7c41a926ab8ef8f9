namespace Rostrum.Protocol.Exports;

public static class RenderStates
{
    /// <summary>The state that a server's word means; an unknown word is an export still under way.</summary>
    public static RenderState State(this RenderStatus status) =>
        status.Status.ToLowerInvariant() switch
        {
            "completed" or "complete" or "success" or "succeeded" or "done" or "finished" =>
                RenderState.Completed,
            "failed" or "failure" or "error" => RenderState.Failed,
            "canceled" or "cancelled" => RenderState.Canceled,
            "" or "pending" or "queued" => RenderState.Pending,
            _ => RenderState.Processing,
        };

    /// <summary>True when nothing more will happen to it.</summary>
    public static bool IsFinal(this RenderState state) =>
        state is RenderState.Completed or RenderState.Failed or RenderState.Canceled;
}
