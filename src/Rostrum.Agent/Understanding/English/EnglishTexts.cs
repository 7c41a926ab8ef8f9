using Rostrum.Drafts;
using Rostrum.Drafts.Texts;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words for texts: what they are called, what they read, where they stand, how they look and come.</summary>
internal static class EnglishTexts
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Say(
            new TextNoun(null),
            "inscription, the type, typography, the copy, the heading, message text, the writing, my name, our name, his name, her name, the name, shop name, brand name, company name, business name, business's name, our website, my website, website address, web address, our url, phone number, our phone number, my phone number, our handle, my handle, hashtag, our address, the address, the date, contact info, contact details, call to action, cta, the words, some words, a few words, these words, the word, text overlay, overlay text, text line, sentence, quotation, verse, poem text, dedication, copyright line, signature, credit line, byline, bullet point"
        ),
        Say(
            new TextNoun("title"),
            "opening credits, opening credit, opening super, end credits, closing credits, credits at the end, main title, opening title, title card, title text, intro title, big title, title line, header, heading text"
        ),
        Say(
            new TextNoun("caption"),
            "sub title, sub-title, sub title line, small print, small text, small line, description, description line, footer, byline text, caption text, photo caption, under title"
        ),
        Say(
            new TextNoun("lower_third"),
            "lower-third, lower thirds, name strap, name bar, name banner, name plate, nameplate, news banner, speaker name, chyron, strapline, news strap"
        ),
        Say(new TextNoun(null), "write, spell out, write down, scribble"),
        Say(
            new VerbWord(Verb.Add),
            "show the words, add the words, put the words, display the words, overlay the words, write the words, have the words, superimpose the words, insert the words, let the words"
        ),
        Say(
            new TextNoun(null),
            "show the words, add the words, put the words, display the words, overlay the words, write the words, have the words, superimpose the words, insert the words"
        ),
        Say(
            new WordsFollow(),
            "show the words, add the words, put the words, display the words, overlay the words, write the words, have the words, superimpose the words, insert the words"
        ),
        Say(new WordsFollow(), "write, spell out, write down, scribble"),
        Say(new TextNoun("callout"), "call-out, label, tag, annotation, pointer, marker text, badge"),
        Say(new TextNoun("price"), "price-tag, price label, price badge, price text, price sticker, pricing"),
        Say(
            new WordsFollow(),
            "that should say, that should read, which should say, which should read, should say, should read, should be reading, must say, must read, has to say, has to read, needs to say, needs to read, that'd say, says the following, reads the following, with the message, with the title, with the caption, with the slogan, with the phrase, with the name, with the line, with the sentence, with the quote, that goes, which goes, as follows, it to say, it to read, this to say, this to read, let it say, let it read, have it say, have it read, to be called, stating, which states, that states, spelling, spelling out, wording"
        ),
        Say(
            new Period(0, Whole: true),
            "for the entire film, for the whole film, for the full video, for the full film, for the duration, for the entire duration, for its entire length, the complete time, the full time, permanently, permanent, constantly, always, always on, always on screen, stay on screen, stays on screen, on screen all the time, on the screen the whole time, whole way, from the first to the last second, from the start to the end, from the beginning to the end, start to finish, start to end, beginning to end, at all times, the entire clip, during the entire, during the entire video, during the entire film, during the whole film, during the whole clip, throughout the video, throughout the film, throughout the clip, all through, all along, never disappears, keep it up the whole"
        ),
        Anchor(
            "top_left",
            "top-left, upper-left, top left hand corner, upper left hand corner, left top corner, northwest, corner top left, left upper corner"
        ),
        Anchor(
            "top_right",
            "top-right, upper-right, top right hand corner, upper right hand corner, right top corner, northeast, corner top right, right upper corner"
        ),
        Anchor(
            "bottom_left",
            "bottom-left, lower-left, bottom left hand corner, lower left hand corner, left bottom corner, left lower corner, southwest, left below"
        ),
        Anchor(
            "bottom_right",
            "bottom-right, lower-right, bottom right hand corner, lower right hand corner, right bottom corner, right lower corner, southeast, right below"
        ),
        Anchor(
            "center",
            "smack in the middle, right in the middle, in the very middle, center of the screen, centre of the screen, middle of the screen, middle of the frame, middle of the picture, centre of the frame, center of the frame, centre stage, center stage, dead centre, centrally, in the center, in the centre"
        ),
        Anchor(
            "top",
            "top centre, top center, top middle, centre top, center top, upper centre, upper center, across the top, along the top, above it, at the very top, up at the top, top edge, upper edge, the top edge of, top half, upper half, top section, top area, top part, top of the picture, top of the photo, top of the image, top of the video, top third, upper third, above the picture, above the subject, overhead, higher"
        ),
        Anchor(
            "bottom",
            "bottom centre, bottom center, bottom middle, centre bottom, center bottom, lower centre, lower center, across the bottom, along the bottom, at the foot of the picture, at the foot of the photo, at the foot of the image, at the foot of the screen, at the foot of the frame, foot of the picture, foot of the photo, foot of the image, foot of the screen, at the very bottom, down at the bottom, bottom edge, lower edge, bottom half, lower half, bottom section, bottom area, bottom part, foot of the frame, at the foot, bottom of the picture, bottom of the photo, bottom of the image, bottom of the video, bottom third, below the picture, below the subject, beneath, beneath it, under it, at the base, under the picture, down low, further down"
        ),
        Anchor(
            "left",
            "left-hand side, the left edge, left edge, left half, left part, left third, on the left, far left"
        ),
        Anchor(
            "right",
            "right-hand side, the right edge, right edge, right half, right part, right third, on the right, far right"
        ),
        Colour("#FFFFFF", "whitish, snow white, pure white, plain white"),
        Colour("#000000", "jet black, pure black, pitch black"),
        Colour("#E53935", "scarlet, crimson, fire red, fire engine red, tomato red, cherry red, ruby"),
        Colour("#8B0000", "wine red, bordeaux, deep red, blood red, brick red"),
        Colour("#FB8C00", "tangerine, bright orange, peach, apricot, coral, salmon"),
        Colour("#FFEB3B", "lemon, lemon yellow, canary, neon yellow, light yellow, sunny yellow"),
        Colour("#FFD700", "golden yellow, gold coloured, gold colored, mustard"),
        Colour(
            "#43A047",
            "emerald, forest green, olive, mint, mint green, bright green, neon green, dark green, light green"
        ),
        Colour("#1E66F5", "royal blue, bright blue, cobalt, electric blue, ocean blue"),
        Colour("#7EC8F2", "pale blue, ice blue letters, powder blue"),
        Colour("#8E44EC", "lilac, lavender, mauve, plum, indigo"),
        Colour("#FF5FA2", "rose, light pink, bright pink, neon pink, pale pink, fuchsia"),
        Colour("#9E9E9E", "dark grey, light grey, dark gray, light gray, charcoal grey"),
        Colour("#8D5A2B", "chocolate, coffee brown, dark brown, bronze"),
        Colour("#F5EBDC", "off-white, off white, eggshell, champagne, sand"),
        Animation(
            "typewriter",
            "type itself, types itself, typing effect, typing animation, as if typed, like it's being typed, like being typed, like a typewriter, typewriter style, typewriter effect, character by character, one letter after another, one character at a time, letters one by one, letters appear one by one, letter after letter, type it, typing in, typing out, typed in"
        ),
        Animation(
            "karaoke",
            "karaoke style, karaoke text, highlight word by word, highlighting each word, word-by-word highlight, words light up, words lighting up, light up the words, light up each word, bouncing ball, follow along, lyrics video, lyric video, subtitles like on tiktok, capcut captions"
        ),
        Animation(
            "words",
            "one word after another, word after word, words appear one by one, words come in one by one, words coming in, each word separately, each word flies in, kinetic typography, words fly in, animated word by word"
        ),
        Animation(
            "glow",
            "neon light, neon style, neon style text, neon letters, neon look, neon effect, glowing letters, letters glow, glow effect on the text, glowing like neon, luminous letters, light up letters, neon tube, neon tubes, shining letters"
        ),
        Animation(
            "count",
            "count from, counts from, counting from, counting up from, count to, counts up, counts up to, count up to, counting up to, count upwards, number rolls, numbers roll, numbers rolling, number climbs, roll up to, tick up to, odometer, rolling counter, animated number, animated counter"
        ),
        Animation(
            "pop",
            "pops in, pop onto the screen, pops onto the screen, popping in, popping up, pop out at you, bounces in, bouncing in, bounces up, spring in, springs in, springy, jump in, jumps in, boing, scale in, scales in, zoom in the text, zoom the text in, elastic"
        ),
        Animation(
            "slide",
            "sliding in, slide up, slides up, slide it in, glides in, glide in, come in from the side, comes in from the side, comes in from the left, comes in from the right, fly it in, drop in, drops in, dropping in, swipe in, swipes in, move in from the side, enters from the left, enters from the right, roll in, rolls in, scroll in"
        ),
        Animation(
            "fade",
            "fade on, fades on, appear slowly, appears slowly, appear gently, appears gently, appear softly, appear gradually, appears gradually, come in softly, gently appear, gently appears, slowly appear, slowly appears, gradually appear, softly fade in, fade it on, fade them in, fade the words in, fade the title in, fade the caption in, ease in gently"
        ),
        Animation(
            "glitch",
            "glitch in, glitches in, glitched text, text glitches, glitch effect on the text, glitch effect on the title"
        ),
        Say(
            new BehindWord(),
            "behind the person, behind the man, behind the woman, behind the girl, behind the boy, behind the child, behind the kid, behind the baby, behind the guy, behind the lady, behind the people, behind the couple, behind the model, behind the dancer, behind the player, behind the athlete, behind the runner, behind the singer, behind the bride, behind the subject, behind the main subject, behind the figure, behind the silhouette, behind the flower, behind the flowers, behind the plant, behind the leaves, behind the fruit, behind the cup, behind the vase, behind the boat, behind the ship, behind the house, behind the church, behind the bridge, behind the castle, behind the skyline, behind the hill, behind the rock, behind the rocks, behind the object, behind the dog, behind the cat, behind the horse, behind the bird, behind the animal, behind the car, behind the bike, behind the product, behind the bottle, behind the shoe, behind the building, behind the tower, behind the mountain, behind the mountains, behind the tree, behind the statue, behind the head, behind the hair, behind the face, behind the foreground, behind her, behind him, behind them, behind me, behind my head, behind my dog, behind my wife, between the person and the background, sandwiched between, text behind subject, text-behind-subject, partly hidden by, hidden behind, tucked behind, in front of the background"
        ),
        Say(
            new LettersWord(Bold: true),
            "in bold, bold type, fat, chunky letters, chunky, heavyweight, black weight, extra bold, thick font"
        ),
        Say(
            new NotWord(Removes: true),
            "wipe the text, wipe the title, wipe the caption, wipe the words, wipe all the, wipe every"
        ),
        Say(new LettersWord(Italic: true), "in italics, in italic, cursive, italicised, italicized, oblique"),
        Say(
            new TrimNamed(LetterTrim.Outline),
            "outline around, outline around the letters, outlined letters, stroke around, letter outline, text outline, contour around the letters, border around the letters, border around the text"
        ),
        Say(
            new TrimNamed(LetterTrim.Shadow),
            "drop-shadow, soft shadow, shadow behind, shadow under, text shadow, shadowed, cast shadow, dropshadow"
        ),
        Say(
            new TrimNamed(LetterTrim.Panel),
            "background box, coloured box, colored box, dark box, white box, black box, box around, box around the text, box under, box underneath, on a box, in a box, bar behind the text, text background, text panel, highlight box, backing plate, banner behind, strip behind, dark strip, semi transparent box, transparent box, pill shape"
        ),
    ];

    /// <summary>With "to the" before it a place is one too, not a way to go.</summary>
    private static (Meaning, Words) Anchor(string anchor, string phrases) =>
        Say(
            new AnchorNamed(anchor),
            phrases + ", " + string.Join(", ", phrases.Split(", ").Select(phrase => "to the " + phrase))
        );

    private static (Meaning, Words) Colour(string code, string phrases) =>
        Say(new ColourNamed(code), phrases);

    private static (Meaning, Words) Animation(string name, string phrases) =>
        Say(new AnimationNamed(TextAnimationCatalogue.Find(name)!), phrases);
}
