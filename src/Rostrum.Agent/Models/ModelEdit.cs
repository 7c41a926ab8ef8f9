using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Models;

/// <summary>A film that a language model edits, call by call; the one it began from stays as it is.</summary>
internal sealed class ModelEdit(Draft film, bool mayRemove)
{
    /// <summary>Calls for one message.</summary>
    private const int MostCalls = 40;

    /// <summary>Pictures up to which a model may duplicate.</summary>
    private const int MostPictures = 500;

    private static readonly JsonDocumentOptions shallow = new() { MaxDepth = 16 };

    private int calls;

    public Draft Film { get; private set; } = film;

    /// <summary>What may be called: nothing that wants an address, nor takes away what nobody asked to go.</summary>
    public IReadOnlyList<OperationEntry> Tools { get; } =
    [
        .. OperationCatalogue
            .All.Select(entry => entry.WithoutAddresses())
            .OfType<OperationEntry>()
            .Where(entry => mayRemove || !entry.Removes),
    ];

    /// <summary>Checks a call and does it.</summary>
    /// <returns>What the model is told.</returns>
    public string Do(ModelCall call)
    {
        if (++calls > MostCalls)
            throw new ModelException("The model makes too many calls.");
        if (Tools.FirstOrDefault(tool => tool.Name == call.Name) is not { } tool)
            return ModelPrompt.Refused(
                OperationCatalogue.Find(call.Name) is { Removes: true }
                    ? "The person did not ask for anything to be taken away."
                    : "There is no such tool."
            );
        return Read(tool, call.Arguments) switch
        {
            OperationReading.Read(var operation) => Do(operation),
            OperationReading.Wrong(var why) => ModelPrompt.Refused(why),
            _ => throw new InvalidOperationException("No such reading."),
        };
    }

    private string Do(EditOperation operation)
    {
        var outcome = operation.Apply(Film);
        if (outcome is EditOutcome.Refused refused)
            return ModelPrompt.Refused(refused.Why);
        var changed = ((EditOutcome.Changed)outcome).Draft;
        if (Pictures.Of(changed).Count is > MostPictures and var count && count > Pictures.Of(Film).Count)
            return ModelPrompt.Refused($"The film would have more than {MostPictures} pictures.");
        // What a model does may be about any picture.
        Film = changed with
        {
            Only = null,
        };
        return ModelPrompt.Done(Film);
    }

    private static OperationReading Read(OperationEntry tool, string arguments)
    {
        try
        {
            using var parsed = JsonDocument.Parse(
                string.IsNullOrWhiteSpace(arguments) ? "{}" : arguments,
                shallow
            );
            return tool.Read(parsed.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return new OperationReading.Wrong("The arguments are not valid JSON: write one object.");
        }
    }
}
