using Microsoft.AspNetCore.Http;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Conversations;

/// <summary>Takes a message as it comes over HTTP: its files go into the session first, then its words are worked on.</summary>
public sealed class TurnIntake(
    TurnDesk turns,
    UploadDesk uploads,
    UrlFetcher fetcher,
    InlineFiles inlineFiles,
    SessionDesk sessions,
    ServerOptions options
)
{
    internal async Task<TurnFeed> TakeAsync(HttpContext context, Message message, CancellationToken cancel)
    {
        CheckCount(message);
        var caller = context.CallerOf();
        var address = PublicAddress.Of(context.Request, options);
        var words =
            message.Words.Length > 0 ? message.Words : await WordsForFilesAsync(caller, message, cancel);
        var key = ConversationRoutes.IdempotencyKey(context.Request);
        if (await turns.FindAsync(caller, message.SessionId, words, key, cancel) is { } known)
            return known;
        foreach (var data in message.Inline)
            using (var file = await inlineFiles.ReceiveAsync(data, cancel))
                await uploads.AddAsync(caller.AccountId, message.SessionId, file, address, cancel);
        foreach (var uri in message.Addresses.Where(uri => PublicAddress.FileKeyIn(uri) is null))
            using (var file = await FetchAsync(uri, cancel))
                await uploads.AddAsync(caller.AccountId, message.SessionId, file, address, cancel);
        return await turns.AcceptAsync(caller, message.SessionId, words, key, address, cancel);
    }

    /// <summary>Each file costs a process that looks at it: as many as in an upload, and no more.</summary>
    private void CheckCount(Message message)
    {
        var files =
            message.Inline.Count + message.Addresses.Count(uri => PublicAddress.FileKeyIn(uri) is null);
        if (files > options.Uploads.MostFiles)
            throw ApiException.Malformed(
                $"The message holds {files} files, and {options.Uploads.MostFiles} are taken at once: send several messages."
            );
    }

    /// <summary>Said for a message that holds files and no words, in the language of its session.</summary>
    private async Task<string> WordsForFilesAsync(Caller caller, Message message, CancellationToken cancel)
    {
        var session = await sessions.GetAsync(caller.AccountId, message.SessionId, cancel);
        return session.Language == "zh" ? "添加这些文件" : "Add these files";
    }

    private Task<IncomingFile> FetchAsync(string uri, CancellationToken cancel) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address)
            ? fetcher.FetchAsync(address, cancel)
            : throw ApiException.Malformed("file_uri is not an address: write https://….");
}
