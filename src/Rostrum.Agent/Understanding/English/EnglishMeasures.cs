using Rostrum.Drafts;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words for how much, how fast, how long and which way.</summary>
internal static class EnglishMeasures
{
    /// <summary>As loud as it is: all of it, and louder than now.</summary>
    private const string loud =
        "full volume, at full volume, to full volume, maximum volume, max volume, full whack, original volume, normal volume, usual volume, original loudness";

    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Say(
            new AmountWord(0.5),
            "very slightly, very slight, ever so gently, ever so subtly, ever so little, a smidge, a smidgen, just a touch, just a hint, just a tad, just a smidge, a tad of, hardly visible, hardly noticeable, barely visible, barely noticeable, barely there, almost invisible, almost imperceptible, imperceptible, unobtrusive, discreet, discreetly, restrained, understated, tasteful amount, very subtle, really subtle, super subtle, very subtly, very faint, minimal amount, minimally, modest, modestly, lightly, softly, delicate, delicately, sparse, sparsely, sparingly, not too much, nothing too strong, nothing too much, nothing crazy, nothing wild"
        ),
        Say(
            new AmountWord(0.5, NeedsHead: true),
            "wee bit of, wee bit, a wee, slightest, a sprinkle of, a sprinkling of, a dash of, a pinch of, a drop of, a whiff of, a whisper of, a trace of, a tiny bit, a tiny bit of, tiny bit of, little bit of, light amount of, some light, some subtle, a few, low, weak, mini"
        ),
        Say(
            new AmountWord(2),
            "really strong, very pronounced, forceful, forcefully, powerful, powerfully, dense, densely, a serious, seriously, quite strong, quite strongly, pretty strong, boldly, obvious, obviously, clearly visible, very visible, very noticeable, noticeable, noticeably, quite a lot of, lots of, lots, plenty of, plenty, tons of, loads of, a load of, thick, full-on, full on, at full strength, full strength, full blast"
        ),
        Say(
            new AmountWord(3),
            "to the max, to the maximum, to the extreme, at maximum, max out, maxed out, maximal, over the top, over-the-top, ott, go crazy with, go wild with, go nuts with, insanely, crazily, crazy amount, insane amount, ridiculous, ridiculously, super heavy, super intense, super big, ultra strong, ultra, mega, giant, gigantic, enormously, hugely, massively, as strong as possible, as much as possible, as big as possible, as far as it goes, as far as you can, all the way in, all the way out, balls to the wall"
        ),
        Say(
            new AmountWord(1.5, Relative: true),
            "barely see, can barely see, can hardly see, hardly see, can't really see, cannot really see, can't see, hardly moves, barely moves, hardly moving now, hardly notice, barely notice, hardly noticeable now, doesn't move enough, does not move enough, isn't moving enough, should move more, could move more, move more, moves more, more of that, more of it, more of this, a bit extra, go further, goes further, travel further, travels further, move further, moves further, further still, even further, push further, push it further, farther, amp it up, amp up, amplify, turn it up a notch, kick it up a notch, dial it up, dial up, ramp it up, beef it up, beef up, step it up, intensify, strengthen, magnify the effect, reinforce, accentuate, emphasise, emphasize, heighten, pump up, up the amount, up the strength, up the intensity, up the zoom, up the blur, up the grain, up the snow, up the rain, up the effect, raise the amount, raise the strength, increase it, increase the amount, increase the strength, go bigger, make bigger, too little, too faint, too light, too timid, too soft, too mild, too gentle, too small a, more powerful, more extreme, more visible, less subtle, less timid, bigger move, bigger movement, larger movement, denser, thicker, heavier please, more aggressive, more forceful"
        ),
        Say(
            new AmountWord(0.67, Relative: true),
            "less of that, less of it, less of this, bit less, a tad less, not as much, not that much, not so much of, not as strong, not so big, not that big, not as big, not so intense, not so heavy, not so wild, not so extreme, less wild, less heavy, less aggressive, less extreme, less obvious, less noticeable, less visible, less in your face, too heavy, too wild, too extreme, too aggressive, too much of, too obvious, too noticeable, too pronounced, too overpowering, way too much, a bit much, over the top now, overdone, overkill, over done, exaggerated now, too exaggerated, rein it in, rein in, pull it back, scale it back, scale back, cut it back, cut back, cut back on, go easy, go easy on, easy on the, ease up on, take it down, take it down a notch, bring it down, bring it down a notch, turn it down a notch, down a notch, a notch down, a notch less, knock it back, knock it down, tame it, tame, temper, soften it, mellow it, weaken, lessen, diminish, lower the amount, lower the strength, reduce it, reduce the amount, reduce the strength, minimise, minimize, shrink the, more subdued, more restrained, more moderate, more discreet, more delicate, calmer camera, calm the camera, calm down the camera, calm the camera down, calm it, settle it down, thinner, sparser, smaller move, smaller movement"
        ),
        Say(
            new AmountWord(0.5, Relative: true),
            "half it, half that, half strength, half that much, half as intense, half as much of, half as heavy, half as big, halve it, halve the, cut it by half, cut it in half, reduce by half, reduce it by half, by fifty percent less, fifty percent less, far less, way less, far weaker, way weaker, way smaller, much smaller, a lot smaller"
        ),
        Say(
            new AmountWord(2, Relative: true),
            "twice that much, twice as intense, twice as heavy, double it, double the amount, doubled, double that, far more, way more, tons more, loads more, lots more, much bigger, a lot bigger, way bigger, far bigger, much heavier, much denser, much more of, a whole lot more, a great deal more"
        ),
        Say(new AmountWord(4, Relative: true), "quadruple it, quadruple that"),
        Say(new AmountWord(3, Relative: true), "triple it, triple that, treble it, thrice that"),
        Say(new Percent(1), loud),
        Say(new LoudnessWord(2), loud),
        Say(
            new SpeedWord(0.6),
            "lazily, lazy, languid, languidly, patient, patiently, at a gentle pace, at a slow pace, at a leisurely pace, slow-paced, slow paced, slow pace, gentle pace, smooth and slow, nice and slow, nice and easy, nice and lazy, nice and gentle, unhurriedly, without hurry, without rushing, take your time over it, ever so slow, softly and slowly, steadily, gradual, gradually, smoothly"
        ),
        Say(
            new SpeedWord(0.4),
            "ever so slowly, extra slow, extra slowly, painfully slow, super slowly, ultra slowly, so slowly, at snail's pace, at a snail's pace, snail's pace, glacial, glacially, crawling pace, barely moving speed"
        ),
        Say(
            new SpeedWord(1.8),
            "speedy, speedily, quickfire, quick-fire, rapid fire, rapid-fire, in quick succession, in rapid succession, snappily, nimbly, at speed, at a fast pace, at a quick pace, fast-paced, fast pace, quick pace, hasty, hastily, hurried, hurriedly, zippy, peppy pace"
        ),
        Say(
            new SpeedWord(2.5),
            "super quick, super quickly, really quickly, extra fast, ultra fast, blazing fast, at lightning speed, lightning quick, in a flash, in a split second, at breakneck speed, breakneck, abruptly, instantly, all at once"
        ),
        Say(
            new SpeedWord(0.7, Relative: true),
            "slow the pace, slow down the pace, slower pace, at a slower pace, calmer pace, gentler pace, relax the pace, pace is too fast, pace too fast, too hectic, too frantic, too rapid, too hurried, too hasty, too speedy, less hectic, less rushed, less hurried, less frantic, less hasty, feels rushed, is rushed, feels too fast, goes too fast, going too fast, moves too fast, moving too fast, flies by, flies past, slow things down, slow the whole thing down, slow everything down, slow it all down, slow the film down, slow the video down, slow the zoom, slow the camera, slow the camera down, slow the zoom down, slow the movement, slow the movement down, reduce the speed, lower the speed, drop the speed, decelerate it, take the speed down, bring the speed down, let it breathe, let them breathe, give it room to breathe, room to breathe, breathing room, can't keep up, cannot keep up, hard to follow, can't read that fast, people can't read that fast, not enough time to"
        ),
        Say(
            new SpeedWord(1.5, Relative: true),
            "it's dragging, it is dragging, is dragging, feels slow, feels sluggish, too sluggish, too slowly, goes too slow, moves too slow, moving too slow, going too slow, too leisurely, too lazy, slow as molasses, like watching paint dry, putting me to sleep, i'm falling asleep, falling asleep, get a move on, chop chop, up the pace, quicken, quicken it, quicken the pace, hurry, hurry it along, step on it, more pace, more speed, add speed, more snap, more drive, more tempo, move faster, moves faster, go faster, goes faster, zippier, brisker, speedier please, crisper pace, tighter pace, tighten the pace, tighten it up, tighten up, tighten things up, faster pace, quicker pace, pace is too slow, pace too slow, increase the speed, raise the speed, speed the zoom up, speed up the zoom, speed the camera up, speed the movement up, speed up the movement, speed things up, speed everything up, speed the whole thing up, speed the film up, speed the video up, accelerate it, accelerate the, bring the speed up"
        ),
        Say(
            new DirectionWord("right"),
            "direction right, direction to the right, to the far right, to the right hand side, to the right side, towards the right side, toward the right, to your right, starting from the left, starting on the left, starting at the left, start on the left, start from the left, beginning on the left, left edge to the right, from the left side, from the left edge, from left side to right side, over to the right, off to the right, rightways, heading right, going right, moving right, goes right, go right, moves right, travelling right, traveling right, from west to east, eastwards, left-to-right, out to the right"
        ),
        Say(
            new DirectionWord("left"),
            "direction left, direction to the left, to the far left, to the left hand side, to the left side, towards the left side, toward the left, to your left, starting from the right, starting on the right, starting at the right, starting at the right edge, start on the right, start from the right, beginning on the right, right edge to the left, from the right side, from the right edge, from right side to left side, over to the left, off to the left, heading left, going left, moving left, goes left, go left, moves left, travelling left, traveling left, from east to west, westwards, right-to-left, out to the left, off the left"
        ),
        Say(
            new DirectionWord("up"),
            "off the top, out the top, out of the top, towards the top, toward the top, towards the ceiling, to the ceiling, up to the ceiling, to the sky, towards the sky, into the sky, skyward, skywards, heading up, going up, moving up, goes up, upward movement, from down below, from beneath, from the floor, from the ground, bottom-to-top, from foot to head, from feet to head, from low to high, from the bottom edge, starting at the bottom, starting from the bottom, start at the bottom, starts at the bottom, beginning at the bottom"
        ),
        Say(
            new DirectionWord("down"),
            "off the bottom, out the bottom, towards the bottom, toward the bottom, towards the floor, to the floor, to the ground, towards the ground, down to the floor, down to the ground, down to the street, to the street, heading down, going down, moving down, goes down, downward movement, from up high, from the ceiling, from the sky, top-to-bottom, from head to foot, from head to feet, from high to low, from the top edge, starting at the top, starting from the top, start at the top, starts at the top, beginning at the top"
        ),
        Say(
            new DirectionWord("ccw"),
            "counterclockwise, counter clockwise, anticlockwise, anti clockwise, anti-clockwise, counter-clockwise"
        ),
        Say(new DirectionWord("cw"), "clockwise"),
        Say(
            new AimWord("bottom"),
            "aim lower, aim down, aim at the bottom, aim further down, focus lower, look lower, point lower, centre it lower, center it lower, target lower, target the bottom, focus on the bottom, concentrate on the bottom, aim for the bottom, zoom lower"
        ),
        Say(
            new AimWord("top"),
            "aim higher, aim up, aim at the top, aim further up, focus higher, look higher, point higher, centre it higher, center it higher, target higher, target the top, focus on the top, concentrate on the top, aim for the top, go for the top edge, zoom higher"
        ),
        Say(
            new AimWord("left"),
            "aim left, aim further left, aim more left, aim more to the left, aim at the left, focus on the left, focus more on the left, target the left, concentrate on the left, person on the left, person on the left hand side, left person, woman on the left, man on the left, girl on the left, boy on the left, one on the left, guy on the left"
        ),
        Say(
            new AimWord("right"),
            "aim right, aim further right, aim more right, aim more to the right, aim at the right, focus on the right, focus more on the right, target the right, concentrate on the right, person on the right, person on the right hand side, right person, woman on the right, man on the right, girl on the right, boy on the right, one on the right, guy on the right"
        ),
        Say(
            new AimWord("center"),
            "aim at the middle, aim at the center, aim at the centre, focus on the middle, focus on the center, focus on the centre, target the middle, target the center, target the centre"
        ),
        Say(
            new OppositeWord(),
            "the other way round, the opposite, the reverse, in the other direction, in the opposite direction, in the reverse direction, the opposite direction, the opposite way, the wrong way, wrong way, wrong direction, the wrong direction, turn it around, turn the direction around, turn the movement around, flip it around, switch the direction, switch direction, swap the direction, reverse the direction, reverse the movement, reverse the motion, reverse the move, reverse the zoom, reverse the pan, reverse that move, invert the direction, invert the movement, invert the move, invert it, mirror the movement, mirror the move, but in reverse, but reversed, same but in reverse, same but reversed, same but backwards, the same backwards, vice versa"
        ),
        Say(
            new LengthWord(1.5),
            "flashes by, flashes past, flash by, whizzes by, whizzes past, zips by, rushes by, races by, gone so fast, gone so quickly, gone so quick, gone before, over before, disappears before, vanishes before, gone in a flash, gone in a blink, gone in no time, blink and you miss it, blink and you'll miss it, barely get to see, no time to look, can't look at them properly, not long enough, isn't long enough, aren't long enough, more screen time, more airtime, more time on screen, on screen longer, on screen for longer, stays longer, staying longer, stay up longer, hold longer, hold it longer, hold for longer, hold on it longer, keep it longer, keep it up longer, keep it on longer, show it longer, show it for longer, show longer, lasts longer, last for longer, run longer, runs longer, for longer, gone too soon, gone too fast, gone too quickly, goes by too fast, over too soon, over too quickly, ends too soon, too brief, prolong, prolong it, drag it out, draw it out, draw out, stretch out, stretch the time, lengthen it, elongate, more seconds, extra time, give it time, give it more time, give them more time, give people time, time to read, dwell, dwell on"
        ),
        Say(
            new LengthWord(1.25),
            "just a hair longer, a hair longer, a touch longer, a tad longer, a smidge longer, a fraction longer, somewhat longer, a wee bit longer, a tiny bit longer, a few moments longer, a moment longer, a beat longer"
        ),
        Say(
            new LengthWord(0.67),
            "outstays its welcome, overstays its welcome, stays too long, hangs too long, lingers too long, lasts too long, on too long, up too long, on screen too long, takes too long, goes on too long, goes on forever, never ends, too lengthy, too drawn out, drawn out, condense, condense it, compress it, compress the, squeeze the time, cut it down, cut the length, cut down the length, trim the length, trim it, trim a bit, snip, curtail, abbreviate, brief it, less screen time, less time on screen, shave some time, shave a bit, speed through"
        ),
        Say(
            new LengthWord(0.8),
            "a hair shorter, a touch shorter, a tad shorter, a smidge shorter, a fraction shorter, somewhat shorter, a tiny bit shorter, a wee bit shorter"
        ),
        Say(
            new EvenWord(),
            "evenly, equally, equal time, equal times, equal length, equal lengths, equal shares, equal share, equal parts, equal amounts of time, equal amount of time, the same length, same length, the same duration, the same amount of time, same amount of time, the same time each, fair shares, spread it out evenly, in equal measure"
        ),
        Say(
            new EachWord(),
            "all at, both at, each at, both pics, both stills, both shots, both photos, both slides, each piece, every piece, per piece, each item, every item, per item, a piece each, per photo, every photo, all photos, all the photos, per still, per frame, per clip, per pic, per one, per card, per scene, a still, a shot, a clip, each still, each shot, each photo, each picture, each image, each pic, each slide, each clip, each scene, each of them, each of these, each of the photos, each of the pictures, each of the images, each and every, every single one, every single photo, every single picture, every still, every pic, every clip, every scene, every one of them, all stills, all pics, all the shots, all the slides, all the stills, all three, all four, all five, all six, both photos, both pictures, both images, for each, on each, to each, everyone, respectively, apiece please, individual photo, individual picture"
        ),
        Say(
            new OrderWord(Behind: true, Outermost: true),
            "when it ends, as it ends, as the film ends, towards the end, toward the end, near the end, right at the end, at the finish, at the close, at the conclusion, for the ending, for the finale, as the finale, as a finale, as the last, in closing"
        ),
        Say(
            new OrderWord(Behind: false, Outermost: true),
            "right at the start, right at the beginning, at the very start, at the very beginning, at the opening, for the opening, for the intro, as an intro, as intro, in the intro, to start, to begin, to start with, to begin with, near the start, near the beginning"
        ),
    ];
}
