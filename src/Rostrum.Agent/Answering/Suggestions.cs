using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>Words that can be said as they stand, in one language: what to say for something, and what a film still lacks.</summary>
internal sealed class Suggestions(bool chinese)
{
    /// <summary>So many are told at once.</summary>
    public const int Most = 3;

    /// <summary>What the film has none of yet, most worth having first.</summary>
    public IReadOnlyList<string> For(Draft film)
    {
        var pictures = Pictures.Of(film);
        List<(bool Fits, string English, string Chinese)> all =
        [
            (
                pictures.Any(picture => picture.Motion is null && picture.Camera is null),
                "slow zoom in",
                "缓慢推近"
            ),
            (
                pictures.Count > 1 && Pictures.TransitionsOf(film).Count == 0,
                "dissolve between the pictures",
                "照片之间用叠化"
            ),
            (FilmMusic.Of(film) is null, "add calm piano music", "配轻快的音乐"),
            (pictures.All(picture => picture.Looks is not { Count: > 0 }), "warm colours", "暖色调"),
            (TextTracks.TextsOf(film).Count == 0, "title 'Our Summer'", "标题：夏日时光"),
            (pictures.All(picture => picture.ShutterAngle is null or 0), "add motion blur", "加动态模糊"),
            (pictures.All(picture => picture.Effects is not { Count: > 0 }), "add film grain", "加胶片颗粒"),
            (true, "vertical", "竖屏"),
            (true, "slower", "慢一点"),
            (true, "add a vignette", "加暗角"),
        ];
        return [.. all.Where(one => one.Fits).Take(Most).Select(one => chinese ? one.Chinese : one.English)];
    }

    /// <summary>What to say for an entry of a catalogue.</summary>
    public string For(CatalogueEntry entry)
    {
        var name = chinese ? entry.Words.Chinese[0] : entry.Words.English[0];
        return entry switch
        {
            Effect => chinese
                ? name.StartsWith("下", StringComparison.Ordinal)
                    ? $"让它{name}"
                    : $"加上{name}"
                : $"add {name}",
            Transition => chinese ? $"转场用{name}" : $"{name} between the pictures",
            Mood => chinese ? $"配{name}音乐"
            : name.EndsWith("music", StringComparison.Ordinal) ? $"add {name}"
            : $"add {name} music",
            Look => chinese ? $"{name}" : $"make it {name}",
            Motion => chinese ? $"{name}" : $"{name} on all pictures",
            _ => name,
        };
    }

    /// <summary>What to say for a part of the film.</summary>
    public IReadOnlyList<string> For(Topic topic) =>
        topic switch
        {
            Topic.Music => Said("add calm piano music", "lo-fi music", "配轻快的音乐", "配爵士乐"),
            Topic.Volume => Said("music a bit quieter", "music at 60%", "音乐小一点", "音量60%"),
            Topic.Texts => Said(
                "title 'Our Summer'",
                "caption 'Day one' at the bottom",
                "标题：夏日时光",
                "字幕：第一天"
            ),
            Topic.Letters => Said("title in Noto Serif", "make the title bold", "标题用宋体", "标题加粗"),
            Topic.Shape => Said("vertical", "square", "竖屏", "方形"),
            Topic.Rate => Said("60 fps", "24 fps", "60帧", "24帧"),
            Topic.Length => Said("4 seconds each", "20 seconds in all", "每张4秒", "一共20秒"),
            Topic.Speed => Said("slower", "faster", "慢一点", "快一点"),
            Topic.Pictures => Said(
                "remove the second picture",
                "put the last one first",
                "删掉第二张",
                "最后一张放到最前面"
            ),
            Topic.Transitions => Said(
                "dissolve between the pictures",
                "no transitions",
                "照片之间用叠化",
                "不要转场"
            ),
            Topic.Blur => Said("add motion blur", "no motion blur", "加动态模糊", "不要动态模糊"),
            Topic.Effects => Said("add film grain", "remove the effects", "加胶片颗粒", "去掉特效"),
            Topic.Looks => Said("warm colours", "black and white", "暖色调", "黑白"),
            Topic.Motions => Said(
                "zoom in slowly",
                "pan to the left on the first",
                "缓慢推近",
                "第一张向左平移"
            ),
            Topic.Undo => Said("undo", "back to the beginning", "撤销", "回到最初"),
            Topic.Redo => Said("redo", null, "重做", null),
            Topic.Export => Said("export", null, "导出", null),
            _ => [],
        };

    private IReadOnlyList<string> Said(string english, string? more, string han, string? moreHan) =>
        [.. new[] { chinese ? han : english, chinese ? moreHan : more }.OfType<string>()];

    /// <summary>What to say for what was asked about.</summary>
    public IReadOnlyList<string> For(Inquiry inquiry, Draft film) =>
        OwnWords(inquiry) is { } own ? [own]
        : inquiry.Entries.Count > 0 ? [.. inquiry.Entries.Take(Most).Select(For)]
        : inquiry.Topic == Topic.Shape && Canvas.Of(film.Meta) is { } canvas && canvas.Height >= canvas.Width
            ? Said("wide", "square", "横屏", "方形")
        : For(inquiry.Topic) is { Count: > 0 } known ? known
        : For(film);

    /// <summary>What the person asks how to do can mostly be said as it stands; new texts need their words.</summary>
    private static string? OwnWords(Inquiry inquiry) =>
        inquiry is { Kind: InquiryKind.Way or InquiryKind.Possibility, Own: { } own }
        && inquiry.Topic is not (Topic.Undo or Topic.Redo or Topic.Export or Topic.Upload or Topic.Letters)
        && !(
            inquiry.Topic == Topic.Texts
            && (isNew.Exists(verb => own.StartsWith(verb, StringComparison.OrdinalIgnoreCase)))
        )
            ? own
            : null;

    private static readonly List<string> isNew =
    [
        "add",
        "put",
        "write",
        "have",
        "get",
        "include",
        "insert",
        "加",
        "写",
        "打",
        "放",
        "添",
    ];

    /// <summary>Whether the film has it.</summary>
    public static bool IsThere(CatalogueEntry entry, Draft draft) =>
        new FilmFacts(draft) is var film
        && (
            film.Treatments.Contains(entry)
            || film.Moves.Contains(entry)
            || film.Joints.Contains(entry)
            || film.Mood == entry
        );
}
