using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Planning;

/// <summary>
/// Says what each frame of a film is made from, as bytes to be hashed, without a single pixel at hand: frames with
/// equal bytes are equal. Frames are planned over outlines of plates; which still a level comes from, and how, is told
/// beside them.
/// </summary>
public sealed class FrameFingerprints : IDisposable
{
    /// <summary>Raised whenever the same plan over the same stills comes to give other pixels.</summary>
    public const int Version = 6;

    /// <summary>Raised whenever the same file comes to give other frames.</summary>
    private const int MovingVersion = 1;

    /// <summary>Raised whenever the same effect comes to look otherwise.</summary>
    private const int EffectsVersion = 4;

    /// <summary>Raised whenever the same depth comes to give other layers.</summary>
    private const int SlicingVersion = 2;

    /// <summary>Raised whenever the same join of two pictures comes to look otherwise.</summary>
    private const int JoinsVersion = 1;

    /// <summary>Raised whenever the same small film comes to be laid over a frame otherwise.</summary>
    private const int InsetVersion = 1;

    private const int MostBytes = 1 << 15;

    private readonly FramePlanner planner;
    private readonly Timeline timeline;
    private readonly List<byte[]> texts;
    private readonly Dictionary<PictureSource, Plate> outlines = [];
    private readonly MovingOutlines moving;
    private readonly Dictionary<PlateLevel, Origin> origins = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlayedEffect, byte[]> effects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Join, byte[]> joins = new(ReferenceEqualityComparer.Instance);
    private readonly FramePlan plan = new();
    private readonly byte[] bytes = new byte[MostBytes];
    private int length;

    /// <param name="timeline">The film, its cameras settled.</param>
    /// <param name="recipes">How each of its pictures is prepared.</param>
    /// <param name="layouts">How the frames of each of its moving clips come.</param>
    /// <param name="identity">What a file's content is known by, such as its hash, for its address.</param>
    public FrameFingerprints(
        Timeline timeline,
        IReadOnlyDictionary<PictureSource, PlateRecipe> recipes,
        IReadOnlyDictionary<Clip, MovingLayout> layouts,
        Func<string, string> identity
    )
    {
        foreach (var (source, recipe) in recipes)
        {
            var scene = timeline.LayersOf(source);
            var outline = PlateOutline.Of(recipe, scene);
            outlines.Add(source, outline);
            AddOrigins(outline, source.Address, recipe, identity(source.Address));
            for (var i = 0; i < outline.Layers.Count; i++)
                AddOrigins(
                    outline.Layers[i].Plate,
                    source.Address,
                    recipe,
                    $"{identity(source.Address)} layer {i} of {Named(scene!)}"
                );
        }
        this.timeline = timeline;
        moving = new MovingOutlines(layouts);
        foreach (var (clip, picture) in moving.Pictures)
        {
            var address = ((VideoSource)clip.Source).Address;
            origins.Add(picture.Level, new Origin(null, Hash(identity(address), layouts[clip])));
        }
        planner = new FramePlanner(timeline, outlines, moving: moving);
        foreach (var clip in timeline.Layers.SelectMany(layer => layer.Clips))
        foreach (var effect in clip.Effects)
            effects[effect] = Hash(effect, clip);
        foreach (var passage in timeline.Layers.SelectMany(layer => layer.Passages))
        {
            if (passage.Effect is { } effect)
                effects[effect] = Hash(effect, passage.Leaving);
            if (passage.Join is { } join)
                joins[join] = SHA256.HashData(
                    Encoding.UTF8.GetBytes(FormattableString.Invariant($"{JoinsVersion} {join}"))
                );
        }
        texts =
        [
            .. timeline.Texts.Select(text =>
                SHA256.HashData(Encoding.UTF8.GetBytes($"{text.Identity} {timeline.Canvas}"))
            ),
        ];
    }

    private void AddOrigins(Plate plate, string address, PlateRecipe recipe, string identity)
    {
        foreach (var level in plate.Levels)
            origins.Add(level, new Origin(address, Hash(identity, recipe, level.Density)));
    }

    private static string Named(SceneLayers scene) =>
        $"{SlicingVersion} {string.Join(", ", scene.Surfaces)} "
        + Convert.ToHexString(SHA256.HashData(scene.Depth.Values));

    /// <summary>
    /// Adds what a frame is made from to <paramref name="hash"/>, and the addresses of the stills that must be at hand
    /// to paint it to <paramref name="seen"/>.
    /// </summary>
    public void Append(int frame, IncrementalHash hash, ISet<string> seen)
    {
        planner.Plan(frame, plan);
        length = 0;
        AppendPictures(plan, hash, seen);
        foreach (var inset in plan.Insets)
            AppendInset(inset, hash, seen);
        AppendTexts(timeline.Rate.TimeOf(frame), hash);
    }

    private void AppendInset(PlannedInset inset, IncrementalHash hash, ISet<string> seen)
    {
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                FormattableString.Invariant($"inset {InsetVersion} {inset.Cell} {inset.Style}")
            )
        );
        foreach (ref readonly var pose in inset.Poses)
        {
            Write(pose.ToCell);
            Write(pose.Cut.Left);
            Write(pose.Cut.Top);
            Write(pose.Cut.Right);
            Write(pose.Cut.Bottom);
            Write(pose.Opacity);
        }
        AppendPictures(inset.Plan, hash, seen);
    }

    private void AppendPictures(FramePlan plan, IncrementalHash hash, ISet<string> seen)
    {
        Write(plan.Background);
        Write(plan.Veil);
        if (plan.Veil != 0)
            Write(plan.VeilColour);
        if (plan.Faded != 0)
            Write(plan.Faded);
        for (var i = 0; i < plan.GroupCount; i++)
        {
            ref readonly var group = ref plan.Group(i);
            Write(group.FirstView);
            Write(group.ViewsPerExposure);
            Write(group.ExposureShift);
            Write(group.Lightens ? group.Mix + 2 : group.Mix);
        }
        if (plan.Join is { } join)
        {
            joins[join].CopyTo(bytes, length);
            length += joins[join].Length;
            Write(plan.JoinFrom);
            Write(plan.JoinTo);
        }
        Flush(hash);
        foreach (ref readonly var view in plan.Views)
        {
            Write(view, seen);
            Flush(hash);
        }
        AppendPasses(plan, hash);
    }

    /// <summary>What a pass does follows from its effect, the scene that it was directed for, and the moment.</summary>
    private void AppendPasses(FramePlan plan, IncrementalHash hash)
    {
        foreach (ref readonly var pass in plan.Passes)
        {
            effects[pass.Effect].CopyTo(bytes, 0);
            length = effects[pass.Effect].Length;
            Write(pass.Moment.Seconds);
            Write(pass.Moment.Strength);
            Write(pass.Moment.Frame);
            Write(pass.Moment.Picture);
            Flush(hash);
        }
    }

    /// <summary>A text at rest looks the same at every moment; how it moves follows from its identity and the time since it came.</summary>
    private void AppendTexts(MediaTime time, IncrementalHash hash)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var text = timeline.Texts[i];
            if (!text.Range.Contains(time))
                continue;
            texts[i].CopyTo(bytes, 0);
            length = texts[i].Length;
            Write(text.IsAtRest(time) ? -1 : (time - text.Range.Start).Ticks);
            Flush(hash);
            if (text.Behind && plan.Cutout is { } cutout)
                AppendCutout(cutout, hash);
        }
    }

    private void AppendCutout(in PlannedCutout cutout, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(cutout.Subject.Mask.ToString()));
        Write(cutout.Picture);
        Write(cutout.Strength);
        Flush(hash);
    }

    private void Write(in PlannedView view, ISet<string> seen)
    {
        var (window, map) = (view.Window, view.Map);
        Write(window.Left);
        Write(window.Top);
        Write(window.Right);
        Write(window.Bottom);
        if (view.Level is null)
        {
            Write(view.Colour);
            return;
        }
        var origin = origins[view.Level];
        if (origin.Address is not null)
            seen.Add(origin.Address);
        else
            Write(view.SourceFrame);
        origin.Hash.CopyTo(bytes.AsSpan(length));
        length += origin.Hash.Length;
        if (view.Sloped is not { } sloped)
        {
            Write(map);
            return;
        }
        Write(sloped.Farthest);
        Write(sloped.Middle);
        Write(sloped.Nearest);
    }

    private void Write(in PlaneMap map)
    {
        foreach (var number in (ReadOnlySpan<double>)[map.Xx, map.Xy, map.X0, map.Yx, map.Yy, map.Y0])
            Write(number);
    }

    private void Write(double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(length), number);
        length += sizeof(double);
    }

    private void Write(Drafts.Colour colour)
    {
        Write(colour.Red);
        Write(colour.Green);
        Write(colour.Blue);
    }

    private void Flush(IncrementalHash hash)
    {
        hash.AppendData(bytes, 0, length);
        length = 0;
    }

    private static byte[] Hash(string identity, PlateRecipe recipe, double density)
    {
        var (format, colour) = (recipe.Format, recipe.Background);
        var text = FormattableString.Invariant(
            $"{identity} {format.Width} {format.Height} {format.Channels} {format.BitsPerChannel} {recipe.Fit} {recipe.Canvas} {colour.Red} {colour.Green} {colour.Blue} {density:R}{recipe.Look}"
        );
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    private static byte[] Hash(string identity, MovingLayout layout) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"moving {MovingVersion} {identity} {layout}"));

    private byte[] Hash(PlayedEffect effect, Clip clip) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                FormattableString.Invariant(
                    $"{EffectsVersion} {effect.Identity} {string.Join(' ', effect.Passes)} {effect.Range.Start.Ticks} {effect.Range.End.Ticks} {clip.Range.Start.Ticks} {clip.Range.End.Ticks} {clip.Framing} {clip.Cell ?? timeline.Canvas}"
                )
            )
        );

    public void Dispose()
    {
        moving.Dispose();
        foreach (var outline in outlines.Values)
            outline.Dispose();
    }

    /// <summary>
    /// Which still a level comes from, and the hash of that still and all that was done to it. Moving pictures have no
    /// address here: they are read while frames are painted, not before.
    /// </summary>
    private sealed record Origin(string? Address, byte[] Hash);
}
