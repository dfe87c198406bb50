using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Season;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;
using Lianghui.Documents;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Cli.Verbs;

/// <summary><c>flash add|list|differences</c>: targets from press accounts, until the text is out.</summary>
internal static class FlashVerb
{
    private static readonly string[] TargetColumns = ["place", "year", "indicator", "of", "low", "high", "unit", "normLow", "normHigh", "comparator", "reference", "stretch", "modality", "basis", "wording", "section", "evidence"];
    private static readonly string[] DifferenceColumns = ["place", "year", "indicator", "of", "verdict", "press", "report", "grade", "evidence", "evidenceReport"];

    /// <summary>Builds the command.</summary>
    public static Command Build() => new("flash", """
        Targets from press accounts before the text is out: entered with the grammar that codes reports, marked as provisional everywhere, replaced
        when the text arrives, and compared with it.

        Examples:
          lianghui flash add article.txt --year 2026
          lianghui flash add - --year 2026 --place Guangdong --date 2026-01-15
          lianghui flash list
          lianghui flash differences --year 2026
        """)
    {
        Add(), List(), Differences(),
    };

    private static Command Add()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("file") { Description = "article as a file; - reads standard input" };
        var year = new Option<int?>("--year") { Description = "year of the targets (default: the year that the text gives each)" };
        var place = new Option<string?>("--place") { Description = "the place that the text speaks of where it names none" };
        var day = CommonOptions.DayOption("--date", "day of the article, where it does not say it");
        var grade = new Option<string?>("--grade") { Description = "official, state-media, press or secondary (default: what its address tells, else press)" };
        var command = new Command("add", "Read targets from an article, English or Chinese, and keep them as provisional.") { file, year, place, day, grade, common.Format, common.Library, common.Seed };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(grade) is { } g && (g == SourceGrades.Portal || !SourceGrades.All.Contains(g)))
            {
                throw new UsageException($"--grade takes {string.Join(", ", SourceGrades.All.Skip(1))}, not '{g}'.");
            }

            if (parsed.GetValue(year) is < 1949 or > 2200)
            {
                throw new UsageException($"'{parsed.GetValue(year)}' is not the year of a report.");
            }

            var home = parsed.GetValue(place) is { } name ? CommonOptions.PlaceCode(name) : null;
            var path = parsed.GetValue(common.Library);
            var (entered, failed) = await EnterAsync(parsed.GetValue(file)!, path, parsed.GetValue(common.Seed),
                new MetadataHints(PlaceOverride: home, YearOverride: parsed.GetValue(year), PublishedHint: parsed.GetValue(day)), parsed.GetValue(grade), stop);
            Tell(LibraryFile.Open(path ?? LibraryFile.DefaultPath), entered, parsed.GetValue(common.Format));
            return failed ? 1 : 0;
        });
        return command;
    }

    private static async Task<(IReadOnlyList<ReportRecord> Entered, bool Failed)> EnterAsync(string file, string? path, bool seed, MetadataHints hints, string? grade, CancellationToken stop)
    {
        var (entered, failed) = (new List<ReportRecord>(), false);
        using var writer = LibraryFile.OpenForWriting(path, seed);
        writer.BeginRun("flash");
        await foreach (var outcome in DocumentReader.ReadAsync(file, stop))
        {
            if (outcome.Document is not { } document)
            {
                await Console.Error.WriteLineAsync($"{outcome.Source}: {outcome.Error}");
                failed = true;
                continue;
            }

            var own = hints with { PublishedHint = hints.PublishedHint ?? document.Hints.Published };
            var source = new TextSource(outcome.Source, document.Hints.Address, document.Format, document.Hints.Publisher, document.Map);
            var accounts = PressCoder.Code(document.Text, document.Hints.Address ?? outcome.Source, own, grade);
            if (accounts.Count == 0)
            {
                await Console.Error.WriteLineAsync($"{outcome.Source}: no target of a named place is found in it; say --place where it speaks of one place only, and --year");
                failed = true;
                continue;
            }

            Enter(writer, document.Text, source, own);
            writer.AddPress(document.Text, source, accounts, own);
            entered.AddRange(accounts.Select(a => a.Report));
        }

        writer.EndRun(entered.Count, failed ? 1 : 0);
        return (entered, failed);
    }

    // The article itself is kept as an article, for its statements and for whoever opens the evidence.
    private static void Enter(LibraryWriter writer, StoredText text, TextSource source, MetadataHints hints)
    {
        if (writer.Known(text.Version)?.Report.Key.Kind is null or ReportKinds.Article)
        {
            var article = new MetadataHints(PublishedHint: hints.PublishedHint, KindOverride: ReportKinds.Article);
            writer.Add(new LibraryText(text, PressCoder.AsArticle(ReportCoder.Code(text, article)), article, source));
        }
    }

    private static void Tell(ILibraryReader library, IReadOnlyList<ReportRecord> entered, OutputFormat format)
    {
        var targets = entered.Count == 0 ? [] : library.Targets(new FactQuery(Press: true)).Where(t => entered.Any(e => e.Key == t.Report && e.Version == t.Evidence.Version)).ToList();
        RowWriter.Write([.. targets.Select(FactRows.Of)], format, TargetColumns);
        foreach (var report in entered.Where(e => library.Targets(new FactQuery([e.Key.Place], e.Key.Year, e.Key.Year, [e.Key.Kind])).Any(t => !t.IsProvisional)))
        {
            Console.Error.WriteLine($"{report.Key.Place} {report.Key.Year}: the library has the text or a published table, which counts; the account is kept for lianghui flash differences");
        }

        if (entered.Count > 0)
        {
            Console.Error.WriteLine($"{targets.Count} provisional targets of {entered.Count} places. They give way when the text is added.");
        }
    }

    private static Command List()
    {
        var common = new CommonOptions();
        var command = new Command("list", "Targets that count now and come from press accounts.");
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var rows = library.Targets(common.Query(parsed)).Where(t => t.IsProvisional).Select(FactRows.Of).ToList();
            RowWriter.Write(rows, parsed.GetValue(common.Format), TargetColumns);
            Console.Error.WriteLine(rows.Count == 0 ? "Nothing is provisional." : $"{rows.Count} provisional targets.");
            return 0;
        });
        return command;
    }

    private static Command Differences()
    {
        var common = new CommonOptions();
        var changed = new Option<bool>("--differing") { Description = "only what differs" };
        var command = new Command("differences", "What press accounts had otherwise than the texts that came after them; accounts are kept for good.") { changed };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var found = FlashDifferences.Of(common.Open(parsed), common.Query(parsed)).ToList();
            var rows = found.Where(d => !parsed.GetValue(changed) || d.Verdict is not ("same" or "pending")).Select(ToRow).ToList();
            RowWriter.Write(rows, parsed.GetValue(common.Format), DifferenceColumns);
            Console.Error.WriteLine(string.Join(", ", found.CountBy(d => d.Verdict).OrderByDescending(v => v.Value).Select(v => $"{v.Value} {v.Key}").DefaultIfEmpty("No press account was entered")) + ".");
            return 0;
        });
        return command;
    }

    private static Row ToRow(FlashDifference d) => new Row { Id = d.Press.Id }
        .Add("place", d.Press.Place).Add("year", d.Press.Year).Add("indicator", d.Press.Value.Indicator).Add("of", d.Press.Value.Of).Add("verdict", d.Verdict)
        .Add("press", Value(d.Press.Value)).Add("report", d.Report is null ? null : Value(d.Report.Value)).Add("grade", d.Press.Grade)
        .Add("evidence", Row.Of(d.Press.Evidence)).Add("evidenceReport", d.Report is null ? null : Row.Of(d.Report.Evidence));

    private static Row Value(Extraction.Targets.Target t) => new Row().Add("low", t.Low).Add("high", t.High).Add("unit", t.Unit).Add("comparator", t.Comparator).Add("wording", t.Wording);
}
