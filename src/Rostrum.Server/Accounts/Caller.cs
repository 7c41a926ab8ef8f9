using Rostrum.Protocol;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Accounts;

/// <summary>Whose token a request carries.</summary>
/// <param name="TokenKey">The token's row.</param>
public sealed record Caller(string AccountId, AccountKind Kind, long TokenKey, IReadOnlyList<string> Scopes)
{
    /// <summary>For what is to get scopes from this caller's token.</summary>
    /// <exception cref="ApiException">The token lacks one of them.</exception>
    public void MustHave(IReadOnlyList<string> scopes)
    {
        var missing = scopes.Except(Scopes).ToList();
        if (missing.Count > 0)
            throw new ApiException(
                ApiCode.ScopeForbids,
                $"This token cannot give what it does not have: {string.Join(", ", missing)}."
            );
    }
}
