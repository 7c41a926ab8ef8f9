using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

/// <summary>Answers in English what is asked about a thing: whether, how, why, what it is.</summary>
internal static class EnglishCounsel
{
    private static readonly Suggestions says = new(chinese: false);

    public static string To(Inquiry inquiry, Draft draft) =>
        inquiry.Kind switch
        {
            InquiryKind.Explanation => Explained(inquiry),
            InquiryKind.LengthOfPictures => Lengths(inquiry.Places, draft),
            InquiryKind.Longest or InquiryKind.Shortest => Extreme(inquiry.Kind, draft),
            InquiryKind.Moves =>
                $"{EnglishAnswers.To(Understanding.Question.Motions, draft)}; such as {Quoted(["dolly zoom on the first", "orbit the second slowly"])}",
            InquiryKind.Way => $"say {Quoted(says.For(inquiry, draft))}",
            InquiryKind.Possibility => $"yes: say {Quoted(says.For(inquiry, draft))}",
            InquiryKind.Reason => inquiry.Entries is [var named, ..] && Suggestions.IsThere(named, draft)
                ? $"{State(inquiry, draft)}; say “no {named.Words.English[0]}” to take it away"
                : $"{State(inquiry, draft)}; to change that, say {Quoted(says.For(inquiry, draft))}",
            _ => Advice(inquiry, draft),
        };

    private static string Advice(Inquiry inquiry, Draft draft)
    {
        var tries = $"say {Quoted(says.For(inquiry, draft))} to try it, and “undo” takes it back";
        if (inquiry.Entries is [var entry, ..])
            return Suggestions.IsThere(entry, draft)
                ? $"“{entry.Words.English[0]}” is in the film already: {Lowered(entry.Summary)}; “undo” or “no {entry.Words.English[0]}” shows it without"
                : $"“{entry.Words.English[0]}”: {Lowered(entry.Summary)}; {tries}";
        return inquiry.Topic == Topic.Nothing
            ? $"what the film has none of yet: say {Quoted(says.For(draft))}, and “undo” takes it back"
            : $"{State(inquiry, draft)}; {Opinion(inquiry.Topic, draft)}{tries}";
    }

    /// <summary>What holds of most films of stills.</summary>
    private static string Opinion(Topic topic, Draft draft) =>
        topic switch
        {
            Topic.Music when FilmMusic.Of(draft) is null => "most films of stills gain by music: ",
            Topic.Texts when TextTracks.TextsOf(draft).Count == 0 => "a short title says what is to come: ",
            Topic.Shape => "upright suits phones, wide suits screens: ",
            Topic.Length => "three to five seconds suit most pictures: ",
            Topic.Transitions => "a soft dissolve suits most pictures: ",
            _ => "",
        };

    /// <summary>How the film is in this respect.</summary>
    private static string State(Inquiry inquiry, Draft draft)
    {
        if (inquiry.Entries is [var entry, ..])
            return Suggestions.IsThere(entry, draft)
                ? $"“{entry.Words.English[0]}” is in the film"
                : $"“{entry.Words.English[0]}” is not in the film";
        var lengths = Pictures.Of(draft).Select(picture => picture.Duration ?? 0).Distinct().ToList();
        return inquiry.Topic switch
        {
            Topic.Music or Topic.Volume => EnglishAnswers.To(Understanding.Question.Music, draft),
            Topic.Texts or Topic.Letters => EnglishAnswers.To(Understanding.Question.Texts, draft),
            Topic.Shape or Topic.Rate => EnglishAnswers.To(Understanding.Question.Canvas, draft),
            Topic.Length => lengths.Count == 1
                ? $"{EnglishAnswers.To(Understanding.Question.Length, draft)}, {Seconds(lengths[0])} s for each picture"
                : EnglishAnswers.To(Understanding.Question.Length, draft),
            Topic.Transitions => EnglishAnswers.To(Understanding.Question.Joints, draft),
            Topic.Speed =>
                $"{EnglishAnswers.To(Understanding.Question.Moves, draft)}, and {EnglishAnswers.To(Understanding.Question.Length, draft)}",
            Topic.Motions or Topic.Looks or Topic.Effects => EnglishAnswers.To(
                Understanding.Question.Moves,
                draft
            ),
            Topic.Blur => Pictures.Of(draft).Any(picture => picture.ShutterAngle > 0)
                ? "motion blur is on"
                : "motion blur is off",
            _ => EnglishAnswers.To(Understanding.Question.Pictures, draft),
        };
    }

    private static string Explained(Inquiry inquiry) =>
        inquiry.Entries.Count > 0
            ? string.Join(
                "; ",
                inquiry
                    .Entries.Take(Suggestions.Most)
                    .Select(entry => $"“{entry.Words.English[0]}”: {Lowered(entry.Summary)}")
            )
            : inquiry.Topic switch
            {
                Topic.Blur =>
                    "motion blur is the smear of what moves while the shutter is open; it makes fast moves look smooth, as in a film",
                Topic.Transitions =>
                    "a transition is how one picture becomes the next: a dissolve, a slide, a wipe instead of a plain cut",
                Topic.Looks =>
                    "a colour look is one treatment of all colours, such as warm, sepia or black and white",
                Topic.Rate =>
                    "the frame rate says how many pictures are shown in a second: 24 as in the cinema, 30 as usual, 60 for smooth moves",
                _ =>
                    "the aspect ratio is the frame's width to its height: 16:9 is wide, 9:16 upright as a phone, 1:1 square",
            };

    private static string Lengths(IReadOnlyList<int> places, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        return string.Join(
            "; ",
            places.Select(place =>
                $"picture {place + 1} ({Understanding.Scene.NameOf(pictures[place])}) is seen for {Seconds(pictures[place].Duration ?? 0)} s, from {Seconds(pictures[place].Start ?? 0)} s"
            )
        );
    }

    private static string Extreme(InquiryKind kind, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        var lengths = pictures.Select(picture => picture.Duration ?? 0).ToList();
        if (lengths.Distinct().Count() < 2)
            return lengths.Count == 0
                ? EnglishAnswers.To(Understanding.Question.Pictures, draft)
                : $"all pictures are seen equally long, {Seconds(lengths[0])} s";
        var length = kind == InquiryKind.Longest ? lengths.Max() : lengths.Min();
        var names = pictures
            .Select(
                (picture, i) =>
                    (Name: $"picture {i + 1} ({Understanding.Scene.NameOf(picture)})", picture.Duration)
            )
            .Where(one => (one.Duration ?? 0) == length)
            .Select(one => one.Name);
        return $"seen {(kind == InquiryKind.Longest ? "longest" : "shortest")}: {string.Join(", ", names)}, {Seconds(length)} s";
    }

    private static string Seconds(long milliseconds) =>
        (milliseconds / 1000.0).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static string Lowered(string sentence) =>
        (
            sentence.Length > 1 && char.IsUpper(sentence[1])
                ? sentence
                : char.ToLowerInvariant(sentence[0]) + sentence[1..]
        ).TrimEnd('.');

    internal static string Quoted(IReadOnlyList<string> said) =>
        string.Join(
            " or ",
            new[] { string.Join(", ", said.SkipLast(1).Select(one => $"“{one}”")), $"“{said[^1]}”" }.Where(
                part => part != ""
            )
        );
}
