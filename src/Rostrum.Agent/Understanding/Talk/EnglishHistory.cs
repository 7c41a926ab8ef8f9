namespace Rostrum.Agent.Understanding.Talk;

/// <summary>
/// Recognises an English message that asks for nothing but steps along the film's versions, clause by clause: each either
/// commands a step or only says why. "That made it worse, undo", "no, on reflection I did like the music. Put it back."
/// </summary>
internal static partial class EnglishHistory
{
    private const int LongestMessage = 240;

    private enum Kind
    {
        Comment,

        /// <summary>It says how things are, and so only why a step is asked for beside it.</summary>
        Statement,
        Undo,
        Redo,
        Back,
        Begin,
        Other,
    }

    private static readonly HashSet<string> polite =
    [
        .. "please pls plz ok okay hm hmm hmmm oh oops ooops uh um no nope nah yes yeah ugh urgh argh actually sorry wait well just lol hey so then and now mate thanks thx thank you could can would will kindly maybe perhaps let's lets i'd i we want wanna like need to do hit press click use go ahead bro dude man an ew eww yuck yikes meh bleh blah aw aww ah aah whoa oof yeesh jeez omg omfg wtf ffs gah lmao haha nvm nevermind".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> undoing =
    [
        .. "undo revert rollback ctrlz cmdz commandz controlz backtrack rewind unmake undone".Split(' '),
    ];

    private static readonly HashSet<string> moving =
    [
        .. "take put bring change turn switch swap flip get set go roll step jump move back it".Split(' '),
    ];

    private static readonly HashSet<string> dropping =
    [
        .. "ditch drop scrap cancel remove reverse kill lose wipe forget discard delete ignore nix scratch bin undo revert take back strike".Split(
            ' '
        ),
    ];

    /// <summary>What people call a step: "drop the last two" are pictures, "drop the last two changes" are not.</summary>
    private static readonly HashSet<string> steps =
    [
        .. "change changes edit edits step steps thing things bit bits part tweak tweaks action actions instruction instructions request requests addition update updates undo did said asked made".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> newest =
    [
        "last",
        "latest",
        "previous",
        "recent",
        "final",
        "newest",
    ];

    private static readonly HashSet<string> objects =
    [
        .. "that this it they looked for choice removal deletion swap swapping switch reordering rearranging shuffle both either these those them me the last latest previous recent final newest most my our your one ones two three four five six 2 3 4 5 6 2x 3x x2 x3 thrice couple of a few steps step change changes edit edits thing things bit bits part tweak tweaks action actions move moves instruction instructions request requests addition update updates you i we did made said asked for just now again to how what way was were had before earlier version versions state moment moments ago as where is back up once twice more time times all undo there right then would could command exactly please done been it's has off out away from".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> comments =
    [
        .. "dear lord god gosh blimey goodness i we it that this they was is were isn't wasn't looked looks look liked like likes loved love prefer preferred better worse nicer best good bad great awful terrible horrible rubbish ugly silly wrong right before without with the a an did do don't didn't doesn't not hate hated hates miss missed mistake way made make makes much really too so again after all on reflection second thoughts thought thinking about mind changed my your music title text zoom song colour color look one now quite work works working worked me for think earlier previous version old original more than what you're be can't stand minute moment ago how my bad never nevermind am not sure idea oops after reconsider reconsidered reconsidering grew grown nah had everything think i'm it's that's of to and changing keep stay guess suppose could fine feels felt seems seemed in hindsight wanted want meant honest honestly frankly regrettably sadly unfortunately".Split(
            ' '
        ),
    ];

    private static readonly string[] beginnings =
    [
        "start over",
        "start again",
        "start afresh",
        "start anew",
        "begin again",
        "from scratch",
        "from nothing",
        "from zero",
        "square one",
        "clean slate",
        "slate clean",
        "scrap everything",
        "scrap it all",
        "scrap the lot",
        "undo everything",
        "undo it all",
        "undo all of it",
        "reset everything",
        "reset it all",
        "reset the lot",
        "bin the lot",
        "bin everything",
    ];

    /// <summary>Words that may stand beside a beginning.</summary>
    private static readonly HashSet<string> beside =
    [
        .. "start over again afresh anew begin from scratch nothing zero square one clean slate scrap everything it all the lot undo of reset bin wipe back to let's lets go and just we i want with these this blank page very beginning".Split(
            ' '
        ),
    ];

    public static HistoryWish? Read(string message)
    {
        if (message.Length > LongestMessage || message.Any(letter => letter > 0x2E80))
            return null;
        if (BeforeThing(message) is { } thing)
            return new HistoryWish(HistoryStep.Undo) { BeforeThing = thing };
        var kinds = Clauses(message)
            .SelectMany(Parted)
            .Select(words => (Words: words, Kind: KindOf(words)))
            .ToList();
        if (kinds.Count == 0 || kinds.Exists(one => one.Kind == Kind.Other))
            return null;
        if (kinds.Exists(one => one.Kind == Kind.Begin))
            return new HistoryWish(HistoryStep.Undo, ToBeginning: true);
        var command = kinds.FirstOrDefault(one => one.Kind is not (Kind.Comment or Kind.Statement));
        return command.Kind switch
        {
            Kind.Redo => new HistoryWish(HistoryStep.Redo, CountIn(command.Words)),
            Kind.Back => new HistoryWish(HistoryStep.Redo, OrBack: true),
            Kind.Undo => new HistoryWish(
                HistoryStep.Undo,
                CountIn(command.Words, [.. kinds.Select(one => one.Words)])
            )
            {
                Setting = SettingIn(command.Words),
                IsOfBoth = command.Words.Contains("both"),
            },
            _ => kinds.Exists(one => IsPreference(one.Words))
            && !kinds.Exists(one => one.Kind == Kind.Statement)
                ? new HistoryWish(HistoryStep.Undo)
                : null,
        };
    }

    /// <summary>"Not that one, the one before it": a picture beside another, and no version.</summary>
    public static bool SaysNeighbour(string message)
    {
        var tokens = Token.Read(message);
        return Enumerable
            .Range(0, tokens.Count)
            .Any(i =>
                NumberReader.Words(tokens, i, "one", "before", "it")
                || NumberReader.Words(tokens, i, "one", "after", "it")
                || NumberReader.Words(tokens, i, "one", "before", "that")
                || NumberReader.Words(tokens, i, "one", "after", "that")
                || NumberReader.Words(tokens, i, "the", "next", "one")
            );
    }

    private static readonly HashSet<string> returning =
    [
        .. "back revert return undo rewind preferred prefer liked better nicer version".Split(' '),
    ];

    /// <summary>"Go back to before the snow", "I preferred the version before the snow": the name of the effect or look.</summary>
    private static string? BeforeThing(string message)
    {
        var tokens = Token.Read(message);
        for (var i = 1; i + 1 < tokens.Count; i++)
            if (
                tokens[i].Text == "before"
                && tokens[i + 1].Text is "the" or "that" or "we" or "i" or "you"
                && tokens.Take(i).Any(token => returning.Contains(token.Text))
            )
                for (var k = i + 2; k < tokens.Count && k <= i + 4; k++)
                    if (
                        Lexicon.Shared.Find(tokens, k, meaning => meaning is EffectNamed or LookNamed)
                            is var (meanings, places)
                        && tokens
                            .Skip(places[^1] + 1)
                            .All(token => token.Kind == TokenKind.Mark || polite.Contains(token.Text))
                    )
                        return meanings.OfType<EffectNamed>().FirstOrDefault()?.Effect.Name
                            ?? meanings.OfType<LookNamed>().First().Look.Name;
        return null;
    }

    /// <summary>"How it was a minute ago was nicer".</summary>
    private static bool IsPreference(List<string> words) =>
        words.Exists(word => word is "better" or "nicer" or "liked" or "preferred" or "prefer" or "best")
        && words.Exists(word =>
            word is "before" or "ago" or "earlier" or "previous" or "was" or "old" or "original"
        );

    /// <summary>The words between signs, without politeness at either end; empty ones left out.</summary>
    private static IEnumerable<List<string>> Clauses(string message)
    {
        var said = ' ' + message.ToLowerInvariant().Replace('’', '\'') + ' ';
        foreach (var (spoken, key) in keys)
            said = said.Replace(spoken, key, StringComparison.Ordinal);
        foreach (var reason in reasons)
            said = said.Replace(reason, ", it ", StringComparison.Ordinal);
        foreach (
            var clause in said.Split(
                [',', '.', ';', '!', '?', '—', '–', '(', ')', ':', '\n'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var words = clause
                .Split([' ', '-', '"', '\t'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Any(char.IsLetterOrDigit))
                .ToList();
            while (words.Count > 1 && polite.Contains(words[0]))
                words.RemoveAt(0);
            while (words.Count > 1 && polite.Contains(words[^1]) && words[^1] is not "go")
                words.RemoveAt(words.Count - 1);
            if (words.Count > 1 || words.Count == 1 && !polite.Contains(words[0]))
                yield return words;
        }
    }

    /// <summary>What stands behind one of these says why.</summary>
    private static readonly string[] reasons =
    [
        " on second thoughts ",
        " on second thought ",
        " on reflection ",
        " come to think of it ",
        " thinking about it ",
        " because ",
        " since ",
        " cause ",
        " cos ",
        " coz ",
    ];

    private static readonly (string, string)[] keys =
    [
        ("never mind", "nevermind"),
        ("ctrl+z", "ctrlz"),
        ("ctrl-z", "ctrlz"),
        ("ctrl z", "ctrlz"),
        ("cmd+z", "cmdz"),
        ("cmd-z", "cmdz"),
        ("cmd z", "cmdz"),
        ("command z", "commandz"),
        ("command-z", "commandz"),
        ("control z", "controlz"),
        ("roll back", "rollback"),
        ("roll it back", "rollback"),
        ("the undo", "the lastundo"),
        ("that undo", "the lastundo"),
        ("my undo", "the lastundo"),
    ];

    private static Kind KindOf(List<string> words)
    {
        if (words.Exists(word => word is "don't" or "dont" or "never") && words.Exists(undoing.Contains))
            return Kind.Other;
        var said = string.Join(' ', words);
        if (
            Array.Exists(beginnings, phrase => said.Contains(phrase, StringComparison.Ordinal))
            && words.TrueForAll(beside.Contains)
        )
            return Kind.Begin;
        if (
            words.Contains("lastundo")
            && words.Exists(word => undoing.Contains(word) || dropping.Contains(word))
        )
            return Kind.Redo;
        if (
            words.Exists(word => word is "redo" or "reapply" or "reinstate")
            && words.TrueForAll(word => word is "redo" or "reapply" or "reinstate" || objects.Contains(word))
        )
            return Kind.Redo;
        if (
            words.Exists(undoing.Contains)
            && words.TrueForAll(word => undoing.Contains(word) || objects.Contains(word))
        )
            return Kind.Undo;
        if (SettingIn(words) is not null)
            return Kind.Undo;
        if (
            dropping.Contains(words[0])
            && words.Exists(word => newest.Contains(word) || word is "did" or "made")
            && words.Exists(steps.Contains)
            && words.Skip(1).All(word => objects.Contains(word) || undoing.Contains(word))
        )
            return Kind.Undo;
        if (
            IsWrong(words)
            || words[0] is "as" or "like" or "how"
                && words.Contains("before")
                && words.TrueForAll(objects.Contains)
        )
            return Kind.Undo;
        if (
            words[0] is "restore" && words.Skip(1).All(objects.Contains)
            || words[0] is "bring" or "put" or "get" or "give" or "want"
                && words[^1] == "back"
                && words.Exists(taken.Contains)
                && words.TrueForAll(word =>
                    taken.Contains(word)
                    || moving.Contains(word)
                    || objects.Contains(word)
                    || word is "give" or "want"
                )
        )
            return Kind.Back;
        if (IsFormer(words))
            return Kind.Undo;
        if (
            words.Contains("back")
            && words.TrueForAll(word => moving.Contains(word) || objects.Contains(word))
        )
            return IsStepBack(words) ? Kind.Undo : Kind.Back;
        if (words[0] == "return" && words.Skip(1).All(word => word == "to" || objects.Contains(word)))
            return Kind.Undo;
        return words.TrueForAll(comments.Contains) ? Kind.Comment
            : IsStatement(words) || IsReport(words) ? Kind.Statement
            : Kind.Other;
    }

    /// <summary>What was taken out and is wanted again.</summary>
    private static readonly HashSet<string> taken =
    [
        .. "picture photo image shot slide pic removed deleted first second third fourth fifth middle".Split(
            ' '
        ),
    ];

    /// <summary>"That's not what I wanted".</summary>
    private static bool IsWrong(List<string> words) =>
        string.Join(' ', words) is var said
        && said.Contains("not what", StringComparison.Ordinal)
        && words[^1] is "wanted" or "meant" or "asked" or "mind" or "expected" or "for"
        && words.Count <= 9;

    private static readonly HashSet<string> manners =
    [
        .. "rather have prefer keep like leave look looks style colours colors colour color length music title zoom order format size".Split(
            ' '
        ),
    ];

    /// <summary>"I'd rather have it the way it was", "back to the previous look".</summary>
    private static bool IsFormer(List<string> words) =>
        (
            words.Count > 3
                && !words.Contains("back")
                && words[^1] == "was"
                && words[^2] == "it"
                && words[^3] is "way" or "how" or "as"
            || words.Contains("back")
                && words.Contains("to")
                && words.Exists(word => word is "previous" or "earlier" or "old")
        )
        && words.TrueForAll(word =>
            manners.Contains(word) || moving.Contains(word) || objects.Contains(word) || word == "old"
        );

    /// <summary>"The colours were nicer", "my client didn't like it": it begins with what it speaks of, and wishes nothing.</summary>
    private static bool IsStatement(List<string> words) =>
        stating.Contains(words[0]) && words.Count > 1 && !words.Exists(wishing.Contains);

    private static readonly HashSet<string> stating =
    [
        .. "i i'm i've i'd it it's its that that's this these those the my our we we're they they're he she his her not too so way much looks looked didn't doesn't wasn't isn't don't everybody everyone nobody neither none to honestly frankly what which there there's liked loved love hate hated regret preferred prefer think thought feel felt guess miss missed meant realise realize realised realized".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> wishing =
    [
        .. "want wants need needs should must make add put instead give let set use try keep can could would will please start play show remove delete".Split(
            ' '
        ),
    ];

    /// <summary>"Go back two", "take that back"; "put it back" may go forward as well.</summary>
    private static bool IsStepBack(List<string> words) =>
        words[0] is "go" or "swap" or "flip" or "step" or "roll" or "jump" or "back" or "take"
        || words.Exists(word =>
            word
                is "previous"
                    or "earlier"
                    or "before"
                    or "step"
                    or "steps"
                    or "version"
                    or "were"
                    or "two"
                    or "three"
                    or "last"
        );
}
