namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>How loud music is to be.</summary>
internal static partial class MusicReader
{
    /// <summary>"10% quieter", "louder by a fifth": a share of what it is.</summary>
    private static double? SharedBy(Sentence sentence) =>
        sentence
            .Of<Percent>()
            .Where(found => IsShareBy(sentence, found.Mention) is not null)
            .Select(found =>
                IsShareBy(sentence, found.Mention) < 1
                    ? (double?)Math.Max(0.01, 1 - found.Meaning.Fraction)
                    : 1 + found.Meaning.Fraction
            )
            .FirstOrDefault();

    private static double? IsShareBy(Sentence sentence, Mention percent) =>
        sentence
            .Of<LoudnessWord>()
            .Where(word =>
                word.Meaning.Factor > 0
                && word.Mention.Clause == percent.Clause
                && (
                    word.Mention.Start == percent.End
                    || percent.Start > 0 && sentence.Tokens[percent.Start - 1].Text == "by"
                )
            )
            .Select(word => (double?)word.Meaning.Factor)
            .FirstOrDefault();

    private static double? VolumeOf(Sentence sentence) =>
        sentence
            .Of<Percent>()
            .Where(found => IsShareBy(sentence, found.Mention) is null)
            .Where(found =>
                Owns(sentence, found.Mention)
                || sentence.HasInClause<MoodNamed>(found.Mention)
                || IsLeftOver(sentence, found.Mention)
            )
            .Select(found => (double?)Math.Clamp(found.Meaning.Fraction, 0, 1))
            .FirstOrDefault();

    /// <summary>"Keep it quiet, around fifteen percent": in a part that is about music and about nothing else.</summary>
    private static bool IsLeftOver(Sentence sentence, Mention percent) =>
        !sentence.Mentions.Exists(other =>
            other.As<Head>() is not null and not MusicWord and not FilmWord
            || other.Clause == percent.Clause && other.As<LengthWord>() is not null
        );

    /// <summary>轻轻的背景音乐, 音量小: what is heard is named with how loud it is.</summary>
    private static bool SaysMusic(Sentence sentence) =>
        sentence
            .Of<LoudnessWord>()
            .Any(found =>
                found.Meaning.Factor > 0
                && sentence.Tokens[found.Mention.Start].Kind == TokenKind.Han
                // 音乐小一点, and nothing more, is said of music that should be there.
                && !(sentence.IsAlone && sentence.Tokens[found.Mention.End - 1].Text is "点" or "些")
                && Enumerable
                    .Range(found.Mention.Start, found.Mention.End - found.Mention.Start)
                    .Any(i => sentence.Tokens[i].Text is "乐" or "歌" or "曲" or "bgm" or "旋")
            );

    private static bool IsShare(Sentence sentence, Mention loudness) =>
        Enumerable
            .Range(loudness.Start, loudness.End - loudness.Start)
            .Any(i => sentence.Tokens[i].Text is "quarter" or "half" or "third" or "twice" or "double");

    /// <summary>"Something more serious": more of what the next word says, and no louder.</summary>
    private static bool IsOfAdjective(Sentence sentence, Mention more) =>
        sentence.Tokens[more.Start].Text is "more" or "less"
        && more.End < sentence.Tokens.Count
        && sentence.Tokens[more.End].Kind == TokenKind.Word
        && sentence.Tokens[more.End].Text is not ("of" or "please" or "music" or "volume" or "sound");

    /// <summary>"Quieter", and "smaller" where it is said of music.</summary>
    private static List<double> Loudness(Sentence sentence) =>
        [
            // "It drowns everything, a third of that would do": how much is said.
            .. sentence
                .Of<Times>()
                .Where(found =>
                    Owns(sentence, found.Mention)
                    && LengthReader.WhatIsMultiplied(sentence, found.Mention) == Multiplied.Amount
                )
                .Select(found => found.Meaning.Factor),
            .. sentence
                .Of<LoudnessWord>()
                .Where(found => !sentence.Denied.Contains(found.Mention))
                // "Quieter, a quarter of the volume": the share says it most exactly.
                .OrderByDescending(found => IsShare(sentence, found.Mention))
                .Select(found => found.Meaning.Factor),
            .. sentence
                .Of<AmountWord>()
                .Where(found =>
                    (found.Meaning.Relative || found.Meaning is { Factor: < 1, NeedsHead: false })
                    && Owns(sentence, found.Mention)
                    && !sentence.HasInClause<LoudnessWord>(found.Mention)
                    && !sentence.HasInClause<Percent>(found.Mention)
                    && !(found.Meaning.NeedsHead && IsOfAdjective(sentence, found.Mention))
                )
                .Select(found => found.Meaning.Factor),
        ];
}
