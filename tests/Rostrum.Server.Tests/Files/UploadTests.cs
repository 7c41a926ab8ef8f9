using System.Net;
using System.Security.Cryptography;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Files;

public sealed class UploadTests(Service service, Samples samples)
{
    [Fact]
    public async Task An_uploaded_picture_is_told_with_all_it_is()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var data = (await caller.UploadAsync(session, ("files", "tea time.png", Pictures.Small))).Ok();
        Assert.True(data.GetProperty("session_state_applied").GetBoolean());
        var file = data.GetProperty("files")[0];
        Assert.Equal(
            ["file_id", "filename", "file_type", "cdn_url", "duration", "width", "height", "hash", "size"],
            file.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(("tea time.png", "image"), (file.Text("filename"), file.Text("file_type")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pictures.Small)), file.Text("hash"));
        Assert.Equal(
            (64, 48, 0.0, Pictures.Small.Length),
            (
                file.GetProperty("width").GetInt32(),
                file.GetProperty("height").GetInt32(),
                file.GetProperty("duration").GetDouble(),
                file.GetProperty("size").GetInt32()
            )
        );
    }

    [Fact]
    public async Task A_film_and_a_sound_tell_their_seconds()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var reply = await caller.UploadAsync(
            session,
            ("files", "a.mp4", samples.Bytes("mp4")),
            ("files", "a.wav", samples.Bytes("wav"))
        );
        var files = reply.Ok().GetProperty("files");
        Assert.Equal(("video", "audio"), (files[0].Text("file_type"), files[1].Text("file_type")));
        Assert.Equal(25, files[0].GetProperty("fps").GetDouble());
        Assert.InRange(files[1].GetProperty("duration").GetDouble(), 0.9, 1.1);
        Assert.False(files[1].TryGetProperty("fps", out _));
    }

    [Fact]
    public async Task Several_files_keep_their_order_whatever_the_field_is_called()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        (string, string, byte[])[] sent =
        [
            ("files", "a.png", Pictures.Small),
            ("file", "b.jpg", samples.Bytes("jpg")),
            ("files", "c.png", Pictures.Small),
        ];
        (await caller.UploadAsync(session, sent)).Ok();
        var listed = (await caller.StateAsync(session)).GetProperty("state").GetProperty("video_infos");
        Assert.Equal(
            ["a.png", "b.jpg", "c.png"],
            listed.EnumerateArray().Select(file => file.Text("filename"))
        );
    }

    [Fact]
    public async Task A_file_is_fetched_without_a_token_and_in_ranges()
    {
        var caller = await service.NewcomerAsync();
        var file = await caller.PictureAsync(await caller.SessionAsync());
        var url = file.Text("cdn_url");
        Assert.StartsWith(service.Address.ToString(), url);
        var whole = await service.Nobody.GetAsync(url);
        Assert.Equal(Pictures.Small, whole.Bytes);
        Assert.Equal("image/png", whole.ContentHeaders.ContentType?.MediaType);
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(10, 19);
        var part = await service.Nobody.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.Status);
        Assert.Equal(Pictures.Small[10..20], part.Bytes);
        (await service.Nobody.GetAsync("/files/guessed/a.png")).Refused(404);
    }

    [Fact]
    public async Task The_session_may_belong_to_the_literal_user()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var path = $"/api/upload-video/nemo_agent/{caller.UserId}/{session}";
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Pictures.Small), "files", "a.png" },
        };
        (await caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form })).Ok();
    }

    [Fact]
    public async Task What_is_not_accepted_is_refused_with_what_is()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var refused = await caller.UploadAsync(session, ("files", "notes.png", "Dear diary"u8.ToArray()));
        var sentence = refused.Refused(4001, HttpStatusCode.UnsupportedMediaType);
        Assert.All(["MP4", "JPG", "HEIC", "AAC"], type => Assert.Contains(type, sentence));
        Assert.Equal(
            "[]",
            (await caller.StateAsync(session)).GetProperty("state").GetProperty("video_infos").GetRawText()
        );
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_the_limit()
    {
        await using var own = await Service.StartAsync(options => options.Uploads.MostBytes = 3 << 20);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        var refused = await caller.UploadAsync(session, ("files", "a.png", new byte[(3 << 20) + 1]));
        Assert.Contains("3 MB", refused.Refused(4002, HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public void Two_hundred_megabytes_may_be_sent_unless_it_is_configured_otherwise() =>
        Assert.InRange(new Settings.ServerOptions().Uploads.MostBytes, 200_000_000, 200 << 20);

    [Theory]
    [InlineData("", null)]
    [InlineData("{}", "application/json")]
    [InlineData("{\"urls\":[]}", "application/json")]
    [InlineData("{\"urls\":\"https://a.example/a.png\"}", "application/json")]
    [InlineData("{\"urls\":[5]}", "application/json")]
    [InlineData("{\"urls\":[\"a.png\"]}", "application/json")]
    [InlineData("{\"urls\":[\"\\ud800\"]}", "application/json")]
    [InlineData("x", "multipart/form-data")]
    [InlineData("x", "multipart/form-data; boundary=")]
    [InlineData("x", "multipart/mixed; boundary=a")]
    [InlineData("--a--\r\n", "multipart/form-data; boundary=a")]
    public async Task A_request_without_a_file_is_malformed(string body, string? type)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        (await caller.RawAsync($"/api/upload-video/nemo_agent/me/{session}", body, type)).Refused(400);
    }

    [Theory]
    [InlineData("talk.srt", "1\n-00:00:01,000 --> 00:00:02,000\nhi\n", "00:00:01,000 --> 00:00:03,500")]
    [InlineData("talk.ass", "[Script Info]\n", "save it as SRT")]
    [InlineData("warm.cube", "0.5 0.5 0.5\n", "LUT_3D_SIZE 33")]
    [InlineData("all.ttc", "ttcf\0\u0001\0\0", "send the one you mean")]
    [InlineData("web.woff2", "wOF2", "TTF or OTF")]
    [InlineData("notes.txt", "milk, eggs", "not a file of a kind that can be used")]
    public async Task A_file_that_is_not_what_its_name_promises_is_refused_with_what_would_do(
        string name,
        string content,
        string cure
    )
    {
        var caller = await service.NewcomerAsync();
        var reply = await caller.UploadAsync(
            await caller.SessionAsync(),
            ("files", name, System.Text.Encoding.UTF8.GetBytes(content))
        );
        var told = reply.Refused(4001, HttpStatusCode.UnsupportedMediaType);
        Assert.StartsWith(name, told);
        Assert.Contains(cure, told);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.png")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://localhost/a.png")]
    [InlineData("http://[::1]/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/a.png")]
    public async Task Addresses_within_are_not_fetched(string url)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var path = $"/api/upload-video/nemo_agent/me/{session}";
        var reply = await caller.PostAsync(path, new { urls = new[] { url }, source_type = "url" });
        Assert.InRange((int)reply.Status, 400, 499);
        reply.RefusalSentence();
    }

    [Fact]
    public async Task Files_can_be_fetched_from_addresses()
    {
        await using var site = await Site.OpenAsync(context =>
            context.Response.Body.WriteAsync(Pictures.Small).AsTask()
        );
        await using var own = await Service.StartAsync(options =>
            options.Uploads.AllowPrivateAddresses = true
        );
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        var path = $"/api/upload-video/nemo_agent/me/{session}";
        var urls = new[] { site.At("/one.png"), site.At("/two.png?size=9") };
        var files = (await caller.PostAsync(path, new { urls, source_type = "url" }))
            .Ok()
            .GetProperty("files");
        Assert.Equal(("one.png", "two.png"), (files[0].Text("filename"), files[1].Text("filename")));
        var uri = site.At("/three.png").ToString();
        var parts = new object[] { new { text = "zoom in" }, new { fileData = new { fileUri = uri } } };
        var reply = await caller.PostAsync(
            "/run_sse",
            new { session_id = session, new_message = new { parts } }
        );
        Assert.Contains("three", (await caller.StateAsync(session)).Text("summary"));
        Assert.NotEmpty(reply.Events[^1].EndingText());
    }

    [Fact]
    public async Task A_session_holds_only_so_many_files()
    {
        await using var own = await Service.StartAsync(options => options.Uploads.MostFilesOfSession = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session);
        (await caller.UploadAsync(session, ("files", "b.png", Pictures.Small))).Refused(422);
    }
}
