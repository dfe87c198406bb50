using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Publishing.Tests;

/// <summary>A library made of the published target table and invented tasks; places can be left out.</summary>
internal sealed class StubLibrary(params string[] without) : ILibraryReader
{
    private static readonly string[] Themes = ["domestic-demand", "innovation", "industry", "reform", "opening-up", "rural", "ecology", "livelihood", "security"];

    public string Heading { get; init; } = "全方位扩大内需";

    public FactTables Tables => FactTables.Shipped;

    private IEnumerable<Place> Present => Places.All.Where(p => !without.Contains(p.Code));

    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => [.. Present.Select(p => new ReportRecord(
        Key(p.Code, 2025), p.Full, null, null, null, null, 9000, "v", true, null, "stub", FactOrigin.Shipped))];

    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => [.. Tables.Targets
        .Where(t => t.Year == query.FromYear && !without.Contains(t.Place) && query.Places?.Contains(t.Place) != false)
        .Select(t => new Fact<Target>($"{t.Place}-{t.Year}-gdp", Key(t.Place, t.Year), new Target(
            "gdp", null, t.Low, t.High, "%", t.Low, t.High, t.Comparator, null, t.Place == "XZ" ? "8" : null, "expected", null,
            t.Wording, SectionRole.Targets, default), new Evidence("v", 0, 0, "", "press lists"), FactOrigin.Shipped))];

    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => [.. Present.SelectMany((p, shift) =>
        Enumerable.Range(1, Themes.Length).Select(rank => new Fact<TaskEntry>($"{p.Code}-2025-task-{rank}", Key(p.Code, 2025),
            new TaskEntry(1, rank, null, Heading, Themes[(rank + (shift % 3) - 1) % Themes.Length], null, [], "heading", [], default, default),
            new Evidence("v", 0, Heading.Length, Heading, "stub"), FactOrigin.Text)))];

    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => [];

    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => [];

    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => [];

    public string? Text(string version) => null;

    public int? NewestYear() => 2025;

    private static ReportKey Key(string place, int year) => new(place, year, ReportKinds.Provincial);
}
