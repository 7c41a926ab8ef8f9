namespace Rostrum.Agent;

/// <summary>A file of letters that the person sent.</summary>
/// <param name="Name">Of the file, without its ending, such as <c>Poppins-SemiBold</c>.</param>
public sealed record OwnFont(string Name, string Address);
