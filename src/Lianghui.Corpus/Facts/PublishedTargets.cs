using System.Globalization;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Corpus.Facts;

/// <summary>The published table of GDP growth targets as facts, for reports whose text nobody here has coded.</summary>
internal static class PublishedTargets
{
    /// <summary>One report without a version for each row of the table.</summary>
    public static IEnumerable<ReportFacts> Read(FactTables tables) => tables.Targets.Select(ToFacts);

    private static ReportFacts ToFacts(PublishedGdpTarget row)
    {
        var key = new ReportKey(row.Place, row.Year, ReportKinds.Provincial);
        var report = new ReportRecord(
            key, null, null, null, null, null, 0, "", false, null, Source(row), FactOrigin.Shipped);
        var year = row.Year.ToString(CultureInfo.InvariantCulture);
        var metadata = new ReportMetadata(row.Place, row.Year, key.Kind, null, null, null, null, null, null, false, null);
        return ReportFacts.Of("", report, new CodedReport(
            metadata,
            [],
            [new GrowthStatement(GrowthKind.Target, year, row.Low, row.High, row.Comparator, "real", default)],
            [new Target("gdp", null, row.Low, row.High, "%", row.Low, row.High, row.Comparator, null, null, "expected",
                null, Wording(row), SectionRole.Targets, default)],
            [],
            [],
            []));
    }

    private static string Source(PublishedGdpTarget row) => row.Year == 2024
        ? "press lists of January and February 2024 (facts/tables/gdp_targets_2024_2025.csv)"
        : "published lists of the reports' targets (facts/tables/gdp_targets_2024_2025.csv)";

    private static string Wording(PublishedGdpTarget row) => row.Comparator == "range"
        ? string.Create(CultureInfo.InvariantCulture, $"{row.Low}%—{row.High}%")
        : string.Create(CultureInfo.InvariantCulture, $"{row.Low ?? row.High}%{row.Wording}");
}
