using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Planning;

/// <summary>Turns wishes about texts into operations for one film.</summary>
internal sealed class TextPlanner(Draft draft, Focus focus, List<Note> notes)
{
    /// <summary>The texts there are by then; those to come have no id yet.</summary>
    private readonly List<Segment> present = [.. TextTracks.TextsOf(draft)];

    private readonly Predicate<Segment> isOld = TextTracks.TextsOf(draft).Contains;

    public IEnumerable<EditOperation> Plan(IReadOnlyList<TextWish> wishes) =>
        [.. Sequenced(Succeeded(Unstacked(wishes))).SelectMany(Plan)];

    /// <summary>The same where both are of one message: the first is seen until the second comes.</summary>
    private static List<TextWish> Succeeded(IReadOnlyList<TextWish> wishes)
    {
        List<TextWish> written = [.. wishes];
        for (var i = 1; i < written.Count; i++)
            if (
                written[i]
                    is { Words: not null, IsChange: true, Selector: null, Change.Start: > 0 and var start }
                && written[i - 1]
                    is { Words: not null, Change: { Start: null or 0, Milliseconds: null } first } before
            )
            {
                written[i - 1] = before with { Change = first with { Start = 0, Milliseconds = start } };
                written[i] = written[i] with
                {
                    IsChange = false,
                    IsNew = true,
                    Template = written[i].Template ?? before.Template,
                };
            }
        return written;
    }

    /// <summary>Two titles in the same place, of which it is not said when they are seen, are not seen at the same time.</summary>
    private static IReadOnlyList<TextWish> Unstacked(IReadOnlyList<TextWish> wishes)
    {
        var taken = new HashSet<(string?, string?)>();
        return
        [
            .. wishes.Select(wish =>
                IsPlainAddition(wish)
                && !taken.Add((wish.Template ?? UsualFor(wish.Change.Anchor), wish.Change.Anchor))
                    ? wish with
                    {
                        Follows = true,
                    }
                    : wish
            ),
        ];
    }

    private static bool IsPlainAddition(TextWish wish) =>
        wish
            is {
                Words: not null,
                IsChange: false,
                Throughout: false,
                Over.IsAll: true,
                Change.Start: null,
                Selector: null
            };

    /// <summary>Texts that follow one another share the film's time, as far as it is not said when they are seen.</summary>
    private IReadOnlyList<TextWish> Sequenced(IReadOnlyList<TextWish> wishes)
    {
        var written = wishes.Count(wish =>
            wish is { Words: not null, Change.Start: null or >= 0, Over.IsAll: true }
        );
        if (written < 2 || !wishes.Any(wish => wish is { Follows: true, Words: not null, Over.IsAll: true }))
            return wishes;
        var share = Math.Max(1000, (draft.Duration ?? 0) / written);
        var placed = new List<TextWish>();
        var next = 0L;
        foreach (var wish in wishes)
        {
            var change = wish.Change;
            // What is seen at the film's end follows nothing.
            if (wish.Words is not null && change.Start is null or >= 0 && wish.Over.IsAll)
            {
                var start = change.Start ?? (wish.Follows || placed.Count == 0 ? next : 0);
                var length =
                    change.Milliseconds
                    ?? (wish.Throughout ? Math.Max(1000, (draft.Duration ?? 0) - start) : share);
                change = change with { Start = start, Milliseconds = length };
                next = start + length;
            }
            placed.Add(wish with { Change = change, Throughout = wish.Throughout && wish.Words is null });
        }
        return placed;
    }

    private IEnumerable<EditOperation> Plan(TextWish wish)
    {
        var meant = Meant(wish);
        // What is seen over the picture that it is told by stays when it is.
        var change =
            wish.Change.Start is null && !wish.IsNew && IsSeenOver(wish, meant) ? wish.Change : Timed(wish);
        if (wish is { Capital: { } capital, Words: { } said })
            wish = wish with { Words = Cased(said, capital) };
        // 前3秒标题“冬日续命”，后面7秒没有字
        if (wish is { Remove: true, Change.Start: not null } && present.Exists(text => !isOld(text)))
            return [];
        if (wish.Remove)
            return Removal(wish, meant);
        // What is written in the same message is not what an other text of its kind replaces.
        var known = wish is { IsChange: false, Words: not null }
            ? [.. meant.Where(text => isOld(text))]
            : meant;
        if (Succeeding(wish, known) is { } succeeding)
            return succeeding;
        if (wish.Words is { } words && known.Count > 0 && !wish.Follows && IsRewording(wish))
            return
            [
                .. ScopesOf(wish, known).Select(scope => new ChangeText(scope, words)),
                .. change.IsEmpty ? [] : ScopesOf(wish, known).Select(scope => new StyleText(scope, change)),
            ];
        if (wish.Words is { } written)
            return Addition(wish, written, change);
        if (meant.Count > 0 && wish.Capital is { } cased)
            return
            [
                .. meant
                    .Where(text => text.Id is not null)
                    .Select(text => new ChangeText(
                        new TextScope(null, text.Id),
                        Cased(text.Text ?? "", cased)
                    )),
                .. change.IsEmpty ? [] : ScopesOf(wish, meant).Select(scope => new StyleText(scope, change)),
            ];
        if (meant.Count > 0 && (wish.LongerBy, wish.LongerTimes) is not (0, 1))
            return
            [
                .. meant.Select(text => new StyleText(
                    text.Id is null ? default : new TextScope(null, text.Id),
                    change with
                    {
                        Milliseconds = Lengthened(text, wish),
                    }
                )),
            ];
        if (meant.Count > 0 && !change.IsEmpty)
            return ScopesOf(wish, meant).Select(scope => new StyleText(scope, change));
        if (meant.Count == 0 && wish is { Known: { } name, IsNew: false })
        {
            notes.Add(new NoTextThere(TextTemplateCatalogue.Find(wish.Template), name));
            return [];
        }
        if (wish.IsPronoun && present.Count == 0 && !IsOfTextsAlone(wish.Change.Animation))
            return [];
        if (meant.Count == 0 && !wish.IsNew)
        {
            notes.Add(new NoTextThere(TextTemplateCatalogue.Find(wish.Template)));
            return [];
        }
        return wish.IsNew
            ? [new AddText("", wish.Template ?? TextTemplateCatalogue.All[0].Name, change)]
            : [];
    }

    private static string Cased(string words, bool capital) =>
        capital ? words.ToUpperInvariant() : words.ToLowerInvariant();

    /// <summary>先出“等等”，两秒后换成“来了”: the one takes the place of the other when that has been seen.</summary>
    private static IReadOnlyList<EditOperation>? Succeeding(TextWish wish, IReadOnlyList<Segment> known)
    {
        if (
            wish is not { IsChange: true, Selector: null, Words: { } words, Change.Start: > 0 and var start }
            || known is not [{ Id: not null } text]
            || (text.Start ?? 0) >= start
        )
            return null;
        return
        [
            new StyleText(
                new TextScope(null, text.Id),
                new TextChange { Milliseconds = start - (long)(text.Start ?? 0) }
            ),
            new AddText(words, TextTracks.TemplateOf(text), wish.Change),
        ];
    }

    private long Lengthened(Segment text, TextWish wish)
    {
        var now = text.Duration ?? Math.Max(1000, (draft.Duration ?? 0) - (text.Start ?? 0));
        return Math.Max(SetDuration.Shortest, (long)Math.Round(now * wish.LongerTimes) + wish.LongerBy);
    }

    /// <summary>Pictures fade, slide and pop too; who names one of these means a text, be there one or not.</summary>
    private static bool IsOfTextsAlone(string? animation) =>
        animation is "typewriter" or "karaoke" or "count" or "words";

    private static bool IsRewording(TextWish wish) =>
        !wish.IsNew && (wish.IsChange || wish.Template is not null || wish.Selector is not null);

    private IEnumerable<EditOperation> Removal(TextWish wish, IReadOnlyList<Segment> meant)
    {
        if (meant.Count == 0 && !wish.Over.IsAll)
        {
            notes.Add(new NoTextThere(TextTemplateCatalogue.Find(wish.Template)));
            return [];
        }
        if (wish is { IsOne: true, Selector: null, Over.IsAll: true } && meant.Count > 1)
        {
            notes.Add(new WhichText([.. meant.Select(text => text.Text ?? "")]));
            return [];
        }
        // Which ones are meant is told by those that are there, before they go.
        var scopes = meant.Count == 0 ? [new TextScope(wish.Template)] : ScopesOf(wish, meant).ToList();
        present.RemoveAll(meant.Contains);
        return scopes.Select(scope => new RemoveText(scope));
    }

    private IEnumerable<EditOperation> Addition(TextWish wish, string written, TextChange change)
    {
        var template = wish.Template ?? UsualFor(change.Anchor);
        if (
            change is { Milliseconds: { } length, Start: null or >= 0 }
            && draft.Duration is { } film
            && length > film - (change.Start ?? 0)
            && film > (change.Start ?? 0)
            && !Pictures.Of(draft).All(picture => picture.Duration == AddPictures.UsualMilliseconds)
        )
        {
            notes.Add(new TextOutlastsFilm(film - (change.Start ?? 0)));
            change = change with { Milliseconds = film - (change.Start ?? 0) };
        }
        present.Add(
            new Segment
            {
                Text = written,
                Style = StyleOf(template),
                Start = change.Start,
            }
        );
        return [new AddText(written, template, change)];
    }

    private static System.Text.Json.JsonElement StyleOf(string template) =>
        System.Text.Json.JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { ["tpl"] = template }
        );

    /// <summary>The texts that a wish is about.</summary>
    private IReadOnlyList<Segment> Meant(TextWish wish)
    {
        if (wish.Selector is { } said)
            return present.FindAll(text =>
                string.Equals(text.Text, said, StringComparison.OrdinalIgnoreCase)
            );
        var kind = present.FindAll(text =>
            wish.Template is null || TextTracks.TemplateOf(text) == wish.Template
        );
        // "The caption" is the text there is, if there is one and it is no caption.
        if (
            kind.Count == 0
            && present.Count == 1
            && (wish.IsChange || wish.Remove || wish is { IsNew: false, Words: null })
        )
            kind = present;
        if (wish is { IsNew: false, Place: null, Change.Start: null } && SeenOver(wish, kind) is { } seen)
            return seen;
        if (wish.Place is { } place)
        {
            var index = place < 0 ? kind.Count + place : place;
            return index >= 0 && index < kind.Count ? [kind[index]] : [];
        }
        // Subtitles are one thing to a person, however many texts they are.
        if (
            wish.IsPronoun
            && kind.Count > 2
            && focus.TextId is null
            && kind.Select(TextTracks.TemplateOf).Distinct().Count() == 1
        )
            return kind;
        // Letters are mostly those of all texts, where none was spoken of last.
        if (wish is { IsPronoun: true, Change: { } look } && IsOnlyFont(look) && focus.TextId is null)
            return kind;
        if (wish.IsPronoun && kind.Count > 1)
            return [kind.Find(text => text.Id == focus.TextId && text.Id is not null) ?? kind[^1]];
        if (kind.Count > 1 && wish.Words is not null)
            return [kind.Find(text => text.Id == focus.TextId && text.Id is not null) ?? kind[^1]];
        return kind;
    }

    /// <summary>删掉第三张的字幕: the texts that begin over the pictures that are named; null where that tells nothing.</summary>
    private List<Segment>? SeenOver(TextWish wish, List<Segment> kind)
    {
        var pictures = Pictures.Of(draft);
        if (wish.Over.IsAll || wish.Over.Among(pictures.Count) is not { Count: > 0 } places)
            return null;
        var spans = places
            .Select(place => (Start: pictures[place].Start ?? 0, Length: pictures[place].Duration ?? 0))
            .ToList();
        var begun = kind.FindAll(text =>
            spans.Exists(span =>
                (text.Start ?? 0) >= span.Start && (text.Start ?? 0) < span.Start + span.Length
            )
        );
        if (begun.Count > 0)
            return wish.Words is null || begun.Count == 1 || wish.IsChange ? begun : null;
        var isAway = kind.TrueForAll(text =>
            text.Duration is { } length
            && spans.TrueForAll(span =>
                (text.Start ?? 0) >= span.Start + span.Length || (text.Start ?? 0) + length <= span.Start
            )
        );
        return isAway && (wish.Remove || wish is { Words: not null, IsChange: false }) ? [] : null;
    }

    private bool IsSeenOver(TextWish wish, IReadOnlyList<Segment> meant) =>
        !wish.Over.IsAll && meant.Count > 0 && SeenOver(wish, [.. meant])?.Count == meant.Count;

    private static bool IsOnlyFont(TextChange look) =>
        (look.Font ?? look.FontFile) is not null && (look with { Font = null, FontFile = null }).IsEmpty;

    /// <summary>One scope for all of a kind, or one for each text that is told apart by its id.</summary>
    private IEnumerable<TextScope> ScopesOf(TextWish wish, IReadOnlyList<Segment> meant)
    {
        var kind = present
            .Where(text => wish.Template is null || TextTracks.TemplateOf(text) == wish.Template)
            .ToList();
        if (wish.Template is not null && kind.Count == meant.Count && wish.Selector is null)
            return [new TextScope(wish.Template)];
        return meant.Count == present.Count || meant.Any(text => text.Id is null)
            ? [default]
            : meant.Select(text => new TextScope(null, text.Id));
    }

    /// <summary>The change with its time settled: over some pictures, or over the whole film.</summary>
    private TextChange Timed(TextWish wish)
    {
        if (wish is { Throughout: true, Change.Start: > 0 and var from } && from < (draft.Duration ?? 0))
            return wish.Change with { Milliseconds = Math.Max(1000, (draft.Duration ?? 0) - from) };
        if (wish.Throughout)
            return wish.Change with { Start = 0, Milliseconds = Math.Max(1000, draft.Duration ?? 0) };
        if (wish.Over.IsAll || wish.Change.Start is not null)
            return wish.Change;
        var pictures = Pictures.Of(draft);
        if (wish.Over.Among(pictures.Count) is not { Count: > 0 } places)
            return wish.Change;
        var start = pictures[places[0]].Start ?? 0;
        var end = (pictures[places[^1]].Start ?? 0) + (pictures[places[^1]].Duration ?? 0);
        return wish.Change with { Start = start, Milliseconds = wish.Change.Milliseconds ?? end - start };
    }

    /// <summary>What stands at an edge is a caption.</summary>
    private static string UsualFor(string? anchor) => anchor is null or "center" ? "title" : "caption";
}
