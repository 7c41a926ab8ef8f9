namespace Rostrum.Cli.Chat;

/// <summary>A visit to the agent: one message for scripts, or a talk until the person leaves.</summary>
internal sealed class ChatVisit(Conversation conversation, ChatLink link, IChatScreen screen)
{
    private static readonly string[] farewells = ["quit", "exit", "bye", "/quit", "/exit", "退出", "再见"];

    /// <param name="exports">Ends with an export, unless the message asked for one itself.</param>
    public async Task<bool> SayOnceAsync(
        string message,
        IReadOnlyList<string> files,
        bool exports,
        CancellationToken cancel
    ) =>
        await Begin(files, cancel)
        && await conversation.HearAsync(message, cancel)
        && (!exports || conversation.Exported || await conversation.ExportAsync(cancel));

    public async Task<bool> TalkAsync(IReadOnlyList<string> files, CancellationToken cancel)
    {
        if (!await Begin(files, cancel))
            return false;
        screen.Note("Ready. Say what you want, or \"export\", \"status\", \"credits\"; \"quit\" leaves.");
        while (await NextLine(cancel) is { } line && !IsFarewell(line))
            if (line.Trim().Length > 0)
                await conversation.HearAsync(line, cancel);
        return true;
    }

    private async Task<bool> Begin(IReadOnlyList<string> files, CancellationToken cancel)
    {
        screen.Note("Connecting...");
        return await conversation.Guarded(async () =>
            {
                await link.ConnectAsync(cancel);
                return true;
            }) && (files.Count == 0 || await conversation.UploadAsync(files, cancel));
    }

    private static bool IsFarewell(string line) =>
        farewells.Contains(line.Trim().TrimEnd('.', '!', '。', '！').ToLowerInvariant());

    /// <summary>A line that is typed cannot be called off, but waiting for it can.</summary>
    private static async Task<string?> NextLine(CancellationToken cancel)
    {
        if (!Console.IsInputRedirected && !Console.IsOutputRedirected)
            Console.Out.Write("> ");
        return await Task.Run(Console.In.ReadLine, cancel).WaitAsync(cancel);
    }
}
