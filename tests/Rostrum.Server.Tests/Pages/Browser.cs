using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace Rostrum.Server.Tests.Pages;

/// <summary>Somebody with a browser: it keeps cookies, says where its forms come from, and stays where it is on a
/// redirection.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient http;

    public Browser(PageService service, string language = "en-GB,en;q=0.8")
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = service.Address,
        };
        http.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml;q=0.9");
        http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieContainer Cookies { get; } = new();

    public string Cookie => Cookies.GetCookies(http.BaseAddress!)["rostrum_token"]?.Value ?? "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Shown> GetAsync(string path) => await ReadAsync(await http.GetAsync(path, Cancel));

    public Task<byte[]> BytesAsync(string path) => http.GetByteArrayAsync(path, Cancel);

    public Task<Shown> SendAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, http.BaseAddress!.GetLeftPart(UriPartial.Authority), fields);

    /// <summary>Sends a form.</summary>
    /// <param name="origin">The site that it comes from; null when the browser does not tell.</param>
    public async Task<Shown> SendAsync(
        string path,
        string? origin,
        params (string Name, string Value)[] fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            ),
        };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await ReadAsync(await http.SendAsync(request, Cancel));
    }

    /// <summary>Registers with an address of its own.</summary>
    public async Task<string> RegisterAsync(string bind = "")
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        var shown = await SendAsync(
            "/register",
            ("bind", bind),
            ("email", email),
            ("password", "long enough")
        );
        Assert.Equal("/account", shown.Location);
        return email;
    }

    private static async Task<Shown> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
            return new Shown(answer, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What a browser got.</summary>
public sealed record Shown(HttpResponseMessage Answer, string Text)
{
    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Where the browser is sent; null when it is not.</summary>
    public string? Location => Answer.Headers.Location?.OriginalString;

    /// <summary>The page read strictly, as XML.</summary>
    public XElement Document
    {
        get
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
            using var reader = XmlReader.Create(new StringReader(Text), settings);
            return XElement.Load(reader);
        }
    }

    public string Header(string name) =>
        Answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>What stands in elements of a name.</summary>
    public IEnumerable<string> Said(string element) =>
        Document.Descendants(element).Select(found => found.Value);

    /// <summary>Values of an attribute wherever it stands.</summary>
    public IEnumerable<string> Values(string attribute) =>
        Document.Descendants().Attributes(attribute).Select(found => found.Value);

    /// <summary>The value that a form brings along in a hidden field.</summary>
    public string Field(string name) =>
        Document
            .Descendants("input")
            .Single(input => (string?)input.Attribute("name") == name)
            .Attribute("value")!
            .Value;
}
