using System.Net;
using System.Text;

namespace Rostrum.Server.Tests.Conversations;

public sealed class MessageTests(Service service)
{
    [Theory]
    [InlineData(
        "{{\"app_name\":\"nemo_agent\",\"user_id\":\"me\",\"session_id\":\"{0}\",\"new_message\":{{\"role\":\"user\",\"parts\":[{{\"text\":\"zoom out\"}}]}}}}"
    )]
    [InlineData(
        "{{\"appName\":\"nemo_agent\",\"userId\":\"{1}\",\"sessionId\":\"{0}\",\"newMessage\":{{\"parts\":[{{\"text\":\"zoom out\"}}]}},\"streaming\":true}}"
    )]
    [InlineData(
        "{{\"session_id\":\"{0}\",\"new_message\":{{\"parts\":[{{\"text\":\"zoom out\"}}]}},\"streaming\":null}}"
    )]
    [InlineData(
        "{{\"session_id\":{0},\"new_message\":{{\"parts\":[{{\"text\":\"zoom out\"}},{{\"text\":\"2 seconds\"}}]}},\"streaming\":\"true\"}}"
    )]
    public async Task A_message_is_read_in_both_ways_of_writing(string body)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        foreach (var type in new[] { "application/json", "application/x-www-form-urlencoded", null })
        {
            var reply = await caller.RawAsync("/run_sse", string.Format(body, session, caller.UserId), type);
            Assert.True(reply.Status == HttpStatusCode.OK, reply.Text);
            Assert.Equal("text/event-stream", reply.ContentHeaders.ContentType?.ToString());
            Assert.NotEmpty(reply.Events[^1].EndingText());
        }
        Assert.Contains("pull_out", (await caller.DraftAsync(session)).GetRawText());
    }

    [Theory]
    [InlineData("{}", "session_id")]
    [InlineData("", "session_id")]
    [InlineData("{\"session_id\":\"1\"}", "new_message")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":\"zoom\"}", "new_message")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":{}}", "parts")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":{\"parts\":[]}}", "parts")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":{\"parts\":[7]}}", "parts")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":{\"parts\":[{\"text\":\"  \"}]}}", "parts")]
    [InlineData("{\"session_id\":\"1\",\"new_message\":{\"parts\":[{\"text\":[]}]}}", "text")]
    [InlineData(
        "{\"session_id\":\"SESSION\",\"new_message\":{\"parts\":[{\"fileData\":{\"fileUri\":\"nowhere\"}}]}}",
        "file_uri"
    )]
    [InlineData(
        "{\"session_id\":\"SESSION\",\"new_message\":{\"parts\":[{\"inlineData\":{\"data\":\"%\"}}]}}",
        "inline_data"
    )]
    [InlineData("[1]", "JSON")]
    [InlineData("zoom in", "JSON")]
    public async Task A_malformed_message_is_refused_by_the_name_of_the_field(string body, string named)
    {
        var caller = await service.NewcomerAsync();
        body = body.Replace("SESSION", await caller.SessionAsync());
        Assert.Contains(named, (await caller.RawAsync("/run_sse", body)).Refused(400));
        Assert.Contains(named, (await caller.RawAsync("/run", body)).Refused(400));
    }

    [Fact]
    public async Task A_message_holds_as_many_files_as_an_upload_and_no_more()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var picture = new { inlineData = new { data = Convert.ToBase64String(Pictures.Small) } };
        var body = new { session_id = session, newMessage = new { parts = Enumerable.Repeat(picture, 21) } };
        Assert.Contains("several messages", (await caller.PostAsync("/run_sse", body)).Refused(400));
        var state = await caller.StateAsync(session);
        Assert.Equal(0, state.GetProperty("state").GetProperty("video_infos").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_session_is_refused_before_the_stream()
    {
        var caller = await service.NewcomerAsync();
        (await caller.MessageAsync("1234567890123456789", "zoom in")).Refused(1002, HttpStatusCode.NotFound);
        (
            await caller.RawAsync(
                "/run_sse",
                "{\"app_name\":\"other\",\"session_id\":\"1\",\"new_message\":{\"parts\":[{\"text\":\"a\"}]}}"
            )
        ).Refused(404);
    }

    [Theory]
    [InlineData("zoom in")]
    [InlineData("hello")]
    [InlineData("推近")]
    [InlineData("undo")]
    [InlineData("重做")]
    [InlineData("🎬")]
    [InlineData("make it snow")]
    [InlineData("what does the timeline look like?")]
    public async Task Every_turn_ends_with_a_text_even_of_an_empty_film(string words)
    {
        var caller = await service.NewcomerAsync();
        Assert.NotEmpty(await caller.SayAsync(await caller.SessionAsync(), words));
    }

    [Fact]
    public async Task The_agent_answers_in_the_language_it_is_spoken_to()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync("en");
        await caller.PictureAsync(session);
        Assert.True(IsChinese(await caller.SayAsync(session, "慢慢推近")));
        Assert.False(IsChinese(await caller.SayAsync(session, "zoom out")));
        Assert.True(IsChinese(await caller.SayAsync(session, "撤销")));
        Assert.False(IsChinese(await caller.SayAsync(session, "redo")));
    }

    [Fact]
    public async Task Files_within_a_message_are_uploaded_and_worked_on()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var body = new
        {
            session_id = session,
            newMessage = new
            {
                parts = new object[]
                {
                    new { text = "zoom in" },
                    new
                    {
                        inlineData = new
                        {
                            mimeType = "image/png",
                            data = Convert.ToBase64String(Pictures.Small),
                            displayName = "tea.png",
                        },
                    },
                },
            },
        };
        var reply = await caller.PostAsync("/run_sse", body);
        Assert.Contains("added", reply.Events[^1].EndingText());
        var state = await caller.StateAsync(session);
        Assert.Equal("tea.png", state.GetProperty("state").GetProperty("video_infos")[0].Text("filename"));
        Assert.Contains("tea", state.Text("summary"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("en", false)]
    [InlineData("tlh", false)]
    [InlineData("zh", true)]
    [InlineData("zh-CN", true)]
    public async Task A_message_of_files_alone_is_answered_in_the_sessions_language(
        string? language,
        bool isChinese
    )
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync(language);
        var parts = new[]
        {
            new
            {
                inline_data = new { mime_type = "image/png", data = Convert.ToBase64String(Pictures.Small) },
            },
        };
        var reply = await caller.PostAsync(
            "/run_sse",
            new { session_id = session, new_message = new { parts } }
        );
        Assert.Equal(isChinese, IsChinese(reply.Events[^1].EndingText()));
        Assert.Contains("image", (await caller.DraftAsync(session)).GetRawText());
    }

    [Theory]
    [InlineData("zh", "60fps", true)]
    [InlineData("en", "60fps", false)]
    [InlineData("zh", "ok", true)]
    public async Task Words_without_a_language_are_answered_in_that_of_the_session(
        string language,
        string words,
        bool isChinese
    )
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync(language);
        Assert.Equal(isChinese, IsChinese(await caller.SayAsync(session, words)));
        await caller.SayAsync(session, isChinese ? "hello" : "你好");
        Assert.Equal(!isChinese, IsChinese(await caller.SayAsync(session, words)));
    }

    [Theory]
    [InlineData("undo", "redo")]
    [InlineData("undo that please", "redo that")]
    [InlineData("撤销", "重做")]
    public async Task Words_step_back_and_forward(string undo, string redo)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var first = (await caller.DraftAsync(session)).GetRawText();
        await caller.SayAsync(session, "zoom out");
        var second = (await caller.DraftAsync(session)).GetRawText();
        Assert.NotEmpty(await caller.SayAsync(session, undo));
        Assert.Equal(first, (await caller.DraftAsync(session)).GetRawText());
        Assert.NotEmpty(await caller.SayAsync(session, redo));
        Assert.Equal(second, (await caller.DraftAsync(session)).GetRawText());
        Assert.NotEmpty(await caller.SayAsync(session, redo));
        Assert.Equal(second, (await caller.DraftAsync(session)).GetRawText());
        await caller.SayAsync(session, undo);
        await caller.SayAsync(session, undo);
        Assert.Equal("{}", (await caller.DraftAsync(session)).GetRawText());
        Assert.NotEmpty(await caller.SayAsync(session, undo));
    }

    [Theory]
    [InlineData("undo the last two", "redo both")]
    [InlineData("go back to before the snow", "redo twice")]
    [InlineData("回到上上版", "重做两次")]
    public async Task Words_step_several_versions_at_once(string undo, string redo)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var first = (await caller.DraftAsync(session)).GetRawText();
        await caller.SayAsync(session, "make it snow");
        await caller.SayAsync(session, "zoom out");
        var third = (await caller.DraftAsync(session)).GetRawText();
        await caller.SayAsync(session, undo);
        Assert.Equal(first, (await caller.DraftAsync(session)).GetRawText());
        await caller.SayAsync(session, redo);
        Assert.Equal(third, (await caller.DraftAsync(session)).GetRawText());
    }

    [Fact]
    public async Task The_same_key_is_the_same_turn_however_often_it_is_sent()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var first = await caller.MessageAsync(session, "make it 3 seconds", idempotencyKey: "k");
        await caller.SayAsync(session, "make it 2 seconds");
        var again = await caller.MessageAsync(session, "make it 3 seconds", idempotencyKey: "k");
        Assert.Equal(first.Text, again.Text);
        Assert.Contains("(0-2s)", (await caller.StateAsync(session)).Text("summary"));
        Assert.Equal(97, await caller.AvailableAsync());
        var other = await caller.FilmSessionAsync();
        var elsewhere = await caller.MessageAsync(other, "make it 3 seconds", idempotencyKey: "k");
        Assert.NotEqual(first.Text, elsewhere.Text);
    }

    [Fact]
    public async Task A_message_sent_again_with_its_files_adds_them_once()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var data = Convert.ToBase64String(Pictures.Small);
        var body =
            $$$"""{"session_id":"{{{session}}}","new_message":{"parts":[{"text":"zoom in"},{"inline_data":{"data":"{{{data}}}"}}]}}""";
        for (var time = 0; time < 2; time++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse")
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("Idempotency-Key", "files");
            Assert.NotEmpty((await caller.SendAsync(request)).Events[^1].EndingText());
        }
        var state = (await caller.StateAsync(session)).GetProperty("state");
        Assert.Equal(1, state.GetProperty("video_infos").GetArrayLength());
    }

    [Fact]
    public async Task The_same_words_while_they_are_worked_on_are_the_same_turn()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        RawStream first;
        RawStream second;
        await using (service.HoldLine(session))
        {
            first = await EventStreamTests.OpenAsync(service, caller, session, "zoom out", streaming: true);
            second = await EventStreamTests.OpenAsync(service, caller, session, "zoom out", streaming: true);
        }
        using (first)
        using (second)
            Assert.Equal(await first.ToEndAsync(), await second.ToEndAsync());
        Assert.Equal(98, await caller.AvailableAsync());
    }

    [Fact]
    public async Task Many_of_the_same_words_at_the_same_moment_all_end_with_the_same_text()
    {
        var caller = await service.NewcomerAsync();
        for (var round = 0; round < 5; round++)
        {
            var session = await caller.FilmSessionAsync();
            var replies = await Task.WhenAll(
                Enumerable
                    .Range(0, 12)
                    .Select(_ => caller.MessageAsync(session, "zoom out", idempotencyKey: "same"))
            );
            Assert.All(
                replies,
                reply => Assert.Equal(replies[0].Events[^1].EndingText(), reply.Events[^1].EndingText())
            );
        }
        Assert.Equal(90, await caller.AvailableAsync());
    }

    [Fact]
    public async Task Messages_sent_at_once_are_worked_on_one_after_the_other()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var lengths = Enumerable.Range(2, 8).ToList();
        var replies = await Task.WhenAll(
            lengths.Select(length => caller.MessageAsync(session, $"make it {length} seconds"))
        );
        Assert.All(replies, reply => Assert.NotEmpty(reply.Events[^1].EndingText()));
        Assert.Equal(91, await caller.AvailableAsync());
        var seen = new HashSet<string>();
        for (var step = 0; step < lengths.Count; step++)
        {
            seen.Add((await caller.StateAsync(session)).Text("summary"));
            await caller.SayAsync(session, "undo");
        }
        Assert.Equal(lengths.Count, seen.Count);
    }

    [Fact]
    public async Task A_session_keeps_only_so_many_messages_waiting()
    {
        await using var own = await Service.StartAsync(options => options.Streams.WaitingPerSession = 2);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await using (own.HoldLine(session))
        {
            using var waiting = await EventStreamTests.OpenAsync(
                own,
                caller,
                session,
                "zoom out",
                streaming: false
            );
            var refused = await caller.MessageAsync(session, "zoom in");
            refused.Refused(429);
            Assert.NotNull(refused.Headers.RetryAfter);
        }
        Assert.NotEmpty(await caller.SayAsync(session, "zoom in"));
    }

    [Fact]
    public async Task An_account_opens_only_so_many_streams()
    {
        await using var own = await Service.StartAsync(options => options.Streams.PerAccount = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await using (own.HoldLine(session))
        {
            using var open = await EventStreamTests.OpenAsync(
                own,
                caller,
                session,
                "zoom out",
                streaming: false
            );
            (await caller.MessageAsync(session, "zoom in")).Refused(429);
        }
    }

    [Fact]
    public async Task A_waiting_message_outlives_the_process()
    {
        await using var own = await Service.StartAsync();
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await LeaveOpenTurnAsync(own, caller, session);
        await own.RestartAsync();
        caller = caller.With(caller.Token);
        await caller.SayAsync(session, "what does the timeline look like?");
        Assert.Contains("pull_out", (await caller.DraftAsync(session)).GetRawText());
    }

    [Fact]
    public async Task A_message_that_was_left_open_is_worked_on_when_it_is_sent_again()
    {
        Assert.SkipUnless(service.Options.Database.Kind == "sqlite", "Another process may be working on it.");
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await LeaveOpenTurnAsync(service, caller, session);
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => caller.MessageAsync(session, "zoom out"))
        );
        Assert.All(replies, reply => Assert.NotEmpty(reply.Events[^1].EndingText()));
        Assert.Contains("pull_out", (await caller.DraftAsync(session)).GetRawText());
    }

    /// <summary>A turn as a killed process leaves it.</summary>
    private static async Task LeaveOpenTurnAsync(Service own, Caller caller, string session)
    {
        await using var db = own.OpenDatabase();
        db.Turns.Add(
            new Server.Conversations.Turn
            {
                SessionId = session,
                AccountId = caller.UserId,
                InvocationId = $"e-{Guid.NewGuid()}",
                Words = "zoom out",
                CreatedAt = DateTime.UtcNow,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
