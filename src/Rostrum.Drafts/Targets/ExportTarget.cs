namespace Rostrum.Drafts.Targets;

/// <summary>
/// A place where films are shown, and what it asks of them: one entry each, listed in
/// <see cref="ExportTargetCatalogue"/>. What is absent it leaves free.
/// </summary>
public sealed class ExportTarget(string name, string summary, Words words, Canvas canvas) : CatalogueEntry
{
    public override string Name => name;

    public override string Summary => summary;

    public override Words Words => words;

    public override IReadOnlyList<Parameter> Parameters => [];

    public Canvas Canvas => canvas;

    /// <summary>Frames a second, both ends included.</summary>
    public (double Least, double Most) FrameRates { get; init; } = (23, 60);

    /// <summary>Length of a film, seconds, both ends included.</summary>
    public (double Least, double Most) Seconds { get; init; } = (3, 600);

    /// <summary>One of <see cref="Texts.SafeArea.Names"/>, or several with plus signs between.</summary>
    public string SafeArea { get; init; } = "feed";

    /// <summary>A film in which nothing is heard gets a silent track of sound.</summary>
    public bool WantsSilence { get; init; } = true;

    /// <summary>Bytes of a whole film.</summary>
    public long? LargestFile { get; init; }

    /// <summary>
    /// Mean bits of pictures a second that films are asked to come in, at up to 30 frames a second; half as many again
    /// above. Null where quality alone decides.
    /// </summary>
    public double? BitRate { get; init; }

    /// <summary>The most bits of pictures in any second.</summary>
    public double MostBitRate { get; init; } = 25e6;

    /// <summary>B-frames in a row at most.</summary>
    public int BFrames { get; init; } = 2;

    /// <summary>The mean bit rate at a frame rate; null where quality alone decides.</summary>
    public double? BitRateAt(FrameRate rate) => rate.PerSecond > 31 ? BitRate * 1.5 : BitRate;

    /// <summary>Frames of a closed group at most: half a second.</summary>
    public static int GroupOf(FrameRate rate) => Math.Max(1, (int)Math.Round(rate.PerSecond / 2));

    /// <summary>
    /// The rules of one film that goes to this place and to all others of the same shape: the strictest of each rule, and
    /// texts clear of what any of them lays over films. It is made once for all of them.
    /// </summary>
    /// <param name="places">All that are wanted, this one among them.</param>
    public ExportTarget Among(IReadOnlyList<ExportTarget> places)
    {
        var alike = places.Where(place => place.Canvas == canvas).ToList();
        return alike.Count <= 1
            ? this
            : new ExportTarget(string.Join('+', alike.Select(place => place.Name)), summary, words, canvas)
            {
                FrameRates = (
                    alike.Max(place => place.FrameRates.Least),
                    alike.Min(place => place.FrameRates.Most)
                ),
                Seconds = (alike.Max(place => place.Seconds.Least), alike.Min(place => place.Seconds.Most)),
                SafeArea = string.Join('+', alike.Select(place => place.SafeArea).Distinct()),
                WantsSilence = alike.Exists(place => place.WantsSilence),
                LargestFile = alike.Min(place => place.LargestFile),
                BitRate = alike.Min(place => place.BitRate),
                MostBitRate = alike.Min(place => place.MostBitRate),
                BFrames = alike.Min(place => place.BFrames),
            };
    }

    /// <summary>The same film as it is shown there: canvas, margins of texts, frame rate, a track of sound.</summary>
    public Draft Apply(Draft draft)
    {
        var meta = (draft.Meta ?? new DraftMeta()) with
        {
            Width = canvas.Width,
            Height = canvas.Height,
            Ratio = canvas.Ratio,
            SafeArea = SafeArea,
        };
        var rate = draft.Fps ?? FrameRate.Default.PerSecond;
        var fitting = Math.Clamp(rate, FrameRates.Least, FrameRates.Most);
        var film = draft with { Meta = meta, Fps = fitting == rate ? draft.Fps : fitting };
        return WantsSilence ? film.WithSilence() : film;
    }
}
