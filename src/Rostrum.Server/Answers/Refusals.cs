using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Settings;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Answers;

/// <summary>Turns whatever goes wrong into an answer with a sentence: never an empty body, never a stack trace.</summary>
public sealed partial class Refusals(RequestDelegate next, ServerOptions options, ILogger<Refusals> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (NeedsBody(context))
                await Answer.WriteAsync(context, OfStatus(context.Response.StatusCode));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be told.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await Answer.WriteAsync(context, Told(failure, context));
        }
    }

    private ApiException Told(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case ApiException refused:
                return refused;
            case UploadRefusedException refused:
                return new ApiException(refused.Code, refused.Message);
            case BadHttpRequestException { StatusCode: 413 }:
                return TooLarge();
            case BadHttpRequestException:
                return ApiException.Malformed("The request is malformed or was cut short: send it again.");
            case OperationCanceledException:
                return new ApiException(
                    ApiCode.Unavailable,
                    "The service is closing down: try again in a moment."
                )
                {
                    RetryAfter = TimeSpan.FromSeconds(5),
                };
            default:
                return FullDisk.IsCauseOf(failure)
                    ? NoRoom(context.Request)
                    : Fault(failure, context.Request);
        }
    }

    private ApiException NoRoom(HttpRequest request)
    {
        NotStored(request.Method, request.Path);
        return new ApiException(
            ApiCode.Unavailable,
            "The service has no room to store anything at the moment; nothing was changed. Try again later."
        )
        {
            RetryAfter = TimeSpan.FromSeconds(60),
        };
    }

    private ApiException Fault(Exception failure, HttpRequest request)
    {
        var id = Secrets.NewHex(6);
        Failed(failure, id, request.Method, request.Path);
        return new ApiException(
            ApiCode.ServerFault,
            $"Something failed on our side; if it happens again, quote the number {id}."
        );
    }

    private static bool NeedsBody(HttpContext context) =>
        context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null }
        && context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest != true;

    private ApiException TooLarge() =>
        new(
            ApiCode.FileTooLarge,
            FormattableString.Invariant(
                $"The body is too large: {options.Limits.BodyBytes} bytes at most are taken here; send files as an upload."
            )
        );

    private ApiException OfStatus(int status) =>
        status switch
        {
            404 => ApiException.NotFound("There is nothing at this address."),
            405 => ApiException.Malformed("This address does not take this method."),
            413 => TooLarge(),
            415 => ApiException.Malformed("The body is of a type that is not taken here."),
            429 => new ApiException(ApiCode.TooManyRequests, "Too many requests: wait a moment.")
            {
                RetryAfter = TimeSpan.FromSeconds(30),
            },
            >= 500 => new ApiException(ApiCode.ServerFault, "Something failed on our side: try again."),
            _ => ApiException.Malformed("The request is malformed."),
        };

    [LoggerMessage(LogLevel.Error, "Request {Method} {Path} was refused: the disk is full")]
    private partial void NotStored(string method, string path);

    [LoggerMessage(LogLevel.Error, "Request {Method} {Path} failed as {Id}")]
    private partial void Failed(Exception failure, string id, string method, string path);
}
