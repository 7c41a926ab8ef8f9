namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>做成方形，给朋友圈发: a shape that is said outranks that of the place where the film goes.</summary>
internal static class HanDestinations
{
    private static readonly HashSet<string> places =
    [
        .. "圈 抖 音 红 快 号 站 博 态 宝 猫 发 传 微 油".Split(' '),
    ];

    public static IReadOnlyList<Mention> Outranked(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    )
    {
        if (
            mentions.Count(mention => mention.As<ShapeNamed>() is not null) < 2
            || mentions.Any(mention =>
                mention.As<VersionsWord>() is not null || mention.As<ShapesWord>() is not null
            )
        )
            return mentions;
        var said = mentions
            .Where(mention => mention.As<ShapeNamed>() is not null && !IsDestination(tokens, mention))
            .Select(mention => mention.As<ShapeNamed>()!.Ratio)
            .Distinct()
            .ToList();
        return said is [var ratio]
            ?
            [
                .. mentions.Select(mention =>
                    mention.As<ShapeNamed>() is { } shape
                    && shape.Ratio != ratio
                    && IsDestination(tokens, mention)
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ]
            : mentions;
    }

    private static bool IsDestination(IReadOnlyList<Token> tokens, Mention mention) =>
        tokens[mention.Start].Kind == TokenKind.Han
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Any(i => places.Contains(tokens[i].Text));
}
