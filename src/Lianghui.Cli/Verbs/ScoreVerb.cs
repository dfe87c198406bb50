using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Scoring;
using Lianghui.Text;

namespace Lianghui.Cli.Verbs;

/// <summary><c>score</c>: codes a folder of reports and compares the coding with hand-coded answers.</summary>
public static class ScoreVerb
{
    private static readonly string[] Columns = ["table", "measure", "right", "gold", "coded", "precision", "recall"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var gold = new Option<string>("--gold") { Description = "folder of hand-coded answers of one year", Required = true };
        var texts = new Option<string>("--texts") { Description = "folder of that year's reports as plain text, named by place (GD.txt)", Required = true };
        var differences = new Option<bool>("--differences") { Description = "print what does not agree to standard error" };
        var command = new Command("score", "Code reports and compare the coding with hand-coded answers.");
        foreach (var option in new Option[] { gold, texts, differences, common.Format })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var rows = Score(parsed.GetValue(gold)!, parsed.GetValue(texts)!);
            RowWriter.Write([.. rows.Select(ToRow)], parsed.GetValue(common.Format), Columns);
            if (parsed.GetValue(differences))
            {
                PrintDifferences(rows);
            }

            return 0;
        });
        return command;
    }

    private static IReadOnlyList<ScoreRow> Score(string gold, string texts)
    {
        var coded = new Dictionary<string, (CodedReport, string)>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(texts, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = StoredText.Parse(File.ReadAllText(file));
            coded[Path.GetFileNameWithoutExtension(file)] = (ReportCoder.Code(text), text.Value);
        }

        return coded.Count > 0
            ? GoldScorer.Score(new GoldFolder(gold), coded)
            : throw new UsageException($"There is no .txt file in '{texts}'.");
    }

    private static void PrintDifferences(IReadOnlyList<ScoreRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var difference in row.Differences)
            {
                Console.Error.WriteLine($"{row.Table} {row.Measure}: {difference}");
            }
        }
    }

    private static Row ToRow(ScoreRow score) => new Row()
        .Add("table", score.Table)
        .Add("measure", score.Measure)
        .Add("right", score.Right)
        .Add("gold", score.Gold)
        .Add("coded", score.Coded)
        .Add("precision", score.Precision)
        .Add("recall", score.Recall);
}
