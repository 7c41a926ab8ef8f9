using System.Runtime.ExceptionServices;
using Rostrum.Media;
using Rostrum.Media.Quality;

namespace Rostrum.Farm.Exports;

/// <summary>The film cannot be made, however often it is tried; the message is for the person whose film it is.</summary>
internal sealed class FilmRefusedException(string message) : Exception(message);

/// <summary>The film is not as it should be, and only such a film was wanted.</summary>
/// <param name="quality">What was measured, as a row keeps it.</param>
/// <param name="qualityBlob">Key of the blob with all of it; null where <paramref name="quality"/> is all.</param>
internal sealed class BelowStandardException(QualityReport report, string quality, string? qualityBlob)
    : Exception(SentenceOf(report))
{
    public string Quality => quality;

    public string? QualityBlob => qualityBlob;

    private static string SentenceOf(QualityReport report)
    {
        var failures = report.Failures.ToList();
        var (first, more) = (failures[0], failures.Count - 1);
        var place = report.Target is { } target ? $" for {target}" : "";
        var others = more switch
        {
            0 => "",
            1 => " One more thing is not as it should be.",
            _ => $" {more} more things are not as they should be.",
        };
        return $"The film{place} was not kept, as strict was asked for. {first.Sentence?.TrimEnd('.')} ({first.Measured}; wanted: {first.Wanted}).{others}";
    }
}

/// <summary>The film was put back behind another account's, with the chunks that are finished.</summary>
internal sealed class GaveWayException : Exception;

/// <summary>Tells failures that are worth another attempt from those that are not, and puts both into words.</summary>
/// <param name="Sentence">For the person whose film it is; it names no place on the server.</param>
internal sealed record FilmFailure(bool Lasting, string Sentence)
{
    public static FilmFailure Of(Exception failure) =>
        Unwrap(failure) switch
        {
            FilmRefusedException or DraftRefusedException or BelowStandardException => new(
                true,
                Unwrap(failure).Message
            ),
            MediaException media => OfMedia(media),
            InvalidDataException => new(false, "A finished part of the film was damaged; export it again."),
            IOException => new(false, "The film could not be stored; export it again in a few minutes."),
            _ => new(false, "The film could not be made through a fault of ours; export it again later."),
        };

    /// <summary>What several threads fail with arrives in a parcel; its first content counts.</summary>
    public static Exception Unwrap(Exception failure) =>
        failure is AggregateException several ? several.Flatten().InnerExceptions[0] : failure;

    /// <summary>Throws what was in the parcel, with the place where it was thrown first.</summary>
    public static void Rethrow(AggregateException several) => ExceptionDispatchInfo.Throw(Unwrap(several));

    private static FilmFailure OfMedia(MediaException media) =>
        media.Failure switch
        {
            MediaFailure.PictureMissing
            or MediaFailure.PictureRefused
            or MediaFailure.PictureDamaged
            or MediaFailure.FileRefused
            or MediaFailure.FileDamaged => new(true, media.Message),
            MediaFailure.DecoderDied or MediaFailure.DecoderStalled => new(
                false,
                "One of the pictures could not be read in the time and memory that a picture may take; "
                    + "save it smaller or in another format, and export again."
            ),
            MediaFailure.DiskFull => new(
                false,
                "The server has no room for the film at the moment; export it again later."
            ),
            _ => new(false, "The film's encoder failed; export it again in a few minutes."),
        };
}
