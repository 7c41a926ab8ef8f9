using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Pictures of speech: what is wished by what it is like, or by what comes of it.</summary>
internal static partial class EnglishWays
{
    private static IEnumerable<(Meaning, Words)> Wider() =>
        [
            Motion(
                "pan",
                "sideways(glide/slide/drift/move/sweep/travel/tracking/scroll); (glide/slide/drift/sweep/travel/scroll)sideways; sweep(left/right/to the left/to the right); (camera/lens/shot)sweep(left/right); (slide/glide)along(the/it/them); look(along/across)the"
            ),
            Motion(
                "push_in",
                "(going/moving/coming/traveling/travelling)(in/inside/inward/inwards/forward/forwards/closer)(zoom/zooming); (inward/inwards/forward)(zoom/zooming); zoom(going/moving/to)(in/inside/inward/inwards); (zoom/zooming)(which/that)(goes/moves/comes/is going)(in/inwards/closer/forward); (we/camera/view)(come/go/move/get/edge)(in closer/in close/in nearer); (draw/lure/pull)(the viewer/people/us/the eye/you)in; (hone/home)in on"
            ),
            Motion(
                "pull_out",
                "(going/moving/coming/pulling/opening/traveling/travelling)(out/outside/outward/outwards/back/backward/backwards/away)(zoom/zooming); (outward/outwards/backward/backwards/reverse)(zoom/zooming); zoom(going/moving/to)(out/outside/outward/outwards/back/backwards); (zoom/zooming)(which/that)(goes/moves/pulls/comes/is going)(out/outwards/back/away/backwards); (back/move/step/edge/drift/float)(slowly/gently/gradually/)away from; (we/camera/view)(back/move/drift/pull)(slowly/gently/)(away/off); let(the/it)*breathe(more/)$; (see/show/reveal)(more of/what is around/what's around/the surroundings)"
            ),
            Transition(
                "dip_white",
                "(split second/instant/moment/flash/burst/blink/beat/frame/flicker)of(pure/bright/blinding/plain/clean/)white; (white/bright)(out/blink/burst)between; (blink/burst)white"
            ),
            Transition(
                "shatter",
                "(smash/break/shatter/crack/burst/splinter)(apart/)(like/as)(a/)(window/glass/mirror/pane/plate)"
            ),
            Transition(
                "page",
                "(leaf/leafing)through(it/them/like/as)*(book/album/magazine); (turn/flip)(like/as)(a/the)(page/leaf)"
            ),
            Say(
                new AnimationNamed(Rostrum.Drafts.Texts.TextAnimationCatalogue.Find("typewriter")!),
                "(letters/letter/words/it/title/text/)(hammered/hammer/tapped/tap/typed/punched/clacked/clack/rattled/pecked)(out/in/away/)(one at a time/one by one/one after another/letter by letter); (like/as)(on/if on/)*(typewriter/remington/olivetti/telegraph/teleprinter)"
            ),
            Say(
                new AnimationNamed(Rostrum.Drafts.Texts.TextAnimationCatalogue.Find("glow")!),
                "(like/as)(a/the)(bar/diner/motel/cinema/neon)sign"
            ),
            Effect(
                "rain",
                "(were/was/is/be/should be/could be)(pouring/raining/bucketing/tipping it/chucking it/lashing)(outside/down/with rain/); (caught/out/standing)in a(downpour/shower/storm)"
            ),
            Effect(
                "snow",
                "(were/was/is/be/should be/could be)snowing(outside/); (winter/white)wonderland; (as if/like)(it/winter)(snow/snowed/had snowed/is snowing/came)"
            ),
            Effect(
                "confetti",
                "(bits/scraps/pieces/shreds/snippets)of(coloured/colored/colourful/bright)paper; (ticker tape)"
            ),
            Effect("petals", "(blossom/blossoms/petal/petals)(raining/drifting/tumbling/fluttering)(down/)"),
            Effect("fog", "(misty/hazy)(morning/air/valley); (as if/like)(in/through)(a/the)(mist/fog/haze)"),
            Effect(
                "sparkles",
                "(tiny/little)(stars/glints)(twinkle/twinkling/winking); (glitter/glittering)(dust/specks)"
            ),
            Effect(
                "fireflies",
                "(glow/lightning)(bugs/worms); (little/tiny)lights(drifting/floating)(about/around)"
            ),
            Effect(
                "vhs",
                "(shot/filmed/recorded/taken)(on/with)(a/an/my/our/his/her/the)*(camcorder/handycam/tape/cassette); (found/old)(on an old/)(videotape/video tape)"
            ),
            Effect(
                "old_film",
                "(silent/chaplin/1920s/twenties)(film/movie/reel/era); (grandpa's/grandad's/grandfather's)(home/)(movies/reels)"
            ),
            Effect("film_grain", "(gritty/grainy)(texture/feel/stock); (pushed/fast/high speed)film(stock/)"),
            Effect(
                "vignette",
                "(dark/darker/shadowy)(around/at/towards)the(edges/corners/rim); (spotlight/light)(in/on)the(middle/centre/center)"
            ),
            Look(
                "bw",
                "(drain/lose/strip/no)(all/every/)(bit of/trace of/)(colour/color)(from it/); monochromatic; (like/as)(an/)old newsreel"
            ),
            Look(
                "warm",
                "(sunny/toasty/honeyed/candlelit)(glow/feel/tone/colour/color/warmth); (cosy/cozy)(colours/colors/tones/light)"
            ),
            Look("cool", "(icy/frosty/chilly/steely/moonlit)(colours/colors/tones/light/feel/palette)"),
            Mood(
                "lofi",
                "(sleepy/mellow/dusty/lazy/drowsy/)(coffeehouse/coffee house/cafe/café/coffee shop)(beats/beat/music/tunes/sounds/vibes); study beats; beats to(study/relax/work)to"
            ),
            Mood(
                "epic",
                "(knight/army/armies/warrior/cavalry/gladiator/hero/viking/legion/soldier)*(charge/battle/war/march/fight/ride); (into/before/ready for)battle; (heroic/triumphant/valiant)(music/charge/march/theme/horns/); victory(march/parade/theme)"
            ),
            Mood(
                "tense",
                "(clock/bomb)(ticking/is ticking)(down/); (heart/pulse)(pounding/racing); (edge of(your/the)seat); something is about to happen"
            ),
            Mood("romantic", "(candlelit/candle light/first)(dinner/dance/kiss); (slow/close)dancing"),
            Mood(
                "happy",
                "(whistle/whistling)(along/tune); (skip/skipping)down the(street/road/lane); (spring/sunshine)in(musical form/its step/a song)"
            ),
            Mood("ambient", "(floating/drifting)in(space/water/the clouds); (breathing/meditation)exercise"),
            Mood(
                "electronic",
                "(drop/drops)(hits/hit/comes/kicks in); (rave/warehouse/nightclub)(music/night/feel/sound); on the dance floor"
            ),
            Say(
                new BackgroundWord(),
                "(gap/gaps)(around/at/on/above/either side of/beside); the(gap/gaps); (empty/blank/spare)(strip/strips)"
            ),
            Say(
                new FitNamed("contain"),
                "(chop/cut/lop/crop/slice/trim)(off/)(both/the/my/its)(ends/end/sides/top/bottom)(off/of/); (chop/cut/lop/crop/slice)*(ends/end)(off/of); see all of(them/it/her/him/this/the)"
            ),
            Say(
                new ShapeNamed("2:3"),
                "(pinterest/a pin/pin for pinterest); for pinterest; pinterest(pin/post/format)"
            ),
            Say(
                new AnchorNamed("top"),
                "(to/at/along/near/towards)(the/)(upper/top)(edge/border/rim); (clear of/away from)the bottom"
            ),
            Say(new AnchorNamed("bottom"), "(to/at/along/near/towards)(the/)(lower/bottom)(edge/border/rim)"),
            Say(
                new UnavailableWord(Unavailable.Voices),
                "hear(it/him/her/them/the/some)*(whistle/whistling/sing/singing/bark/barking/purr/purring/roar/roaring/hiss/crackle/crackling/splash/splashing/chirp/chirping/engine/wind/rain/waves/crowd/bell/bells)"
            ),
            Say(
                new MakeWord(),
                "(i/we)(need/want/would like/would love)(a/an/some)(nice/cool/lovely/great/good/beautiful/pretty/simple/fun/amazing/awesome/catchy/decent)(little/short/quick/)(film/video/movie/clip/reel); (need/want/like/make/create/give/have/get)(me/us/)(a/an/some)(nice/cool/lovely/great/good/beautiful/pretty/simple/fun/amazing/awesome/catchy/decent)(little/short/quick/)(film/video/movie/clip/reel); (film/video/movie/clip/reel)(come/comes/to come/comes about)(out of/from/of)(it/them/these/this/my); (want/like/need/have)(one/a)(film/video/movie)(of/from/out of)(them/these/it/all); little(film/video)of"
            ),
            Ask(
                Question.Motions,
                "what(else/other moves/more/)(could/can/might)(the camera/a camera)do; (name/list/tell/give)(me/us/)(a few/some/a couple of/all the/)(of the/)(camera moves/moves/movements/camera movements)$"
            ),
            Say(
                new SharesRestWord(),
                "(share/split/divide/get/take)(what is/what's/whatever is/whatever's/the/all the/)(left/rest/remainder/remaining time/remaining seconds)(over/of it/of the time/)(equally/evenly/between them/)"
            ),
            Say(
                new FilmFadeWord(In: true),
                "(should/must/can/will/to/)(come/comes/rise/rises/emerge/emerges/fade/fades/start/starts/begin/begins)(up/in/out/)(from/of)(the/)(black/dark/darkness)"
            ),
            Say(
                new FilmFadeWord(In: false),
                "(should/must/can/will/to/)(go/goes/sink/sinks/fade/fades/end/ends/disappear/disappears)(back/out/down/)(to/into/in)(the/)(black/dark/darkness)"
            ),
            Say(
                new SharpWord(),
                "(razor/pin/tack/needle/crystal)(sharp/clear/crisp); (stay/be/keep/remain/look/stays)(it/everything/all/)(sharp/crisp)(while/when/as/during/throughout)"
            ),
            Say(
                new FadeWord(In: false),
                "(melt/fade/die/drift/tail/slip/ebb/trail)(away/off/out)over the(last/final)"
            ),
            Say(
                new NothingMeant(),
                "come full circle; (that's/it's/this is)the(feel/vibe/look/idea/mood/thing)(i'm/we're/i am/we are/i)(after/going for/want/looking for)"
            ),
            Say(
                new TransitionWord(),
                "the(change/changeover/switch/blend/swap/handover)(is/was/between/from/feels/looks/should/could/happens/takes/over)"
            ),
            Say(
                new VerbWord(Verb.Change),
                "(ought/needs/has/is supposed/is meant/was supposed/was meant)to read; (must/shall)read"
            ),
            Say(
                new WordsFollow(),
                "(ought/needs/has/is supposed/is meant/was supposed/was meant)to read; (must/shall)read"
            ),
        ];

    private static (Meaning, Words) Motion(string name, string ways) =>
        Say(new MotionNamed(Rostrum.Drafts.Motions.MotionCatalogue.Find(name)!), ways);

    private static (Meaning, Words) Transition(string name, string ways) =>
        Say(new TransitionNamed(Rostrum.Drafts.Transitions.TransitionCatalogue.Find(name)!), ways);
}
