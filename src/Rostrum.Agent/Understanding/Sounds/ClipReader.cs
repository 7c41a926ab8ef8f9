using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>What is asked of clips: how they run and sound.</summary>
internal sealed record ClipWish(PictureScope Scope)
{
    /// <summary>A factor of the speed at which it was taken.</summary>
    public double? Speed { get; init; }

    public bool? Reversed { get; init; }

    /// <summary>Where it stops, ms from its start; −1 at its end.</summary>
    public long? FrozenAt { get; init; }

    /// <summary>How long it stands still, ms.</summary>
    public long? FrozenFor { get; init; }

    public bool? Muted { get; init; }

    /// <summary>0–1.</summary>
    public double? Volume { get; init; }

    /// <summary>The part of the source to be shown, ms.</summary>
    public Period? Part { get; init; }

    public bool IsEmpty => this == new ClipWish(Scope);
}

/// <summary>Reads what is asked of clips, in films that have some; without any the words are about what is missing.</summary>
internal static class ClipReader
{
    private const double SlowMotion = 0.5;
    private const double FastMotion = 2;
    private const long UsualFreeze = 2000;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        var manners = sentence
            .Of<ClipWord>()
            .Where(found => !sentence.Denied.Contains(found.Mention))
            .ToList();
        if (!scene.HasClips)
        {
            // "Slow down" is read as a comparison.
            manners.RemoveAll(found => found.Mention.As<SpeedWord>() is not null);
            ReadOfCameras(sentence, manners, request, scene);
            return;
        }
        var (head, scope) = About(sentence, scene);
        var period = sentence
            .Of<Period>()
            .Select(found => found.Meaning)
            .FirstOrDefault(period => !period.Whole);
        var frozen = manners.Exists(found => found.Meaning.Manner == ClipManner.Frozen);
        var wish = new ClipWish(scope)
        {
            Speed = SpeedOf(sentence, manners, head),
            Reversed =
                manners.Exists(found => found.Meaning.Manner == ClipManner.Reversed) ? true
                : manners.Exists(found => found.Meaning.Manner == ClipManner.Forwards) ? false
                : null,
            FrozenAt = frozen
                ? period?.Start
                    ?? (
                        sentence
                            .Of<OrderWord>()
                            .Any(found => found.Meaning is { Outermost: true, Behind: false })
                            ? 0
                            : -1
                    )
                : null,
            FrozenFor = frozen
                ? sentence.Of<Length>().Select(found => (long?)found.Meaning.Milliseconds).FirstOrDefault()
                    ?? UsualFreeze
                : null,
            Muted = MutedOf(sentence, scene),
            Volume = VolumeOf(sentence),
            Part = frozen || request.Texts.Count > 0 || !IsPart(sentence) ? null : period,
        };
        if (wish.IsEmpty)
            return;
        request.Clip = wish;
        if (wish.Muted is not null || wish.Volume is not null)
            request.Music = request.Music is { Mood: not null } music
                ? music with
                {
                    Mute = null,
                    VolumeBy = null,
                    Volume = wish.Volume is null ? music.Volume : null,
                    Off = false,
                }
                : null;
        if (wish.Speed is not null)
            request.Motions.RemoveAll(motion => motion.Motion is null);
        if (frozen)
            request.Lengths.Clear();
    }

    /// <summary>Stills do not run: what is said of how they run is said of their cameras.</summary>
    private static void ReadOfCameras(
        Sentence sentence,
        List<(Mention Mention, ClipWord Meaning)> manners,
        Request request,
        Scene scene
    )
    {
        request.IsOfNoClip = manners.Exists(found => found.Meaning.Manner == ClipManner.Reversed);
        if (request.IsOfNoClip && request.Motions.TrueForAll(wish => wish.Motion is null))
        {
            Each(motion => motion.Opposite = true);
            // "Play it backwards": nothing of which the camera itself is to go back.
            request.Still = null;
        }
        if (manners.Exists(found => found.Meaning.Manner == ClipManner.Slow))
            Each(motion => motion.SpeedBy = Math.Min(motion.SpeedBy, SlowMotion));
        else if (manners.Exists(found => found.Meaning.Manner == ClipManner.Fast))
            Each(motion => motion.SpeedBy = Math.Max(motion.SpeedBy, FastMotion));

        void Each(Action<MotionWish> change)
        {
            if (request.Motions.Count == 0)
                request.Motions.Add(
                    new MotionWish
                    {
                        Scope = About(sentence, scene) is (true, var scope) ? scope : PictureScope.All,
                    }
                );
            request.Motions.ForEach(change);
        }
    }

    private static (bool Named, PictureScope Scope) About(Sentence sentence, Scene scene)
    {
        var places = sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList();
        return places.Count > 0
            ? (true, sentence.ScopeOf(places))
            : (sentence.Of<FilmWord>().Any(), PictureScope.At(scene.Clips));
    }

    private static double? SpeedOf(
        Sentence sentence,
        List<(Mention Mention, ClipWord Meaning)> manners,
        bool isNamed
    )
    {
        var factor = sentence
            .Of<Times>()
            .Where(times =>
                LengthReader.WhatIsMultiplied(sentence, times.Mention) == Multiplied.Speed
                || sentence.Tokens[Math.Min(times.Mention.End, sentence.Tokens.Count - 1)].Text
                    is "speed"
                        or "速"
            )
            .Select(times => (double?)times.Meaning.Factor)
            .FirstOrDefault();
        if (factor is not null)
            return factor;
        if (manners.Exists(found => found.Meaning.Manner == ClipManner.Slow))
            return SlowMotion;
        if (manners.Exists(found => found.Meaning.Manner == ClipManner.Fast))
            return FastMotion;
        return
            (isNamed || manners.Count > 0 || IsOfClipAlone(sentence))
            && !sentence.Of<MotionNamed>().Any()
            && !sentence.Of<MovementWord>().Any()
            && !sentence.Of<TransitionWord>().Any()
            ? sentence
                .Of<SpeedWord>()
                .Select(found => (double?)Math.Clamp(found.Meaning.Factor, 0.1, 10))
                .FirstOrDefault()
            : null;
    }

    /// <summary>"Slow it down", of nothing but clips before which no camera moves.</summary>
    private static bool IsOfClipAlone(Sentence sentence) =>
        sentence is { RunsOnly: true } && sentence.Of<SpeedWord>().Any(found => found.Meaning.Relative);

    /// <summary>A share that is said of the clips' sound and of nothing nearer.</summary>
    private static double? VolumeOf(Sentence sentence) =>
        sentence
            .Of<Percent>()
            .Where(found =>
                sentence
                    .Nearest(
                        found.Mention,
                        other =>
                            other.As<ClipSoundWord>() is not null
                            || other.As<MusicWord>() is not null
                            || other.As<MoodNamed>() is not null
                    )
                    ?.As<ClipSoundWord>()
                    is not null
            )
            .Select(found => (double?)found.Meaning.Fraction)
            .FirstOrDefault();

    /// <summary>"Mute the clip"; and "mute", where there is nothing else to be heard.</summary>
    private static bool? MutedOf(Sentence sentence, Scene scene)
    {
        var sound = sentence.Of<ClipSoundWord>().Select(found => found.Mention).FirstOrDefault();
        var silent = sentence.Of<LoudnessWord>().FirstOrDefault(found => found.Meaning.Factor == 0).Mention;
        var about =
            sound is not null
            || silent is not null && (SaysClip(sentence, silent.Clause) || !scene.HasMusic)
            || !scene.HasMusic
                && sentence
                    .Of<MusicWord>()
                    .Any(found =>
                        sentence.Denied.Contains(found.Mention) && IsSound(sentence, found.Mention)
                    );
        if (!about)
            return null;
        if (sentence.Of<SoundBackWord>().Any())
            return false;
        return silent is not null || sound is null || sentence.Denied.Contains(sound) ? true : null;
    }

    private static bool IsSound(Sentence sentence, Mention word) =>
        Enumerable
            .Range(word.Start, word.End - word.Start)
            .Any(i => sentence.Tokens[i].Text is "sound" or "audio" or "volume" or "声" or "音");

    private static bool SaysClip(Sentence sentence, int number) =>
        sentence.Clauses.FirstOrDefault(clause => clause.Number == number) is { } clause
        && Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => sentence.Tokens[i].Stem is "clip" or "video" or "footag" or "视" or "片");

    /// <summary>"Use only 2 to 5 seconds", "trim it from 0:02 to 0:05".</summary>
    private static bool IsPart(Sentence sentence) =>
        sentence.Of<VerbWord>().Any(found => found.Meaning.Verb is Verb.Trim or Verb.Keep or Verb.Split)
        || sentence.Tokens.Any(token => token.Text is "only" or "just" or "use" or "只" or "取" or "截");
}
