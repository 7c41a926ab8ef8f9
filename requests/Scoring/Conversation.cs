using System.Diagnostics;
using Rostrum.Agent;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Requests;

/// <summary>
/// A talk with the director as a session has it: every film that comes of a turn is stored as JSON and read again for
/// the next one, and steps walk the stored versions.
/// </summary>
internal sealed class Conversation
{
    private readonly Director director = new();
    private readonly List<Version> versions = [new(-1, DraftJson.Write(new Draft()))];
    private readonly List<WireFilm> films = [];
    private IReadOnlyList<NewPicture> waiting;
    private int current;

    /// <param name="assets">Names of the stills that come with the first message.</param>
    public Conversation(IReadOnlyList<string> assets)
    {
        waiting = [.. assets.Select(name => new NewPicture($"file:stills/{name}.jpg", name))];
        films.Add(new WireFilm(versions[0].Json));
    }

    /// <summary>How many turns were said.</summary>
    public int Turns => films.Count - 1;

    /// <summary>The last answer.</summary>
    public string Reply { get; private set; } = "";

    /// <summary>What each turn was answered.</summary>
    public List<string> Replies { get; } = [];

    /// <summary>How long each turn took the director, ms.</summary>
    public List<double> Milliseconds { get; } = [];

    public WireFilm Now => films[^1];

    /// <summary>The film after a turn, from 1; 0 is before the first.</summary>
    public WireFilm After(int turn) => films[turn];

    public static Conversation Play(RequestCase asked)
    {
        var told = new Conversation(asked.Assets);
        foreach (var words in asked.Turns)
            told.Say(words);
        return told;
    }

    /// <summary>A talk of one turn, of which the film and the answer are known.</summary>
    public static Conversation Of(string film, string reply)
    {
        var told = new Conversation([]) { Reply = reply };
        told.films.Add(new WireFilm(film));
        return told;
    }

    public void Say(string words)
    {
        var film = DraftJson.Parse(versions[current].Json, out _)!;
        var began = Stopwatch.GetTimestamp();
        Reply = Director.StepIn(words) is { } step ? Step(step, film, words) : Direct(words, film);
        Milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Replies.Add(Reply);
        films.Add(new WireFilm(versions[current].Json));
    }

    /// <summary>
    /// Whether saying "undo" until nothing is left to undo shows each earlier version again to the byte. Nothing is to
    /// be said afterwards.
    /// </summary>
    public bool UndoesToTheByte()
    {
        for (var expected = versions[current].Parent; expected >= 0; expected = versions[expected].Parent)
        {
            Say("undo");
            var read = DraftJson.Parse(Now.Json, out _)!;
            if (Now.Json != versions[expected].Json || DraftJson.Write(read) != Now.Json)
                return false;
        }
        return true;
    }

    private string Direct(string words, Draft film)
    {
        var parent = versions[current].Parent;
        var before = parent < 0 ? null : DraftJson.Parse(versions[parent].Json, out _);
        var next = versions.FindLastIndex(version => version.Parent == current);
        var ahead =
            next >= 0 && Director.StepsForwardFirst(words)
                ? DraftJson.Parse(versions[next].Json, out _)
                : null;
        var direction = director.Direct(words, film, waiting, [], before, ahead: ahead);
        waiting = [];
        if (!ReferenceEquals(direction.Draft, film))
        {
            versions.Add(new Version(current, DraftJson.Write(direction.Draft)));
            current = versions.Count - 1;
        }
        return direction.Reply;
    }

    private string Step(HistoryWish step, Draft film, string words)
    {
        var ahead = step.Step == HistoryStep.Redo ? Later(step.Count) : -1;
        var forward = step.GoesForward(ahead >= 0);
        var target = forward ? ahead : Earlier(Director.StepsBack(step, film, Earlier()));
        var then = target < 0 ? null : DraftJson.Parse(versions[target].Json, out _);
        current = target < 0 ? current : target;
        return Director.DescribeStep(
            forward ? HistoryStep.Redo : HistoryStep.Undo,
            film,
            then,
            Director.LanguageIn(words)
        );
    }

    /// <summary>The version so many steps forward, or as many as there are; -1 for none.</summary>
    private int Later(int steps)
    {
        var reached = -1;
        for (; steps > 0; steps--)
        {
            var from = reached < 0 ? current : reached;
            var next = versions.FindLastIndex(version => version.Parent == from);
            if (next < 0)
                break;
            reached = next;
        }
        return reached;
    }

    /// <summary>The versions before the present one, the newest first.</summary>
    private IEnumerable<Draft> Earlier()
    {
        for (var version = versions[current].Parent; version >= 0; version = versions[version].Parent)
            yield return DraftJson.Parse(versions[version].Json, out _)!;
    }

    /// <summary>The version so many steps back; -1 for none.</summary>
    private int Earlier(int steps)
    {
        var version = steps == 0 ? -1 : current;
        for (; steps > 0; steps--)
            version = versions[version].Parent;
        return version;
    }

    /// <param name="Parent">The version it was made from; -1 for the empty film.</param>
    private sealed record Version(int Parent, string Json);
}
