using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Moving;

/// <summary>
/// Room for one frame of a moving picture: its codes as they were decoded, and a plate that is made of them when a view
/// asks for more than a copy. Used again and again; owned by whoever made it.
/// </summary>
public sealed unsafe class MovingPicture : IDisposable
{
    private readonly MovingLayout layout;
    private readonly object gate = new();
    private readonly Surroundings? surroundings;
    private bool developed;
    private bool framed;

    public MovingPicture(MovingLayout layout)
    {
        this.layout = layout;
        Codes = new Yuv420Frame(layout.Width, layout.Height);
        Level = new PlateLevel(
            new Plane(layout.PlateWidth, layout.PlateHeight),
            new Plane(layout.PlateWidth / 2, layout.PlateHeight / 2),
            new Plane(layout.PlateWidth / 2, layout.PlateHeight / 2),
            layout.Density,
            SampleKind.Means
        )
        {
            ChromaShift = PlateLevel.LeftSited,
        };
        surroundings = layout is { Fit: PictureFit.Blur, FillsPlate: false }
            ? new Surroundings(layout)
            : null;
    }

    /// <summary>The frame: BT.709, limited range, chroma sited left. To be filled before <see cref="Renew"/>.</summary>
    public Yuv420Frame Codes { get; }

    internal PlateLevel Level { get; }

    internal bool FillsPlate => layout.FillsPlate;

    /// <summary>Says that other codes have come in.</summary>
    public void Renew() => developed = false;

    /// <summary>Makes the plate of the codes, once.</summary>
    internal void Develop()
    {
        lock (gate)
        {
            if (developed)
                return;
            if (surroundings is not null)
                surroundings.Paint(Codes, Level);
            else if (!framed && !layout.FillsPlate)
                Surroundings.Fill(Level, layout.Background);
            framed = true;
            for (var y = 0; y < layout.Height; y++)
                Lay(
                    Codes.LumaRow(y),
                    MovingCodes.Luma,
                    Level.Luma,
                    layout.Left,
                    layout.Top + y,
                    layout.Width
                );
            for (var y = 0; y < layout.Height / 2; y++)
            {
                Lay(
                    Codes.CbRow(y),
                    MovingCodes.Chroma,
                    Level.Cb,
                    layout.Left / 2,
                    layout.Top / 2 + y,
                    layout.Width / 2
                );
                Lay(
                    Codes.CrRow(y),
                    MovingCodes.Chroma,
                    Level.Cr,
                    layout.Left / 2,
                    layout.Top / 2 + y,
                    layout.Width / 2
                );
            }
            developed = true;
        }
    }

    private static void Lay(byte* codes, short* table, Plane plane, int left, int y, int count)
    {
        var row = plane.Row(y) + left;
        for (var x = 0; x < count; x++)
            row[x] = table[codes[x]];
        plane.FillMargins(y);
    }

    public void Dispose()
    {
        Codes.Dispose();
        Level.Dispose();
        surroundings?.Dispose();
    }
}

/// <summary>What a plate stores for each 8-bit code in limited range (Rec. ITU-R BT.709-6, item 4).</summary>
internal static unsafe class MovingCodes
{
    /// <summary>Y′ turned back to linear light.</summary>
    public static short* Luma { get; } =
        Table(code =>
            TransferCurve.LinearOfCode[(int)Math.Round(Math.Clamp((code - 16) / 219.0, 0, 1) * 65535)]
        );

    /// <summary>A colour difference in 8.8 fixed point about zero.</summary>
    public static short* Chroma { get; } = Table(code => (short)((code - 128) * 256));

    private static short* Table(Func<int, short> entry)
    {
        var table = Native.Allocate<short>(256);
        for (var code = 0; code < 256; code++)
            table[code] = entry(code);
        return table;
    }
}
