using FsCheck;
using FsCheck.Fluent;
using Rostrum.Media.Inspection;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Uploads;

public sealed class FileSignatureTests(Samples samples)
{
    [Fact]
    public void The_beginning_of_every_accepted_type_is_recognised() =>
        Assert.All(
            FileFormat.All,
            format =>
            {
                var bytes = samples.Bytes(format.Name);
                var head = bytes.AsSpan(0, Math.Min(bytes.Length, FileSignature.HeadBytes));
                Assert.Equal(format, FileSignature.Of(head));
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nhttp://127.0.0.1/\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<!DOCTYPE html><html><body>404</body></html>")]
    [InlineData("\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0\b\0")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("#!/bin/sh\nid\n")]
    [InlineData("RIFF\u0010\0\0\0CDXAfmt ")]
    [InlineData("\0\0\0\u0018ftypcrx \0\0\0\u0001crx isom")]
    [InlineData("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n")]
    public void What_is_not_accepted_is_not_recognised(string beginning)
    {
        var head = beginning.Select(letter => (byte)letter).ToArray();
        if (beginning.Contains("crx ", StringComparison.Ordinal))
            head = head[..20];
        Assert.Null(FileSignature.Of(head));
    }

    [Theory]
    [InlineData("isom", "", "mp4")]
    [InlineData("mp42", "", "mp4")]
    [InlineData("3gp5", "", "mp4")]
    [InlineData("qt  ", "", "mov")]
    [InlineData("M4A ", "mp42isom", "m4a")]
    [InlineData("heic", "mif1", "heic")]
    [InlineData("mif1", "heic", "heic")]
    [InlineData("mif1", "avifmiaf", "avif")]
    [InlineData("avis", "msf1", "avif")]
    [InlineData("????", "isom", "mp4")]
    [InlineData("jp2 ", "", null)]
    public void Brands_tell_films_from_pictures(string own, string others, string? format)
    {
        var head = $"\0\0\0{(char)(16 + others.Length)}ftyp{own}\0\0\0\0{others}".Select(c => (byte)c);
        Assert.Equal(format, FileSignature.Of([.. head])?.Name);
    }

    [Fact]
    public void A_tag_before_sound_is_as_long_as_its_four_times_seven_bits_say() =>
        // 0x00 0x00 0x02 0x01 stands for 2 * 128 + 1 (ID3v2.4, section 6.2).
        Assert.Equal(10 + 257, FileSignature.TagBytes([.. "ID3"u8, 4, 0, 0, 0, 0, 2, 1]));

    [Fact]
    public void Two_bytes_that_look_like_sound_are_not_enough() =>
        Assert.Null(FileSignature.Of([0xFF, 0xFB, 0x90, 0x64, .. new byte[2000]]));

    [Fact]
    public void Any_bytes_at_all_are_answered() =>
        Prop.ForAll<byte[]>(bytes =>
            {
                _ = FileSignature.Of(bytes ?? []);
                _ = FileSignature.TagBytes(bytes ?? []);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_beginning_of_every_type_is_answered() =>
        Assert.All(
            FileFormat.All,
            format =>
            {
                var bytes = samples.Bytes(format.Name);
                for (var length = 0; length < Math.Min(bytes.Length, 300); length++)
                    _ = FileSignature.Of(bytes.AsSpan(0, length));
            }
        );
}
