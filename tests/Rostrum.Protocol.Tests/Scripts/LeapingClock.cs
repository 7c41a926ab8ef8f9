namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>A clock that leaps ahead whenever somebody looks at it. Timers run by the real one.</summary>
internal sealed class LeapingClock(TimeSpan leap) : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks += leap.Ticks;
}
