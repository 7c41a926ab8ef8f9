using Rostrum.Farm.Blobs;
using Rostrum.Media;
using Rostrum.Media.Inspection;
using Rostrum.Protocol;

namespace Rostrum.Server.Uploads;

/// <summary>A file that was looked at and lies in the store.</summary>
/// <param name="BlobKey"><c>assets/</c> and the hash: the same content is stored once.</param>
/// <param name="Name">Fit to be shown; always with an ending.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string BlobKey, string Sha256, string Name, long Size, FileFacts Facts);

/// <summary>Looks at files that have arrived and puts those that are accepted into the store.</summary>
/// <param name="inspections">Files looked at at once, each by a process of its own; at least one.</param>
public sealed class FileIntake(IBlobStore store, int inspections) : IDisposable
{
    private readonly SemaphoreSlim places = new(inspections, inspections);

    public FileIntake(IBlobStore store)
        : this(store, Environment.ProcessorCount) { }

    /// <summary>Takes the file over when it is accepted; the caller disposes it either way.</summary>
    /// <exception cref="UploadRefusedException">It is not of an accepted kind, damaged or too large in pixels.</exception>
    /// <exception cref="MediaException">This machine cannot look at files.</exception>
    public async Task<StoredFile> TakeAsync(IncomingFile file, CancellationToken cancel)
    {
        var facts = await InspectAsync(file, cancel);
        var key = $"assets/{file.Sha256}";
        if (!await store.ExistsAsync(key, cancel))
        {
            await store.PutAsync(key, file.Path, cancel);
            file.Take();
        }
        return new StoredFile(key, file.Sha256, WithEnding(file.Name, facts.Format), file.Size, facts);
    }

    private async Task<FileFacts> InspectAsync(IncomingFile file, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await FileInspector.InspectAsync(file.Path, cancel);
        }
        catch (MediaException refused) when (IsOfTheFile(refused.Failure))
        {
            throw Refusal(file, refused);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Whether it is the file that failed, not the machine.</summary>
    private static bool IsOfTheFile(MediaFailure failure) =>
        failure
            is MediaFailure.FileRefused
                or MediaFailure.FileDamaged
                or MediaFailure.PictureRefused
                or MediaFailure.PictureDamaged
                or MediaFailure.DecoderDied
                or MediaFailure.DecoderStalled;

    /// <summary>The sender knows the file by its name, not by where it lies here.</summary>
    private static UploadRefusedException Refusal(IncomingFile file, MediaException refused)
    {
        // Where it lies here says nothing of its kind; its name may.
        var sentence =
            refused.Message == FileInspector.UnknownKind(file.Path)
                ? FileInspector.UnknownKind(file.Name)
                : refused.Message.Replace(file.Path, file.Name, StringComparison.Ordinal);
        return new UploadRefusedException(
            ApiCode.UnsupportedFile,
            sentence.Contains(FileFormat.Accepted, StringComparison.Ordinal)
                ? sentence
                : $"{sentence} Accepted are {FileFormat.Accepted}.",
            refused
        );
    }

    private static string WithEnding(string name, string format) =>
        Path.GetExtension(name).Length > 1 ? name : FileName.Clean($"{name}.{format}");

    public void Dispose() => places.Dispose();
}
