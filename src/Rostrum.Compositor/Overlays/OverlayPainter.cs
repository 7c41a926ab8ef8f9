namespace Rostrum.Compositor.Overlays;

/// <summary>Lays the planned overlays over rows of a finished frame. Only their own pixels are touched; nothing is allocated.</summary>
internal static unsafe class OverlayPainter
{
    /// <param name="overlays">From bottom to top.</param>
    /// <param name="top">First luma row of the band, even; <paramref name="bottom"/> is the row after its last.</param>
    public static void Paint(ReadOnlySpan<PlannedOverlay> overlays, Yuv420Frame frame, int top, int bottom)
    {
        foreach (ref readonly var overlay in overlays)
        {
            var luma = Geometry.Luma(overlay);
            for (var y = luma.FirstRow(top); y < luma.EndRow(bottom); y++)
                luma.PaintRow(overlay.Image.Luma, frame.LumaRow(y), y, frame.Width, overlay.Opacity);
            var chroma = Geometry.Chroma(overlay);
            for (var y = chroma.FirstRow(top / 2); y < chroma.EndRow(bottom / 2); y++)
            {
                chroma.PaintRow(overlay.Image.Cb, frame.CbRow(y), y, frame.Width / 2, overlay.Opacity);
                chroma.PaintRow(overlay.Image.Cr, frame.CrRow(y), y, frame.Width / 2, overlay.Opacity);
            }
        }
    }

    /// <summary>
    /// How samples of one channel of the frame lie over those of the overlay: sample i of the frame is at
    /// (i · step + start) of the overlay, both counted at the samples' middles, 16.16. The frame's samples that fall
    /// into the source's half-open range are painted, so that pieces that touch never overlap.
    /// </summary>
    private readonly record struct Geometry(Axis Across, Axis Down, bool IsStraight)
    {
        public static Geometry Luma(in PlannedOverlay overlay)
        {
            var (step, half) = (Step(overlay), PlannedOverlay.One / 2);
            return new Geometry(
                new Axis(
                    Start(half - overlay.X, step) - half,
                    step,
                    overlay.Source.Left,
                    overlay.Source.Right
                ),
                new Axis(
                    Start(half - overlay.Y, step) - half,
                    step,
                    overlay.Source.Top,
                    overlay.Source.Bottom
                ),
                overlay.IsStraight
            );
        }

        /// <summary>
        /// Chroma sample i stands at luma 2i + ½ across and 2i + 1 down, counted from the edge, in frame and overlay.
        /// </summary>
        public static Geometry Chroma(in PlannedOverlay overlay)
        {
            var (step, one) = (Step(overlay), PlannedOverlay.One);
            return new Geometry(
                new Axis(
                    (Start(one / 2 - overlay.X, step) - one / 2) / 2,
                    step,
                    overlay.Source.Left / 2,
                    overlay.Source.Right / 2
                ),
                new Axis(
                    (Start(one - overlay.Y, step) - one) / 2,
                    step,
                    overlay.Source.Top / 2,
                    overlay.Source.Bottom / 2
                ),
                overlay.IsStraight
            );
        }

        public int FirstRow(int top) => Math.Max(top, Down.First);

        public int EndRow(int bottom) => Math.Min(bottom, Down.End);

        public void PaintRow(in OverlayChannel channel, byte* row, int y, int width, int opacity)
        {
            var (first, end) = (Math.Max(0, Across.First), Math.Min(width, Across.End));
            if (IsStraight)
            {
                var offset = (int)(Across.Start >> 16);
                var sourceRow = y + (int)(Down.Start >> 16);
                var extent = channel.Extent(sourceRow);
                (first, end) = (Math.Max(first, extent.First - offset), Math.Min(end, extent.End - offset));
                if (end > first)
                    OverlayBlend.Straight(
                        row + first,
                        channel.Code(sourceRow) + first + offset,
                        channel.Alpha(sourceRow) + first + offset,
                        end - first,
                        (uint)opacity
                    );
            }
            else if (end > first)
            {
                OverlayBlend.Sampled(
                    channel,
                    row + first,
                    Across.At(first),
                    Down.At(y),
                    Across.Step,
                    end - first,
                    (uint)opacity
                );
            }
        }

        private static long Step(in PlannedOverlay overlay) =>
            ((long)PlannedOverlay.One << 16) / overlay.Scale;

        private static long Start(long position, long step) =>
            step == PlannedOverlay.One ? position : (long)(((Int128)position * step) >> 16);
    }

    /// <summary>One direction: the overlay's sample under the frame's sample i is <c>Start + i · Step</c>, 16.16.</summary>
    private readonly record struct Axis(long Start, long Step, int SourceFirst, int SourceEnd)
    {
        /// <summary>The first of the frame's samples whose place is at least half a sample before the source's first.</summary>
        public int First => Reaching(SourceFirst);

        public int End => Reaching(SourceEnd);

        public long At(int sample) => Start + sample * Step;

        private int Reaching(int source)
        {
            var way = ((long)source << 16) - PlannedOverlay.One / 2 - Start;
            var whole = way / Step;
            return (int)
                Math.Clamp(way > whole * Step ? whole + 1 : whole, int.MinValue / 2, int.MaxValue / 2);
        }
    }
}
