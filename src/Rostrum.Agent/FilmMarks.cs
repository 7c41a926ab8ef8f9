using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent;

/// <summary>Whether a film has what a version of it is named by.</summary>
internal static class FilmMarks
{
    public static bool Has(Draft draft, HistoryMark mark) =>
        mark switch
        {
            HistoryMark.Music => FilmMusic.Of(draft) is not null,
            HistoryMark.Text => TextTracks.TextsOf(draft).Count > 0,
            HistoryMark.Transitions => Pictures.TransitionsOf(draft).Count > 0,
            HistoryMark.Motion => Pictures.Of(draft).Any(picture => picture.Motion is not null),
            HistoryMark.Effects => Pictures.Of(draft).Any(picture => picture.Effects is { Count: > 0 }),
            HistoryMark.Looks => Pictures.Of(draft).Any(picture => picture.Looks is { Count: > 0 }),
            _ => Pictures.Of(draft).Any(picture => picture.ShutterAngle > 0),
        };

    /// <summary>Whether some picture has an effect or a look of this name.</summary>
    public static bool Has(Draft draft, string thing) =>
        Pictures
            .Of(draft)
            .Any(picture =>
                (picture.Effects ?? []).Any(effect => effect.Name == thing)
                || (picture.Looks ?? []).Any(look => look.Name == thing)
            );

    /// <summary>Whether something is set otherwise in one version than in the other.</summary>
    public static bool Differ(Draft one, Draft other, HistorySetting setting) =>
        setting switch
        {
            HistorySetting.Volume => FilmMusic.Of(one)?.Volume != FilmMusic.Of(other)?.Volume,
            HistorySetting.Shape => Canvas.Of(one.Meta) != Canvas.Of(other.Meta)
                || !AreSame(one, other, picture => picture.Fit),
            HistorySetting.Length => one.Duration != other.Duration
                || !AreSame(one, other, picture => picture.Duration),
            _ => !AreSame(one, other, picture => picture.Id),
        };

    private static bool AreSame<T>(Draft one, Draft other, Func<Segment, T> of) =>
        Pictures.Of(one).Select(of).SequenceEqual(Pictures.Of(other).Select(of));
}
