namespace Rostrum.Server.Pages;

/// <summary>How far something is that is being made; <c>progress.js</c> keeps it going.</summary>
internal static class ProgressBar
{
    /// <param name="progress">0–100.</param>
    /// <param name="address">Where <c>progress.js</c> asks how far it is.</param>
    public static Html Draw(Tongue tongue, double progress, string address) =>
        Html.Of(
            $"""
            <div class="running" data-progress="{address}">
            <progress max="100" value="{progress}" aria-label="{tongue[
                "Progress",
                "进度"
            ]}">{progress} %</progress>
            <span class="percent">{progress} %</span>
            <span class="left" data-words="{tongue["about {0} s left", "约剩 {0} 秒"]}"></span>
            </div>
            """
        );

    /// <summary>For the head of a page that shows some; without scripts it is asked for again and again.</summary>
    public static Html Following { get; } =
        Html.Of(
            $"""
            <script src="{Assets.AddressOf("progress.js")}" defer="defer"></script>
            <noscript><meta http-equiv="refresh" content="5"/></noscript>
            """
        );
}
