using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;
using Rostrum.Protocol;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Exports;

/// <summary>What films are to be like: the <c>output</c> of an order.</summary>
/// <param name="Silence">A film in which nothing is heard gets a silent track of sound.</param>
/// <param name="Strict">A film of which something measured is not as it should be fails.</param>
/// <param name="Targets">The places it is made for, a film each; none for one film as the draft has it.</param>
/// <param name="Changes">To the draft, after the target's.</param>
internal sealed record OutputOrder(
    EncoderSettings Encoder,
    bool Silence,
    bool Strict,
    IReadOnlyList<ExportTarget> Targets,
    IReadOnlyList<EditOperation> Changes
)
{
    private static readonly JsonElement nothing = JsonDocument.Parse("{}").RootElement;

    /// <param name="body">Of a request; its <c>output</c> may be absent.</param>
    /// <exception cref="ApiException">A field is malformed.</exception>
    public static OutputOrder In(JsonElement body)
    {
        var output = body.Field("output") ?? nothing;
        if (output.ValueKind != JsonValueKind.Object)
            throw ApiException.Malformed("output must be an object.");
        if (output.Text("format") is { } format && !format.Equals("mp4", StringComparison.OrdinalIgnoreCase))
            throw new ApiException(ApiCode.Unprocessable, $"Films are made as mp4, not as {format}.");
        return new OutputOrder(
            EncoderNamed(output.Text("quality") ?? output.Text("preset") ?? "standard"),
            Truth(output, "silence"),
            Truth(output, "strict"),
            TargetsIn(output),
            [.. ChangesOf(output)]
        );
    }

    /// <summary>A film as the draft has it.</summary>
    public static OutputOrder OfQuality(string quality) => new(EncoderNamed(quality), false, false, [], []);

    /// <summary>The draft as it is to be filmed for one of the targets, or for none.</summary>
    /// <exception cref="ApiException">A change is refused.</exception>
    public Draft Applied(Draft draft, ExportTarget? target)
    {
        if (target is not null)
            draft = target.Apply(draft);
        if (Silence)
            draft = draft.WithSilence();
        foreach (var change in Changes)
            draft = change.Apply(draft) switch
            {
                EditOutcome.Changed(var changed) => changed,
                EditOutcome.Refused(_, var why) => throw new ApiException(ApiCode.Unprocessable, why),
                _ => draft,
            };
        return draft;
    }

    private static bool Truth(JsonElement output, string name) =>
        output.Field(name) switch
        {
            null or { ValueKind: JsonValueKind.False or JsonValueKind.Null } => false,
            { ValueKind: JsonValueKind.True } => true,
            _ => throw ApiException.Malformed($"output.{name} must be true or false."),
        };

    private static IReadOnlyList<ExportTarget> TargetsIn(JsonElement output)
    {
        var several = output.Field("targets");
        if (several is null)
            return output.Text("target") is { } one ? [TargetNamed(one)] : [];
        if (output.Field("target") is not null)
            throw ApiException.Malformed("Give output.target or output.targets, not both.");
        if (several is not { ValueKind: JsonValueKind.Array } list)
            throw ApiException.Malformed("output.targets must be a list of names.");
        var targets = new List<ExportTarget>();
        foreach (var name in list.EnumerateArray())
        {
            var target = TargetNamed(
                name.ValueKind == JsonValueKind.String
                    ? name.GetString()!
                    : throw ApiException.Malformed("output.targets must be a list of names.")
            );
            if (!targets.Contains(target))
                targets.Add(target);
        }
        return targets.Count > 0
            ? targets
            : throw ApiException.Malformed("output.targets names no target: leave it out, or name one.");
    }

    private static ExportTarget TargetNamed(string name) =>
        ExportTargetCatalogue.Find(name.Trim().ToLowerInvariant())
        ?? throw new ApiException(ApiCode.Unprocessable, ExportTargetCatalogue.RefusalOf(name));

    private static EncoderSettings EncoderNamed(string name) =>
        name.ToLowerInvariant() switch
        {
            "low" => EncoderSettings.Draft,
            "medium" => EncoderSettings.Standard,
            var known => EncoderSettings.FromQuality(known)
                ?? throw new ApiException(
                    ApiCode.Unprocessable,
                    $"There is no quality \"{name}\": ask for low, medium or high."
                ),
        };

    private static IEnumerable<EditOperation> ChangesOf(JsonElement output)
    {
        if (output.Text("resolution") is { } resolution)
            yield return new SetResolution(resolution);
        if (output.Number("fps") is { } rate)
            yield return new SetFrameRate(rate);
    }
}
