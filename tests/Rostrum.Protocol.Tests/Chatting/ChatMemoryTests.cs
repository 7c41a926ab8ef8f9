using Rostrum.Cli.Chat;

namespace Rostrum.Protocol.Tests.Chatting;

public sealed class ChatMemoryTests : IDisposable
{
    private static readonly Uri Server = new("http://127.0.0.1:5000/");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum memory ");

    private string Inside => Path.Combine(folder.FullName, "rostrum");

    [Fact]
    public void The_client_id_is_made_once_and_only_its_owner_reads_it()
    {
        var id = new ChatMemory(Inside).ClientId();
        Assert.Equal(id, new ChatMemory(Inside).ClientId());
        Assert.True(Guid.TryParse(id, out _));
        var file = Path.Combine(Inside, "client_id");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Each_server_and_client_has_a_session_of_its_own()
    {
        new ChatMemory(Inside).Keep(Server, new ServerMemory("me", "token", SessionId: "1"));
        var memory = new ChatMemory(Inside);
        Assert.Equal("1", memory.Recall(Server, "me").SessionId);
        Assert.Null(memory.Recall(Server, "you").SessionId);
        Assert.Null(memory.Recall(new Uri("http://127.0.0.1:5001/"), "me").SessionId);
    }

    [Fact]
    public void A_broken_file_is_as_good_as_none()
    {
        Directory.CreateDirectory(Inside);
        File.WriteAllText(Path.Combine(Inside, "servers.json"), "{\"half");
        Assert.Null(new ChatMemory(Inside).Recall(Server, "me").SessionId);
    }

    [Fact]
    public void Where_nothing_can_be_written_all_else_works()
    {
        File.WriteAllText(Inside, "a file where the folder should be");
        var memory = new ChatMemory(Inside);
        memory.Keep(Server, new ServerMemory("me", SessionId: "1"));
        Assert.NotEmpty(memory.ClientId());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
