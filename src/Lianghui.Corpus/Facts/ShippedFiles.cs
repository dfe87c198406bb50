using System.Globalization;
using CsvHelper;
using Lianghui.Corpus.Sql;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Corpus.Facts;

/// <summary>
/// The files of <c>facts/coded</c>: what was coded from published reports, without their words. Headings are left out, and of a
/// target's wording only the short clause that carries number and qualifier is kept.
/// </summary>
public static class ShippedFiles
{
    private const int LongestWording = 20;

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n" };

    private static readonly string[] ReportColumns =
    [
        "place", "year", "kind", "session", "title", "speaker", "office", "delivered", "published", "chars", "version", "complete",
        "annex_start", "source",
    ];

    private static readonly string[] GrowthColumns =
        ["place", "year", "kind", "period", "low", "high", "comparator", "measure", "start", "length"];

    private static readonly string[] TargetColumns =
    [
        "place", "year", "indicator", "of", "low", "high", "unit", "norm_low", "norm_high", "comparator", "reference", "stretch", "modality",
        "basis", "wording", "section", "start", "length",
    ];

    private static readonly string[] TaskColumns =
    [
        "place", "year", "level", "rank", "parent", "theme", "facet", "also", "coded_by", "heading_start", "heading_length", "start", "length",
    ];

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(IEnumerable<ReportFacts> reports, string folder)
    {
        var ordered = reports.InOrder(r => r.Report).ToList();
        Directory.CreateDirectory(folder);
        File("reports.csv", ReportColumns, ordered.Select(r => Row(r.Report)));
        File("growth.csv", GrowthColumns, ordered.SelectMany(r => r.Growth.Select(Row)));
        File("targets.csv", TargetColumns, ordered.SelectMany(r => r.Targets.Select(Row)));
        File("tasks.csv", TaskColumns, ordered.SelectMany(r => r.Tasks.Select(Row)));

        void File(string name, string[] columns, IEnumerable<object?[]> rows)
        {
            using var output = System.IO.File.Create(Path.Combine(folder, name));
            using var csv = CsvWriter.Create(output, Options, true);
            csv.WriteRecord(columns);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. row.Select(Cell)]);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="open">Opens a file by name; null where it is absent.</param>
    internal static IEnumerable<ReportFacts> Read(Func<string, Stream?> open)
    {
        var growth = Rows("growth.csv", ReadGrowth);
        var targets = Rows("targets.csv", ReadTarget);
        var tasks = Rows("tasks.csv", ReadTask);
        foreach (var row in FactFiles.Rows(open("reports.csv")))
        {
            var (key, report) = (Key(row), ReadReport(row));
            var metadata = new ReportMetadata(report.Key.Place, report.Key.Year, report.Key.Kind, report.Title, report.Speaker, report.Office,
                report.Key.Session, report.Delivered, report.Published, report.Complete, report.AnnexStart);
            yield return ReportFacts.Of("", report, new CodedReport(
                metadata, [], [.. growth[key]], [.. targets[key]], [], [.. tasks[key]], []));
        }

        ILookup<(string, string), T> Rows<T>(string name, Func<Func<string, string>, T> read) =>
            FactFiles.Rows(open(name)).Select(r => (Key: Key(r), Value: read(r))).ToLookup(x => x.Key, x => x.Value);
    }

    private static object?[] Row(ReportRecord r) =>
    [
        r.Key.Place, r.Key.Year, r.Key.Kind, r.Key.Session, r.Title, r.Speaker, r.Office, r.Delivered, r.Published, r.Chars, r.Version,
        r.Complete, r.AnnexStart, r.Source,
    ];

    private static object?[] Row(Fact<GrowthStatement> f) =>
    [
        f.Place, f.Year, FactCodes.Code(f.Value.Kind), f.Value.Period, f.Value.Low, f.Value.High, f.Value.Comparator, f.Value.Measure,
        f.Evidence.Start, f.Evidence.Length,
    ];

    private static object?[] Row(Fact<Target> f) =>
    [
        f.Place, f.Year, f.Value.Indicator, f.Value.Of, f.Value.Low, f.Value.High, f.Value.Unit, f.Value.NormLow, f.Value.NormHigh,
        f.Value.Comparator, f.Value.Reference, f.Value.Stretch, f.Value.Modality, f.Value.Basis, Short(f.Value.Wording),
        FactCodes.Code(f.Value.Section), f.Evidence.Start, f.Evidence.Length,
    ];

    private static object?[] Row(Fact<TaskEntry> f) =>
    [
        f.Place, f.Year, f.Value.Level, f.Value.Rank, f.Value.Parent, f.Value.Theme, f.Value.Facet, string.Join(' ', f.Value.Also),
        f.Value.CodedBy, f.Evidence.Start, f.Evidence.Length, f.Value.Span.Start, f.Value.Span.Length,
    ];

    private static string Short(string wording) =>
        wording.Length <= LongestWording ? wording : wording[..(LongestWording - 1)] + "…";

    private static string Cell(object? value) => value switch
    {
        decimal number => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => RowReading.Stored(value) is var stored && stored is DBNull ? "" : Convert.ToString(stored, CultureInfo.InvariantCulture)!,
    };

    private static (string, string) Key(Func<string, string> row) => (row("place"), row("year"));

    private static ReportRecord ReadReport(Func<string, string> row) => new(
        new ReportKey(row("place"), Int(row("year"))!.Value, row("kind"), Text(row("session"))),
        Text(row("title")), Text(row("speaker")), Text(row("office")), Day(row("delivered")), Day(row("published")), Int(row("chars"))!.Value,
        row("version"), row("complete") == "1", Int(row("annex_start")), row("source"), FactOrigin.Shipped);

    private static GrowthStatement ReadGrowth(Func<string, string> row) => new(
        FactCodes.Growth(row("kind")), row("period"), Number(row("low")), Number(row("high")), row("comparator"), row("measure"),
        Span(row, "start", "length"));

    private static Target ReadTarget(Func<string, string> row) => new(
        row("indicator"), Text(row("of")), Number(row("low")), Number(row("high")), Text(row("unit")), Number(row("norm_low")),
        Number(row("norm_high")), row("comparator"), Text(row("reference")), Text(row("stretch")), row("modality"), Text(row("basis")),
        row("wording"), FactCodes.Role(row("section")), Span(row, "start", "length"));

    private static TaskEntry ReadTask(Func<string, string> row) => new(
        Int(row("level"))!.Value, Int(row("rank"))!.Value, Int(row("parent")), "", row("theme"), Text(row("facet")),
        row("also").Split(' ', StringSplitOptions.RemoveEmptyEntries), row("coded_by"), [], Span(row, "heading_start", "heading_length"),
        Span(row, "start", "length"));

    private static TextSpan Span(Func<string, string> row, string start, string length) => new(Int(row(start))!.Value, Int(row(length))!.Value);

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static int? Int(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
