using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>Answers in Chinese what is asked about a film or the program.</summary>
internal static class ChineseAnswers
{
    public static string To(Question question, Draft draft)
    {
        var film = new FilmFacts(draft);
        return question switch
        {
            Question.Greeting =>
                "你好：发送照片并说出想要的效果，例如“缓慢推近，配轻快的音乐，前三秒加标题‘城市之梦’”",
            Question.Thanks => "不客气；还想改什么直接说，满意了就可以导出",
            Question.Length => $"影片时长{film.Seconds}秒",
            Question.Films => film.Films.Count < 2
                ? "现在有1个视频"
                : $"现在有{film.Films.Count}个视频：{string.Join("、", film.Films)}",
            Question.Times =>
                $"各张照片开始的时间：{string.Join("、", film.Pictures.Zip(film.Starts, (name, start) => $"{name}第{start}秒"))}，全片{film.Seconds}秒",
            Question.Joints => film.Joints.Count == 0
                ? "照片之间直接切换，没有转场"
                : $"照片之间的转场是{Names(film.Joints)}，每次{string.Join("或", film.JointLengths)}秒",
            Question.Pictures => film.Pictures.Count == 0
                ? "影片里还没有照片"
                : $"影片有{film.Pictures.Count}张照片：{string.Join("、", film.Pictures)}",
            Question.Timeline => film.Pictures.Count == 0
                ? film.Timeline
                : $"{film.Pictures.Count}张照片，{film.Seconds}秒，{film.Ratio}{(film.Mood is { } heard ? $"，配“{heard.Words.Chinese[0]}”音乐" : "")}。{film.Timeline}",
            Question.Music => !film.HasMusic ? "影片里还没有音乐"
            : film.Mood is { } mood ? $"现在的音乐是“{mood.Words.Chinese[0]}”，音量{film.Volume}%"
            : $"现在用的是你自己的音乐，音量{film.Volume}%",
            Question.Texts => film.Texts.Count == 0
                ? "影片里还没有文字"
                : $"影片里的文字：{string.Join("、", film.Texts.Select(text => $"“{EnglishTexts.Short(text)}”"))}",
            Question.Canvas =>
                $"画幅为{film.Ratio}（{film.Canvas.Width}×{film.Canvas.Height}），每秒{film.Rate}帧",
            Question.Moves => film.Moves.Count == 0
                ? "还没有照片有运镜"
                : $"现在的运镜依次是{string.Join("、", film.Moves.Select(move => move is null ? "静止" : $"“{move.Words.Chinese[0]}”").Zip(film.Ways, (move, way) => way is null ? move : $"{move}（{ChineseVoice.Direction(way)}）"))}{(film.Treatments.Count == 0 ? "" : $"；效果有{Names(film.Treatments)}")}",
            Question.Motions => $"可用的运镜：{Names(MotionCatalogue.All)}",
            Question.Transitions => $"可用的转场：{Names(TransitionCatalogue.All)}",
            Question.Effects =>
                $"可用的特效：{Names(EffectCatalogue.All)}；都可以调强弱和快慢，也可以只用在某几张上",
            Question.Looks => $"可用的调色：{Names(LookCatalogue.All)}，也可以发送自己的CUBE文件",
            Question.Fonts =>
                "可以用这里装好的任何字体，直接说名字，例如“用思源宋体”；也可以发送TTF或OTF文件，再说“用我的字体”",
            Question.Export => film.Pictures.Count == 0
                ? "请先发送照片，做好后说“导出”即可"
                : $"说“导出”就会按现在的样子生成MP4：{film.Canvas.Width}×{film.Canvas.Height}，每秒{film.Rate}帧；想要别的规格，先说“4K”或“60帧”即可",
            Question.Moods => $"可用的音乐：{Names(MoodCatalogue.All)}",
            _ =>
                $"我可以做运镜（{Names(MotionCatalogue.All.Take(6))}等）、转场（{Names(TransitionCatalogue.All.Take(4))}等），特效（{Names(EffectCatalogue.All.Take(6))}等）和天气（下雪、下雨、起雾）、调色（{Names(LookCatalogue.All.Take(4))}等）、分屏、拼图和画中画，调整时长、顺序、画幅和帧率，"
                    + "添加动态模糊、标题和字幕，配音乐，也能撤销；直接说出想要的就行",
        };
    }

    public static string To(Errand errand, Draft draft)
    {
        var film = new FilmFacts(draft);
        return errand switch
        {
            Errand.Export => film.Pictures.Count == 0
                ? "还没有可以导出的内容，请先发送照片"
                : $"影片可以导出了：{film.Seconds}秒，{film.Canvas.Width}×{film.Canvas.Height}",
            Errand.StopExport => "这里没有正在进行的导出，影片没有改动",
            Errand.Credits => "积分请在账户里查看，影片没有改动",
            Errand.Status => film.Timeline,
            _ => "照片、声音和视频随时可以发送，下一句话会把它们加入影片",
        };
    }

    private static string Names(IEnumerable<CatalogueEntry> entries) =>
        string.Join("、", entries.Select(entry => entry.Words.Chinese[0]));
}
