using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Publishing.Exports;

/// <summary>The rows of every table that <c>export</c> writes.</summary>
public static class ExportTables
{
    /// <summary>The rows of one table; none for a name that the dictionary does not have.</summary>
    public static IEnumerable<Row> Rows(string table, ILibraryReader library, FactQuery query) => table switch
    {
        "reports" => library.Reports(query).Select(r => Report(r, library)),
        "sections" => library.Sections(query).Select(f => WithId(FactRows.Of(f, f.Evidence.Quote))),
        "growth" => library.Growth(query).Select(f => WithId(FactRows.Of(f))),
        "targets" => library.Targets(query).Select(f => WithId(FactRows.Of(f))),
        "outturns" => library.Outturns(query).Select(f => WithId(FactRows.Of(f))),
        "tasks" => library.Tasks(query).Select(f => WithId(FactRows.Of(f))),
        "task_reasons" => library.Tasks(query).SelectMany(Reasons),
        "issues" => (library as ISourceLookup)?.Issues(query).Select(Issue) ?? [],
        _ => Published(table, library),
    };

    private static IEnumerable<Row> Published(string table, ILibraryReader library) => table switch
    {
        "places" => Places.All.Select(p => new Row().Add("code", p.Code).Add("adcode", p.Adcode).Add("short", p.Short)
            .Add("full", p.Full).Add("english", p.English).Add("kind", p.Kind).Add("region", p.Region)),
        "groups" => Places.Groups.Select(g => new Row().Add("code", g.Code).Add("english", g.English).Add("chinese", g.Chinese)
            .Add("places", g.Places)),
        "themes" => CodebookFiles.Rows("themes.csv").Select(r => Coded(r).Add("covers", r("covers"))),
        "indicators" => CodebookFiles.Rows("indicators.csv").Select(r => Coded(r).Add("unit", r("unit"))),
        "comparators" => CodebookFiles.Rows("comparators.csv").Select(Coded),
        "gdp_outturns" => library.Tables.Outturns.Select(o => Of(o.Place, o.Year).Add("growth", o.Growth).Add("level", o.Level)),
        "gdp_levels" => library.Tables.Levels.Select(l => Of(l.Place, l.Year).Add("level", l.Level).Add("series", l.Series)),
        "gdp_final_growth" => library.Tables.FinalGrowth.Select(g => Of(g.Place, g.Year).Add("growth", g.Growth)),
        "gdp_targets" => library.Tables.Targets.Select(t => Of(t.Place, t.Year).Add("low", t.Low).Add("high", t.High)
            .Add("comparator", t.Comparator).Add("wording", t.Wording).Add("confidence", t.Confidence)),
        "imports" => library.Imports.Select(ImportRows.Of),
        "imported_values" => library.Imported.Select(ImportRows.Of),
        _ => [],
    };

    private static Row Report(ReportRecord report, ILibraryReader library) => FactRows.Of(report)
        .Add("office", report.Office).Add("annexStart", report.AnnexStart).Add("source", report.Source)
        .Add("origin", FactCodes.Code(report.Origin)).Add(FactRows.TitleEvidence(library, report));

    private static Row WithId(Row row)
    {
        var copy = new Row { Id = row.Id }.Add("id", row.Id);
        foreach (var (key, value) in row.Cells)
        {
            copy.Add(key, value);
        }

        return copy;
    }

    private static IEnumerable<Row> Reasons(Fact<Extraction.Tasks.TaskEntry> task) => task.Value.Reasons.Select(r => new Row()
        .Add("id", task.Id).Add("theme", r.Theme).Add("cue", r.Cue).Add("weight", r.Weight).Add("start", r.Start));

    private static Row Issue(ReportIssue issue) => Of(issue.Report.Place, issue.Report.Year).Add("version", issue.Version)
        .Add("code", issue.Issue.Code).Add("level", issue.Issue.Level.ToString().ToLowerInvariant()).Add("message", issue.Issue.Message)
        .Add("start", issue.Issue.Span?.Start).Add("length", issue.Issue.Span?.Length);

    private static Row Of(string place, int year) => new Row().Add("place", place).Add("year", year);

    private static Row Coded(Func<string, string> row) =>
        new Row().Add("code", row("code")).Add("english", row("en")).Add("chinese", row("zh"));
}
