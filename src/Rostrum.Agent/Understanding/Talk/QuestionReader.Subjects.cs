namespace Rostrum.Agent.Understanding.Talk;

/// <summary>What a question is about.</summary>
internal static partial class QuestionReader
{
    /// <summary>"Which transitions am I using", "what effects are on it": those of the film, and not all there are.</summary>
    private static Question OwnOf(Sentence sentence, Question question)
    {
        var said = string.Join(' ', sentence.Tokens.Select(token => token.Text)) + ' ';
        if (question == Question.Length && IsOfJoints(sentence))
            return Question.Joints;
        if (question == Question.Length && sentence.Of<EachWord>().Any())
            return Question.Timeline;
        if (question == Question.Effects && said.Contains("between ", StringComparison.Ordinal))
            return Question.Joints;
        if (!Array.Exists(own, words => said.Contains(words, StringComparison.Ordinal)))
            return question;
        return question switch
        {
            Question.Abilities or Question.Effects or Question.Looks or Question.Motions => Question.Moves,
            Question.Transitions => Question.Joints,
            Question.Moods => Question.Music,
            _ => question,
        };
    }

    /// <summary>"How long are the dissolves?": of how the pictures are joined, and not of the film.</summary>
    private static bool IsOfJoints(Sentence sentence) =>
        sentence.Mentions.Exists(LengthReader.IsTransition)
        && !sentence.Of<FilmWord>().Any()
        && !sentence.Tokens.Any(token => token.Text is "film" or "video" or "clip" or "movie" or "total");

    private static readonly string[] own =
    [
        "on it ",
        "on this ",
        "on there ",
        "in it ",
        "in this ",
        "in the film ",
        "in the video ",
        "in my ",
        "so far ",
        "right now ",
        "currently ",
        "at the moment ",
        "am i using ",
        "are we using ",
        "are you using ",
        "did you use ",
        "did we use ",
        "do i have on ",
        "have on ",
        "have i ",
        "have we ",
        "applied ",
        "in use ",
        "is that ",
        "is this ",
        "being used ",
        "did i pick",
        "did i choose",
        "did you pick",
        "did you choose",
        "i picked",
        "i chose",
        "have you used",
        "are used ",
    ];

    /// <summary>What a question is about, by the things it names.</summary>
    public static Question SubjectOf(Sentence sentence, IReadOnlyList<Mention> all)
    {
        if (
            sentence
                .Of<QuestionWord>()
                .Select(found => (Question?)found.Meaning.Question)
                .FirstOrDefault(question => !IsSmallTalk(question!.Value)) is
            { } named
        )
            return OwnOf(sentence, named);
        var how = sentence.Tokens.Skip(sentence.Clauses[0].Start).Take(2).ToList();
        if (
            how.Exists(token => token.Text is "how")
                && how.Exists(token => token.Text is "do" or "can" or "to" or "does")
            || Says(sentence, "怎么")
            || Says(sentence, "如何")
        )
            return Question.Abilities;
        if (all.Any(mention => mention.As<MusicWord>() is not null || mention.As<MoodNamed>() is not null))
            return Question.Music;
        if (all.Any(mention => mention.As<TextNoun>() is not null))
            return Question.Texts;
        if (CataloguesReader.In(sentence) is { } listed)
            return listed;
        if (
            all.Any(mention =>
                mention.Meanings.Any(meaning => meaning is ShapeNamed or FramesPerSecond or ShortSide)
            )
            || Says(sentence, "帧率")
            || Says(sentence, "画幅")
            || Says(sentence, "尺寸")
            || Says(sentence, "比例")
            || Says(sentence, "分辨率")
            || sentence.Tokens.Any(token =>
                token.Text
                    is "size"
                        or "resolution"
                        or "ratio"
                        or "fps"
                        or "framerate"
                        or "format"
                        or "shape"
                        or "dimensions"
            )
        )
            return Question.Canvas;
        if (all.Any(mention => mention.As<TransitionWord>() is not null))
            return Question.Transitions;
        if (
            sentence.Tokens.Any(token =>
                token.Text is "long" or "longer" or "length" or "duration" or "seconds"
            )
            || Says(sentence, "多长")
            || Says(sentence, "多久")
            || Says(sentence, "几秒")
        )
            return Says(sentence, "第几") || all.Any(mention => mention.As<PicturePlace>() is not null)
                ? Question.Timeline
                : Question.Length;
        if (
            Says(sentence, "改了什么")
            || Says(sentence, "做了什么")
            || Says(sentence, "没有特效")
            || Says(sentence, "没有效果")
            || Says(sentence, "没有滤镜")
            || sentence.Tokens.Any(token =>
                token.Text is "effect" or "effects" or "motion" or "move" or "look" or "filter" or "grade"
            )
        )
            return Question.Moves;
        if (all.Any(mention => mention.Meanings.Any(meaning => meaning is EffectNamed or LookNamed)))
            return Question.Moves;
        if (all.Any(mention => mention.As<PictureWord>() is not null))
            return Question.Pictures;
        return all.Any(mention =>
            mention.As<MovementWord>() is not null || mention.As<MotionNamed>() is not null
        )
            ? Question.Moves
            : Question.Timeline;
    }
}
