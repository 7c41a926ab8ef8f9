using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Server.Credits;

namespace Rostrum.Server.Tests.Generations;

public sealed class GenerationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_smiles_the_clip_takes_the_stills_place_and_undo_brings_the_still_back()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, reply) = await own.BeginAsync();
        Assert.StartsWith("I have begun to generate a clip of picture 1 (“make her smile”)", reply);
        Assert.Contains("20 credits are held", reply);
        Assert.Equal((78, 20), await own.CreditsAsync());
        Assert.Empty(await own.MediaAsync());
        Assert.True(JsonElement.DeepEquals(own.Before, await own.Caller.DraftAsync(own.Session)));

        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        var ended = await own.Caller.EndedAsync(id);

        Assert.Equal("completed", ended.Text("status"));
        Assert.Equal(100, ended.GetProperty("progress").GetDouble());
        var medium = Assert.Single(await own.MediaAsync());
        Assert.Equal(
            (id, "video", "make her smile"),
            (medium.Text("id"), medium.Text("type"), medium.Text("prompt"))
        );
        Assert.Equal(1, medium.GetProperty("duration").GetDouble(), 2);
        Assert.True(medium.GetProperty("created_at").TryGetDateTime(out _));
        var url = medium.Text("url");
        Assert.Equal(own.Clip, (await own.Service.Nobody.GetAsync(url)).Bytes);
        var segment = SegmentIn(await own.Caller.DraftAsync(own.Session));
        Assert.Equal(
            ("video", url, "push_in"),
            (segment.Text("mt"), segment.Text("src"), segment.GetProperty("mo").Text("n"))
        );
        Assert.Equal(1000, segment.GetProperty("d").GetInt64());
        Assert.Equal((78, 0), await own.CreditsAsync());
        Assert.Equal([(LedgerKind.Reserve, 20), (LedgerKind.Capture, 20)], await own.LedgerAsync());
        Assert.Contains("picture 1 plays it now", await own.LastSaidAsync());

        (await own.Caller.ExportAsync(own.Session, "film")).Ok();
        var film = await own.Caller.EndedAsync("film");
        Assert.Equal(
            ("completed", 1.0),
            (film.Text("status"), film.GetProperty("output").GetProperty("duration").GetDouble())
        );

        await own.Caller.SayAsync(own.Session, "undo");
        Assert.True(JsonElement.DeepEquals(own.Before, await own.Caller.DraftAsync(own.Session)));
        // What was paid for stays with the session.
        Assert.Single(await own.MediaAsync());
    }

    [Fact]
    public async Task The_workflow_is_filled_in_and_the_picture_is_sent_without_its_name()
    {
        await using var own = await GenerationService.StartAsync();
        await own.BeginAsync("让她微笑");
        await own.Comfy.PostedAsync();
        var body = Assert.Single(own.Comfy.Prompts);
        var nodes = body["prompt"]!;
        var (name, picture) = Assert.Single(own.Comfy.Pictures);
        Assert.Equal(name, (string?)nodes["1"]!["inputs"]!["image"]);
        Assert.DoesNotContain("lake", name);
        Assert.Equal<byte>([0xFF, 0xD8], picture[..2]);
        Assert.Equal("让她微笑, natural movement", (string?)nodes["2"]!["inputs"]!["text"]);
        Assert.Equal(64, (int)nodes["3"]!["inputs"]!["width"]!);
        // Three seconds of 16 frames, and the first.
        Assert.Equal(49, (int)nodes["3"]!["inputs"]!["length"]!);
        Assert.Equal(JsonValueKind.Number, nodes["4"]!["inputs"]!["seed"]!.GetValueKind());
        Assert.Equal("[\"4\",0]", nodes["5"]!["inputs"]!["video"]!.ToJsonString());
    }

    [Fact]
    public async Task A_films_page_shows_how_far_its_generated_clip_is_until_that_is_there()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync("make her smile & wave");
        var work = await own.Comfy.PostedAsync();
        var task = (await own.Caller.StateAsync(own.Session)).Text("task_id");
        var link = new { task_id = task, session_id = own.Session };
        var claim = (await own.Caller.PostAsync("/api/auth/claim-token", link)).Ok().Text("claim_token");
        var bar = $"data-progress=\"/generations/{id}/progress\"";
        var page = await PageAsync();
        Assert.Contains(bar, page);
        Assert.Contains("make her smile &amp; wave", page);
        Assert.Contains("progress.js", page);
        var told = (await own.Service.Nobody.GetAsync($"/generations/{id}/progress")).Ok();
        Assert.Equal(("processing", false), (told.Text("status"), told.GetProperty("ended").GetBoolean()));

        own.Comfy.Finish(work, own.Clip);
        await own.Caller.EndedAsync(id);
        told = (await own.Service.Nobody.GetAsync($"/generations/{id}/progress")).Ok();
        Assert.Equal(("completed", true), (told.Text("status"), told.GetProperty("ended").GetBoolean()));
        Assert.DoesNotContain(bar, await PageAsync());
        (await own.Service.Nobody.GetAsync("/generations/gen_0/progress")).Refused(404);

        async Task<string> PageAsync() =>
            (await own.Service.Nobody.GetAsync($"/workspace/claim?ct={claim}")).Text;
    }

    [Fact]
    public async Task Progress_is_told_by_the_events_of_exports()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/render/proxy/{id}/events");
        var watched = own.Caller.SendAsync(request);
        var work = await own.Comfy.PostedAsync();
        own.Comfy.Run(work);
        foreach (var node in (string[])["1", "2", "3", "4"])
            await own.Comfy.SayAsync(work, "executing", new JsonObject { ["node"] = node });
        await own.Comfy.SayAsync(work, "progress", new JsonObject { ["value"] = 10, ["max"] = 20 });
        // Three nodes of five and half of the fourth.
        await UntilAsync(async () => await ProgressAsync(own, id) >= 70);
        Assert.Equal(70, await ProgressAsync(own, id));
        Assert.Contains(
            "“make her smile” is being generated: 70%",
            await own.Caller.SayAsync(own.Session, "status")
        );
        own.Comfy.Finish(work, own.Clip, "clip.mp4", "gifs");
        var told = (await watched).Events;
        var progress = told.Select(state => state.GetProperty("progress").GetDouble()).ToList();
        Assert.Equal(progress.Order(), progress);
        Assert.Contains(progress, part => part is > 0 and < 100);
        Assert.Equal(("completed", 100.0), (told[^1].Text("status"), progress[^1]));
        Assert.All(told, state => Assert.Equal(own.Session, state.Text("sessionId")));
    }

    /// <summary>Whoever remembered all that it names would be made to remember without an end.</summary>
    [Fact]
    public async Task A_generator_that_tells_of_more_nodes_than_there_are_gets_no_further_for_it()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        own.Comfy.Run(work);
        await own.Comfy.SayAsync(work, "executing", new JsonObject { ["node"] = new string('x', 100_000) });
        for (var node = 0; node < 20; node++)
            await own.Comfy.SayAsync(work, "executing", new JsonObject { ["node"] = $"made up {node}" });
        await own.Comfy.SayAsync(work, "progress", new JsonObject { ["value"] = 10, ["max"] = 20 });
        // Four nodes of five and half of the last.
        await UntilAsync(async () => await ProgressAsync(own, id) >= 85);
        Assert.Equal(90, await ProgressAsync(own, id));
    }

    [Fact]
    public async Task A_running_generation_can_be_canceled_and_is_ended_at_the_generator()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        own.Comfy.Run(work);
        (await own.Caller.PostAsync($"/api/render/proxy/lambda/{id}/cancel")).Ok();
        Assert.Equal("canceled", (await own.Caller.EndedAsync(id)).Text("status"));
        Assert.Equal([work], own.Comfy.Interrupted);
        await NothingCameAsync(own);
        Assert.Equal(
            "canceled",
            (await own.Caller.PostAsync($"/api/render/proxy/{id}/cancel")).Ok().Text("status")
        );
        (await (await own.Service.NewcomerAsync()).GetAsync($"/api/render/proxy/{id}")).Refused(404);
    }

    [Theory]
    [InlineData("cancel the generation")]
    [InlineData("取消生成")]
    public async Task Words_end_what_is_being_generated(string words)
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        Assert.Contains("make her smile", await own.Caller.SayAsync(own.Session, words));
        Assert.Equal("canceled", (await own.Caller.EndedAsync(id)).Text("status"));
        Assert.Equal([work], own.Comfy.Deleted);
        await NothingCameAsync(own);
    }

    [Fact]
    public async Task What_fails_at_the_generator_costs_nothing()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        own.Comfy.Fail(await own.Comfy.PostedAsync());
        Assert.Contains("could not make the clip", await own.FailedAsync(id));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_here_and_there()
    {
        await using var own = await GenerationService.StartAsync(options => options.Generator.Timeout = 8);
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        Assert.Contains("longer than 8 s", await own.FailedAsync(id));
        Assert.Equal([work], own.Comfy.Deleted);
    }

    [Fact]
    public async Task What_the_generator_has_forgotten_is_given_up()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        await own.Comfy.PostedAsync();
        own.Comfy.Forget();
        Assert.Contains("does not know the work any more", await own.FailedAsync(id));
    }

    [Fact]
    public async Task A_generator_that_is_out_of_reach_for_a_moment_is_tried_again()
    {
        await using var own = await GenerationService.StartAsync();
        var refused = 0;
        own.Comfy.Instead = context =>
        {
            if (context.Request.Path != "/upload/image" || Interlocked.Increment(ref refused) > 1)
                return Task.FromResult(false);
            context.Response.StatusCode = 503;
            return Task.FromResult(true);
        };
        var (id, _) = await own.BeginAsync();
        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        Assert.Equal("completed", (await own.Caller.EndedAsync(id)).Text("status"));
        Assert.Equal([(LedgerKind.Reserve, 20), (LedgerKind.Capture, 20)], await own.LedgerAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_that_is_started_anew_goes_on_with_the_same_work_and_charges_once(
        bool givesIds
    )
    {
        await using var own = await GenerationService.StartAsync();
        own.Comfy.GivesIds = givesIds;
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        await UntilAsync(async () =>
        {
            await using var db = own.Service.OpenDatabase();
            return db.Generations.Any(row => row.Work != null);
        });
        own.Comfy.Run(work);
        await own.Service.RestartAsync();
        Assert.Equal("processing", (await StatusAsync(own, id, "processing")).Text("status"));
        own.Comfy.Finish(work, own.Clip);
        Assert.Equal("completed", (await own.Caller.EndedAsync(id)).Text("status"));
        Assert.Single(own.Comfy.Prompts);
        Assert.Single(await own.MediaAsync());
        Assert.Equal([(LedgerKind.Reserve, 20), (LedgerKind.Capture, 20)], await own.LedgerAsync());
        await own.Service.RestartAsync();
        Assert.Equal((78, 0), await own.CreditsAsync());
        Assert.Single(await own.MediaAsync());
    }

    [Fact]
    public async Task A_message_that_is_sent_again_begins_nothing_again()
    {
        await using var own = await GenerationService.StartAsync();
        var first = await own.Caller.MessageAsync(own.Session, "make her smile", idempotencyKey: "k");
        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        await UntilAsync(async () => (await own.MediaAsync()).Count == 1);
        var again = await own.Caller.MessageAsync(own.Session, "make her smile", idempotencyKey: "k");
        Assert.Equal(first.Events[^1].EndingText(), again.Events[^1].EndingText());
        Assert.Equal((78, 0), await own.CreditsAsync());
    }

    [Fact]
    public async Task A_clip_whose_picture_has_left_the_film_stays_with_the_session()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        var patch = new { stateDelta = new { draft = Films.OfColour(400) } };
        Assert.Equal(
            200,
            (int)
                (
                    await own.Caller.PatchAsync($"/apps/nemo_agent/users/me/sessions/{own.Session}", patch)
                ).Status
        );
        var film = await own.Caller.DraftAsync(own.Session);
        own.Comfy.Finish(work, own.Clip);
        Assert.Equal("completed", (await own.Caller.EndedAsync(id)).Text("status"));
        Assert.Single(await own.MediaAsync());
        Assert.True(JsonElement.DeepEquals(film, await own.Caller.DraftAsync(own.Session)));
        Assert.Contains("has left the film", await own.LastSaidAsync());
    }

    [Fact]
    public async Task A_clip_goes_to_the_film_of_its_picture_whichever_is_worked_on()
    {
        await using var own = await GenerationService.StartAsync();
        await own.Caller.PictureAsync(own.Session, "hill.png");
        await own.Caller.SayAsync(own.Session, "add it");
        await own.Caller.SayAsync(own.Session, "make a separate film of each picture");
        var (id, _) = await own.BeginAsync();
        await own.Caller.SayAsync(own.Session, "in the second film zoom out");
        var worked = await own.Caller.DraftAsync(own.Session);
        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        await own.Caller.EndedAsync(id);
        Assert.True(JsonElement.DeepEquals(worked, await own.Caller.DraftAsync(own.Session)));
        await own.Caller.SayAsync(own.Session, "in the first film add motion blur");
        Assert.Equal("video", SegmentIn(await own.Caller.DraftAsync(own.Session)).Text("mt"));
    }

    [Fact]
    public async Task A_session_that_is_deleted_gets_its_credits_back()
    {
        await using var own = await GenerationService.StartAsync();
        await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        await own.Caller.DeleteAsync($"/apps/nemo_agent/users/me/sessions/{own.Session}");
        await UntilAsync(async () => await own.CreditsAsync() == (98, 0));
        Assert.Equal([work], own.Comfy.Deleted);
    }

    [Fact]
    public async Task Of_several_pictures_the_one_that_is_meant_must_be_named()
    {
        await using var own = await GenerationService.StartAsync();
        await own.Caller.PictureAsync(own.Session, "hill.png");
        await own.Caller.SayAsync(own.Session, "add it");
        Assert.Contains("say which one", await own.Caller.SayAsync(own.Session, "make her smile"));
        Assert.Empty(await own.LedgerAsync());
        var (id, reply) = await own.BeginAsync("make him walk in the second picture");
        Assert.Contains("picture 2", reply);
        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        await own.Caller.EndedAsync(id);
        var kinds = (await own.Caller.DraftAsync(own.Session))
            .GetProperty("t")[0]
            .GetProperty("sg")
            .EnumerateArray()
            .Select(segment => segment.Text("mt"));
        Assert.Equal(["image", "video"], kinds);
    }

    [Fact]
    public async Task Who_has_not_the_credits_is_told_so_and_nothing_is_begun()
    {
        await using var own = await GenerationService.StartAsync(options =>
            options.Prices.GeneratedClip = 99
        );
        var told = Assert.Single((await own.Caller.MessageAsync(own.Session, "make her smile")).Events);
        Assert.Contains("costs 99 credits", told.EndingText());
        Assert.Equal((98, 0), await own.CreditsAsync());
        Assert.Empty(own.Comfy.Prompts);
    }

    [Fact]
    public async Task Only_so_many_clips_of_an_account_wait()
    {
        await using var own = await GenerationService.StartAsync(options =>
            options.Generator.WaitingPerAccount = 1
        );
        await own.BeginAsync();
        Assert.Contains(
            "1 clips are being generated",
            await own.Caller.SayAsync(own.Session, "make him walk")
        );
    }

    [Fact]
    public async Task Without_a_generator_that_is_said_with_what_comes_nearest()
    {
        await using var own = await Service.StartAsync();
        var caller = await own.NewcomerAsync();
        var reply = await caller.SayAsync(await caller.FilmSessionAsync(), "make her smile");
        Assert.Equal(
            "Not available here, as it needs a generative or depth model: making people and things act; the nearest that "
                + "I can do: parallax, push in.",
            reply
        );
        Assert.Equal(99, await caller.AvailableAsync());
    }

    private static async Task NothingCameAsync(GenerationService own)
    {
        Assert.Equal((98, 0), await own.CreditsAsync());
        Assert.Equal([(LedgerKind.Reserve, 20), (LedgerKind.Release, 20)], await own.LedgerAsync());
        Assert.Empty(await own.MediaAsync());
        Assert.True(JsonElement.DeepEquals(own.Before, await own.Caller.DraftAsync(own.Session)));
    }

    private static JsonElement SegmentIn(JsonElement draft) =>
        Assert.Single(draft.GetProperty("t")[0].GetProperty("sg").EnumerateArray());

    private static async Task<double> ProgressAsync(GenerationService own, string id) =>
        (await own.Caller.GetAsync($"/api/render/proxy/{id}")).Ok().GetProperty("progress").GetDouble();

    private static async Task<JsonElement> StatusAsync(GenerationService own, string id, string wanted)
    {
        var status = default(JsonElement);
        await UntilAsync(async () =>
            (status = (await own.Caller.GetAsync($"/api/render/proxy/{id}")).Ok()).Text("status") == wanted
        );
        return status;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 0; look < 3000; look++)
        {
            if (await holds())
                return;
            await Task.Delay(20, Cancel);
        }
        Assert.Fail("It does not come true.");
    }
}
