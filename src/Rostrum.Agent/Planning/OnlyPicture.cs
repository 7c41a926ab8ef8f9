using System.Text.RegularExpressions;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>
/// Of several pictures that came, a person may speak of one alone, and export: the film is of that one, and the others wait
/// for films of their own. <see cref="Draft.Only"/> remembers which it is, until something is said of another.
/// </summary>
internal static partial class OnlyPicture
{
    /// <summary>Nothing was said of any picture, and of all only how long they are seen.</summary>
    private const string None = "";

    /// <param name="before">The film as it was, with the pictures that came.</param>
    /// <param name="after">The film as it is now.</param>
    /// <param name="hasCome">All of its pictures came with this message.</param>
    public static Draft Marked(Draft before, Draft after, bool hasCome, MessageReader said)
    {
        var pictures = Pictures.Of(after);
        var named = said.OnlyPlace is { } place && place < pictures.Count ? pictures[place].Id : null;
        var only =
            pictures.Count < 2 || Films.Of(after).Count > 1 || Films.Shelf(after) is not null ? null
            : hasCome ? named ?? (said.SaysOnlyLengths ? None : null)
            : before.Only is not { } known ? null
            : known == None
                ? named is not null && IsAlone(before, after, named) ? named
                    : said.SaysOnlyLengths ? None
                    : null
            : IsAlone(before, after, known) ? known
            : null;
        return only == after.Only ? after : after with { Only = only };
    }

    /// <summary>What makes the film one of that picture, where an export of it is ordered, and not one of all.</summary>
    public static EditOperation? ToExport(Draft draft, string words)
    {
        var pictures = Pictures.Of(draft);
        var place = draft.Only is null
            ? -1
            : pictures.ToList().FindIndex(picture => picture.Id == draft.Only);
        return place < 0 || pictures.Count < 2 || IsOfAll(words)
            ? null
            : new SetAside(
                PictureScope.At([.. Enumerable.Range(0, pictures.Count).Where(other => other != place)])
            );
    }

    /// <summary>Whether an order to export says that it means all pictures.</summary>
    public static bool IsOfAll(string words) => OfAll().IsMatch(words);

    /// <summary>Whether nothing but that picture is other than it was; when it is seen may be.</summary>
    private static bool IsAlone(Draft before, Draft after, string id)
    {
        var (was, now) = (Others(before, id), Others(after, id));
        return was.SequenceEqual(now)
            && Pictures.TransitionsOf(before).SequenceEqual(Pictures.TransitionsOf(after));
    }

    private static List<Segment> Others(Draft draft, string id) =>
        [
            .. Pictures
                .Of(draft)
                .Where(picture => picture.Id != id)
                .Select(picture => picture with { Start = null }),
        ];

    [GeneratedRegex(
        @"\b(?:all|everything|whole|entire|every|each|both|slideshow|montage|pictures|photos|images|together)\b|全部|所有|整个|整片|都|一起|每",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfAll();
}
