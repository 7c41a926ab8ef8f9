using System.CommandLine.Parsing;
using System.Globalization;

namespace Rostrum.Cli.Output;

/// <summary>Puts into words what the parser could not read, without the names of types.</summary>
internal static class Misread
{
    public static string Sentence(ParseError error)
    {
        var (name, type) = error.SymbolResult switch
        {
            OptionResult option => (option.Option.Name, option.Option.ValueType),
            ArgumentResult { Parent: OptionResult option } => (option.Option.Name, option.Option.ValueType),
            ArgumentResult argument => (argument.Argument.Name, argument.Argument.ValueType),
            _ => ("", typeof(string)),
        };
        var written = error.SymbolResult?.Tokens is [var token] ? token.Value : "";
        return WantedInstead(written, Nullable.GetUnderlyingType(type) ?? type) is { } wanted
            ? $"{name} takes {wanted}, and \"{written}\" is none."
            : error.Message;
    }

    /// <summary>What should stand there; null where that is no number, or is one.</summary>
    private static string? WantedInstead(string written, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(int))
            return int.TryParse(written, culture, out _) ? null : "a whole number";
        if (type == typeof(long))
            return long.TryParse(written, culture, out _) ? null : "a whole number";
        if (type == typeof(double))
            return double.TryParse(written, culture, out _) ? null : "a number";
        return null;
    }
}
