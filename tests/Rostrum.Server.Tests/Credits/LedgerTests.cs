using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Server.Credits;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Tests.Credits;

/// <summary>The ledger against a plain model of what should be in it.</summary>
public sealed class LedgerTests(Service service)
{
    private const int Purposes = 4;

    public enum Act
    {
        Grant,
        Reserve,
        Capture,
        Release,
    }

    [Fact]
    public void Any_order_of_movements_keeps_the_sums_true()
    {
        var move =
            from act in Gen.Elements(Enum.GetValues<Act>())
            from purpose in Gen.Choose(0, Purposes - 1)
            from amount in Gen.Choose(1, 60)
            select (act, purpose, amount);
        var runs = Gen.ListOf(move, 25).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15),
            Prop.ForAll(runs, moves => Play([.. moves]).GetAwaiter().GetResult())
        );
    }

    [Fact]
    public async Task Movements_at_the_same_time_lose_nothing()
    {
        var caller = await service.NewcomerAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number => MoveAsync(caller.UserId, Act.Reserve, $"{caller.UserId}:{number / 2}", 7))
        );
        var held = await BalanceAsync(caller.UserId);
        Assert.Equal((100 - 14 * 7, 14 * 7), held);
        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number =>
                    MoveAsync(
                        caller.UserId,
                        number % 2 == 0 ? Act.Capture : Act.Release,
                        $"{caller.UserId}:{number / 2}",
                        7
                    )
                )
        );
        var (available, frozen) = await BalanceAsync(caller.UserId);
        Assert.Equal(0, frozen);
        Assert.InRange(available, 2, 100);
        Assert.Equal(0, (available - 2) % 7);
    }

    private async Task Play(IReadOnlyList<(Act Act, int Purpose, int Amount)> moves)
    {
        var account = (await service.NewcomerAsync()).UserId;
        var model = new Model();
        foreach (var (act, purpose, amount) in moves)
        {
            await MoveAsync(account, act, $"{account}:{purpose}", amount);
            model.Move(act, purpose, amount);
            var balance = await BalanceAsync(account);
            Assert.Equal((model.Available, model.Frozen), balance);
            Assert.True(balance.Available >= 0 && balance.Frozen >= 0);
        }
    }

    private async Task<(long Available, long Frozen)> BalanceAsync(string account)
    {
        await using var db = service.OpenDatabase();
        var balance = await Ledger.BalanceAsync(db, account, TestContext.Current.CancellationToken);
        Assert.Equal(balance.Total, balance.Available + balance.Frozen);
        return (balance.Available, balance.Frozen);
    }

    private Task MoveAsync(string account, Act act, string purpose, long amount)
    {
        var cancel = TestContext.Current.CancellationToken;
        var ledger = service.Services.GetRequiredService<Ledger>();
        return service
            .Services.GetRequiredService<Database>()
            .WriteAsync(
                db =>
                    act switch
                    {
                        Act.Grant => ledger.GrantAsync(db, account, purpose, amount, cancel),
                        Act.Reserve => ledger.ReserveAsync(db, account, purpose, amount, cancel),
                        Act.Capture => ledger.CaptureAsync(db, purpose, cancel),
                        _ => ledger.ReleaseAsync(db, purpose, cancel),
                    },
                cancel
            );
    }

    /// <summary>A purpose is opened once, by a gift or a hold, and a hold is settled once.</summary>
    private sealed class Model
    {
        private readonly Dictionary<int, (Act Act, long Amount)> opened = [];
        private readonly HashSet<int> settled = [];

        public long Available { get; private set; } = 100;

        public long Frozen { get; private set; }

        public void Move(Act act, int purpose, long amount)
        {
            if (act is Act.Grant or Act.Reserve)
                Open(act, purpose, amount);
            else if (
                opened.TryGetValue(purpose, out var hold)
                && hold.Act == Act.Reserve
                && settled.Add(purpose)
            )
                Settle(act, hold.Amount);
        }

        private void Open(Act act, int purpose, long amount)
        {
            if (act == Act.Reserve && Available < amount || !opened.TryAdd(purpose, (act, amount)))
                return;
            Available += act == Act.Grant ? amount : -amount;
            Frozen += act == Act.Grant ? 0 : amount;
        }

        private void Settle(Act act, long amount)
        {
            Frozen -= amount;
            Available += act == Act.Release ? amount : 0;
        }
    }
}
