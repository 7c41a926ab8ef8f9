using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>Where the texts of a film are set: here in the machine's own fonts.</summary>
internal sealed class TextWorkshop(Func<string, string> pathOf) : IDisposable
{
    public TextMeasure Measure(TextClip text, Canvas canvas) => TextSetter.Measure(TextJob.Of(text), canvas);

    public OverlaySheet Draw(TextClip text, Canvas canvas) => TextSetter.Set(text, canvas);

    public void Dispose() => _ = pathOf;
}
