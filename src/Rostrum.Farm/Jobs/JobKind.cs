namespace Rostrum.Farm.Jobs;

/// <summary>What a piece of work is. The names are stored.</summary>
internal enum JobKind
{
    /// <summary>Take the next export from the queue and make it.</summary>
    Export,

    /// <summary>Take the next generation from its queue and see it to its end.</summary>
    Generation,

    /// <summary>Tell the webhook of the export with this key.</summary>
    Webhook,

    /// <summary>Look for rows that were forgotten.</summary>
    Reconcile,

    /// <summary>Throw away what is not needed any more.</summary>
    Sweep,
}
