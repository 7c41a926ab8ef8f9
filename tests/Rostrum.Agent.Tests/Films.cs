using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>Films to be directed.</summary>
internal static class Films
{
    public static Draft Empty { get; } = new() { Version = 1, Id = "film" };

    public static Draft Of(int pictures, long milliseconds = 5000) =>
        pictures == 0
            ? Empty
            : Do(
                Empty,
                new AddPictures(
                    [
                        .. Enumerable
                            .Range(1, pictures)
                            .Select(i => new NewPicture($"file:{i}.jpg", $"still {i}")),
                    ],
                    milliseconds
                )
            );

    public static Draft Do(Draft draft, params EditOperation[] operations) =>
        operations.Aggregate(
            draft,
            (film, operation) => Assert.IsType<EditOutcome.Changed>(operation.Apply(film)).Draft
        );

    public static Draft Parse(string json) =>
        DraftJson.Parse(json, out var why) ?? throw new InvalidOperationException(why);

    /// <summary>The film after these turns.</summary>
    public static Draft Told(Draft draft, params string[] turns) =>
        turns.Aggregate(draft, (film, words) => new Director().Direct(words, film).Draft);

    /// <summary>What is asked in one go, of a film with one picture.</summary>
    public static Request Read(string words) =>
        Assert.Single(
            new MessageReader(words, Scene.Of(Of(1), Focus.None)).Requests(() => Scene.Of(Of(1), Focus.None))
        );

    public static Segment First(Draft draft) => Pictures.Of(draft)[0];

    public static double? Number(Segment segment, string name) =>
        segment.Motion?.Parameters is { } p && p.TryGetValue(name, out var value) ? value.GetDouble() : null;

    public static string? Word(Segment segment, string name) =>
        segment.Motion?.Parameters is { } p && p.TryGetValue(name, out var value) ? value.GetString() : null;
}
