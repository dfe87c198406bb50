using System.CommandLine;
using Lianghui.Cli.Adding;
using Lianghui.Cli.Output;
using Lianghui.Corpus;

namespace Lianghui.Cli.Verbs;

/// <summary><c>recode</c>: codes the library's texts again where the codebook or the rules have changed.</summary>
internal static class RecodeVerb
{
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
            """);
        foreach (var option in new Option[] { all, common.Format, common.Library })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) =>
        {
            var path = parsed.GetValue(common.Library) ?? LibraryFile.DefaultPath;
            var done = LibraryFile.Exists(path) ? Run(path, parsed.GetValue(all), stop) : [];
            var library = LibraryFile.Open(path);
            RowWriter.Write(AddReport.Rows(done, library), parsed.GetValue(common.Format), AddReport.Columns);
            Console.Error.WriteLine(done.Count == 0 ? "Every text is coded by this codebook and these rules." : $"{done.Count} coded again.");
            return Task.FromResult(0);
        });
        return command;
    }

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
