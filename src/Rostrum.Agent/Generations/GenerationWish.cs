using Rostrum.Drafts;

namespace Rostrum.Agent.Generations;

/// <summary>A still that is to come alive, which only a generative model can do.</summary>
/// <param name="Place">Of the picture in its film, from 0.</param>
/// <param name="Picture">The picture as it is in the film.</param>
/// <param name="Prompt">What the person said of it, in the person's words.</param>
public sealed record GenerationWish(int Place, Segment Picture, string Prompt);
