using Rostrum.Agent.Answering;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent;

public partial class Director
{
    /// <summary>The step back or forward that a message asks for; null when it asks for anything else.</summary>
    public static HistoryWish? StepIn(string words) =>
        words.Length <= LongestMessage ? HistoryReader.Read(words) : null;

    /// <summary>Whether a message asks for a step forward and for something else behind it: 恢复，但只要三成.</summary>
    public static bool StepsForwardFirst(string words) =>
        words.Length <= LongestMessage && HistoryReader.WantedAfter(words) is { Step: HistoryStep.Redo };

    /// <summary>How many versions a step back goes.</summary>
    /// <param name="now">The film as it is.</param>
    /// <param name="earlier">Its earlier versions, the newest first; only as many are read as needed.</param>
    /// <returns>0 when there is none to go to.</returns>
    public static int StepsBack(HistoryWish wish, Draft now, IEnumerable<Draft> earlier)
    {
        if (wish.ToBeginning)
            return earlier.TakeWhile(version => Pictures.Of(version).Count > 0).Count();
        if (wish.Setting is { } setting)
            return earlier.Take(1).Count(version => FilmMarks.Differ(version, now, setting));
        if (wish.IsCounted)
            return earlier.Take(WereOneStep(wish, now, earlier) ? 1 : wish.Count).Count();
        if (!HasIt(now))
            return 0;
        var steps = 0;
        foreach (var version in earlier)
        {
            steps++;
            if (!HasIt(version))
                return steps;
        }
        return 0;

        bool HasIt(Draft version) =>
            wish.BeforeThing is { } thing
                ? FilmMarks.Has(version, thing)
                : FilmMarks.Has(version, wish.Before!.Value);
    }

    /// <summary>"Make it black and white, add a vignette", then "revert both": one step made both changes.</summary>
    private static bool WereOneStep(HistoryWish wish, Draft now, IEnumerable<Draft> earlier) =>
        wish.IsOfBoth
        && earlier.FirstOrDefault() is { } before
        && Difference.Between(before, now).Skip(1).Any();

    /// <summary>What a step did; with <paramref name="after"/> null, that there was nothing to step to.</summary>
    public static string DescribeStep(HistoryStep step, Draft before, Draft? after, Language language)
    {
        var voice = Voice.Of(language);
        return after is null
            ? voice.NowhereToStep(step)
            : voice.Stepped(step, [.. Difference.Between(before, after).Select(voice.Say)]);
    }
}
