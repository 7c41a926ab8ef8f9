using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol.Files;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Uploads;

/// <summary>Files, sent in the body or to be fetched from addresses.</summary>
internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/upload-video/{app}/{user}/{session}", UploadAsync)
            .WithName("Upload")
            .Described(
                "Files as multipart parts named \"files\", or addresses to fetch them from.",
                """{"urls":["https://example.org/photo.jpg"],"source_type":"url"}"""
            )
            .WithTags("Files")
            .Needs(Scopes.Upload)
            .OwnUserOnly()
            .RequireRateLimiting(RateLimits.Uploads);

    private static async Task<IResult> UploadAsync(
        string session,
        HttpContext context,
        MultipartIntake multipart,
        UrlFetcher fetcher,
        UploadDesk desk,
        SessionDesk sessions,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        var account = context.CallerOf().AccountId;
        await sessions.GetAsync(account, session, cancel);
        var address = PublicAddress.Of(context.Request, options);
        var files = new List<UploadedFile>();
        var incoming = IsMultipart(context.Request)
            ? Received(context, multipart, options)
            : FetchedAsync(await RequestBody.ReadAsync(context.Request, cancel), fetcher, options, cancel);
        try
        {
            await foreach (var file in incoming)
                using (file)
                    files.Add(StateReader.Wire(await desk.AddAsync(account, session, file, address, cancel)));
        }
        catch
        {
            // Either all files of a request are there or none: it will be sent again.
            await desk.RemoveAsync(session, files);
            throw;
        }
        return files.Count > 0
            ? Answer.Ok(new UploadResult(files))
            : throw ApiException.Malformed(
                "There is no file in the request: send it as the part \"files\", or its address in \"urls\"."
            );
    }

    private static IAsyncEnumerable<IncomingFile> Received(
        HttpContext context,
        MultipartIntake multipart,
        ServerOptions options
    )
    {
        // Uploads have a limit of their own, for each file; a body may hold several.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = options.Uploads.MostBytes * options.Uploads.MostFiles + 1_000_000;
        return multipart.ReadAsync(context.Request, context.RequestAborted);
    }

    private static async IAsyncEnumerable<IncomingFile> FetchedAsync(
        JsonElement body,
        UrlFetcher fetcher,
        ServerOptions options,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        foreach (var address in AddressesIn(body, options))
            yield return await fetcher.FetchAsync(address, cancel);
    }

    private static List<Uri> AddressesIn(JsonElement body, ServerOptions options)
    {
        if (body.Field("urls") is not { ValueKind: JsonValueKind.Array } urls)
            throw ApiException.Malformed("urls must be a list of addresses.");
        var addresses = new List<Uri>();
        foreach (var url in urls.EnumerateArray())
            addresses.Add(
                url.ValueKind == JsonValueKind.String
                && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)
                    ? address
                    : throw ApiException.Malformed(
                        "urls holds something that is not an address: write https://…."
                    )
            );
        return addresses.Count <= options.Uploads.MostFiles
            ? addresses
            : throw ApiException.Malformed($"urls holds more than {options.Uploads.MostFiles} addresses.");
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
