using System.Text.Json;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Exports;

/// <summary>A film beside the first of an export, as its row keeps it.</summary>
internal sealed record StoredFilm(string Target, string Draft, string? EncoderOptions, string FileName)
{
    public static string? Write(IReadOnlyList<FurtherFilm> films) =>
        films.Count == 0
            ? null
            : JsonSerializer.Serialize(
                films.Select(film => new StoredFilm(
                    film.Target.Name,
                    DraftJson.Write(film.Draft),
                    film.Encoder.Options,
                    film.FileName
                ))
            );

    public static IReadOnlyList<StoredFilm> Read(string? written) =>
        written is null ? [] : JsonSerializer.Deserialize<List<StoredFilm>>(written)!;
}

/// <summary>One of the films that an export is to make.</summary>
/// <param name="Draft">In the wire's format.</param>
/// <param name="DownloadKey">Unguessable, and its own.</param>
internal sealed record WantedFilm(
    string Draft,
    EncoderSettings Encoder,
    ExportTarget? Target,
    string DownloadKey,
    string FileName
)
{
    public static IReadOnlyList<WantedFilm> Of(Export export)
    {
        var encoder = new EncoderSettings(export.EncoderPreset, export.EncoderCrf, export.EncoderOptions);
        return
        [
            new WantedFilm(
                export.Draft,
                encoder,
                ExportTargetCatalogue.Find(export.Target),
                export.DownloadKey,
                export.FileName
            ),
            .. StoredFilm
                .Read(export.MoreFilms)
                .Select(film => new WantedFilm(
                    film.Draft,
                    encoder with
                    {
                        Options = film.EncoderOptions,
                    },
                    ExportTargetCatalogue.Find(film.Target),
                    $"{export.DownloadKey}-{film.Target}",
                    film.FileName
                )),
        ];
    }
}
