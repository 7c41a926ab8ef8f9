namespace Rostrum.Farm.Leases;

/// <summary>A row that this node may work on, for as long as it has this fence.</summary>
internal sealed record Claim<TRow>(TRow Row)
    where TRow : LeasedRow
{
    public long Key => Row.Key;

    public long Fence => Row.Fence;
}

/// <summary>What became of the hold on a row.</summary>
internal enum Hold
{
    Held,
    CancelAsked,
    Lost,
}
