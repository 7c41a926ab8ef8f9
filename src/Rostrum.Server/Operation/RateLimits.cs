using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Operation;

/// <summary>How often each client may ask.</summary>
internal static class RateLimits
{
    /// <summary>For what a guesser would try: passwords and codes.</summary>
    public const string Logins = "logins";

    /// <summary>For uploads received at the same time by the whole service.</summary>
    public const string Uploads = "uploads";

    /// <summary>For single frames painted at the same time by the whole service.</summary>
    public const string Frames = "frames";

    private const int FramesAtOnce = 2;
    private const int FramesWaiting = 40;

    /// <summary>Many people can share an address.</summary>
    private const int ClientsOfAddress = 10;

    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, ServerOptions options) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = (rejected, _) =>
                new ValueTask(Answer.WriteAsync(rejected.HttpContext, TooMany(rejected.Lease)));
            // Tokens are not checked yet at this point: made-up ones must not get around the address's limit.
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    PerMinute(AddressOf(context), options.Limits.RequestsPerMinute * ClientsOfAddress)
                ),
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    PerMinute(ClientOf(context), options.Limits.RequestsPerMinute)
                )
            );
            limiter.AddPolicy(
                Logins,
                context => PerMinute(AddressOf(context), options.Limits.LoginsPerMinute)
            );
            limiter.AddPolicy(Uploads, _ => AtOnce(Uploads, options.Uploads.AtOnce, options.Uploads.AtOnce));
            limiter.AddPolicy(Frames, _ => AtOnce(Frames, FramesAtOnce, FramesWaiting));
        });

    private static RateLimitPartition<string> AtOnce(string what, int running, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(
            what,
            _ => new ConcurrencyLimiterOptions { PermitLimit = running, QueueLimit = waiting }
        );

    private static RateLimitPartition<string> PerMinute(string client, int requests) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            client,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = requests,
                Window = minute,
                SegmentsPerWindow = 6,
            }
        );

    /// <summary>By token where there is one, else by address.</summary>
    private static string ClientOf(HttpContext context) =>
        Access.TokenOf(context.Request) is { } token ? Secrets.Hash(token) : AddressOf(context);

    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static ApiException TooMany(RateLimitLease lease) =>
        new(ApiCode.TooManyRequests, "Too many requests: wait a moment and try again.")
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : minute / 2,
        };
}
