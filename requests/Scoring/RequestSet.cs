namespace Rostrum.Requests;

/// <summary>A file of requests that the repository brings along.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="HeldOut">Whether nobody is to look at what fails in it.</param>
/// <param name="Floor">Requests that must be as expected, per cent; raised as the director learns.</param>
internal sealed record RequestSet(string Name, string File, bool HeldOut, double Floor)
{
    public static IReadOnlyList<RequestSet> All { get; } =
    [
        new("English", "english.jsonl", false, 96),
        new("English held out", "held-out.en.jsonl", true, 78),
        new("Chinese", "chinese.jsonl", false, 97),
        new("Chinese held out", "held-out.zh.jsonl", true, 79),
    ];

    /// <summary>The same kinds of wishes in the most indirect words that people find for them.</summary>
    public static IReadOnlyList<RequestSet> Indirect { get; } =
    [
        new("English, indirect", "english-more.jsonl", false, 75),
        new("Chinese, indirect", "chinese-more.jsonl", false, 75),
        new("English, spoken", "english-spoken.jsonl", false, 92),
        new("Chinese, spoken", "chinese-spoken.jsonl", false, 86),
    ];

    public string Path => System.IO.Path.Combine(RequestCase.Folder(), File);
}
