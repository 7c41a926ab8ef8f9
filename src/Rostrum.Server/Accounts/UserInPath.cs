using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Server.Answers;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Accounts;

public static class UserInPath
{
    /// <summary>
    /// For endpoints with <c>{app}</c> and <c>{user}</c> in their path: the app must be the one there is, the user
    /// <c>me</c> or the caller's own id. Comes after <see cref="AccessRules.Needs"/>.
    /// </summary>
    public static TBuilder OwnUserOnly<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(
            (invocation, next) =>
            {
                var context = invocation.HttpContext;
                var (app, user) = (context.GetRouteValue("app"), context.GetRouteValue("user"));
                if (app is string named && named != SessionDesk.App)
                    throw ApiException.NotFound(
                        $"There is no app \"{named}\"; the one here is \"{SessionDesk.App}\"."
                    );
                if (user is string id && id != "me" && id != context.CallerOf().AccountId)
                    throw ApiException.NoSession();
                return next(invocation);
            }
        );
}
