using System.Diagnostics;
using Rostrum.Media;

namespace Rostrum.Server.Tests.Credits;

/// <summary><c>rostrum voucher</c>, asked wrongly.</summary>
public sealed class VoucherCommandTests
{
    [Theory]
    [InlineData("CREDITS takes a whole number, and \"abc\" is none.", "abc")]
    [InlineData("CREDITS takes a whole number, and \"1.5\" is none.", "1.5")]
    [InlineData("--days takes a whole number, and \"soon\" is none.", "500", "--days", "soon")]
    [InlineData("A voucher is good for 1 to 1000000000 credits.", "0")]
    public async Task What_is_no_number_is_answered_with_what_is_wanted(
        string sentence,
        params string[] asked
    )
    {
        var start = new ProcessStartInfo(HostProgram.Path, ["voucher", .. asked])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(sentence, said);
        Assert.DoesNotContain("System.", said);
    }
}
