using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Rostrum.Farm.Blobs;
using Rostrum.Protocol;

namespace Rostrum.Server.Uploads;

/// <summary>Fetches a file from an address that a person gave.</summary>
public sealed class UrlFetcher(IBlobStore store, UploadLimits limits, AddressGuard guard) : IDisposable
{
    private readonly HttpMessageInvoker http = new(GuardedHttp.Create(guard));

    /// <exception cref="UploadRefusedException">It cannot be fetched, or is too large.</exception>
    public async Task<IncomingFile> FetchAsync(Uri address, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.FetchTimeout);
        try
        {
            using var answer = await FollowAsync(address, patience.Token);
            return await ReceiveAsync(answer, address, patience.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw Unprocessable(
                $"Fetching from {HostOf(address)} took too long: try again, or upload the file itself.",
                late
            );
        }
    }

    /// <summary>Each address on the way is looked at like the first one.</summary>
    private async Task<HttpResponseMessage> FollowAsync(Uri first, CancellationToken cancel)
    {
        var address = first;
        for (var redirects = 0; ; redirects++)
        {
            guard.Check(address);
            var answer = await AskAsync(address, cancel);
            if (answer.IsSuccessStatusCode)
                return answer;
            using (answer)
                address = NextAddress(answer, address);
            if (redirects == limits.MostRedirects)
                throw Unprocessable(
                    $"{HostOf(first)} sends on more than {limits.MostRedirects} times: send the last address."
                );
        }
    }

    private static Uri NextAddress(HttpResponseMessage answer, Uri address)
    {
        var moved =
            answer.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;
        if (
            moved
            && answer.Headers.Location is { } location
            && Uri.TryCreate(address, location, out var next)
        )
            return next;
        throw Unprocessable(
            $"{HostOf(address)} answered {(int)answer.StatusCode} instead of a file: check that the address opens "
                + "without signing in."
        );
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Rostrum", null));
        request.Headers.Accept.ParseAdd("image/*, video/*, audio/*, */*;q=0.1");
        request.Headers.AcceptEncoding.ParseAdd("identity");
        try
        {
            return await http.SendAsync(request, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Explained(failure, address);
        }
        catch (Exception failure) when (failure is SocketException or UriFormatException)
        {
            throw Explained(failure, address);
        }
    }

    /// <summary>The guard's own refusal, which HTTP has wrapped up, or a sentence that tells no more than it must.</summary>
    private static UploadRefusedException Explained(Exception failure, Uri address)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (inner is UploadRefusedException refused)
                return new UploadRefusedException(refused.Code, refused.Message, failure);
        return Unprocessable(
            $"{HostOf(address)} could not be reached or did not answer properly: check the address.",
            failure
        );
    }

    private async Task<IncomingFile> ReceiveAsync(
        HttpResponseMessage answer,
        Uri address,
        CancellationToken cancel
    )
    {
        var name = FileName.Clean(NameOf(answer, address));
        if (answer.Content.Headers.ContentLength > limits.MostBytes)
            throw limits.TooLarge(name);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return await ScratchFile.ReceiveAsync(
            body,
            name,
            store,
            size =>
            {
                if (size > limits.MostBytes)
                    throw limits.TooLarge(name);
            },
            failure =>
                Unprocessable($"{HostOf(address)} broke off before the end of the file: try again.", failure),
            cancel
        );
    }

    /// <summary>What the server calls it, or else the last part of the address that the person knows.</summary>
    private static string NameOf(HttpResponseMessage answer, Uri address)
    {
        var disposition = answer.Content.Headers.ContentDisposition;
        return disposition?.FileNameStar
            ?? disposition?.FileName?.Trim('"')
            ?? Uri.UnescapeDataString(address.Segments[^1]);
    }

    /// <summary>Of an address, which may hold secrets, only this is ever repeated.</summary>
    private static string HostOf(Uri address) => address.IsAbsoluteUri ? address.Host : "The address";

    private static UploadRefusedException Unprocessable(string sentence, Exception? inner = null) =>
        new(ApiCode.Unprocessable, sentence, inner);

    public void Dispose() => http.Dispose();
}
