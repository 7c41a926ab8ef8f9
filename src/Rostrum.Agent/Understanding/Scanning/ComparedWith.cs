namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>"The second picture shorter than the first": the latter only tells what the former is compared with.</summary>
internal static class ComparedWith
{
    private static readonly HashSet<string> between =
    [
        .. "the that my our any all of each picture photo".Split(' '),
    ];

    /// <summary>The mentions, of which pictures that others are compared with mean nothing.</summary>
    public static IReadOnlyList<Mention> Without(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions
    ) =>
        tokens.Any(token => token.Text == "than")
            ?
            [
                .. mentions.Select(mention =>
                    IsModel(tokens, mentions, mention)
                        ? mention with
                        {
                            Meanings = [new NothingMeant()],
                        }
                        : mention
                ),
            ]
            : mentions;

    private static bool IsModel(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Mention model)
    {
        if (model.As<PicturePlace>() is null)
            return false;
        var than = model.Start - 1;
        while (than > 0 && between.Contains(tokens[than].Text))
            than--;
        return than > 0
            && tokens[than].Text == "than"
            && mentions.Any(compared =>
                compared.Clause == model.Clause
                && compared.End - than is 0 or 1
                && compared.Meanings.Any(meaning =>
                    meaning is LengthWord or SpeedWord or AmountWord { Relative: true } or LoudnessWord
                )
                && mentions.Any(place =>
                    place.Clause == model.Clause
                    && place.End <= compared.Start
                    && place.As<PicturePlace>() is { Pick: Pick.These }
                )
            );
    }
}
