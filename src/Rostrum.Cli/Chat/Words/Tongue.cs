namespace Rostrum.Cli.Chat.Words;

internal static class Tongue
{
    public static bool IsChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');
}
