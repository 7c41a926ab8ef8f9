using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Pages;

/// <summary>What all pages share: the stylesheet, the icon and the scripts. They lie in the program itself.</summary>
internal static class Assets
{
    private const string Prefix = "pages/";

    private static readonly Dictionary<string, Asset> all = typeof(Assets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], Read);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/pages/{name}", Get).ExcludeFromDescription();

    /// <summary>Changes with the content, so that no browser shows a page with an old stylesheet.</summary>
    public static string AddressOf(string name) => $"/pages/{name}?v={all[name].Hash[..12]}";

    private static IResult Get(string name, HttpContext context)
    {
        if (!all.TryGetValue(name, out var asset))
            throw ApiException.NotFound("There is nothing at this address.");
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.File(
            asset.Content,
            TypeOf(name),
            entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\"")
        );
    }

    private static Asset Read(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };

    /// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
    private sealed record Asset(byte[] Content, string Hash);
}
