namespace Rostrum.Agent.Understanding.Talk;

/// <summary>How advice, explanations, ways and reasons are asked for in English.</summary>
internal static class EnglishInquiries
{
    private static readonly HashSet<string> fillers = Set(
        "so and but hey ok okay hmm um uh well also please actually wait then now just quick question tell"
    );

    private static readonly HashSet<string> judging = Set(
        "look looks be suit suits fit fits work works help match improve feel seem sound add ruin spoil hurt better nicer"
    );

    private static readonly HashSet<string> ableTo = Set("able allowed possible");

    private static readonly HashSet<string> advising = Set(
        "recommend recommended suggest suggestion suggestions advise advice tips ideas recommendation recommendations"
    );

    private static readonly HashSet<string> beside = Set(
        "a an the exactly effect effects thing actually again anyway transition look move shot this that it is are and or of between called mean means meant by do does style in film video called like for you"
    );

    /// <param name="said">The tokens of the sentence.</param>
    /// <param name="start">The place of the first of them in the message.</param>
    /// <param name="mentions">What is found in it.</param>
    /// <param name="asks">A question mark ends it.</param>
    public static InquiryKind? KindOf(List<Token> said, int start, IReadOnlyList<Mention> mentions, bool asks)
    {
        var all = said.Select(token => token.Text).ToList();
        var words = all.SkipWhile(fillers.Contains).ToList();
        if (words is ["me", ..])
            words.RemoveAt(0);
        var isOpinion = WithoutOpening(words);
        if (words.Count == 0 || isOpinion && words[0] is "you" or "u")
            return null;
        // "Why not add some snow": a wish.
        if (words is ["why", "not" or "don't" or "dont", ..])
            return null;
        if (LastChange(words))
            return InquiryKind.LastChange;
        if (IsLengthOfPicture(words))
            return InquiryKind.LengthOfPictures;
        if (Extreme(words) is { } extreme)
            return extreme;
        if (
            words.Contains("camera")
            && words[0] is "what"
            && (words.Contains("do") || words.Contains("else"))
        )
            return InquiryKind.Moves;
        if (IsExplanation(words, said, start, mentions))
            return InquiryKind.Explanation;
        if (IsWay(words, asks))
            return InquiryKind.Way;
        if (IsPossibility(words) && !mentions.Any(mention => mention.As<FontNamed>() is not null))
            return InquiryKind.Possibility;
        if (
            words[0] == "why" && words.Count > 1 && words[1] is not ("not" or "don't" or "dont" or "doesn't")
            || words is ["how", "come", ..]
        )
            return InquiryKind.Reason;
        return isOpinion || IsAdvice(words, asks) ? InquiryKind.Advice : null;
    }

    /// <summary>"Do you think …", "what do you think of …" says only that an opinion is wanted.</summary>
    private static bool WithoutOpening(List<string> words)
    {
        foreach (var opening in openings)
            if (words.Count > opening.Length && words.Take(opening.Length).SequenceEqual(opening))
            {
                words.RemoveRange(0, opening.Length);
                return true;
            }
        return false;
    }

    private static readonly string[][] openings =
    [
        .. "i wonder if|i wonder whether|i am wondering if|i'm wondering if|i'm wondering whether|i'm not sure if|i'm not sure whether|not sure if|not sure whether|do you think|do you reckon|what do you think about|what do you think of|what do you think|would you say|do you feel|your opinion on|any opinion on|what's your opinion on|what is your opinion on"
            .Split('|')
            .Select(words => words.Split(' ')),
    ];

    private static bool LastChange(List<string> words)
    {
        var said = string.Join(' ', words);
        return Array.Exists(
            lastChanges,
            asked => said == asked || said.StartsWith(asked + " ", StringComparison.Ordinal)
        );
    }

    private static readonly string[] lastChanges =
    [
        .. (
            "what did you just change|what did you change|what did you just do|what did you do|what have you changed|what have you just changed|what have you done|"
            + "what changed|what has changed|what's changed|what just changed|what was changed|what's different|what is different|what was the last change|what's the last change|"
            + "what did that change|what did that do|what's new|which things did you change|what exactly did you change|what exactly changed|me what you changed|me what changed|"
            + "what was the last edit|what did i just change|what did we just change|me what you just changed|me what you did"
        ).Split('|'),
    ];

    private static bool IsLengthOfPicture(List<string> words) =>
        words is ["how", "long", "is" or "does" or "will" or "do" or "are" or "did", ..]
        || words is ["how", "many", "seconds", ..]
        || words is ["what's" or "what", ..] && (words.Contains("length") || words.Contains("duration"));

    private static InquiryKind? Extreme(List<string> words) =>
        words[0] is not ("which" or "what" or "who") ? null
        : words.Contains("longest") ? InquiryKind.Longest
        : words.Contains("shortest") ? InquiryKind.Shortest
        : null;

    /// <summary>"What is a whip pan?": nothing is said but what it is called.</summary>
    private static bool IsExplanation(
        List<string> words,
        List<Token> said,
        int start,
        IReadOnlyList<Mention> mentions
    )
    {
        if (
            words
                is ["explain", ..]
                    or [_, "you" or "please", "explain", ..]
                    or ["what's", "the", "difference" or "different", ..]
            || words
                is ["what", "is", "the", "difference" or "different", ..]
                    or ["what", "does", .., "mean" or "do"]
        )
            return true;
        if (
            words
            is not (
                ["what's" or "whats", ..]
                or ["what", "is" or "are" or "s", ..]
                or ["what", .., "is" or "are" or "means" or "does"]
            )
        )
            return false;
        return said.Where(
                (_, i) =>
                    !mentions.Any(mention =>
                        IsNamed(mention) && start + i >= mention.Start && start + i < mention.End
                    )
            )
            .Select(token => token.Text)
            .All(word =>
                word is "what" or "what's" or "whats" || beside.Contains(word) || fillers.Contains(word)
            );
    }

    private static bool IsNamed(Mention mention) =>
        InquiryTopics.EntryOf(mention) is not null
        || mention.Meanings.Any(meaning => meaning is BlurWord or BareBlur);

    private static bool IsWay(List<string> words, bool asks) =>
        words
            is [
                "how",
                "do"
                or "can"
                or "could"
                or "would"
                or "should"
                or "does",
                "i"
                or "we"
                or "you"
                or "one",
                ..,
            ]
        || words is ["how", "to", ..] && asks
        || words is ["me" or "you", "how", "to", ..]
        || words is ["where", "do" or "can", "i" or "we", ..]
        || words is ["show" or "teach", "me", "how", ..]
        || words is ["what", "do" or "should", "i" or "we", "say", ..]
        || words
            is ["what's" or "is", "the" or "there", _, "way", "to", ..]
                or ["what's" or "is", "the" or "there", "way", "to", ..];

    private static bool IsPossibility(List<string> words) =>
        words is ["is" or "are" or "am", _, var able, ..] && ableTo.Contains(able)
        || words is ["can" or "could" or "may", "i" or "we", ..]
            && words.Exists(word => word is "font" or "fonts" or "typeface" or "typefaces")
        || words is ["is", "it" or "this" or "that", "even" or "also", "possible", ..]
        || words is ["do" or "does", "you" or "it" or "this", "support", ..]
        || words is ["can" or "do" or "could", "you", "do" or "make" or "handle" or "support" or "offer", ..]
            && words[^1] is "videos" or "films" or "clips" or "movies" or "edits";

    private static bool IsAdvice(List<string> words, bool asks)
    {
        switch (words)
        {
            case [
                "should",
                not (
                    "be"
                    or "have"
                    or "say"
                    or "read"
                    or "go"
                    or "get"
                    or "look"
                    or "not"
                    or "last"
                    or "start"
                    or "end"
                    or "feel"
                    or "seem"
                    or "appear"
                    or "move"
                    or "come"
                    or "stay"
                    or "sound"
                    or "show"
                    or "play"
                    or "use"
                    or "just"
                    or "only"
                    or "really"
                ),
                ..,
            ]:
            case ["how", "would" or "will" or "does", .., "look" or "work" or "feel"]:
            case ["do" or "does", "i" or "we" or "it" or "they" or "this" or "these" or "the" or "my", ..]
                when words.Contains("need"):
            case ["suggest", ..]:
            case ["any", ..] when asks && words.Exists(advising.Contains):
                return true;
            case [
                "would"
                or "will",
                not (
                    "you"
                    or "u"
                    or "ya"
                    or "like"
                    or "love"
                    or "prefer"
                    or "be"
                    or "want"
                    or "have"
                    or "appreciate"
                ),
                ..,
            ]:
                return words.Skip(2).Any(judging.Contains)
                    && !words.Exists(word => word is "possible" or "able" or "you");
            case ["is" or "are" or "isn't" or "aren't", ..]:
                return asks && IsJudged(words);
            case ["which" or "what" or "what's", ..]:
                return words.Exists(advising.Contains)
                    || words.Exists(word => word is "suit" or "suits" or "fit" or "fits" or "best")
                    || words.Contains("look") && words.Contains("like") && words.Contains("would")
                    || words.Contains("happens")
                    || words.Contains("should");
            case ["can" or "could" or "do" or "have" or "got" or "give", ..]:
                return words.Exists(advising.Contains);
            default:
                return false;
        }
    }

    private static bool IsJudged(List<string> words) =>
        words.Exists(word =>
            word is "better" or "worth" or "enough" or "necessary" or "needed" or "nicer" or "idea"
        )
        || words.FindIndex(word => word == "too") is > 0 and var too && too + 1 < words.Count;

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
