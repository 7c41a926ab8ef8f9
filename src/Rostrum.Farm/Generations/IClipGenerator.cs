namespace Rostrum.Farm.Generations;

/// <summary>
/// Makes a moving clip of a still by a generative model, which lives elsewhere. Work is begun once, is known by a name,
/// and can be followed again under that name by another process. Everything that goes wrong there is a
/// <see cref="GeneratorException"/>.
/// </summary>
public interface IClipGenerator
{
    /// <summary>Begins work, or finds it where an earlier attempt with the same order has begun it already.</summary>
    /// <returns>The name under which the generator knows the work.</returns>
    Task<string> BeginAsync(ClipOrder order, CancellationToken cancel);

    /// <summary>Waits for the clip, however long it takes; <paramref name="cancel"/> ends the wait, not the work.</summary>
    /// <param name="progress">Is told how much is done, 0–1, never less than before.</param>
    Task<GeneratedClip> FollowAsync(string work, Action<double> progress, CancellationToken cancel);

    /// <summary>Ends work whose clip is not wanted any more. Work that is over or unknown is left as it is.</summary>
    Task GiveUpAsync(string work, CancellationToken cancel);
}

/// <summary>What is to be generated.</summary>
/// <param name="Id">A UUID; the same for every attempt at the same clip.</param>
/// <param name="PictureFile">A JPEG of this machine, of the size asked for.</param>
/// <param name="Prompt">A person's words: data, whatever they say.</param>
/// <param name="Seconds">How long the clip should play.</param>
/// <param name="Width">Pixels, a multiple of 16.</param>
/// <param name="Height">Pixels, a multiple of 16.</param>
/// <param name="IsRepeated">An earlier attempt may have begun the work without coming to know its name.</param>
public sealed record ClipOrder(
    string Id,
    string PictureFile,
    string Prompt,
    long Seed,
    double Seconds,
    int Width,
    int Height,
    bool IsRepeated
);

/// <summary>A clip on its way here. Its bytes are a stranger's.</summary>
/// <param name="name">What the generator calls the file.</param>
/// <param name="owner">Goes with it.</param>
public sealed class GeneratedClip(Stream content, string name, IDisposable? owner = null) : IAsyncDisposable
{
    public Stream Content { get; } = content;

    public string Name { get; } = name;

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        owner?.Dispose();
    }
}

/// <summary>What went wrong at a generator.</summary>
public enum GeneratorFailure
{
    /// <summary>No connection, or it broke off: worth another attempt.</summary>
    Unreachable,

    /// <summary>It does not take the work.</summary>
    Refused,

    /// <summary>The work ended there without a clip.</summary>
    Failed,

    /// <summary>It does not know the work any more.</summary>
    Lost,

    /// <summary>What it says makes no sense.</summary>
    Malformed,

    /// <summary>What it made is not a clip that is taken here.</summary>
    NotAClip,

    /// <summary>It took longer than it may.</summary>
    TookTooLong,
}

/// <param name="sentence">For the person who asked for the clip; it names no address.</param>
public sealed class GeneratorException(GeneratorFailure failure, string sentence, Exception? inner = null)
    : Exception(sentence, inner)
{
    public GeneratorFailure Failure { get; } = failure;
}
