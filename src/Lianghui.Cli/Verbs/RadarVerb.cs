using System.CommandLine;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Corpus;

namespace Lianghui.Cli.Verbs;

/// <summary><c>radar --year Y --vs Y0</c>: newcomers and vanishing phrases without a preset list.</summary>
public static class RadarVerb
{
    private static readonly string[] Columns = ["phrase", "provinces", "previousProvinces", "mentions", "previousMentions"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var vs = new Option<int?>("--vs") { Description = "year to compare with (default: the year before)" };
        var top = new Option<int>("--top") { Description = "how many phrases from each end; 0 for all", DefaultValueFactory = _ => 100 };
        var least = new Option<int?>("--least") { Description = "least number of reports that hold a phrase in one of the years" };
        var command = new Command("radar", """
            Find phrases that are new, rising, falling or gone between two years, without a preset list.

            Examples:
              lianghui radar --year 2026 --vs 2025
              lianghui radar --year 2025 --vs 2024 --top 30 --format json
            """);
        common.AddTo(command);
        foreach (var option in new Option[] { vs, top, least })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var query = common.Query(parsed, library);
            var year = query.ToYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
            var finding = PhraseRadar.Compute(
                library, year, parsed.GetValue(vs) ?? year - 1, parsed.GetValue(least),
                new TermScope(query with { FromYear = null, ToYear = null }));
            Console.Error.WriteLine($"{finding.Year}: {finding.Reports} reports with text; {finding.Previous}: {finding.PreviousReports}.");
            if (finding.Reports == 0 || finding.PreviousReports == 0)
            {
                Console.Error.WriteLine("A radar needs texts of both years; shipped facts carry no text. Add reports with: lianghui add FOLDER");
            }

            RowWriter.Write([.. Ends(finding.Phrases, parsed.GetValue(top)).Select(ToRow)], parsed.GetValue(common.Format), Columns);
            return 0;
        });
        return command;
    }

    private static IEnumerable<RadarPhrase> Ends(IReadOnlyList<RadarPhrase> phrases, int top) => top <= 0
        ? phrases
        : phrases.Where(p => p.Score > 0).Take(top).Concat(phrases.Where(p => p.Score < 0).TakeLast(top));

    private static Row ToRow(RadarPhrase p) => new Row()
        .Add("phrase", p.Phrase).Add("provinces", p.Provinces).Add("previousProvinces", p.PreviousProvinces)
        .Add("mentions", p.Mentions).Add("previousMentions", p.PreviousMentions)
        .Add("move", p.Move.ToString().ToLowerInvariant()).Add("score", Math.Round(p.Score, 3));
}
