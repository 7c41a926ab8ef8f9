using Rostrum.Compositor.Looks;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Media;

/// <summary>The colour looks of a film: each stack of them is made into a table once, files are read once.</summary>
internal sealed class FilmLooks(Func<string, string> pathOf)
{
    private readonly Dictionary<LookStack, LookTable> tables = [];
    private readonly Dictionary<string, ColourTable> files = [];

    /// <summary>Makes the tables of all looks that a film asks for.</summary>
    /// <exception cref="MediaException">A file of a look cannot be used.</exception>
    public void Settle(Timeline timeline)
    {
        foreach (var clip in timeline.Layers.SelectMany(layer => layer.Clips))
            if (StackOf(clip.Source) is { } stack && !tables.ContainsKey(stack))
                tables.Add(stack, LookTable.Of(stack, TableAt));
    }

    /// <summary>For any number of threads, once they are settled.</summary>
    public LookTable? TableOf(LookStack? stack) => stack is null ? null : tables[stack];

    private static LookStack? StackOf(ClipSource source) =>
        source switch
        {
            PictureSource picture => picture.Looks,
            VideoSource video => video.Looks,
            _ => null,
        };

    private ColourTable TableAt(string address)
    {
        if (!files.TryGetValue(address, out var table))
            files.Add(address, table = LookFile.Read(pathOf(address)));
        return table;
    }
}
