using System.Buffers;
using System.Security.Cryptography;
using Rostrum.Farm.Blobs;

namespace Rostrum.Server.Uploads;

/// <summary>Streams what arrives to a scratch file, counting and hashing on the way; it is never whole in memory.</summary>
internal static class ScratchFile
{
    private const int PieceBytes = 1 << 16;

    /// <param name="source">Is read to its end, or until <paramref name="room"/> is used up.</param>
    /// <param name="name">What the file is called; see <see cref="FileName"/>.</param>
    /// <param name="room">Counts the bytes and throws when there are too many.</param>
    /// <param name="broken">Says what it means that the source broke off.</param>
    /// <exception cref="IOException">The scratch file cannot be written.</exception>
    public static async Task<IncomingFile> ReceiveAsync(
        Stream source,
        string name,
        IBlobStore store,
        Action<long> room,
        Func<Exception, UploadRefusedException> broken,
        CancellationToken cancel
    )
    {
        var path = store.NewScratchFile("part");
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = Create(path);
            var size = 0L;
            while (await ReadAsync(source, piece, broken, cancel) is > 0 and var read)
            {
                room(size += read);
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), cancel);
            }
            return new IncomingFile(path, name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static FileStream Create(string path) =>
        new(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            }
        );

    private static async ValueTask<int> ReadAsync(
        Stream source,
        byte[] piece,
        Func<Exception, UploadRefusedException> broken,
        CancellationToken cancel
    )
    {
        try
        {
            return await source.ReadAsync(piece.AsMemory(0, PieceBytes), cancel);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            cancel.ThrowIfCancellationRequested();
            throw broken(failure);
        }
    }
}
