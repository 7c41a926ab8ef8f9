using System.Globalization;
using Rostrum.Agent.Planning;
using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>What people ask about a film, as it is.</summary>
internal sealed class FilmFacts(Draft film)
{
    public IReadOnlyList<string> Pictures { get; } =
    [.. Rostrum.Drafts.Operations.Pictures.Of(film).Select(Scene.NameOf)];

    public string Seconds { get; } =
        ((film.Duration ?? 0) / 1000.0).ToString("0.##", CultureInfo.InvariantCulture);

    public Canvas Canvas { get; } = Canvas.Of(film.Meta);

    public string Ratio { get; } = film.Meta?.Ratio ?? Canvas.Of(film.Meta).Ratio;

    public string Rate { get; } = (film.Fps ?? 30).ToString("0.###", CultureInfo.InvariantCulture);

    public string Timeline { get; } = TrackSummary.Of(film);

    public IReadOnlyList<string> Texts { get; } =
    [.. TextTracks.TextsOf(film).Select(text => text.Text ?? "").Where(text => text.Length > 0)];

    /// <summary>Of each picture; null for none.</summary>
    public IReadOnlyList<Motion?> Moves { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.Of(film)
            .Select(picture => MotionCatalogue.Find(picture.Motion?.Name)),
    ];

    /// <summary>What is done to the pictures besides, each once.</summary>
    public IReadOnlyList<CatalogueEntry> Treatments { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.Of(film)
            .SelectMany(picture =>
                (picture.Effects ?? [])
                    .Select(effect =>
                        (CatalogueEntry?)Rostrum.Drafts.Effects.EffectCatalogue.Find(effect.Name)
                    )
                    .Concat(
                        (picture.Looks ?? []).Select(look =>
                            Rostrum.Drafts.Looks.LookCatalogue.Find(look.Name)
                        )
                    )
            )
            .OfType<CatalogueEntry>()
            .Distinct(),
    ];

    /// <summary>Which way each picture's camera goes, by the wire's word; null where that is not written.</summary>
    public IReadOnlyList<string?> Ways { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.Of(film)
            .Select(picture =>
                picture.Motion?.Parameters?.TryGetValue("dir", out var way) == true ? way.GetString() : null
            ),
    ];

    /// <summary>When each picture is first seen, s.</summary>
    public IReadOnlyList<string> Starts { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.Of(film)
            .Select(picture =>
                ((picture.Start ?? 0) / 1000.0).ToString("0.##", CultureInfo.InvariantCulture)
            ),
    ];

    /// <summary>The transitions there are, each once.</summary>
    public IReadOnlyList<Transition> Joints { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.TransitionsOf(film)
            .Select(joint => TransitionCatalogue.Find(joint.Name))
            .OfType<Transition>()
            .Distinct(),
    ];

    /// <summary>How long the transitions are, s, each length once.</summary>
    public IReadOnlyList<string> JointLengths { get; } =
    [
        .. Rostrum
            .Drafts.Operations.Pictures.TransitionsOf(film)
            .Select(joint => ((joint.Duration ?? 0) / 1000.0).ToString("0.##", CultureInfo.InvariantCulture))
            .Distinct(),
    ];

    /// <summary>All films of the session by their names.</summary>
    public IReadOnlyList<string> Films { get; } =
    [.. Rostrum.Drafts.Operations.Films.Of(film).Select(Rostrum.Drafts.Operations.Films.NameOf)];

    public bool HasMusic { get; } = FilmMusic.Of(film) is not null;

    /// <summary>null for a file.</summary>
    public Mood? Mood { get; } = MoodCatalogue.Find(MusicPlanner.MoodOf(FilmMusic.Of(film)));

    public string Volume { get; } =
        ((FilmMusic.Of(film)?.Volume ?? 1) * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
