using Rostrum.Protocol;

namespace Rostrum.Server.Uploads;

/// <summary>A file that is not taken; the message is a sentence fit to be shown.</summary>
public sealed class UploadRefusedException(ApiCode code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public ApiCode Code { get; } = code;
}
