using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Server;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum voucher CREDITS</c>: a code that somebody can top up with.</summary>
internal static class VoucherCommand
{
    private const long MostCredits = 1_000_000_000;

    private static readonly Argument<long> credits = new("CREDITS")
    {
        Description = "How many credits the code is good for.",
    };
    private static readonly Option<int?> days = new("--days")
    {
        Description = "Days that it is good for (no end).",
    };
    private static readonly Option<string?> data = ServerArguments.Data();

    public static Command Create()
    {
        var command = new Command("voucher", "Makes a code that tops up an account once.")
        {
            credits,
            days,
            data,
        };
        command.Run(
            (asked, cancel) =>
            {
                var amount = asked.GetValue(credits);
                if (amount is < 1 or > MostCredits)
                    throw new AskedWronglyException($"A voucher is good for 1 to {MostCredits} credits.");
                var life = asked.GetValue(days) is { } count ? TimeSpan.FromDays(count) : (TimeSpan?)null;
                if (life is { TotalDays: < 1 or > 36500 })
                    throw new AskedWronglyException("A voucher is good for 1 to 36500 days.");
                var options = ServerArguments.ReadOfService(asked.GetValue(data));
                Say.Result(OwnerDesk.NewVoucherAsync(options, amount, life, cancel).GetAwaiter().GetResult());
                return ExitCode.Done;
            }
        );
        return command;
    }
}
