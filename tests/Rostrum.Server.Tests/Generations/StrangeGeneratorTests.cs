using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Generations;

/// <summary>Whatever a generator answers: one sentence, the credits back, the film as it was.</summary>
public sealed class StrangeGeneratorTests(Samples samples)
{
    [Theory]
    [InlineData("/prompt", "[]", "makes no sense")]
    [InlineData("/prompt", "{\"prompt_id\":5}", "makes no sense")]
    [InlineData("/prompt", "{\"prompt_id\":\"../../etc\"}", "makes no sense")]
    [InlineData("/prompt", "not json", "makes no sense")]
    [InlineData("/prompt", "{\"prompt_id\":\"a\",\"prompt_id\":\"b\"}", "makes no sense")]
    [InlineData("/prompt", "", "makes no sense")]
    [InlineData("/upload/image", "{\"name\":null}", "makes no sense")]
    [InlineData("/upload/image", "{\"name\":\"\\ud800.jpg\"}", "makes no sense")]
    [InlineData("/prompt", "{\"prompt_id\":\"\\udfff\"}", "makes no sense")]
    [InlineData("/history/", "[1,2]", "makes no sense")]
    [InlineData("/history/", "{\"ID\":[]}", "makes no sense")]
    [InlineData("/history/", "{\"ID\":{\"outputs\":[]}}", "makes no sense")]
    [InlineData("/history/", "{\"ID\":{\"outputs\":{\"9\":{\"images\":[{}]}}}}", "made no clip")]
    [InlineData(
        "/history/",
        "{\"ID\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"a.png\",\"subfolder\":\"\",\"type\":\"output\"}]}}}}",
        "made no clip"
    )]
    [InlineData(
        "/history/",
        "{\"ID\":{\"outputs\":{\"9\":{\"gifs\":[{\"filename\":\"../a.mp4\",\"subfolder\":\"..\",\"type\":\"output\"}]}}}}",
        "does not take"
    )]
    [InlineData("/queue", "{}", "makes no sense")]
    public async Task Answers_that_make_no_sense(string path, string answer, string told)
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await BegunAsync(
            own,
            context =>
            {
                if (!context.Request.Path.Value!.StartsWith(path, StringComparison.Ordinal))
                    return Task.FromResult(false);
                var work = context.Request.Path.Value.Split('/')[^1];
                return Done(context.Response.WriteAsync(answer.Replace("ID", work)));
            }
        );
        Assert.Contains(told, await own.FailedAsync(id));
    }

    [Fact]
    public async Task A_workflow_that_is_refused_is_told_with_the_generators_word_for_it()
    {
        const string answer =
            """{"error":{"type":"prompt_outputs_failed_validation","message":"<b>x</b>","details":"/home/me","extra_info":{}},"node_errors":{}}""";
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await BegunAsync(
            own,
            On(
                "/prompt",
                context =>
                {
                    context.Response.StatusCode = 400;
                    return context.Response.WriteAsync(answer);
                }
            )
        );
        Assert.Equal(
            "The generator does not take the work (it answered 400, prompt_outputs_failed_validation).",
            await own.FailedAsync(id)
        );
    }

    [Theory]
    [InlineData("/prompt")]
    [InlineData("/view")]
    [InlineData("/history/")]
    public async Task Nobody_is_followed_elsewhere(string path)
    {
        await using var elsewhere = await Site.OpenAsync(context => context.Response.WriteAsync("secret"));
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await BegunAsync(
            own,
            On(
                path,
                context =>
                {
                    context.Response.Redirect(elsewhere.At("/secret.mp4").ToString());
                    return Task.CompletedTask;
                }
            )
        );
        if (path == "/view")
            own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        Assert.Contains("sends on to another address", await own.FailedAsync(id));
        Assert.Equal(0, elsewhere.Requests);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var own = await GenerationService.StartAsync();
        var sent = 0L;
        var (id, _) = await BegunAsync(
            own,
            On(
                "/prompt",
                async context =>
                {
                    var piece = new byte[1 << 20];
                    Array.Fill(piece, (byte)' ');
                    // What is written to nobody is gone at once; so there is time for the other side to leave.
                    for (
                        ;
                        sent < 1L << 30 && !context.RequestAborted.IsCancellationRequested;
                        sent += piece.Length
                    )
                    {
                        await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                        await Task.Delay(sent > 64 << 20 ? 20 : 0, context.RequestAborted);
                    }
                }
            )
        );
        Assert.Contains("makes no sense", await own.FailedAsync(id));
        Assert.InRange(sent, 0, 200 << 20);
    }

    [Fact]
    public async Task An_answer_that_never_comes_ends_with_the_time_of_the_clip()
    {
        await using var own = await GenerationService.StartAsync(options => options.Generator.Timeout = 8);
        var (id, _) = await BegunAsync(
            own,
            On(
                "/view",
                async context =>
                {
                    await context.Response.Body.WriteAsync(own.Clip.AsMemory(0, 100), context.RequestAborted);
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                }
            )
        );
        own.Comfy.Finish(await own.Comfy.PostedAsync(), own.Clip);
        Assert.Contains("longer than 8 s", await own.FailedAsync(id));
    }

    [Theory]
    [InlineData("png", "is not a clip")]
    [InlineData("mp3", "is not a clip")]
    [InlineData("srt", "is not a clip")]
    [InlineData("", "is not a clip")]
    public async Task A_result_that_is_no_film_is_not_taken(string sample, string told)
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var content = sample == "" ? "<html>"u8.ToArray() : samples.Bytes(sample);
        own.Comfy.Finish(await own.Comfy.PostedAsync(), content);
        Assert.Contains(told, await own.FailedAsync(id));
    }

    [Fact]
    public async Task A_film_of_a_frame_or_two_does_not_take_a_pictures_place()
    {
        await using var own = await GenerationService.StartAsync();
        using var made = new Made();
        var (id, _) = await own.BeginAsync();
        var clip = made.Ffmpeg(
            "-f lavfi -i testsrc2=s=64x64:r=16:d=0.12 -c:v libx264 -pix_fmt yuv420p",
            "short.mp4"
        );
        own.Comfy.Finish(
            await own.Comfy.PostedAsync(),
            await File.ReadAllBytesAsync(clip, TestContext.Current.CancellationToken)
        );
        Assert.Contains("too short", await own.FailedAsync(id));
    }

    [Fact]
    public async Task A_result_larger_than_an_upload_may_be_is_not_taken()
    {
        await using var own = await GenerationService.StartAsync(options => options.Uploads.MostBytes = 5000);
        var (id, _) = await own.BeginAsync();
        own.Comfy.Finish(await own.Comfy.PostedAsync(), new byte[6000]);
        var why = await own.FailedAsync(id);
        Assert.Contains("The generated clip is too large", why);
        Assert.Contains("Ask for it again", why);
        Assert.DoesNotContain("send", why);
    }

    [Fact]
    public async Task Nonsense_on_the_socket_is_not_noticed()
    {
        await using var own = await GenerationService.StartAsync();
        var (id, _) = await own.BeginAsync();
        var work = await own.Comfy.PostedAsync();
        await own.Comfy.SayAsync(work, "progress", new JsonObject { ["value"] = "x", ["max"] = 0 });
        await own.Comfy.SayAsync(work, "progress", new JsonObject { ["value"] = 1e300, ["max"] = -1 });
        await own.Comfy.SayAsync(work, "progress_state", new JsonObject { ["nodes"] = new JsonArray(1) });
        await own.Comfy.SayAsync(work, new string('x', 100_000), []);
        own.Comfy.Finish(work, own.Clip);
        Assert.Equal("completed", (await own.Caller.EndedAsync(id)).Text("status"));
    }

    private static async Task<(string Id, string Reply)> BegunAsync(
        GenerationService own,
        Func<HttpContext, Task<bool>> instead
    )
    {
        own.Comfy.Instead = instead;
        return await own.BeginAsync();
    }

    private static Func<HttpContext, Task<bool>> On(string path, Func<HttpContext, Task> answer) =>
        context =>
            context.Request.Path.Value!.StartsWith(path, StringComparison.Ordinal)
                ? Done(answer(context))
                : Task.FromResult(false);

    private static async Task<bool> Done(Task answer)
    {
        await answer;
        return true;
    }
}
