using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Requests;

namespace Rostrum.Agent.Tests;

/// <summary>What came of some turns about stills.</summary>
internal sealed class Talk
{
    private readonly Conversation conversation;

    private Talk(Conversation conversation) => this.conversation = conversation;

    /// <param name="names">Of the stills that come with the first turn.</param>
    public static Talk Of(IReadOnlyList<string> names, params string[] turns)
    {
        var talk = new Talk(new Conversation(names));
        foreach (var words in turns)
            talk.conversation.Say(words);
        return talk;
    }

    /// <summary>The last answer.</summary>
    public string Reply => conversation.Reply;

    public Draft Film => DraftJson.Parse(Now.Json, out _)!;

    public IReadOnlyList<Segment> Pictures => Shown(TrackType.Video);

    public IReadOnlyList<Segment> Texts => Shown(TrackType.Text);

    public WireFilm Now => conversation.Now;

    /// <summary>The film after a turn, from 1.</summary>
    public WireFilm After(int turn) => conversation.After(turn);

    public IReadOnlyList<Segment> Shown(TrackType type) =>
        [.. Film.AllTracks.Where(track => track.Type == type).SelectMany(track => track.AllSegments)];

    /// <summary>Names of a picture's effects and looks.</summary>
    public static IEnumerable<string?> Added(Segment picture) =>
        (picture.Effects ?? []).Concat(picture.Looks ?? []).Select(effect => effect.Name);
}
