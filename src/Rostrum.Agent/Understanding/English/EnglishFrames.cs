using Rostrum.Drafts;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words for the frame: its shape, how pictures fill it, and how several stand in it at a time.</summary>
internal static class EnglishFrames
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Say(
            new ShapeNamed("9:16"),
            "vertical video, vertical format, vertical orientation, portrait video, portrait shape, phone-shaped, phone shaped, shaped like a phone, phone screen, phone video, mobile format, mobile screen, mobile video, smartphone format, smartphone, for smartphones, upright format, upright video, higher than wide, full phone screen, for my status, status video, snapchat, for snapchat, snap story, facebook story, facebook stories, for stories, for my story, whatsapp story"
        ),
        Say(new ShapeNamed("9:16", "tiktok"), "for tik tok, on tiktok, tiktok video, tiktok format, tiktoks"),
        Say(
            new ShapeNamed("9:16", "reels"),
            "for reels, for a reel, for instagram reels, for ig reels, ig reel, ig reels, insta reel, insta reels, insta story, insta stories, instagram stories, for instagram stories, ig stories, facebook reel, facebook reels"
        ),
        Say(
            new ShapeNamed("9:16", "shorts"),
            "youtube short, yt short, yt shorts, for shorts, for youtube shorts, as a youtube short"
        ),
        Say(
            new ShapeNamed("16:9"),
            "wide video, wide picture, wide shape, horizontal video, horizontal format, horizontal orientation, landscape shape, landscape ratio, landscape aspect, television, for television, tv format, tv screen format, for the big screen, for a big screen, projector screen, for the projector, laptop screen, computer screen, desktop, monitor format, for presentations, powerpoint, for powerpoint, keynote slides, vimeo, for vimeo, for my website banner, normal video format, standard video format, turn it sideways, linkedin, for linkedin"
        ),
        Say(
            new ShapeNamed("16:9", "youtube"),
            "for youtube, on youtube, youtube video, youtube format, for yt, regular youtube, normal youtube"
        ),
        Say(
            new ShapeNamed("1:1"),
            "square video, square shape, square crop, square-shaped, square shaped, square frame, square aspect, perfect square, one to one, equal width and height, album cover, facebook post, for facebook, facebook feed, square post, square instagram"
        ),
        Say(
            new ShapeNamed("4:5", "feed"),
            "instagram feed post, instagram feed format, for instagram feed, for the instagram feed, for the feed, for my feed, portrait feed, feed post, portrait post, instagram portrait, instagram portrait post, for an instagram post, ig post"
        ),
        Say(
            new ShapeNamed("21:9"),
            "ultra-wide, ultra-wide format, super wide, super-wide, cinema scope, scope format, anamorphic format, anamorphic ratio, cinema ratio, cinema aspect, theatrical format, movie theater format, movie theatre format, panoramic format, panorama format"
        ),
        Say(new ShortSide(1080), "fullhd, full high definition, 1080 p, high definition, in hd, hd quality"),
        Say(
            new ShortSide(2160),
            "four k, 4 k, 4k resolution, 4k quality, in 4k, ultra high definition, ultra-hd, highest resolution"
        ),
        Say(new ShortSide(720), "720 will do, seven twenty, 720 is enough, 720 p, hd ready, standard hd"),
        Say(
            new FitNamed("contain"),
            "don't crop anything, do not crop anything, without cropping anything, don't crop it, don't crop the picture, don't crop the photo, no cropping at all, not be cropped, shouldn't be cropped, should not be cropped, don't trim the picture, don't cut anything off, do not cut anything off, without cutting anything off, without cutting off, don't cut the head off, don't cut their heads off, cutting heads off, cuts off, cuts the head off, cutting off, cutting off heads, chopping off, chopped off, chops off, heads are cut off, is cropped, gets cropped, getting cropped, too cropped, cropped too much, missing the edges, edges are missing, edges missing, everything in the picture visible, everything visible, everything should be visible, all visible, the whole of the picture, whole picture visible, whole photo visible, whole image visible, entire photo visible, entire picture visible, entire image visible, complete picture, complete photo, complete image, full photo visible, full picture visible, show the entire, show the whole, show the full, show the complete, show the entire photo, show the entire picture, show all of the, see the entire, see the full, see all of the, see everything, fit the whole, fit the entire, fit the full, fit inside, fit it inside, fit it in, fit the picture inside, fit the photo inside, fit the image inside, fit the picture in, fit within the frame, fit in the frame, fit entirely, fit to frame, fits in the frame, keep the whole picture, keep the whole photo, keep the whole image, keep the full picture, keep the full image, keep the original framing, original framing, original aspect, uncropped photo, plain bars, just plain bars, just bars, simple bars, bars are fine, bars are okay, bars ok, bars okay, bars above and below are ok, bars above and below are fine, bars on the sides are ok, bars on the sides are fine, with bars, add bars if needed, white bars above and below, black bars are fine, black bars are ok, pillarbox, pillar box, pillarboxed"
        ),
        Say(
            new FitNamed("blur"),
            "blurry copy of itself, blurred copy of the photo, blurred copy of the picture, blurred copy of the image, blurred version, blurred version of the photo, blurred version behind, blurry version of itself, blurry copy behind, blurred copy behind, blurry duplicate, blurred duplicate, fill the empty space with a blur, fill the empty space with blur, fill the gaps with blur, fill the bars with blur, fill the rest with blur, fill the empty space with a blurry, fill the empty space with a blurred, fill the space with a blurry, fill the space with a blurred, fill the background with a blurred, fill the background with a blurry, blur the empty space, blur the empty areas, blur the empty, blur on the sides, blur at the sides, blur left and right, blurred left and right, blurred top and bottom, blur above and below, blurry edges fill, blurred backdrop, blurry backdrop, blurred filler, blurred background behind it, blurry background behind it, background filled with a blur, blurred edges to fill, soft blurred sides"
        ),
        Say(
            new FitNamed("cover"),
            "get rid of the bars, get rid of the black bars, get rid of the white bars, remove the bars, remove the black bars, lose the bars, lose the black bars, without the bars, no bars please, no empty space, no empty areas, no gaps, no white space, fill the whole screen, fill the entire screen, fill the whole frame, fill the entire frame, fill the whole canvas, fill the whole thing, fill the phone screen, fill up the screen, fill the full frame, fill it up, fill it completely, completely filled, full-screen, full frame, fullframe, full-bleed, crop the edges, crop the sides, crop if needed, crop in, crop to fit, cropping is fine, cropping is ok, crop is ok, edge-to-edge, stretch to fill, cover everything, cover the whole, zoom to fill"
        ),
        Say(
            new BackgroundWord(),
            "white bars, the bars, bars, empty space, the empty space, empty area, empty areas, blank space, the space around, space around it, margins, the margin, padding, canvas, on a canvas, surroundings, area around, fill the rest, fill colour, fill color, back ground, bg, bg color, bg colour, backdrops"
        ),
        Say(
            new LayoutNamed("split"),
            "split-screen, split the screen, splitscreen, screen split, half and half, half half, two halves, side-by-side, next to one another, one beside the other, one next to the other, beside one another, alongside each other, left and right at the same time, both on screen, both at once, both at the same time, both visible at once, two at a time, two at once, in columns, two columns, three columns, in rows, two rows, stacked on top of each other, one above the other, one below the other, one on top and one below, top and bottom halves, top half and bottom half, left half and right half, all three at once, three at once, show them together, show them at the same time, simultaneously, at once on screen, diptych, triptych, dual screen"
        ),
        Say(
            new LayoutNamed("grid"),
            "a photo wall, a photo grid, a photo collage, a picture wall, a picture grid, a photo mosaic, 2x2 grid, 3x3 grid, 2 x 2, 3 x 3, 2 by 2, 3 by 3, two by two, three by three, 2x2, 3x3, four up, nine up, grid layout, a grid, in a grid, tiled, tiles, tile them, tile layout, tile the photos, tile the pictures, photo-wall, picture wall, wall of photos, wall of pictures, wall of images, gallery wall, photo collage, picture collage, collage layout, photo mosaic, picture grid, photo board, mood board, moodboard, pinboard, pin board, contact sheet of all, checkerboard, all on one screen, all on screen, all together on screen, everything at once, all visible at once, all of them at once, all at the same time, all four at once, all six at once, all nine at once, all pictures at once, all photos at once, brady bunch, instagram grid"
        ),
        Say(
            new LayoutNamed("before_after"),
            "before-and-after, before-after, before & after, before/after, before vs after, before versus after, before and after comparison, before and after with a slider, compare slider, comparison slide, comparison with a slider, sliding comparison, sliding divider, divider sliding, divider that slides, slider between, slider between them, split slider, wipe slider, reveal slider, swipe comparison, drag slider, then and now, then-and-now, old versus new, old vs new, renovation comparison, makeover comparison, compare the two, compare them, compare both"
        ),
        Say(
            new LayoutNamed("inset"),
            "picture-in-picture, small in the corner, little one in the corner, small one in the corner, tiny in the corner, smaller in the corner, a small version in the corner, as a small picture, small window, little window, mini window, thumbnail, as a thumbnail, small overlay of the second, in a small box, in a little box, in a corner box, insert it small, facecam style, webcam style, bubble in the corner"
        ),
    ];
}
