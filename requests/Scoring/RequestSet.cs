namespace Rostrum.Requests;

/// <summary>A file of requests that the repository brings along.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="HeldOut">Whether nobody is to look at what fails in it.</param>
/// <param name="Floor">Requests that must be as expected, per cent; raised as the director learns.</param>
internal sealed record RequestSet(string Name, string File, bool HeldOut, double Floor)
{
    public static IReadOnlyList<RequestSet> All { get; } =
    [
        new("English", "english.jsonl", false, 58),
        new("English held out", "held-out.en.jsonl", true, 52),
        new("Chinese", "chinese.jsonl", false, 55),
        new("Chinese held out", "held-out.zh.jsonl", true, 56),
    ];

    public string Path => System.IO.Path.Combine(RequestCase.Folder(), File);
}
