using System.Collections.Concurrent;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Sights;
using Rostrum.Media;
using Rostrum.Media.Seeing;
using Rostrum.Vision;
using Rostrum.Vision.Models;

namespace Rostrum.Cli.Commands;

/// <summary>
/// Looks at pictures with the models that the user installed; without any, or where one fails, without. A model that
/// failed is told of and left alone for an hour.
/// </summary>
internal sealed class OwnModels(ModelShelf shelf, TimeProvider clock)
{
    private static readonly TimeSpan leftAlone = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> failed = new();

    /// <summary>With the user's own shelf.</summary>
    public static Eyes Eyes { get; } = new OwnModels(ModelShelf.OfUser(), TimeProvider.System).ToEyes();

    private Eyes ToEyes() => new(Look, Names);

    private Sight Look(SmallPicture picture)
    {
        if (shelf.Runtime is not { } runtime)
            return Sight.Of(picture);
        var hints = new SightHints();
        foreach (var kind in Enum.GetValues<ModelKind>())
            if (Usable(kind) is { } identity && shelf.PathOf(kind) is { } model)
                try
                {
                    hints = hints.With(SeeProcess.Look(kind.Word(), runtime, model, identity, picture));
                }
                catch (MediaException failure)
                {
                    failed[identity] = clock.GetUtcNow();
                    Say.Note(failure.Message);
                }
        return Sight.Of(picture, hints);
    }

    private string[] Names() => [.. new[] { NamesOf(Installed), NamesOf(Usable) }.Distinct()];

    private static string NamesOf(Func<ModelKind, string?> name) =>
        Sight.NamesOf(
            name(ModelKind.Mask) ?? Sight.Classical,
            name(ModelKind.Depth) ?? Sight.Classical,
            name(ModelKind.Faces) ?? Sight.Classical
        );

    /// <summary>What the model of a kind is called in what it sees; null where there is none that could run.</summary>
    private string? Installed(ModelKind kind) => shelf.Runtime is null ? null : shelf.IdentityOf(kind);

    /// <summary>The same; null where it failed of late.</summary>
    private string? Usable(ModelKind kind) =>
        Installed(kind) is { } identity
        && !(failed.TryGetValue(identity, out var moment) && clock.GetUtcNow() - moment < leftAlone)
            ? identity
            : null;
}
