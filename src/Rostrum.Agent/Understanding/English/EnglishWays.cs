using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;

namespace Rostrum.Agent.Understanding.English;

/// <summary>
/// Wishes by how they are said and not by one phrase each: (clouds/sky)(should/to/)(drift/move) is eight ways of saying, and a
/// star stands for some words of no matter what; see <see cref="Spoken"/>. A semicolon stands between two ways.
/// </summary>
internal static partial class EnglishWays
{
    /// <summary>What a program on its own cannot do with a finished film.</summary>
    private static Unavailable Sharing { get; } =
        new(
            "posting and sending the film (export it, and share the file)",
            "发布和分享影片（请导出后自行分享）",
            Lack.NotYet,
            new Words([], [])
        );

    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        .. Sound(),
        .. Moods(),
        .. Frames(),
        .. Treatments(),
        .. Measured(),
        .. Order(),
        .. Others(),
        .. Wider(),
        .. Formal(),
    ];

    private static IEnumerable<(Meaning, Words)> Sound() =>
        [
            Say(
                new LoudnessWord(0.5),
                "(you'd/people'd)(barely/hardly/scarcely)(notice/hear)(it/); (you/people/we/one)(would/should/could/)(barely/hardly/scarcely)notice(it/); "
                    + "(at/to/like/just/in)(a/)(whisper/murmur/hum); (whisper/feather)(quiet/soft); (talk/speak/narrating)over(it/this/the music/the track/the song/)"
            ),
            Say(
                new LoudnessWord(0.3),
                "(very/really/super/extremely/ever so/so very/terribly/incredibly)(quiet/quietly/faint/faintly); (very/really/super/extremely/ever so)(low/soft)(volume/level/music/sound); (music/volume/sound/song)(very/really/super/extremely/ever so)(low/soft/softly)"
            ),
            Say(
                new FadeWord(In: false),
                "(music/song/track/tune/sound/audio/soundtrack/volume)(should/must/to/will/has to/)(slowly/gradually/gently/softly)(go/goes/going/disappear/disappears/vanish/vanishes/become silent/becomes silent/become quiet/becomes quiet)(away/down/out/); "
                    + "(music/song/track/tune/sound/audio/soundtrack/volume)(should/must/to/will/has to/)(go/goes/going/disappear/disappears/vanish/vanishes)(away/down/out/)(slowly/gradually/gently/softly/bit by bit/little by little/at the end/in the end); "
                    + "(music/song/track/tune/sound/audio/soundtrack/volume)(should/must/to/will/has to/)(gets/get/becomes/become/turns/turn/is/be/)(slowly/gradually/gently/bit by bit/little by little)(quieter/silent/quiet/softer/lower/weaker)"
            ),
            Say(
                new FadeWord(In: true),
                "it(should/could/can/must/to/needs to/has to/)(creep/sneak/swell)(up/in)(gently/softly/slowly/gradually/quietly/); (music/song/track/tune/sound/audio/soundtrack)(should/could/can/must/to/needs to/has to/)(creep/ease/sneak/swell/fade/slip)(up/in)(gently/softly/slowly/gradually/quietly/); "
                    + "(music/song/track/tune/soundtrack)(should/could/can/must/to/needs to/has to/)(start/begin/come in/come/rise)(gently/softly/slowly/gradually/quietly); "
                    + "(music/song/track/tune/sound/it)(start/begin/come in/kick in/open)(too/so/very/a bit/way too/rather/)(abrupt/abruptly/sudden/suddenly/harsh/harshly/sharply/out of nowhere); "
                    + "(abrupt/sudden/harsh)(start/beginning/entry); (bring/ease/fade)(it/the music/the song/the track/the sound/the tune)in(gradually/slowly/gently/softly/quietly)"
            ),
            Say(
                new FadeWord(In: false),
                "(music/song/track/tune/sound/audio/soundtrack)(should/could/can/must/to/needs to/has to/)(tail/trail/die/ebb/drift/melt/fade/taper/peter/wind/slip)(away/off/out/down); "
                    + "(let/have)(it/the music/the song/the track/the tune)(fade/die/tail/trail/ebb)(away/off/out/down); let it fade$; "
                    + "(stop/end/cut off/cut out/finish)(too/so/very/a bit/)(dead/abrupt/abruptly/suddenly/out of nowhere); (abrupt/sudden/harsh)(end/ending/stop); (ease/bring/take/fade/wind/play)(the music/the song/the track/the sound/the tune)(out/down)(gradually/slowly/gently/softly/quietly/)(during/over/in/at)"
            ),
            Say(
                new SoundBackWord(),
                "(bring/turn/put/switch/give/get)(me/us/)(the/my/that/)(sound/music/audio/song/track/volume/tune)(back/on)(again/on/in/); (sound/music/audio)(back/on)(again/on/please)"
            ),
            Say(
                new LoudnessWord(0),
                "(don't/do not/dont)(want to/wanna/)hear(anything/a thing/any sound/a sound/any of it); (no/without)(sound/noise/audio)(whatsoever/at all/of any kind); (zero/nil)(sound/audio); "
                    + "(strip/take/rip/get)(out/)(all/)(of/)(the/)(audio/sound)(out/off/away/track/); (play/run/watch)(it/this/)(without sound/on mute/muted); "
                    + "(get rid of/remove/kill/lose/take out)(the/any/all)(of the/)(background/)(noise/sound/audio)"
            ),
            Say(
                new MusicWord(),
                "(underneath/under it/under them/under these/under all of this)$; (a/the/this/our/my/that/another/some/temp/new/whole/under the/any)track; tempo; rhythm; mix it(in/)(at/to/under); (mixed/mix)at"
            ),
            Say(
                new OtherWord(),
                "(regenerate/recompose/redo/remake)(it/the music/the track/the song/the tune); (another/different/fresh)(take/version/go/variation/try)(of/at/on)(the music/the track/the song/the tune/it); "
                    + "(make/compose/generate/write)(a/)(new/another/different)(one/track/tune/song/piece)"
            ),
            Say(
                new NothingMeant(),
                "(keep/same)(the/)(same/)(genre/mood/style/kind)(of music/)(though/please/); (of/in)(the same/that)(kind/genre/mood/style)"
            ),
        ];

    private static IEnumerable<(Meaning, Words)> Moods() =>
        [
            Mood(
                "epic",
                "(big/huge/massive/thundering/thunderous/pounding/booming/heavy/war/mighty)(orchestral/)(drum/brass/timpani/horn); boss(fight/battle/level); (final/last)(battle/boss); epic trailer(music/); (huge/mighty/swelling)(choir/orchestra)"
            ),
            Mood("romantic", "waltz; tango; bolero"),
            Mood("happy", "polka; accordion; barrel organ"),
            Mood(
                "sad",
                "(something/anything/a piece)(moody/brooding/wistful/sombre)(and/)(slow/quiet/dark/)"
            ),
            Mood(
                "cinematic",
                "classical; baroque; chamber music; string quartet; (piano/violin)concerto; symphonic; opera"
            ),
            Mood("chill", "(respectful/dignified/solemn/reverent)(music/piece/track/tune/)"),
            Mood(
                "jazz",
                "cocktail(party/hour/bar/lounge); (hotel/piano)(lobby/bar/lounge); (brushed/brush)drums; walking bass; (smoky/late night)(club/bar)"
            ),
            Mood(
                "upbeat",
                "(make/get)(you/me/people/everyone/us)(want to/wanna/)(move/dance/bop/tap your feet); (foot/toe)(tapping/tapper); spring in(its/your/the)step; (get/gets)(people/you/everyone)(moving/going/pumped)"
            ),
            Mood(
                "happy",
                "cheer(it/this/things/the music/the track/the song)up; (less/too/so/a bit)(gloomy/depressing/mournful/miserable/sombre/glum); (lift/brighten)(it/the mood/the music/things)(up/); jump for joy"
            ),
            Mood(
                "ambient",
                "something less(bombastic/dramatic/epic/intense/heavy/aggressive/in your face); (waves/wind/sea)and(pads/drones); (float/floating/drift)along in the background; (spa/massage/sauna)(music/feel/mood)"
            ),
            Mood(
                "tense",
                "(sound/feel/sounds/feels)like(a/)(thriller/horror film/heist/spy film); (building/rising/creeping)(dread/tension/suspense)"
            ),
            Mood(
                "romantic",
                "(slow/tender/lilting)(waltz/ballad/serenade); (a/some)(waltz/serenade/lullaby/love song); (first/slow)dance(music/song/)"
            ),
            Mood(
                "electronic",
                "(heavy/hard/big/banging)club(track/tune/beat/music); (four to the floor/peak time/warehouse)(beat/track/)"
            ),
            Mood(
                "cinematic",
                "(sweeping/soaring/lush)(string/violin/orchestra/score); (big/wide)screen(feel/sound/score)"
            ),
            Mood("lofi", "(slow/lazy/dusty/mellow)(hip hop/hiphop/boom bap)(beat/)"),
        ];

    private static IEnumerable<(Meaning, Words)> Others() =>
        [
            Say(
                new AmountWord(0.67, Relative: true),
                "(drop/lower/reduce/cut/lessen/shrink)(the/its/that/)(size/scale/strength/intensity/amount)(a notch/a bit/a little/down/somewhat/); (tone/turn/bring/take/dial/scale/knock/pull)(the/its/that/)(size/scale/strength/intensity/effect/amount)(down/back)(a bit/a little/a notch/); (go/be)(easy/easier/gentle/gentler)on(the/it/)"
            ),
            Say(new AmountWord(0.67, Relative: true), "(tone/scale)(the/that/this/my)*(down/back)"),
            Say(
                new AmountWord(1.5, Relative: true),
                "(needs to/has to/should/could/must/can/)(go/push/move/come/get/travel)(in/closer/out/back)(way/much/a lot/even/a bit/a little/still/)(further/farther/closer/more/deeper); (give/get)(it/the zoom/the move)(way/much/a lot/even/some/)more(of a push/oomph/movement/)$"
            ),
            Say(
                new AmountWord(1.5, Relative: true),
                "(turn/bring/take/dial/scale/push/crank)(the/its/that/)(size/scale/strength/intensity/effect/amount)up(a bit/a little/a notch/)"
            ),
            Say(new AmountWord(1.25, Relative: true), "(tiny/little/wee/teeny)bit more(please/)$"),
            Say(
                new BackgroundWord(),
                "(the/)(leftover/left over/empty/remaining/spare/unused)(area/space/part/frame/bits)(of the frame/around it/)"
            ),
            Say(
                new SpeedWord(0.7, Relative: true),
                "(can't/cannot/can not/couldn't/hard to/nobody can/no one can/won't/impossible to)(take/read/follow/see/absorb/register)(it/them/that/anything/all/)(in/)(that/so/this/)(fast/quick/quickly)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("pull_out")!),
                "(the/)(zoom/camera)(should/must/needs to/has to/ought to/to/could)(go/come/pull/move/be)(out/back/away/outwards)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("push_in")!),
                "(the/)(zoom/camera)(should/must/needs to/has to/ought to/to/could)(go/come/push/move/be)(in/inwards)"
            ),
            Say(
                new SlideshowWord(),
                "(real estate/home/city/office/studio/venue/campus/flat/apartment/villa/hotel/garden/walking/school/gallery)tour; tour(of/around/round)(the/our/my/this)(house/home/flat/place/property/venue/office/villa/studio/garden/school/gallery/hotel)"
            ),
            Say(new InsteadWord(), "(better/nicer/preferable/more fitting)(than/to)"),
            Say(
                new MotionNamed(MotionCatalogue.Find("pull_out")!),
                "(the/)camera(move/moves/go/goes/pull/pulls/come/comes/travel/travels/back/backs)(slowly/gently/gradually/)(out/back/away/backwards)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("push_in")!),
                "(the/)camera(move/moves/go/goes/push/pushes/come/comes/travel/travels)(slowly/gently/gradually/)(in on/in closer/in towards/in toward/in slowly/in gently/inwards/closer/forward/forwards); (the/)camera(move/moves/go/goes/push/pushes/come/comes)(slowly/gently/)in$"
            ),
            Say(
                new TransitionWord(),
                "from one(photo/picture/image/shot/slide/still/view/)(to/into)(the next/another/the other)(photo/picture/image/shot/slide/still/view/one/); from(photo to photo/picture to picture/image to image/shot to shot/slide to slide); (these/the/those)blends"
            ),
            Say(
                new NothingMeant(),
                "(as long as/as much as/than/as)(all/)(the/)(others/other ones/other two/other three/rest); (landing/home/web/front/sales/product/facebook)page; story to work; (tell/tells/telling)(a/the/our/my)story; (feel/felt/feels/get/gets/got/getting/make me/makes me/made me/making me/go)(a bit/quite/so/really/)(dizzy/seasick/sick/queasy)"
            ),
            Say(
                new Period(0, Whole: true),
                "(stay/stays/staying/remain/remains/last/lasts)(on/up/visible/there/)(for/)(the/)(whole/entire/full/all of the)(film/video/movie/clip/time); (till/until)the(very/)end(of the film/of the video/); (stay/stays/remain/remains/hold/holds/visible/showing/kept/keep it/leave it)(there/up/on/on screen/)to the(very/)end(of the film/of the video/)"
            ),
            Ask(
                Question.Timeline,
                "(what's/what is/whats/everything/all that's)(on/in)(the/my/each/all the/our/)(track/tracks/timeline); (rundown/breakdown/overview/summary/recap)of(what's/what is/everything)(on/in)(the/my/all the/each)(track/timeline); (rundown/breakdown/overview/summary/recap)of(the/my/our/what/what's/everything)"
            ),
            Ask(
                Question.Looks,
                "(list/show me/name/tell me)(all/)(of/)(the/your/)(available/possible/)(colour/color/)(looks/filters/grades/luts)"
            ),
            Ask(
                Question.Effects,
                "(list/show me/name/tell me)(all/)(of/)(the/your/)(available/possible/)(weather/light/particle/lens/style/)effects"
            ),
            Ask(
                Question.Fonts,
                "(list/show me/name/tell me)(all/)(of/)(the/your/)(available/possible/)(fonts/typefaces)"
            ),
            Say(
                new UnavailableWord(Unavailable.Voices),
                "(read/say/speak/recite)(the/this/that/it/my)(title/text/caption/words/headline/)(out/)(loud/aloud); (hear/add/put/play/with)(some/the/a/)*(kookaburra/bird/birdsong/creek/applause/traffic/footstep/thunder/seagull/cricket/crowd)(noise/sound/singing/chirping/cheering/)(on/in/over/); (voice/narrator/someone)(reading/narrating/telling/explaining)"
            ),
            Say(
                new UnavailableWord(NearLacks.Recolouring),
                "(make/turn/paint/colour/color)(the/her/his/my/their)(sky/dress/shirt/car/house/wall/hair/grass/door/shoes/eyes/sea/roof/jacket/hat)(blue/red/green/pink/purple/white/black/yellow/orange/gold/golden/grey/blonde/brown)$; "
                    + "(swap/change/turn)(the/her/his/their/my)(dress/shirt/hair/car/wall/skirt/jacket/hat/shoes/house/door)(to/into)(blue/red/green/pink/purple/white/black/yellow/orange/gold/golden/grey/blonde/brown)"
            ),
            Say(
                new UnavailableWord(Unavailable.ChangingContent),
                "(year/decade)(younger/older); look(younger/older/slimmer/thinner/prettier/taller/happier/fitter); (cut/take/lift)(her/him/them/me)out and(put/place/drop); (fill/furnish/decorate/stage)(the/this/my/that)(room/lounge/kitchen/house/flat/bedroom/garden/empty)*(furniture/plants/decor/people/sofas/staged); (add/put/place/insert/drop)(a/an/some/another/more)(dog/cat/person/people/man/woman/child/tree/bird/car/boat/sofa/rainbow/horse/moon/sun/furniture)*(next to/beside/behind/in/into/on/onto/by)(him/her/them/the/it/my); "
                    + "(remove/erase/take out/get rid of/lose/photoshop out/edit out)(the/that/this)*(guy/man/woman/person/people/lady/bloke/car/bin/wire/pole/sign/stranger/tourist/photobomber)(in the/from the/on the/behind/out of/walking/); (swap/change/replace)(the/her/his/their)(sky/dress/shirt/hair/face/hairstyle/outfit/season/wall)*(for/to/with/into)"
            ),
            Say(
                new UnavailableWord(Sharing),
                "(post/publish/share/put/send/email/mail/text/upload/dm/whatsapp/tweet/schedule)(it/this/that/them/the video/the film/the clip)*(instagram/insta/tiktok/facebook/youtube/twitter/linkedin/whatsapp/mum/mom/dad/boss/client/gran/grandma/friend/team/story at/feed at); (order/print)(me/)(some/a/)(prints/photo book/dvd/copies)"
            ),
            Serve(
                Errand.Export,
                "(how/where)(do/can/could/would)(i/we)(get/save/put/download/keep/send/share/have/move/transfer/find)(this/it/that/the)*(phone/camera roll/gallery/computer/laptop/drive/file/mp4/usb/desktop/card/device/stick); (let/can)(me/i)have(it/the)(file/mp4/video/film/clip/as a file); (save/get/put)(this/it)(to/on/onto)my(phone/camera roll/computer/laptop/gallery/desktop); (i'm/we're/am)(happy/done/pleased)(with/)(that/it/this/)export"
            ),
            Serve(
                Errand.Credits,
                "how much(would/will/does/did)(this/it/that/the film/one export)(cost/be/come to)(me/us/)"
            ),
            Serve(
                Errand.Status,
                "(is/has)(it/the video/the film)(been/)(rendered/exported/finished/done)(already/yet/now)"
            ),
            Style(
                "nostalgic",
                "(make/get/have/leave)(her/him/them/me/us/people/everyone/mum/mom/dad)*(cry/crying/tears/sobbing/tear up/welling up)(in a good way/happy tears/); happy tears; (a/my)tribute to; in(loving/)memory(of/); (late/dear)(grandfather/grandmother/father/mother/husband/wife/dad/mum/mom/gran)"
            ),
            Style(
                "nostalgic",
                "(will/would/should/gonna/to/that)(cry/weep/tear up/well up)(at/over/when/watching)"
            ),
            Style(
                "dreamy",
                "(for/of/about)(a/an/my/our/the/their/)(christening/baptism/communion/engagement/honeymoon/newborn/baby shower/bridal shower); (pure/soft)and(tender/gentle/light)"
            ),
            Style(
                "nostalgic",
                "(for/of/about)(a/an/my/our/the/their/his/her/)(memorial/funeral/retirement/farewell/reunion/anniversary/graduation/childhood/grandparents)"
            ),
            Style(
                "calm",
                "(for/of/about)(a/an/my/our/the/their/)(spa/yoga/massage/retreat/meditation/wellness/hospice/nursery)(studio/centre/center/class/retreat/practice/); lazy(sunday/afternoon/morning)"
            ),
            Style(
                "fun",
                "(for/of/about)(a/an/my/our/the/their/)(kids/children's/toddler/puppy/kitten/school/summer camp/carnival/fair)(party/birthday/camp/fete/)"
            ),
            Style(
                "vlog",
                "(for/of/about)(a/an/my/our/the/their/)(road trip/hike/hiking trip/camping trip/backpacking trip/weekend away/city break/holiday/vacation)"
            ),
            Style(
                "energetic",
                "(for/of/about)(a/an/my/our/the/their/)(gym/skate/skate shop/boxing/crossfit/bmx/surf/running/football/basketball/climbing/street dance/dj)(shop/club/team/gym/brand/school/night/); raw and(loud/gritty/edgy); (loud/gritty)and(raw/proud); (hit/hits/hitting/go/goes)(really/)hard; (sport/match/game/race/training/workout)(highlight/hype/reel)(reel/); (full of/bursting with/lots of)energy; adrenaline"
            ),
            Style(
                "luxury",
                "(think/feel/feels/very)(quiet luxury/luxury/expensive/upmarket/refined); (jewellery/jewelry/watch)(house/brand/shop/maker); (refined/restrained/tasteful)(and/)elegant"
            ),
            Style(
                "calm",
                "(feel/be/look/get/more/way more/much more)zen; (slow it all/bring it all/wind it)down"
            ),
        ];

    private static (Meaning, Words) Say(Meaning meaning, string ways) =>
        (meaning, new Words([], []) { Spoken = ways.Replace(';', '、') });

    private static (Meaning, Words) Ask(Question question, string ways) =>
        Say(new QuestionWord(question), ways);

    private static (Meaning, Words) Serve(Errand errand, string ways) => Say(new ServiceWord(errand), ways);

    private static (Meaning, Words) Mood(string name, string ways) =>
        Say(new MoodNamed(MoodCatalogue.Find(name)!, IsHeard: true), ways);

    private static (Meaning, Words) Effect(string name, string ways) =>
        Say(new EffectNamed(EffectCatalogue.Find(name)!), ways);

    private static IEnumerable<(Meaning, Words)> Many(string name, double factor, string ways) =>
        [Effect(name, ways), Say(new AmountWord(factor), ways)];

    private static IEnumerable<(Meaning, Words)> Compared(string name, double factor, string ways) =>
        [Effect(name, ways), Say(new AmountWord(factor, Relative: true), ways)];

    private static (Meaning, Words) Look(string name, string ways) =>
        Say(new LookNamed(LookCatalogue.Find(name)!), ways);

    private static (Meaning, Words) Style(string name, string ways) =>
        Say(new StyleNamed(Taste.FilmStyles.All.First(style => style.Name == name)), ways);
}
