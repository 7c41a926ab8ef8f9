using Rostrum.Agent.Generations;

namespace Rostrum.Agent.Answering;

/// <summary>Says in Chinese what became of a wish for a generated clip.</summary>
internal static class ChineseGenerations
{
    public static string Say(GenerationNews news)
    {
        var quoted = $"“{EnglishTexts.Short(news.Prompt)}”";
        return news switch
        {
            GenerationNews.Begun begun =>
                $"已开始用第{begun.Place + 1}张照片生成视频（{quoted}），完成后会替换这张照片，说“撤销”可以恢复原图。{Held(begun.Credits)}",
            GenerationNews.Running running => $"{quoted}正在生成，已完成{running.Percent}%。",
            GenerationNews.NoCredits none =>
                $"生成一段视频需要{none.Credits}积分，账户里的积分不够，{quoted}没有开始，请先充值。",
            GenerationNews.TooMany many =>
                $"已有{many.Most}段视频正在生成，{quoted}没有开始，请等其中几段完成。",
            GenerationNews.NotAStill still =>
                $"第{still.Place + 1}张不是上传的静止照片，只有静止照片能动起来，{quoted}没有开始。",
            GenerationNews.Done { Place: { } place } =>
                $"视频生成好了：第{place + 1}张照片现在播放它（{quoted}），说“撤销”可以恢复原图。",
            GenerationNews.Done => $"视频生成好了（{quoted}），但照片已不在影片里：它在会话的文件中。",
            GenerationNews.Failed failed => $"{quoted}没有生成成功，不扣积分。原因：{failed.Why}",
            _ => $"{quoted}已停止生成，不扣积分。",
        };
    }

    private static string Held(long credits) =>
        credits == 0 ? "" : $"为此冻结{credits}积分，失败或说“取消生成”都会退回。";
}
