using System.CommandLine;
using Rostrum.Cli.Chat;
using Rostrum.Cli.Chat.Words;
using Rostrum.Cli.Output;
using Rostrum.Protocol.Client;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum chat [FILE…]</c>: makes films on a server by talking to its agent.</summary>
internal static class ChatCommand
{
    private const string OwnServer = "http://127.0.0.1:5000";

    private static readonly Argument<string[]> files = new("FILE...")
    {
        Description = "Pictures, films and sounds to begin with, as paths or web addresses.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<string?> once = new("--once")
    {
        Description = "Says one thing, shows the answer and ends; for scripts.",
        HelpName = "TEXT",
    };
    private static readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Where exports are put; with --once the film is exported to it at the end.",
        HelpName = "FILE",
    };
    private static readonly Option<string?> server = new("--server")
    {
        Description = $"The server's address; else NEMO_API_URL, else {OwnServer}.",
        HelpName = "URL",
    };
    private static readonly Option<string?> session = new("--session")
    {
        Description =
            "The session to go on with: its id, last or new. Without it files begin a new one, and "
            + "without files the last one goes on.",
        HelpName = "ID",
    };

    public static Command Create()
    {
        var command = new Command("chat", "Makes films on a server by talking to its agent.")
        {
            files,
            once,
            output,
            server,
            session,
        };
        command.Run((asked, cancel) => Chat(asked, cancel).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> Chat(ParseResult asked, CancellationToken cancel)
    {
        var memory = ChatMemory.OfThisPerson();
        var given = Files(asked.GetValue(files) ?? []);
        var words = asked.GetValue(once);
        if (words is not null && words.Trim().Length == 0)
            throw new AskedWronglyException("Say something after --once, such as --once \"slow zoom in\".");
        var options = Options(asked, memory.ClientId(), given.Count > 0);
        using var client = new RostrumClient(
            new ClientOptions(options.Server, SkillIdentity.OfThisProgram())
        );
        var screen = new ConsoleScreen();
        var link = new ChatLink(client, memory, screen, options);
        var visit = new ChatVisit(new Conversation(client, link, screen, options), link, screen);
        var good = words is null
            ? await visit.TalkAsync(given, cancel)
            : await visit.SayOnceAsync(words, given, options.Output is not null, cancel);
        return good ? ExitCode.Done : ExitCode.Failed;
    }

    private static ChatOptions Options(ParseResult asked, string ownId, bool withFiles)
    {
        var address = Address(
            asked.GetValue(server) ?? Setting("NEMO_API_URL") ?? OwnServer,
            "--server or NEMO_API_URL"
        );
        var web = Setting("NEMO_WEB_URL") is { } pages ? Address(pages, "NEMO_WEB_URL") : address;
        var wanted = asked.GetValue(session)?.Trim();
        var goesOn = wanted is null ? !withFiles : wanted == "last";
        return new ChatOptions(
            address,
            web,
            ClientId() ?? ownId,
            Setting("NEMO_TOKEN"),
            wanted is "last" or "new" or "" ? null : wanted,
            goesOn,
            Output(asked.GetValue(output))
        );
    }

    private static string? ClientId() =>
        Setting("NEMO_CLIENT_ID") switch
        {
            null => null,
            { Length: <= 64 } id when id.All(char.IsAscii) => id,
            _ => throw new AskedWronglyException("NEMO_CLIENT_ID must be 1 to 64 plain characters."),
        };

    private static Uri Address(string text, string from) =>
        Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address
            : throw new AskedWronglyException(
                $"\"{text}\" is not a server's address: give {from} one like {OwnServer}."
            );

    private static List<string> Files(string[] names) =>
        [
            .. names.Select(name =>
                FileNames.IsAddress(name) ? name
                : File.Exists(name) ? Path.GetFullPath(name)
                : throw new AskedWronglyException($"There is no file {name}: check the path.")
            ),
        ];

    private static string? Output(string? file)
    {
        if (file is null)
            return null;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (Directory.Exists(file) || !Directory.Exists(folder))
            throw new AskedWronglyException($"No film can be put at \"{file}\": name a file in a folder.");
        return file;
    }

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? value : null;
}
