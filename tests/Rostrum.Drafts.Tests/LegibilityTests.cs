using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class LegibilityTests
{
    private static readonly LuminanceRange dark = new(0, 0.05);
    private static readonly LuminanceRange bright = new(0.75, 0.95);

    private static TextClip Clip(string text)
    {
        var draft = DraftJson.Parse(
            $$"""{"t":[{"tt":0,"sg":[{"d":5000,"mt":"color","c":"#000"}]},{"tt":7,"sg":[{{text}}]}]}""",
            out var why
        );
        Assert.True(draft is not null, why);
        return Assert.Single(
            TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>()).Timeline!.Texts
        );
    }

    private static Legible On(LuminanceRange ground, string text)
    {
        var clip = Clip(text);
        return Legibility.Settle(clip.Style, clip.Open, ground, clip.Style.Size);
    }

    public static TheoryData<string, string, double, double> Cases
    {
        get
        {
            var data = new TheoryData<string, string, double, double>();
            foreach (var template in TextTemplateCatalogue.All)
            foreach (var colour in (string[])["", "#FFFFFF", "#101010", "#E53935", "#808080", "#FFD400"])
            foreach (var (low, high) in ((double, double)[])[(0, 0.02), (0.2, 0.3), (0.9, 1), (0, 1)])
                data.Add(template.Name, colour, low, high);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_text_can_be_read_on_every_ground(
        string template,
        string colour,
        double low,
        double high
    )
    {
        var written = colour.Length == 0 ? "" : $",\"c\":\"{colour}\"";
        var clip = Clip($$$"""{"d":1000,"tx":"A","st":{"tpl":"{{{template}}}"{{{written}}}} }""");
        var legible = Legibility.Settle(
            clip.Style,
            clip.Open,
            new LuminanceRange(low, high),
            clip.Style.Size
        );
        Assert.InRange(legible.Contrast, Contrast.Wanted(clip.Style, clip.Style.Size), 21);
    }

    [Fact]
    public void White_letters_on_a_dark_picture_are_left_alone() =>
        Assert.Equal(Remedies.None, On(dark, """{"d":1000,"tx":"A"}""").Used);

    [Fact]
    public void A_title_on_an_evenly_bright_picture_is_set_in_dark_letters()
    {
        var legible = On(bright, """{"d":1000,"tx":"A"}""");
        Assert.Equal(Remedies.Colour, legible.Used);
        Assert.True(Contrast.Luminance(legible.Style.Colour) < 0.05);
    }

    [Fact]
    public void A_colour_that_was_asked_for_stays_and_is_protected()
    {
        var legible = On(bright, """{"d":1000,"tx":"A","st":{"c":"#FFFFFF"}}""");
        Assert.Equal(Colour.White, legible.Style.Colour);
        Assert.NotEqual(Remedies.None, legible.Used);
        Assert.InRange(legible.Contrast, Contrast.EnoughForLarge, 21);
    }

    [Fact]
    public void Captions_keep_one_colour_throughout_a_film() =>
        Assert.Equal(Colour.White, On(bright, """{"d":1000,"tx":"A","st":{"tpl":"caption"}}""").Style.Colour);

    [Fact]
    public void What_was_switched_off_is_not_done()
    {
        var style = On(
            LuminanceRange.Unknown,
            """{"d":1000,"tx":"A","st":{"c":"#FFF","shadow":false,"stroke":false,"bg":false}}"""
        ).Style;
        Assert.Equal((0, 0, 0), (style.Halo.Opacity, style.Stroke.Width, style.Box.Opacity));
    }

    [Fact]
    public void The_halo_is_as_faint_as_the_picture_allows()
    {
        var slight = On(new LuminanceRange(0, 0.4), """{"d":1000,"tx":"A"}""").Style.Halo.Opacity;
        var strong = On(new LuminanceRange(0, 1), """{"d":1000,"tx":"A"}""").Style.Halo.Opacity;
        Assert.InRange(slight, 0.01, strong - 0.1);
    }

    [Fact]
    public void An_outline_of_ones_own_that_suffices_is_all_there_is() =>
        Assert.Equal(
            Remedies.None,
            On(LuminanceRange.Unknown, """{"d":1000,"tx":"A","st":{"stroke":{"c":"#000","w":6}}}""").Used
        );
}
