using Rostrum.Bench.Reporting;

namespace Rostrum.Bench;

/// <summary>One quality of the films, measured. One file each under Measurements, listed in <see cref="Catalogue"/>.</summary>
internal interface IMeasurement
{
    /// <summary>What it is asked for by on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured and how, in a few sentences for the report.</summary>
    string How { get; }

    IReadOnlyList<Row> Run(Workbench bench);
}
