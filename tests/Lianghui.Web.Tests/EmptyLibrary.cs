using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Web.Tests;

/// <summary>A library without reports.</summary>
internal sealed class EmptyLibrary : ILibraryReader
{
    public FactTables Tables => FactTables.Shipped;

    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => [];

    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => [];

    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => [];

    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => [];

    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => [];

    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => [];

    public string? Text(string version) => null;

    public int? NewestYear() => null;
}
