using Rostrum.Agent.Answering;
using Rostrum.Agent.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Models;

/// <summary>What the grammar leaves to a language model: the message's beginnings, and what it found.</summary>
/// <param name="Film">As it was before the words, with the pictures that came with them.</param>
/// <param name="Arrived">How many pictures came with them.</param>
internal sealed record Hearing(
    string Words,
    Draft Film,
    int Arrived,
    IReadOnlyList<EditOperation> Settled,
    IReadOnlyList<Note> Notes,
    bool AsksToRemove
);

/// <summary>How asking a language model ended.</summary>
public enum ModelOutcome
{
    /// <summary>The film is as the model's calls made it.</summary>
    Changed,

    /// <summary>It changed nothing: what the grammar did stands.</summary>
    Unchanged,

    /// <summary>It failed, took too long, or wanted too much: what the grammar did stands.</summary>
    Failed,
}

/// <param name="Tokens">Used, as far as is known.</param>
/// <param name="Why">Of a failure, for the log.</param>
public sealed record ModelUse(ModelOutcome Outcome, long Tokens, string? Why = null);

/// <summary>
/// Directs by a language model where the grammar does not know all of a message. The model only calls operations; what
/// it did is measured like anything else, and one message is one edit.
/// </summary>
/// <remarks>
/// 1. The model is given the message and the film as data, and the operations as tools. 2. Each call is checked and made
/// on a copy; what is refused is told back. 3. Rounds, time and tokens are bounded. 4. The reply is made from the
/// difference of the films. Whatever goes wrong, the grammar's direction stands.
/// </remarks>
public sealed class ModelDirector(ILanguageModel model, ModelOptions options, TimeProvider clock)
{
    private const int LongestRemark = 160;
    private const string EndsOfSentences = ".!?。！？";

    /// <param name="heard">What the grammar made of the message.</param>
    /// <param name="giveUp">When it is cancelled, the model is left alone and the grammar's direction stands.</param>
    public async Task<(Direction Direction, ModelUse Use)> WidenAsync(
        Direction heard,
        CancellationToken giveUp
    )
    {
        if (heard.Hearing is not { } hearing || heard.IsUnderstood)
            return (heard, new ModelUse(ModelOutcome.Unchanged, 0));
        using var late = new CancellationTokenSource(options.Time, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, giveUp);
        var tokens = new TokenCount(options.MostTokens);
        try
        {
            var edit = new ModelEdit(hearing.Film, hearing.AsksToRemove);
            var remark = await ConverseAsync(edit, hearing, tokens, until.Token);
            return Directed(heard, hearing, edit.Film, remark) is { } direction
                ? (direction, new ModelUse(ModelOutcome.Changed, tokens.Used))
                : (heard, new ModelUse(ModelOutcome.Unchanged, tokens.Used));
        }
        catch (Exception failure) when (failure is ModelException or OperationCanceledException)
        {
            var why =
                failure is ModelException ? failure.Message
                : late.IsCancellationRequested ? "The model took too long."
                : "The model was left alone.";
            return (heard, new ModelUse(ModelOutcome.Failed, tokens.Used, why));
        }
    }

    /// <returns>What the model says at the end.</returns>
    private async Task<string> ConverseAsync(
        ModelEdit edit,
        Hearing hearing,
        TokenCount tokens,
        CancellationToken cancel
    )
    {
        var conversation = ModelPrompt.For(hearing.Words, edit.Film).ToList();
        for (var round = 1; ; round++)
        {
            var mayCall = round < options.Rounds;
            var reply = await model.AskAsync(conversation, edit.Tools, mayCall, cancel);
            tokens.Add(reply.Tokens);
            if (reply.Calls.Count == 0)
                return reply.Text;
            conversation.Add(new ModelMessage.Replied(reply));
            foreach (var call in reply.Calls)
                conversation.Add(new ModelMessage.Result(call.Id, edit.Do(call)));
            if (round >= options.Rounds)
                throw new ModelException("The model does not come to an end.");
        }
    }

    /// <summary>The direction by the model's film; null when that is as it was.</summary>
    private static Direction? Directed(Direction heard, Hearing hearing, Draft film, string said)
    {
        if (Difference.Between(hearing.Film, film).Count == 0)
            return null;
        var after = hearing.Settled.Aggregate(
            film,
            (draft, operation) => operation.Apply(draft) is EditOutcome.Changed(var changed) ? changed : draft
        );
        IReadOnlyList<Change> changes =
        [
            .. hearing.Arrived == 0 ? [] : new[] { new PicturesAdded(hearing.Arrived) },
            .. Difference.Between(hearing.Film, after),
        ];
        var lacks = hearing.Notes.Where(note => note is NotAvailable).ToList();
        var reply = Reply.Compose(heard.Language, changes, lacks, [], after);
        if (RemarkIn(said) is { } remark)
            reply = Voice.Of(heard.Language).Paragraph([reply, Told(heard.Language, remark)]);
        return heard with { Draft = after, Reply = reply, IsUnderstood = true };
    }

    /// <summary>It is told as what the model says: nobody has checked it.</summary>
    private static string Told(Language language, string remark) =>
        language == Language.Chinese ? $"语言模型补充：“{remark}”" : $"The language model adds: “{remark}”";

    /// <summary>
    /// The first sentence that is not about buttons and panels, which nobody has here; if it is a short one of plain words.
    /// </summary>
    private static string? RemarkIn(string said)
    {
        var words = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var remark = SentencesOf(words).FirstOrDefault(sentence => !ScreenTalk.Is(sentence)) ?? "";
        var isPlain =
            remark.Length is > 2 and <= LongestRemark
            && !remark.Contains("://", StringComparison.Ordinal)
            && remark.All(letter => !char.IsControl(letter) && !"<>{}[]`|\\“”".Contains(letter));
        return isPlain ? remark : null;
    }

    private static IEnumerable<string> SentencesOf(string words)
    {
        while (words.Length > 0)
        {
            var end = words.AsSpan().IndexOfAny(EndsOfSentences);
            var length = end < 0 ? words.Length : end + 1;
            yield return words[..length];
            words = words[length..].TrimStart();
        }
    }

    /// <summary>Tokens that were used, up to a limit.</summary>
    private sealed class TokenCount(long most)
    {
        public long Used { get; private set; }

        public void Add(long tokens)
        {
            Used += Math.Max(0, tokens);
            if (Used > most)
                throw new ModelException("The model used more tokens than a message may.");
        }
    }
}
