using Rostrum.Drafts;

namespace Rostrum.Farm.Tests;

/// <summary>Who is next, and who may write.</summary>
public sealed class QueueTests : IAsyncDisposable
{
    private static readonly Draft nothing = Yard.Film(Yard.Shot("blob:assets/none"));

    private readonly Yard yard = new();
    private readonly ExportQueue queue;

    public QueueTests() => queue = new ExportQueue(yard.Contexts, yard.Options, yard.Clock);

    [Fact]
    public async Task Accounts_take_turns_and_a_session_runs_one_export_at_a_time()
    {
        await AskAsync("a1", "a", "1");
        await AskAsync("a2", "a", "1");
        await AskAsync("a3", "a", "2");
        await AskAsync("a4", "a", "3");
        await AskAsync("b1", "b", "4");
        await AskAsync("c1", "c", "5");
        var taken = new List<Claim<Export>>();
        while (await queue.ClaimAsync(Yard.Cancel) is { } claim)
            taken.Add(claim);
        // The oldest; then who has none running, the older first; then whose session is idle. a2 waits for a1.
        Assert.Equal(["a1", "b1", "c1", "a3", "a4"], taken.Select(claim => claim.Row.Id));
        Assert.True(await queue.EndAsync(taken[0], RowStatus.Failed, "No.", Yard.Cancel));
        Assert.Equal("a2", (await queue.ClaimAsync(Yard.Cancel))!.Row.Id);
    }

    [Fact]
    public async Task Where_nobody_has_one_running_the_least_recently_served_account_is_next()
    {
        await AskAsync("a1", "a", "1");
        await AskAsync("a2", "a", "1");
        await AskAsync("b1", "b", "2");
        await AskAsync("b2", "b", "2");
        var order = new List<string>();
        while (await queue.ClaimAsync(Yard.Cancel) is { } claim)
        {
            order.Add(claim.Row.Id);
            await queue.EndAsync(claim, RowStatus.Failed, "No.", Yard.Cancel);
            yard.Clock.PutForward(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(["a1", "b1", "a2", "b2"], order);
    }

    [Fact]
    public async Task What_an_account_ordered_by_itself_comes_before_the_rows_of_its_batches()
    {
        await AskBatchAsync("many", 2, "a", "1");
        await AskAsync("one", "a", "1");
        await AskAsync("b1", "b", "2");
        var order = new List<string>();
        while (await queue.ClaimAsync(Yard.Cancel) is { } claim)
        {
            order.Add(claim.Row.Id);
            await queue.EndAsync(claim, RowStatus.Failed, "No.", Yard.Cancel);
            yard.Clock.PutForward(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(["one", "b1", "many~1", "many~2"], order);
    }

    [Fact]
    public async Task Rows_of_a_batch_run_beside_each_other_and_beside_one_export_of_their_session()
    {
        await AskBatchAsync("many", 3, "a", "1");
        await AskAsync("one", "a", "1");
        await AskAsync("two", "a", "1");
        var taken = new List<string>();
        while (await queue.ClaimAsync(Yard.Cancel) is { } claim)
            taken.Add(claim.Row.Id);
        Assert.Equal(["one", "many~1", "many~2", "many~3"], taken);
    }

    [Fact]
    public async Task A_batch_leaves_each_other_account_its_share_of_the_workers()
    {
        await AskBatchAsync("many", 4, "a", "1");
        var first = (await queue.ClaimAsync(Yard.Cancel))!;
        var second = (await queue.ClaimAsync(Yard.Cancel))!;
        Assert.Equal(("many~1", "many~2"), (first.Row.Id, second.Row.Id));
        // Nobody else waits, so nothing has to give way.
        Assert.False(await queue.OthersWaitAsync(first, Yard.Cancel));
        await AskBatchAsync("more", 2, "b", "2");
        Assert.True(await queue.OthersWaitAsync(first, Yard.Cancel));
        await queue.PutBackAsync(first, DateTime.UnixEpoch, 0, Yard.Cancel);
        var other = (await queue.ClaimAsync(Yard.Cancel))!;
        Assert.Equal("more~1", other.Row.Id);
        // One each: whoever gave way now would be next again.
        Assert.False(await queue.OthersWaitAsync(second, Yard.Cancel));
        Assert.False(await queue.OthersWaitAsync(other, Yard.Cancel));
    }

    [Fact]
    public async Task A_row_is_taken_once_however_many_reach_for_it()
    {
        for (var i = 0; i < 5; i++)
            await AskAsync($"{i}", "a", $"{i}");
        var others = new ExportQueue(yard.Contexts, yard.Options, yard.Clock);
        var claims = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => Task.Run(() => (i % 2 == 0 ? queue : others).ClaimAsync(Yard.Cancel)))
        );
        Assert.Equal(
            ["0", "1", "2", "3", "4"],
            claims.OfType<Claim<Export>>().Select(claim => claim.Row.Id).Order()
        );
    }

    [Fact]
    public async Task Who_lost_the_lease_writes_nothing()
    {
        await AskAsync("x", "a", "1");
        var first = (await queue.ClaimAsync(Yard.Cancel))!;
        Assert.Null(await queue.ClaimAsync(Yard.Cancel));
        yard.Clock.PutForward(yard.Options.Lease + TimeSpan.FromSeconds(1));
        var second = (await queue.ClaimAsync(Yard.Cancel))!;
        Assert.True(second.Fence > first.Fence);
        var progress = new RunProgress();
        progress.Begin(5, 10, inSound: 0);
        var film = Film("films/x.mp4");
        Assert.Equal(Hold.Lost, await queue.HoldAsync(first, progress, Yard.Cancel));
        Assert.False(await queue.CompleteAsync(first, film, Yard.Cancel));
        Assert.False(await queue.EndAsync(first, RowStatus.Failed, "No.", Yard.Cancel));
        Assert.False(await queue.PutBackAsync(first, DateTime.UtcNow, 0, Yard.Cancel));
        var row = await yard.RowAsync("x");
        Assert.Equal((RowStatus.Processing, 0, 2), (row.Status, row.FramesDone, row.Attempts));
        Assert.Equal(Hold.Held, await queue.HoldAsync(second, progress, Yard.Cancel));
        Assert.True(await queue.CompleteAsync(second, film, Yard.Cancel));
    }

    [Fact]
    public async Task A_lease_that_is_renewed_is_not_lost()
    {
        await AskAsync("x", "a", "1");
        var claim = (await queue.ClaimAsync(Yard.Cancel))!;
        for (var i = 0; i < 5; i++)
        {
            yard.Clock.PutForward(yard.Options.Lease * 0.8);
            Assert.Equal(Hold.Held, await queue.HoldAsync(claim, new RunProgress(), Yard.Cancel));
            Assert.Null(await queue.ClaimAsync(Yard.Cancel));
        }
    }

    [Fact]
    public async Task A_film_that_is_not_wanted_any_more_is_not_completed()
    {
        await AskAsync("x", "a", "1");
        var claim = (await queue.ClaimAsync(Yard.Cancel))!;
        await yard.Build().Desk.CancelAsync("a", "x", Yard.Cancel);
        Assert.Equal(Hold.CancelAsked, await queue.HoldAsync(claim, new RunProgress(), Yard.Cancel));
        Assert.False(await queue.CompleteAsync(claim, Film("films/x"), Yard.Cancel));
        Assert.True(await queue.EndAsync(claim, RowStatus.Canceled, null, Yard.Cancel));
    }

    [Fact]
    public async Task A_row_that_waits_for_another_attempt_is_not_taken_before_its_time()
    {
        await AskAsync("x", "a", "1");
        var claim = (await queue.ClaimAsync(Yard.Cancel))!;
        var later = yard.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(10);
        await queue.PutBackAsync(claim, later, 1, Yard.Cancel);
        Assert.Null(await queue.ClaimAsync(Yard.Cancel));
        yard.Clock.PutForward(TimeSpan.FromSeconds(11));
        Assert.Equal(2, (await queue.ClaimAsync(Yard.Cancel))!.Row.Attempts);
    }

    private static IReadOnlyList<FinishedFilm> Film(string blob) =>
        [new FinishedFilm(new FilmOutput(null, blob, "x", "x.mp4", 1, 1, 16, 16, null, null), 10, 0)];

    private async Task AskBatchAsync(string id, int rows, string account, string session)
    {
        for (var row = 1; row <= rows; row++)
            await yard.Build()
                .Desk.SubmitAsync(
                    Yard.Request($"{id}~{row}", nothing, session, account) with
                    {
                        Batch = (id, row),
                    },
                    Yard.Cancel
                );
    }

    private Task AskAsync(string id, string account, string session) =>
        yard.Build().Desk.SubmitAsync(Yard.Request(id, nothing, session, account), Yard.Cancel);

    public ValueTask DisposeAsync() => yard.DisposeAsync();

    [Fact]
    public async Task Attempts_that_got_further_do_not_count_against_a_film()
    {
        await AskAsync("x", "a", "1");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var claim = (await queue.ClaimAsync(Yard.Cancel))!;
            Assert.Equal(attempt, claim.Row.Attempts);
            yard.Clock.PutForward(yard.Options.Lease + TimeSpan.FromSeconds(1));
        }
        var further = (await queue.ClaimAsync(Yard.Cancel))!;
        var progress = new RunProgress();
        progress.Keep();
        Assert.Equal(Hold.Held, await queue.HoldAsync(further, progress, Yard.Cancel));
        Assert.Equal(1, (await yard.RowAsync("x")).Attempts);
    }

    [Fact]
    public void A_film_that_is_painted_but_not_heard_is_not_all_done()
    {
        var progress = new RunProgress();
        progress.Begin(20, 100, inSound: 50);
        Assert.Equal((13, 13), (progress.Done, progress.Reused));
        progress.Add(80);
        Assert.Equal(66, progress.Done);
        progress.Hear(0.5);
        Assert.Equal(83, progress.Done);
        progress.Hear(1);
        Assert.Equal((100, 100), (progress.Done, progress.Total));
    }
}
