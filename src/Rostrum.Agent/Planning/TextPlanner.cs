using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;

namespace Rostrum.Agent.Planning;

/// <summary>Turns wishes about texts into operations for one film.</summary>
internal static class TextPlanner
{
    public static IEnumerable<EditOperation> Plan(IReadOnlyList<TextWish> wishes, Draft draft)
    {
        var present = TextTracks.TextsOf(draft).Select(TextTracks.TemplateOf).ToList();
        foreach (var wish in wishes)
        foreach (var operation in Plan(wish, present))
            yield return operation;
    }

    /// <param name="wish">What is asked.</param>
    /// <param name="present">Templates of the texts there are by then; kept up to date.</param>
    private static IEnumerable<EditOperation> Plan(TextWish wish, List<string> present)
    {
        var scope = ScopeOf(wish, present);
        var isThere = present.Exists(name => scope.Template is null || name == scope.Template);
        if (wish.Remove)
        {
            present.RemoveAll(name => scope.Template is null || name == scope.Template);
            yield return new RemoveText(scope);
        }
        else if (
            wish.Words is { } words
            && isThere
            && !wish.IsNew
            && (wish.IsChange || wish.Template is not null)
        )
        {
            yield return new ChangeText(scope, words);
            if (!wish.Change.IsEmpty)
                yield return new StyleText(scope, wish.Change);
        }
        else if (wish.Words is { } written)
        {
            var template = wish.Template ?? UsualFor(wish.Change.Anchor);
            present.Add(template);
            yield return new AddText(written, template, wish.Change);
        }
        else if (isThere && !wish.IsNew && !wish.Change.IsEmpty)
            yield return new StyleText(scope, wish.Change);
        else if (!isThere || wish.IsNew)
            yield return new AddText("", wish.Template ?? TextTemplateCatalogue.All[0].Name, wish.Change);
    }

    /// <summary>"The caption" is the text there is, if there is one and it is no caption.</summary>
    private static TextScope ScopeOf(TextWish wish, List<string> present) =>
        wish.Template is { } named
        && !present.Contains(named)
        && present.Count == 1
        && (wish.IsChange || wish.Remove)
            ? default
            : new TextScope(wish.Template);

    /// <summary>What stands at an edge is a caption.</summary>
    private static string UsualFor(string? anchor) => anchor is null or "center" ? "title" : "caption";
}
