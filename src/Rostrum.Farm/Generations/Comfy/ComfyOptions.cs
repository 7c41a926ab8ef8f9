namespace Rostrum.Farm.Generations.Comfy;

/// <summary>Where a ComfyUI server is and what it is asked to do.</summary>
/// <param name="Address">Of the server, such as <c>http://127.0.0.1:8188</c>; nothing elsewhere is ever asked.</param>
public sealed record ComfyOptions(Uri Address, WorkflowTemplate Workflow)
{
    /// <summary>Frames a second of the model's clips, by which <c>{{frames}}</c> is counted. Default 16.</summary>
    public double FramesPerSecond { get; init; } = 16;

    /// <summary>For one answer that is not a clip. Default 30 s.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two looks at the work, when the server says nothing by itself. Default 1 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Looks in a row that may fail, or find the work neither over nor in the queue, before it counts as out of reach, or
    /// lost. Default 10; at least 3, as work may pass from the queue to the history between two questions.
    /// </summary>
    public int LooksInVain { get; init; } = 10;
}
