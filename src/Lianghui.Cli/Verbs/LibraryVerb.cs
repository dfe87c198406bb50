using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Sql;

namespace Lianghui.Cli.Verbs;

/// <summary><c>library copy</c>: a whole library into a new one, in a file or in PostgreSQL.</summary>
internal static class LibraryVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build() => new("library", """
        Copy a whole library into a new one; either may be a file or a postgres:// address.

        Examples:
          lianghui library copy library.db postgres://me@127.0.0.1/team
          lianghui library copy postgres://me@127.0.0.1/team backup.db
        """)
    {
        Copy(),
    };

    private static Command Copy()
    {
        var from = new Argument<string>("from") { Description = "the library to read: a file or a postgres:// address" };
        var to = new Argument<string>("to") { Description = "the new library; one that holds reports is refused" };
        var format = new CommonOptions().Format;
        var command = new Command("copy", "Copy every table; prints the number of rows of each.") { from, to, format };
        command.SetAction(parsed =>
        {
            var (source, target) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            var rows = LibraryCopy.Run(source, target).Select(t => new Row().Add("table", t.Table).Add("rows", t.Rows));
            RowWriter.Write([.. rows], parsed.GetValue(format), "table", "rows");
            Console.Error.WriteLine($"{LibraryFile.Shown(source)} is now also {LibraryFile.Shown(target)}.");
            return 0;
        });
        return command;
    }
}
