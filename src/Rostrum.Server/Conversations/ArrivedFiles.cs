using Microsoft.EntityFrameworkCore;
using Rostrum.Agent;
using Rostrum.Drafts;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Texts.Subtitles;
using Rostrum.Farm.Blobs;
using Rostrum.Media.Listening;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Conversations;

/// <summary>What files that came with a message do to the film, and what is heard in those of sound.</summary>
public sealed class ArrivedFiles(IBlobStore store)
{
    /// <summary>What is done to the film with fonts, looks and subtitles, whatever the words are.</summary>
    public async Task<IReadOnlyList<EditOperation>> LaidAsync(
        List<SessionFile> arrived,
        CancellationToken cancel
    ) => [.. FontOf(arrived), .. LookOf(arrived), .. await SubtitlesAsync(arrived, cancel)];

    /// <summary>The newest font that came with the words is that of the film's texts.</summary>
    private static IEnumerable<EditOperation> FontOf(List<SessionFile> arrived) =>
        arrived.LastOrDefault(file => file.Type == "font") is { } font
            ? [new StyleText(default, new TextChange { FontFile = font.Url })]
            : [];

    /// <summary>The newest look that came with the words is that of the film's pictures.</summary>
    private static IEnumerable<EditOperation> LookOf(List<SessionFile> arrived) =>
        arrived.LastOrDefault(file => file.Type == "look") is { } look
            ? [new SetLook(PictureScope.All, LookCatalogue.FromFile, File: look.Url)]
            : [];

    /// <summary>Beats of the session's files of sound, where the words are about them.</summary>
    public async Task<IReadOnlyDictionary<string, BeatMap>?> HeardAsync(
        RostrumContext db,
        Turn turn,
        Draft film,
        List<SessionFile> arrived,
        CancellationToken cancel
    )
    {
        if (!Director.AsksForBeats(turn.Words))
            return null;
        var played = FilmMusic.Of(film)?.Source;
        var files = await db
            .Files.AsNoTracking()
            .Where(file => file.SessionId == turn.SessionId && file.Type == "audio")
            .ToListAsync(cancel);
        var heard = new Dictionary<string, BeatMap>();
        foreach (
            var file in files.Where(file =>
                file.Url == played || arrived.Exists(sent => sent.Key == file.Key)
            )
        )
        {
            using var copy = await store.GetAsync(file.BlobKey, cancel);
            if (SoundListener.Listen(copy.Path, cancel) is { } beats)
                heard[file.Url] = beats;
        }
        return heard;
    }

    /// <summary>Subtitles that came with the words are laid over the film, each file on a track of its own.</summary>
    private async Task<IReadOnlyList<EditOperation>> SubtitlesAsync(
        List<SessionFile> arrived,
        CancellationToken cancel
    )
    {
        var added = new List<EditOperation>();
        foreach (var file in arrived.Where(file => file.Type == "subtitles"))
        {
            using var copy = await store.GetAsync(file.BlobKey, cancel);
            var reading = SubtitleReader.Read(await File.ReadAllBytesAsync(copy.Path, cancel));
            if (reading.Refusal is null)
                added.Add(new AddSubtitles(reading.Cues, Path.GetFileNameWithoutExtension(file.Name)));
        }
        return added;
    }
}
