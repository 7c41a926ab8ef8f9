using System.Text;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;

namespace Rostrum.Protocol.Tests.Calling;

public sealed class RostrumClientTests : IAsyncLifetime
{
    private ScriptedServer server = null!;
    private RostrumClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await ScriptedServer.StartAsync();
        client = new RostrumClient(Calls.Options(server)) { Token = "nmv_usr_x" };
    }

    [Fact]
    public async Task Every_call_says_who_asks()
    {
        await client.GetBalanceAsync(Cancel);
        var call = server.Last(Routes.Balance);
        Assert.Equal(
            ("some-skill", "1.2.3", "cursor", "Bearer nmv_usr_x"),
            (
                call.Header("X-Skill-Source"),
                call.Header("X-Skill-Version"),
                call.Header("X-Skill-Platform"),
                call.Header("Authorization")
            )
        );
    }

    [Fact]
    public async Task An_anonymous_token_is_asked_for_without_a_token()
    {
        var token = await client.GetAnonymousTokenAsync("client-1", Cancel);
        Assert.Equal(("nmv_usr_first", "anon_1", 100), (token.Token, token.UserId, token.Credits));
        var call = server.Last(Routes.Token);
        Assert.Equal(("client-1", ""), (call.Header("X-Client-Id"), call.Header("Authorization")));
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"available":"90","frozen":10,"total":100}}""")]
    [InlineData("""{"available":90.0,"frozen":10}""")]
    [InlineData("""{"code":0,"data":null,"Available":90,"total":100,"frozen":10}""")]
    public async Task A_balance_is_read_however_it_is_written(string json)
    {
        server.On(Routes.Balance, Answers.Json(json));
        var balance = await client.GetBalanceAsync(Cancel);
        Assert.Equal((90, 10, 100), (balance.Available, balance.Frozen, balance.Total));
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"session_id":"19","task_id":"t"}}""")]
    [InlineData("""{"sessionId":19,"taskId":"t"}""")]
    public async Task A_session_is_read_however_it_is_written(string json)
    {
        server.On(Routes.Session, Answers.Json(json));
        var session = await client.OpenSessionAsync("film", "en", Cancel);
        Assert.Equal(("19", "t"), (session.SessionId, session.TaskId));
        Assert.Equal("""{"task_name":"film","language":"en"}""", server.Last(Routes.Session).Body);
    }

    [Theory]
    [InlineData("""{"data":{"state":{"draft":{"d":7},"video_infos":[{"file_id":"f"}]}}}""")]
    [InlineData("""{"state":{"draft":"{\"d\":7}","videoInfos":[{"fileId":"f"}]}}""")]
    public async Task A_state_is_read_however_it_is_written(string json)
    {
        server.On(Routes.State, Answers.Json(json));
        var latest = await client.GetLatestStateAsync("1", Cancel);
        Assert.Equal(7, latest.State.Draft.GetProperty("d").GetInt32());
        Assert.Equal("f", Assert.Single(latest.State.VideoInfos).FileId);
    }

    [Fact]
    public async Task Several_files_travel_in_one_form()
    {
        var folder = Directory.CreateTempSubdirectory("rostrum upload ");
        string[] paths = [Path.Combine(folder.FullName, "a.jpg"), Path.Combine(folder.FullName, "湖.png")];
        await File.WriteAllTextAsync(paths[0], "first picture", Cancel);
        await File.WriteAllTextAsync(paths[1], new string('x', 2 << 20), Cancel);
        var result = await client.UploadAsync("1", paths, Cancel);
        folder.Delete(recursive: true);
        Assert.Equal(("lake.jpg", 640), (result.Files[0].Filename, result.Files[0].Width));
        var body = server.Last(Routes.Upload).Body;
        Assert.Equal(2, body.Split("name=\"files\"").Length - 1);
        Assert.Contains("filename=\"a.jpg\"", body);
        Assert.Contains("first picture", body);
        Assert.Contains($"filename*=utf-8''{Uri.EscapeDataString("湖.png")}", body);
    }

    [Fact]
    public async Task Addresses_are_sent_to_be_fetched()
    {
        await client.UploadUrlsAsync("1", ["http://127.0.0.1/a.png"], Cancel);
        Assert.Equal(
            """{"urls":["http://127.0.0.1/a.png"],"source_type":"url"}""",
            server.Last(Routes.Upload).Body
        );
    }

    [Fact]
    public async Task A_turn_brings_words_and_heartbeats_in_their_order()
    {
        server.On(
            Routes.Run,
            Answers.Stream(
                ": heartbeat\n\n",
                $"data: {Films.Event("one")}\n\n",
                ": heartbeat\n\n",
                $"data:{Films.Event("two")}\r\n\r\n"
            )
        );
        await using var turn = await client.SendMessageAsync("19", "zoom", "key", Cancel);
        var items = new List<string>();
        await foreach (var item in turn.ReadAsync(Cancel))
            items.Add(item is TurnItem.Said said ? said.Event.Content!.Parts[0].Text! : item.GetType().Name);
        Assert.Equal(["Heartbeat", "one", "Heartbeat", "two"], items);
        Assert.Equal(
            """{"app_name":"nemo_agent","user_id":"me","session_id":"19","new_message":{"role":"user","parts":[{"text":"zoom"}]}}""",
            server.Last(Routes.Run).Body
        );
    }

    [Fact]
    public async Task A_list_of_events_is_a_turn_too()
    {
        server.On(Routes.Run, Answers.Json($"[{Films.Event("one")},{Films.Event("two")}]"));
        await using var turn = await client.SendMessageAsync("19", "zoom", "key", Cancel);
        var count = 0;
        await foreach (var item in turn.ReadAsync(Cancel))
            count += item is TurnItem.Said ? 1 : 0;
        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_export_is_followed_by_asking_in_both_shapes(bool inside)
    {
        server.On(
            Routes.Look,
            Answers.Refuse(404, 404, "No stream here."),
            Answers.Render("pending", inside),
            Answers.Refuse(500, 500, "A moment."),
            Answers.Render("processing", inside),
            Answers.Render("completed", inside)
        );
        var seen = await Follow();
        Assert.Equal(
            [RenderState.Pending, RenderState.Processing, RenderState.Completed],
            seen.Select(status => status.State())
        );
        Assert.Equal(50, seen[^1].Progress);
        Assert.Equal(new Uri(server.Address, "/films/1.mp4").AbsoluteUri, client.Address(seen[^1]));
    }

    [Fact]
    public async Task An_export_is_followed_as_the_server_tells_where_it_does()
    {
        server.On(
            Routes.Look,
            Answers.Stream(
                "data: {\"status\":\"processing\",\"progress\":10}\n\n: heartbeat\n\n",
                "data: {\"status\":\"completed\",\"progress\":100}\n\n"
            )
        );
        Assert.Equal([10, 10, 100], (await Follow()).Select(status => status.Progress));
        Assert.Equal(1, server.Count(Routes.Look));
    }

    [Fact]
    public async Task A_stream_of_progress_that_breaks_is_gone_on_with_by_asking()
    {
        server.On(
            Routes.Look,
            Answers.Breaks("data: {\"status\":\"processing\",\"progress\":10}\n\n"),
            Answers.Render("completed")
        );
        Assert.Equal(RenderState.Completed, (await Follow())[^1].State());
    }

    [Fact]
    public async Task A_failed_export_is_an_answer_and_not_a_problem()
    {
        server.On(Routes.Look, Answers.Render("failed", error: "\"No space.\""));
        var status = await client.GetRenderAsync("render_1", Cancel);
        Assert.Equal((RenderState.Failed, "No space."), (status.State(), status.Error));
    }

    [Fact]
    public async Task An_export_can_be_canceled()
    {
        server.On("POST /api/render/proxy/lambda/render_1/cancel", Answers.Render("canceled"));
        Assert.Equal(RenderState.Canceled, (await client.CancelRenderAsync("render_1", Cancel)).State());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Films_for_several_places_and_what_was_measured_of_them_are_read(bool inside)
    {
        const string more =
            ""","quality":{"ok":true,"target":"reels","findings":[]},"outputs":[{"target":"reels","url":"/films/1.mp4","width":1080},{"target":"feed","url":"/films/2.mp4","quality":{"ok":false,"shortened":true,"findings":[{"name":"duration","ok":false}]}}]""";
        server.On(Routes.Look, Answers.Render("completed", inside, more: more));
        var status = await client.GetRenderAsync("render_1", Cancel);
        Assert.True(RenderQuality.Of(status.Quality)!.Ok);
        Assert.Equal(["reels", "feed"], status.Outputs!.Select(film => film.Target));
        var second = RenderQuality.Of(status.Outputs![1].Quality)!;
        Assert.Equal((false, true), (second.Ok, second.Shortened));
        Assert.Equal(("duration", ""), (second.Findings[0].Name, second.Findings[0].Measured));
    }

    [Fact]
    public async Task What_an_older_server_does_not_tell_is_not_there()
    {
        server.On(Routes.Look, Answers.Render("completed"));
        var status = await client.GetRenderAsync("render_1", Cancel);
        Assert.Equal((null, null), (RenderQuality.Of(status.Quality), status.Outputs));
    }

    [Fact]
    public async Task A_film_is_fetched_from_its_own_address_where_there_is_no_other()
    {
        server.On(Routes.Download, Answers.Refuse(404, 404, "No such route."));
        server.On("GET /films/1.mp4", Answers.Bytes("a film"));
        using var film = new MemoryStream();
        await client.DownloadRenderAsync("render_1", "/films/1.mp4", null, film, Cancel);
        Assert.Equal("a film", Encoding.UTF8.GetString(film.ToArray()));
        Assert.Equal("", server.Last("GET /films/1.mp4").Header("Authorization"));
    }

    private async Task<List<RenderStatus>> Follow()
    {
        var seen = new List<RenderStatus>();
        await foreach (var status in client.FollowRenderAsync("render_1", Cancel))
            seen.Add(status);
        return seen;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }
}
