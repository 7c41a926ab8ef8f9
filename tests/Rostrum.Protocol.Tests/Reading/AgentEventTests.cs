using Rostrum.Protocol.Client;
using Rostrum.Protocol.Conversations;

namespace Rostrum.Protocol.Tests.Reading;

public sealed class AgentEventTests
{
    private static AgentEvent Event(string json) =>
        Assert.IsType<TurnItem.Said>(AgentEventReader.Read(json)).Event;

    [Theory]
    [InlineData(
        """{"content":{"parts":[{"functionCall":{"id":"adk-1","name":"edit","args":{"x":1}}}],"role":"model"},"invocationId":"e-1","longRunningToolIds":["adk-1"],"timestamp":1.5,"finishReason":"STOP"}"""
    )]
    [InlineData(
        """{"content":{"parts":[{"function_call":{"id":"adk-1","name":"edit","args":{"x":1}}}],"role":"model"},"invocation_id":"e-1","long_running_tool_ids":["adk-1"],"timestamp":"1.5","finish_reason":"STOP"}"""
    )]
    public void Names_may_be_written_in_both_ways(string json)
    {
        var said = Event(json);
        Assert.Equal(("e-1", 1.5, "STOP"), (said.InvocationId, said.Timestamp, said.FinishReason));
        Assert.Equal(["adk-1"], said.LongRunningToolIds);
        var call = Assert.Single(said.Content!.Parts).FunctionCall;
        Assert.Equal(("adk-1", "edit", 1), (call!.Id, call.Name, call.Args.GetProperty("x").GetInt32()));
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var said = Event("""{"content":{"parts":[{"text":"hi"}]},"partial":true}""");
        Assert.Equal(("hi", true, ""), (said.Content!.Parts[0].Text, said.Partial, said.Author));
    }

    [Fact]
    public void Thoughts_are_not_said() =>
        Assert.Empty(Event("""{"content":{"parts":[{"text":"hm","thought":true}]}}""").Content!.Parts);

    [Theory]
    [InlineData("""{"error":"It broke."}""", "It broke.", ApiCode.ServerFault)]
    [InlineData(
        """{"code":1002,"message":"No such session."}""",
        "No such session.",
        ApiCode.SessionNotFound
    )]
    [InlineData("""{"error":{"message":"It broke."}}""", "It broke.", ApiCode.ServerFault)]
    public void A_failure_amid_the_stream_is_one(string json, string sentence, ApiCode code)
    {
        var problem = Assert.IsType<TurnItem.Failed>(AgentEventReader.Read(json)).Problem;
        Assert.Equal((sentence, code, null), (problem.Message, problem.Code, problem.HttpStatus));
    }

    [Theory]
    [InlineData("[DONE]")]
    [InlineData("{\"content\":{\"pa")]
    [InlineData("12")]
    public void What_is_no_event_is_passed_over(string data) => Assert.Null(AgentEventReader.Read(data));
}
