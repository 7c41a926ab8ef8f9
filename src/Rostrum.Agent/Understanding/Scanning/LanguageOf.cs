namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Tells which language words are in, by what stands outside quotation marks.</summary>
internal static class LanguageOf
{
    /// <summary>Signs and names that are written alike in every language: 4K, 60fps, ok, lofi.</summary>
    private static readonly HashSet<string> common =
    [
        .. (
            "k fps p hd uhd fhd sd s ms x ok okay lofi lo fi vhs crt vlog bgm mv gif mp mp4 mp3 mov png jpg ppt rgb bw d ins tiktok reels instagram youtube "
            + "shorts imax hdr pov diy ai logo emoji edm rap rnb jazz kpop ktv vs nft iphone cube lut pc tv ip ab q a b"
        ).Split(' '),
    ];

    /// <summary>Chinese when there are at least as many Chinese characters as words of other scripts.</summary>
    /// <param name="otherwise">What is taken where the words themselves have no language.</param>
    public static Language Words(string words, Language otherwise = Language.English) =>
        Known(words) ?? otherwise;

    /// <summary>Null where nothing in the words is of one language alone.</summary>
    public static Language? Known(string words)
    {
        var tokens = Token.Read(
            words.Length > Director.LongestMessage ? words[..Director.LongestMessage] : words
        );
        var han = tokens.Count(token => token is { Kind: TokenKind.Han });
        var latin = tokens.Count(token => token is { Kind: TokenKind.Word });
        if (han > 0 && han >= latin)
            return Language.Chinese;
        return han == 0 && tokens.All(token => token.Kind != TokenKind.Word || common.Contains(token.Text))
            ? null
            : Language.English;
    }
}
