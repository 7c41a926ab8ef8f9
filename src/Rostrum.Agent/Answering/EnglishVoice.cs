using Rostrum.Agent.Generations;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Answering;

internal sealed class EnglishVoice : Voice
{
    public override string TooLong(int length, int longest) =>
        $"That is {length} characters; please say it in {longest} or fewer. Nothing was changed.";

    public override string NothingChanged(Draft film)
    {
        var (count, milliseconds) = Measure(film);
        return $"Nothing changed: the film has {Count(count)} and lasts {Seconds(milliseconds)} s. "
            + "Name a move, a length, a shape or a transition to change it.";
    }

    public override string Changed(IReadOnlyList<string> parts) => $"Done: {List(parts)}.";

    public override string Stepped(HistoryStep step, IReadOnlyList<string> parts) =>
        $"{(step == HistoryStep.Undo ? "Undone" : "Redone")}: now {List(parts)}.";

    public override string NowhereToStep(HistoryStep step) =>
        step == HistoryStep.Undo
            ? "There is nothing to undo: the film is as it was at the beginning."
            : "There is nothing to redo: this is the newest version of the film.";

    public override string Joined(IReadOnlyList<string> parts) => Capital(string.Join("; ", parts)) + ".";

    public override string Paragraph(IReadOnlyList<string> sentences) => string.Join(' ', sentences);

    public override string Say(Change change) =>
        change switch
        {
            MotionChanged motion => Motion(motion),
            BlurChanged { Degrees: 0 } off => $"motion blur{On(off.Places)} is off",
            BlurChanged { Degrees: { } degrees } on =>
                $"motion blur{On(on.Places)} is on ({Number(degrees)}° shutter)",
            BlurChanged blur => $"motion blur{On(blur.Places)} is different",
            LengthChanged { Count: 1 } length => $"the film lasts {Seconds(length.Milliseconds)} s",
            LengthChanged { Each: { } each } length =>
                $"the film lasts {Seconds(length.Milliseconds)} s, {Seconds(each)} s for each picture",
            LengthChanged { Own.Count: > 0 } length =>
                $"the film lasts {Seconds(length.Milliseconds)} s, {OwnLengths(length)}",
            LengthChanged length => $"the film lasts {Seconds(length.Milliseconds)} s",
            FrameChanged frame => $"the frame is {frame.Ratio} ({frame.Width}×{frame.Height})",
            RateChanged rate => $"it plays at {Number(rate.PerSecond, "0.###")} frames a second",
            EffectsChanged effects => Effects(effects),
            LooksChanged looks => Looks(looks),
            ShownTogether together => $"{together.Count} pictures are seen at the same time",
            FilmFadeChanged fade => FilmFade(fade),
            SubjectChanged subject => SubjectsCompared.English(subject),
            FitChanged { Fit: "contain" } fit => $"the whole picture is shown{On(fit.Places)}",
            FitChanged { Fit: "blur" } fit =>
                $"the whole picture is shown over a blurred copy of itself{On(fit.Places)}",
            FitChanged fit => $"the picture fills the frame{On(fit.Places)}",
            SafeAreaChanged area =>
                $"texts keep clear of what {EnglishSounds.Platform(area.Name)} lays over films",
            TransitionsChanged joined => Joined(joined),
            CutsPlain { Cuts: null } => "the pictures follow each other with plain cuts",
            CutsPlain plain =>
                $"{Between(plain.Cuts)} there {(plain.Cuts.Count == 1 ? "is a plain cut" : "are plain cuts")}",
            MusicChanged music => EnglishSounds.Say(music),
            SoundAdded or SoundRemoved or SoundChanged => EnglishSounds.Say(change),
            MusicRemoved => "the music is gone",
            PicturesAdded added => $"added {Count(added.Count)}",
            PicturesRemoved gone => $"took out {List(gone.Names)}, {Count(gone.Count)} left",
            PicturesInserted { Again: true } more =>
                $"{List(more.Names)} {(more.Names.Count == 1 ? "is" : "are")} seen once more, {Count(more.Count)} in all",
            PicturesInserted more => $"added {List(more.Names)}, {Count(more.Count)} in all",
            PictureSplit split =>
                $"{split.Name} is split in two, {Seconds(split.First)} s and {Seconds(split.Second)} s, {Count(split.Count)} in all",
            ClipFrozen still =>
                $"the clip stands still for {Seconds(still.Milliseconds)} s at {Seconds(still.At)} s",
            OrderChanged order => $"the order is {string.Join(", ", order.Names.Take(12))}",
            PictureReplaced other => $"picture {Number(other.Place + 1)} is {other.Name}",
            FilmsChanged { Names.Count: 1 } films => $"there is one film now, with {Count(films.Pictures)}",
            FilmsChanged films =>
                $"there are {films.Names.Count} films side by side ({string.Join(", ", films.Names.Take(12))}), and we work on {films.Current}",
            PicturesSetAside aside =>
                $"the film shows {List([.. aside.Names.Take(12)])} alone; {List([.. aside.Aside.Take(12)])} {(aside.Aside.Count == 1 ? "waits" : "wait")} for {(aside.Aside.Count == 1 ? "a film of its own" : "films of their own")}",
            FilmRenamed named =>
                $"the film{(named.Before is { } was ? $" {was}" : "")} is called {named.After} now",
            OtherFilmsChanged others => $"the same was done in {List([.. others.Names.Take(12)])}",
            ClipsChanged clips => EnglishSounds.Clip(
                clips,
                clips.Places is { } at ? PlacesOf(at) : "the clip"
            ),
            BackgroundChanged ground => $"the background is {Colours.English(ground.Colour)}",
            CaptionsAdded captions =>
                $"added {captions.Count} {(captions.Count == 1 ? "caption" : "captions")}{(captions.Name is { } file ? $" from “{EnglishTexts.Short(file)}”" : "")}",
            CutsLaidOnBeats { Every: { } every } =>
                $"the cuts lie on the music's beats, {every} {(every == 1 ? "beat" : "beats")} for each picture",
            CutsLaidOnBeats => "the cuts lie on the music's beats",
            TextDifference text => EnglishTexts.Say(text),
            _ => "the film was changed",
        };

    public override string Say(Note note) =>
        note switch
        {
            NotAvailable missing => NotAvailable(missing),
            NotThere absent => $"there is no {Or(absent.Things)} in the film to take away",
            OneMoveOnly move =>
                $"a picture has one camera move, so {List([.. move.LeftOut.Select(Name)])} was left out",
            GoesNoSuchWay way =>
                $"\"{Name(way.Motion)}\" has no direction {way.Direction}, so that was left out",
            StillsDoNotRun =>
                "a still does not run, so nothing plays backwards; its camera can only go the other way",
            MovesThroughout =>
                "a camera move lasts as long as its picture, so it slows down towards the end but does not stand still before it",
            TextOutlastsFilm rest =>
                $"the film goes on for {Seconds(rest.Milliseconds)} s, so the text is seen for no longer",
            NoBeat => "a tempo needs a motion that follows the beat, so it was left out",
            NoLookToChange =>
                "the pictures have no colour look yet; ask for one, such as “warm” or “cinematic”",
            NoMusicThere => "there is no music in the film yet; ask for some, such as \"calm piano music\"",
            NoTextThere none =>
                $"there is no {none.Name ?? (none.Template is { } kind ? Name(kind) : "text")} in the film yet; say what it should read, such as \"title 'Urban Dreams'\"",
            NoEffectThere none =>
                $"there is no {Name(none.Effect)} in the film yet; say \"add {Name(none.Effect)}\" for it",
            MusicIsLoudest => "the music is as loud as it gets already",
            LookIsStrongest => "the colours have that look at its full strength already",
            NoMusicToTake => "there is no music in the film",
            PlaysThroughout =>
                "the music is made for the film's length and plays from its beginning to its end",
            NoLookThere none =>
                $"there is no {(none.Look is { } look ? Name(look) : "colour look")} to take away",
            NoSubjectSaid => "nobody has said where the subject is: it is what is seen as it already",
            LengthFits fits =>
                $"the film lasts {Seconds(fits.Milliseconds)} s, which is {(fits.Most is null ? "no less than" : "within")} {Seconds(fits.Most ?? fits.Least ?? 0)} s already",
            NoBlurToChange => "there is no motion blur to reduce",
            NoTransitionsThere =>
                "there is no transition to take away: the pictures already follow with plain cuts",
            NothingUnderstood none =>
                $"none of these words is known here; try {EnglishCounsel.Quoted(Fitting(none.Words, []))}",
            WordsUnknown unknown =>
                $"I did not understand {List([.. unknown.Words.Take(5).Select(word => $"“{word}”")])}; what I can do: {EnglishCounsel.Quoted(Fitting(unknown.Words, unknown.Nearest))}",
            LooksHoldForPictures { Places.Count: 0 } =>
                "a colour look holds for whole pictures: split the picture first, such as “split the first at 2 s”, then say which part",
            LooksHoldForPictures whole =>
                $"a colour look holds for whole pictures, so it is on {PlacesOf(whole.Places)}",
            KeepsOne =>
                "a film needs one picture at least: say which ones are to go, or send the new ones first",
            UprightCropped cropped =>
                $"the wide frame crops {PlacesOf(cropped.Places)} hard: say “show the whole picture” or “vertical” to see more",
            NeedsTwoPictures => "a slideshow or a transition needs two pictures, and the film has one so far",
            Asked asked => EnglishAnswers.To(asked.Question, Film),
            Inquired inquired => EnglishCounsel.To(inquired.Inquiry, Film),
            LastChanges { Changes.Count: 0 } => "nothing has been changed yet",
            LastChanges last => $"last changed: {List([.. last.Changes.Select(Say)])}",
            PicturesReady { Count: 1 } => "the picture lies ready in the film",
            PicturesReady ready => $"the {ready.Count} pictures lie ready in the film",
            WhichPicture which =>
                $"a generated clip costs credits, and there are {which.Count} pictures: say which one is meant, such as \"make her smile in the second picture\"",
            WhichToRemove which =>
                $"say which picture is to go, such as \"remove picture {which.Pictures[^1].Place + 1}\": {Listed(which.Pictures, ", ")}",
            WhichInstead which =>
                $"say which picture takes the place of picture {which.Place + 1}, or send it with the words",
            WhichText which =>
                $"say which text is to go: {string.Join(", ", which.Texts.Select(text => $"“{EnglishTexts.Short(text)}”"))}",
            WhichEffect which =>
                $"say which effect is to go: {string.Join(", ", which.Effects.Select(effect => effect.Words.English[0]))}",
            LeftAlone => "that stays as it is, and nothing was changed",
            WhatToRemove =>
                "say what is to go: a picture by its number or name, the title, the music, a transition or an effect",
            NotAStill still =>
                $"picture {Number(still.Place + 1)} is a clip, and only a still can be made to act",
            OpenAlready film => $"the film {film.Name} is open already",
            ErrandNamed errand => EnglishAnswers.To(errand.Errand, Film),
            _ => "the film has no picture yet: send one first",
        };

    public override string Say(GenerationNews news) => EnglishGenerations.Say(news);

    public override string Say(EditOutcome.Refused refused) => refused.Why.TrimEnd('.');

    private static readonly Suggestions says = new(chinese: false);

    /// <summary>What can be said instead of words that are not known: what fits them, then what the film lacks.</summary>
    private IReadOnlyList<string> Fitting(
        IReadOnlyList<string> words,
        IReadOnlyList<CatalogueEntry> nearest
    ) =>
        [
            .. Themes
                .For(words, chinese: false)
                .Concat(nearest.Select(says.For))
                .Concat(says.For(Film))
                .Distinct()
                .Take(Suggestions.Most),
        ];

    private static string NotAvailable(NotAvailable missing)
    {
        var parts = new List<string>();
        foreach (var lack in missing.Things.GroupBy(thing => thing.Lack).OrderBy(group => group.Key))
            parts.Add(
                $"not available {Why(lack.Key, missing.Generates)}: {List([.. lack.Select(thing => thing.English).Distinct()])}"
            );
        if (Nearness.Instead(missing.Things) is { Count: > 0 } nearest)
            parts.Add($"the nearest that I can do: {string.Join(", ", nearest.Select(Name))}");
        parts.AddRange(missing.Things.Select(thing => thing.Hint?.English).OfType<string>().Distinct());
        return string.Join("; ", parts);
    }

    private static string Why(Lack lack, bool generates) =>
        lack == Lack.NotYet ? "yet"
        : generates ? "here, as the generative model here only makes stills move"
        : "here, as it needs a generative or depth model";

    private static string OwnLengths(LengthChanged length) =>
        List([
            .. length
                .Own.GroupBy(one => Seconds(one.Milliseconds))
                .Take(MostTold)
                .Select(group =>
                    group.Count() == length.Count
                        ? $"{group.Key} s for each picture"
                        : $"{PlacesOf([.. group.Select(one => one.Place)])} {(group.Count() == 1 ? "is" : "are")} seen for {group.Key} s"
                ),
        ]);

    /// <summary>More are not told of one by one.</summary>
    private const int MostTold = 6;

    private static string Joined(TransitionsChanged joined)
    {
        var kinds = joined.Transitions.Distinct().ToList();
        if (kinds.Count == 1)
            return $"{(joined.Cuts is { } cuts ? $"{PlacesJoined(cuts)} are" : "the pictures are")} joined by a {Seconds(kinds[0].Milliseconds)} s {Named(kinds[0])}";
        return $"{(joined.Cuts is { } some ? $"{PlacesJoined(some)} are" : "the pictures are")} joined in turn by {List([.. joined.Transitions.Take(12).Select(Named)])}";
    }

    private static string Named(JoinedBy joint) =>
        joint.Transition.Words.English[0] + (joint.Direction is { } way ? $" ({way})" : "");

    /// <summary>"Pictures 1 and 2".</summary>
    private static string PlacesJoined(IReadOnlyList<int> cuts) =>
        $"pictures {string.Join(", ", cuts.Take(MostTold).Select(cut => $"{cut + 1} and {cut + 2}"))}";

    private static string Between(IReadOnlyList<int> cuts) => $"between {PlacesJoined(cuts)}";

    private static string On(IReadOnlyList<int>? places) => places is null ? "" : $" on {PlacesOf(places)}";

    private static string Looks(LooksChanged changed)
    {
        var where = On(changed.Places);
        return changed switch
        {
            { Gone: true, Places: { } some } =>
                $"{PlacesOf(some)} {(some.Count == 1 ? "has its" : "have their")} own colours again",
            { Gone: true } => "the pictures have their own colours again",
            { File: { } file } => $"the colours are as {file} has them{where}",
            { Look: { } look, Beneath: { Count: > 0 } beneath } =>
                $"the colours are {Name(look)} over {List([.. beneath.Select(Name)])}{where}",
            { Look: { } look, IsSame: true } =>
                $"the colours are {Name(look)}, now at {Number(changed.Strength * 100, "0.#")}%{where}",
            { Look: { } look, Strength: < 1 } =>
                $"the colours are {Name(look)}, at {Number(changed.Strength * 100, "0.#")}%{where}",
            { Look: { } look } => $"the colours are {Name(look)}{where}",
            _ => $"the colour looks are different{where}",
        };
    }

    private static string FilmFade(FilmFadeChanged fade) =>
        fade switch
        {
            { In: 0, Out: 0 } => "the film begins and ends at full light",
            { In: 0 } => $"the film fades to black at its end ({Seconds(fade.Out)} s)",
            { Out: 0 } => $"the film fades in from black ({Seconds(fade.In)} s)",
            _ => $"the film fades in from black ({Seconds(fade.In)} s) and out to it ({Seconds(fade.Out)} s)",
        };

    private static string Effects(EffectsChanged changed)
    {
        var where = On(changed.Places);
        var parts = new List<string>();
        if (changed.Come.Count > 0)
            parts.Add(
                $"added {List([.. changed.Come.Select(entry => Name(entry) + TimeOf(changed, entry))])}{where}"
            );
        if (changed.Gone.Count > 0)
            parts.Add($"took {List([.. changed.Gone.Select(Name)])} away{where}");
        if (changed.Other.Count > 0)
            parts.Add(
                $"changed {List([.. changed.Other.Select(entry => Name(entry) + SettingsOf(changed, entry))])}{where}"
            );
        return parts.Count == 0 ? "the effects are different" : List(parts);
    }

    private static string SettingsOf(EffectsChanged changed, CatalogueEntry entry) =>
        changed.Settings.GetValueOrDefault(entry.Name) is { Count: > 0 } settings
            ? $" ({string.Join(", ", settings.Select(Said))})"
            : "";

    private static string Said(SettingChanged setting) =>
        setting switch
        {
            { Name: "from", Now: { } from } => $"from {from} s of the picture",
            { Name: "milliseconds", Now: { } lasting } => $"for {lasting} s",
            { Name: "milliseconds" } => "as long as the picture",
            _ => $"{setting.Name} {setting.Now} instead of {setting.Was}",
        };

    private static string TimeOf(EffectsChanged changed, CatalogueEntry entry) =>
        changed.Times.TryGetValue(entry.Name, out var time) ? $" for {Seconds(time)} s" : "";

    private static string Motion(MotionChanged changed)
    {
        var pictures = changed.Places.Count == changed.Count ? "" : PlacesOf(changed.Places);
        var distinct = changed.Motions.Distinct().ToList();
        if (distinct.Count > 1)
            return $"{(pictures == "" ? "the pictures" : pictures)} move in turn: {string.Join(", ", changed.Motions.Take(12).Select(Described))}";
        if (distinct[0] is not { } moving)
            return pictures == "" ? "the camera stays still" : $"{pictures} without a camera move";
        var where = pictures == "" ? (changed.Count > 1 ? " on every picture" : "") : $" on {pictures}";
        return $"the camera move{where} is {Described(moving)}";
    }

    private static string PlacesOf(IReadOnlyList<int> places) =>
        $"{(places.Count == 1 ? "picture" : "pictures")} {List([.. places.Select(place => Number(place + 1))])}";

    private static string Described(MovingPicture? moving)
    {
        if (moving is null)
            return "still";
        var details = new List<string>();
        if (moving.Amount is { } amount)
            details.Add(Amount(amount, moving.Unit));
        if (moving.Direction is { } direction and not "any")
            details.Add(direction);
        if (moving.Speed is { } speed and not 1)
            details.Add($"{Number(speed)}× speed");
        if (moving.Aim is { } aim)
            details.Add(aim == "center" ? "aimed at the middle" : $"aimed at the {aim.Replace('_', ' ')}");
        if (moving.Others.Length > 0)
            details.Add(moving.Others);
        return details.Count == 0
            ? Name(moving.Motion)
            : $"{Name(moving.Motion)} ({string.Join(", ", details)})";
    }

    private static string Name(CatalogueEntry entry) => entry.Words.English[0];

    private static string Or(IReadOnlyList<Unavailable> things) =>
        string.Join(" or ", things.Select(thing => thing.English));

    private static string Count(int pictures) =>
        pictures switch
        {
            0 => "no picture",
            1 => "one picture",
            _ => $"{pictures} pictures",
        };

    private static string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
