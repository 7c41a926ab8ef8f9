using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Tests;

/// <summary>What can be asked at the desk, before, while and after a film is made.</summary>
public sealed class DeskTests
{
    private static readonly Draft nothing = Yard.Film(Yard.Shot("blob:assets/none"));

    [Fact]
    public async Task The_same_id_with_the_same_body_is_the_same_export_and_with_another_a_conflict()
    {
        await using var yard = new Yard();
        var desk = yard.Build().Desk;
        var first = Assert.IsType<ExportAnswer.Accepted>(
            await desk.SubmitAsync(Yard.Request("x", nothing), Yard.Cancel)
        );
        var second = Assert.IsType<ExportAnswer.Repeated>(
            await desk.SubmitAsync(Yard.Request("x", nothing), Yard.Cancel)
        );
        Assert.Equal(first.Export.Key, second.Export.Key);
        Assert.IsType<ExportAnswer.Conflict>(
            await desk.SubmitAsync(Yard.Request("x", nothing, body: "other"), Yard.Cancel)
        );
        Assert.IsType<ExportAnswer.Accepted>(
            await desk.SubmitAsync(Yard.Request("x", nothing, account: "b"), Yard.Cancel)
        );
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_is_one_export()
    {
        await using var yard = new Yard();
        var desk = yard.Build().Desk;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => desk.SubmitAsync(Yard.Request("x", nothing), Yard.Cancel)))
        );
        Assert.Single(answers.OfType<ExportAnswer.Accepted>());
        Assert.Equal(7, answers.OfType<ExportAnswer.Repeated>().Count());
        await using var context = yard.Contexts();
        Assert.Equal(1, await context.Exports.CountAsync(Yard.Cancel));
    }

    [Fact]
    public async Task What_was_asked_before_the_start_is_made_after_it()
    {
        await using var yard = new Yard();
        var farm = yard.Build();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 1000));
        await farm.Desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        await farm.StartAsync(Yard.Cancel);
        Assert.Equal(RowStatus.Completed, (await Yard.EndAsync(farm, "x")).Status);
    }

    [Fact]
    public async Task Who_watches_sees_the_export_as_it_is_then_progress_that_only_grows_then_the_end()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 20_000));
        await farm.Desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        var seen = new List<Export>();
        await foreach (var export in farm.Desk.WatchAsync("a", "x", Yard.Cancel))
            seen.Add(export);
        Assert.Equal(RowStatus.Completed, seen[^1].Status);
        Assert.All(seen.SkipLast(1), export => Assert.False(export.HasEnded));
        Assert.Equal(
            seen.Select(export => export.FramesDone).Order(),
            seen.Select(export => export.FramesDone)
        );
        Assert.Equal((200, 200), (seen[^1].FramesDone, seen[^1].FramesTotal));
        var late = new List<Export>();
        await foreach (var export in farm.Desk.WatchAsync("a", "x", Yard.Cancel))
            late.Add(export);
        Assert.Equal(RowStatus.Completed, Assert.Single(late).Status);
        await foreach (var export in farm.Desk.WatchAsync("b", "x", Yard.Cancel))
            Assert.Fail($"A stranger sees {export.Id}.");
    }

    [Fact]
    public async Task A_film_is_found_by_its_address_until_its_time_is_over()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 500));
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        Assert.Equal(64, export.DownloadKey.Length);
        Assert.NotNull(await farm.Desk.FindByDownloadKeyAsync(export.DownloadKey, Yard.Cancel));
        Assert.Null(
            await farm.Desk.FindByDownloadKeyAsync("0" + export.DownloadKey[1..^1] + "x", Yard.Cancel)
        );
        yard.Clock.PutForward(yard.Options.KeepFilms + TimeSpan.FromMinutes(1));
        Assert.Null(await farm.Desk.FindByDownloadKeyAsync(export.DownloadKey, Yard.Cancel));
    }

    [Fact]
    public void Time_left_follows_from_the_pace_of_what_was_painted_not_of_what_was_there()
    {
        var yard = new Yard();
        var desk = yard.Build().Desk;
        var export = Row(RowStatus.Processing);
        export.StartedAt = yard.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(10);
        (export.FramesReused, export.FramesDone, export.FramesTotal) = (100, 150, 200);
        Assert.InRange(desk.SecondsLeft(export)!.Value, 10, 12);
        export.FramesDone = 100;
        Assert.Null(desk.SecondsLeft(export));
        Assert.Null(desk.SecondsLeft(Row(RowStatus.Pending)));
    }

    [Fact]
    public async Task An_export_that_waits_is_canceled_at_once_and_one_that_ended_stays_as_it_is()
    {
        await using var yard = new Yard();
        var told = 0;
        yard.Hooks = new FarmHooks
        {
            Ended = (_, _) =>
            {
                Interlocked.Increment(ref told);
                return Task.CompletedTask;
            },
        };
        var farm = yard.Build();
        await farm.Desk.SubmitAsync(Yard.Request("x", nothing), Yard.Cancel);
        var canceled = await farm.Desk.CancelAsync("a", "x", Yard.Cancel);
        Assert.Equal(RowStatus.Canceled, canceled!.Status);
        Assert.NotNull(canceled.EndedAt);
        Assert.Equal(1, told);
        Assert.Null(await farm.Desk.CancelAsync("b", "x", Yard.Cancel));
        await farm.StartAsync(Yard.Cancel);
        Assert.Equal(RowStatus.Canceled, (await Yard.EndAsync(farm, "x")).Status);
        Assert.Equal(RowStatus.Canceled, (await farm.Desk.CancelAsync("a", "x", Yard.Cancel))!.Status);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task An_export_that_runs_is_canceled_soon_and_leaves_no_film()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 6_000_000));
        await farm.Desk.SubmitAsync(Yard.Request("x", draft, encoder: EncoderSettings.High), Yard.Cancel);
        await Yard.UntilAsync("progress", async () => (await yard.RowAsync("x")).FramesDone > 0);
        await farm.Desk.CancelAsync("a", "x", Yard.Cancel);
        var export = await Yard.EndAsync(farm, "x");
        Assert.Equal((RowStatus.Canceled, null), (export.Status, export.OutputBlob));
        Assert.DoesNotContain(yard.Blobs.Put, key => key.StartsWith("films/", StringComparison.Ordinal));
        Assert.InRange(export.FramesDone, 1, 59_999);
    }

    private static Export Row(RowStatus status) =>
        new()
        {
            Id = "x",
            AccountId = "a",
            SessionId = "1",
            BodyHash = "",
            Draft = "",
            EncoderPreset = "medium",
            DownloadKey = "",
            FileName = "",
            Status = status,
        };
}
