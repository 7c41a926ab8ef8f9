using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Tests;

public sealed class CatalogueTests
{
    private static readonly IReadOnlyList<CatalogueEntry>[] Catalogues =
    [
        MotionCatalogue.All,
        EffectCatalogue.All,
        TransitionCatalogue.All,
        TextAnimationCatalogue.All,
        TextTemplateCatalogue.All,
        LookCatalogue.All,
    ];

    private static IEnumerable<CatalogueEntry> All => Catalogues.SelectMany(entries => entries);

    [Fact]
    public void Names_are_lower_snake_case() =>
        Assert.All(All, entry => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", entry.Name));

    [Fact]
    public void No_name_occurs_twice_in_a_catalogue() =>
        Assert.All(Catalogues, entries => Assert.Distinct(entries.Select(entry => entry.Name)));

    [Fact]
    public void Every_motion_in_the_assembly_is_listed() => AssertListed<Motion>(MotionCatalogue.All);

    [Fact]
    public void Every_effect_in_the_assembly_is_listed() => AssertListed<Effect>(EffectCatalogue.All);

    [Fact]
    public void Every_transition_in_the_assembly_is_listed() =>
        AssertListed<Transition>(TransitionCatalogue.All);

    [Fact]
    public void Every_look_in_the_assembly_is_listed() => AssertListed<Look>(LookCatalogue.All);

    [Fact]
    public void Every_text_animation_in_the_assembly_is_listed() =>
        AssertListed<TextAnimation>(TextAnimationCatalogue.All);

    [Fact]
    public void Entries_are_found_by_name_and_only_by_name()
    {
        Assert.All(MotionCatalogue.All, motion => Assert.Same(motion, MotionCatalogue.Find(motion.Name)));
        Assert.All(TransitionCatalogue.All, one => Assert.Same(one, TransitionCatalogue.Find(one.Name)));
        Assert.Null(MotionCatalogue.Find("levitate"));
        Assert.Null(TransitionCatalogue.Find(null));
    }

    [Theory]
    [InlineData(
        "ken_burns push_in pull_out pan tilt tour crash_zoom beat_zoom whip_pan handheld camera_shake roll drift"
    )]
    public void The_camera_moves_that_people_know_are_there(string names) =>
        Assert.All(names.Split(' '), name => Assert.NotNull(MotionCatalogue.Find(name)));

    [Theory]
    [InlineData(
        "dissolve dip_black dip_white slide push wipe zoom whip cover spin match iris ink blur glitch light film_burn"
    )]
    public void The_transitions_that_people_know_are_there(string names) =>
        Assert.All(names.Split(' '), name => Assert.NotNull(TransitionCatalogue.Find(name)));

    [Theory]
    [InlineData("bw noir sepia duotone teal_orange cinematic golden_hour warm cool vivid faded dreamy")]
    public void The_looks_that_people_know_are_there(string names) =>
        Assert.All(names.Split(' '), name => Assert.NotNull(LookCatalogue.Find(name)));

    [Fact]
    public void No_phrase_means_two_things() =>
        Assert.Distinct(All.SelectMany(entry => entry.Words.English.Concat(entry.Words.Chinese)));

    [Fact]
    public void Every_entry_can_be_asked_for_in_both_languages() =>
        Assert.All(
            All,
            entry =>
            {
                Assert.NotEmpty(entry.Words.English);
                Assert.NotEmpty(entry.Words.Chinese);
                Assert.All(
                    entry.Words.English,
                    phrase => Assert.Matches("^[a-z0-9][a-z0-9 '.&/-]*[a-z0-9]$", phrase)
                );
                Assert.All(
                    entry.Words.Chinese,
                    phrase => Assert.Matches(@"^[\u4e00-\u9fff0-9A-Z·]+$", phrase)
                );
            }
        );

    [Theory]
    [InlineData("ken burns", "ken_burns")]
    [InlineData("slow zoom in", "push_in")]
    [InlineData("dolly in", "push_in")]
    [InlineData("推镜头", "push_in")]
    [InlineData("zoom out", "pull_out")]
    [InlineData("拉镜头", "pull_out")]
    [InlineData("crash zoom", "crash_zoom")]
    [InlineData("卡点缩放", "beat_zoom")]
    [InlineData("swish pan", "whip_pan")]
    [InlineData("documentary shake", "handheld")]
    [InlineData("震屏", "camera_shake")]
    [InlineData("dutch angle", "roll")]
    [InlineData("crossfade", "dissolve")]
    [InlineData("fade to black", "dip_black")]
    [InlineData("闪黑", "dip_black")]
    [InlineData("flash", "dip_white")]
    [InlineData("闪白", "dip_white")]
    [InlineData("推移", "push")]
    [InlineData("擦除", "wipe")]
    [InlineData("无缝转场", "zoom")]
    [InlineData("甩镜转场", "whip")]
    [InlineData("black and white", "bw")]
    [InlineData("青橙", "teal_orange")]
    [InlineData("暖色调", "warm")]
    [InlineData("more saturated", "vivid")]
    public void A_usual_phrase_means_what_editors_mean_by_it(string phrase, string name)
    {
        var meant = All.Single(entry => entry.Words.English.Concat(entry.Words.Chinese).Contains(phrase));
        Assert.Equal(name, meant.Name);
    }

    [Fact]
    public void Summaries_are_sentences() =>
        Assert.All(All, entry => Assert.Matches("^[A-Z].*[a-z]\\.$", entry.Summary));

    [Fact]
    public void Parameters_have_distinct_names_meanings_and_defaults_within_their_limits() =>
        Assert.All(
            All,
            entry =>
            {
                Assert.Distinct(entry.Parameters.Select(parameter => parameter.Name));
                Assert.All(entry.Parameters, AssertSound);
            }
        );

    private static void AssertSound(Parameter parameter)
    {
        Assert.Matches("^[a-z][a-z0-9_]*$", parameter.Name);
        Assert.NotEmpty(parameter.Meaning);
        if (parameter is NumberParameter number)
            Assert.InRange(number.Default, number.Minimum, number.Maximum);
        if (parameter is ChoiceParameter choice)
        {
            Assert.Contains(choice.Default, choice.Choices);
            Assert.Distinct(choice.Choices);
        }
    }

    private static void AssertListed<T>(IReadOnlyList<T> listed)
        where T : CatalogueEntry
    {
        var written = typeof(T)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract && !type.IsNested);
        Assert.Equal(
            written.Select(type => type.Name).Order(),
            listed.Select(entry => entry.GetType().Name).Order()
        );
        Assert.All(listed, entry => Assert.True(entry.GetType().IsSealed));
    }
}
