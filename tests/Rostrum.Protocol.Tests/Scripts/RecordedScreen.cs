using Rostrum.Cli.Chat;

namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>Keeps what a person would have seen.</summary>
internal sealed class RecordedScreen : IChatScreen
{
    public List<string> Said { get; } = [];

    public List<string> Notes { get; } = [];

    public List<string> Problems { get; } = [];

    public List<(double Percent, string Words)> Steps { get; } = [];

    public string All => string.Join('\n', Said.Concat(Notes).Concat(Problems));

    public void Say(string text) => Said.Add(text);

    public void Note(string text) => Notes.Add(text);

    public void Problem(string text) => Problems.Add(text);

    public Task<T> Progress<T>(Func<Action<double, string>, Task<T>> work) =>
        work((percent, words) => Steps.Add((percent, words)));
}
