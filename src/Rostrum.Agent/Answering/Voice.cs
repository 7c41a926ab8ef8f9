using System.Globalization;
using Rostrum.Agent.Generations;
using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Says things in one language. Parts are without a full stop; <see cref="Joined"/> and <see cref="Changed"/> end them.</summary>
internal abstract class Voice
{
    public static Voice Of(Language language, Draft? film = null) =>
        language == Language.Chinese
            ? new ChineseVoice { Film = film ?? new Draft() }
            : new EnglishVoice { Film = film ?? new Draft() };

    /// <summary>The film that is spoken of.</summary>
    protected Draft Film { get; private init; } = new();

    public abstract string TooLong(int length, int longest);

    public abstract string NothingChanged(Draft film);

    /// <summary>One sentence of the changes.</summary>
    public abstract string Changed(IReadOnlyList<string> parts);

    /// <summary>One sentence of what a step back or forward changed.</summary>
    public abstract string Stepped(HistoryStep step, IReadOnlyList<string> parts);

    public abstract string NowhereToStep(HistoryStep step);

    /// <summary>One sentence of remarks.</summary>
    public abstract string Joined(IReadOnlyList<string> parts);

    public abstract string Paragraph(IReadOnlyList<string> sentences);

    public abstract string Say(Change change);

    public abstract string Say(Note note);

    public abstract string Say(EditOutcome.Refused refused);

    public abstract string Say(GenerationNews news);

    /// <summary>A number with at most so many decimals, the same in every country.</summary>
    /// <summary>Pictures by their numbers and names.</summary>
    protected static string Listed(IReadOnlyList<(int Place, string Name)> pictures, string between) =>
        string.Join(
            between,
            pictures.Take(MostListed).Select(picture => $"{picture.Place + 1} {picture.Name}".TrimEnd())
        ) + (pictures.Count > MostListed ? between + "…" : "");

    /// <summary>More names than these say less than a number does.</summary>
    private const int MostListed = 8;

    protected static string Number(double value, string format = "0.##") =>
        value.ToString(format, CultureInfo.InvariantCulture);

    protected static string Seconds(long milliseconds) => Number(milliseconds / 1000.0);

    /// <summary>How strong: as per cent where the parameter is a fraction.</summary>
    protected static string Amount(double amount, string unit) =>
        unit == "" ? Number(amount * 100, "0.#") + "%" : Number(amount) + unit;

    protected static (int Count, long Milliseconds) Measure(Draft film)
    {
        var pictures = Pictures.Of(film);
        return (pictures.Count, film.Duration ?? pictures.Sum(picture => picture.Duration ?? 0));
    }
}
