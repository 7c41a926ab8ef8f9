using Microsoft.EntityFrameworkCore;

namespace Rostrum.Farm.Tests;

/// <summary>What the world fails is tried again; what the draft is to blame for is not; nothing is lost.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_store_that_fails_twice_only_delays_the_film()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 8000));
        yard.Blobs.Fail(2);
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        // How many attempts the row counts is another matter: they are forgotten once something was kept.
        Assert.Equal(2, yard.Blobs.Failed);
        Assert.Null(export.Error);
    }

    [Fact]
    public async Task A_store_that_goes_on_failing_fails_the_export_with_a_sentence()
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { MostAttempts = 2 };
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 1000));
        yard.Blobs.Fail(int.MaxValue);
        var export = await Yard.MakeAsync(farm, Yard.Request("x", draft));
        Assert.Equal((RowStatus.Failed, 2), (export.Status, export.Attempts));
        Assert.Contains("could not be stored", export.Error);
    }

    [Theory]
    [InlineData("blob:assets/none", "\"Sunset\" is not there any more; send it again.")]
    [InlineData("blob:../../../etc/passwd", "\"Sunset\" is not there any more; send it again.")]
    [InlineData("file:/etc/hostname", "\"Sunset\" is not a picture that was sent")]
    public async Task A_picture_that_is_not_there_fails_the_export_at_once(string address, string sentence)
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var shot = Yard.Shot(address) with { Meta = new Drafts.NameMeta { Name = "Sunset" } };
        var export = await Yard.MakeAsync(farm, Yard.Request("x", Yard.Film(shot)));
        Assert.Equal((RowStatus.Failed, 1), (export.Status, export.Attempts));
        Assert.Contains(sentence, export.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_named_by_what_the_person_calls_it()
    {
        await using var yard = new Yard();
        await File.WriteAllTextAsync(yard.At("a.txt"), "no picture", Yard.Cancel);
        await yard.Blobs.PutAsync("assets/text", yard.At("a.txt"), Yard.Cancel);
        var farm = await yard.StartAsync();
        var shot = Yard.Shot("blob:assets/text") with { Meta = new Drafts.NameMeta { Name = "Sunset" } };
        var export = await Yard.MakeAsync(farm, Yard.Request("x", Yard.Film(shot)));
        Assert.Equal((RowStatus.Failed, 1), (export.Status, export.Attempts));
        Assert.Contains("\"Sunset\"", export.Error);
        Assert.DoesNotContain(yard.Folder, export.Error);
    }

    [Fact]
    public async Task A_draft_that_cannot_become_a_film_is_not_tried_again()
    {
        await using var yard = new Yard();
        var farm = await yard.StartAsync();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1))) with { Fps = 1000 };
        var export = await Yard.MakeAsync(farm, Yard.Request("x", draft));
        Assert.Equal((RowStatus.Failed, 1), (export.Status, export.Attempts));
        Assert.Contains("1000 frames a second", export.Error);
    }

    [Fact]
    public async Task An_export_that_ended_the_process_each_time_is_not_begun_for_ever()
    {
        await using var yard = new Yard();
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(1), 1000));
        await yard.Build().Desk.SubmitAsync(Yard.Request("x", draft), Yard.Cancel);
        await using (var context = yard.Contexts())
            await context.Exports.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.Status, RowStatus.Processing)
                        .SetProperty(e => e.Attempts, 4)
                        .SetProperty(e => e.LeasedBy, "rostrum")
                        .SetProperty(e => e.LeasedUntil, DateTime.UtcNow.AddHours(1)),
                Yard.Cancel
            );
        var export = await Yard.EndAsync(await yard.StartAsync(), "x");
        Assert.Equal((RowStatus.Failed, 0), (export.Status, yard.Blobs.ChunksPut));
    }

    [Fact]
    public async Task The_host_is_told_of_every_end_again_until_it_has_understood()
    {
        await using var yard = new Yard();
        var calls = 0;
        yard.Hooks = new FarmHooks
        {
            Ended = (_, _) =>
                Interlocked.Increment(ref calls) == 1
                    ? throw new InvalidOperationException("Not now.")
                    : Task.CompletedTask,
        };
        var farm = await yard.StartAsync();
        await Yard.MakeAsync(farm, Yard.Request("x", Yard.Film(Yard.Shot("blob:assets/none"))));
        await Yard.UntilAsync("the first call", () => Task.FromResult(Volatile.Read(ref calls) >= 1));
        await farm.StopAsync(Yard.Cancel);
        Assert.False((await yard.RowAsync("x")).Reported);
        await yard.StartAsync();
        Assert.True((await yard.RowAsync("x")).Reported);
        Assert.Equal(2, calls);
    }
}
