using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Corpus;

namespace Lianghui.Cli.Adding;

/// <summary>Adds inputs to the library that a command line names, and tells what became of each; what <c>add</c> and <c>collect</c> share.</summary>
internal sealed class Addition(ParseResult parsed, CommonOptions common, AddOptions options, ReadInput read)
{
    private const long MostCharacters = 20_000_000;

    /// <summary>Runs it; 0 if all went well, 1 if anything failed.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        // The command line listens for Ctrl-C only once a verb has given way for the first time.
        await Task.Yield();
        var path = parsed.GetValue(common.Library);
        using var writer = LibraryFile.OpenForWriting(path, parsed.GetValue(common.Seed));
        using var progress = new ProgressLine();
        var run = new AddRun(writer, options, read, progress.Show);
        try
        {
            await run.RunAsync(names, stop);
        }
        finally
        {
            progress.Dispose();
            var library = LibraryFile.Open(path ?? LibraryFile.DefaultPath);
            RowWriter.Write(AddReport.Rows(run.Done, library), parsed.GetValue(common.Format), AddReport.Columns);
            AddReport.Explain(run.Done, LibraryFile.Shown(path ?? LibraryFile.DefaultPath));
            // Who stops wants to be gone; the next run scores.
            if (!stop.IsCancellationRequested)
            {
                KeptForecasts.ScoreAfter(run.Done, library, path);
            }
        }

        Index(path ?? LibraryFile.DefaultPath);
        return run.Done.Any(f => f.Error is not null) ? 1 : 0;
    }

    // Everything is printed by now. A library of more than about a thousand reports would make the user wait; its index is built when it is first used.
    private static void Index(string path)
    {
        var library = File.Exists(path) ? LibraryFile.Open(path) : null;
        if (library?.Reports(FactQuery.All).Sum(r => (long)r.Chars) is > 0 and < MostCharacters)
        {
            LibraryPhrases.Of(library, LibraryPhrases.FileOf(path));
        }
    }
}
