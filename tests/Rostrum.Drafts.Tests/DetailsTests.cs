using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Tests;

/// <summary>What a tour visits when nobody says what.</summary>
public sealed class DetailsTests
{
    [Fact]
    public void Several_faces_are_visited_from_left_to_right()
    {
        var sight = Sights.Nothing with { Faces = [FaceAt(0.7), FaceAt(0.2), FaceAt(0.45)] };
        Assert.Equal([0.2, 0.45, 0.7], Details.Of(sight, 5).Select(place => Math.Round(place.X, 6)));
    }

    [Fact]
    public void Faces_close_together_are_one_place()
    {
        var sight = Sights.Nothing with { Faces = [FaceAt(0.3), FaceAt(0.36), FaceAt(0.8)] };
        Assert.Equal([0.3, 0.8], Details.Of(sight, 5).Select(place => Math.Round(place.X, 6)));
    }

    [Fact]
    public void What_stands_out_is_found_and_visited_on_a_short_way()
    {
        PicturePoint[] things = [new(0.15, 0.5), new(0.85, 0.5), new(0.5, 0.5)];
        var sight = Sights.Nothing with
        {
            Saliency = Sights.Grid(
                120,
                80,
                (x, y) => things.Any(thing => Math.Abs(x - thing.X) < 0.07 && Math.Abs(y - thing.Y) < 0.1)
            ),
            SubjectPoint = things[0],
            SubjectTrust = 1,
        };
        var places = Details.Of(sight, 5);
        Assert.Equal(3, places.Count);
        foreach (var (thing, place) in new[] { things[0], things[2], things[1] }.Zip(places))
        {
            Assert.Equal(thing.X, place.X, 0.06);
            Assert.Equal(thing.Y, place.Y, 0.06);
        }
    }

    [Fact]
    public void No_more_places_are_found_than_are_wanted() =>
        Assert.Equal(
            2,
            Details.Of(Sights.Nothing with { Faces = [FaceAt(0.1), FaceAt(0.5), FaceAt(0.9)] }, 2).Count
        );

    [Fact]
    public void A_picture_in_which_nothing_stands_out_has_no_details() =>
        Assert.Empty(Details.Of(Sights.Nothing, 5));

    [Fact]
    public void A_tour_of_a_group_rests_at_each_face()
    {
        var scene = MotionScenes.Scene(MotionScenes.ExactFit, 8000) with
        {
            Sight = Sights.Nothing with { Faces = [FaceAt(0.8), FaceAt(0.2), FaceAt(0.5)] },
        };
        var views = MotionScenes.Direct("tour", scene, ("amount", 2.0)).Views(scene.Duration, 4000).ToList();
        var rests = views
            .Zip(views.Skip(1))
            .Where(pair => pair.First == pair.Second && pair.First.Zoom > 1)
            .Select(pair => Math.Round(pair.First.X, 3))
            .Distinct();
        Assert.Equal([0.2, 0.5, 0.8], rests);
    }

    private static Face FaceAt(double x) => new(new PictureBox(x - 0.05, 0.4, x + 0.05, 0.55), 0.9 - 0.1 * x);
}
