using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary>
/// <c>/workspace/claim?ct=</c> and <c>/workspace/{session}</c>: one film. Whoever has the link may look at the film and
/// export it as it is, at its account's cost; nothing else, and the link never tells whose account that is.
/// </summary>
internal static class WorkspacePage
{
    private const string OrderPrefix = "page-";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/workspace/claim", ByLinkAsync);
        pages.MapPost("/workspace/claim/export", ExportByLinkAsync);
        pages.MapGet("/workspace/claim/preview.jpg", FrameByLinkAsync).RequireRateLimiting(RateLimits.Frames);
        pages.MapGet("/workspace/{session}", OfOwnerAsync);
        pages.MapPost("/workspace/{session}/export", ExportOfOwnerAsync);
        pages
            .MapGet("/workspace/{session}/preview.jpg", FrameOfOwnerAsync)
            .RequireRateLimiting(RateLimits.Frames);
    }

    private static async Task<IResult> ByLinkAsync(
        Visit visit,
        ClaimDesk claims,
        Database database,
        string? ct,
        long? at
    ) =>
        ct is not null && await claims.OpenAsync(ct, visit.Cancel) is { } session
            ? await ShowAsync(visit, Entrance.ByLink(ct), database, session, at)
            : Expired(visit);

    private static async Task<IResult> OfOwnerAsync(
        Visit visit,
        SessionDesk sessions,
        Database database,
        string session,
        long? at
    )
    {
        var own = await sessions.GetAsync(visit.MustHave(Scopes.Read).AccountId, session, visit.Cancel);
        return await ShowAsync(visit, Entrance.OfOwner(own.Id), database, own, at);
    }

    private static async Task<IResult> ShowAsync(
        Visit visit,
        Entrance entrance,
        Database database,
        Session session,
        long? at
    )
    {
        await using var db = database.Open();
        var workspace = await Workspace.ReadAsync(db, session, visit.Cancel);
        return new WorkspaceView(visit, entrance, workspace, at, OrderPrefix + Secrets.NewHex(16)).Page();
    }

    private static async Task<IResult> ExportByLinkAsync(Visit visit, ClaimDesk claims, RenderDesk desk)
    {
        var form = await visit.FormAsync();
        var claim = form["ct"].ToString();
        return await claims.OpenAsync(claim, visit.Cancel) is { } session
            ? await ExportAsync(visit, Entrance.ByLink(claim), desk, session, form)
            : Expired(visit);
    }

    private static async Task<IResult> ExportOfOwnerAsync(
        Visit visit,
        SessionDesk sessions,
        RenderDesk desk,
        string session
    )
    {
        var own = await sessions.GetAsync(visit.MustHave(Scopes.Export).AccountId, session, visit.Cancel);
        return await ExportAsync(visit, Entrance.OfOwner(own.Id), desk, own, await visit.FormAsync());
    }

    /// <summary>The form holds the order's id, so that pressing twice orders once.</summary>
    private static async Task<IResult> ExportAsync(
        Visit visit,
        Entrance entrance,
        RenderDesk desk,
        Session session,
        IFormCollection form
    )
    {
        var (id, quality) = (form["order"].ToString(), form["quality"].ToString());
        // No other ids than the page's own: what the account's other exports are called stays unknown.
        if (!id.StartsWith(OrderPrefix, StringComparison.Ordinal) || id.Length != OrderPrefix.Length + 32)
            throw ApiException.Malformed("Open the page again and press Export there.");
        var order = RenderOrder.OfPage(id, session.Id, quality);
        await desk.OrderAsync(session.AccountId, order, PublicAddress.Own, visit.Cancel);
        return Results.Redirect(entrance.Page + "#exports");
    }

    private static async Task<IResult> FrameByLinkAsync(
        HttpContext context,
        ClaimDesk claims,
        FramePainter painter,
        string? ct,
        long? at
    )
    {
        var session =
            (ct is null ? null : await claims.OpenAsync(ct, context.RequestAborted))
            ?? throw ApiException.NoSession();
        return await painter.SendAsync(session, at ?? 0, context);
    }

    private static async Task<IResult> FrameOfOwnerAsync(
        Visit visit,
        SessionDesk sessions,
        FramePainter painter,
        string session,
        long? at
    )
    {
        var own = await sessions.GetAsync(visit.MustHave(Scopes.Read).AccountId, session, visit.Cancel);
        return await painter.SendAsync(own, at ?? 0, visit.Context);
    }

    private static Page Expired(Visit visit) =>
        RefusalPage.Notice(
            visit,
            visit.Tongue["This link opens nothing any more", "此链接已失效"],
            visit.Tongue[
                "Links to a film work for seven days. Ask the assistant that gave it to you for a new one, or log in "
                    + "to the account that owns the film.",
                "影片链接的有效期为七天。请向提供链接的助手索取新链接，或登录拥有该影片的账户。"
            ]
        ) with
        {
            Status = StatusCodes.Status404NotFound,
        };
}
