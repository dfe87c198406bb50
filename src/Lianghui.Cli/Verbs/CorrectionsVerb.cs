using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Corrections;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;

namespace Lianghui.Cli.Verbs;

/// <summary><c>corrections list|conflicts|effect|labels|export|import</c>: what people say of coded facts.</summary>
internal static class CorrectionsVerb
{
    private static readonly string[] LabelColumns = ["fact", "judged", "right", "wrong", "spurious", "missed", "precision", "recall", "disputed", "fields"];
    private static readonly string[] EffectColumns = ["year", "finding", "coded", "corrected"];

    /// <summary>Builds the command.</summary>
    public static Command Build() => new("corrections", """
        What people say of coded facts (lianghui correct): lists, conflicts, what it changes, how good the coding is by it, and files to pass around.

        Examples:
          lianghui corrections list --year 2025
          lianghui corrections conflicts
          lianghui corrections effect --year 2025
          lianghui corrections labels
          lianghui corrections export corrections.csv
          lianghui corrections import colleague.csv
        """)
    {
        Rows("list", "Every opinion, what became of it and why.", [.. CorrectionRows.Columns], (_, library, query) => Outcomes(library, query).Select(CorrectionRows.Of)),
        Rows("conflicts", "What a person should look at: facts coded anew otherwise, clauses not found, people who differ. Exit code 1 where there is one.",
            [.. CorrectionRows.Columns], (_, library, query) => Outcomes(library, query).Where(o => o.Conflict is not null).Select(CorrectionRows.Of), failsOnRows: true),
        Rows("effect", "Counts as coded and as corrected, side by side.", EffectColumns, Effect),
        Rows("labels", "The coding measured against what people say: precision, recall, n.", LabelColumns, (_, library, query) => CodingLabels.Of(Outcomes(library, query)).Select(Label)),
        Export(),
        Import(),
    };

    private static Command Rows(string name, string description, string[] columns, Func<ParseResult, ILibraryReader, FactQuery, IEnumerable<Row>> rows, bool failsOnRows = false)
    {
        var common = new CommonOptions();
        var command = new Command(name, description);
        foreach (var option in new Option[] { common.Format, common.Library, common.Place, common.Year, common.Group })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var found = rows(parsed, library, common.Query(parsed)).ToList();
            if (library is not ICorrectedLibrary)
            {
                Console.Error.WriteLine("Nobody has corrected anything here. An opinion is given with: lianghui correct ID --confirm --by NAME");
            }

            RowWriter.Write(found, parsed.GetValue(common.Format), columns);
            return failsOnRows && found.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static IReadOnlyList<CorrectionOutcome> Outcomes(ILibraryReader library, FactQuery query) => (library as ICorrectedLibrary)?.Corrections(query) ?? [];

    private static IEnumerable<Row> Effect(ParseResult parsed, ILibraryReader library, FactQuery query)
    {
        var years = query.FromYear is { } from ? Enumerable.Range(from, query.ToYear!.Value - from + 1)
            : Outcomes(library, query).Select(o => o.Correction.Year).Distinct().Order();
        return years.SelectMany(y => CorrectionEffect.Of(library, y, query)).Select(e => new Row()
            .Add("year", e.Year).Add("finding", e.Finding).Add("coded", e.Coded).Add("corrected", e.Corrected));
    }

    private static Row Label(LabelRow l) => new Row().Add("fact", l.Fact).Add("judged", l.Judged).Add("right", l.Right).Add("wrong", l.Wrong).Add("spurious", l.Spurious)
        .Add("missed", l.Missed).Add("precision", l.Precision).Add("recall", l.Recall).Add("disputed", l.Disputed).Add("fields", l.Fields);

    private static Command Export()
    {
        var library = new CommonOptions().Library;
        var file = new Argument<string>("file") { Description = "file to write; .json for JSON, anything else for CSV; - for standard output", DefaultValueFactory = _ => "-" };
        var command = new Command("export", "Write every opinion to a file that a colleague can import.") { file, library };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var all = CorrectionTable.Read(parsed.GetValue(library) ?? LibraryFile.DefaultPath);
            using (var output = name == "-" ? Console.OpenStandardOutput() : File.Create(name))
            {
                CorrectionFiles.Write(all, output, name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
            }

            Console.Error.WriteLine($"{all.Count} opinions.");
            return 0;
        });
        return command;
    }

    private static Command Import()
    {
        var (library, seed) = (new CommonOptions().Library, new CommonOptions().Seed);
        var file = new Argument<string>("file") { Description = "CSV or JSON file as export writes it; - reads standard input" };
        var command = new Command("import", "Add the opinions of a file; those that the library holds are passed over, and a file with a bad row is refused whole.") { file, library, seed };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            var read = CorrectionFiles.Read(input);
            var path = parsed.GetValue(library);
            LibraryFile.OpenForWriting(path, parsed.GetValue(seed)).Dispose();
            var added = CorrectionTable.Add(path ?? LibraryFile.DefaultPath, read);
            var conflicts = (LibraryFile.Open(path) as ICorrectedLibrary)?.Corrections(FactQuery.All).Count(o => o.Conflict is not null) ?? 0;
            Console.Error.WriteLine($"{added} of {read.Count} opinions are new.{(conflicts > 0 ? $" {conflicts} need a look: lianghui corrections conflicts" : "")}");
            return 0;
        });
        return command;
    }
}
