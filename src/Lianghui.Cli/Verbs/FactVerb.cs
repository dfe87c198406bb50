using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Output;
using Lianghui.Corpus;

namespace Lianghui.Cli.Verbs;

/// <summary>What the verbs that print facts have in common: options, the library, the query, the format.</summary>
internal sealed class FactVerb(string name, string description, params string[] columns)
{
    /// <summary>The shared options.</summary>
    public CommonOptions Common { get; } = new();

    private Option<bool> Ids { get; } = new("--ids") { Description = "add each fact's identifier, which show takes, as key id" };

    private Option<bool> Grades { get; } = new("--grades") { Description = "add how near each source stands to the report (portal, official, state-media, press, secondary), as key grade" };

    /// <summary>Builds the command.</summary>
    /// <param name="rows">The rows of a query.</param>
    /// <param name="own">The verb's own options.</param>
    public Command Build(Func<ParseResult, ILibraryReader, FactQuery, IEnumerable<Row>> rows, params Option[] own)
    {
        var command = new Command(name, description);
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        Common.AddTo(command);
        command.Options.Add(Ids);
        command.Options.Add(Grades);
        command.SetAction(parsed =>
        {
            var library = Common.Open(parsed);
            var found = rows(parsed, library, Query(parsed, library)).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("Nothing found. What the library holds: lianghui reports; to add reports: lianghui add FOLDER");
            }

            if (parsed.GetValue(Ids))
            {
                found.ForEach(row => row.Add("id", row.Id));
            }

            if (parsed.GetValue(Grades))
            {
                found.ForEach(row => row.Add("grade", row.Grade));
            }

            RowWriter.Write(found, parsed.GetValue(Common.Format), [.. columns, "evidence"]);
            return 0;
        });
        return command;
    }

    /// <summary>The list of reports is of all years; facts are of the newest year unless another is asked for.</summary>
    private FactQuery Query(ParseResult parsed, ILibraryReader library) =>
        name == "reports" ? Common.Query(parsed) : Common.Query(parsed, library);
}
