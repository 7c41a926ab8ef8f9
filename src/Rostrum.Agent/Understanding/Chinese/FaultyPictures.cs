namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>第一张太糊拿掉: what is the matter with a picture says why it goes, and is nothing that goes itself.</summary>
internal static class FaultyPictures
{
    public static IReadOnlyList<Mention> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions) =>
        [
            .. mentions.Select(mention =>
                IsFault(tokens, mentions, mention)
                    ? mention with
                    {
                        Meanings = [new NothingMeant()],
                    }
                    : mention
            ),
        ];

    private static bool IsFault(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention mention
    ) =>
        mention.As<PicturePlace>() is null
        && mention.As<NotWord>() is null
        && mentions.Any(place =>
            place.Clause == mention.Clause
            && place.As<PicturePlace>() is { Pick: Pick.These, IsOwner: false }
            && mention.Start - place.End is >= 0 and <= 3
            && IsComplaint(tokens, place.End, mention)
        )
        && mentions.Any(no =>
            no.Clause == mention.Clause
            && no.As<NotWord>() is { Removes: true }
            && no.Start - mention.End is >= 0 and <= 2
        );

    /// <summary>太糊, 拍得太暗, 有点模糊.</summary>
    private static bool IsComplaint(IReadOnlyList<Token> tokens, int behind, Mention mention) =>
        Enumerable.Range(behind, mention.Start - behind + 1).Any(i => complaints.Contains(tokens[i].Text))
        && Enumerable.Range(behind, mention.Start - behind).All(i => tokens[i].Text != "的");

    private static readonly HashSet<string> complaints = [.. "太 拍 有 挺 好 很 过".Split(' ')];
}
