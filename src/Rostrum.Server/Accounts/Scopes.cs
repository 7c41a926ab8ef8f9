namespace Rostrum.Server.Accounts;

/// <summary>What a token may do.</summary>
public static class Scopes
{
    /// <summary>Read sessions, files, exports and the balance.</summary>
    public const string Read = "read";

    /// <summary>Open sessions and send messages.</summary>
    public const string Chat = "chat";

    public const string Upload = "upload";

    public const string Export = "export";

    /// <summary>Make and revoke tokens, redeem vouchers.</summary>
    public const string Account = "account";

    public static IReadOnlyList<string> All { get; } = [Read, Chat, Upload, Export, Account];
}
