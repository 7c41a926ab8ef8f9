using Rostrum.Drafts;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words by which pictures are ordered, doubled and kept, and by which people correct themselves.</summary>
internal static class EnglishOrder
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Verb(
            Understanding.Verb.Add,
            "superimpose, lay over, put on, put in, paste, drop, pop in a, pop on, have, i want, i need, i'd like, let there be, bring in, introduce, attach to it, plaster, sprinkle, throw, chuck in, whack on, bung on, layer, layer on, apply"
        ),
        Verb(
            Understanding.Verb.Change,
            "alter, amend, revise, swap out, convert, retitle, reword to, fix, should be, must be, needs to be, has to be, needs to say, has to say, must say, let it say, let it read, have it say, have it read"
        ),
        Verb(
            Understanding.Verb.Swap,
            "switch around, flip around, trade, swap over, swap the positions of, switch the positions of, swap the places of, exchange the places of, swap positions, switch positions, exchange places, exchange positions, trade positions, the wrong way round, wrong way around, reverse the two, change them round, change them around, flip the two, flip the first two, switch the two, swop"
        ),
        Verb(
            Understanding.Verb.Move,
            "insert, wedge, sandwich, reposition, transfer, drag, slot, slot in, squeeze, stick, slide it to, park, take the place of, takes the place of, to where the, where the, belongs, should come right, should go right, goes in, should follow, follows, comes before, comes after, precedes, should precede, ought to come, ought to go, must come, must go, needs to come, needs to go, send, shove to, push to, push back to, tuck, pull to, bump to"
        ),
        Verb(
            Understanding.Verb.Reverse,
            "start from the last one, start from the last, starting from the last one, begin with the last one and go backwards, sort them the other way round, arrange them the other way round, play them the other way round, show them the other way round, put them the other way round, order the other way round, other way round order, run it backwards, play it backwards, play the whole thing backwards, run the whole thing backwards, run the slideshow backwards, play the slideshow backwards, play it in reverse, run it in reverse, go backwards through, play them backwards, run them in reverse, show them backwards, show them in reverse, play them in reverse, in the reverse order, the other way round from last to first, from last to first, back to front, backwards through, count down order, from the end to the beginning, from back to front, turn the order around, turn the order round, invert the sequence, reverse the sequence, reversed order, reverse all, order backwards, sequence backwards"
        ),
        Verb(
            Understanding.Verb.Shuffle,
            "mix up the order, mix up the pictures, mix up the photos, mix them up, mix up, scramble, scramble them, randomly, in random order, at random, random sequence, in a random order, any old order, shake up the order, jumble up, jumble them up, shuffle them, shuffled, reshuffle"
        ),
        Verb(
            Understanding.Verb.Duplicate,
            "twice, show it twice, a second time, appear again, appears again, come back, comes back, reappear, reappears, replay, bring it back at the end, double the first, double the last, have it again, see it again, copy the, one more time at the end, once again, replicate, repeat the"
        ),
        Verb(
            Understanding.Verb.Keep,
            "just want, i only want, only want the, i only need, we only need, just those, only those, drop everything but, drop everything except, drop all but, drop all except, remove everything but, remove everything except, remove all but, remove all except, delete everything but, delete everything except, delete all but, delete all except, lose everything but, lose everything except, lose everything apart from, lose all but, cut everything but, cut everything except, throw out everything but, throw out everything except, throw away everything but, get rid of everything but, get rid of everything except, get rid of all but, everything but the, none but, no other than, stick with, stick to, reduce it to, boil it down to, narrow it down to, leave in only, show only, only show, limit it to, limit to"
        ),
        Verb(
            Understanding.Verb.StartWith,
            "kick off with, kicks off with, kick it off with, kicking off with, get started with, start things off with, start off with, starts off with, start it with, start us off with, start the video with, start the film with, start the slideshow with, begin the film with, begin the video with, begins with, beginning with, open on, opens on, open it with, open the film with, open the video with, opening with, opening on, first up, lead off with, leads with, leading with, launch with, commence with, first show, show first, first comes, first goes, first the"
        ),
        Verb(
            Understanding.Verb.EndWith,
            "finish off with, finish up with, finish it with, finish it off with, finishes with, finishing with, finish the film with, finish the video with, end it with, end it on, ends on, ending with, ending on, end up with, end the film with, end the video with, end the film on, end the video on, close the film with, close the video with, close out with, closes with, closing with, closing on, conclude with, concludes with, wrap it up with, wrap up on, wraps up with, round off with, round it off with, last comes, leave us with, save for last, saved for last, keep for last"
        ),
        .. Shifts(),
        Say(
            new OrderWord(Behind: false, Outermost: true),
            "the first thing people see, the first thing we see, the first thing you see, be the first thing, should open, must open, has to open, needs to open, will open, ought to open, should start, should kick off, kicks off, kicks us off, kicks it off, gets us going, opens proceedings, open the show, opens the show, open the slideshow, start the slideshow, starts the slideshow, starts the video, start the video, begins the film, begin the film, begins the video, is the opener, as the opener, as opener, as the opening, as the opening shot, as the opening picture, as the first, as the first one, be the opener, be the opening shot, be the opening, be first, to first place, into first place, in first place, in first position, to first position, at number one, number one spot, to the top, top of the list, right to the front, right at the front, all the way to the front, to the very front, to the very beginning, to the very start, at the very front, before everything, before everything else, before anything else, before all else, before any other, ahead of anything else, before all the others, before all others, before the others, before the rest, ahead of the others, ahead of everything, leads, lead the film, take the lead, up first, to start us off"
        ),
        Say(
            new OrderWord(Behind: true, Outermost: true),
            "the last thing people see, the last thing we see, the last thing you see, be the last thing, should close, must close, has to close, needs to close, will close, ought to close, should end, should finish, should wrap up, wraps it up, closes proceedings, rounds it off, close the show, closes the show, ends the slideshow, end the slideshow, end the video, ends the video, close the video, closes the video, finish the film, finishes the film, finish the video, finishes the video, is the closer, as the closer, as closer, as the closing shot, as the closing picture, as the ending, as the final shot, as the final picture, as the last one, as the last picture, be the closer, be the closing shot, be last, be the ending, be the final one, into last place, in last place, in last position, to last place, at the bottom of the list, right to the end, all the way to the end, all the way to the back, to the very end, at the back, to the tail, at the tail end, after everything, after everything else, after all the others, after all others, after the others, after the rest, behind the others, to finish, to finish off, to close, to end, to end with, to end on, to wrap up, to round it off"
        ),
        Say(
            new OrderWord(Behind: false, Outermost: false),
            "right before, just before, directly before, immediately before, prior to, in front, just ahead of, right in front of, ahead, previous to, earlier than"
        ),
        Say(
            new OrderWord(Behind: true, Outermost: false),
            "right after, just after, directly after, immediately after, straight after, right behind, directly behind, just behind, later than, followed by, subsequent to, on the heels of"
        ),
        Say(
            new CorrectionWord(),
            "scrap that, no no, no no no, never mind that, not that one, i'm wrong, i was wrong, let me start again, let me try again, i take that back, whoops, woops, oopsie, ooops, my apologies, apologies, pardon, pardon me, excuse me, forget what i said, forget it, ignore that, disregard that, disregard, strike that, cancel that, correct that, let me correct that, let me rephrase, let me correct myself, i misspoke, misspoke, what i meant was, what i mean is, i meant to say, meant to say, meaning, that is to say, wait a second, wait a minute, wait a sec, hang on, hmm wait, hmm no, hm no, uh no, uhm no, um no, ah no, oh wait, wait actually, no actually, nope actually, actually wait, actually make that, actually make it, or actually, well actually, no hang on, no hold on, on second thoughts, second thought, thinking about it, come to think of it, changed my mind, i've changed my mind, i changed my mind, no make that, better make it, better make that, rather make it, or no, or maybe better, or better, nah make it, that's silly, that's wrong, that was wrong, that's not right, not right, typo there, sry, sorry sorry, sorry no, no sorry i meant, oops i meant"
        ),
        Say(
            new PictureWord(),
            "snapshot, snap, pics, photographs, stills, shots, slides, pictures, photos, images, scene, scenes, portrait photo, selfie, artwork, render, screenshot"
        ),
        Say(
            new OtherWord(),
            "a different song, a different tune, a different track, another tune, another music, other music, different music, new music, new song, new track, new tune, try something else, try a different one, try a different song, try another song, try another track, try another one, give me a different one, give me another, give me something else, swap the song, change the song, change the tune, change the track, change the music, switch the song, switch the music, switch the track, replace the song, replace the music, replace the track, next song, next track, not this one, not this song, not this tune, not this track, don't like this song, don't like the song, don't like this tune, don't like this music, don't like the music, don't like this track, hate this song, hate the song, hate the music, hate this music, this song sucks, song is annoying, music is annoying, annoying song, fresh track"
        ),
    ];

    /// <summary>"Forward one spot", "two places later".</summary>
    private static IEnumerable<(Meaning, Words)> Shifts()
    {
        (int Sign, string Ways)[] directions =
        [
            (-1, "forward,earlier,up,ahead,sooner,to the front,to the left"),
            (1, "back,later,down,further back,backwards,to the right"),
        ];
        (int Count, string Number)[] counts = [(1, "one"), (1, "a"), (2, "two"), (3, "three")];
        foreach (var (sign, ways) in directions)
        foreach (var way in ways.Split(','))
        foreach (var (count, number) in counts)
        foreach (var noun in (string[])["spot", "place", "position", "slot", "step"])
            yield return Say(
                new ShiftWord(sign * count),
                $"{way} {number} {noun}, {way} by {number} {noun}, {number} {noun} {way}"
            );
    }

    private static (Meaning, Words) Verb(Verb verb, string phrases) => Say(new VerbWord(verb), phrases);
}
