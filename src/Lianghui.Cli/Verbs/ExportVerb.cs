using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Publishing.Exports;

namespace Lianghui.Cli.Verbs;

/// <summary><c>export DIR</c>: every table as CSV and JSON Lines, with a data dictionary.</summary>
internal static class ExportVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var folder = new Argument<string>("dir") { Description = "folder to write, made if it is not there" };
        var command = new Command("export", """
            Write every table as CSV and JSON Lines with a data dictionary (Frictionless datapackage.json). All years, unless --year is given.

            Examples:
              lianghui export tables
              lianghui export fujian --place Fujian --library my.db
            """);
        command.Arguments.Add(folder);
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var files = Exporter.Write(library, common.Query(parsed), parsed.GetValue(folder)!, RuleStamp.Current);
            RowWriter.Write([.. files.Select(ToRow)], parsed.GetValue(common.Format), "table", "file", "rows", "bytes");
            return 0;
        });
        return command;
    }

    private static Row ToRow(ExportedFile file) =>
        new Row().Add("table", file.Table).Add("file", file.Name).Add("rows", file.Rows).Add("bytes", file.Bytes);
}
