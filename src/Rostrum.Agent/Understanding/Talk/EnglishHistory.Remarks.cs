namespace Rostrum.Agent.Understanding.Talk;

/// <summary>What is said of the film, or by others about it, before a step is asked for in the same breath.</summary>
internal static partial class EnglishHistory
{
    /// <summary>With these a step begins where no sign is before it.</summary>
    private static readonly HashSet<string> stepping =
    [
        .. "go take put bring change turn switch get set roll rollback revert undo step restore ctrlz cmdz back".Split(
            ' '
        ),
    ];

    /// <summary>What stands behind one of these is no command: "I didn't undo it", "I want to go back".</summary>
    private static readonly HashSet<string> binding =
    [
        .. "to can could not don't dont didn't never did you and or a the that's is was i we should will would must".Split(
            ' '
        ),
    ];

    /// <summary>"I hate that go back to how it was": a remark, and a step behind it.</summary>
    private static IEnumerable<List<string>> Parted(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (
                stepping.Contains(words[i])
                && !binding.Contains(words[i - 1])
                && IsRemark(words[..i])
                && KindOf(words[i..]) is Kind.Undo or Kind.Redo or Kind.Back or Kind.Begin
            )
                return [words[..i], words[i..]];
        return [words];
    }

    private static bool IsRemark(List<string> words) =>
        KindOf(words) is Kind.Comment or Kind.Statement || words.TrueForAll(polite.Contains);

    /// <summary>"Stakeholders said no", "my boss hates it": what others hold of the film.</summary>
    private static bool IsReport(List<string> words) =>
        words.FindIndex(reporting.Contains) is >= 1 and <= 3 && !words.Exists(wishing.Contains);

    private static readonly HashSet<string> reporting =
    [
        .. "said says hated hates disliked dislikes rejected rejects vetoed objected objects complained complains disapproved disapproves prefers preferred wasn't weren't isn't aren't didn't doesn't refused".Split(
            ' '
        ),
    ];
}
