namespace DrawStills;

internal interface IPicture
{
    string Name { get; }

    /// <summary>Draws the picture at <paramref name="scale"/> times its full size.</summary>
    DisplayImage Draw(float scale);
}
