using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Ways of saying which pictures there are, where they stand, and that something is to go.</summary>
internal static partial class EnglishWays
{
    private static IEnumerable<(Meaning, Words)> Order() =>
        [
            Say(
                new NotWord(Removes: true),
                "(get/kick/throw/take/boot/chuck/pull/yank/toss)*out of(there/it/here/this/the film/the video/the slideshow/the mix/the lineup/the line-up)"
            ),
            Say(
                new NotWord(Removes: true, Behind: true),
                "(has/have/had/got/needs/need/ought/it's got/i want it)to(go/disappear/vanish)$; (must/should/can/could)(go/disappear/vanish)$; (i'd/i would/we'd/we would/let's/rather/better/can/could)(go/do)without$"
            ),
            Say(
                new NothingMeant(),
                "(everything/everything's/everything is/all/all's/all is/it's/it is/that's/rest is)(fine/good/great/perfect/ok/okay/lovely/nice)(except/apart from/aside from/but/bar/besides)(for/)"
            ),
            Say(
                new TransitionWord(),
                "(drag/stretch/draw/spin/extend/lengthen)(each/the/every/all/those/these/my)(fade/dissolve/crossfade/transition/blend)out to"
            ),
            Say(
                new VerbWord(Verb.Replace),
                "where(you have/you've got/you've/you had/there is/there's/we have/i have/i had)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("push_in")!),
                "(should/must/to/can/could/please/and/,)(go/come/get/move)(closer/nearer)(instead/in/)$; (end/ends/ending/finish/wind up/end up)(twice/three times/much/a lot/two times)(as/)(big/bigger/large/larger/close/closer)(as it/than it/)(starts/started/was/began/begins/); (gets/get/is/be/getting)rushed by the camera; (camera/we)(rushes/rush)(at/towards/toward/into)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("pull_out")!),
                "(camera/we/camera should/it should)(walks/walk/steps/step/goes/go/moves/move)(backwards/backward/back)(away/)(from/); (to/should/must/and)(go/move)(back/backwards)(slowly/)$"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("push_in")!),
                "(one/photo/picture/shot/image)(come/comes/get/gets)(closer/nearer)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("pull_out")!),
                "(one/photo/picture/shot/image)(go/goes/pull/pulls/move/moves)(back/backwards)"
            ),
            Say(
                new MotionNamed(MotionCatalogue.Find("pan")!),
                "(swing/swings/swinging)(to the/to/over to the/)(left/right)"
            ),
            Say(new MovementWord(), "(nudge/shift/slide/move/drift/ease/push)the(frame/framing)"),
            Say(
                new BlurWord(Gone: true),
                "(keep/want/make/have/get/leave)(it/them/this/things/the picture/everything/the photo)(tack/razor/nice and/more/all/)(crisp/sharp/clear)(again/); (crisper/sharper)(please/again/)$"
            ),
            Say(
                new LoudnessWord(0.5),
                "(sound/music/song/track/audio)(should be/has to be/must be/to be/kept/stays/is)(low/quiet/hushed); but(low/quiet/hushed)$; happy but(low/quiet); (low/quiet)but"
            ),
            Say(
                new LoudnessWord(2),
                "(make/have/want/get/play/keep)(the music/it/the sound/the song/the track)(quite/really/very/nice and/properly/rather/pretty/good and/)loud"
            ),
            Say(
                new VerbWord(Verb.Split),
                "(split/slice/divide/break)*(in two/in half/in halves/into two/into halves)"
            ),
            Say(
                new TransitionNamed(Rostrum.Drafts.Transitions.TransitionCatalogue.Find("slide")!),
                "(each/one/every picture/every photo/every one/every shot)(sliding/slides/slide)(into/to/over to)(the next/another/the other)"
            ),
            Say(
                new NothingMeant(),
                "(looks/look/is/are/seems/seem/feels)(like/)(such/a bit/total/complete/)(trash/rubbish/garbage)"
            ),
            Say(new OppositeWord(), "(from/to)the other(side/end/edge)"),
            Say(
                new JointsVaryWord(),
                "(different/various/varied/changing)transitions(each/each time/every time/everywhere/between them/please/); (a/)different transition(each/every/for each/between each/every time)"
            ),
            Say(
                new StillWord(),
                "(stop/keep/prevent)*(from moving/from panning/from zooming/from drifting); stop moving"
            ),
            Say(
                new UnavailableWord(Unavailable.ChangingContent),
                "(remove/fix/correct/get rid of/take out/retouch/erase/smooth)(the/her/his/their/my/any/all/)(red eyes/red eye/wrinkles/blemishes/blemish/spots/acne/pimples/reflection/reflections/glare/scratches/dust/noise from/grain from/watermark/logo from)"
            ),
            Say(
                new LeaveWord(),
                "(don't/do not/dont/never)(you dare/you ever/even think about/even think of/ever)(change/changing/touch/touching/alter/mess with)(the/my/)order; (keep/leave)(the/my/)order(as it is/as is/the way it is/alone/unchanged)"
            ),
        ];
}
