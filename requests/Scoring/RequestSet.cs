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
        new("English held out", "held-out.en.jsonl", true, 64),
        new("Chinese", "chinese.jsonl", false, 97),
        new("Chinese held out", "held-out.zh.jsonl", true, 68),
    ];

    /// <summary>Wishes of the same kinds by other writers: in plain words, in the most indirect ones, as people talk.</summary>
    public static IReadOnlyList<RequestSet> Others { get; } =
    [
        new("English held out, plain", "held-out-plain.en.jsonl", true, 95),
        new("Chinese held out, plain", "held-out-plain.zh.jsonl", true, 95),
        new("English, indirect", "english-more.jsonl", false, 83),
        new("Chinese, indirect", "chinese-more.jsonl", false, 88),
        new("English, spoken", "english-spoken.jsonl", false, 96),
        new("Chinese, spoken", "chinese-spoken.jsonl", false, 96),
        new("English, blind", "english-blind.jsonl", false, 92),
        new("Chinese, blind", "chinese-blind.jsonl", false, 94),
    ];

    public string Path => System.IO.Path.Combine(RequestCase.Folder(), File);
}
