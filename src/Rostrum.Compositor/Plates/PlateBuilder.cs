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
        source = new SourceRows(recipe.Format, recipe.Background, recipe.Look);
        foreach (var density in LevelLadder.Densities(recipe))
            levels.Add(
                recipe.Fit == PictureFit.Cover
                    ? LevelBuilder.Covering(recipe, density)
                    : LevelBuilder.Containing(recipe, density)
            );
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
