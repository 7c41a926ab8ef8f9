using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rostrum.Server.Accounts;

/// <summary>Makes what must not be guessed, and the hashes under which it is kept.</summary>
public static class Secrets
{
    public const string TokenPrefix = "nmv_usr_";

    /// <summary>An access token: the prefix and 256 random bits as 43 url-safe base64 characters.</summary>
    public static string NewToken() => TokenPrefix + NewKey();

    /// <summary>256 random bits as 43 url-safe base64 characters.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewHex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>19 decimal digits.</summary>
    public static string NewSessionId() =>
        (
            1_000_000_000_000_000_000
            + (long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) % 8_000_000_000_000_000_000)
        ).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
