using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Clips;

namespace Rostrum.Compositor.Tests.Moving;

/// <summary>Frames of clips on the canvas, 64x36.</summary>
public sealed class MovingPictureTests
{
    private static readonly Canvas canvas = new(64, 36);

    /// <summary>A clip of ten frames, each a gradient that moves by a pixel.</summary>
    private sealed class Reel(MovingLayout layout) : IMovingPictures, IDisposable
    {
        private readonly Dictionary<int, MovingPicture> pictures = [];

        public MovingPicture PictureOf(Clip clip, int source, int frame)
        {
            if (pictures.TryGetValue(source, out var known))
                return known;
            var picture = new MovingPicture(layout);
            var room = picture.Codes.Room;
            var luma = layout.Width * layout.Height;
            for (var i = 0; i < luma; i++)
                room[i] = (byte)(16 + (i % layout.Width + source + i / layout.Width * 3) * 7 % 220);
            for (var i = luma; i < room.Length; i++)
                room[i] = (byte)(100 + (i + source) % 50);
            picture.Renew();
            return pictures[source] = picture;
        }

        public void Done(int frame) { }

        public void Stop() { }

        public void Dispose()
        {
            foreach (var picture in pictures.Values)
                picture.Dispose();
        }
    }

    private static byte[] Painted(
        PictureFit fit,
        int width,
        int height,
        CameraView from,
        CameraView to,
        double shutter,
        int frame
    )
    {
        var rate = FrameRate.FromNumber(25)!.Value;
        var length = MediaTime.FromMilliseconds(400);
        var frames = FrameTimes.Even(length, rate);
        var whole = TimeRange.Between(MediaTime.Zero, frames.End);
        var clip = new Clip(
            new VideoSource("a", fit, new Playback(whole, 1000, false, whole), frames),
            new TimeRange(MediaTime.Zero, length),
            fit == PictureFit.Cover ? Framing.Cover(width, height, 64, 36) : Framing.Contain(64, 36),
            new CameraPath([
                new CameraStop(MediaTime.Zero, from, Easing.Linear),
                new CameraStop(length, to, Easing.Linear),
            ]),
            MediaTime.Zero,
            shutter
        );
        var timeline = new Timeline(
            canvas,
            rate,
            length,
            new Colour(20, 40, 60),
            [new Layer([clip], [])],
            []
        );
        using var reel = new Reel(MovingLayout.Of(MovingRecipe.Of(clip, width, height, timeline)));
        using var painter = new Painter(canvas);
        using var painted = new Yuv420Frame(64, 36);
        var plan = new FramePlan();
        new FramePlanner(timeline, new Dictionary<PictureSource, Plate>(), moving: reel).Plan(frame, plan);
        painter.Paint(plan, painted);
        return painted.Bytes.ToArray();
    }

    [Fact]
    public void A_clip_as_large_as_the_canvas_is_copied_and_a_plate_of_it_is_the_same_picture()
    {
        var copied = Painted(PictureFit.Cover, 64, 36, CameraView.Whole, CameraView.Whole, 0, 3);
        for (var i = 0; i < 64 * 36; i++)
            Assert.Equal((byte)(16 + (i % 64 + 3 + i / 64 * 3) * 7 % 220), copied[i]);
        // A thousandth of a pixel aside, all of it goes through linear light and six taps.
        var near = CameraView.Whole with
        {
            Zoom = 1.00001,
        };
        var resampled = Painted(PictureFit.Cover, 64, 36, near, near, 0, 3);
        for (var i = 0; i < copied.Length; i++)
            Assert.InRange(copied[i] - resampled[i], -1, 1);
    }

    [Theory]
    [InlineData("clip with blur of the camera", PictureFit.Cover, 96, 54, 180)]
    [InlineData("clip beside colour", PictureFit.Contain, 40, 60, 0)]
    [InlineData("clip before itself", PictureFit.Blur, 40, 60, 0)]
    public void Clips_look_as_when_they_were_last_looked_at(
        string name,
        PictureFit fit,
        int width,
        int height,
        double shutter
    ) =>
        GoldenHashes.Check(
            name,
            Painted(fit, width, height, CameraView.Whole, CameraView.Whole with { Zoom = 1.6 }, shutter, 5)
        );

    [Fact]
    public void A_portrait_clip_keeps_its_shape_with_the_background_beside_it()
    {
        var painted = Painted(PictureFit.Contain, 40, 60, CameraView.Whole, CameraView.Whole, 0, 0);
        var luma = painted.AsSpan(0, 64 * 36);
        // 36 high and 24 wide: columns 20 to 43. Beside it is #14283C.
        var background = (int)Math.Round(16 + 219 * (0.2126 * 20 + 0.7152 * 40 + 0.0722 * 60) / 255);
        Assert.InRange(luma[18 * 64 + 10] - background, -1, 1);
        Assert.InRange(luma[18 * 64 + 54] - background, -1, 1);
        var inside = new HashSet<byte>(luma.Slice(18 * 64 + 22, 20).ToArray());
        Assert.True(inside.Count > 5);
    }
}
