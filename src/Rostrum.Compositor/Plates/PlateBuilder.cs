using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// Makes a plate while the still's rows come in, so that preparing overlaps with decoding and the still is never
/// held whole: linear light, shrunk to the levels that will be seen, fitted, and stored as luma and chroma.
/// </summary>
public sealed class PlateBuilder : IDisposable
{
    private readonly PlateRecipe recipe;
    private readonly SourceRows source;
    private readonly List<LevelBuilder> levels = [];
    private int rows;
    private bool finished;
    private bool disposed;

    public PlateBuilder(PlateRecipe recipe)
    {
        this.recipe = recipe;
        source = new SourceRows(recipe.Format, recipe.Background);
        foreach (var density in LevelLadder.Densities(recipe))
            levels.Add(recipe.Fit == PictureFit.Cover ? LevelBuilder.Covering(recipe, density) : LevelBuilder.Containing(recipe, density));
    }

    /// <summary>Takes the next row, from top to bottom.</summary>
    public void Append(ReadOnlySpan<byte> row)
    {
        var linear = source.Read(row);
        foreach (var level in levels)
            level.Append(linear);
        rows++;
    }

    /// <summary>The plate, once all rows are in. The caller owns it.</summary>
    public Plate Finish()
    {
        if (rows != recipe.Format.Height)
            throw new InvalidOperationException($"{rows} of {recipe.Format.Height} rows have come in.");
        finished = true;
        return new Plate([.. levels.Select(level => level.Finish())]);
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        source.Dispose();
        foreach (var level in levels)
        {
            level.Dispose();
            if (!finished)
                level.Abandon();
        }
    }
}

/// <summary>Builds one level: shrinks the rows and either writes them at once or composes the plate at the end.</summary>
internal sealed class LevelBuilder : IDisposable
{
    private readonly RowReducer reducer;
    private readonly LevelWriter writer;
    private readonly LinearImage? inner;
    private readonly PlateComposer? composer;

    private LevelBuilder(RowReducer reducer, LevelWriter writer, LinearImage? inner, PlateComposer? composer) =>
        (this.reducer, this.writer, this.inner, this.composer) = (reducer, writer, inner, composer);

    /// <summary>The fitted picture is the still itself.</summary>
    public static LevelBuilder Covering(PlateRecipe recipe, double density)
    {
        var (width, height) = StillSize(recipe, density);
        var writer = new LevelWriter(width, height, density);
        return new LevelBuilder(
            new RowReducer(recipe.Format.Width, recipe.Format.Height, width, height, writer),
            writer,
            null,
            null
        );
    }

    /// <summary>The fitted picture is a plate of the canvas's shape with the still in its middle.</summary>
    public static LevelBuilder Containing(PlateRecipe recipe, double density)
    {
        var plateWidth = Rounded(recipe.Canvas.Width * density);
        var plateHeight = Rounded(recipe.Canvas.Height * density);
        var (width, height) = StillSize(recipe, density);
        var inner = new LinearImage(Math.Min(width, plateWidth), Math.Min(height, plateHeight));
        return new LevelBuilder(
            new RowReducer(recipe.Format.Width, recipe.Format.Height, inner.Width, inner.Height, inner),
            new LevelWriter(plateWidth, plateHeight, density),
            inner,
            new PlateComposer(plateWidth, plateHeight, recipe.Fit, LinearColour.Of(recipe.Background))
        );
    }

    public void Append(LinearRow row) => reducer.Append(row);

    public PlateLevel Finish()
    {
        if (composer is not null)
            composer.Compose(inner!, writer);
        return writer.Level;
    }

    /// <summary>Frees the level itself, when it will not be used.</summary>
    public void Abandon() => writer.Level.Dispose();

    public void Dispose()
    {
        reducer.Dispose();
        writer.Dispose();
        inner?.Dispose();
    }

    private static (int Width, int Height) StillSize(PlateRecipe recipe, double density)
    {
        var scale = LevelLadder.FitScale(recipe) * density;
        return (Rounded(recipe.Format.Width * scale), Rounded(recipe.Format.Height * scale));
    }

    private static int Rounded(double size) => Math.Max(1, (int)Math.Round(size));
}
