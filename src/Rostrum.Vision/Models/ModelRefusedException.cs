namespace Rostrum.Vision.Models;

/// <summary>A model or a runtime cannot be used. The message says why and what would do.</summary>
public sealed class ModelRefusedException(string message) : Exception(message);
