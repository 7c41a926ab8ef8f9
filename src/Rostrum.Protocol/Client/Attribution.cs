namespace Rostrum.Protocol.Client;

/// <summary>Which program asks, sent with every call; some servers refuse exports without it.</summary>
/// <param name="Source">The program's or skill's name.</param>
/// <param name="Platform">Where it was installed from, <c>unknown</c> when nobody knows.</param>
public sealed record Attribution(string Source, string Version, string Platform);
