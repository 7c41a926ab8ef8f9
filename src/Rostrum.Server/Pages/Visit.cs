using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Pages;

/// <summary>One request for a page: who asks, and in which language.</summary>
/// <param name="Caller">Null for those who have not logged in.</param>
internal sealed record Visit(HttpContext Context, Tongue Tongue, Caller? Caller)
{
    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>For parameters of endpoints.</summary>
    public static async ValueTask<Visit> BindAsync(HttpContext context)
    {
        var access = context.RequestServices.GetRequiredService<Access>();
        var caller = await access.FindAsync(context, context.RequestAborted);
        var visit = new Visit(context, Tongue.Of(context.Request), caller);
        context.Features.Set(visit);
        return visit;
    }

    /// <summary>Who asks, when they have logged in and may do this. Others are sent to log in.</summary>
    /// <param name="scope">One of <see cref="Scopes"/>.</param>
    public Caller MustHave(string scope)
    {
        var caller = Caller ?? throw ApiException.BadToken();
        return caller.Scopes.Contains(scope)
            ? caller
            : throw new ApiException(
                ApiCode.ScopeForbids,
                $"This token may not do this: it lacks the scope \"{scope}\"."
            );
    }

    public async Task<IFormCollection> FormAsync()
    {
        try
        {
            if (Context.Request.HasFormContentType)
                return await Context.Request.ReadFormAsync(Cancel);
        }
        catch (InvalidDataException)
        {
            // More fields than any page has, or parts without an end.
        }
        throw ApiException.Malformed("Send the form as the page has it.");
    }
}
