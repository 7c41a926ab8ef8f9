namespace Rostrum.Drafts.Music;

/// <summary>Choices that follow from a seed: the same place gives the same choice.</summary>
internal readonly record struct Chance(Noise Noise)
{
    public Chance Channel(int number) => new(Noise.Channel(number));

    /// <summary>0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count, long place) =>
        Math.Clamp((int)((Noise.At(place) + 1) / 2 * count), 0, count - 1);

    public T Of<T>(IReadOnlyList<T> list, long place) => list[Below(list.Count, place)];

    /// <summary>Within ±<paramref name="most"/>.</summary>
    public double Around(double most, long place) => Noise.At(place) * most;
}
