namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Slips of the pen that are words of their own, or too short to be known as slips.</summary>
internal static class Slips
{
    private static readonly Dictionary<string, string> always = new()
    {
        ["owt"] = "out",
        ["otu"] = "out",
        ["uot"] = "out",
        ["slwo"] = "slow",
        ["pna"] = "pan",
        ["zom"] = "zoom",
        ["lfet"] = "left",
        ["rihgt"] = "right",
        ["bakc"] = "back",
        ["slo"] = "slow",
        ["wite"] = "white",
        ["thru"] = "through",
        ["pleese"] = "please",
        ["plese"] = "please",
        ["vid"] = "video",
        ["muzik"] = "music",
        ["musik"] = "music",
        ["teh"] = "the",
        ["hte"] = "the",
        ["adn"] = "and",
        ["nad"] = "and",
        ["wiht"] = "with",
        ["taht"] = "that",
        ["snoe"] = "snow",
        ["rane"] = "rain",
        ["ov"] = "of",
        ["wen"] = "when",
        ["wot"] = "what",
        ["secs"] = "seconds",
        ["pix"] = "pictures",
        ["fotos"] = "photos",
        ["foto"] = "photo",
        ["pls"] = "please",
        ["plz"] = "please",
        ["secondes"] = "seconds",
        ["verticle"] = "vertical",
        ["retain"] = "keep",
        ["retaining"] = "keeping",
        ["preserve"] = "keep",
        ["preserving"] = "keeping",
        ["photograph"] = "photo",
        ["photographs"] = "photos",
    };

    public static Token Mended(Token token, int i, IReadOnlyList<Token> tokens)
    {
        if (token.Kind != TokenKind.Word)
            return token;
        var before = i > 0 ? tokens[i - 1].Text : "";
        var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
        var meant =
            always.TryGetValue(token.Text, out var word) ? word
            // "Ad sum snow": at the beginning of a wish, before what is wanted.
            : token.Text == "ad"
            && before is ("" or "," or "and" or "please" or "plese")
            && next is not ("" or "for" or "," or ".")
                ? "add"
            : token.Text == "too" && next is ("the" or "left" or "right") && before is not ("" or ",") ? "to"
            : token.Text == "sum" && before is not ("the" or "a" or "in" or "total" or "lump" or "large")
                ? "some"
            : token.Text;
        return meant == token.Text ? token : token with { Text = meant, Stem = WordStem.Of(meant) };
    }
}
