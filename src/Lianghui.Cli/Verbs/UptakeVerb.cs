using System.CommandLine;
using Lianghui.Analysis.Uptake;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>uptake</c>: what provinces take up of a central document, word for word or reworded.</summary>
internal static class UptakeVerb
{
    private static readonly string[] Views = ["task", "matrix", "cell", "sentence", "formula", "place", "own", "shared"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var from = new Option<string?>("--from") { Description = "year of the Central Economic Work Conference (2024), all, or a central document: file or version" };
        var by = new Option<string>("--by") { Description = string.Join(", ", Views), DefaultValueFactory = _ => "task" };
        var task = new Option<int?>("--task") { Description = "only the task of this rank" };
        var status = new Option<string?>("--status") { Description = "only verbatim, near or absent (with --by cell or sentence)" };
        var command = new Command("uptake", """
            Compare a central document's tasks, sentences and formulae with the provincial reports of the session that it steers.

            Examples:
              lianghui uptake --from 2024
              lianghui uptake --from 2024 --by matrix
              lianghui uptake --from 2024 --by cell --task 4 --status absent --format json
              lianghui uptake --from 2025 --by formula --format csv
              lianghui uptake --year 2025 --place Fujian --by own
            """);
        common.AddTo(command);
        foreach (var option in new Option[] { from, by, task, status })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(common, parsed, new Choice(parsed.GetValue(from), parsed.GetValue(by)!, parsed.GetValue(task), parsed.GetValue(status))));
        return command;
    }

    private sealed record Choice(string? From, string By, int? Task, string? Status);

    private static int Run(CommonOptions common, ParseResult parsed, Choice choice)
    {
        if (!Views.Contains(choice.By))
        {
            throw new UsageException($"--by takes {string.Join(", ", Views)}, not '{choice.By}'.");
        }

        if (choice.Status is not (null or "verbatim" or "near" or "absent"))
        {
            throw new UsageException($"--status takes verbatim, near or absent, not '{choice.Status}'.");
        }

        var library = common.Open(parsed);
        var query = common.Query(parsed);
        var (columns, rows) = choice.By is "own" or "shared" ? Sentences(library, query, choice.By) : Uptake(library, query, choice);
        if (rows.Count == 0)
        {
            Console.Error.WriteLine("Nothing in the library answers this. Uptake needs the texts: lianghui add FOLDER for central documents and provincial reports.");
        }

        Console.Error.WriteLine($"Rule: {UptakeRule.Words}.");
        RowWriter.Write(rows, parsed.GetValue(common.Format), columns);
        return 0;
    }

    private static (string[] Columns, List<Row> Rows) Sentences(ILibraryReader library, FactQuery query, string by)
    {
        if (query.Places is not { Count: > 0 } places)
        {
            throw new UsageException($"--by {by} needs --place: whose sentences?");
        }

        var years = query.FromYear is null ? [library.NewestYear() ?? 0] : FindingVerb.Years(query);
        var found = years.SelectMany(y => OwnSentences.Of(library, y, [.. places]));
        return ([.. UptakeRows.SharedColumns], [.. (by == "own"
            ? found.Where(s => s.Verbatim.Count + s.Near.Count == 0).OrderBy(s => s.Closest)
            : found.Where(s => s.Verbatim.Count > 0).OrderByDescending(s => s.Verbatim.Count).ThenByDescending(s => s.Near.Count)).Select(UptakeRows.Shared)]);
    }

    private static (string[] Columns, List<Row> Rows) Uptake(ILibraryReader library, FactQuery query, Choice choice)
    {
        var records = CentralChoice.Find(library, choice.From, query.FromYear);
        if (records.Count == 0 && choice.From is not null)
        {
            throw new UsageException(CentralChoice.Known(library) is { Length: > 0 } known
                ? $"The library has no central document '{choice.From}'. It has: {known}."
                : "The library has no central document; add readouts of conferences with: lianghui add FOLDER");
        }

        var rows = new List<Row>();
        foreach (var source in records.Select(r => CentralSource.Open(library, r)).OfType<CentralSource>())
        {
            rows.AddRange(Rows(library, source, query, choice));
        }

        return (Columns(choice.By, rows), rows);
    }

    private static IEnumerable<Row> Rows(ILibraryReader library, CentralSource source, FactQuery query, Choice choice)
    {
        bool Chosen(int? rank, string status) => (choice.Task is null || choice.Task == rank) && (choice.Status is null || choice.Status == status);
        if (choice.By == "formula")
        {
            return FormulaUptake.Of(library, source, query).Where(f => choice.Task is null || f.Task == choice.Task).Select(f => UptakeRows.Formula(source, f));
        }

        var finding = UptakeMatrix.Of(library, source, query);
        return choice.By switch
        {
            "matrix" => UptakeRows.Matrix(finding),
            "cell" => finding.Tasks.Where(t => Chosen(t.Task.Rank, t.Status)).Select(t => UptakeRows.Cell(finding, t)),
            "sentence" => finding.Cells.Where(c => Chosen(c.Task, c.Status)).Select(c => UptakeRows.Sentence(finding, c)),
            "place" => CentreShare.Of(library, source, query).Select(p => UptakeRows.Place(finding, p)),
            _ => UptakeRows.Tasks(finding with { Tasks = [.. finding.Tasks.Where(t => Chosen(t.Task.Rank, t.Status))] }),
        };
    }

    private static string[] Columns(string by, List<Row> rows) => by switch
    {
        "matrix" => [.. rows.SelectMany(r => r.Cells.Select(c => c.Key)).Distinct(StringComparer.Ordinal)],
        "cell" => [.. UptakeRows.CellColumns],
        "sentence" => [.. UptakeRows.SentenceColumns],
        "place" => [.. UptakeRows.PlaceColumns],
        "formula" => [.. UptakeRows.FormulaColumns],
        _ => [.. UptakeRows.TaskColumns],
    };
}
