using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Finds what a question is about: entries of the catalogues, or a part of the film.</summary>
internal static class InquiryTopics
{
    private static readonly (Topic Topic, string[] English, string[] Chinese)[] words =
    [
        Named(Topic.Undo, "undo revert rollback undoing", "撤销 撤回 退回 回退 上一版"),
        Named(Topic.Redo, "redo redoing", "重做"),
        Named(Topic.Export, "export download save exporting downloading", "导出 下载 保存 输出"),
        Named(Topic.Upload, "upload uploading attach", "上传"),
        Named(Topic.Letters, "font fonts typeface typefaces lettering", "字体"),
        Named(Topic.Volume, "volume loud louder quiet quieter", "音量 大声 小声"),
        Named(
            Topic.Texts,
            "title titles caption captions text texts subtitle subtitles heading",
            "标题 字幕 文字 加字"
        ),
        Named(Topic.Music, "music song soundtrack sound audio tune", "音乐 配乐 歌 声音"),
        Named(
            Topic.Shape,
            "vertical horizontal portrait landscape square widescreen upright ratio shape",
            "竖屏 横屏 竖版 横版 竖的 横的 方形 画幅 比例"
        ),
        Named(Topic.Rate, "fps framerate", "帧率"),
        Named(Topic.Transitions, "transition transitions dissolve dissolves cut cuts", "转场 过渡 切换"),
        Named(
            Topic.Looks,
            "look colour color colours colors grade grading filter filters",
            "滤镜 调色 颜色 色调"
        ),
        Named(Topic.Effects, "effect effects", "特效 效果"),
        Named(Topic.Length, "short shorter long longer length duration seconds", "短 长 时长 多久 几秒 秒"),
        Named(Topic.Speed, "fast faster slow slower speed quick pace rushed hectic", "快 慢 速度 节奏"),
        Named(Topic.Motions, "camera zoom move moves movement motion pan still", "运镜 镜头 推近 缩放 动"),
        Named(
            Topic.Pictures,
            "picture pictures photo photos image images slide slides order crop cropped",
            "照片 图片 张 顺序"
        ),
    ];

    /// <summary>What the words from one token to another are about.</summary>
    public static Inquiry Of(
        InquiryKind kind,
        IReadOnlyList<Token> said,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<int> places
    )
    {
        var topic = Outranking(said);
        var lacks =
            topic == Topic.Nothing
                ? mentions.Select(mention => mention.As<UnavailableWord>()?.Thing).OfType<Unavailable>()
                : [];
        var entries = topic == Topic.Nothing ? mentions.Select(EntryOf).OfType<CatalogueEntry>() : [];
        return new Inquiry(
            kind,
            topic != Topic.Nothing ? topic : TopicOf(said, mentions),
            [.. entries.Distinct()],
            places,
            [.. lacks.Distinct()]
        );
    }

    /// <summary>Steps back and what is asked of the service are no part of the film.</summary>
    private static Topic Outranking(IReadOnlyList<Token> said) =>
        Written(said) is var topic and (Topic.Undo or Topic.Redo or Topic.Export or Topic.Upload)
            ? topic
            : Topic.Nothing;

    public static CatalogueEntry? EntryOf(Mention mention) =>
        mention.As<EffectNamed>()?.Effect
        ?? mention.As<LookNamed>()?.Look
        ?? mention.As<MotionNamed>()?.Motion
        ?? mention.As<TransitionNamed>()?.Transition
        ?? (CatalogueEntry?)mention.As<MoodNamed>()?.Mood
        ?? mention.As<AnimationNamed>()?.Animation;

    /// <summary>Entries whose Chinese names stand in a message, the longest first where names lie in each other.</summary>
    public static IReadOnlyList<CatalogueEntry> NamedIn(string message)
    {
        var found = new List<CatalogueEntry>();
        var left = message;
        foreach (
            var (entry, name) in Answering
                .Nearness.All()
                .Select(entry => (Entry: entry, Name: entry.Words.Chinese[0]))
                .Where(one => one.Name.Length > 1)
                .OrderByDescending(one => one.Name.Length)
        )
            if (left.Contains(name, StringComparison.Ordinal))
            {
                found.Add(entry);
                left = left.Replace(name, " ", StringComparison.Ordinal);
            }
        return found;
    }

    private static Topic TopicOf(IReadOnlyList<Token> said, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Any(mention => mention.As<BlurWord>() is not null || mention.As<BareBlur>() is not null))
            return Topic.Blur;
        if (mentions.Any(mention => mention.As<FontNamed>() is not null))
            return Topic.Letters;
        var written = Written(said);
        if (written is not (Topic.Nothing or Topic.Pictures))
            return written;
        return
            mentions
                .SelectMany(mention => mention.Meanings)
                .Select(meaning =>
                    meaning switch
                    {
                        TextNoun => Topic.Texts,
                        MusicWord => Topic.Music,
                        ShapeNamed or SizeGiven or ShortSide => Topic.Shape,
                        FramesPerSecond => Topic.Rate,
                        TransitionWord => Topic.Transitions,
                        LookWord => Topic.Looks,
                        EffectsWord => Topic.Effects,
                        LengthWord or Length => Topic.Length,
                        SpeedWord => Topic.Speed,
                        MovementWord => Topic.Motions,
                        _ => Topic.Nothing,
                    }
                )
                .FirstOrDefault(topic => topic != Topic.Nothing)
                is var topic
                    and not Topic.Nothing
            ? topic
            : written;
    }

    private static Topic Written(IReadOnlyList<Token> said)
    {
        var han = string.Concat(said.Where(token => token.Kind == TokenKind.Han).Select(token => token.Text));
        return words
            .FirstOrDefault(one =>
                said.Any(token => Array.IndexOf(one.English, token.Text) >= 0)
                || Array.Exists(one.Chinese, word => han.Contains(word, StringComparison.Ordinal))
            )
            .Topic;
    }

    private static (Topic, string[], string[]) Named(Topic topic, string english, string chinese) =>
        (topic, english.Split(' '), chinese.Split(' '));
}
