using System.Net;
using System.Text.Json;
using Rostrum.Protocol.Batches;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;

namespace Rostrum.Server.Tests.Batches;

/// <summary>Many films of one draft with placeholders.</summary>
public sealed class BatchTests(Service service)
{
    private const string Path = "/api/batches";

    private const string Template = """
        {"v":1,"fps":10,"m":{"width":160,"height":90},"t":[
        {"tt":0,"sg":[{"s":0,"d":"{{ms}}","mt":"image","src":"{{photo}}","mo":{"n":"push_in"}}]},
        {"tt":7,"sg":[{"s":0,"d":300,"mt":"text","tx":"Welcome, {{name}}"}]}]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_of_each_row_is_made_and_a_bad_row_stops_no_other()
    {
        var (caller, stranger) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var session = await caller.SessionAsync();
        var photo = (await caller.PictureAsync(session)).Text("cdn_url");
        var others = (await stranger.PictureAsync(await stranger.SessionAsync())).Text("cdn_url");
        using var client = ClientOf(service, caller);
        var asked = await client.SubmitBatchAsync(
            new BatchRequest(
                "guests",
                session,
                JsonElement.Parse(Template),
                [
                    Row("Anna", photo, "400"),
                    Row("Ben", others, "400"),
                    Row("Cleo", "/etc/passwd", "400"),
                    Row("Dan", photo, "-4"),
                    new Dictionary<string, string> { ["name"] = "Eve", ["photo"] = photo },
                    Row("Anna", photo, "500"),
                ],
                new RenderFormat(Quality: "low")
            ),
            Cancel
        );
        Assert.Equal(4, asked.Summary.Refused);
        var ended = await EndedAsync(client, "guests");
        Assert.Equal(
            ["completed", "refused", "refused", "refused", "refused", "completed"],
            ended.Rows!.Select(row => row.Status)
        );
        Assert.Equal(("completed", 100), (ended.Status, ended.Progress));
        Assert.Equal("6 rows: 2 made, 0 to come, 4 failed (rows 2, 3, 4, 5)", ended.Summary.Line);
        Assert.Contains("cdn_url", ended.Rows![1].Error);
        Assert.Contains("/etc/passwd", ended.Rows![2].Error);
        Assert.Equal("It has no value for {{ms}}.", ended.Rows![4].Error);
        Assert.Equal(["Anna.mp4", "Anna-6.mp4"], ended.Rows!.Select(row => row.Name).OfType<string>());
        var film = ended.Rows![5];
        Assert.Equal(("guests~6", true), (film.RenderId, film.Ok));
        var whole = await service.Nobody.GetAsync(film.Outputs!.Single().Url);
        Assert.Equal((HttpStatusCode.OK, 0.5), (whole.Status, film.Outputs!.Single().Duration));
        var same = await caller.GetAsync($"/api/render/proxy/{film.RenderId}/download");
        Assert.Equal(whole.Bytes, same.Bytes);
        (await stranger.GetAsync($"{Path}/guests")).Refused(404);
        (await stranger.GetAsync("/api/render/proxy/guests~6/download")).Refused(404);
    }

    [Fact]
    public async Task The_same_batch_is_made_once_and_another_under_its_id_is_a_conflict()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var body = await OrderAsync(caller, session, "twice", 2);
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => caller.RawAsync(Path, body)));
        Assert.Single(replies.Select(reply => reply.Ok().GetProperty("createdAt").GetInt64()).Distinct());
        await using (var db = service.OpenDatabase())
            Assert.Equal(2, db.Exports.Count(export => export.AccountId == caller.UserId));
        (await caller.RawAsync(Path, body.Replace("Welcome", "Goodbye"))).Refused(409);
        using var client = ClientOf(service, caller);
        Assert.Equal(2, (await EndedAsync(client, "twice")).Summary.Completed);
        Assert.Equal("completed", (await caller.RawAsync(Path, body)).Ok().Text("status"));
    }

    [Fact]
    public async Task Credits_are_held_for_each_row_and_given_back_for_what_is_not_made()
    {
        await using var own = await Service.StartAsync(options =>
        {
            options.Prices.Export = 40;
            options.Exports.AtOnce = 1;
        });
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        var ordered = (
            await caller.RawAsync(Path, await OrderAsync(caller, session, "dear", 3, 60_000))
        ).Ok();
        Assert.Equal((20, 80), await CreditsAsync(caller));
        var rows = ordered.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal("refused", rows[2].Text("status"));
        Assert.Contains("credits", rows[2].Text("error"));
        var poor = await caller.RawAsync(Path, await OrderAsync(caller, session, "more", 2));
        Assert.Contains("register", poor.Refused(2001, HttpStatusCode.Forbidden));
        Assert.Equal((20, 80), await CreditsAsync(caller));
        (await caller.GetAsync($"{Path}/more")).Refused(404);
        (await caller.PostAsync($"{Path}/dear/cancel")).Ok();
        using var client = ClientOf(own, caller);
        var ended = await EndedAsync(client, "dear");
        Assert.Equal(("canceled", 2), (ended.Status, ended.Summary.Canceled));
        while ((await CreditsAsync(caller)).Frozen > 0)
            await Task.Delay(20, Cancel);
        Assert.Equal((100, 0), await CreditsAsync(caller));
    }

    [Fact]
    public async Task A_batch_goes_on_after_a_restart()
    {
        await using var own = await Service.StartAsync(options => options.Exports.AtOnce = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        (await caller.RawAsync(Path, await OrderAsync(caller, session, "long", 3, 4000))).Ok();
        await own.RestartAsync();
        using var client = ClientOf(own, caller);
        var ended = await EndedAsync(client, "long");
        Assert.Equal((3, "completed"), (ended.Summary.Completed, ended.Status));
        Assert.All(ended.Rows!, row => Assert.Equal(4, row.Outputs!.Single().Duration));
    }

    [Fact]
    public async Task Rows_can_be_csv_and_each_row_can_become_films_for_several_places()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var photo = (await caller.PictureAsync(session)).Text("cdn_url");
        var order = new
        {
            id = "table",
            sessionId = session,
            template = Template,
            rows = $"id,name,photo,ms\nfirst,\"Anna, and Ben\",{photo},300\nsecond,Cleo,{photo}\n",
            name = "{{row}} {{name}}",
            output = new
            {
                quality = "low",
                resolution = "90p",
                targets = new[] { "reels", "youtube" },
            },
        };
        (await caller.PostAsync(Path, order)).Ok();
        using var client = ClientOf(service, caller);
        var ended = await EndedAsync(client, "table");
        var (first, second) = (ended.Rows![0], ended.Rows![1]);
        Assert.Equal(["reels", "youtube"], first.Outputs!.Select(film => film.Target));
        Assert.Equal("1 Anna- and Ben-reels.mp4", first.Name);
        Assert.False(first.Ok);
        Assert.Contains(
            first.Findings!,
            finding => finding.StartsWith("youtube: ", StringComparison.Ordinal)
        );
        Assert.Equal("refused", second.Status);
        Assert.Contains("It has 3 fields", second.Error);
    }

    [Fact]
    public async Task Batches_are_listed_the_newest_first_page_by_page()
    {
        var (caller, stranger) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var session = await caller.SessionAsync();
        Assert.Empty((await caller.GetAsync(Path)).Ok().GetProperty("batches").EnumerateArray());
        foreach (var id in new[] { "first", "second", "third" })
            (await caller.RawAsync(Path, await OrderAsync(caller, session, id, 1))).Ok();
        var page = (await caller.GetAsync($"{Path}?limit=2")).Ok();
        Assert.Equal(["third", "second"], IdsIn(page));
        Assert.Equal("second", page.Text("next"));
        var rest = (await caller.GetAsync($"{Path}?limit=2&before=second")).Ok();
        Assert.Equal(["first"], IdsIn(rest));
        Assert.False(rest.TryGetProperty("next", out _));
        var listed = rest.GetProperty("batches")[0];
        Assert.Equal(1, listed.GetProperty("summary").GetProperty("rows").GetInt32());
        Assert.False(listed.TryGetProperty("rows", out _));
        Assert.Empty(IdsIn((await stranger.GetAsync(Path)).Ok()));
        (await stranger.GetAsync($"{Path}?before=second")).Refused(404);
        foreach (var limit in new[] { "0", "101", "many", "" })
            (await caller.GetAsync($"{Path}?limit={limit}")).Refused(400);
    }

    [Fact]
    public async Task The_events_of_a_batch_tell_each_row_that_changed_and_end_with_its_end()
    {
        var (caller, stranger) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var session = await caller.SessionAsync();
        (await caller.RawAsync(Path, await OrderAsync(caller, session, "watched", 3, 2000))).Ok();
        var events = (await caller.GetAsync($"{Path}/watched/events")).Events;
        Assert.Equal([1, 2, 3], NumbersIn(events[0]));
        Assert.All(events.Skip(1), told => Assert.NotEmpty(NumbersIn(told)));
        Assert.Equal(("completed", 100), (events[^1].Text("status"), Progress(events[^1])));
        var progress = events.Select(Progress).ToList();
        Assert.Equal(progress.Order(), progress);
        var last = events
            .SelectMany(told => told.GetProperty("rows").EnumerateArray())
            .GroupBy(row => row.GetProperty("row").GetInt32())
            .ToDictionary(row => row.Key, row => row.Last());
        Assert.All(last.Values, row => Assert.Equal("completed", row.Text("status")));
        Assert.Equal(3, last.Count);
        // Whoever comes late hears of the end at once.
        Assert.Single((await caller.GetAsync($"{Path}/watched/events")).Events);
        (await stranger.GetAsync($"{Path}/watched/events")).Refused(404);

        static double Progress(JsonElement told) => told.GetProperty("progress").GetDouble();
    }

    [Theory]
    [InlineData("""{"sessionId":"S","template":{},"rows":[{}]}""", 400)]
    [InlineData("""{"id":"a~1","sessionId":"S","template":{},"rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","template":{},"rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"1","template":{},"rows":[{}]}""", 1002)]
    [InlineData("""{"id":"a","sessionId":"S","rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":"{","rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":[],"rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{}}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":[]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":{}}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":"a,a\n1,2"}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":"{\"a\":\"\\ud800\"}"}""", 422)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":"{\"\\ud800\":1}"}""", 422)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":"{\"a\":\"\\u0000\"}"}""", 422)]
    [InlineData("""{"id":"a","sessionId":"S","template":{"t":[],"t":[]},"rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":"{\"t\":[],\"t\":[]}","rows":[{}]}""", 400)]
    [InlineData("""{"id":"a","sessionId":"S","template":{},"rows":[1,null,[]]}""", 422)]
    [InlineData("""{"id":"a","sessionId":"S","template":{"t":"{{x}}"},"rows":[{"y":1}]}""", 422)]
    [InlineData("""{"id":"a","sessionId":"S","template":{"t":[]},"rows":[{}]}""", 422)]
    [InlineData(
        """{"id":"a","sessionId":"S","template":{},"rows":[{}],"output":{"target":"myspace"}}""",
        422
    )]
    public async Task What_cannot_be_made_at_all_is_refused_and_nothing_is_stored(string body, int code)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var reply = await caller.RawAsync(Path, body.Replace("\"S\"", $"\"{session}\""));
        reply.Refused(code, code == 1002 ? HttpStatusCode.NotFound : (HttpStatusCode)code);
        (await caller.GetAsync($"{Path}/a")).Refused(404);
    }

    [Fact]
    public async Task A_batch_has_only_so_many_rows_and_does_not_keep_single_exports_out()
    {
        await using var own = await Service.StartAsync(options =>
        {
            options.Exports.AtOnce = 1;
            options.Exports.BatchRows = 3;
            options.Exports.BatchRowsPerAccount = 4;
            options.Exports.WaitingPerAccount = 1;
        });
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        Assert.Contains(
            "split it",
            (await caller.RawAsync(Path, await OrderAsync(caller, session, "many", 4))).Refused(422)
        );
        (await caller.RawAsync(Path, await OrderAsync(caller, session, "some", 3, 60_000))).Ok();
        (await caller.RawAsync(Path, await OrderAsync(caller, session, "more", 2))).Refused(429);
        var single = new
        {
            id = "single",
            sessionId = session,
            draft = Films.OfColour(400),
        };
        (await caller.PostAsync("/api/render/proxy/lambda", single)).Ok();
        (await caller.PostAsync($"{Path}/some/cancel")).Ok();
        Assert.Equal("completed", (await caller.EndedAsync("single")).Text("status"));
    }

    [Fact]
    public async Task A_value_that_stands_in_many_places_does_not_fill_the_memory()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var places = string.Join(',', Enumerable.Repeat("\"{{x}}\"", 10_000));
        var body =
            $$"""{"id":"a","sessionId":"{{session}}","template":{"notes":[{{places}}],"t":[]},"rows":[{"x":"{{new string('x', 1_000_000)}}"}]}""";
        Assert.Contains("characters", (await caller.RawAsync(Path, body)).Refused(422));
    }

    private static IEnumerable<string> IdsIn(JsonElement list) =>
        list.GetProperty("batches").EnumerateArray().Select(batch => batch.Text("id"));

    private static IEnumerable<int> NumbersIn(JsonElement told) =>
        told.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("row").GetInt32());

    private static Dictionary<string, string> Row(string name, string photo, string ms) =>
        new()
        {
            ["name"] = name,
            ["photo"] = photo,
            ["ms"] = ms,
        };

    /// <summary>A body with rows of one picture each.</summary>
    private static async Task<string> OrderAsync(
        Caller caller,
        string session,
        string id,
        int rows,
        int milliseconds = 300
    )
    {
        var photo = (await caller.PictureAsync(session)).Text("cdn_url");
        return JsonSerializer.Serialize(
            new
            {
                id,
                session_id = session,
                template = JsonElement.Parse(Template),
                rows = Enumerable.Range(0, rows).Select(i => Row($"guest {i}", photo, $"{milliseconds}")),
                output = new { quality = "low" },
            }
        );
    }

    private static RostrumClient ClientOf(Service service, Caller caller) =>
        new(new ClientOptions(service.Address, new Attribution("tests", "0.0.0", "unknown")))
        {
            Token = caller.Token,
        };

    private static async Task<BatchStatus> EndedAsync(RostrumClient client, string id)
    {
        while (true)
        {
            var batch = await client.GetBatchAsync(id, Cancel);
            if (batch.IsFinal)
                return batch;
            await Task.Delay(100, Cancel);
        }
    }

    private static async Task<(long Available, long Frozen)> CreditsAsync(Caller caller)
    {
        var balance = (await caller.GetAsync("/api/credits/balance/simple")).Ok();
        return (balance.GetProperty("available").GetInt64(), balance.GetProperty("frozen").GetInt64());
    }
}
