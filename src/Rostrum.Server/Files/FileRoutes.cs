using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Blobs;
using Rostrum.Server.Answers;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Files;

/// <summary>Files of sessions, for whoever has their address.</summary>
internal static class FileRoutes
{
    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{key}/{name}", GetAsync).WithName("File").WithTags("Files");

    private static async Task<IResult> GetAsync(
        string key,
        HttpContext context,
        Database database,
        IBlobStore store
    )
    {
        await using var db = database.Open();
        var file = await db
            .Files.AsNoTracking()
            .SingleOrDefaultAsync(known => known.AddressKey == key, context.RequestAborted);
        if (file is null)
            throw ApiException.NotFound("There is no file at this address.");
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return await StoredContent.SendAsync(store, file.BlobKey, TypeOf(file.Format), null, context);
    }

    private static string TypeOf(string format) =>
        format switch
        {
            "jpg" => "image/jpeg",
            "png" => "image/png",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "heic" => "image/heic",
            "avif" => "image/avif",
            "mp4" => "video/mp4",
            "mov" => "video/quicktime",
            "avi" => "video/x-msvideo",
            "webm" => "video/webm",
            "mkv" => "video/x-matroska",
            "mp3" => "audio/mpeg",
            "wav" => "audio/wav",
            "m4a" => "audio/mp4",
            "aac" => "audio/aac",
            _ => "application/octet-stream",
        };
}
