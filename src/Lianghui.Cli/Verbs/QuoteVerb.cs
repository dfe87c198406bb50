using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>quote TERM</c>: concordance lines.</summary>
public static class QuoteVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var term = new Argument<string>("term") { Description = "a word, or @id of the lexicon" };
        var sort = new Option<string>("--sort") { Description = "place (default), year, left or right", DefaultValueFactory = _ => "place" };
        var sample = new Option<int?>("--sample") { Description = "this many lines by lot" };
        var lot = new Option<int>("--lot") { Description = "number that decides the lot; the same number draws the same lines", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "write the lines to FILE.csv or FILE.json instead" };
        var command = new Command("quote", """
            Print every sentence part in which a word stands, with place, year and section.

            Examples:
              lianghui quote 低空经济 --year 2025
              lianghui quote @taiwan --place FJ --sort right --format csv
              lianghui quote 改革 --year 2025 --sample 50 --lot 7 --out reform.csv
            """);
        command.Arguments.Add(term);
        common.AddTo(command);
        scope.AddTo(command);
        foreach (var option in new Option[] { sort, sample, lot, output })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var order = Order(parsed.GetValue(sort)!);
            var library = TermScopeOptions.Open(common, parsed);
            var lines = Concordance.Lines(
                library, scope.Scope(parsed, common.Query(parsed, library)), scope.Resolve(parsed, parsed.GetValue(term)!), order);
            var chosen = parsed.GetValue(sample) switch
            {
                null => lines,
                > 0 and var count => Concordance.Sample(lines, count, parsed.GetValue(lot)),
                _ => throw new UsageException("--sample takes a whole number from 1."),
            };
            Write([.. chosen.Select(TermRows.Of)], parsed.GetValue(output), parsed.GetValue(common.Format));
            return 0;
        });
        return command;
    }

    private static void Write(IReadOnlyList<Row> rows, string? file, OutputFormat format)
    {
        if (file is null)
        {
            RowWriter.Write(rows, format, [.. TermRows.LineColumns, "evidence"]);
            return;
        }

        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".csv":
                using (var stream = File.Create(file))
                {
                    RowText.WriteCsv(rows, stream, guard: true, [.. TermRows.LineColumns, "evidence"]);
                }

                break;
            case ".json":
                using (var stream = File.Create(file))
                {
                    RowText.WriteJson(rows, stream);
                }

                break;
            default:
                throw new UsageException($"--out takes FILE.csv or FILE.json, not '{file}'.");
        }

        Console.WriteLine(Path.GetFullPath(file));
    }

    private static ConcordanceOrder Order(string name) =>
        Enum.TryParse<ConcordanceOrder>(name, ignoreCase: true, out var order) && !char.IsAsciiDigit(name[0])
            ? order : throw new UsageException($"--sort takes place, year, left or right, not '{name}'.");
}
