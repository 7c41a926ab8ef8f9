namespace Rostrum.Protocol.Tests.Chatting;

public sealed class ExportTests
{
    private static IReadOnlyList<string> Ids(Visit visit) =>
        [
            .. visit
                .Server.Calls.Where(call => call.Route == Routes.Submit)
                .Select(call => Films.Parse(call.Body).GetProperty("id").GetString()!),
        ];

    [Fact]
    public async Task The_sessions_draft_is_sent_whole()
    {
        await using var visit = await Visit.BeginAsync();
        Assert.True(await visit.Say("export"));
        var body = Films.Parse(visit.Server.Last(Routes.Submit).Body);
        Assert.Equal(Films.OnePicture, body.GetProperty("draft").GetRawText());
        Assert.Equal("1111111111111111111", body.GetProperty("sessionId").GetString());
        Assert.Equal("""{"format":"mp4","quality":"high"}""", body.GetProperty("output").GetRawText());
    }

    [Theory]
    [InlineData("export for tiktok", "tiktok")]
    [InlineData("Export it for Instagram Reels please", "reels")]
    [InlineData("now also export a square one for instagram", "feed")]
    [InlineData("download the vertical version", "reels")]
    [InlineData("导出抖音版", "tiktok")]
    [InlineData("导出一个竖屏的", "reels")]
    public async Task A_place_that_is_named_is_what_the_film_is_made_for(string order, string place)
    {
        await using var visit = await Visit.BeginAsync();
        Assert.True(await visit.Say(order));
        var output = Films.Parse(visit.Server.Last(Routes.Submit).Body).GetProperty("output");
        Assert.Equal(place, output.GetProperty("target").GetString());
    }

    [Fact]
    public async Task Several_places_give_a_film_each()
    {
        const string outputs =
            ""","outputs":[{"url":"/films/1.mp4","size":6,"target":"youtube"},{"url":"/films/1.mp4","size":6,"target":"tiktok"}]""";
        await using var visit = await Visit.BeginAsync(
            server =>
                server.On(
                    Routes.Look,
                    Answers.Refuse(404, 404, "No stream."),
                    Answers.Render("completed", more: outputs)
                ),
            output: "film.mp4"
        );
        Assert.True(await visit.Say("export for YouTube and TikTok"));
        var output = Films.Parse(visit.Server.Last(Routes.Submit).Body).GetProperty("output");
        Assert.Equal("""["youtube","tiktok"]""", output.GetProperty("targets").GetRawText());
        Assert.True(File.Exists(visit.At("film-youtube.mp4")));
        Assert.True(File.Exists(visit.At("film-tiktok.mp4")));
        Assert.False(File.Exists(visit.At("film.mp4")));
    }

    [Fact]
    public async Task The_film_is_told_of_with_a_link_to_claim_it()
    {
        await using var visit = await Visit.BeginAsync();
        Assert.True(await visit.Say("导出"));
        Assert.Equal(
            [$"The film is ready: {new Uri(visit.Server.Address, "/films/1.mp4")}"],
            visit.Screen.Said
        );
        Assert.Contains(
            visit.Screen.Notes,
            note => note.Contains("http://web.example/workspace/claim?ct=clm_abc")
        );
        Assert.Contains(visit.Screen.Steps, step => step.Percent == 50);
    }

    [Fact]
    public async Task What_is_not_as_it_should_be_is_told_with_the_film()
    {
        const string quality =
            ""","quality":{"ok":false,"findings":[{"name":"fps","measured":"30","wanted":"30","ok":true},{"name":"black","measured":"1-2 s","wanted":"none","ok":false,"sentence":"The film is black from 1 to 2 s."}]}""";
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Look,
                Answers.Refuse(404, 404, "No stream."),
                Answers.Render("completed", more: quality)
            )
        );
        Assert.True(await visit.Say("export"));
        Assert.Contains("The film is black from 1 to 2 s.", visit.Screen.Notes);
    }

    [Fact]
    public async Task The_film_is_put_where_it_was_asked_for()
    {
        await using var visit = await Visit.BeginAsync(output: "film.mp4");
        Assert.True(await visit.Say("export"));
        Assert.Equal(
            "a film",
            await File.ReadAllTextAsync(visit.At("film.mp4"), TestContext.Current.CancellationToken)
        );
        Assert.DoesNotContain(Directory.GetFiles(visit.At(".")), name => name.EndsWith(".part"));
    }

    [Fact]
    public async Task It_is_followed_by_the_id_that_it_was_given()
    {
        await using var visit = await Visit.BeginAsync();
        Assert.True(await visit.Say("export"));
        var id = Assert.Single(Ids(visit));
        Assert.Equal($"GET /api/render/proxy/lambda/{id}", visit.Server.Last(Routes.Look).Route);
    }

    [Fact]
    public async Task An_empty_draft_is_not_submitted()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.State, Answers.State(Films.None))
        );
        Assert.False(await visit.Say("export"));
        Assert.Empty(Ids(visit));
        Assert.Contains("no film to export", visit.Screen.Problems[0]);
    }

    [Fact]
    public async Task A_failed_export_is_tried_once_more_under_a_new_id()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Look,
                Answers.Refuse(404, 404, "No stream."),
                Answers.Render("failed", error: "\"No space.\""),
                Answers.Refuse(404, 404, "No stream."),
                Answers.Render("completed")
            )
        );
        Assert.True(await visit.Say("export"));
        Assert.Equal(2, Ids(visit).Distinct().Count());
    }

    [Fact]
    public async Task An_export_that_fails_twice_says_why()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Look, Answers.Render("failed", inside: true, error: "\"No space.\""))
        );
        Assert.False(await visit.Say("export"));
        Assert.Equal(2, Ids(visit).Count);
        Assert.Equal(["The export failed twice: No space."], visit.Screen.Problems);
    }

    [Fact]
    public async Task An_export_that_stands_still_for_half_an_hour_is_left()
    {
        await using var visit = await Visit.BeginAsync(
            server => server.On(Routes.Look, Answers.Render("processing")),
            clock: new LeapingClock(TimeSpan.FromMinutes(4))
        );
        Assert.False(await visit.Say("export"));
        Assert.Single(Ids(visit));
        Assert.Contains("30 minutes", visit.Screen.Problems[0]);
    }

    [Fact]
    public async Task A_plan_that_forbids_exports_is_not_tried_again()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Submit,
                Answers.Refuse(
                    402,
                    402,
                    "Register to export.",
                    data: """{"register_url":"http://web.example/r"}"""
                )
            )
        );
        Assert.False(await visit.Say("export"));
        Assert.Single(Ids(visit));
        Assert.Equal(["Register to export."], visit.Screen.Problems);
        Assert.Contains(visit.Screen.Notes, note => note.EndsWith("http://web.example/r"));
    }

    [Fact]
    public async Task A_server_without_claim_links_does_not_spoil_the_film()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Claim, Answers.Refuse(404, 404, "No such route."))
        );
        Assert.True(await visit.Say("export"));
        Assert.Empty(visit.Screen.Problems);
    }
}
