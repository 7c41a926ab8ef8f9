using System.Text.Json.Nodes;
using Rostrum.Requests;

namespace Rostrum.Agent.Tests;

/// <summary>The folder of requests, said to the director from the first to the last.</summary>
public sealed class RequestTests
{
    private static readonly Dictionary<string, Score> scores = [];

    public static TheoryData<string> Sets => [.. RequestSet.All.Select(set => set.Name)];

    public static TheoryData<string> AllSets =>
        [.. RequestSet.All.Concat(RequestSet.Others).Select(set => set.Name)];

    private static RequestSet Named(string name) =>
        RequestSet.All.Concat(RequestSet.Others).Single(set => set.Name == name);

    private static Score ScoreOf(string name)
    {
        lock (scores)
            return scores.TryGetValue(name, out var known)
                ? known
                : scores[name] = Score.Of(RequestCase.Load(Named(name).Path));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_turn_is_answered_and_nothing_throws(string set) =>
        Assert.All(
            ScoreOf(set).Outcomes,
            outcome =>
            {
                Assert.True(outcome.Told is not null, $"{outcome.Asked.Id}: {outcome.Why}");
                Assert.Equal(outcome.Asked.Turns.Count, outcome.Told.Replies.Count);
                Assert.All(outcome.Told.Replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply)));
            }
        );

    [Theory]
    [MemberData(nameof(AllSets))]
    public void A_set_is_understood_no_worse_than_before(string set)
    {
        var score = ScoreOf(set);
        var failed = score
            .Outcomes.Where(one => !one.Passed && !Named(set).HeldOut)
            .Select(one => $"{one.Asked.Id}: {one.Why}");
        Assert.True(
            score.Percent >= Named(set).Floor,
            $"{set}: {score.Percent:0.0}% is below {Named(set).Floor}%\n{string.Join("\n", failed)}"
        );
    }

    /// <summary>Kinds in which a film must not be touched by accident.</summary>
    [Theory]
    [InlineData("unknown")]
    [InlineData("routing")]
    public void What_asks_for_no_edit_edits_nothing(string kind) =>
        Assert.All(
            RequestSet
                .All.SelectMany(set => ScoreOf(set.Name).Outcomes)
                .Where(outcome => outcome.Asked.Kind == kind && outcome.Asked.Expectations.Any(IsSameDraft)),
            outcome => Assert.Equal(outcome.Told!.After(outcome.Told.Turns - 1).Json, outcome.Told.Now.Json)
        );

    private static bool IsSameDraft(Condition condition) => condition.IsSameDraft;

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_talk_undoes_to_the_byte(string set) =>
        Assert.All(
            RequestCase.Load(Named(set).Path),
            asked => Assert.True(Conversation.Play(asked).UndoesToTheByte(), asked.Id)
        );

    [Fact]
    public void A_request_has_a_name_of_its_own_and_is_said_once()
    {
        var all = RequestSet.All.SelectMany(set => RequestCase.Load(set.Path)).ToList();
        Assert.Equal(all.Count, all.Select(asked => asked.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(asked => string.Join("\n", asked.Turns)).Distinct().Count());
        Assert.All(all, asked => Assert.NotEmpty(asked.Expectations));
        Assert.All(all, asked => Assert.NotEmpty(asked.Turns));
    }

    /// <summary>Kinds whose requests are met when the film stays as it is, or moves at all.</summary>
    private static readonly HashSet<string> modest =
    [
        "first_film",
        "history",
        "questions",
        "reach",
        "routing",
        "sound",
        "unknown",
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_request_is_not_met_by_whoever_does_not_listen(string set) =>
        Assert.Empty(
            RequestCase
                .Load(Named(set).Path)
                .Where(asked => !modest.Contains(asked.Kind))
                .Select(asked => asked with { Turns = [.. asked.Turns.SkipLast(1), "…"] })
                .Where(unheard => Score.Of([unheard]).Passed > 0)
                .Select(unheard => unheard.Id)
        );

    [Fact]
    public void Every_kind_is_in_every_set()
    {
        var kinds = RequestSet
            .All.Select(set => RequestCase.Load(set.Path).Select(asked => asked.Kind).Distinct().Order())
            .ToList();
        Assert.All(kinds, some => Assert.Equal(kinds[0], some));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_third_of_at_least_three_hundred_requests_a_language_is_held_out(string language)
    {
        var sets = RequestSet
            .All.Select(set =>
                (set.HeldOut, Count: RequestCase.Load(set.Path).Count(a => a.Language == language))
            )
            .ToList();
        var all = sets.Sum(set => set.Count);
        var held = sets.Where(set => set.HeldOut).Sum(s => s.Count);
        Assert.True(all >= 300);
        Assert.InRange((double)held / all, 0.3, 0.36);
    }

    [Theory]
    [InlineData("""{"on":"video","path":"#","op":"=","value":2}""", true)]
    [InlineData("""{"on":"video","path":"#","op":"=","value":3}""", false)]
    [InlineData("""{"on":"video","which":"first","path":"mo.n","op":"=","value":"pan"}""", true)]
    [InlineData("""{"on":"video","which":"last","path":"mo.n","op":"=","value":null}""", true)]
    [InlineData("""{"on":"video","which":"all","path":"d","op":"~","value":4030}""", true)]
    [InlineData("""{"on":"video","which":"all","path":"d","op":"~","value":4200}""", false)]
    [InlineData("""{"on":"video","which":"7","path":"d","op":">","value":0}""", false)]
    [InlineData("""{"on":"video","which":"any","path":"asset","op":"=","value":"b c"}""", true)]
    [InlineData("""{"on":"video","which":"first","path":"effects","op":"has","value":"bw"}""", true)]
    [InlineData("""{"on":"video","which":"last","path":"effects","op":"hasnt","value":"bw"}""", true)]
    [InlineData("""{"on":"video","which":"first","path":"mb","op":"<","value":1}""", true)]
    [InlineData("""{"on":"video","which":"first","path":"mb","op":"<","value":1,"absent":1}""", false)]
    [InlineData("""{"on":"video","path":"mo.n","op":"differ"}""", true)]
    [InlineData("""{"on":"video","path":"d","op":"differ"}""", false)]
    [InlineData("""{"on":"transitions","which":"all","path":"n","op":"=","value":"wipe"}""", false)]
    [InlineData("""{"on":"canvas","path":"height","op":"=","value":1080}""", true)]
    [InlineData("""{"on":"reply","op":"match","value":"(?i)done"}""", true)]
    [InlineData("""{"reply_lang":"zh"}""", false)]
    [InlineData("""{"same_draft":true}""", false)]
    [InlineData("""{"any":[{"same_draft":true},{"reply_lang":"en"}]}""", true)]
    public void A_condition_is_held_as_its_words_say(string written, bool holds)
    {
        var told = Conversation.Of(
            """
            {"t":[{"tt":0,"sg":[
              {"id":"s1","s":0,"d":4000,"src":"https://host/a.jpg?x=1","mo":{"n":"pan"},"fl":[{"n":"bw","i":1}]},
              {"id":"s2","s":4000,"d":4000,"src":"file:b%20c.png"}]}]}
            """,
            "Done: there it is."
        );
        Assert.Equal(holds, Condition.Parse(JsonNode.Parse(written)).Check(told) is null);
    }

    [Theory]
    [InlineData("red", "#E53935", true)]
    [InlineData("red", "#1E66F5", false)]
    [InlineData("gold", "#FFD700", true)]
    [InlineData("white", "#FAFAFA", true)]
    [InlineData("pink", "#FF69B4", true)]
    [InlineData("green", "nonsense", false)]
    public void A_colour_is_called_as_people_call_it(string name, string colour, bool holds) =>
        Assert.Equal(holds, Hue.Holds(name, colour));

    [Theory]
    [InlineData("""{"on":"video","path":"d","op":"resembles","value":1}""")]
    [InlineData("""{"on":"sky","path":"d","op":"=","value":1}""")]
    [InlineData("""{"path":"d","op":"=","value":1}""")]
    public void A_condition_that_says_nothing_is_refused(string written) =>
        Assert.Throws<FormatException>(() => Condition.Parse(JsonNode.Parse(written)));
}
