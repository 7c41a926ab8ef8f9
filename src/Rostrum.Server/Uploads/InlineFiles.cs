using Rostrum.Farm.Blobs;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Uploads;

/// <summary>Files that come within a message, as base64.</summary>
public sealed class InlineFiles(IBlobStore store)
{
    public async Task<IncomingFile> ReceiveAsync(InlineData data, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(data.Data.Replace('-', '+').Replace('_', '/'));
        }
        catch (FormatException)
        {
            throw ApiException.Malformed("inline_data.data is not valid base64.");
        }
        // The message's own limit has counted the bytes, and memory does not break off.
        return await ScratchFile.ReceiveAsync(
            new MemoryStream(bytes),
            FileName.Clean(data.DisplayName),
            store,
            room: _ => { },
            broken: failure => throw failure,
            cancel
        );
    }
}
