using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Agent.Tests.Models;
using Rostrum.Server.Settings;
using static Rostrum.Agent.Tests.Models.ScriptedModel;

namespace Rostrum.Server.Tests.Conversations;

public sealed class ModelTests
{
    private const string Strange = "quixotic marmalade jabberwocky";

    private static readonly Answer background = Calls(("set_background", """{"colour":"#102030"}"""));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_model_does_is_told_by_the_usual_events_and_taken_back_in_one_step()
    {
        await using var model = new ScriptedModel(
            Calls(
                ("set_motion", """{"motion":"handheld"}"""),
                ("set_background", """{"colour":"#102030"}""")
            ),
            Calls(("set_film_duration", """{"milliseconds":3000}""")),
            Says("Softer light would help.")
        );
        await using var service = await StartAsync(model);
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var before = await caller.DraftAsync(session);
        var credits = await caller.AvailableAsync();

        var events = (await caller.MessageAsync(session, Strange)).Events;

        Assert.Equal(3, events.Count);
        Assert.Equal("edit_timeline", PartOf(events[0], "functionCall").Text("name"));
        Assert.Equal("edit_timeline", PartOf(events[1], "functionResponse").Text("name"));
        Assert.Equal(
            "Done: the camera move is handheld, the film lasts 3 s and the background is #102030. "
                + "The language model adds: “Softer light would help.”",
            events[2].EndingText()
        );
        Assert.Equal(credits - 1, await caller.AvailableAsync());
        Assert.Equal("#102030", (await caller.DraftAsync(session)).Text("bg"));
        await caller.SayAsync(session, "undo");
        Assert.True(JsonElement.DeepEquals(before, await caller.DraftAsync(session)));
    }

    [Fact]
    public async Task Nothing_of_the_account_or_the_service_is_sent_to_the_model()
    {
        await using var model = new ScriptedModel(Says(""));
        await using var service = await StartAsync(model, options => options.Agent.Model.Key = "sk-own");
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var file = await caller.PictureAsync(session, "lake at dawn.png");
        await caller.SayAsync(session, "zoom in");
        await caller.SayAsync(session, Strange);
        var sent = Assert.Single(model.Requests).ToJsonString() + Assert.Single(model.Heads);
        Assert.Contains("lake at dawn", sent);
        Assert.Contains("Bearer sk-own", sent);
        Assert.All(
            [
                caller.Token,
                caller.UserId,
                session,
                file.Text("file_id"),
                file.Text("hash"),
                new Uri(file.Text("cdn_url")).AbsolutePath,
                service.Address.Authority,
                service.Options.Data,
            ],
            secret => Assert.DoesNotContain(secret, sent)
        );
    }

    [Fact]
    public async Task A_model_that_fails_is_not_noticed()
    {
        await using var model = new ScriptedModel(Fails(500), Fails(429), Hangs());
        await using var service = await StartAsync(model, options => options.Agent.Model.Seconds = 0.1);
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var before = await caller.DraftAsync(session);
        for (var failure = 0; failure < 3; failure++)
        {
            var told = Assert.Single((await caller.MessageAsync(session, Strange)).Events);
            Assert.StartsWith("None of these words is known here", told.EndingText());
        }
        Assert.Equal(3, model.Requests.Count);
        Assert.True(JsonElement.DeepEquals(before, await caller.DraftAsync(session)));
    }

    [Fact]
    public async Task The_days_turns_of_an_account_end_and_come_back_the_next_day()
    {
        await using var model = new ScriptedModel(Enumerable.Repeat(Says(""), 10));
        await using var service = await StartAsync(model, options => options.Agent.Model.TurnsPerDay = 2);
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        for (var turn = 0; turn < 3; turn++)
            Assert.NotEmpty(await caller.SayAsync(session, Strange));
        Assert.Equal(2, model.Requests.Count);
        var other = await service.NewcomerAsync();
        await other.SayAsync(await other.FilmSessionAsync(), Strange);
        Assert.Equal(3, model.Requests.Count);
        service.Clock.Advance(TimeSpan.FromDays(1));
        await caller.SayAsync(session, Strange);
        Assert.Equal(4, model.Requests.Count);
    }

    [Fact]
    public async Task Tokens_are_counted_by_the_day_and_the_owner_is_not_bound()
    {
        var dear = Stream(Finish("stop"), Usage(700));
        await using var model = new ScriptedModel(Enumerable.Repeat(dear, 10));
        await using var service = await StartAsync(model, options => options.Agent.Model.TokensPerDay = 1000);
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        for (var turn = 0; turn < 4; turn++)
            await caller.SayAsync(session, Strange);
        Assert.Equal(2, model.Requests.Count);
        await using (var db = service.OpenDatabase())
            Assert.Equal(1400, (await db.ModelDays.SingleAsync(Cancel)).Tokens);
        var owner = await service.OwnerAsync();
        var own = await owner.FilmSessionAsync();
        for (var turn = 0; turn < 4; turn++)
            await owner.SayAsync(own, Strange);
        Assert.Equal(6, model.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_closes_down_answers_without_waiting_for_the_model()
    {
        await using var model = new ScriptedModel(Hangs());
        await using var service = await StartAsync(model, options => options.Agent.Model.Seconds = 600);
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var hung = caller.MessageAsync(session, Strange);
        await model.Asked.Task.WaitAsync(Cancel);
        await service.RestartAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => hung);
        await using var db = service.OpenDatabase();
        var last = await db.Events.OrderByDescending(row => row.Key).FirstAsync(Cancel);
        Assert.Contains("None of these words is known here", last.Json);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Without_a_model_nothing_is_asked_or_counted()
    {
        await using var service = await Service.StartAsync();
        var caller = await service.NewcomerAsync();
        await caller.SayAsync(await caller.FilmSessionAsync(), Strange);
        await using var db = service.OpenDatabase();
        Assert.Empty(await db.ModelDays.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_key_is_shown_nowhere()
    {
        await using var model = new ScriptedModel(background, Says(""));
        await using var service = await StartAsync(model, options => options.Agent.Model.Key = "sk-own");
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var said = (await caller.MessageAsync(session, Strange)).Text;
        var metrics = (await service.Nobody.GetAsync("/metrics")).Text;
        Assert.Contains("model_turns", metrics);
        Assert.DoesNotContain("sk-own", said + metrics + await caller.StateAsync(session));
        Assert.DoesNotContain("sk-own", System.Text.Encoding.Latin1.GetString(service.DatabaseBytes()));
    }

    [Theory]
    [InlineData("Agent:Model:Url", "somewhere", "Agent:Model:Url: \"somewhere\" is not an address")]
    [InlineData("Agent:Model:Url", "http://127.0.0.1:1/v1", "Agent:Model:Name is missing")]
    [InlineData("Agent:Model:Rounds", "1", "Agent:Model:Rounds is 1; it must lie between 2 and 20.")]
    [InlineData("Agent:Model:Seconds", "0", "Agent:Model:Seconds is 0")]
    public void Mistakes_in_the_configuration_are_told_at_the_start(string name, string value, string told)
    {
        OptionsReader.Read(new Dictionary<string, string?> { [name] = value }, out var mistakes);
        Assert.Contains(mistakes, mistake => mistake.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void The_key_of_the_environment_outranks_the_files()
    {
        var settings = new Dictionary<string, string?> { ["Agent:Model:Key"] = "written" };
        Assert.Equal("written", OptionsReader.Read(settings, out _).Agent.Model.Key);
        // As ROSTRUM_MODEL_KEY in the environment is read.
        settings["MODEL_KEY"] = "given";
        Assert.Equal("given", OptionsReader.Read(settings, out _).Agent.Model.Key);
    }

    private static JsonElement PartOf(JsonElement happened, string name) =>
        happened.GetProperty("content").GetProperty("parts")[0].GetProperty(name);

    private static Task<Service> StartAsync(ScriptedModel model, Action<ServerOptions>? configure = null) =>
        Service.StartAsync(options =>
        {
            options.Agent.Model.Url = model.Address.ToString();
            options.Agent.Model.Name = "scripted";
            configure?.Invoke(options);
        });
}
