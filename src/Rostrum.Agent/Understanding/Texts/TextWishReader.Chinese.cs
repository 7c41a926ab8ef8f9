namespace Rostrum.Agent.Understanding.Texts;

/// <summary>What only Chinese says so about texts.</summary>
internal sealed partial class TextWishReader
{
    /// <summary>从第2秒到第5秒，底部出一行字幕: when it is seen, in a clause of its own before it.</summary>
    private IReadOnlyList<Mention> TimeBefore(int i, IReadOnlyList<Mention> inside)
    {
        if (
            i == 0
            || clauses[i].BeginsSentence
            || tokens[clauses[i].Start].Kind != TokenKind.Han
            || inside.Any(mention => mention.Meanings.Any(meaning => meaning is Period or Length))
        )
            return [];
        var before = mentions.Where(mention => mention.Clause == i - 1).ToList();
        return
            before.Exists(mention => mention.As<Period>() is { Whole: false })
            && before.TrueForAll(mention =>
                !used.Contains(mention)
                && mention.Meanings.Any(meaning =>
                    meaning is Period { Whole: false } or NothingMeant or VerbWord
                )
            )
            ? [.. before.Where(mention => mention.As<Period>() is not null)]
            : [];
    }

    /// <summary>标题放低一点, 字幕抬高些: where a text is to stand.</summary>
    private string? HeightOf(Mention mention, IReadOnlyList<Mention> all)
    {
        if (
            mention.Meanings.Any(meaning => meaning is not (AmountWord or LoudnessWord))
            || tokens[mention.Start].Kind != TokenKind.Han
            || !all.Any(other => other.Clause == mention.Clause && other.As<TextNoun>() is not null)
        )
            return null;
        var said = Enumerable
            .Range(Math.Max(0, mention.Start - 1), mention.End - Math.Max(0, mention.Start - 1))
            .Select(i => tokens[i].Text)
            .ToList();
        return said.Contains("低") ? "bottom"
            : said.Contains("高") ? "top"
            : null;
    }

    /// <summary>字幕第一张写花，第二张写甲虫: texts of one sentence for a picture each are of one kind.</summary>
    private void LikeTheFirst()
    {
        if (tokens.All(token => token.Kind != TokenKind.Han))
            return;
        string? kind = null;
        foreach (var number in wishes.Keys.Order().ToList())
            for (var i = 0; i < wishes[number].Count; i++)
                if (wishes[number][i] is not { Words: not null, Over.IsAll: false } wish)
                    kind = null;
                else if (wish.Template is null && wish.Change.Anchor is null && kind is not null)
                    wishes[number][i] = wish with { Template = kind };
                else
                    kind = wish.Template;
    }

    /// <summary>名字打在各自照片下方：第一张“阿泽”，第二张“小鹿”: what stands before the colon is said of all that are listed behind it.</summary>
    private void LikeTheHead()
    {
        foreach (var clause in clauses)
        {
            if (ColonOf(clause) is not { } colon || !wishes.TryGetValue(clause.Number, out var first))
                continue;
            var head = mentions
                .Where(mention =>
                    mention.Start >= clause.Start
                    && mention.End <= colon
                    && mention.Meanings.Any(TextTraits.IsOne)
                )
                .ToList();
            if (head.Count == 0 || !IsPlaced(first[^1]))
                continue;
            var traits = TextTraits.Read(head, tokens);
            for (
                var next = clause.Number + 1;
                wishes.TryGetValue(next, out var listed) && listed.TrueForAll(IsPlaced);
                next++
            )
                wishes[next] =
                [
                    .. listed.Select(wish =>
                        wish with
                        {
                            Change = TextTraits.Merged(traits.Over(wish, wish.Over).Change, wish.Change),
                        }
                    ),
                ];
        }
    }

    private static bool IsPlaced(TextWish wish) => wish is { Words: not null, Over.IsAll: false };

    /// <summary>The place of a colon right behind which a picture is named.</summary>
    private int? ColonOf(Clause clause) =>
        clause.End > clause.Start
        && tokens[clause.Start].Kind == TokenKind.Han
        && mentions.FirstOrDefault(mention =>
            mention.Clause == clause.Number && mention.As<PicturePlace>() is { Pick: Pick.These }
        )
            is { Start: > 0 and var place }
        && tokens[place - 1].Text == ":"
            ? place - 1
            : null;

    /// <summary>第一张“你是风”，第二张“我是沙”，卡拉OK效果: behind texts that are for a picture each.</summary>
    private bool IsBehindList(Clause clause) =>
        tokens[clause.Start].Kind == TokenKind.Han
        && wishes.Values.SelectMany(list => list).ToList() is { Count: > 1 } written
        && written.TrueForAll(wish => wish is { Words: not null, Over.IsAll: false });

    /// <summary>统统白色, 都用黑体: of all texts of the message.</summary>
    private bool SaysAll(Clause clause) =>
        Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i =>
                tokens[i].Kind == TokenKind.Han && tokens[i].Text is "都" or "统" or "全" or "皆" or "均"
            );

    /// <summary>前3秒标题“…”，后面7秒没有字; 第一张写“…”，其他不要字: what is written is not to go, it is only not to be elsewhere.</summary>
    private void DropElsewhere()
    {
        foreach (var (number, list) in wishes)
            if (GoesWithPicture(number))
                list.RemoveAll(wish => wish is { Remove: true, Words: null, Selector: null });
        if (
            tokens.All(token => token.Kind != TokenKind.Han)
            || !wishes.Values.Any(list => list.Exists(IsWritten))
        )
            return;
        foreach (var (number, list) in wishes)
            if (
                mentions.Any(mention =>
                    mention.Clause == number
                    && mention.Meanings.Any(meaning =>
                        meaning
                            is PicturePlace { Pick: Pick.Rest or Pick.Others }
                                or Length
                                or Period
                                or OrderWord { Outermost: false }
                    )
                )
            )
                list.RemoveAll(wish => wish is { Remove: true, Words: null, Selector: null });
    }

    /// <summary>第二张删了，字也一起删: with a picture its text goes anyway.</summary>
    private bool GoesWithPicture(int number) =>
        number > 0
        && Enumerable
            .Range(clauses[number].Start, clauses[number].End - clauses[number].Start)
            .Any(i => tokens[i].Text is "起" or "连" or "并" or "跟" or "随")
        && mentions.Any(mention =>
            mention.Clause == number - 1 && mention.As<PicturePlace>() is { Pick: Pick.These }
        )
        && mentions.Any(mention =>
            mention.Clause == number - 1 && mention.As<NotWord>() is { Removes: true }
        );

    private static bool IsWritten(TextWish wish) => wish is { Words: not null, Remove: false };
}
