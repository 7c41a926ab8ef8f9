using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Rostrum.Farm.Blobs;
using Rostrum.Protocol;

namespace Rostrum.Server.Uploads;

/// <summary>Reads the files of a <c>multipart/form-data</c> request (RFC 7578) one after the other.</summary>
public sealed class MultipartIntake(IBlobStore store, UploadLimits limits)
{
    /// <summary>RFC 2046, section 5.1.1 allows 70; some clients do not know.</summary>
    private const int MostBoundary = 128;

    private const int MostHeaders = 16;
    private const int MostHeaderBytes = 16 << 10;

    /// <summary>Parts that are no files, such as the other fields of a form.</summary>
    private const int MostOtherParts = 64;

    private const int BufferBytes = 1 << 16;

    /// <summary>
    /// The files, each when it has arrived. Whoever receives one disposes it; files received before one that is
    /// refused are good. A new limit is set on the size of the request.
    /// </summary>
    /// <exception cref="UploadRefusedException">The request is malformed, cut short or too large.</exception>
    public async IAsyncEnumerable<IncomingFile> ReadAsync(
        HttpRequest request,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.WholeTimeout);
        if (request.ContentLength > limits.MostRequestBytes)
            throw limits.TooMuchTogether();
        AllowBody(request);
        var body = new CountedStream(request.Body, limits.MostRequestBytes, limits.TooMuchTogether);
        var reader = new MultipartReader(Boundary(request.ContentType), body, BufferBytes)
        {
            HeadersCountLimit = MostHeaders,
            HeadersLengthLimit = MostHeaderBytes,
        };
        var (files, others) = (0, 0);
        while (await InTime(NextAsync(reader, patience.Token), cancel) is { } section)
        {
            if (Disposition(section) is not { } disposition || !IsFile(disposition))
            {
                if (++others > MostOtherParts)
                    throw Malformed("The upload has too many fields that are not files.");
                continue;
            }
            if (++files > limits.MostFiles)
                throw Malformed($"The upload has too many files: send at most {limits.MostFiles} at once.");
            var name = FileName.Clean(NameOf(disposition));
            yield return await InTime(ReceiveAsync(section.Body, name, patience.Token), cancel);
        }
        if (files == 0)
            throw Malformed("The upload has no files: send each as a part named \"files\".");
    }

    /// <summary>Kestrel stops at 30 MB unless it is told otherwise; the reader's own limit takes over.</summary>
    private static void AllowBody(HttpRequest request)
    {
        var size = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = null;
    }

    private static string Boundary(string? contentType)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            throw Malformed("The Content-Type must be multipart/form-data with a boundary.");
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= MostBoundary }
            ? boundary
            : throw Malformed(
                $"The Content-Type must name a boundary of 1 to {MostBoundary} characters: let the HTTP client set it."
            );
    }

    private async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Broken(failure);
        }
    }

    private Task<IncomingFile> ReceiveAsync(Stream body, string name, CancellationToken cancel) =>
        ScratchFile.ReceiveAsync(
            body,
            name,
            store,
            size =>
            {
                if (size > limits.MostBytes)
                    throw limits.TooLarge(name);
            },
            Broken,
            cancel
        );

    private UploadRefusedException Broken(Exception failure) =>
        failure switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                limits.TooMuchTogether(),
            InvalidDataException => Malformed(
                "The upload is malformed: a part's headers are too long or cut short; send it again.",
                failure
            ),
            _ => Malformed("The upload broke off before its end: send it again.", failure),
        };

    private static ContentDispositionHeaderValue? Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? disposition
            : null;

    private static bool IsFile(ContentDispositionHeaderValue disposition) =>
        disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(disposition.Name).Value is "files" or "file" or "files[]";

    /// <summary>The encoded form of a name goes before the plain one (RFC 6266, section 4.3).</summary>
    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar is { HasValue: true, Length: > 0 } encoded
            ? encoded.Value
            : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;

    /// <summary>Tells the limit on time, which is a refusal, from a caller who no longer wants the files.</summary>
    private static async Task<T> InTime<T>(Task<T> work, CancellationToken cancel)
    {
        try
        {
            return await work;
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new UploadRefusedException(
                ApiCode.Unprocessable,
                "The upload took too long: send fewer or smaller files at once.",
                late
            );
        }
    }

    private static UploadRefusedException Malformed(string sentence, Exception? inner = null) =>
        new(ApiCode.Malformed, sentence, inner);
}
