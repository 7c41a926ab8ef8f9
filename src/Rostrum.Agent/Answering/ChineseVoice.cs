using Rostrum.Agent.Generations;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

internal sealed class ChineseVoice : Voice
{
    public override string TooLong(int length, int longest) =>
        $"这段话有{length}个字符，请控制在{longest}个以内。影片没有改动。";

    public override string NothingChanged(Draft film)
    {
        var (count, milliseconds) = Measure(film);
        return $"没有改动：影片有{count}张照片，时长{Seconds(milliseconds)}秒。说出运镜、时长、画幅或转场即可修改。";
    }

    public override string Changed(IReadOnlyList<string> parts) => $"已完成：{string.Join("，", parts)}。";

    public override string Stepped(HistoryStep step, IReadOnlyList<string> parts) =>
        $"{(step == HistoryStep.Undo ? "已撤销" : "已重做")}：现在{string.Join("，", parts)}。";

    public override string NowhereToStep(HistoryStep step) =>
        step == HistoryStep.Undo ? "没有可以撤销的修改。" : "没有可以重做的修改，现在已是最新的版本。";

    public override string Joined(IReadOnlyList<string> parts) => string.Join("；", parts) + "。";

    public override string Paragraph(IReadOnlyList<string> sentences) => string.Concat(sentences);

    public override string Say(Change change) =>
        change switch
        {
            MotionChanged motion => Motion(motion),
            BlurChanged { Degrees: 0 } off => $"{On(off.Places)}关闭了动态模糊",
            BlurChanged { Degrees: { } degrees } on =>
                $"{On(on.Places)}加上了动态模糊（快门{Number(degrees)}度）",
            BlurChanged blur => $"{On(blur.Places)}动态模糊有了变化",
            LengthChanged { Count: > 1, Each: { } each } length =>
                $"全片时长{Seconds(length.Milliseconds)}秒，每张{Seconds(each)}秒",
            LengthChanged { Own.Count: > 0 } length =>
                $"全片时长{Seconds(length.Milliseconds)}秒，{OwnLengths(length)}",
            LengthChanged length => $"全片时长{Seconds(length.Milliseconds)}秒",
            FrameChanged frame => $"画幅为{frame.Ratio}（{frame.Width}×{frame.Height}）",
            RateChanged rate => $"帧率为每秒{Number(rate.PerSecond, "0.###")}帧",
            EffectsChanged effects => Effects(effects),
            LooksChanged looks => Looks(looks),
            ShownTogether together => $"{together.Count} 张照片同时出现",
            FilmFadeChanged fade => FilmFade(fade),
            SubjectChanged subject => SubjectsCompared.Chinese(subject),
            FitChanged { Fit: "contain" } fit => $"{On(fit.Places)}完整显示整张照片",
            FitChanged { Fit: "blur" } fit => $"{On(fit.Places)}完整显示照片，两边用模糊背景填充",
            FitChanged fit => $"{On(fit.Places)}照片铺满画面",
            SafeAreaChanged area => $"文字避开{ChineseSounds.Platform(area.Name)}界面遮挡的位置",
            TransitionsChanged joined => Joined(joined),
            CutsPlain { Cuts: null } => "去掉了转场，照片直接切换",
            CutsPlain plain => $"去掉了{PlacesJoined(plain.Cuts)}之间的转场",
            MusicChanged music => ChineseSounds.Say(music),
            SoundAdded or SoundRemoved or SoundChanged => ChineseSounds.Say(change),
            MusicRemoved => "去掉了音乐",
            PicturesAdded added => $"添加了{added.Count}张照片",
            PicturesRemoved gone => $"去掉了{string.Join("、", gone.Names)}，还有{gone.Count}张照片",
            PicturesInserted { Again: true } more =>
                $"{string.Join("、", more.Names)}再出现一次，共{more.Count}张",
            PicturesInserted more => $"加入了{string.Join("、", more.Names)}，共{more.Count}张",
            PictureSplit split =>
                $"{split.Name}分成了两段，{Seconds(split.First)}秒和{Seconds(split.Second)}秒，共{split.Count}张",
            ClipFrozen still => $"视频在第{Seconds(still.At)}秒定格{Seconds(still.Milliseconds)}秒",
            OrderChanged order => $"顺序为{string.Join("、", order.Names.Take(12))}",
            PictureReplaced other => $"第{Number(other.Place + 1)}张换成了{other.Name}",
            FilmsChanged { Names.Count: 1 } films => $"现在只有一个视频，共{films.Pictures}张照片",
            FilmsChanged films =>
                $"现在有{films.Names.Count}个视频（{string.Join("、", films.Names.Take(12))}），正在编辑{films.Current}",
            PicturesSetAside aside =>
                $"这个视频只用{string.Join("、", aside.Names.Take(12))}，{string.Join("、", aside.Aside.Take(12))}先留着，可以另做视频",
            FilmRenamed named => $"视频{named.Before}现在叫“{named.After}”",
            OtherFilmsChanged others => $"{string.Join("、", others.Names.Take(12))}也做了同样的修改",
            ClipsChanged clips => ChineseSounds.Clip(
                clips,
                clips.Places is { } at
                    ? $"第{string.Join("、", at.Select(place => Number(place + 1)))}张视频"
                    : "视频片段"
            ),
            BackgroundChanged ground => $"背景为{Colours.Chinese(ground.Colour)}",
            CaptionsAdded captions =>
                $"{(captions.Name is { } file ? $"从“{EnglishTexts.Short(file)}”" : "")}添加了{captions.Count}条字幕",
            CutsLaidOnBeats { Every: { } every } => $"切换点对上了音乐的节拍，每张{every}拍",
            CutsLaidOnBeats => "切换点对上了音乐的节拍",
            TextDifference text => ChineseTexts.Say(text),
            _ => "影片已修改",
        };

    public override string Say(Note note) =>
        note switch
        {
            NotAvailable missing => NotAvailable(missing),
            NotThere absent =>
                $"影片里没有{string.Join("、", absent.Things.Select(thing => thing.Chinese))}，无需去掉",
            OneMoveOnly move =>
                $"一张照片只能有一个运镜，没有用上{string.Join("、", move.LeftOut.Select(Name))}",
            GoesNoSuchWay way => $"“{Name(way.Motion)}”不能{Direction(way.Direction)}，这一点没有用上",
            StillsDoNotRun => "静态照片没有播放方向，无法倒放，只能让镜头反着走",
            MovesThroughout => "运镜和画面一样长，到最后会慢下来，但不会提前停住",
            TextOutlastsFilm rest => $"影片只剩 {Seconds(rest.Milliseconds)} 秒，文字也只显示这么久",
            NoBeat => "节奏需要跟随节拍的运镜，这一点没有用上",
            MusicIsLoudest => "音乐已经是最大音量了",
            LookIsStrongest => "调色已经是最强的了",
            NoMusicThere => "影片里还没有音乐，可以说“配上轻快的音乐”",
            NoTextThere none =>
                $"影片里还没有{(none.Template is { } kind ? Name(kind) : "文字")}，想加可以直接说内容，例如：标题“都市梦”",
            NoEffectThere none => $"照片上还没有{Name(none.Effect)}，想要可以说“加上{Name(none.Effect)}”",
            NoLookToChange => "照片上还没有调色，想要可以说“电影感调色”",
            NoMusicToTake => "影片里没有音乐",
            PlaysThroughout => "音乐是按影片长度配的，从头到尾都在播放，不需要循环",
            NoLookThere none => $"照片上没有{(none.Look is { } look ? Name(look) : "调色")}，无需去掉",
            NoSubjectSaid => "没有指定过主体，主体本来就是自动识别的",
            LengthFits { Most: { } most } fits =>
                $"影片时长{Seconds(fits.Milliseconds)}秒，不超过{Seconds(most)}秒，不用改",
            LengthFits fits =>
                $"影片时长{Seconds(fits.Milliseconds)}秒，不短于{Seconds(fits.Least ?? 0)}秒，不用改",
            NoBlurToChange => "目前没有动态模糊，无需减弱",
            NoTransitionsThere => "目前没有转场，照片本来就是直接切换",
            NothingUnderstood none =>
                $"没有听懂这句话；可以试试{ChineseCounsel.Quoted(Fitting(none.Words, []))}",
            WordsUnknown unknown =>
                $"没有听懂{string.Concat(unknown.Words.Take(5).Select(word => $"“{word}”"))}；可以试试{ChineseCounsel.Quoted(Fitting(unknown.Words, unknown.Nearest))}",
            LooksHoldForPictures { Places.Count: 0 } =>
                "调色只能用在整张照片上：可以先说“把第一张在2秒处切开”，再说哪一段",
            LooksHoldForPictures whole =>
                $"调色只能用在整张照片上，所以用在了第{string.Join("、", whole.Places.Select(place => Number(place + 1)))}张",
            KeepsOne => "影片至少要有一张照片：请说明删除哪几张，或者先发来新的照片",
            UprightCropped cropped =>
                $"横屏把第{string.Join("、", cropped.Places.Select(place => Number(place + 1)))}张竖图裁掉了大半，可以说“完整显示”或“竖屏”",
            NeedsTwoPictures => "幻灯片或转场需要至少两张照片，目前只有一张",
            Asked asked => ChineseAnswers.To(asked.Question, Film),
            Inquired inquired => ChineseCounsel.To(inquired.Inquiry, Film),
            LastChanges { Changes.Count: 0 } => "还没有做过修改",
            LastChanges last => $"上一次的修改：{string.Join("，", last.Changes.Select(Say))}",
            PicturesReady ready => $"{ready.Count}张照片已经放好了",
            OpenAlready film => $"视频{film.Name}已经打开了",
            ErrandNamed errand => ChineseAnswers.To(errand.Errand, Film),
            WhichPicture which =>
                $"生成视频要用积分，影片里有{which.Count}张照片，请说明是哪一张，例如“让第二张照片里的她微笑”",
            WhichToRemove which =>
                $"请说明删除哪一张，例如“删掉第{which.Pictures[^1].Place + 1}张”：{Listed(which.Pictures, "、")}",
            WhichInstead which => $"请说明用哪张照片替换第{which.Place + 1}张，或者随消息发送新照片",
            WhichText which =>
                $"请说明去掉哪段文字：{string.Join("、", which.Texts.Select(text => $"“{EnglishTexts.Short(text)}”"))}",
            WhichEffect which =>
                $"请说明去掉哪个特效：{string.Join("、", which.Effects.Select(effect => effect.Words.Chinese[0]))}",
            LeftAlone => "好的，保持原样，没有改动",
            WhatToRemove => "请说明去掉什么：第几张照片、标题、音乐、转场还是特效",
            NotAStill still => $"第{Number(still.Place + 1)}张是视频，只有静止照片能动起来",
            _ => "影片里还没有照片，请先发送一张",
        };

    public override string Say(GenerationNews news) => ChineseGenerations.Say(news);

    public override string Say(EditOutcome.Refused refused) =>
        refused.Cause switch
        {
            RefusalCause.NoPictures => "影片里还没有照片，请先发送一张",
            RefusalCause.NoSuchPicture => "影片里没有这张照片",
            RefusalCause.OnePicture => "这需要至少两张照片",
            RefusalCause.UnknownName => "没有这个名称的运镜、转场或填充方式",
            RefusalCause.UnknownSetting => "这个运镜或转场没有这样的设置",
            RefusalCause.NoSuchText => "影片里没有这样的文字",
            RefusalCause.NoWords => "请说出文字的内容，例如：标题“都市梦”",
            RefusalCause.NoSuchFilm => "没有这个视频",
            RefusalCause.NameTaken => "已经有同名的视频，请换一个名字",
            RefusalCause.NoClip => "这需要一段视频，而这里是静止的照片",
            RefusalCause.NoSuchSound => "影片里没有这个声音",
            RefusalCause.NoBeat => "声音里听不出明显的节拍：换一段音乐，或者让我配一段",
            RefusalCause.LastPicture => "影片至少要有一张照片：先添加一张，再去掉最后一张",
            RefusalCause.NoEffect => "照片上没有这个效果",
            RefusalCause.NoMusic => "影片里还没有音乐",
            RefusalCause.NoMotion => "照片还没有运镜，请先指定一个",
            _ => ChineseRefusals.OutOfRange(refused.Why),
        };

    private static readonly Suggestions says = new(chinese: true);

    private IReadOnlyList<string> Fitting(
        IReadOnlyList<string> words,
        IReadOnlyList<CatalogueEntry> nearest
    ) =>
        [
            .. Themes
                .For(words, chinese: true)
                .Concat(nearest.Select(says.For))
                .Concat(says.For(Film))
                .Distinct()
                .Take(Suggestions.Most),
        ];

    private static string NotAvailable(NotAvailable missing)
    {
        var parts = new List<string>();
        foreach (var lack in missing.Things.GroupBy(thing => thing.Lack).OrderBy(group => group.Key))
            parts.Add(
                string.Join("、", lack.Select(thing => thing.Chinese).Distinct())
                    + Why(lack.Key, missing.Generates)
            );
        if (Nearness.Instead(missing.Things) is { Count: > 0 } nearest)
            parts.Add($"最接近的有：{string.Join("、", nearest.Select(Name))}");
        parts.AddRange(missing.Things.Select(thing => thing.Hint?.Chinese).OfType<string>().Distinct());
        return string.Join("；", parts);
    }

    private static string Why(Lack lack, bool generates) =>
        lack == Lack.NotYet ? "暂不支持"
        : generates ? "暂不支持：这里的生成模型只能让静止照片动起来"
        : "需要生成模型或深度模型，暂不支持";

    private static string OwnLengths(LengthChanged length) =>
        string.Join(
            "，",
            length
                .Own.GroupBy(one => Seconds(one.Milliseconds))
                .Take(MostTold)
                .Select(group =>
                    group.Count() == length.Count
                        ? $"每张{group.Key}秒"
                        : $"第{string.Join("、", group.Select(one => Number(one.Place + 1)))}张{group.Key}秒"
                )
        );

    /// <summary>More are not told of one by one.</summary>
    private const int MostTold = 6;

    private static string Joined(TransitionsChanged joined)
    {
        var kinds = joined.Transitions.Distinct().ToList();
        var where = joined.Cuts is { } cuts ? $"{PlacesJoined(cuts)}之间" : "照片之间";
        return kinds.Count == 1
            ? $"{where}用{Seconds(kinds[0].Milliseconds)}秒的{Named(kinds[0])}转场"
            : $"{where}依次用{string.Concat(joined.Transitions.Take(12).Select(Named))}转场";
    }

    private static string Named(JoinedBy joint) =>
        $"“{Name(joint.Transition)}”{(joint.Direction is { } way ? $"（{Direction(way)}）" : "")}";

    private static string PlacesJoined(IReadOnlyList<int> cuts) =>
        string.Join("、", cuts.Take(MostTold).Select(cut => $"第{cut + 1}张和第{cut + 2}张"));

    private static string On(IReadOnlyList<int>? places) =>
        places is null ? "" : $"第{string.Join("、", places.Select(place => Number(place + 1)))}张照片";

    private static string Looks(LooksChanged changed)
    {
        var where = On(changed.Places);
        return changed switch
        {
            { Gone: true } => $"{where}恢复了原来的颜色",
            { File: { } file } => $"{where}调色用了{file}",
            { Look: { } look, Beneath: { Count: > 0 } beneath } =>
                $"{where}调色为{string.Concat(beneath.Append(look).Select(one => $"“{Name(one)}”"))}",
            { Look: { } look, IsSame: true } =>
                $"{where}调色“{Name(look)}”现在为{Number(changed.Strength * 100, "0.#")}%",
            { Look: { } look, Strength: < 1 } =>
                $"{where}调色为“{Name(look)}”（{Number(changed.Strength * 100, "0.#")}%）",
            { Look: { } look } => $"{where}调色为“{Name(look)}”",
            _ => $"{where}调色有了变化",
        };
    }

    private static string FilmFade(FilmFadeChanged fade) =>
        fade switch
        {
            { In: 0, Out: 0 } => "影片开头和结尾不再淡入淡出",
            { In: 0 } => $"影片结尾用{Seconds(fade.Out)}秒淡出到黑",
            { Out: 0 } => $"影片开头用{Seconds(fade.In)}秒从黑淡入",
            _ => $"影片开头{Seconds(fade.In)}秒淡入、结尾{Seconds(fade.Out)}秒淡出",
        };

    private static string Effects(EffectsChanged changed)
    {
        var where = On(changed.Places);
        var parts = new List<string>();
        if (changed.Come.Count > 0)
            parts.Add(
                $"{where}加上了{string.Join("、", changed.Come.Select(entry => Name(entry) + TimeOf(changed, entry)))}"
            );
        if (changed.Gone.Count > 0)
            parts.Add($"{where}去掉了{string.Join("、", changed.Gone.Select(Name))}");
        if (changed.Other.Count > 0)
            parts.Add(
                $"{where}调整了{string.Join("、", changed.Other.Select(entry => Name(entry) + SettingsOf(changed, entry)))}"
            );
        return parts.Count == 0 ? "效果有了变化" : string.Join("，", parts);
    }

    private static string SettingsOf(EffectsChanged changed, CatalogueEntry entry) =>
        changed.Settings.GetValueOrDefault(entry.Name) is { Count: > 0 } settings
            ? $"（{string.Join("，", settings.Select(Said))}）"
            : "";

    private static string Said(SettingChanged setting) =>
        setting switch
        {
            { Name: "from", Now: { } from } => $"从照片的第{from}秒开始",
            { Name: "milliseconds", Now: { } lasting } => $"持续{lasting}秒",
            { Name: "milliseconds" } => "和照片一样长",
            _ => $"{ChineseSettings.Name(setting.Name)}{setting.Now}，原来{setting.Was}",
        };

    private static string TimeOf(EffectsChanged changed, CatalogueEntry entry) =>
        changed.Times.TryGetValue(entry.Name, out var time) ? $"（{Seconds(time)}秒）" : "";

    private static string Motion(MotionChanged changed)
    {
        var which =
            changed.Places.Count == changed.Count
                ? (changed.Count > 1 ? "每张照片的" : "")
                : $"第{string.Join("、", changed.Places.Select(place => Number(place + 1)))}张照片的";
        var distinct = changed.Motions.Distinct().ToList();
        if (distinct.Count > 1)
            return $"{which}运镜依次为{string.Join("、", changed.Motions.Take(12).Select(Described))}";
        return distinct[0] is { } moving ? $"{which}运镜为{Described(moving)}" : $"{which}镜头静止";
    }

    private static string Described(MovingPicture? moving)
    {
        if (moving is null)
            return "静止";
        var details = new List<string>();
        if (moving.Amount is { } amount)
            details.Add(Amount(amount, moving.Unit));
        if (moving.Direction is { } direction and not "any")
            details.Add(Direction(direction));
        if (moving.Speed is { } speed and not 1)
            details.Add($"{Number(speed)}倍速");
        if (moving.Aim is { } aim)
            details.Add($"对准{SubjectsCompared.InChinese(aim)}");
        if (moving.Others.Length > 0)
            details.Add(ChineseSettings.Said(moving.Others));
        return details.Count == 0
            ? $"“{Name(moving.Motion)}”"
            : $"“{Name(moving.Motion)}”（{string.Join("，", details)}）";
    }

    private static string Name(CatalogueEntry entry) => entry.Words.Chinese[0];

    internal static string Direction(string direction) =>
        direction switch
        {
            "left" => "向左",
            "right" => "向右",
            "up" => "向上",
            _ => "向下",
        };
}
