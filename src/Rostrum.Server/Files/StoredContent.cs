using Microsoft.AspNetCore.Http;
using Rostrum.Farm.Blobs;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Files;

/// <summary>Sends what is stored, whole or the range that was asked for.</summary>
internal static class StoredContent
{
    /// <param name="fileName">Given when the file is to be saved rather than shown.</param>
    public static async Task<IResult> SendAsync(
        IBlobStore store,
        string key,
        string contentType,
        string? fileName,
        HttpContext context
    )
    {
        try
        {
            var copy = await store.GetAsync(key, context.RequestAborted);
            context.Response.RegisterForDispose(copy);
            // A stranger's file is shown as what it was found to be and can run nothing.
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Results.File(copy.Path, contentType, fileName, enableRangeProcessing: true);
        }
        catch (FileNotFoundException)
        {
            throw ApiException.NotFound("This file is no longer stored here.");
        }
    }
}
