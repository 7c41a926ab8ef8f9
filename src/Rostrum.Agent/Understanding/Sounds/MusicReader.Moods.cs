namespace Rostrum.Agent.Understanding.Sounds;

internal static partial class MusicReader
{
    /// <summary>What plays says less of the mood than how it plays: "something sad on the piano".</summary>
    private static bool IsInstrument(Sentence sentence, Mention mood) =>
        Enumerable.Range(mood.Start, mood.End - mood.Start).All(i => kinds.Contains(sentence.Tokens[i].Text));

    /// <summary>不要爵士，要古典: what is wanted in the place of a kind of music is one.</summary>
    private static bool IsInsteadOfKind(Sentence sentence, Mention mood) =>
        sentence
            .Of<MoodNamed>()
            .Any(other =>
                other.Mention.End <= mood.Start
                && sentence.Denied.Contains(other.Mention)
                && IsMusicItself(sentence, other.Mention)
            );

    /// <summary>忧伤的钢琴: a mood right before what plays.</summary>
    private static bool IsOfInstrument(Sentence sentence, Mention mood) =>
        sentence
            .Of<MoodNamed>()
            .Any(other =>
                other.Mention.Start >= mood.End
                && other.Mention.Start - mood.End <= 1
                && IsMusicItself(sentence, other.Mention)
            );

    /// <summary>钢琴, 大提琴: an instrument and no kind of music.</summary>
    private static bool PlaysIt(Sentence sentence, Mention mood) =>
        Enumerable
            .Range(mood.Start, mood.End - mood.Start)
            .Any(i => sentence.Tokens[i].Text is "琴" or "弦" or "鼓" or "笛" or "箫" or "号" or "吉");

    /// <summary>"Change it to something happy": another mood for the music there is.</summary>
    private static bool IsOtherMood(Sentence sentence, Scene scene) =>
        scene.HasMusic
        && sentence.Of<MoodNamed>().Any()
        && !sentence.Mentions.Exists(mention => mention.As<Head>() is not null and not FilmWord)
        && (
            scene.Focus.Subject == Subject.Music
            || sentence.Of<VerbWord>().Any(found => found.Meaning.Verb == Verb.Change)
            || sentence.Of<CorrectionWord>().Any()
        );

    /// <summary>史诗风格的背景音乐: a manner that is said of music alone.</summary>
    private static Rostrum.Drafts.Music.Mood? MannerOf(Sentence sentence) =>
        sentence
            .Of<StyleNamed>()
            .Where(found =>
                sentence.Tokens[found.Mention.Start].Kind == TokenKind.Word
                    && sentence
                        .Of<MusicWord>()
                        .Any(head =>
                            head.Mention.Start >= found.Mention.End
                            && head.Mention.DistanceTo(found.Mention) <= 1
                        )
                || sentence.Tokens[found.Mention.Start].Kind == TokenKind.Han
                    && sentence.Of<MusicWord>().Any(head => head.Mention.Clause == found.Mention.Clause)
                    && StyleReader.IsOfMusic(sentence, found.Mention)
            )
            .Select(found => Rostrum.Drafts.Music.MoodCatalogue.Find(found.Meaning.Style.Mood))
            .FirstOrDefault();
}
