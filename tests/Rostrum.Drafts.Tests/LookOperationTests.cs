using System.Text.Json;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class LookOperationTests
{
    private static readonly Dictionary<string, StillFacts> facts = new()
    {
        ["a"] = new StillFacts(1600, 900, PicturePoint.Centre),
        ["b"] = new StillFacts(1600, 900, PicturePoint.Centre),
    };

    private static Draft Film(string look = "") =>
        DraftJson.Parse(
            $$"""
            {"v":1,"t":[{"tt":0,"sg":[{"id":"s1","s":0,"d":1000,"src":"a"{{look}}},{"id":"s2","s":1000,"d":1000,"src":"b"}]}]}
            """,
            out _
        )!;

    private static Draft Changed(Draft film, EditOperation operation) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(film)).Draft;

    private static IReadOnlyList<NamedEffect>? Looks(Draft film, int place) =>
        film.AllTracks[0].AllSegments[place].Looks;

    private static Resolution Resolved(Draft film) => TimelineResolver.Resolve(film, facts);

    [Fact]
    public void One_look_takes_the_place_of_another()
    {
        var film = Changed(Film(), new SetLook(PictureScope.All, "sepia", 0.5));
        film = Changed(film, new SetLook(PictureScope.At(1), "noir"));
        Assert.Equal(("sepia", 0.5), (Looks(film, 0)![0].Name, Looks(film, 0)![0].Strength));
        Assert.Equal("noir", Assert.Single(Looks(film, 1)!).Name);
        Assert.Null(Looks(film, 1)![0].Strength);
    }

    [Fact]
    public void A_look_from_a_file_names_the_file()
    {
        var film = Changed(Film(), new SetLook(PictureScope.All, "cube", 0.7, File: "file:film.cube"));
        Assert.Contains(
            "\"fl\":[{\"n\":\"cube\",\"src\":\"file:film.cube\",\"i\":0.7}]",
            DraftJson.Write(film)
        );
        Assert.Equal(["file:film.cube"], TimelineResolver.Looks(film));
        Assert.IsType<EditOutcome.Refused>(new SetLook(PictureScope.All, "cube").Apply(Film()));
    }

    [Theory]
    [InlineData("vintage", 1, "There is no look")]
    [InlineData("warm", 1.2, "between 0 and 1")]
    public void What_cannot_be_is_refused(string name, double strength, string part)
    {
        var refused = Assert.IsType<EditOutcome.Refused>(
            new SetLook(PictureScope.All, name, strength).Apply(Film())
        );
        Assert.Contains(part, refused.Why);
    }

    [Fact]
    public void A_setting_that_is_no_colour_is_refused()
    {
        var settings = new Dictionary<string, JsonElement> { ["shadows"] = JsonElement.Parse("\"dark\"") };
        var refused = Assert.IsType<EditOutcome.Refused>(
            new SetLook(PictureScope.All, "duotone", 1, settings).Apply(Film())
        );
        Assert.Contains("#FFD13B", refused.Why);
    }

    [Fact]
    public void Looks_are_made_weaker_and_stronger_up_to_all_of_them()
    {
        var film = Changed(Film(), new SetLook(PictureScope.At(0), "cool"));
        film = Changed(film, new ScaleLook(PictureScope.All, 0.3));
        Assert.Equal(0.3, Looks(film, 0)![0].Strength);
        Assert.Null(Looks(film, 1));
        film = Changed(film, new ScaleLook(PictureScope.All, 5));
        Assert.Null(Looks(film, 0)![0].Strength);
        Assert.IsType<EditOutcome.Refused>(new ScaleLook(PictureScope.At(1), 2).Apply(film));
    }

    [Fact]
    public void Looks_are_taken_away()
    {
        var film = Changed(Film(), new SetLook(PictureScope.All, "cool"));
        film = Changed(film, new RemoveLooks(PictureScope.At(-1)));
        Assert.NotNull(Looks(film, 0));
        Assert.Null(Looks(film, 1));
    }

    [Fact]
    public void A_film_under_a_look_is_one_without_remarks()
    {
        var resolution = Resolved(Film(""","fl":[{"n":"sepia","i":0.4},{"n":"vivid"},{"n":"warm","i":0}]"""));
        Assert.Empty(resolution.Notes);
        var looks = resolution.Timeline!.Pictures.First().Looks!.Looks;
        Assert.Equal(
            [("sepia", 0.4), ("vivid", 1.0)],
            looks.Select(look => (look.Known!.Name, look.Strength))
        );
        Assert.Null(resolution.Timeline.Pictures.Last().Looks);
    }

    [Fact]
    public void A_picture_under_the_same_looks_twice_is_prepared_once()
    {
        string Same(string second) =>
            $$"""
                {"v":1,"t":[{"tt":0,"sg":[
                  {"id":"s1","s":0,"d":1000,"src":"a","fl":[{"n":"duotone","p":{"shadows":"#112233"} } ] },
                  {"id":"s2","s":1000,"d":1000,"src":"a","fl":[{"n":"duotone","p":{"shadows":"{{second}}"} } ] } ] } ] }
                """;
        Assert.Single(Resolved(DraftJson.Parse(Same("#112233"), out _)!).Timeline!.Pictures);
        Assert.Equal(2, Resolved(DraftJson.Parse(Same("#112244"), out _)!).Timeline!.Pictures.Count());
    }

    [Fact]
    public void A_look_that_is_not_known_is_told_of_and_one_without_its_file_is_refused()
    {
        Assert.Contains(
            "no look \"vintage\"",
            Assert.Single(Resolved(Film(""","fl":[{"n":"vintage"}]""")).Notes)
        );
        Assert.Contains(".cube", Resolved(Film(""","fl":[{"n":"cube"}]""")).Refusal);
    }

    [Fact]
    public void A_look_laid_over_others_takes_the_place_of_its_own_kind_only()
    {
        var film = Changed(Film(), new SetLook(PictureScope.All, "cinematic"));
        film = Changed(film, new SetLook(PictureScope.All, "warm", 0.5, Over: true));
        Assert.Equal(["cinematic", "warm"], Names(film));
        film = Changed(film, new SetLook(PictureScope.All, "cool", Over: true));
        Assert.Equal(["cinematic", "cool"], Names(film));
        film = Changed(film, new SetLook(PictureScope.All, "bw", Over: true));
        Assert.Equal(["bw", "cinematic", "cool"], Names(film));
        film = Changed(film, new SetLook(PictureScope.All, "vivid", Over: true));
        Assert.Equal(["cinematic", "cool", "vivid"], Names(film));
        film = Changed(film, new RemoveLooks(PictureScope.All, "cool"));
        Assert.Equal(["cinematic", "vivid"], Names(film));
        film = Changed(film, new SetLook(PictureScope.All, "noir"));
        Assert.Equal(["noir"], Names(film));

        static IEnumerable<string?> Names(Draft film) => Looks(film, 0)!.Select(look => look.Name);
    }
}
