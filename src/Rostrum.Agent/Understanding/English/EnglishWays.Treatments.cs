using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Ways of saying how a film is framed, and what is done to its pictures.</summary>
internal static partial class EnglishWays
{
    private static IEnumerable<(Meaning, Words)> Frames() =>
        [
            Say(
                new ShapeNamed("9:16"),
                "(portrait/vertical/upright)(orientation/layout/aspect/way up); (vertical/upright)mode; (to/into)(portrait/vertical); (taller than/higher than)(it is/)wide; (held/hold)(it/them/)(upright/vertically); (fill/for/on/fit)(a/my/the/their/your/whole/)phone(screen/)(upright/held upright)"
            ),
            Say(
                new ShapeNamed("16:9"),
                "(landscape/horizontal)(orientation/mode/layout/aspect/way up); (to/into)(landscape/horizontal); (on/for)(a/the/our/my/their)(tv/telly/projector/monitor/big screen/laptop/conference screen)"
            ),
            Say(
                new FitNamed("contain"),
                "(keep/show/fit/have/want/with/see/leave/get)(in/)(all/whole/the whole/the entire/entire/the full/full/every bit/everything)(of/)*(visible/in view/in shot/in frame/on screen/showing/uncropped/intact); "
                    + "(all/whole/entire/full/complete)(of/)(the/my/this/it/)*(remain/remains/stays/stay/is/be/should be)(fully/)visible; (full/whole/entire)(product/picture/photo/image/print/width/height/thing/scene/poster/painting/group)(visible/showing/in view/in frame); "
                    + "(put/get/fit/squeeze)(the whole/all of/the entire)(thing/it/picture/photo/image)in; (see/show/get)(it all/the whole lot/the entire thing/the full thing/every bit of it); (nothing/no part/no bit)*(cut/cropped/lost/chopped/trimmed/missing)(off/away/out/); "
                    + "(see/show/keep/fit)(in/)(every bit/every inch/all/every part/the entirety)of(the/my/this)(photo/picture/image/shot/print/poster); (chop/cut/crop/slice/lop/trim)(off/)(the/her/his/their/my/our/everyone's)*(head/hair/feet/edge/top/side/face/hat/ear); letterboxed; (cropping/cutting/chopping)(off/out)*(head/face/edge/feet)"
            ),
            Say(
                new FitNamed("blur"),
                "(fuzzy/blurry/blurred/soft/softened/out of focus/defocused)(copy/version/duplicate/blur/image)of(the same/itself/it/the)(photo/picture/image/thing/shot/); "
                    + "blur(what's/whatever is/whatever's/anything/the bit/the bits)left(over/)(at the sides/on the sides/around it/); blur(out/)(the/that/those/any/)(leftover/left over/empty/spare/blank/remaining/black/unused)(space/area/gap/bar/side/edge/part); "
                    + "(fill/pad/cover)*(gap/space/side/bar/edge/rest/border)*(blur/blurry/blurred/fuzzy)"
            ),
            Say(
                new FitNamed("cover"),
                "(get rid of/lose/remove/no/without/hate)(the/those/these/that/)(black/white/ugly/empty/blank/grey/)(bar/gap/border/margin/strip/space)(at the/on the/above/)(and below/sides/top/); (fill/cover/take up)(up/)(the/my/)(whole/entire/full/all of the/)(screen/frame/phone/canvas)"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Treatments() =>
        [
            Effect(
                "cinemagraph_sky",
                "(cloud/sky)(should/could/can/must/to/)(drift/move/roll/float/sail/race/pass/scud/go)(along/by/past/across/over/); (let/make/have/get)(the/those/)(cloud/sky)(drift/move/roll/float/sail/go)"
            ),
            Effect(
                "cinemagraph_water",
                "(sea/water/river/wave/ocean/lake/stream/waterfall/surf/tide/fountain)(should/could/can/must/to/)(move/flow/ripple/lap/roll/shimmer/run/swell/moving/flowing); (let/make/have/get)(the/those/)(sea/water/river/wave/ocean/lake/stream/waterfall/fountain)(move/flow/ripple/lap/roll/shimmer/run/go)"
            ),
            Effect(
                "sway",
                "(tree/leaf/leaves/grass/hair/dress/flag/curtain/branch/flower/plant/reed/wheat/corn)(should/could/can/must/to/)(sway/move/flutter/rustle/blow/swish)(in the/a little/gently/slightly/)(wind/breeze/)"
            ),
            Effect(
                "vignette",
                "(corner/edge)(could be/should be/to be/a bit/slightly/)(darker/darkened/dimmer/shaded); (darken/dim/shade)(the/)(corner/edge)"
            ),
            Effect(
                "vhs",
                "(home/old/worn/family/worn out/90s/80s/battered)(home/family/)(video cassette/videocassette/video tape/camcorder/cassette/home video); (off/on)(a/an)(old/worn/worn out/)(tape/cassette/camcorder); handycam; camcorder; hi8; minidv"
            ),
            Effect(
                "old_film",
                "(1900s/1910s/1920s/1930s/roaring twenties)(silent/)(film/movie/picture/footage/look/style/); silent(picture/movie/film); (super 8/super8/8mm/cine film/newsreel/projector reel)(look/style/footage/film/); (scratched/flickering/jerky)(old/)(film/reel/footage)"
            ),
            Effect(
                "confetti",
                "(paper/ticker)(bits/scrap/strip/tape/shower)(fluttering/falling/raining/drifting/flying/)(down/about/everywhere/); bits of(coloured/colored/)paper; (coloured/colored/shredded/scraps of)paper(falling/fluttering/raining/); party popper"
            ),
            Effect(
                "bokeh",
                "(background/back side/backside/backdrop/behind her/behind him/behind them/rest of it/everything else/everything behind)(should/to/must/)(be/come/go/get/look/goes/a bit/)(blurred/blurry/out of focus/soft/hazy/unfocused/defocused); "
                    + "(like/as)(a/in/with/on/from a/)(dslr/slr/proper camera)(camera/photo/); (only/just)(her/him/the face/the subject/the product)in focus"
            ),
            Effect(
                "rain_drops",
                "(rain/water/drop/raindrop)*(running/run/trickling/trickle/streaming/sliding)down(the/a/my/our)(window/glass/pane/lens/windscreen)(glass/pane/); (through/behind)(a/the)(wet/rainy/rain streaked)(window/glass/pane/windscreen)"
            ),
            Effect(
                "light_leak",
                "(keep/leave/put/add/more/lose/drop/strip/remove/fewer/less)(the/those/)leaks; the leaks"
            ),
            Effect(
                "sun_rays",
                "(ray/shaft/beam)of(sun/sunlight/light/sunshine)(through/coming/streaming/falling/)(in/); sun(streaming/pouring/slanting)(in/through/down)"
            ),
            Effect(
                "sparkles",
                "(fairy/pixie/magic/glitter)(dust/sparkle); (twinkly/sparkly/glittery)(bits/light/dust/specks)"
            ),
            Effect(
                "film_grain",
                "film(grane/graininess/noise/texture); (gritty/grainy/noisy)(texture/look/film/feel); grane"
            ),
            Effect("dust", "(speck/particle/bits/mote)of dust(in the air/floating/drifting/)"),
            Effect("fireflies", "(little/tiny/glowing/floating)(light/glow)(like/as)fireflies"),
            Effect(
                "fog",
                "(fog/mist/haze)(rolling/creeping/drifting/hanging)(in/over/across/about/); like a(foggy/misty)(morning/day/night)"
            ),
            Look(
                "bw",
                "(drain/take/suck/pull/strip)(all/)(of/)(the/)(colour/color)(out/away/from it/); (no/without)(colour/color)at all; shades of(grey/gray); (colourless/colorless)"
            ),
            Look(
                "golden_hour",
                "(late/low)(afternoon/evening)(sun/light); (golden/honey/amber)(light/glow/evening light)(of evening/); last light"
            ),
            Look(
                "faded",
                "(wash/bleach/fade)(out/)(the/all the/)(colour/color)(out/); (wash/washed)the(colour/color)out"
            ),
            Look("faded", "(muted/washed out/bleached/desaturated/pale)(colour/color/palette/tone/look)"),
            Look(
                "vivid",
                "(punch up/pump up/pop)(the/)(colour/color); (punchy/punchier/richer/poppier/juicier)(colour/color); (colour/color)(should/to/)(pop/sing)"
            ),
            Look("cool", "(blue/bluish/colder/icy/wintry)(tone/tint/colour/color/cast/light/hue)"),
            Look(
                "warm",
                "(warm up/cosier/toastier)(the/)(colour/color/picture); (orange/amber/toasty/cosy)(tint/tone/glow/hue)"
            ),
            Say(
                new BlurWord(),
                "(streak/smear/smudge)(while/when/as)(it/the camera)(moves/goes/pans/zooms); (streaking/streaks)"
            ),
        ];

    /// <summary>Effects by words that say how much of them there is to be, or how much more than there is.</summary>
    private static IEnumerable<(Meaning, Words)> Measured() =>
        [
            .. Many(
                "rain",
                2,
                "(should/let it/make it/have it/really)(pour/bucket down/tip down/pouring/bucketing down)(down/with rain/)(with rain/); (proper/real/absolute)(downpour/deluge)"
            ),
            .. Many(
                "snow",
                0.5,
                "(a/)(few/couple of/handful of)(snow/)flakes(here and there/); (scattered/stray/odd)(snow/)flakes; (light/gentle)(dusting of snow/flurry of snow/snow flurry/flurry)"
            ),
            .. Compared(
                "snow",
                0.6,
                "fewer(snow/)flakes; (less/lesser)snow; (thin out/thin)the snow; not(so/that)many(snow/)flakes"
            ),
            .. Compared("snow", 1.6, "more(snow/)flakes; (denser/thicker/heavier)snow"),
        ];
}
