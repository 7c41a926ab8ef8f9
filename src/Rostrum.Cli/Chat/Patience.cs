namespace Rostrum.Cli.Chat;

internal enum Waiting
{
    Quietly,

    /// <summary>It is time to tell the person that the work goes on.</summary>
    TellThePerson,
    GiveUp,
}

/// <summary>How long heartbeats alone are waited for: word every 2 minutes, the end after 10.</summary>
internal sealed class Patience(TimeProvider clock)
{
    private static readonly TimeSpan betweenWords = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(10);

    private long lastSign = clock.GetTimestamp();
    private long lastWord = clock.GetTimestamp();

    /// <summary>Something other than a heartbeat came.</summary>
    public void Heard() => lastSign = lastWord = clock.GetTimestamp();

    public Waiting Heartbeat()
    {
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(lastSign, now) >= longest)
            return Waiting.GiveUp;
        if (clock.GetElapsedTime(lastWord, now) < betweenWords)
            return Waiting.Quietly;
        lastWord = now;
        return Waiting.TellThePerson;
    }
}
