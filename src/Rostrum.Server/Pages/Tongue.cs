using Microsoft.AspNetCore.Http;

namespace Rostrum.Server.Pages;

/// <summary>The language of a page. Texts stand where they are used, in both languages.</summary>
internal readonly record struct Tongue(bool IsChinese)
{
    public string this[string english, string chinese] => IsChinese ? chinese : english;

    /// <summary>As markup names it.</summary>
    public string Code => IsChinese ? "zh" : "en";

    /// <summary>The one of both that the browser likes better; English when it likes neither.</summary>
    public static Tongue Of(HttpRequest request)
    {
        var liked = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(name => Is(name, "zh") || Is(name, "en"));
        return new Tongue(liked is not null && Is(liked, "zh"));
    }

    private static bool Is(string name, string language) =>
        name.Equals(language, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
