using System.Net.Http.Headers;
using System.Text.Json;
using Rostrum.Protocol.Files;

namespace Rostrum.Protocol.Client;

public sealed partial class RostrumClient
{
    /// <summary>Larger uploads first ask whether they will be taken. Bytes.</summary>
    private const long AsksFirst = 1 << 20;

    private static readonly Dictionary<string, string> mediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".avi"] = "video/x-msvideo",
        [".webm"] = "video/webm",
        [".mkv"] = "video/x-matroska",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".heic"] = "image/heic",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/wav",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
    };

    /// <summary>Sends files of this computer, in their order, without holding them in memory.</summary>
    public async Task<UploadResult> UploadAsync(
        string sessionId,
        IReadOnlyList<string> paths,
        CancellationToken cancel
    )
    {
        // Not every server takes a boundary in quotes.
        var boundary = $"rostrum-{Guid.NewGuid():n}";
        using var form = new MultipartFormDataContent(boundary);
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        foreach (var path in paths)
            form.Add(Part(path));
        var request = api.Request(HttpMethod.Post, UploadPath(sessionId), form);
        request.Headers.ExpectContinue = form.Headers.ContentLength > AsksFirst;
        return Uploaded(await api.Ask(request, options.UploadWithin, cancel));
    }

    private static StreamContent Part(string path)
    {
        var name = Path.GetFileName(path);
        var plain = string.Concat(name.Select(c => c is < ' ' or > '~' or '"' or '\\' ? '_' : c));
        var part = new StreamContent(System.IO.File.OpenRead(path));
        part.Headers.ContentType = new MediaTypeHeaderValue(
            mediaTypes.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream")
        );
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "\"files\"",
            FileName = $"\"{plain}\"",
            // The name as it is, for servers that know RFC 8187.
            FileNameStar = plain == name ? null : name,
        };
        return part;
    }

    /// <summary>Lets the server fetch files itself.</summary>
    public async Task<UploadResult> UploadUrlsAsync(
        string sessionId,
        IReadOnlyList<string> urls,
        CancellationToken cancel
    ) =>
        Uploaded(
            await api.Ask(
                api.Request(
                    HttpMethod.Post,
                    UploadPath(sessionId),
                    ApiConnection.Json(new { urls, source_type = "url" })
                ),
                options.UploadWithin,
                cancel
            )
        );

    private string UploadPath(string sessionId) =>
        $"api/upload-video/{options.App}/me/{Uri.EscapeDataString(sessionId)}";

    private static UploadResult Uploaded(JsonElement root)
    {
        var answer = WireObject.Answer(root);
        return new UploadResult(
            [.. answer.Items("files").Select(File)],
            answer.Truth("session_state_applied") ?? true
        );
    }

    private static UploadedFile File(WireObject file) =>
        new(
            file.Text("file_id", "id") ?? "",
            file.Text("filename", "file_name", "name") ?? "",
            file.Text("file_type", "type") ?? "",
            file.Text("cdn_url", "url") ?? "",
            file.Number("duration") ?? 0,
            (int)(file.Whole("width") ?? 0),
            (int)(file.Whole("height") ?? 0),
            file.Number("fps"),
            file.Text("hash") ?? "",
            file.Whole("size") ?? 0
        );
}
