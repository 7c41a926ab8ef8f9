namespace Rostrum.Server.Tests.Exports;

/// <summary>A session keeps films side by side, works on one, and exports each by its name.</summary>
public sealed class SeveralFilmsTests(Service service)
{
    private const string Lambda = "/api/render/proxy/lambda";

    [Fact]
    public async Task Each_picture_becomes_a_film_and_each_film_can_be_exported()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session, "lake.png");
        await caller.PictureAsync(session, "hill.png");
        await caller.SayAsync(session, "zoom in, half a second each, 160x90");
        await caller.SayAsync(session, "make a separate film of each picture");
        var state = (await caller.StateAsync(session)).GetProperty("state");
        var films = state.GetProperty("films").EnumerateArray().ToList();
        Assert.Equal(["lake", "hill"], films.Select(film => film.Text("name")));
        Assert.Equal([true, false], films.Select(film => film.GetProperty("current").GetBoolean()));
        Assert.Equal(1, state.GetProperty("draft").GetProperty("t")[0].GetProperty("sg").GetArrayLength());
        Assert.False(state.GetProperty("draft").TryGetProperty("films", out _));
        var order = new
        {
            id = $"hill-{session}",
            sessionId = session,
            film = "hill",
        };
        (await caller.PostAsync(Lambda, order)).Ok();
        var ended = await caller.EndedAsync(order.id);
        Assert.Equal("completed", ended.Text("status"));
        Assert.Contains("hill", ended.GetProperty("output").Text("url"));
        (await caller.PostAsync(Lambda, order with { id = "none", film = "sea" })).Refused(422);
    }

    [Fact]
    public async Task A_film_of_one_picture_is_exported_and_the_next_stands_beside_it()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        foreach (var name in new[] { "lake.png", "hill.png", "sea.png" })
            await caller.PictureAsync(session, name);
        await caller.SayAsync(session, "animate the first with a slow zoom, 0.4 s each, 160x90");
        Assert.Contains("hill and sea wait", await caller.SayAsync(session, "export"));
        (await caller.ExportAsync(session, $"one-{session}")).Ok();
        await caller.SayAsync(session, "now the second, a pan");
        (await caller.ExportAsync(session, $"two-{session}")).Ok();
        foreach (var (id, name) in new[] { ("one", "lake"), ("two", "hill") })
        {
            var output = (await caller.EndedAsync($"{id}-{session}")).GetProperty("output");
            Assert.Contains(name, output.Text("url"));
            Assert.Equal(0.4, output.GetProperty("duration").GetDouble());
        }
        var films = (await caller.StateAsync(session)).GetProperty("state").GetProperty("films");
        Assert.Equal(
            [("lake", false), ("hill", true)],
            films
                .EnumerateArray()
                .Select(film => (film.Text("name"), film.GetProperty("current").GetBoolean()))
        );
        await caller.SayAsync(session, "rename it to 2");
        (
            await caller.PostAsync(
                Lambda,
                new
                {
                    id = $"n-{session}",
                    sessionId = session,
                    film = "1",
                }
            )
        ).Ok();
        Assert.Contains("lake", (await caller.EndedAsync($"n-{session}")).GetProperty("output").Text("url"));
    }
}
