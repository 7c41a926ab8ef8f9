using System.Text.RegularExpressions;
using Rostrum.Protocol;

namespace Rostrum.Server.Tests.Protocol;

/// <summary>
/// Holds docs/protocol.md to what the service says. The blocks behind <c>example:</c> marks are written by
/// <code>ROSTRUM_WRITE_GOLDEN=1 tests/run Server -- -class Rostrum.Server.Tests.Protocol.ProtocolPageTests</code>
/// and everything else by hand. Read the difference before you keep it: clients rely on these bytes.
/// </summary>
public sealed partial class ProtocolPageTests
{
    private static readonly string page = Path.Combine(Root(), "docs", "protocol.md");

    [Fact]
    public async Task The_examples_are_what_the_service_says()
    {
        var said = await RecordedAsync();
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("ROSTRUM_WRITE_GOLDEN") is { Length: > 0 })
        {
            var renewed = Example().Replace(text, shown => Block(shown.Groups["name"].Value, said));
            await File.WriteAllTextAsync(page, renewed, TestContext.Current.CancellationToken);
            return;
        }
        var shown = Example()
            .Matches(text)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Value);
        Assert.Equal(said.Keys.Order(), shown.Keys.Order());
        Assert.All(shown, example => Assert.Equal(Block(example.Key, said), example.Value));
    }

    [Fact]
    public void Every_code_is_in_the_table_with_its_status()
    {
        var text = File.ReadAllText(page);
        Assert.All(
            Enum.GetValues<ApiCode>(),
            code => Assert.Contains($"\n| {(int)code} | {code.HttpStatus()} |", text)
        );
    }

    private static async Task<Dictionary<string, string>> RecordedAsync()
    {
        var hook = new TaskCompletionSource<string>();
        await using var elsewhere = await Walk.ElsewhereAsync(hook);
        await using var service = await Service.StartAsync(options =>
        {
            options.PublicUrl = "https://rostrum.example";
            options.Uploads.AllowPrivateAddresses = true;
            // What waits behind something else is to be seen waiting.
            options.Exports.AtOnce = 1;
        });
        var recorder = new Recorder(service);
        await new Walk(service, recorder, elsewhere, hook.Task).TakeAsync();
        return recorder.Examples;
    }

    private static string Block(string name, Dictionary<string, string> said) =>
        $"<!-- example: {name} -->\n```http\n{said[name]}\n```";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"<!-- example: (?<name>[a-z ]+) -->\n```http\n((?!```)[^\n]*\n)*```")]
    private static partial Regex Example();
}
