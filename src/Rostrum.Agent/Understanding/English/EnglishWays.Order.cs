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
                "(has/have/had/got/needs/need/ought/it's got/i want it)to(go/disappear/vanish)$; (must/should/can/could)(go/disappear/vanish)$; (out/gone)(with it/with them)$"
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
                new LeaveWord(),
                "(don't/do not/dont/never)(you dare/you ever/even think about/even think of/ever)(change/changing/touch/touching/alter/mess with)(the/my/)order; (keep/leave)(the/my/)order(as it is/as is/the way it is/alone/unchanged)"
            ),
        ];
}
