using Rostrum.Cli.Chat;

namespace Rostrum.Protocol.Tests.Chatting;

public sealed class PatienceTests
{
    [Fact]
    public void The_person_hears_every_two_minutes_and_ten_are_the_end()
    {
        var patience = new Patience(new LeapingClock(TimeSpan.FromSeconds(15)));
        var waits = Enumerable.Range(0, 60).Select(_ => patience.Heartbeat()).ToList();
        var end = waits.IndexOf(Waiting.GiveUp);
        Assert.InRange(end, 38, 40);
        Assert.Equal(4, waits.Take(end).Count(wait => wait == Waiting.TellThePerson));
    }

    [Fact]
    public void A_word_from_the_agent_begins_the_wait_anew()
    {
        var patience = new Patience(new LeapingClock(TimeSpan.FromMinutes(3)));
        for (var round = 0; round < 20; round++)
        {
            Assert.NotEqual(Waiting.GiveUp, patience.Heartbeat());
            patience.Heard();
        }
    }
}
