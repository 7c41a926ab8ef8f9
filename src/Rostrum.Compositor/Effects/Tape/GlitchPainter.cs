using Rostrum.Compositor.Effects.Light;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Tape;

/// <summary>
/// Bursts of a few tenths of a second, one in each stretch of time: bands slide sideways with their colours apart, and
/// blocks show another place of the picture. Nothing is made brighter or darker, so nothing flashes.
/// </summary>
internal sealed unsafe class GlitchPainter(GlitchPass pass, Canvas canvas, Scratch scratch) : PassPainter
{
    /// <summary>New places this often a second within a burst.</summary>
    private const double Steps = 14;

    private readonly RgbRows rows = new(canvas.Width);
    private readonly RgbRows source = new(canvas.Width);

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        if (Step(moment.Seconds) is not { } step)
            return;
        var strength = pass.Strength * moment.Strength * (0.55 + 0.45 * step.Of(4).Share);
        frame.CopyTo(scratch.Copy);
        Tear(frame, step, strength);
        for (var i = 0; i < (int)(3 + 11 * strength * step.Of(5).Share); i++)
            MoveBlock(frame, step.Of(100 + (ulong)i), strength);
    }

    /// <summary>What is left to chance at a moment within a burst; null where it is calm.</summary>
    private Lots? Step(double seconds)
    {
        var seed = new Lots((ulong)pass.Seed);
        if (pass.Every == 0)
            return seed.Of((ulong)(seconds * Steps));
        var stretch = (long)Math.Floor(seconds / pass.Every);
        var lots = seed.Of((ulong)stretch);
        var start = pass.Every * (stretch + 0.1 + 0.5 * lots.Of(1).Share);
        var length = Math.Min(0.36 * pass.Every, 0.28 + 0.3 * lots.Of(2).Share);
        var way = (seconds - start) / length;
        return way is < 0 or >= 1 ? null : lots.Of(3).Of((ulong)(way * length * Steps));
    }

    /// <summary>The picture from top to bottom in bands, some of them out of place.</summary>
    private void Tear(WorkFrame frame, Lots step, double strength)
    {
        var apart = (int)Math.Round(strength * frame.Width * (0.0025 + 0.004 * step.Of(6).Share));
        var pair = 0;
        for (var band = 0; pair < frame.ChromaHeight; band++)
        {
            var lots = step.Of(1000 + (ulong)band);
            var share = lots.Of(1).Share;
            var end = Math.Min(
                frame.ChromaHeight,
                pair + 2 + (int)(frame.ChromaHeight * 0.22 * share * share)
            );
            var torn = lots.Of(2).Share < 0.35;
            var move = torn ? (int)(strength * frame.Width * 0.16 * (lots.Of(3).Share - 0.5)) : 0;
            var split = torn ? 2 * apart : apart;
            for (; pair < end; pair++)
                Move(frame, pair, move, split);
        }
    }

    private void Move(WorkFrame frame, int pair, int move, int split)
    {
        source.Take(scratch.Copy, pair);
        for (var row = 0; row < 2; row++)
        {
            Move(source.Red(row), rows.Red(row), move - split);
            Move(source.Green(row), rows.Green(row), move);
            Move(source.Blue(row), rows.Blue(row), move + split);
        }
        rows.Put(frame, pair);
    }

    /// <summary>To the right by whole samples; what is missing is the picture's mirror image.</summary>
    private void Move(float* from, float* to, int move)
    {
        var width = canvas.Width;
        move = Math.Clamp(move, 1 - width, width - 1);
        var (first, end) = (Math.Max(0, move), Math.Min(width, width + move));
        new Span<float>(from + first - move, end - first).CopyTo(new Span<float>(to + first, end - first));
        for (var x = 0; x < first; x++)
            to[x] = from[Math.Min(width - 1, move - x)];
        for (var x = end; x < width; x++)
            to[x] = from[Math.Max(0, 2 * width - 2 - (x - move))];
    }

    private void MoveBlock(WorkFrame frame, Lots lots, double strength)
    {
        var unit = Math.Max(2, Math.Min(canvas.Width, canvas.Height) / 36 & ~1);
        var width = Math.Min(frame.Width, unit * (1 + (int)(9 * lots.Of(1).Share)));
        var height = Math.Min(frame.Height, unit * (1 + (int)(2.2 * lots.Of(2).Share)));
        var (x, y) = (Place(lots.Of(3), frame.Width - width), Place(lots.Of(4), frame.Height - height));
        var fromX = x + (int)((lots.Of(5).Share - 0.5) * strength * frame.Width * 0.3);
        var fromY = y + (int)((lots.Of(6).Share - 0.5) * strength * frame.Height * 0.16);
        fromX = Math.Clamp(fromX, 0, frame.Width - width) & ~1;
        fromY = Math.Clamp(fromY, 0, frame.Height - height) & ~1;
        var old = scratch.Copy;
        for (var row = 0; row < height; row++)
            Copy(old.LumaRow(fromY + row) + fromX, frame.LumaRow(y + row) + x, width);
        var coloursApart = lots.Of(7).Share < 0.3;
        for (var row = 0; row < height / 2; row++)
        {
            ushort* cb = old.CbRow(fromY / 2 + row) + fromX / 2,
                cr = old.CrRow(fromY / 2 + row) + fromX / 2;
            Copy(coloursApart ? cr : cb, frame.CbRow(y / 2 + row) + x / 2, width / 2);
            Copy(coloursApart ? cb : cr, frame.CrRow(y / 2 + row) + x / 2, width / 2);
        }
    }

    private static int Place(Lots lots, int most) => (int)(lots.Share * (most + 1)) & ~1;

    private static void Copy(ushort* from, ushort* to, int count) =>
        new Span<ushort>(from, count).CopyTo(new Span<ushort>(to, count));

    public override void Dispose()
    {
        rows.Dispose();
        source.Dispose();
    }
}
