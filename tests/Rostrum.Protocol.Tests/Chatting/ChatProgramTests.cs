using System.Diagnostics;
using Rostrum.Media;

namespace Rostrum.Protocol.Tests.Chatting;

/// <summary><c>rostrum chat</c> as scripts and pipes run it.</summary>
public sealed class ChatProgramTests : IAsyncLifetime
{
    /// <summary>Only a hang lasts so long, however busy the machine.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum program ");
    private ScriptedServer server = null!;

    public async ValueTask InitializeAsync() => server = await ScriptedServer.StartAsync();

    private string At(string name) => Path.Combine(folder.FullName, name);

    [Fact]
    public async Task One_message_with_a_picture_makes_a_film()
    {
        await File.WriteAllTextAsync(At("lake.jpg"), "a picture", TestContext.Current.CancellationToken);
        var (code, output, error) = await Chat("", "--once", "zoom in", "lake.jpg", "-o", "out.mp4");
        Assert.Equal(0, code);
        Assert.Equal("Done: the picture pushes in.\nout.mp4: 0.0 MB\n", output);
        Assert.StartsWith("Connecting...\nUploading...\nReceived lake.jpg, 640x480.\n", error);
        Assert.Equal(
            "a film",
            await File.ReadAllTextAsync(At("out.mp4"), TestContext.Current.CancellationToken)
        );
        Assert.Contains("a picture", server.Last(Routes.Upload).Body);
        Assert.DoesNotContain('\u001b', output + error);
        Assert.DoesNotContain("nmv_", output + error);
    }

    [Fact]
    public async Task The_last_session_goes_on_until_files_begin_a_new_one()
    {
        await File.WriteAllTextAsync(At("lake.jpg"), "a picture", TestContext.Current.CancellationToken);
        await Chat("", "--once", "zoom in");
        var (_, _, error) = await Chat("", "--once", "slower");
        Assert.Contains("Going on with the last session", error);
        Assert.Equal((1, 1), (server.Count(Routes.Token), server.Count(Routes.Session)));
        await Chat("", "--once", "zoom in", "lake.jpg");
        Assert.Equal((1, 2), (server.Count(Routes.Token), server.Count(Routes.Session)));
    }

    [Fact]
    public async Task Every_call_is_attributed()
    {
        await Chat("", "--once", "export");
        Assert.All(
            server.Calls,
            call =>
                Assert.All(
                    ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"],
                    name => Assert.NotEqual("", call.Header(name))
                )
        );
    }

    [Fact]
    public async Task A_refusal_ends_with_1_and_its_sentence()
    {
        server.On(Routes.Submit, Answers.Refuse(402, 402, "Register to export."));
        var (code, _, error) = await Chat("", "--once", "export");
        Assert.Equal(1, code);
        Assert.Contains("rostrum: Register to export.\n", error);
    }

    [Theory]
    [InlineData("nowhere.jpg", "--once", "nowhere.jpg", "zoom")]
    [InlineData("--once", "--once", " ")]
    [InlineData("not a server's address", "--once", "zoom", "--server", "ftp://x")]
    [InlineData("name a file", "--once", "zoom", "-o", "nowhere/out.mp4")]
    public async Task A_wrong_ask_ends_with_2(string said, params string[] arguments)
    {
        var asked = arguments[1] == "nowhere.jpg" ? ["--once", "zoom", "nowhere.jpg"] : arguments;
        var (code, output, error) = await Chat("", asked);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(said, error);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Lines_from_a_pipe_are_a_talk()
    {
        var (code, output, error) = await Chat("zoom in\n\ncredits\nquit\nnever said\n");
        Assert.Equal(0, code);
        Assert.Equal(
            "Done: the picture pushes in.\nCredits: 90 (10 more are set aside for work under way)\n",
            output
        );
        Assert.Contains("Connecting...\nReady.", error);
        Assert.Equal(1, server.Count(Routes.Run));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be()
    {
        await server.DisposeAsync();
        var (code, _, error) = await Chat("", "--once", "zoom in", "--server", "http://127.0.0.1:1");
        server = await ScriptedServer.StartAsync();
        Assert.Equal(1, code);
        Assert.Contains("cannot be reached", error);
        Assert.DoesNotContain("   at ", error);
    }

    private async Task<(int Code, string Output, string Error)> Chat(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(HostProgram.Path, ["chat", .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder.FullName;
        foreach (var name in (string[])["NEMO_TOKEN", "NEMO_CLIENT_ID", "NEMO_WEB_URL", "SKILL_SOURCE"])
            start.Environment.Remove(name);
        if (!arguments.Contains("--server"))
            start.Environment["NEMO_API_URL"] = server.Address.AbsoluteUri;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The chat did not end.");
        }
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
