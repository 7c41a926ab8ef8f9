using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Farm.Blobs;
using Rostrum.Media;

namespace Rostrum.Farm.Exports;

/// <summary>Where single frames of films are asked for, to be looked at. They are made when first asked for and kept
/// for a while. How many are made at the same time is the caller's to bound.</summary>
public sealed class FrameDesk
{
    internal const string Folder = "frames/";

    private const int LongestSide = 960;

    private readonly FilmWork work;
    private readonly IBlobStore blobs;

    internal FrameDesk(FilmWork work, IBlobStore blobs) => (this.work, this.blobs) = (work, blobs);

    /// <summary>The frame that is seen at a moment; the last one when the film ends before.</summary>
    /// <param name="draft">Its sources are <c>blob:KEY</c>.</param>
    /// <returns>Key of a JPEG's blob, at most 960 pixels on its longer side.</returns>
    /// <exception cref="DraftRefusedException">It cannot be made; the message is for the person whose film it is.</exception>
    public async Task<string> FindAsync(Draft draft, MediaTime at, CancellationToken cancel)
    {
        var film = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{work.SeenBy} {DraftJson.Write(draft)}"))
        );
        var key = string.Create(CultureInfo.InvariantCulture, $"{Folder}{film}/{at.Milliseconds}.jpg");
        if (await blobs.ExistsAsync(key, cancel))
            return key;
        try
        {
            await MakeAsync(key, draft, at, cancel);
            return key;
        }
        catch (Exception failure)
            when (FilmFailure.Unwrap(failure)
                    is FilmRefusedException
                        or DraftRefusedException
                        or MediaException
                        or IOException
            )
        {
            throw new DraftRefusedException(FilmFailure.Of(failure).Sentence);
        }
    }

    private async Task MakeAsync(string key, Draft draft, MediaTime at, CancellationToken cancel)
    {
        var file = await work.PaintAsync(draft, at, LongestSide, cancel);
        try
        {
            await blobs.PutAsync(key, file, cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
