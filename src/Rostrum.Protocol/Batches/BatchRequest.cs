using System.Text.Json;
using Rostrum.Protocol.Exports;

namespace Rostrum.Protocol.Batches;

/// <summary>Body of <c>POST /api/batches</c>.</summary>
/// <param name="Id">Chosen by the asker; the same id with the same body is the same batch.</param>
/// <param name="SessionId">The session in which the batch's films are listed.</param>
/// <param name="Template">A draft with placeholders, <c>{{name}}</c>, in its texts.</param>
/// <param name="Rows">Values by the names of placeholders, a film each; files by the addresses of uploads.</param>
public sealed record BatchRequest(
    string Id,
    string SessionId,
    JsonElement Template,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows,
    RenderFormat? Output = null
)
{
    /// <summary>Names the films, with placeholders; null for the columns <c>file</c>, <c>id</c> or <c>name</c>, or the row's number.</summary>
    public string? Name { get; init; }
}
