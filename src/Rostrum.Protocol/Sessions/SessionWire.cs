using System.Text.Json;
using System.Text.Json.Serialization;
using Rostrum.Protocol.Files;

namespace Rostrum.Protocol.Sessions;

/// <summary>Answer of <c>POST /api/tasks/me/with-session/nemo_agent</c>.</summary>
/// <param name="SessionId">19 decimal digits.</param>
public sealed record OpenedSession(string TaskId, string SessionId, string UserId);

/// <summary>Answer of <c>GET /api/state/nemo_agent/{user}/{session}/latest</c>.</summary>
/// <param name="Summary">The tracks in one line.</param>
public sealed record LatestState(
    string SessionId,
    string TaskId,
    string TaskName,
    string UserId,
    SessionState State,
    string Summary
);

/// <param name="Draft">The current draft; <c>{}</c> while there is none.</param>
/// <param name="VideoAnalyses">What was found out about each file, by <c>file_id</c>.</param>
/// <param name="Films">The session's films, where there are several; null otherwise.</param>
public sealed record SessionState(
    JsonElement Draft,
    IReadOnlyList<UploadedFile> VideoInfos,
    CanvasConfig CanvasConfig,
    IReadOnlyList<GeneratedMedium> GeneratedMedia,
    IReadOnlyDictionary<string, JsonElement> VideoAnalyses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<NamedFilm>? Films = null
);

/// <summary>One of several films of a session.</summary>
/// <param name="Current">It is the one in <c>draft</c>, on which messages work.</param>
/// <param name="Duration">Seconds.</param>
public sealed record NamedFilm(int Number, string Name, bool Current, double Duration);

/// <param name="Ratio">Shape as <c>W:H</c>.</param>
public sealed record CanvasConfig(int Width, int Height, string Ratio, double Fps);

/// <param name="Duration">Seconds; 0 for a still.</param>
public sealed record GeneratedMedium(
    string Id,
    string Type,
    string Url,
    string Prompt,
    double Duration,
    DateTime CreatedAt
);
