using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Rostrum.Server.Pages;

/// <summary>
/// Markup. It is written as an interpolated string, and every value in it that is not markup itself is encoded; a value
/// that is not in an element's content must stand in an attribute within double quotes. Void elements are closed and
/// attributes have values, so that pages can be read as XML too.
/// </summary>
internal readonly struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html None => default;

    public static Html Of(HtmlWriter written) => new(written.ToString());

    /// <summary>Markup that is there only sometimes.</summary>
    public static Html When(bool wanted, HtmlWriter written) => wanted ? Of(written) : None;

    public override string ToString() => markup ?? "";
}

/// <summary>Takes an interpolated string apart: literals are markup, values are encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlWriter(int literalLength, int formattedCount)
{
    private const int UsualValue = 24;

    /// <summary>Letters of every script stay as they are.</summary>
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder written = new(literalLength + formattedCount * UsualValue);

    public void AppendLiteral(string markup) => written.Append(markup);

    public void AppendFormatted(string? value) => written.Append(encoder.Encode(value ?? ""));

    public void AppendFormatted(Html part) => written.Append(part.ToString());

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts)
            AppendFormatted(part);
    }

    public void AppendFormatted(long number) => written.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) =>
        written.Append(number.ToString("0.###", CultureInfo.InvariantCulture));

    public override string ToString() => written.ToString();
}
