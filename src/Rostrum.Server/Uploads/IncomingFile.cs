namespace Rostrum.Server.Uploads;

/// <summary>A file that has arrived whole and lies in a scratch file, which goes when this is disposed.</summary>
/// <param name="Path">The scratch file.</param>
/// <param name="Name">What its sender calls it, fit to be shown: no folders, nothing invisible.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content, lower-case hexadecimal.</param>
public sealed record IncomingFile(string Path, string Name, long Size, string Sha256) : IDisposable
{
    private bool taken;

    /// <summary>The scratch file belongs to somebody else from now on.</summary>
    public void Take() => taken = true;

    public void Dispose()
    {
        if (!taken)
            File.Delete(Path);
        taken = true;
    }
}
