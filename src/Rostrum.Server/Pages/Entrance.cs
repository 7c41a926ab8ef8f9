namespace Rostrum.Server.Pages;

/// <summary>How somebody came to a film: by a link, or as its owner. The page's own links lead the same way.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Claim">The claim token of the link; null for the owner.</param>
internal sealed record Entrance(string Path, string? Claim)
{
    private const string LinkPath = "/workspace/claim";

    public static Entrance ByLink(string claim) => new(LinkPath, claim);

    public static Entrance OfOwner(string sessionId) =>
        new($"/workspace/{Uri.EscapeDataString(sessionId)}", null);

    public string ExportPath => $"{Path}/export";

    public string Page => Claim is null ? Path : $"{Path}?ct={Uri.EscapeDataString(Claim)}";

    /// <summary>The page with a moment of the film in sight, in milliseconds.</summary>
    public string PageAt(long at) => $"{Page}{(Claim is null ? '?' : '&')}at={at}#monitor";

    /// <summary>Without the moment, which is put behind it.</summary>
    /// <param name="version">Of the draft; each version has its own frames.</param>
    public string FramesOf(int version) =>
        $"{Path}/preview.jpg?{(Claim is null ? "" : $"ct={Uri.EscapeDataString(Claim)}&")}v={version}&at=";
}
