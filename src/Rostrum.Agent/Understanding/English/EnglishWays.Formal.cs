using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Ways of those who write orders as letters or as specifications.</summary>
internal static partial class EnglishWays
{
    private const string begins =
        "(should/must/can/could/to/)(begin/begins/start/starts/starting/beginning)(off/out/)";

    private const string next = "and/then/and then/,/, then/, and";

    private const string asked = "report/state/specify/indicate/print/output/give me/tell me/show me";

    private static IEnumerable<(Meaning, Words)> Formal() =>
        [
            Say(new NothingMeant(), "(by/in)(way of/)contrast$; by comparison; after all$"),
            Say(
                new FitNamed("contain"),
                "(show/shown/seen/keep/kept/display/displayed/fit/visible)(it/them/the picture/the photo/the image/)(whole/uncropped/in full/in its entirety/in their entirety); "
                    + "(without/with no/no)any(cropping/crop/trimming)"
            ),
            Say(
                new MotionNamed(Drafts.Motions.MotionCatalogue.Find("pull_out")!),
                $"{begins}(close up/close/close in/tight/in close)({next})(slowly/gently/)(pull/pulls/pulling/zoom/zooms/move/moves/draw/draws/ease/eases)(back/out/away)"
            ),
            Say(
                new MotionNamed(Drafts.Motions.MotionCatalogue.Find("push_in")!),
                $"{begins}(wide/far away/far out/far back/from afar/from far away)({next})(slowly/gently/)(push/pushes/zoom/zooms/move/moves/come/comes/draw/draws/ease/eases)(in/closer/nearer)"
            ),
            Say(
                new LengthWord(1.5),
                "(increase/extend/raise/prolong/lengthen)(the/its/their/each/every)(total/overall/whole/film/video/clip/)(duration/length/running time/runtime)"
            ),
            Say(
                new LengthWord(0.67),
                "(reduce/decrease/lower/shorten/trim/cut)(the/its/their)(total/overall/whole/film/video/clip/)(duration/length/running time/runtime)"
            ),
            Say(
                new QuestionWord(Question.Length),
                $"({asked})(the/its)(total/overall/final/current/exact/full/)(duration/length/running time/runtime)"
            ),
            Say(
                new OrderWord(Behind: false, Outermost: true),
                "opens$; (opens/begins/starts)(the/this/our)(film/video/clip/slideshow/sequence/piece/show); (in/at)the starting"
            ),
            Say(
                new OrderWord(Behind: true, Outermost: true),
                "closes$; (closes/ends/finishes/concludes)(the/this/our)(film/video/clip/slideshow/sequence/piece/show); (in/at)the ending"
            ),
        ];
}
