using Lianghui.Analysis.Versions;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Cli.Adding;

/// <summary>Tells what adding did: a row for each file on standard output, failures and notes on standard error.</summary>
internal static class AddReport
{
    /// <summary>Keys of a row, as the contract has them.</summary>
    public static readonly string[] Columns =
    [
        "file", "status", "place", "year", "kind", "title", "speaker", "delivered", "published", "chars", "version", "sections", "targets",
        "tasks", "issues", "evidence",
    ];

    private static readonly string[] Statuses = ["added", "replaced", "unchanged", "failed"];

    /// <summary>A row for each file.</summary>
    public static IReadOnlyList<Row> Rows(IReadOnlyList<AddedFile> files, ILibraryReader library)
    {
        var places = files.Select(f => f.Outcome?.Report.Key.Place).OfType<string>().Distinct().ToList();
        var others = (places.Count == 0 ? [] : library.Reports(new FactQuery(places))).ToLookup(r => r.Key.Place, StringComparer.Ordinal);
        return [.. files.Select(f => ToRow(f, library, others))];
    }

    private static Row ToRow(AddedFile file, ILibraryReader library, ILookup<string, ReportRecord> others)
    {
        var (outcome, report) = (file.Outcome, file.Outcome?.Report);
        return new Row()
            .Add("file", file.File)
            .Add("status", file.Status)
            .Add("place", report?.Key.Place)
            .Add("year", report?.Key.Year is 0 ? null : report?.Key.Year)
            .Add("kind", report?.Key.Kind)
            .Add("title", report?.Title)
            .Add("speaker", report?.Speaker)
            .Add("delivered", report?.Delivered)
            .Add("published", report?.Published)
            .Add("chars", report?.Chars)
            .Add("version", report?.Version)
            .Add("sections", outcome?.Sections)
            .Add("targets", outcome?.Targets)
            .Add("tasks", outcome?.Tasks)
            .Add("issues", file.Error is { } error ? [error] : outcome!.Issues.Concat(History(outcome.Report, others)).Select(i => $"{i.Code}: {i.Message}").ToList())
            .Add(report is null ? null : FactRows.TitleEvidence(library, report));
    }

    /// <summary>Names each failure, then what else is worth knowing, then sums up.</summary>
    public static void Explain(IReadOnlyList<AddedFile> files, string library)
    {
        foreach (var file in files.Where(f => f.Error is not null))
        {
            Console.Error.WriteLine($"{file.File}: {file.Error}");
        }

        foreach (var note in Notes(files))
        {
            Console.Error.WriteLine(note);
        }

        if (files.Count(f => f.Outcome?.IsRecoded == true) is > 0 and var recoded)
        {
            Console.Error.WriteLine($"{recoded} of them were in the library and are coded again, by this codebook and these rules");
        }

        var counts = Statuses
            .Select(status => (Status: status, Count: files.Count(f => f.Status == status)))
            .Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Status}");
        Console.Error.WriteLine($"{string.Join(", ", counts.DefaultIfEmpty("nothing to add"))}. Library: {library}");
    }

    private static IEnumerable<Issue> History(ReportRecord report, ILookup<string, ReportRecord> others) =>
        LengthHistory.Check(others[report.Key.Place], report) is { } issue ? [issue] : [];

    private static IEnumerable<string> Notes(IReadOnlyList<AddedFile> files)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, outcome) in files.Where(f => f.Outcome is not null).Select(f => (f.File, f.Outcome!)))
        {
            if (first.TryGetValue(outcome.Report.Version, out var other))
            {
                yield return $"{file}: the same text as {other}; it is kept once";
            }
            else if (outcome.Status == AddStatus.Added && !outcome.IsCurrent)
            {
                yield return $"{file}: another text of {outcome.Report.Key.Place} {outcome.Report.Key.Year} is fuller or official and stays current; "
                    + "both are kept";
            }
            else if (outcome.Replaces is { } replaced)
            {
                yield return $"{file}: now the current text of {outcome.Report.Key.Place} {outcome.Report.Key.Year}, in place of {(outcome.ReplacesPress ? "the press account " : "")}{replaced}; both are kept";
            }

            first.TryAdd(outcome.Report.Version, file);
        }
    }
}
