using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Drafts.Tests;

/// <summary>Films side by side in one session, as operations make, name and open them.</summary>
public sealed class FilmOperationTests
{
    private static readonly Draft three = Do(
        new Draft(),
        new AddPictures([
            new("file:lake.jpg", "lake"),
            new("file:cake.jpg", "cake"),
            new("file:kids.jpg", "kids"),
        ])
    );

    private static Draft Do(Draft draft, params EditOperation[] operations) =>
        operations.Aggregate(
            draft,
            (film, operation) => Assert.IsType<EditOutcome.Changed>(operation.Apply(film)).Draft
        );

    private static string Refused(Draft draft, EditOperation operation) =>
        Assert.IsType<EditOutcome.Refused>(operation.Apply(draft)).Why;

    private static IEnumerable<string> Names(Draft draft) => Films.Of(draft).Select(Films.NameOf);

    private static IEnumerable<string?> Shown(Draft film) =>
        Pictures.Of(film).Select(picture => picture.Meta?.Name);

    [Fact]
    public void Pictures_that_are_set_aside_are_in_no_film_and_can_become_one()
    {
        var alone = Do(three, new SetAside(PictureScope.At(1, 2)));
        Assert.Equal(["lake"], Names(alone));
        Assert.Equal(["lake"], Shown(alone));
        Assert.Equal(5_000, alone.Duration);
        var two = Do(alone, new NewFilm(PictureScope.At(-1)));
        Assert.Equal(["lake", "kids"], Names(two));
        Assert.Equal(["kids"], Shown(two));
        var all = Do(two, new NewFilm(PictureScope.At(0, 1)));
        Assert.Equal(["lake", "kids", "lake + cake"], Names(all));
        Assert.Equal(["lake", "cake"], Shown(all));
    }

    [Fact]
    public void More_can_be_set_aside_and_none_is_forgotten()
    {
        var alone = Do(three, new SetAside(PictureScope.At(2)), new SetAside(PictureScope.At(0)));
        Assert.Equal(["cake"], Shown(alone));
        Assert.Equal(["lake", "cake", "kids"], Shown(Films.Shelf(alone)!));
        Assert.Equal(["lake", "kids"], Shown(Do(alone, new NewFilm(PictureScope.At(0, 2)))));
    }

    [Fact]
    public void All_pictures_cannot_be_set_aside()
    {
        Assert.Contains("needs a picture", Refused(three, new SetAside(PictureScope.All)));
        Assert.Contains("has 3", Refused(three, new SetAside(PictureScope.At(7))));
        Assert.Contains("picture", Refused(new Draft(), new SetAside(PictureScope.All)));
    }

    [Fact]
    public void What_was_set_aside_outlives_opening_joining_and_removing_films()
    {
        var two = Do(three, new SetAside(PictureScope.At(1, 2)), new NewFilm(PictureScope.At(1)));
        Assert.NotNull(Films.Shelf(Do(two, new OpenFilm(1))));
        Assert.NotNull(Films.Shelf(Do(two, new RemoveFilm(1))));
        var joined = Do(two, new JoinFilms());
        Assert.Equal(["lake", "cake"], Shown(joined));
        Assert.Equal(["kids"], Shown(Do(joined, new NewFilm(PictureScope.At(2)))));
        Assert.Null(Do(two, new NewFilm(PictureScope.At(2)), new JoinFilms()).Beside);
    }

    [Fact]
    public void A_session_with_pictures_set_aside_is_read_as_it_was_written()
    {
        var alone = Do(three, new SetAside(PictureScope.At(1, 2)));
        var read = DraftJson.Parse(DraftJson.Write(alone), out _)!;
        Assert.Equal(DraftJson.Write(alone), DraftJson.Write(read));
        Assert.Equal(["lake", "cake", "kids"], Shown(Films.Shelf(read)!));
    }

    [Fact]
    public void A_film_is_renamed_wherever_it_stands()
    {
        var films = Do(three, new SeparateFilms());
        Assert.Equal(["Snowy", "cake", "kids"], Names(Do(films, new RenameFilm(1, "Snowy"))));
        var other = Do(films, new RenameFilm(2, "  A   trip "));
        Assert.Equal(["lake", "A trip", "kids"], Names(other));
        Assert.Equal(["lake"], Shown(other));
        Assert.Equal(["Beach day"], Names(Do(three, new RenameFilm(1, "Beach day"))));
    }

    [Fact]
    public void A_name_that_is_taken_empty_or_too_long_is_refused()
    {
        var films = Do(three, new SeparateFilms());
        Assert.Contains("called cake already", Refused(films, new RenameFilm(1, "cake")));
        Assert.Contains("1 to 80", Refused(films, new RenameFilm(1, " ")));
        Assert.Contains("1 to 80", Refused(films, new RenameFilm(1, new string('a', 81))));
        Assert.Contains("no film 4", Refused(films, new RenameFilm(4, "Trip")));
        Assert.Equal(["lake", "cake", "kids"], Names(Do(films, new RenameFilm(1, "lake"))));
    }

    [Fact]
    public void A_picture_is_replaced_by_another_of_the_film()
    {
        var film = Do(three, new SetMotion(PictureScope.At(0), "pan"), new ReplaceByOther(0, -1));
        Assert.Equal(["kids", "cake", "kids"], Shown(film));
        Assert.Equal("pan", Pictures.Of(film)[0].Motion?.Name);
        Assert.Contains("cannot replace itself", Refused(three, new ReplaceByOther(0, -3)));
        Assert.Contains("has 3", Refused(three, new ReplaceByOther(0, 3)));
    }
}
