using Microsoft.Extensions.Logging;
using Rostrum.Farm.Jobs;

namespace Rostrum.Farm;

/// <summary>What every part of a farm works with.</summary>
/// <param name="Contexts">Makes a context; it is disposed after each use.</param>
internal sealed record FarmSetting(
    FarmOptions Options,
    Func<FarmContext> Contexts,
    JobEngine Engine,
    TimeProvider Clock,
    ILoggerFactory Loggers
)
{
    /// <summary>UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
}
