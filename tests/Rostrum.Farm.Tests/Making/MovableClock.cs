namespace Rostrum.Farm.Tests.Making;

/// <summary>The system's clock, put forward. What waits, waits in real time.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public void PutForward(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
