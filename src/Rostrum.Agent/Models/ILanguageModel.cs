using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Models;

/// <summary>Something that answers a conversation with words and calls of tools.</summary>
public interface ILanguageModel
{
    /// <param name="conversation">All that was said so far, oldest first.</param>
    /// <param name="tools">What it may call.</param>
    /// <param name="mayCall">False: it is to answer with words only.</param>
    /// <exception cref="ModelException">It gave no answer that can be read.</exception>
    Task<ModelReply> AskAsync(
        IReadOnlyList<ModelMessage> conversation,
        IReadOnlyList<OperationEntry> tools,
        bool mayCall,
        CancellationToken cancel
    );
}

/// <summary>One part of a conversation with a language model.</summary>
public abstract record ModelMessage
{
    private ModelMessage() { }

    /// <summary>What the program says; never holds a word of a person or a film.</summary>
    public sealed record Instruction(string Text) : ModelMessage;

    /// <summary>What a person said, and what the film holds: data.</summary>
    public sealed record Data(string Text) : ModelMessage;

    public sealed record Replied(ModelReply Reply) : ModelMessage;

    /// <summary>What a call led to.</summary>
    public sealed record Result(string CallId, string Text) : ModelMessage;
}

/// <param name="Text">What it says; "" for nothing.</param>
/// <param name="Tokens">Read and written for this reply, as the endpoint counts them; an estimate where it does not.</param>
public sealed record ModelReply(string Text, IReadOnlyList<ModelCall> Calls, long Tokens);

/// <param name="Arguments">As the model wrote them; they may be anything.</param>
public sealed record ModelCall(string Id, string Name, string Arguments);

/// <summary>A language model did not answer, or not in a form that can be read. The message is for the log.</summary>
public sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner);
