using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Media.Seeing;
using Rostrum.Vision;

namespace Rostrum.Farm.Tests;

/// <summary>A farm whose pictures are looked at by models of its owner's.</summary>
public sealed class EyesTests
{
    private const string Model = "cutter 0a1b2c3d";

    private readonly Yard yard = new();
    private readonly List<string> looks = [];

    [Fact]
    public async Task What_a_model_saw_is_kept_and_what_sees_without_it_looks_again()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(0), 1000));
        var (model, classical) = (Masks(0.1), Classical());
        foreach (var (id, eyes) in new[] { ("1", model), ("2", model), ("3", classical), ("4", classical) })
            await MakeAsync(id, draft, eyes);
        Assert.Equal(["model", "classical"], looks);
        // Each of them finds again what it saw itself.
        await MakeAsync("5", draft, model);
        Assert.Equal(2, looks.Count);
    }

    [Fact]
    public async Task Where_a_model_sees_the_subject_elsewhere_no_chunk_is_taken_from_a_node_without_it()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(0), 1000));
        Assert.Equal(0, (await MakeAsync("1", draft, Masks(0.05))).FramesReused);
        Assert.Equal(0, (await MakeAsync("2", draft, Masks(0.75))).FramesReused);
        Assert.NotEqual(0, (await MakeAsync("3", draft, Masks(0.75))).FramesReused);
    }

    [Fact]
    public async Task A_frame_to_be_looked_at_is_painted_anew_once_a_model_sees()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(0), 1000));
        var keys = new List<string>();
        foreach (var eyes in new[] { Classical(), Masks(0.05), Classical() })
        {
            yard.Eyes = eyes;
            keys.Add(
                await yard.Build().Frames.FindAsync(draft, MediaTime.FromMilliseconds(900), Yard.Cancel)
            );
        }
        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal(keys[0], keys[2]);
    }

    [Fact]
    public async Task What_was_seen_while_a_model_was_broken_is_not_taken_for_what_it_sees()
    {
        await using var own = yard;
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(0), 1000));
        var broken = true;
        var eyes = new Eyes(
            picture => broken ? Classical().Look(picture) : Masks(0.1).Look(picture),
            () => Masks(0.1).Names()
        );
        await MakeAsync("1", draft, eyes);
        broken = false;
        await MakeAsync("2", draft, eyes);
        await MakeAsync("3", draft, eyes);
        Assert.Equal(["classical", "model"], looks);
    }

    [Fact]
    public async Task While_a_model_is_broken_what_it_saw_stays_and_only_new_pictures_are_seen_without_it()
    {
        await using var own = yard;
        var (old, fresh) = (await yard.PictureAsync(0), await yard.PictureAsync(120));
        var model = Masks(0.1);
        await MakeAsync("1", Yard.Film(Yard.Shot(old, 1000)), model);
        var broken = new Eyes(Classical().Look, () => [.. model.Names(), Sight.Classical]);
        var both = Yard.Film(Yard.Shot(old, 1000), Yard.Shot(fresh, 1000));
        await MakeAsync("2", both, broken);
        await MakeAsync("3", both, broken);
        Assert.Equal(["model", "classical"], looks);
        // Once it works again, it looks at what it has not seen.
        await MakeAsync("4", both, model);
        Assert.Equal(["model", "classical", "model"], looks);
    }

    private async Task<Export> MakeAsync(string id, Draft draft, Eyes eyes)
    {
        yard.Eyes = eyes;
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(farm, Yard.Request(id, draft));
        await farm.StopAsync(Yard.Cancel);
        return export;
    }

    private Eyes Classical() =>
        new(
            picture =>
            {
                looks.Add("classical");
                return Sight.Of(picture);
            },
            () => [Sight.Classical]
        );

    /// <summary>A model that takes a square a fifth as wide as the picture for the subject.</summary>
    /// <param name="left">0–0.8 of the width.</param>
    private Eyes Masks(double left) =>
        new(
            picture =>
            {
                looks.Add("model");
                var values = new byte[picture.Width * picture.Height];
                for (var at = 0; at < values.Length; at++)
                {
                    var (x, y) = (at % picture.Width, at / picture.Width);
                    var inside = x >= left * picture.Width && x < (left + 0.2) * picture.Width;
                    values[at] =
                        inside && y > picture.Height / 4 && y < picture.Height * 3 / 4 ? (byte)255 : (byte)0;
                }
                var mask = new ByteGrid(picture.Width, picture.Height, values);
                return Sight.Of(picture, new SightHints { SubjectMask = (mask, $"{Model}{left}") });
            },
            () => [Sight.NamesOf($"{Model}{left}", Sight.Classical, Sight.Classical)]
        );
}
