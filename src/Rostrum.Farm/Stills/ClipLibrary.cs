using Rostrum.Farm.Chunks;
using Rostrum.Media.Clips;

namespace Rostrum.Farm.Stills;

/// <summary>What is known of moving pictures: their frames and what they are about, learned once.</summary>
internal sealed class ClipLibrary(KeptFacts facts)
{
    /// <param name="key">Key of the clip's blob.</param>
    /// <param name="path">The clip on this machine.</param>
    /// <exception cref="Media.MediaException">The clip is refused or damaged.</exception>
    public async Task<KnownVideo> LookAsync(string key, string path, CancellationToken cancel)
    {
        KnownVideo? learned = null;
        var kept = await facts.FindAsync(
            $"clip {KnownVideo.Version} {key}",
            async () =>
                KeptVideo.Of(learned = await Task.Run(() => KnownVideo.LearnAll(path, cancel), cancel)),
            cancel
        );
        return learned ?? kept.Video() ?? await Task.Run(() => KnownVideo.LearnAll(path, cancel), cancel);
    }
}
