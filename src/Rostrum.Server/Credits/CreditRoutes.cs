using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Credits;

/// <summary>The balance, and vouchers.</summary>
internal static class CreditRoutes
{
    private const double MostCredits = 1_000_000_000;

    public static void MapCredits(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/credits").WithTags("Credits");
        group
            .MapGet("/balance/simple", BalanceAsync)
            .WithName("Balance")
            .Described("Credits: available, frozen, total.")
            .Needs(Scopes.Read);
        group
            .MapPost("/redeem", RedeemAsync)
            .WithName("RedeemVoucher")
            .Described("Tops up by a voucher.", """{"code":"7KQ2-9FXW-M3TB-HV6C"}""")
            .Needs(Scopes.Account)
            .RequireRateLimiting(RateLimits.Logins);
        group
            .MapPost("/vouchers", MakeVoucherAsync)
            .WithName("MakeVoucher")
            .Described("A new voucher; for the owner.", """{"credits":500}""")
            .Needs(Scopes.Account);
    }

    private static async Task<IResult> BalanceAsync(HttpContext context, Database database)
    {
        await using var db = database.Open();
        return Answer.Ok(await Ledger.BalanceAsync(db, context.CallerOf().AccountId, context.RequestAborted));
    }

    private static async Task<IResult> RedeemAsync(HttpContext context, VoucherDesk vouchers)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var code = body.NeededText("code", 100);
        return Answer.Ok(await vouchers.RedeemAsync(context.CallerOf().AccountId, code, cancel));
    }

    private static async Task<IResult> MakeVoucherAsync(HttpContext context, VoucherDesk vouchers)
    {
        if (context.CallerOf().Kind != AccountKind.Owner)
            throw new ApiException(ApiCode.ScopeForbids, "Only the owner of the service makes vouchers.");
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var credits = body.Number("credits");
        if (credits is not (>= 1 and <= MostCredits) || credits % 1 != 0)
            throw ApiException.Malformed("credits must be a whole number from 1 to 1000000000.");
        var code = await vouchers.MakeAsync((long)credits, life: null, cancel);
        return Answer.Ok(new { code, credits = (long)credits });
    }
}
