using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Bench.Charts;

/// <summary>
/// A scene of which everything is known: a far wall above, a floor that comes nearer towards the foot, and a card that
/// stands before both. Bright dots mark places on all three.
/// </summary>
/// <param name="floor">Without one the wall goes on to the foot: two distances and nothing between them.</param>
internal sealed class KnownScene(KnownScene.Floors floor)
{
    public const int Width = 2880;
    public const int Height = 1620;

    /// <summary>The darkest of what is painted, as a code 0–255: whatever is darker in a film was never filled.</summary>
    public const double Darkest = 90;

    private const double Sigma = 6;
    private const int Spacing = 72;
    private const double Far = 0.2;
    private const double NearFoot = 0.75;
    private const double OfCard = 0.6;

    private static readonly PictureBox card = new(0.35, 0.15, 0.6, 0.85);

    /// <summary>By how much the right edge of a tilted floor is nearer than its left one.</summary>
    private const double Tilt = 0.25;

    public enum Floors
    {
        None,
        Level,
        Tilted,
    }

    public enum Part
    {
        Wall,
        Floor,
        Card,
    }

    /// <summary>A dot: its place, 0–1 both ways, where it stands, and how near that is.</summary>
    public readonly record struct Dot(PicturePoint Place, Part Part, double Nearness);

    public Part PartAt(double x, double y) =>
        card.Contains(new PicturePoint(x, y)) ? Part.Card
        : floor != Floors.None && FloorAt(x, y) > Far ? Part.Floor
        : Part.Wall;

    public static double CodeOf(Part part) => Darkest + 12 * (int)part;

    /// <summary>The dots that lie well within their part; the others are not drawn.</summary>
    public IReadOnlyList<Dot> Dots =>
        [
            .. from row in Enumerable.Range(1, Height / Spacing - 1)
            from column in Enumerable.Range(1, Width / Spacing - 1)
            let place = new PicturePoint(column * Spacing / (double)Width, row * Spacing / (double)Height)
            where IsClear(place)
            let part = PartAt(place.X, place.Y)
            select new Dot(place, part, NearnessAt(part, place.X, place.Y)),
        ];

    public Sight Sight => field ??= Look();

    public Still Picture => field ??= Draw();

    private Still Draw()
    {
        var bright = new double[Width * Height];
        foreach (var (place, _, _) in Dots)
            Spread(bright, place.X * Width, place.Y * Height);
        return Still.Grey(
            Width,
            Height,
            (x, y) => CodeOf(PartAt((x + 0.5) / Width, (y + 0.5) / Height)) + bright[y * Width + x]
        );
    }

    private double NearnessAt(Part part, double x, double y) =>
        part switch
        {
            Part.Card => OfCard,
            Part.Floor => FloorAt(x, y),
            _ => Far,
        };

    /// <summary>Inverse distance is linear over a plane; above where it is the wall's, the wall is seen.</summary>
    private double FloorAt(double x, double y) =>
        Far + (NearFoot - Far) * (y - 0.5) / 0.5 + (floor == Floors.Tilted ? Tilt * (x - 0.5) : 0);

    private bool IsClear(PicturePoint place)
    {
        var (aside, up) = (36.0 / Width, 36.0 / Height);
        var part = PartAt(place.X, place.Y);
        return PartAt(place.X - aside, place.Y) == part
            && PartAt(place.X + aside, place.Y) == part
            && PartAt(place.X, place.Y - up) == part
            && PartAt(place.X, place.Y + up) == part;
    }

    private static void Spread(double[] bright, double x, double y)
    {
        const int reach = (int)(4 * Sigma);
        for (var row = (int)y - reach; row <= (int)y + reach; row++)
        for (var column = (int)x - reach; column <= (int)x + reach; column++)
        {
            var square = (column + 0.5 - x) * (column + 0.5 - x) + (row + 0.5 - y) * (row + 0.5 - y);
            bright[row * Width + column] += 130 * Math.Exp(-square / (2 * Sigma * Sigma));
        }
    }

    private Sight Look()
    {
        var subject = Grid((x, y) => PartAt(x, y) == Part.Card ? 1 : 0);
        return new Sight
        {
            SubjectBox = card,
            SubjectPoint = card.Centre,
            SubjectTrust = 1,
            Faces = [],
            Horizon = 0.5,
            Saliency = subject,
            SubjectMask = subject,
            Depth = Grid((x, y) => NearnessAt(PartAt(x, y), x, y)),
            Sky = Grid((x, y) => PartAt(x, y) == Part.Wall ? 1 : 0),
            Water = Grid((x, y) => PartAt(x, y) == Part.Floor ? 1 : 0),
        };
    }

    private static ByteGrid Grid(Func<double, double, double> part) =>
        ByteGrid.Of(
            512,
            288,
            [
                .. Enumerable
                    .Range(0, 512 * 288)
                    .Select(i => (float)part((i % 512 + 0.5) / 512, (i / 512 + 0.5) / 288)),
            ]
        );
}
