using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Rostrum.Protocol;
using Rostrum.Server.Tests.Uploads.Making;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

public sealed class MultipartIntakeTests : IDisposable
{
    private readonly FolderStore store = new();
    private UploadLimits limits = new();

    [Fact]
    public async Task Several_files_arrive_byte_by_byte_with_names_sizes_and_hashes()
    {
        byte[][] contents =
        [
            Bodies.Random(300_000, 1),
            [],
            Bodies.Random(1, 2),
            "\r\n----a-boundar"u8.ToArray(),
        ];
        var files = await Take(Bodies.Of([.. contents.Select((c, i) => Bodies.File($"{i}.bin", c))]));
        Assert.Equal(["0.bin", "1.bin", "2.bin", "3.bin"], files.Select(file => file.Name));
        Assert.Equal(contents, files.Select(file => File.ReadAllBytes(file.Path)));
        Assert.Equal(contents.Select(c => c.LongLength), files.Select(file => file.Size));
        Assert.Equal(
            contents.Select(c => Convert.ToHexStringLower(SHA256.HashData(c))),
            files.Select(file => file.Sha256)
        );
        files.ForEach(file => file.Dispose());
        Assert.Empty(store.ScratchFiles);
    }

    [Theory]
    [InlineData("name=files; filename=plain.jpg", "plain.jpg")]
    [InlineData("name=\"file\"; filename=\"with space.jpg\"", "with space.jpg")]
    [InlineData("name=\"files\"; filename=\"照片.jpg\"", "照片.jpg")]
    [InlineData(
        "name=\"files\"; filename=\"x.jpg\"; filename*=UTF-8''%e7%85%a7%20%E7%89%87.jpg",
        "照 片.jpg"
    )]
    [InlineData("name=\"files\"; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("name=\"files\"", "file")]
    [InlineData("name=\"files\"; filename=\"\"", "file")]
    public async Task A_name_comes_from_the_disposition(string disposition, string name)
    {
        using var file = Assert.Single(await Take(Bodies.Of(Bodies.Part(disposition, [1]))));
        Assert.Equal(name, file.Name);
    }

    [Fact]
    public async Task Other_fields_of_the_form_are_passed_over()
    {
        var body = Bodies.Of(
            Bodies.Part("name=\"note\"", "hello"u8.ToArray()),
            Bodies.File("a.jpg", [1, 2, 3]),
            Bodies.Part("name=\"avatar\"; filename=\"b.jpg\"", Bodies.Random(100_000))
        );
        using var file = Assert.Single(await Take(body));
        Assert.Equal("a.jpg", file.Name);
        Assert.Single(store.ScratchFiles);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/mixed; boundary=a")]
    [InlineData("nonsense;;;")]
    public async Task A_request_without_a_boundary_is_refused(string? contentType) =>
        await AssertRefused(ApiCode.Malformed, "boundary", Bodies.Of(Bodies.File("a", [1])), contentType);

    [Fact]
    public async Task A_boundary_without_end_is_refused() =>
        await AssertRefused(
            ApiCode.Malformed,
            "boundary",
            [],
            $"multipart/form-data; boundary={new string('a', 5000)}"
        );

    [Fact]
    public async Task Another_boundary_than_was_named_is_refused() =>
        await AssertRefused(
            ApiCode.Malformed,
            "broke off",
            Bodies.Of(Bodies.File("a", [1])),
            "multipart/form-data; boundary=other"
        );

    [Fact]
    public async Task A_body_without_files_is_refused()
    {
        await AssertRefused(ApiCode.Malformed, "no files", Bodies.Of());
        await AssertRefused(ApiCode.Malformed, "no files", Bodies.Of(Bodies.Part("name=\"x\"", [1])));
    }

    [Fact]
    public async Task A_body_that_breaks_off_anywhere_is_refused_and_leaves_nothing()
    {
        var whole = Bodies.Of(Bodies.File("a", Bodies.Random(500)), Bodies.File("b", Bodies.Random(500)));
        for (var length = 0; length < whole.Length - 4; length += 7)
            await AssertRefused(ApiCode.Malformed, "send it again", whole[..length]);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        var header = $"{new string('x', 30_000)}\"; filename=\"a\"";
        await AssertRefused(
            ApiCode.Malformed,
            "headers",
            Bodies.Of(Bodies.Part($"name=\"files{header}", [1]))
        );
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => $"\r\nX-{i}: y"));
        await AssertRefused(
            ApiCode.Malformed,
            "headers",
            Bodies.Of(Bodies.Part($"name=\"files\"{many}", [1]))
        );
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit_and_leaves_nothing()
    {
        limits = limits with { MostBytes = 3 << 10 };
        using (Assert.Single(await Take(Bodies.Of(Bodies.File("fits", new byte[3 << 10])))))
            Assert.Single(store.ScratchFiles);
        await AssertRefused(
            ApiCode.FileTooLarge,
            "large.mp4 is too large: a file may have at most 3 KB",
            Bodies.Of(Bodies.File("small", [1]), Bodies.File("large.mp4", new byte[(3 << 10) + 1]))
        );
    }

    [Fact]
    public async Task Files_that_are_too_large_together_are_refused()
    {
        limits = limits with { MostRequestBytes = 5000 };
        var file = Bodies.File("a", new byte[2000]);
        await AssertRefused(ApiCode.FileTooLarge, "together", Bodies.Of(file, file, file));
        // Fields that are no files count too.
        var field = Bodies.Part("name=\"x\"", new byte[6000]);
        await AssertRefused(ApiCode.FileTooLarge, "together", Bodies.Of(field, file));
    }

    [Fact]
    public async Task A_request_that_says_it_is_too_large_is_not_read()
    {
        var body = new MemoryStream(Bodies.Of(Bodies.File("a", [1])));
        var request = Received.Request(body);
        request.ContentLength = limits.MostRequestBytes + 1;
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() =>
            Received.AllAsync(store, limits, request)
        );
        Assert.Equal((ApiCode.FileTooLarge, 0), (refused.Code, body.Position));
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        limits = limits with { MostFiles = 3 };
        var file = Bodies.File("a", [1]);
        (await Take(Bodies.Of(file, file, file))).ForEach(taken => taken.Dispose());
        await AssertRefused(ApiCode.Malformed, "at most 3", Bodies.Of(file, file, file, file));
    }

    [Fact]
    public async Task Too_many_other_fields_are_refused()
    {
        var fields = Enumerable.Repeat(Bodies.Part("name=\"x\"", [1]), 1000);
        await AssertRefused(ApiCode.Malformed, "too many fields", Bodies.Of([.. fields]));
    }

    [Fact]
    public async Task A_sender_who_never_ends_is_refused_in_time()
    {
        limits = limits with { WholeTimeout = TimeSpan.FromMilliseconds(200) };
        var beginning = new MemoryStream(Bodies.File("a", Bodies.Random(10_000))[..^2]);
        var dribble = new MadeUpStream(
            async (into, cancel) =>
            {
                if (beginning.Position == beginning.Length)
                    await Task.Delay(Timeout.Infinite, cancel);
                return beginning.Read(into.Span);
            }
        );
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() =>
            Received.AllAsync(store, limits, Received.Request(dribble))
        );
        Assert.Equal(ApiCode.Unprocessable, refused.Code);
        Assert.Empty(store.ScratchFiles);
    }

    [Fact]
    public async Task A_receiver_who_gives_up_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var stopped = new MadeUpStream(
            (_, cancel) =>
            {
                stop.Cancel();
                return ValueTask.FromCanceled<int>(cancel);
            }
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var intake = new MultipartIntake(store, limits);
            await foreach (var file in intake.ReadAsync(Received.Request(stopped), stop.Token))
                file.Dispose();
        });
        Assert.Empty(store.ScratchFiles);
    }

    [Fact]
    public void Whatever_comes_is_taken_or_refused_and_nothing_is_left()
    {
        var whole = Bodies.Of(Bodies.File("a", Bodies.Random(60)), Bodies.Part("name=x", [1]));
        var places = Gen.Choose(0, whole.Length - 1).ArrayOf().ToArbitrary();
        Prop.ForAll(
                places,
                changed =>
                {
                    var body = (byte[])whole.Clone();
                    foreach (var place in changed)
                        body[place] = (byte)(body[place] * 7 + place);
                    try
                    {
                        Take(body).GetAwaiter().GetResult().ForEach(file => file.Dispose());
                    }
                    catch (UploadRefusedException)
                    {
                        // As it should be.
                    }
                    return store.ScratchFiles.Length == 0;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private Task<List<IncomingFile>> Take(byte[] body) =>
        Received.AllAsync(store, limits, Received.Request(new MemoryStream(body)));

    private async Task AssertRefused(
        ApiCode code,
        string words,
        byte[] body,
        string? contentType = Bodies.ContentType
    )
    {
        var request = Received.Request(new MemoryStream(body), contentType);
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() =>
            Received.AllAsync(store, limits, request)
        );
        Assert.Contains(words, refused.Message);
        Assert.Equal((code, '.'), (refused.Code, refused.Message[^1]));
        Assert.Empty(store.ScratchFiles);
    }

    public void Dispose() => store.Dispose();
}
