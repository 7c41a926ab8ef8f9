using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>Texts that follow one another, or go one to each picture.</summary>
internal sealed partial class TextWishReader
{
    /// <summary>"Caption each photo: "Morning", "Noon", "Night"": as many texts as pictures, one for each.</summary>
    private void GiveOneToEach()
    {
        var written = wishes.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value).ToList();
        if (written.Count != scene.Count && written.Count > 1 && SaysInTurn())
            FollowOn();
        if (
            scene.Count < 2
            || written.Count != scene.Count
            || !mentions.Exists(mention => mention.As<EachWord>() is not null)
                && !SaysInTurn()
                && !mentions.Exists(mention =>
                    mention.As<TextNoun>() is not null
                    && tokens[mention.End - 1].Text
                        is "captions"
                            or "titles"
                            or "labels"
                            or "texts"
                            or "headlines"
                            or "subtitles"
                )
            || !written.TrueForAll(wish =>
                wish is { Words: not null, Over.IsAll: true, Throughout: false, Change.Start: null }
            )
        )
            return;
        var next = 0;
        foreach (var list in wishes.OrderBy(pair => pair.Key).Select(pair => pair.Value))
            for (var i = 0; i < list.Count; i++, next++)
                list[i] = list[i] with
                {
                    Template = list[i].Template ?? written[0].Template,
                    Over = PictureScope.At(next),
                };
    }

    /// <summary>三句挨着出：“看”“听”“爱”: each when the one before has gone.</summary>
    private void FollowOn()
    {
        var isFirst = true;
        string? kind = null;
        foreach (var number in wishes.Keys.Order().ToList())
            for (var i = 0; i < wishes[number].Count; i++)
            {
                if (wishes[number][i] is { Words: not null, Change.Start: null } wish && !isFirst)
                    wishes[number][i] = wish with { Follows = true, Template = wish.Template ?? kind };
                else if (isFirst)
                    kind = wishes[number][i].Template;
                isFirst &= wishes[number][i].Words is null;
            }
    }

    /// <summary>三张依次配字幕, 字幕分别是…, "one after the other".</summary>
    private bool SaysInTurn() =>
        Enumerable
            .Range(0, tokens.Count)
            .Any(i =>
                tokens[i].Text is "respectively" or "consecutively" or "successively"
                || NumberReader.Words(tokens, i, "one", "by", "one")
                || NumberReader.Words(tokens, i, "one", "after")
                || NumberReader.Words(tokens, i, "one", "at", "a", "time")
                || NumberReader.Words(tokens, i, "in", "turn")
                || NumberReader.Words(tokens, i, "in", "sequence")
            )
        || Enumerable
            .Range(0, Math.Max(0, tokens.Count - 1))
            .Any(i =>
                tokens[i].Text + tokens[i + 1].Text
                    is "依次"
                        or "分别"
                        or "挨个"
                        or "挨着"
                        or "先后"
                        or "轮流"
                        or "接连"
                        or "陆续"
                        or "逐一"
                        or "逐张"
                        or "对应"
                        or "顺序"
            );
}
