using Rostrum.Drafts;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Exports;

/// <summary>A film that somebody asks for.</summary>
/// <param name="Id">As the client names it; unique within the account.</param>
/// <param name="SessionId">Exports of one session are made one after the other.</param>
/// <param name="BodyHash">Hash of what was asked: the same id with another hash is a conflict.</param>
/// <param name="Draft">Its sources are <c>blob:KEY</c>.</param>
/// <param name="FileName">Name of the file that a person gets, with extension.</param>
/// <param name="WebhookUrl">Told when the export ends; null for nobody.</param>
/// <param name="WebhookSecret">Signs what the webhook is told.</param>
public sealed record ExportRequest(
    string Id,
    string AccountId,
    string SessionId,
    string BodyHash,
    Draft Draft,
    EncoderSettings Encoder,
    string FileName,
    string? WebhookUrl,
    string? WebhookSecret
)
{
    /// <summary>The place it is made for, to which draft and encoder were fitted; null for none.</summary>
    public ExportTarget? Target { get; init; }

    /// <summary>A film of which something measured is not as it should be fails the export.</summary>
    public bool Strict { get; init; }

    /// <summary>Films of the same pictures for other places. All are made, or the export fails.</summary>
    public IReadOnlyList<FurtherFilm> Further { get; init; } = [];

    /// <summary>The batch it is a row of, and which, from 1; null for none.</summary>
    public (string Id, int Row)? Batch { get; init; }
}

/// <param name="Target">No two films of an export have the same.</param>
/// <param name="Encoder">As the first film's, but for its options.</param>
public sealed record FurtherFilm(ExportTarget Target, Draft Draft, EncoderSettings Encoder, string FileName);

/// <summary>What became of a request.</summary>
public abstract record ExportAnswer
{
    /// <summary>It will be made.</summary>
    public sealed record Accepted(Export Export) : ExportAnswer;

    /// <summary>The same was asked before; this is the export as it is now.</summary>
    public sealed record Repeated(Export Export) : ExportAnswer;

    /// <summary>The id belongs to something else that was asked before.</summary>
    public sealed record Conflict : ExportAnswer;
}
