namespace Rostrum.Compositor.Plates;

/// <summary>Builds one level: shrinks the rows and either writes them at once or composes the plate at the end.</summary>
internal sealed class LevelBuilder : IDisposable
{
    private readonly RowReducer reducer;
    private readonly LevelWriter writer;
    private readonly LinearImage? inner;
    private readonly PlateComposer? composer;

    private LevelBuilder(
        RowReducer reducer,
        LevelWriter writer,
        LinearImage? inner,
        PlateComposer? composer
    ) => (this.reducer, this.writer, this.inner, this.composer) = (reducer, writer, inner, composer);

    /// <summary>The fitted picture is the still itself.</summary>
    public static LevelBuilder Covering(PlateRecipe recipe, double density)
    {
        var (width, height) = StillSize(recipe, density);
        var (columns, lines) = (AxisSpan.Whole(Rounded(width)), AxisSpan.Whole(Rounded(height)));
        var writer = Writer(recipe, columns.Count, lines.Count, density, columns, lines);
        var reducer = new RowReducer(recipe.Format.Width, recipe.Format.Height, columns, lines, writer);
        return new LevelBuilder(reducer, writer, null, null);
    }

    /// <summary>
    /// The fitted picture is a plate of the canvas's shape with the still in its middle, between samples if need be,
    /// so that it lies at the same place in every level.
    /// </summary>
    public static LevelBuilder Containing(PlateRecipe recipe, double density)
    {
        var plateWidth = Rounded(recipe.Canvas.Width * density);
        var plateHeight = Rounded(recipe.Canvas.Height * density);
        var (width, height) = StillSize(recipe, 1);
        var across = AxisSpan.Middle(width * plateWidth / recipe.Canvas.Width, plateWidth);
        var down = AxisSpan.Middle(height * plateHeight / recipe.Canvas.Height, plateHeight);
        var inner = new LinearImage(across.Count, down.Count);
        return new LevelBuilder(
            new RowReducer(recipe.Format.Width, recipe.Format.Height, across, down, inner),
            Writer(recipe, plateWidth, plateHeight, density, across, down),
            inner,
            new PlateComposer(
                plateWidth,
                plateHeight,
                across,
                down,
                recipe.Fit,
                LinearColour.Of(recipe.Background)
            )
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

    private static LevelWriter Writer(
        PlateRecipe recipe,
        int width,
        int height,
        double density,
        AxisSpan across,
        AxisSpan down
    ) =>
        new(
            width,
            height,
            density,
            RowReducer.Result(recipe.Format.Width, recipe.Format.Height, across, down)
        );

    private static (double Width, double Height) StillSize(PlateRecipe recipe, double density)
    {
        var scale = LevelLadder.FitScale(recipe) * density;
        return (recipe.Format.Width * scale, recipe.Format.Height * scale);
    }

    private static int Rounded(double size) => Math.Max(1, (int)Math.Round(size));
}
