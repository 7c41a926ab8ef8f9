using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

public sealed class OperationTests
{
    private const string Strange = """
        {"v":1,"id":"f","zz":1,"m":{"title":"T","yy":2},"t":[
          {"id":"t4","tt":7,"sg":[{"id":"s9","s":0,"d":100,"tx":"hi"}]},
          {"id":"t2","tt":0,"xx":3,"d":5000,"sg":[
            {"id":"s3","s":0,"d":2000,"mt":"image","src":"a","ww":4,"mo":{"n":"pan","vv":5}},
            {"s":2000,"d":3000,"mt":"image","src":"b"}],
           "tr":[{"id":"x1","n":"slide","a":"s3","b":"s10","d":300,"uu":6}]}]}
        """;

    private static readonly EditOperation[] All =
    [
        new AddPictures([new NewPicture("c", "C"), new NewPicture("d")], 1500),
        new SetMotion(PictureScope.All, "push_in"),
        new SetMotion(PictureScope.At(-1), "pan", Values("""{"dir":"left","amount":9}""")),
        new ScaleMotion(PictureScope.All, 2, 0.5),
        new HoldStill(PictureScope.At(0)),
        new SetShutterAngle(PictureScope.All, 90),
        new SetDuration(PictureScope.At(0), 700),
        new SetFilmDuration(7001),
        SetCanvas.Shape("9:16"),
        SetCanvas.Size(1921, 1080),
        new SetFrameRate(23.976),
        new SetTransitions("dissolve", 400),
        new RemoveTransitions(),
        new SetFit(PictureScope.All, "blur"),
    ];

    public static TheoryData<int> Operations => [.. Enumerable.Range(0, All.Length)];

    private static Dictionary<string, JsonElement> Values(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_leaves_its_input_as_it_was(int index)
    {
        var film = Films.Parse(Strange);
        var before = DraftJson.Write(film);
        Films.Do(film, All[index]);
        Assert.Equal(before, DraftJson.Write(film));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Unknown_keys_survive(int index)
    {
        var written = DraftJson.Write(Films.Do(Films.Parse(Strange), All[index]));
        foreach (var key in (string[])["\"zz\":1", "\"yy\":2", "\"xx\":3", "\"ww\":4"])
            Assert.Contains(key, written);
        Assert.Equal(All[index] is not HoldStill, written.Contains("\"vv\":5"));
    }

    [Fact]
    public void Any_sequence_keeps_the_pictures_contiguous_and_the_lengths_right()
    {
        var random = new Random(3);
        var film = Films.Parse(Strange);
        for (var turn = 0; turn < 300; turn++)
        {
            film = Films.Do(film, All[random.Next(Pictures.Of(film).Count > 40 ? 1 : 0, All.Length)]);
            var start = 0L;
            foreach (var picture in Pictures.Of(film))
            {
                Assert.Equal(start, picture.Start);
                start += picture.Duration ?? 0;
            }
            Assert.Equal(start, film.Duration ?? start);
            Assert.Equal(start, film.AllTracks[1].Duration);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 10_000)]
    [InlineData(7, 9999)]
    [InlineData(40, 1601)]
    public void A_films_length_is_met_to_the_millisecond(int pictures, long milliseconds)
    {
        var film = Films.Of(pictures);
        var operation = new SetFilmDuration(milliseconds);
        if (milliseconds < 40 * pictures)
        {
            Assert.IsType<EditOutcome.Refused>(operation.Apply(film));
            return;
        }
        film = Films.Do(film, operation);
        Assert.Equal(milliseconds, film.Duration);
        Assert.Equal(milliseconds, Pictures.Of(film).Sum(picture => picture.Duration));
    }

    [Fact]
    public void Pictures_keep_their_shares_of_the_film()
    {
        var film = Films.Do(
            Films.Of(2),
            new SetDuration(PictureScope.At(0), 15_000),
            new SetFilmDuration(8000)
        );
        Assert.Equal([6000L, 2000L], Pictures.Of(film).Select(picture => picture.Duration!.Value));
    }

    [Fact]
    public void Ids_are_derived_and_never_used_twice()
    {
        var film = Films.Do(
            Films.Parse(Strange),
            new AddPictures([new NewPicture("c")]),
            new SetTransitions("dissolve")
        );
        Assert.Equal(["s3", "s11", "s10"], Pictures.Of(film).Select(picture => picture.Id));
        Assert.Equal(["s1", "s2"], Pictures.Of(Films.Of(2)).Select(picture => picture.Id));
        Assert.Equal("t1", Films.Of(1).AllTracks[0].Id);
    }

    [Fact]
    public void Numbers_are_held_to_what_a_motion_allows()
    {
        var film = Films.Do(Films.Of(1), new SetMotion(PictureScope.All, "pan", Values("""{"amount":9}""")));
        Assert.Equal(0.9, Films.Number(Films.First(film), "amount"));
    }

    [Fact]
    public void A_motion_takes_the_place_of_camera_keys()
    {
        var film = Films.Do(Films.Of(1), new HoldStill(default), new SetMotion(default, "pan"));
        Assert.Null(Films.First(film).Camera);
    }

    [Fact]
    public void What_cannot_be_made_is_refused_with_a_sentence()
    {
        (EditOperation, RefusalCause, Draft)[] cases =
        [
            (new AddPictures([]), RefusalCause.NoPictures, Films.Empty),
            (new AddPictures([new NewPicture(" ")]), RefusalCause.NoSuchPicture, Films.Empty),
            (new AddPictures([new NewPicture("a")], 0), RefusalCause.OutOfRange, Films.Empty),
            (new SetMotion(default, "fly"), RefusalCause.UnknownName, Films.Of(1)),
            (new SetMotion(default, "pan"), RefusalCause.NoPictures, Films.Empty),
            (new SetMotion(PictureScope.At(3), "pan"), RefusalCause.NoSuchPicture, Films.Of(3)),
            (
                new SetMotion(default, "pan", Values("""{"dir":"up"}""")),
                RefusalCause.UnknownSetting,
                Films.Of(1)
            ),
            (
                new SetMotion(default, "pan", Values("""{"size":1}""")),
                RefusalCause.UnknownSetting,
                Films.Of(1)
            ),
            (new ScaleMotion(default, 2), RefusalCause.NoMotion, Films.Of(1)),
            (new ScaleMotion(default, double.NaN), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetShutterAngle(default, 361), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetShutterAngle(default, double.NaN), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetDuration(default, 0), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetFilmDuration(long.MaxValue), RefusalCause.OutOfRange, Films.Of(1)),
            (SetCanvas.Shape("wide"), RefusalCause.OutOfRange, Films.Of(1)),
            (SetCanvas.Size(4, 4), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetFrameRate(0), RefusalCause.OutOfRange, Films.Of(1)),
            (new SetTransitions("dissolve"), RefusalCause.OnePicture, Films.Of(1)),
            (new SetTransitions("teleport"), RefusalCause.UnknownName, Films.Of(2)),
            (new SetTransitions("dissolve", 0), RefusalCause.OutOfRange, Films.Of(2)),
            (new SetFit(default, "stretch"), RefusalCause.UnknownName, Films.Of(1)),
        ];
        foreach (var (operation, cause, film) in cases)
        {
            var refused = Assert.IsType<EditOutcome.Refused>(operation.Apply(film));
            Assert.Equal(cause, refused.Cause);
            Assert.EndsWith(".", refused.Why);
        }
    }

    [Fact]
    public void A_film_of_absurd_lengths_is_refused_or_mended_but_never_throws()
    {
        var film = Films.Parse(
            """{"t":[{"tt":0,"sg":[{"d":9223372036854775807,"src":"a"},{"s":-5,"d":9223372036854775807,"src":"b"},{"d":-3,"src":"c"}]}]}"""
        );
        foreach (var operation in All)
            Assert.NotNull(operation.Apply(film));
    }
}
