using System.Globalization;
using System.Security.Cryptography;

namespace Rostrum.Server.Accounts;

/// <summary>PBKDF2 with SHA-256 (RFC 8018), written as <c>pbkdf2-sha256$ROUNDS$SALT$HASH</c>.</summary>
public static class PasswordHash
{
    /// <summary>Rounds as OWASP's password storage advice has them.</summary>
    private const int Rounds = 600_000;
    private const int Bytes = 32;

    /// <summary>A hash that no password has, so that an unknown address takes as long to refuse as a wrong password.</summary>
    public static string OfNobody { get; } =
        Write(Rounds, RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(Bytes));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return Write(Rounds, salt, Derive(password, salt, Rounds));
    }

    public static bool Matches(string password, string stored)
    {
        var parts = stored.Split('$');
        if (parts is not ["pbkdf2-sha256", var rounds, var salt, var hash])
            return false;
        var derived = Derive(
            password,
            Convert.FromBase64String(salt),
            int.Parse(rounds, CultureInfo.InvariantCulture)
        );
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash));
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, Bytes);

    private static string Write(int rounds, byte[] salt, byte[] hash) =>
        FormattableString.Invariant(
            $"pbkdf2-sha256${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}"
        );
}
