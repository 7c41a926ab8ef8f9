using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Tests;

public sealed class SubjectOperationTests
{
    private static Draft Film(int pictures) =>
        Changed(
            new AddPictures([
                .. Enumerable.Range(1, pictures).Select(i => new NewPicture($"file:{i}.jpg", $"still {i}")),
            ]),
            new Draft { Version = 1 }
        );

    private static Draft Changed(EditOperation operation, Draft film) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(film)).Draft;

    [Fact]
    public void A_subject_is_kept_with_the_pictures_meant_and_with_what_else_is_known_of_it()
    {
        var film = Changed(new SetSubject(PictureScope.At(1), 0.2, 0.7, 0.3), Film(3));
        Assert.Contains("\"sj\":{\"x\":0.2,\"y\":0.7,\"w\":0.3}", DraftJson.Write(film));
        Assert.Null(Pictures.Of(film)[0].Subject);
        Assert.Equal(0.2, Pictures.Of(film)[1].Subject!.X);
    }

    [Theory]
    [InlineData(-0.1, 0.5, null)]
    [InlineData(0.5, 1.1, null)]
    [InlineData(double.NaN, 0.5, null)]
    [InlineData(0.5, 0.5, 0.0)]
    [InlineData(0.5, 0.5, 1.5)]
    public void A_subject_outside_the_picture_is_refused(double x, double y, double? width)
    {
        var refused = Assert.IsType<EditOutcome.Refused>(
            new SetSubject(PictureScope.All, x, y, width).Apply(Film(1))
        );
        Assert.Equal(RefusalCause.OutOfRange, refused.Cause);
    }

    [Fact]
    public void A_subject_that_is_forgotten_leaves_the_draft_as_it_was()
    {
        var film = Film(2);
        var told = Changed(new SetSubject(PictureScope.All, 0.2, 0.7), film);
        Assert.Equal(
            DraftJson.Write(film),
            DraftJson.Write(Changed(new ForgetSubject(PictureScope.All), told))
        );
    }

    [Fact]
    public void Each_of_the_nine_places_is_called_by_its_own_name()
    {
        foreach (var name in TextPlacement.Anchors)
        {
            var place = SubjectPlaces.Named(name)!;
            Assert.Equal(name, SubjectPlaces.NameOf(place));
            Assert.InRange(place.Box.Area, 0.25, 0.6);
        }
        Assert.Null(SubjectPlaces.Named("somewhere"));
    }
}
