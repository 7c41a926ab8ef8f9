using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Pages;

/// <summary>The pages of the service for people with a browser.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("")
            .ExcludeFromDescription()
            .WithMetadata(RefusalPage.Form)
            .AddEndpointFilter(OwnFormsOnly);
        HomePage.Map(pages);
        RegisterPage.Map(pages);
        LoginPage.Map(pages);
        AccountPage.Map(pages);
        WorkspacePage.Map(pages);
        RenderPage.Map(pages);
        GenerationView.Map(pages);
        Assets.Map(routes);
    }

    /// <summary>No form of another site does anything here, whoever is logged in.</summary>
    private static ValueTask<object?> OwnFormsOnly(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    ) =>
        Access.IsFromOwnPage(invocation.HttpContext.Request)
            ? next(invocation)
            : throw new ApiException(
                ApiCode.ScopeForbids,
                "This form was not sent from a page of this service: open the page again and send it from there."
            );
}
