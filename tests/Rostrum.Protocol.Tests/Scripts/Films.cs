using System.Text.Json;

namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>What lies in a session, as the wire has it.</summary>
internal static class Films
{
    public const string None = "{}";

    public const string OnePicture =
        """{"v":1,"d":5000,"m":{"ratio":"16:9"},"t":[{"id":"t1","tt":0,"m":{"name":"Main"},"sg":[{"id":"s1","s":0,"d":5000,"m":{"name":"lake"},"mo":{"n":"push_in"}}]}]}""";

    public const string Longer =
        """{"v":1,"d":10000,"m":{"ratio":"9:16"},"t":[{"id":"t1","tt":0,"m":{"name":"Main"},"sg":[{"id":"s1","s":0,"d":5000,"m":{"name":"lake"},"mo":{"n":"pan"}},{"id":"s2","s":5000,"d":5000,"m":{"name":"sea"}}]}]}""";

    public const string Uploaded =
        """{"files":[{"file_id":"f1","filename":"lake.jpg","file_type":"image","cdn_url":"http://127.0.0.1/lake.jpg","duration":0,"width":640,"height":480,"hash":"aa","size":7}],"session_state_applied":true}""";

    public static string Event(string text) =>
        $$"""{"content":{"parts":[{"text":{{JsonSerializer.Serialize(text)}}}],"role":"model"},"invocationId":"e-1","author":"nemo_agent","id":"abcdefgh","timestamp":1.5}""";

    public static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
