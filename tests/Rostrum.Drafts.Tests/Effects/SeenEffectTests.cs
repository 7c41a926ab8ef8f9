using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests.Effects;

/// <summary>How effects and texts go by what is seen in a picture.</summary>
public sealed class SeenEffectTests
{
    [Theory]
    [InlineData("bokeh", "no subject")]
    [InlineData("cutout_sticker", "no subject")]
    [InlineData("rack_focus", "depth")]
    [InlineData("cinemagraph_water", "no water")]
    [InlineData("cinemagraph_sky", "no sky")]
    public void An_effect_that_has_to_guess_says_so(string effect, string words)
    {
        var resolution = Resolve(effect, null);
        Assert.NotEmpty(resolution.Timeline!.Layers[0].Clips[0].Effects[0].Passes);
        Assert.Contains(resolution.Notes, note => note.Contains(words) && note.Contains(effect));
    }

    [Theory]
    [InlineData("bokeh")]
    [InlineData("rack_focus")]
    [InlineData("cinemagraph_water")]
    [InlineData("vignette")]
    public void An_effect_that_has_what_it_needs_says_nothing(string effect) =>
        Assert.Empty(Resolve(effect, Seen(0.5)).Notes);

    [Fact]
    public void Two_pictures_never_share_an_effect_that_goes_by_what_is_in_them()
    {
        Assert.NotEqual(Played("bokeh", Seen(0.3)).Identity, Played("bokeh", Seen(0.6)).Identity);
        Assert.Equal(Played("bokeh", Seen(0.3)).Identity, Played("bokeh", Seen(0.3)).Identity);
        Assert.Equal(Played("vignette", Seen(0.3)).Identity, Played("vignette", Seen(0.6)).Identity);
    }

    [Fact]
    public void What_a_pass_says_of_its_masks_tells_them_apart()
    {
        var (one, other) = (Played("bokeh", Seen(0.3)), Played("bokeh", Seen(0.6)));
        Assert.NotEqual(one.Passes[0].ToString(), other.Passes[0].ToString());
    }

    [Fact]
    public void In_a_picture_that_is_shown_whole_the_mask_lies_where_the_picture_lies()
    {
        // A square picture on 16:9 leaves 0.21875 of the width free on either side.
        var pass = (FocusPass)Played("bokeh", Seen(0.5), "contain", (1000, 1000)).Passes[0];
        Assert.Equal(0, pass.Near.Sample(0.15, 0.5));
        Assert.InRange(pass.Near.Sample(0.24, 0.5), 200, 255);
        Assert.InRange(pass.Near.Sample(0.48, 0.5), 200, 255);
        Assert.InRange(pass.Near.Sample(0.53, 0.5), 0, 40);
    }

    [Fact]
    public void A_loop_closes_with_its_picture()
    {
        var pass = (FlowPass)Played("cinemagraph_water", Seen(0.5)).Passes[0];
        Assert.Equal(Math.Round(4 / pass.Period), 4 / pass.Period, 1e-9);
    }

    [Fact]
    public void A_text_behind_a_picture_without_a_subject_is_noted()
    {
        Assert.Contains(WithText(Seen(0)).Notes, note => note.Contains("subject"));
        var resolution = WithText(Seen(0.5));
        Assert.Empty(resolution.Notes);
        Assert.True(resolution.Timeline!.Texts[0].Behind);
        Assert.NotNull(resolution.Timeline.Layers[0].Clips[0].Cutout);
    }

    [Fact]
    public void A_text_is_sent_behind_the_subject_and_brought_back()
    {
        var draft = Json.DraftJson.Parse(
            """{"v":1,"t":[{"tt":7,"sg":[{"id":"x","d":4000,"mt":"text","tx":"Hi"}]}]}""",
            out _
        )!;
        var behind = Changed(draft, new TextChange { Behind = true });
        Assert.True(behind.AllTracks[0].AllSegments[0].Behind);
        Assert.Contains("\"behind\":true", Json.DraftJson.Write(behind).Replace(" ", ""));
        Assert.True(Changed(behind, new TextChange { Bold = true }).AllTracks[0].AllSegments[0].Behind);
        Assert.Null(Changed(behind, new TextChange { Behind = false }).AllTracks[0].AllSegments[0].Behind);
    }

    private static Draft Changed(Draft draft, TextChange change) =>
        ((EditOutcome.Changed)new StyleText(new TextScope(null), change).Apply(draft)).Draft;

    private static Resolution WithText(Sight sight) =>
        Resolve("vignette", sight, text: """{"d":2000,"mt":"text","tx":"Hi","behind":true}""");

    private static PlayedEffect Played(
        string effect,
        Sight? sight,
        string fit = "cover",
        (int, int)? size = null
    ) => Resolve(effect, sight, fit, size).Timeline!.Layers[0].Clips[0].Effects[0];

    private static Resolution Resolve(
        string effect,
        Sight? sight,
        string fit = "cover",
        (int Width, int Height)? size = null,
        string? text = null
    )
    {
        var texts = text is null ? "" : $$""",{"tt":7,"sg":[{{text}}]}""";
        var draft = Json.DraftJson.Parse(
            $$"""{"v":1,"t":[{"tt":0,"sg":[{"s":0,"d":4000,"mt":"image","src":"a","fit":"{{fit}}","fx":[{"n":"{{effect}}"}]}]}{{texts}}]}""",
            out _
        )!;
        var (width, height) = size ?? (1920, 1080);
        return TimelineResolver.Resolve(
            draft,
            new Dictionary<string, StillFacts>
            {
                ["a"] = new(width, height, PicturePoint.Centre) { Sight = sight },
            }
        );
    }

    /// <summary>Subject, sky and water are all of the picture left of a border.</summary>
    private static Sight Seen(double border)
    {
        var mask = Sights.Grid(100, 100, (x, _) => x < border);
        return Sights.Nothing with
        {
            SubjectTrust = border > 0 ? 1 : 0,
            Saliency = mask,
            SubjectMask = mask,
            Depth = mask,
            Sky = mask,
            Water = mask,
        };
    }
}
