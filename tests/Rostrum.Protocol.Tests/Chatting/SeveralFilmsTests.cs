using Rostrum.Cli.Chat.Words;
using Rostrum.Protocol.Sessions;

namespace Rostrum.Protocol.Tests.Chatting;

/// <summary>A session with films side by side: each is exported by its name, and none lies where another was.</summary>
public sealed class SeveralFilmsTests
{
    private const string Two =
        """[{"number":1,"name":"lake","current":false,"duration":5},{"number":2,"name":"cake","current":true,"duration":4.5}]""";

    private static readonly NamedFilm[] films =
    [
        new(1, "lake", false, 5),
        new(2, "cake", true, 5),
        new(3, "lake + cake", false, 9),
    ];

    private static Action<ScriptedServer> Having(string listed) =>
        server => server.On(Routes.State, Answers.State(Films.OnePicture, films: listed));

    [Theory]
    [InlineData("export", "cake")]
    [InlineData("export it for tiktok", "cake")]
    [InlineData("export the film", "cake")]
    [InlineData("export the finished film", "cake")]
    [InlineData("export the lake film", "lake")]
    [InlineData("download Lake", "lake")]
    [InlineData("export the lake + cake film", "lake + cake")]
    [InlineData("export lake and cake", "lake|cake")]
    [InlineData("export all films", "lake|cake|lake + cake")]
    [InlineData("export both", "lake|cake|lake + cake")]
    [InlineData("export each film", "lake|cake|lake + cake")]
    [InlineData("export the second film", "cake")]
    [InlineData("export film 3", "lake + cake")]
    [InlineData("export the last one", "lake + cake")]
    [InlineData("导出", "cake")]
    [InlineData("导出所有视频", "lake|cake|lake + cake")]
    [InlineData("导出第一个视频", "lake")]
    [InlineData("导出最后一个片子", "lake + cake")]
    [InlineData("把lake那个视频导出", "lake")]
    public void An_order_means_films_by_what_it_says(string order, string meant)
    {
        Assert.Equal(
            meant.Split('|'),
            ExportFilms.In(order, films, out var unknown).Select(film => film.Name)
        );
        Assert.Null(unknown);
    }

    [Fact]
    public async Task A_film_that_is_named_is_ordered_by_its_number()
    {
        await using var visit = await Visit.BeginAsync(Having(Two), output: "out.mp4");
        Assert.True(await visit.Say("export the lake film"));
        var body = Films.Parse(visit.Server.Last(Routes.Submit).Body);
        Assert.Equal("1", body.GetProperty("film").GetString());
        Assert.True(File.Exists(visit.At("out-lake.mp4")));
        Assert.False(File.Exists(visit.At("out.mp4")));
        Assert.Contains(visit.Screen.Notes, note => note.Contains("cake"));
    }

    [Fact]
    public async Task All_films_are_put_side_by_side_by_their_names()
    {
        await using var visit = await Visit.BeginAsync(Having(Two), output: "out.mp4");
        Assert.True(await visit.Say("export all films"));
        Assert.Equal(2, visit.Server.Count(Routes.Submit));
        Assert.True(File.Exists(visit.At("out-lake.mp4")));
        Assert.True(File.Exists(visit.At("out-cake.mp4")));
    }

    [Fact]
    public async Task The_film_that_is_worked_on_is_sent_whole()
    {
        await using var visit = await Visit.BeginAsync(Having(Two));
        Assert.True(await visit.Say("export"));
        var body = Films.Parse(visit.Server.Last(Routes.Submit).Body);
        Assert.Equal(Films.OnePicture, body.GetProperty("draft").GetRawText());
        Assert.False(body.TryGetProperty("film", out _));
        Assert.StartsWith("The film cake is ready", visit.Screen.Said[^1]);
    }

    [Theory]
    [InlineData("export the sea film", "no film sea")]
    [InlineData("export the fifth film", "no film 5")]
    public async Task A_film_that_is_not_there_is_not_exported(string order, string told)
    {
        await using var visit = await Visit.BeginAsync(Having(Two));
        Assert.False(await visit.Say(order));
        Assert.Equal(0, visit.Server.Count(Routes.Submit));
        Assert.Contains(told, Assert.Single(visit.Screen.Problems));
    }

    [Fact]
    public async Task The_state_names_the_other_films()
    {
        await using var visit = await Visit.BeginAsync(Having(Two));
        Assert.True(await visit.Say("status"));
        Assert.Equal(
            "The session has 2 films: lake (5 s), cake (4.5 s, the one above).",
            visit.Screen.Said[^1]
        );
    }

    [Fact]
    public async Task Of_several_pictures_the_one_spoken_of_becomes_a_film_before_the_export()
    {
        const string marked = """{"v":1,"only":"s1","t":[{"tt":0,"sg":[{"s":0,"d":5000}]}]}""";
        await using var visit = await Visit.BeginAsync(server =>
            server.On(Routes.State, Answers.State(marked))
        );
        Assert.True(await visit.Say("export for tiktok"));
        Assert.Contains("\"export\"", visit.Server.Last(Routes.Run).Body);
        Assert.True(await visit.Say("export all of it"));
        Assert.Equal(1, visit.Server.Count(Routes.Run));
    }
}
