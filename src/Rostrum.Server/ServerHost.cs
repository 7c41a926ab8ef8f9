using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rostrum.Agent;
using Rostrum.Farm;
using Rostrum.Farm.Blobs;
using Rostrum.Media.Seeing;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Batches;
using Rostrum.Server.Conversations;
using Rostrum.Server.Credits;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Generations;
using Rostrum.Server.Models;
using Rostrum.Server.Operation;
using Rostrum.Server.Pages;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;
using Rostrum.Server.Uploads;

namespace Rostrum.Server;

/// <summary>Puts the service together.</summary>
public static class ServerHost
{
    /// <param name="clock">Null for the system's.</param>
    /// <param name="eyes">What looks at pictures; null for what needs no model.</param>
    public static WebApplication Build(ServerOptions options, TimeProvider? clock = null, Eyes? eyes = null)
    {
        DataFolder.Create(options);
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "rostrum", ContentRootPath = options.Data }
        );
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
            kestrel.Limits.MaxConcurrentConnections = options.Limits.Connections;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        AddLogging(builder);
        AddServices(builder.Services, options, clock ?? TimeProvider.System, eyes);
        var app = builder.Build();
        MapPipeline(app, options);
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder) =>
        builder
            .Logging.SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            // What the host fails to start with is told by whoever starts it.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });

    private static void AddServices(
        IServiceCollection services,
        ServerOptions options,
        TimeProvider clock,
        Eyes? eyes
    )
    {
        services.AddRoutingCore();
        services.AddSingleton(options).AddSingleton(clock);
        services.AddSingleton(_ => DatabaseOpener.Open(options));
        services.AddSingleton<IBlobStore>(_ => new FileBlobStore(Path.Combine(options.Data, "blobs")));
        services.AddSingleton<Ledger>().AddSingleton<VoucherDesk>();
        services.AddSingleton<Access>().AddSingleton<AccountDesk>();
        services.AddSingleton<SessionDesk>().AddSingleton<StateReader>().AddSingleton<ClaimDesk>();
        services.AddSingleton<ModelBudget>().AddSingleton<ModelDesk>();
        services.AddSingleton(new Director { Generates = options.Generator.IsThere });
        services.AddSingleton<ClipDelivery>().AddSingleton<ClipOrders>();
        services.AddSingleton<SessionLines>().AddSingleton<OpenStreams>().AddSingleton<WatchedStreams>();
        services.AddSingleton<ArrivedFiles>().AddSingleton<OpenExports>();
        services.AddSingleton<TurnPerformer>().AddSingleton<TurnDesk>().AddSingleton<TurnIntake>();
        services.AddSingleton<SessionArchive>();
        services.AddSingleton<ExportCharges>().AddSingleton<RenderDesk>().AddSingleton<RenderTeller>();
        services.AddSingleton<BatchDesk>().AddSingleton<BatchTeller>();
        services.AddSingleton<FileSweep>().AddSingleton<FramePainter>();
        AddUploads(services, options);
        // In the order in which they start.
        services.AddHostedService<Startup>();
        AddFarm(services, options, eyes);
        services.AddSingleton<Metrics>().AddSingleton<Telemetry>().AddSingleton<Readiness>();
        services.AddRateLimits(options);
        services.AddCors();
        services.AddApiDocument();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));
    }

    private static void AddUploads(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(
            new UploadLimits
            {
                MostBytes = options.Uploads.MostBytes,
                MostFiles = options.Uploads.MostFiles,
                MostRequestBytes = options.Uploads.MostBytes * options.Uploads.MostFiles,
            }
        );
        services.AddSingleton(
            new AddressGuard { AllowPrivateAddresses = options.Uploads.AllowPrivateAddresses }
        );
        services.AddSingleton<FileIntake>().AddSingleton<MultipartIntake>().AddSingleton<UrlFetcher>();
        services.AddSingleton<InlineFiles>().AddSingleton<UploadDesk>();
    }

    private static void AddFarm(IServiceCollection services, ServerOptions options, Eyes? eyes)
    {
        services.AddFarm(
            new FarmOptions
            {
                Workers = options.Exports.AtOnce,
                KeepFilms = TimeSpan.FromDays(options.Exports.KeepDays),
                ChunkQuota = options.Exports.ChunkBytes,
                GenerationsAtOnce = options.Generator.AtOnce,
                GenerationTime = TimeSpan.FromSeconds(options.Generator.Timeout),
            },
            provider => provider.GetRequiredService<Database>().Open,
            provider => provider.GetRequiredService<IBlobStore>(),
            Path.Combine(options.Data, "jobs.db"),
            FarmDuties.Hooks,
            eyes
        );
    }

    private static void MapPipeline(WebApplication app, ServerOptions options)
    {
        if (options.TrustedProxies.Length > 0)
            app.UseForwardedHeaders(BelievedProxies(options));
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Refusals>();
        app.UseRouting();
        if (options.CorsOrigins.Length > 0)
            app.UseCors(policy => policy.WithOrigins(options.CorsOrigins).AllowAnyHeader().AllowAnyMethod());
        app.UseRateLimiter();
        app.MapAuth();
        app.MapCredits();
        app.MapSessions();
        app.MapConversations();
        app.MapEdits();
        app.MapAgentProtocol();
        app.MapUploads();
        app.MapExports();
        app.MapBatches();
        app.MapFiles();
        app.MapOperation();
        app.MapApiDocument();
        app.MapPages();
    }

    private static ForwardedHeadersOptions BelievedProxies(ServerOptions options)
    {
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = EveryHeader };
        headers.KnownProxies.Clear();
        foreach (var proxy in options.TrustedProxies)
            headers.KnownProxies.Add(IPAddress.Parse(proxy));
        return headers;
    }

    private const ForwardedHeaders EveryHeader =
        ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto;
}
