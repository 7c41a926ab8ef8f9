namespace Rostrum.Agent.Understanding;

/// <summary>Recognises a message that asks for nothing but a step back or forward.</summary>
internal static class HistoryReader
{
    private static readonly HashSet<string> back = Phrases(
        "undo, undo that, undo this, undo it, undo the last change, undo last change, take that back, revert, "
            + "revert that, revert the last change, go back, go back one step, step back, one step back, back one step",
        "撤销、撤回、撤消、上一步、退回、退一步、返回上一步、回到上一步、撤销上一步、撤销刚才的修改、撤销刚才的改动、取消刚才的修改"
    );
    private static readonly HashSet<string> forward = Phrases(
        "redo, redo that, redo this, redo it, redo the last change, bring it back, one step forward, step forward",
        "重做、恢复、下一步、恢复刚才的修改、还原撤销、取消撤销"
    );
    private static readonly string[] polite =
    [
        "please",
        "thanks",
        "thank you",
        "ok",
        "okay",
        "no",
        "now",
        "请",
        "帮我",
        "谢谢",
        "一下",
        "吧",
    ];

    public static HistoryStep? Read(string words)
    {
        var said = Bare(words);
        if (back.Contains(said))
            return HistoryStep.Undo;
        return forward.Contains(said) ? HistoryStep.Redo : null;
    }

    private static HashSet<string> Phrases(string english, string chinese) =>
        [
            .. english.Split(',', StringSplitOptions.TrimEntries),
            .. chinese.Split('、', StringSplitOptions.TrimEntries),
        ];

    /// <summary>Lower case, without punctuation and without words of politeness at either end.</summary>
    private static string Bare(string words)
    {
        var letters = words.Select(letter =>
            char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '
        );
        var said = string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var before = ""; before != said; )
        {
            before = said;
            foreach (var word in polite)
                said = Without(said, word);
        }
        return said;
    }

    private static string Without(string said, string word)
    {
        var isChinese = word[0] > 0x2E80;
        if (said.StartsWith(isChinese ? word : word + " ", StringComparison.Ordinal))
            said = said[word.Length..].Trim();
        if (said.EndsWith(isChinese ? word : " " + word, StringComparison.Ordinal))
            said = said[..^word.Length].Trim();
        return said;
    }
}
