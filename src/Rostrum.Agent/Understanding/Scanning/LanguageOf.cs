namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Tells which language words are in, by what stands outside quotation marks.</summary>
internal static class LanguageOf
{
    /// <summary>Chinese when there are at least as many Chinese characters as words of other scripts.</summary>
    public static Language Words(string words)
    {
        var tokens = Token.Read(
            words.Length > Director.LongestMessage ? words[..Director.LongestMessage] : words
        );
        var han = tokens.Count(token => token is { Kind: TokenKind.Han });
        var latin = tokens.Count(token => token is { Kind: TokenKind.Word });
        return han > 0 && han >= latin ? Language.Chinese : Language.English;
    }
}
