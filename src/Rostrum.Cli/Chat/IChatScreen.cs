namespace Rostrum.Cli.Chat;

/// <summary>Where a chat is seen. What it is given is already fit to be shown.</summary>
internal interface IChatScreen
{
    /// <summary>An answer.</summary>
    void Say(string text);

    /// <summary>A remark about how it goes.</summary>
    void Note(string text);

    void Problem(string text);

    /// <summary>Shows how far a work is while it runs.</summary>
    /// <param name="work">Reports percent, 0–100, and a few words.</param>
    Task<T> Progress<T>(Func<Action<double, string>, Task<T>> work);
}
