namespace Rostrum.Agent.Generations;

/// <summary>What became of a wish for a generated clip, for the person to be told.</summary>
/// <param name="Prompt">The person's words.</param>
public abstract record GenerationNews(string Prompt)
{
    /// <param name="Place">Of the picture, from 0.</param>
    /// <param name="Credits">Held for it; 0 for none.</param>
    public sealed record Begun(string Prompt, int Place, long Credits) : GenerationNews(Prompt);

    /// <param name="Percent">How much is done, as far as the generator tells.</param>
    public sealed record Running(string Prompt, int Percent) : GenerationNews(Prompt);

    /// <param name="Credits">Needed for it.</param>
    public sealed record NoCredits(string Prompt, long Credits) : GenerationNews(Prompt);

    /// <summary>As many as may wait are waiting.</summary>
    public sealed record TooMany(string Prompt, int Most) : GenerationNews(Prompt);

    /// <summary>The picture is no still whose file is here.</summary>
    public sealed record NotAStill(string Prompt, int Place) : GenerationNews(Prompt);

    /// <param name="Place">Where the clip is seen now, from 0; null when its picture had left the film.</param>
    public sealed record Done(string Prompt, int? Place) : GenerationNews(Prompt);

    /// <param name="Why">A sentence.</param>
    public sealed record Failed(string Prompt, string Why) : GenerationNews(Prompt);

    public sealed record Canceled(string Prompt) : GenerationNews(Prompt);
}
