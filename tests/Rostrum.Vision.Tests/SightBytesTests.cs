using System.Security.Cryptography;

namespace Rostrum.Vision.Tests;

public sealed class SightBytesTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        var sight = Sight.Of(Scene.Ball().Picture) with
        {
            Faces = [new Face(new PictureBox(0.1, 0.2, 0.3, 0.4), 0.9)],
            DepthMadeBy = "深度",
        };
        var bytes = sight.Written();
        var read = SightBytes.Read(bytes)!;
        Assert.Equal(sight with { Faces = read.Faces }, read);
        Assert.Equal(sight.Faces, read.Faces);
        Assert.True(bytes.Length < 5 * sight.Depth.Values.Length);
    }

    [Fact]
    public void Bytes_that_are_no_sight_are_none()
    {
        var bytes = Sight.Of(Scene.Ball().Picture).Written();
        Assert.Null(SightBytes.Read([]));
        Assert.Null(SightBytes.Read(bytes.AsSpan(0, bytes.Length / 2)));
        byte[] other = [.. bytes];
        other[0]++;
        Assert.Null(SightBytes.Read(other));
        var luck = new byte[bytes.Length];
        for (var seed = 0; seed < 50; seed++)
        {
            bytes.CopyTo(luck, 0);
            for (var at = 4 + seed; at < luck.Length; at += 37 + seed)
                luck[at] = (byte)(luck[at] * 31 + seed);
            SightBytes.Read(luck);
        }
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_on_every_machine()
    {
        var bytes = Sight.Of(Scene.Ball(0.4, 0.62).Picture).Written();
        Assert.Equal(bytes, Sight.Of(Scene.Ball(0.4, 0.62).Picture).Written());
        // Renew this together with Sight.Version, when what is seen changes on purpose.
        Assert.Equal("3ca0c3b1f4485bfa", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }
}
