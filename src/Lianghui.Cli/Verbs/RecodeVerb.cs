using System.CommandLine;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Recodings;

namespace Lianghui.Cli.Verbs;

/// <summary><c>recode</c>: codes the library's texts again where the codebook or the rules have changed.</summary>
internal static class RecodeVerb
{
    private static readonly string[] ReportColumns = ["run", "place", "year", "kind", "id", "change", "columns", "before", "after", "why", "version"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var all = new Option<bool>("--all") { Description = "every text, not only those coded by an older codebook or older rules" };
        var command = new Command("recode", """
            Code the library's texts again where the codebook or the rules have changed. The files they came from are not needed.

            Examples:
              lianghui recode
              lianghui recode --all --library my.db
              lianghui recode --report --format csv
              lianghui recode --report --run 12
            """);
        var report = new Option<bool>("--report") { Description = "code nothing; list the facts that the last new coding changed, and why" };
        var run = new Option<long?>("--run") { Description = "with --report: another run than the last (table runs)" };
        foreach (var option in new Option[] { all, report, run, common.Format, common.Library })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) =>
        {
            var path = parsed.GetValue(common.Library) ?? LibraryFile.DefaultPath;
            if (parsed.GetValue(report))
            {
                var rows = LibraryFile.Exists(path) ? RecodedFact.Of(path, parsed.GetValue(run)).Select(ToRow) : [];
                RowWriter.Write([.. rows], parsed.GetValue(common.Format), ReportColumns);
                return Task.FromResult(0);
            }

            var done = LibraryFile.Exists(path) ? Run(path, parsed.GetValue(all), stop) : [];
            var library = LibraryFile.Open(path);
            RowWriter.Write(AddReport.Rows(done, library), parsed.GetValue(common.Format), AddReport.Columns);
            Console.Error.WriteLine(done.Count == 0 ? "Every text is coded by this codebook and these rules." : $"{done.Count} coded again. What changed: lianghui recode --report");
            return Task.FromResult(0);
        });
        return command;
    }

    private static Row ToRow(RecodedFact f) => new Row()
        .Add("run", f.Run).Add("place", f.Place).Add("year", f.Year).Add("kind", f.Table).Add("id", f.Fact).Add("change", f.Change).Add("columns", f.Columns)
        .Add("before", f.Before).Add("after", f.After).Add("why", f.Why).Add("version", f.Version);

    private static List<AddedFile> Run(string path, bool all, CancellationToken stop)
    {
        using var writer = LibraryFile.OpenForWriting(path);
        writer.BeginRun("recode");
        var done = new List<AddedFile>();
        foreach (var version in writer.States().Where(s => all || !s.Value.IsFresh).Select(s => s.Key))
        {
            stop.ThrowIfCancellationRequested();
            if (Recoding.Run(writer, version) is { } outcome)
            {
                done.Add(new AddedFile(outcome.Report.Source, outcome, null));
                writer.Commit();
            }
        }

        writer.EndRun(done.Count, 0);
        return done;
    }
}
