namespace Rostrum.Protocol.Tests.Chatting;

/// <summary>What a person's messages lead to, and what happens when the server refuses or falters.</summary>
public sealed class ConversationTests
{
    /// <summary>A clip that is generated is waited for, as an export is.</summary>
    [Theory]
    [InlineData("completed", true)]
    [InlineData("failed", false)]
    public async Task A_clip_that_a_turn_began_is_waited_for(string status, bool isThere)
    {
        const string begun =
            """{"content":{"parts":[{"functionResponse":{"id":"adk-1","name":"generate_clip","response":{"status":"started","generation_id":"gen_1"}}}],"role":"user"},"author":"nemo_agent"}""";
        await using var visit = await Visit.BeginAsync(server =>
        {
            server.On(
                Routes.Run,
                Answers.Stream($"data: {begun}\n\n", $"data: {Films.Event("I have begun.")}\n\n")
            );
            server.On(
                Routes.Look,
                Answers.Render("processing"),
                Answers.Render(status, error: isThere ? "null" : "\"It did not work.\"")
            );
        });
        Assert.Equal(isThere, await visit.Say("make her smile"));
        Assert.Equal("GET /api/render/proxy/lambda/gen_1", visit.Server.Last(Routes.Look).Route);
        Assert.Equal("I have begun.", visit.Screen.Said[0]);
        Assert.Contains(visit.Screen.Steps, step => step.Percent == 50);
        if (isThere)
            Assert.Equal("The generated clip is there.", visit.Screen.Said[1]);
        else
            Assert.Equal(["It did not work."], visit.Screen.Problems);
    }

    [Fact]
    public async Task A_reply_is_shown_without_talk_of_a_screen()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Run,
                Answers.Says("Done: the picture pushes in. Click the Export button to download.")
            )
        );
        Assert.True(await visit.Say("zoom in"));
        Assert.Equal(
            ["Done: the picture pushes in.", "Say \"export\" and the film will be made."],
            visit.Screen.Said
        );
    }

    [Theory]
    [InlineData("credits", Routes.Balance, "Credits: 90")]
    [InlineData("状态", Routes.State, "Timeline (1 track): 1. Video: lake (0-5s)")]
    [InlineData("积分", Routes.Balance, "积分：90")]
    [InlineData("export", Routes.Submit, "The film is ready: ")]
    public async Task What_the_client_can_do_never_reaches_the_agent(
        string message,
        string route,
        string said
    )
    {
        await using var visit = await Visit.BeginAsync();
        Assert.True(await visit.Say(message));
        Assert.NotEqual(0, visit.Server.Count(route));
        Assert.Equal(0, visit.Server.Count(Routes.Run));
        Assert.Contains(said, visit.Screen.Said[0]);
    }

    [Fact]
    public async Task Tool_events_pieces_and_the_users_own_words_are_not_shown()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Run,
                Answers.Stream(
                    """data: {"author":"user","content":{"role":"user","parts":[{"text":"zoom in"}]}}"""
                        + "\n\n",
                    """data: {"content":{"parts":[{"functionCall":{"name":"edit","args":{"secret":1}}}]}}"""
                        + "\n\n",
                    """data: {"partial":true,"content":{"parts":[{"text":"Do"}]}}""" + "\n\n",
                    """data: {"partial":true,"content":{"parts":[{"text":"ne."}]}}""" + "\n\n",
                    $"data: {Films.Event("Done.")}\n\n"
                )
            )
        );
        Assert.True(await visit.Say("zoom in"));
        Assert.Equal(["Done."], visit.Screen.Said);
    }

    [Fact]
    public async Task A_token_that_expired_is_replaced_for_the_same_client()
    {
        await using var visit = await Visit.BeginAsync(server =>
        {
            server.On(Routes.Token, Answers.Token("nmv_usr_first"), Answers.Token("nmv_usr_second"));
            server.On(Routes.Run, Answers.Refuse(1001, 401, "The token has expired."), Answers.Says("Done."));
        });
        Assert.True(await visit.Say("zoom in"));
        Assert.Equal(["Done."], visit.Screen.Said);
        Assert.All(
            visit.Server.Calls.Where(call => call.Route == Routes.Token),
            call => Assert.Equal("client-1", call.Header("X-Client-Id"))
        );
        Assert.Equal(2, visit.Server.Count(Routes.Token));
        Assert.Equal("Bearer nmv_usr_second", visit.Server.Last(Routes.Run).Header("Authorization"));
        Assert.Equal(1, visit.Server.Count(Routes.Session));
    }

    [Fact]
    public async Task A_token_that_stays_refused_is_not_replaced_for_ever()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Balance, Answers.Refuse(1001, 401, "The token has expired."))
        );
        Assert.False(await visit.Say("credits"));
        Assert.Equal(2, visit.Server.Count(Routes.Balance));
        Assert.Equal(["The token has expired."], visit.Screen.Problems);
    }

    [Fact]
    public async Task A_given_token_is_used_as_it_is()
    {
        await using var visit = await Visit.BeginAsync(token: "nmv_usr_given");
        Assert.True(await visit.Say("credits"));
        Assert.Equal(0, visit.Server.Count(Routes.Token));
        Assert.Equal("Bearer nmv_usr_given", visit.Server.Last(Routes.Balance).Header("Authorization"));
    }

    [Fact]
    public async Task A_session_that_is_gone_begins_anew()
    {
        await using var visit = await Visit.BeginAsync(
            server =>
                server.On(
                    Routes.State,
                    Answers.Refuse(1002, 404, "No such session."),
                    Answers.State(Films.OnePicture)
                ),
            session: "42"
        );
        Assert.True(await visit.Say("zoom in"));
        Assert.Contains("\"session_id\":\"1111111111111111111\"", visit.Server.Last(Routes.Run).Body);
        Assert.Contains(visit.Screen.Notes, note => note.Contains("new one"));
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData("5", 30)]
    [InlineData("45", 45)]
    public async Task A_busy_server_is_asked_once_more_after_a_pause(string? retryAfter, int seconds)
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Run, Answers.Refuse(429, 429, "Slow down.", retryAfter), Answers.Says("Done."))
        );
        Assert.True(await visit.Say("zoom in"));
        Assert.Equal([TimeSpan.FromSeconds(seconds)], visit.Pauses);
        Assert.Equal(2, visit.Server.Count(Routes.Run));
    }

    [Fact]
    public async Task A_busy_server_is_not_asked_a_third_time()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Run, Answers.Refuse(429, 429, "Slow down."))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(2, visit.Server.Count(Routes.Run));
        Assert.Equal(["Slow down."], visit.Screen.Problems);
    }

    [Fact]
    public async Task Days_are_not_waited_for()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Token, Answers.Refuse(429, 429, "One token in 7 days.", "600000"))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Empty(visit.Pauses);
        Assert.Contains("One token in 7 days.", visit.Screen.Problems[0]);
    }

    [Theory]
    [InlineData(Films.OnePicture, Films.Longer, true, "it lasts 10 s instead of 5 s")]
    [InlineData(Films.OnePicture, Films.OnePicture, false, "Nothing in the film has changed.")]
    public async Task A_stream_that_closes_without_words_is_explained_by_the_state(
        string before,
        string after,
        bool done,
        string said
    )
    {
        await using var visit = await Visit.BeginAsync(
            server =>
            {
                server.On(Routes.State, Answers.State(before), Answers.State(before), Answers.State(after));
                server.On(Routes.Run, Answers.Stream(": heartbeat\n\n"));
            },
            session: "1"
        );
        Assert.Equal(done, await visit.Say("longer"));
        Assert.Contains(said, visit.Screen.Said[0]);
        Assert.StartsWith("Timeline (1 track): ", visit.Screen.Said[1]);
        Assert.Equal(1, visit.Server.Count(Routes.Run));
    }

    [Fact]
    public async Task A_stream_that_breaks_is_explained_and_never_sent_again()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Run, Answers.Breaks(": heartbeat\n\n"))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(1, visit.Server.Count(Routes.Run));
        Assert.Contains("Nothing in the film has changed.", visit.Screen.Said[0]);
        Assert.Contains(visit.Screen.Notes, note => note.Contains("broke off"));
    }

    [Fact]
    public async Task A_fault_while_sending_is_never_sent_again()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Run, Answers.Refuse(500, 500, "Quote 7."))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(1, visit.Server.Count(Routes.Run));
        Assert.Contains("Quote 7.", visit.Screen.All);
    }

    [Fact]
    public async Task A_failure_amid_a_turn_is_told()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Run,
                Answers.Stream($"data: {Films.Event("Looking.")}\n\n", "data: {\"error\":\"It broke.\"}\n\n")
            )
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(["Looking."], visit.Screen.Said);
        Assert.Equal(["It broke."], visit.Screen.Problems);
    }

    [Fact]
    public async Task Heartbeats_alone_are_waited_for_ten_minutes()
    {
        // The clock leaps half a minute at each heartbeat; the stream would go on for ever.
        await using var visit = await Visit.BeginAsync(
            server => server.On(Routes.Run, Answers.Heartbeats),
            clock: new LeapingClock(TimeSpan.FromSeconds(30))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(4, visit.Screen.Notes.Count(note => note == "⏳ Still working..."));
        Assert.Contains(visit.Screen.Notes, note => note.Contains("10 minutes"));
        Assert.Equal(1, visit.Server.Count(Routes.Run));
    }

    [Theory]
    [InlineData(2001, 403)]
    [InlineData(402, 402)]
    public async Task Who_may_not_is_told_where_to_register(int code, int status)
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Run, Answers.Refuse(code, status, "Not with this account."))
        );
        Assert.False(await visit.Say("zoom in"));
        Assert.Equal(["Not with this account."], visit.Screen.Problems);
        Assert.Contains(visit.Screen.Notes, note => note.Contains("http://web.example/register?bind=anon_1"));
    }

    [Theory]
    [InlineData(4001, 415, "Send jpg, png or mp4.")]
    [InlineData(4002, 413, "At most 200 MB.")]
    public async Task A_refused_file_is_told_of_and_nothing_is_said_about_it(
        int code,
        int status,
        string said
    )
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.Upload, Answers.Refuse(code, status, said))
        );
        await File.WriteAllTextAsync(visit.At("a.png"), "x", TestContext.Current.CancellationToken);
        Assert.False(await visit.Say($"\"{visit.At("a.png")}\" zoom in"));
        Assert.Equal([said], visit.Screen.Problems);
        Assert.Equal(0, visit.Server.Count(Routes.Run));
    }

    [Fact]
    public async Task An_agent_that_only_says_what_to_drag_is_asked_once_to_do_it()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Run,
                Answers.Says("Drag the Blur effect onto the clip."),
                Answers.Says("Drag the Blur effect onto the clip.")
            )
        );
        await visit.Say("blur it");
        Assert.Equal(2, visit.Server.Count(Routes.Run));
        Assert.Contains("Please do this for me: Drag the Blur", visit.Server.Last(Routes.Run).Body);
    }

    [Fact]
    public async Task Neither_tokens_nor_raw_JSON_are_ever_shown()
    {
        await using var visit = await Visit.BeginAsync(server =>
            server.On(
                Routes.Run,
                Answers.Says("{\"draft\":{\"t\":[{\"tt\":0}]}}", "Done with nmv_usr_abcdefghijklmnop."),
                Answers.Refuse(500, 500, "{\"trace\":{\"at\":1}}")
            )
        );
        await visit.Say("zoom in");
        await visit.Say("zoom in");
        Assert.DoesNotContain("nmv_", visit.Screen.All);
        Assert.DoesNotContain("{", visit.Screen.All);
    }
}
