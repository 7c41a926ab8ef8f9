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
}
