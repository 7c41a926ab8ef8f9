using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Files;

namespace Rostrum.Server.Credits;

/// <summary>What is answered to an account whose credits do not suffice.</summary>
internal static class NoCredits
{
    public static ApiException Of(AccountKind kind, string accountId, PublicAddress address) =>
        kind == AccountKind.Anonymous
            ? new ApiException(
                ApiCode.NoCredits,
                "The free credits are used up: register an account to go on; the films stay."
            )
            {
                Details = new { register_url = address.Register(accountId) },
            }
            : new ApiException(ApiCode.NoCredits, "Top up credits in your account");
}
