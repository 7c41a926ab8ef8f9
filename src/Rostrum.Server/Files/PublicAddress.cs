using Microsoft.AspNetCore.Http;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Files;

/// <summary>How the service is reached from outside: the beginning of every absolute address it gives.</summary>
/// <param name="Root">Without a slash at the end.</param>
public readonly record struct PublicAddress(string Root)
{
    private const string FilesPath = "/files/";

    public static PublicAddress Of(HttpRequest request, ServerOptions options) =>
        new(options.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.Value}");

    /// <summary>Where there is no request to tell: as configured, or the first address that is listened on.</summary>
    /// <param name="listenedOn">As the web server tells them, ports settled.</param>
    public static PublicAddress OfService(ServerOptions options, IEnumerable<string> listenedOn) =>
        new((options.PublicUrl ?? Reachable(listenedOn.FirstOrDefault() ?? options.Urls)).TrimEnd('/'));

    /// <summary>A server that listens on all addresses is reached, from this machine at least, by this name.</summary>
    private static string Reachable(string listenedOn) =>
        anyHost.Aggregate(listenedOn, (address, any) => address.Replace(any, "://localhost"));

    private static readonly string[] anyHost = ["://0.0.0.0", "://[::]", "://*", "://+"];

    /// <summary>For pages of the service itself: addresses begin with the slash, whatever the service is called.</summary>
    public static PublicAddress Own { get; } = new("");

    /// <summary>As it was when a file's address was given.</summary>
    public static PublicAddress OfFileAt(string address) =>
        new(
            address.LastIndexOf(FilesPath, StringComparison.Ordinal) is > 0 and var end ? address[..end] : ""
        );

    public string OfFile(string addressKey, string name) =>
        $"{Root}{FilesPath}{addressKey}/{Uri.EscapeDataString(name)}";

    public string OfFilm(string downloadKey, string name) =>
        $"{Root}/films/{downloadKey}/{Uri.EscapeDataString(name)}";

    public string Register(string accountId) => $"{Root}/register?bind={accountId}";

    public string Claim(string token) => $"{Root}/workspace/claim?ct={token}";

    /// <summary>The key in a file's address, whatever the service was called when it was given; null for other
    /// addresses.</summary>
    public static string? FileKeyIn(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsolutePath : address;
        if (!path.StartsWith(FilesPath, StringComparison.Ordinal))
            return null;
        var key = path[FilesPath.Length..].Split('/')[0];
        return key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? key
            : null;
    }
}
