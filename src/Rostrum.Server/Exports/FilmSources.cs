using Rostrum.Drafts;
using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;
using Rostrum.Server.Files;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Exports;

/// <summary>Turns the addresses in a draft into the names of blobs. Files of this machine are never read by name.</summary>
internal static class FilmSources
{
    private const string BlobPrefix = "blob:";

    /// <summary>Seconds; what is longer is refused when its frames are looked for.</summary>
    private const double LongestSource = 7 * 60 * 60;

    /// <param name="files">The account's files by the key in their address.</param>
    /// <param name="facts">Sizes of the pictures, and how long those that move last, by the addresses in the draft that is returned.</param>
    public static Draft AsBlobs(
        Draft draft,
        IReadOnlyDictionary<string, SessionFile> files,
        out IReadOnlyDictionary<string, StillFacts> facts
    )
    {
        var sizes = new Dictionary<string, StillFacts>();
        var tracks = draft.AllTracks.Select(track =>
            track with
            {
                Segments = [.. track.AllSegments.Select(segment => AsBlob(segment, files, sizes))],
            }
        );
        var film = draft with { Tracks = [.. tracks] };
        facts = sizes;
        return film;
    }

    private static Segment AsBlob(
        Segment segment,
        IReadOnlyDictionary<string, SessionFile> files,
        Dictionary<string, StillFacts> sizes
    )
    {
        segment = WithLooks(WithFont(segment, files), files);
        if (segment.Source is not { Length: > 0 } source)
            return segment;
        var file = FileAt(source, files);
        var address = BlobPrefix + file.BlobKey;
        if (file.Type == "image")
            sizes[address] = new StillFacts(file.Width, file.Height, PicturePoint.Centre);
        if (file.Type == "video")
            sizes[address] = new VideoFacts(
                file.Width,
                file.Height,
                PicturePoint.Centre,
                FrameTimes.Even(
                    MediaTime.FromSeconds(Math.Clamp(file.Seconds, 0.001, LongestSource)),
                    FrameRate.Default
                ),
                file.HasSound
            );
        return segment with { Source = address };
    }

    /// <summary>A text's font is named within its style.</summary>
    private static Segment WithFont(Segment segment, IReadOnlyDictionary<string, SessionFile> files)
    {
        if (StyleReader.AddressIn(segment.Style) is not { } source)
            return segment;
        var file = FileAt(source, files);
        if (file.Type != "font")
            throw RenderDesk.Unprocessable(
                $"{Shown(file.Name)} is not a font: name a TTF or OTF file in \"src\" of a style, or leave it out."
            );
        return segment with
        {
            Style = StyleReader.WithAddress(segment.Style!.Value, BlobPrefix + file.BlobKey),
        };
    }

    /// <summary>A look's file is named beside its name; no other look has one.</summary>
    private static Segment WithLooks(Segment segment, IReadOnlyDictionary<string, SessionFile> files) =>
        segment.Looks is { Count: > 0 } looks
            ? segment with
            {
                Looks = [.. looks.Select(look => WithAddress(look, files))],
            }
            : segment;

    private static NamedEffect WithAddress(NamedEffect look, IReadOnlyDictionary<string, SessionFile> files)
    {
        if (look is not { Name: LookCatalogue.FromFile, Source: { } source })
            return look;
        var file = FileAt(source, files);
        return file.Type == "look"
            ? look with
            {
                Source = BlobPrefix + file.BlobKey,
            }
            : throw RenderDesk.Unprocessable(
                $"{Shown(file.Name)} is not a look: name a .cube file in \"src\" of a look, or leave it out."
            );
    }

    private static SessionFile FileAt(string source, IReadOnlyDictionary<string, SessionFile> files) =>
        PublicAddress.FileKeyIn(source) is { } key && files.TryGetValue(key, out var file)
            ? file
            : throw RenderDesk.Unprocessable(
                $"The film uses {Shown(source)}, which is not a file of yours here: upload it and use its cdn_url."
            );

    private static string Shown(string source) => source.Length > 200 ? source[..200] + "…" : source;
}
