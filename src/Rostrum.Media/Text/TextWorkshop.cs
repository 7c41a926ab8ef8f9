using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>
/// Where the texts of a film are set: those in the machine's own fonts here, those in a font from a file in a process
/// under limits, which is started for the first of them and serves all that use the same file.
/// </summary>
/// <param name="pathOf">From an address in the draft to a file of this machine.</param>
internal sealed class TextWorkshop(Func<string, string> pathOf) : IDisposable
{
    private readonly Dictionary<string, (TextProcess Process, FontFacts Font)> processes = [];

    public TextMeasure Measure(TextClip text, Canvas canvas) =>
        text.FontFile is { } address
            ? ProcessFor(address).Measure(Job(text), canvas)
            : TextSetter.Measure(TextJob.Of(text), canvas);

    public OverlaySheet Draw(TextClip text, Canvas canvas) =>
        text.FontFile is { } address
            ? ProcessFor(address).Draw(Job(text), canvas).Sheet(text)
            : TextSetter.Set(text, canvas);

    private TextProcess ProcessFor(string address)
    {
        if (processes.TryGetValue(address, out var known))
            return known.Process;
        var path = pathOf(address);
        var font = FontFile.Inspect(path);
        var process = new TextProcess([(path, font.Hash)]);
        processes.Add(address, (process, font));
        return process;
    }

    /// <summary>A font of one weight is set in it; a weight made by thickening looks poor.</summary>
    private TextJob Job(TextClip text)
    {
        var font = processes[text.FontFile!].Font;
        return TextJob.Of(text) with
        {
            Style = text.Style with
            {
                Family = $"{AppFont.FamilyOf(0)}, {text.Style.Family}",
                Weight = font.IsVariable ? text.Style.Weight : font.Weight,
            },
        };
    }

    public void Dispose()
    {
        foreach (var (process, _) in processes.Values)
            process.Dispose();
    }
}
