using System.Text.RegularExpressions;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Understanding;

/// <summary>
/// Takes what a message says about texts out of it: what they read, how they look, where and when. The rest of the
/// message knows nothing of them, so that "a title that says zoom in" moves no camera.
/// </summary>
internal static partial class WrittenWordsReader
{
    private static readonly (string Name, string Phrase)[] nouns =
    [
        .. TextTemplateCatalogue
            .All.SelectMany(one =>
                one.Words.English.Concat(one.Words.Chinese).Select(phrase => (one.Name, Phrase: phrase))
            )
            .OrderByDescending(noun => noun.Phrase.Length),
    ];

    /// <returns>The message without the clauses about texts, and what those ask for.</returns>
    public static (string Others, IReadOnlyList<TextWish> Wishes) Read(string message)
    {
        var clauses = TextClauses.Split(message);
        var wishes = new List<TextWish>();
        var rest = message.ToCharArray();
        var after = false;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var noun = NounIn(clause.Bare, out var without);
            if (noun is null && !IsAboutText(clause, after, wishes.Count > 0))
            {
                after = false;
                continue;
            }
            if (noun is null && after && clause.Quoted is null && TextTraits.AreAll(clause.Bare))
                wishes[^1] = wishes[^1] with { Change = Merged(wishes[^1].Change, Traits(clause.Bare)) };
            else
            {
                var (written, last, bare) = WrittenIn(message, clauses, i, without);
                wishes.Add(WishOf(noun, written, bare));
                Blank(rest, clause.Start, clauses[last].End);
                i = last;
            }
            Blank(rest, clause.Start, clause.End);
            after = true;
        }
        return (new string(rest), wishes);
    }

    /// <summary>A clause without the name of a text can still be about one.</summary>
    private static bool IsAboutText(TextClause clause, bool afterOne, bool any) =>
        clause.Quoted is not null && (any || Writes().IsMatch(clause.Bare) || TextTraits.AreAll(clause.Bare))
        || afterOne && TextTraits.AreAll(clause.Bare)
        || TextTraits.NamesAnimation(clause.Bare);

    /// <summary>The template that a clause names, "" for a text of no particular kind; null when it names none.</summary>
    private static string? NounIn(string bare, out string without)
    {
        foreach (var (name, phrase) in nouns)
        {
            var found = Find(bare, phrase);
            if (found is null)
                continue;
            without = bare.Remove(found.Index, found.Length).Insert(found.Index, " ");
            return name;
        }
        var text = AnyText().Match(bare);
        without = text.Success ? bare.Remove(text.Index, text.Length).Insert(text.Index, " ") : bare;
        return text.Success ? "" : null;
    }

    private static Match? Find(string bare, string phrase)
    {
        if (!bare.Contains(phrase, StringComparison.Ordinal))
            return null;
        var match = Regex.Match(
            bare,
            $@"(?<![a-z]){Regex.Escape(phrase)}s?(?![a-z])",
            RegexOptions.CultureInvariant
        );
        return match.Success ? match : null;
    }

    /// <summary>
    /// What the text is to read: the quotation, or what follows "says", "to" or a colon, to the end of the sentence.
    /// </summary>
    private static (string? Written, int Last, string Bare) WrittenIn(
        string message,
        IReadOnlyList<TextClause> clauses,
        int i,
        string without
    )
    {
        var clause = clauses[i];
        if (clause.Quoted is not null)
            return (clause.Quoted, i, without);
        var own = message[clause.Start..clause.End];
        var marker = Marker().Match(own);
        if (!marker.Success)
            marker = Changes().IsMatch(clause.Bare) ? Becomes().Match(own) : Match.Empty;
        if (!marker.Success || IsOnlyLook(own[(marker.Index + marker.Length)..]))
            return (null, i, without);
        var last = i;
        while (!clauses[last].EndsSentence && last + 1 < clauses.Count)
            last++;
        var written = message[(clause.Start + marker.Index + marker.Length)..clauses[last].End];
        var time = TrailingTime().Match(written);
        var bare = own[..marker.Index].ToLowerInvariant() + " " + time.Value.ToLowerInvariant();
        NounIn(bare, out bare);
        written = (time.Success ? written[..time.Index] : written).Trim().Trim('"', '“', '”', '.', '。');
        return (written.Length == 0 ? null : written, last, bare);
    }

    /// <summary>"Change the title to red" names no words.</summary>
    private static bool IsOnlyLook(string said) => TextTraits.AreAll(said.ToLowerInvariant());

    private static TextWish WishOf(string? noun, string? written, string bare) =>
        new()
        {
            Template = noun is null or "" ? null : noun,
            Words = written,
            Remove = written is null && Denies().IsMatch(bare),
            IsChange = Changes().IsMatch(bare),
            IsNew = Adds().IsMatch(bare),
            Change = Traits(bare),
        };

    private static TextChange Traits(string bare) => TextTraits.Read(bare, Token.Read(bare));

    private static TextChange Merged(TextChange one, TextChange more) =>
        one with
        {
            Start = more.Start ?? one.Start,
            Milliseconds = more.Milliseconds ?? one.Milliseconds,
            Anchor = more.Anchor ?? one.Anchor,
            Size = more.Size ?? one.Size,
            SizeBy = one.SizeBy * more.SizeBy,
            Colour = more.Colour ?? one.Colour,
            Bold = more.Bold ?? one.Bold,
            Italic = more.Italic ?? one.Italic,
            Animation = more.Animation ?? one.Animation,
        };

    private static void Blank(char[] message, int start, int end) =>
        message.AsSpan(start, end - start).Fill(' ');

    [GeneratedRegex(@"(?<![a-z])(?:texts?|words|lettering|wording)(?![a-z])|文字|文案|文本|字样")]
    private static partial Regex AnyText();

    [GeneratedRegex(@"\b(?:write|add|put|show|display|overlay)\b|写上?|加上?|显示")]
    private static partial Regex Writes();

    [GeneratedRegex(
        @"\b(?:no|not|remove|delete|without|drop|erase|hide|lose|don't|dont|do not|get rid of|take (?:away|off|out|down))\b|不要|去掉|删除|删掉|移除|取消|没有|不需要|别|去除|不加"
    )]
    private static partial Regex Denies();

    [GeneratedRegex(@"\b(?:change|rename|replace|edit|rewrite|update|make)\b|改成?|换成?|变成")]
    private static partial Regex Changes();

    [GeneratedRegex(@"\b(?:add|another|second|new|more|also)\b|再加|添加|加一个|加个|另一个|新的")]
    private static partial Regex Adds();

    [GeneratedRegex(
        @"(?:\b(?:that |which )?(?:says?|saying|reads|reading)\b:?|\b(?:called|named)\b|\bwith the (?:words|text)\b|[:：]|写着|内容[是为]|写上|叫做?)\s*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?:\b(?:to|into|as)\b|改成|改为|换成|变成)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Becomes();

    [GeneratedRegex(
        @"\s+(?:for|during) (?:the )?(?:first |last )?[\w.]+ ?(?:s|secs?|seconds?)\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TrailingTime();
}
